import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match, prepare } from "../../src";
import { type ScoreSource, solveAssignment } from "../../src/assignment";
import { scoredTable } from "../../src/explain/scored";
import { poseProblem } from "../../src/matching/pose";
import { warmStartOf } from "../../src/matching/warm";
import { syntheticCohort } from "../../src/synthetic";
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

  it("costs time only when it was stored badly", () => {
    const programme = prepare(syntheticCohort({ seed: 4, mentees: 12, mentors: 5 }));
    const from = match(programme);
    const { certificate: _, ...cold } = from;
    const stored = JSON.parse(JSON.stringify(from));
    stored.certificate.mentors[0].price = null;
    for (const pairWorth of [null, -1, "7", 1e308]) {
      const { certificate: __, ...warm } = match(programme, { from: { ...stored, certificate: { ...stored.certificate, pairWorth } } });
      expect(warm).toEqual(cold);
    }
    const broken = (change: object) => () => match(programme, { from: { ...from, ...change } as never });
    expect(broken({ pairs: [null] })).toThrow(
      new RangeError("match: options.from.pairs[0]: must be a pair, { menteeId, mentorId }, not null"),
    );
    expect(broken({ certificate: { mentees: [] } })).toThrow(
      new RangeError("match: options.from.certificate.mentors: must be a list, not undefined"),
    );
  });

  it("reads hardly any row twice after a small change", () => {
    const programme = prepare(syntheticCohort({ seed: 3, mentees: 300, mentors: 220 }));
    const table = scoredTable(programme);
    const posed = poseProblem(programme, table);
    const end = solveAssignment(posed);
    const capacity = Array.from(posed.columnCapacity as readonly number[]);
    const readings = Array.from({ length: 30 }, (_, column) => {
      let count = 0;
      const scores = { ...(posed.scores as Extract<ScoreSource, { kind: "integer" }>) };
      const { above } = scores;
      scores.above = (...asked) => {
        count++;
        return above!(...asked);
      };
      const columnCapacity = capacity.with(column, capacity[column]! + 1);
      const changed = { ...posed, scores, columnCapacity };
      const warm = solveAssignment({ ...changed, warm: { columnPrices: end.columnPrices, pairs: end.pairs, pairWorth: end.pairWorth } });
      const readWarm = count;
      expect(warm.total).toBe(solveAssignment(changed).total);
      return { warm: readWarm, cold: count - readWarm };
    });
    const median = (kind: "warm" | "cold") => readings.map((reading) => reading[kind]).sort((a, b) => a - b)[15]!;
    expect(median("warm")).toBeLessThan(1.25 * 300);
    expect(median("cold")).toBeGreaterThan(1.25 * 300);
  });
});
