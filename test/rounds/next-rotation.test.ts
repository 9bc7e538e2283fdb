import { describe, expect, it } from "vitest";
import { audit, match, nextRotation, prepare } from "../../src";
import { randomInput } from "../explain/random-input";

const seeds = Array.from({ length: 40 }, (_, seed) => seed);
const key = ({ menteeId, mentorId }: { menteeId: string; mentorId: string }) => [menteeId, mentorId].sort().join(" & ");

function rounds(seed: number) {
  const { cohort, policy } = randomInput(seed);
  const first = prepare(cohort, policy);
  const before = match(first);
  return before.status === "optimal" ? { first, before, next: nextRotation(first, before) } : null;
}

describe("the next round", () => {
  it("never pairs two people again, and its optimum passes the audit", () => {
    let seconds = 0;
    for (const seed of seeds) {
      const found = rounds(seed);
      if (found === null) continue;
      const after = match(found.next);
      const met = new Set(found.before.pairs.map(key));
      expect(after.pairs.filter((pair) => met.has(key(pair)))).toEqual([]);
      expect(audit(found.next, after).findings).toEqual([]);
      seconds += after.pairs.length;
    }
    expect(seconds).toBeGreaterThan(20);
  });

  it("is the same programme as one prepared with the pairs as conflicts, the rounds waited, and the pins that are left", () => {
    for (const seed of seeds) {
      const found = rounds(seed);
      if (found === null) continue;
      const { cohort, policy } = randomInput(seed);
      const had = new Set(found.before.pairs.map(({ menteeId }) => menteeId));
      const conflicts = [...(cohort.conflicts ?? []), ...found.before.pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }))];
      const mentees = cohort.mentees.map((mentee) => ({
        ...mentee,
        roundsWaited: had.has(mentee.id) ? 0 : (mentee.roundsWaited ?? 0) + (mentee.mentorsWanted === 0 ? 0 : 1),
      }));
      const other = prepare({ ...cohort, mentees, conflicts, pins: [] }, policy);
      expect(found.next.digest).toBe(other.digest);
      expect(match(found.next)).toEqual(match(other));
    }
  });

  it("leaves the programme before it as it was", () => {
    const { cohort, policy } = randomInput(3);
    const first = prepare(cohort, policy);
    const before = match(first);
    const { digest } = first;
    nextRotation(first, before);
    expect(prepare(cohort, policy).digest).toBe(digest);
    expect(match(first)).toEqual(before);
  });

  it("gives the place to whoever had none before, because waiting counts", () => {
    const mentees = ["a", "b"].map((id) => ({ id, goals: ["x"] }));
    const first = prepare(
      {
        mentees,
        mentors: [
          { id: "m", goalsSupported: ["x"] },
          { id: "n", capacity: 0 },
        ],
      },
      { criteria: [{ type: "goals", weight: 1 }] },
    );
    const [served] = match(first).pairs;
    const next = nextRotation(first, match(first), "round 1");
    expect(match(next).pairs[0].menteeId).not.toBe(served.menteeId);
    expect(next.cohort.mentees.map(({ id, roundsWaited }) => [id, roundsWaited])).toEqual(
      ["a", "b"].map((id) => [id, id === served.menteeId ? 0 : 1]),
    );
    expect(next.sieve.refusals(next.cohort.mentees.find(({ id }) => id === served.menteeId)!, next.cohort.mentors[0])).toEqual([
      { rule: "conflict", facts: [{ code: "conflict", params: { reason: "round 1" } }] },
    ]);
  });

  it("refuses a matching of another programme, and one that is infeasible", () => {
    const people = { mentees: [{ id: "a" }], mentors: [{ id: "m", capacity: { min: 2, max: 2 } }] };
    const impossible = prepare(people);
    expect(() => nextRotation(impossible, match(impossible))).toThrow(/infeasible/);
    const other = prepare({ ...people, mentors: [{ id: "m" }] });
    expect(() => nextRotation(impossible, match(other))).toThrow(RangeError);
  });
});

describe("two mentors wanted at once", () => {
  it("are two different people, even where one mentor has two places and fits best", () => {
    const programme = prepare(
      {
        mentees: [{ id: "a", goals: ["x"], mentorsWanted: 2 }],
        mentors: [
          { id: "m", goalsSupported: ["x"], capacity: 2 },
          { id: "n", goalsSupported: [], capacity: 2 },
        ],
      },
      { criteria: [{ type: "goals", weight: 1 }] },
    );
    expect(match(programme).pairs.map(({ mentorId, points }) => [mentorId, points])).toEqual([
      ["m", 1_000_000],
      ["n", 0],
    ]);
  });
});
