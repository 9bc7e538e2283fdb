import { describe, expect, it } from "vitest";
import type { CohortInput, PolicyInput } from "../../src";
import { match, prepare, rematch } from "../../src";

const byWishes: PolicyInput = { criteria: [{ type: "wishes", weight: 1, unknown: 0 }], rules: [] };

describe("who must be told, and why", () => {
  const before: CohortInput = {
    mentees: [
      { id: "ana", wishes: ["lea"] },
      { id: "ben", wishes: ["omar"] },
      { id: "carl", wishes: ["omar"] },
    ],
    mentors: [{ id: "lea" }, { id: "omar" }],
  };
  const previous = match(prepare({ ...before, pins: [{ menteeId: "ben", mentorId: "omar" }] }, byWishes));
  const programme = prepare(before, byWishes);

  it("names the mentor whose mentee left and the mentee who waited for the place, not the one who left", () => {
    const { told, broken, locked, diff } = rematch(programme, previous, { left: [{ menteeId: "ben" }], maxChanges: 0 });
    expect(broken).toEqual([{ menteeId: "ben", mentorId: "omar", why: { code: "left", params: { menteeLeft: true, mentorLeft: false } } }]);
    expect(locked).toEqual([{ menteeId: "ana", mentorId: "lea" }]);
    expect(told).toEqual([
      { side: "mentee", id: "carl", lost: [], got: [{ partnerId: "omar", why: "freed" }] },
      {
        side: "mentor",
        id: "omar",
        lost: [{ partnerId: "ben", why: { code: "left", params: { menteeLeft: true, mentorLeft: false } } }],
        got: [{ partnerId: "carl", why: "unpaired" }],
      },
    ]);
    expect(diff.new.map(({ menteeId }) => menteeId)).toEqual(["carl"]);
  });

  it("gives a released pair to others and never makes it again", () => {
    const found = rematch(programme, previous, { release: [{ mentorId: "omar" }] });
    expect(found.released).toEqual([{ menteeId: "ben", mentorId: "omar" }]);
    expect(found.broken).toEqual([{ menteeId: "ben", mentorId: "omar", why: { code: "released", params: {} } }]);
    expect(found.matching.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
      ["ana", "lea"],
      ["carl", "omar"],
    ]);
    expect(() =>
      rematch(prepare({ ...before, pins: [{ menteeId: "ben", mentorId: "omar" }] }, byWishes), previous, {
        release: [{ menteeId: "ben" }],
      }),
    ).toThrow(new RangeError('rematch: options.release: "ben" and "omar" are pinned, and would have to stay apart'));
  });

  it("says which rule refuses a pair now, and what fell below the minimum", () => {
    const conflict = { ...before, conflicts: [{ menteeId: "ana", mentorId: "lea" }] };
    expect(rematch(prepare(conflict, byWishes), previous).broken[0].why).toEqual({ code: "refused", params: { rules: ["conflict"] } });
    const poor = { ...before, mentees: before.mentees.map(({ id }) => ({ id, wishes: ["omar"] })) };
    expect(rematch(prepare(poor, { ...byWishes, minimumScore: 0.5 }), previous).broken).toEqual([
      { menteeId: "ana", mentorId: "lea", why: { code: "below-minimum-score", params: { points: 0, minimumPoints: 500_000 } } },
    ]);
  });

  it("says which locks had to be opened for places that are gone, for a pin and for a minimum load", () => {
    const two = match(
      prepare({ mentees: [{ id: "ana", wishes: ["lea"] }, { id: "ben" }], mentors: [{ id: "lea", capacity: 2 }] }, byWishes),
    );
    const fewer = rematch(
      prepare({ mentees: [{ id: "ana", wishes: ["lea"] }, { id: "ben" }], mentors: [{ id: "lea", capacity: 1 }] }, byWishes),
      two,
    );
    expect(fewer.forced).toBe(1);
    expect(fewer.broken).toEqual([
      { menteeId: "ben", mentorId: "lea", why: { code: "fewer-places", params: { capacity: 1, pins: 0, previous: 2 } } },
    ]);
    const pinned = rematch(prepare({ ...before, pins: [{ menteeId: "carl", mentorId: "omar" }] }, byWishes), previous);
    expect(pinned.broken).toEqual([
      { menteeId: "ben", mentorId: "omar", why: { code: "fewer-places", params: { capacity: 1, pins: 1, previous: 1 } } },
    ]);
    const load: CohortInput = {
      mentees: [
        { id: "ana", wishes: ["lea"] },
        { id: "ben", wishes: ["lea"] },
      ],
      mentors: [{ id: "lea", capacity: 2 }, { id: "omar" }],
    };
    const loaded = rematch(
      prepare(
        {
          ...load,
          mentors: [
            { id: "lea", capacity: 2 },
            { id: "omar", capacity: { min: 1, max: 1 } },
          ],
        },
        byWishes,
      ),
      match(prepare(load, byWishes)),
    );
    expect(loaded.broken.map(({ why }) => why.code)).toEqual(["minimum-load"]);
    expect(loaded.forced).toBe(1);
  });

  it("tells a pair given up to gain from one that had to go, and a partner who joined from one who moved", () => {
    const next = prepare(
      { mentees: [...before.mentees, { id: "dana", wishes: ["lea"] }], mentors: [{ id: "lea" }, { id: "omar" }, { id: "zoe" }] },
      { ...byWishes, objective: "highest-fit" },
    );
    const swapped = match(prepare({ ...before, pins: [{ menteeId: "ana", mentorId: "omar" }] }, byWishes));
    const found = rematch(next, swapped, { maxChanges: 2 });
    expect(found.broken.map(({ why }) => why.code)).toContain("moved");
    expect(found.told.flatMap(({ got }) => got.map(({ partnerId, why }) => `${partnerId} ${why}`))).toContain("ben unpaired");
    const joined = rematch(next, match(prepare({ mentees: [{ id: "ana" }], mentors: [{ id: "omar" }] }, byWishes)), {});
    expect(joined.told.flatMap(({ got }) => got.map(({ why }) => why))).toContain("joined");
  });

  it("opens everything when nothing is feasible any more, and says so", () => {
    const impossible = prepare(
      {
        mentees: [{ id: "ana" }],
        mentors: [
          { id: "lea", capacity: { min: 1, max: 1 } },
          { id: "omar", capacity: { min: 1, max: 1 } },
        ],
      },
      byWishes,
    );
    const found = rematch(impossible, previous);
    expect([found.curve, found.chosen, found.locked]).toEqual([[], null, []]);
    expect(found.matching.status).toBe("infeasible");
    expect(found.broken.find(({ menteeId }) => menteeId === "ana")?.why.code).toBe("infeasible");
  });
});
