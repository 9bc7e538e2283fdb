import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match, prepare } from "../../src";
import { warmStartOf } from "../../src/matching/warm";
import { cohorts } from "../cohorts";

const objectives = fc.constantFrom("most-people-first" as const, "highest-fit" as const, "weakest-pair-first" as const);

describe("a matching as a start for another programme", () => {
  it("changes nothing of the result but the prices that prove it, whichever matching it is", () => {
    fc.assert(
      fc.property(cohorts({ minimumLoads: true }), cohorts({ minimumLoads: true }), objectives, objectives, (a, b, one, other) => {
        const from = match(prepare(a, { objective: one, rules: [] }));
        const programme = prepare(b, { objective: other, rules: [] });
        const { certificate: _, ...cold } = match(programme);
        const { certificate, ...warm } = match(programme, { from });
        expect(JSON.stringify(warm)).toBe(JSON.stringify(cold));
        expect(certificate.mentors.map(({ mentorId }) => mentorId)).toEqual(programme.cohort.mentors.map(({ id }) => id));
      }),
      { numRuns: 150 },
    );
  });

  it("goes by ids: who left is left out, who joined has no price", () => {
    const from = match(prepare({ mentees: [{ id: "ana" }, { id: "ben" }, { id: "carl" }], mentors: [{ id: "lea" }, { id: "omar" }] }));
    const next = prepare({ mentees: [{ id: "ben" }, { id: "dana" }, { id: "carl" }], mentors: [{ id: "abe" }, { id: "omar" }] });
    const { columnPrices, pairs, pairWorth } = warmStartOf(next, from);
    expect(columnPrices[0]).toBe(0);
    expect(columnPrices[1]).toBe(from.certificate.mentors[1].price);
    expect(pairWorth).toBe(from.certificate.pairWorth);
    const stayed = from.pairs.filter(({ menteeId, mentorId }) => menteeId !== "ana" && mentorId === "omar");
    expect(Array.from(pairs)).toEqual(stayed.flatMap(({ menteeId }) => [["ben", "carl", "dana"].indexOf(menteeId), 1]));
  });
});
