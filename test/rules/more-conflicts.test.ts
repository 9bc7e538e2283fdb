import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText } from "../../src/people/person";
import { withMoreConflicts } from "../../src/rules/more-conflicts";
import { compileSieve } from "../../src/rules/sieve";
import { settings } from "./arbitraries";

describe("a sieve with more conflicts", () => {
  it("is the sieve that would be compiled with them from the start", () => {
    fc.assert(
      fc.property(settings, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }), (setting, places) => {
        const { mentees, mentors, conflicts } = setting.cohort;
        if (mentees.length === 0 || mentors.length === 0) return;
        const added = places.map(([row, column]) => ({
          menteeId: mentees[row % mentees.length].id,
          mentorId: mentors[column % mentors.length].id,
          reason: "r",
        }));
        const all = [...conflicts, ...added].sort((a, b) => compareText(a.menteeId, b.menteeId) || compareText(a.mentorId, b.mentorId));
        const after = { ...setting, cohort: { ...setting.cohort, conflicts: all } };
        const scores = { criterionScore: () => null };
        const grown = withMoreConflicts(compileSieve(setting, scores), added, after, scores);
        const compiled = compileSieve(after, scores);
        expect(grown.rules).toEqual(compiled.rules);
        const [one, other] = [new Uint8Array(mentors.length), new Uint8Array(mentors.length)];
        for (const [row, mentee] of mentees.entries()) {
          grown.fillRow(row, one);
          compiled.fillRow(row, other);
          expect(one).toEqual(other);
          for (const rule of grown.rules.keys()) {
            grown.fillRowOfRule(rule, row, one);
            compiled.fillRowOfRule(rule, row, other);
            expect(one).toEqual(other);
          }
          for (const mentor of mentors) expect(grown.refusals(mentee, mentor)).toEqual(compiled.refusals(mentee, mentor));
        }
      }),
      { numRuns: 150 },
    );
  });
});
