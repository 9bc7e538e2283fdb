import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match, prepare } from "../../src";
import { solveAssignment } from "../../src/assignment";
import { scoredTable } from "../../src/explain/scored";
import { poseProblem } from "../../src/matching/pose";
import { fillFreePlaces } from "../../src/rematch/locked";
import { cohorts } from "../cohorts";

const objectives = fc.constantFrom("most-people-first" as const, "highest-fit" as const, "weakest-pair-first" as const);

describe("fillFreePlaces", () => {
  it("gives the pairs that the whole problem has with the previous pairs as pins, ties included, or null where there are none", () => {
    let none = 0;
    fc.assert(
      fc.property(
        cohorts({ minimumLoads: true }),
        objectives,
        fc.constantFrom(0, 0.4),
        fc.array(fc.nat({ max: 19 }), { maxLength: 4 }),
        (cohort, objective, minimumScore, draws) => {
          const programme = prepare(cohort, { objective, minimumScore, rules: [] });
          const table = scoredTable(programme);
          const problem = poseProblem(programme, table);
          const { rows, columns } = problem;
          const previous = [...new Set(draws)]
            .filter(
              (cell) =>
                cell < rows * columns && table.points(Math.floor(cell / columns), cell % columns) >= Math.max(0, table.minimumPoints),
            )
            .sort((a, b) => a - b);
          const found = fillFreePlaces({ problem, table, previous, pinned: new Set() }, {});
          const required = previous.flatMap((cell) => [Math.floor(cell / columns), cell % columns]);
          let whole: number[] | null = null;
          try {
            const solution = solveAssignment({ ...problem, required });
            whole = solution.status === "optimal" ? Array.from(solution.pairs) : null;
          } catch (error) {
            // More pins than somebody's places.
            expect(String(error)).toMatch(/exceed/);
          }
          if (whole === null) none++;
          expect(found === null ? null : Array.from(found)).toEqual(whole);
        },
      ),
      { numRuns: 500 },
    );
    expect(none).toBeGreaterThan(20);
  });

  it("is the match itself where nothing is held", () => {
    fc.assert(
      fc.property(cohorts(), objectives, (cohort, objective) => {
        const programme = prepare(cohort, { objective, rules: [] });
        const table = scoredTable(programme);
        const found = fillFreePlaces({ problem: poseProblem(programme, table), table, previous: [], pinned: new Set() }, {});
        const ids = Array.from({ length: (found?.length ?? 0) / 2 }, (_, k) => [
          programme.cohort.mentees[found![2 * k]].id,
          programme.cohort.mentors[found![2 * k + 1]].id,
        ]);
        expect(ids).toEqual(match(programme).pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
      }),
      { numRuns: 100 },
    );
  });
});
