import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CohortInput, Matching, MatchingDiff } from "../../src";
import { diff, match, prepare } from "../../src";
import { cohorts } from "../cohorts";

const objectives = fc.constantFrom("most-people-first" as const, "highest-fit" as const, "weakest-pair-first" as const);
const matchings: fc.Arbitrary<Matching> = fc
  .tuple(cohorts(), objectives)
  .map(([cohort, objective]) => match(prepare(cohort, { objective, rules: [] })));

const keys = (pairs: readonly { menteeId: string; mentorId: string }[]) =>
  pairs.map(({ menteeId, mentorId }) => JSON.stringify([menteeId, mentorId])).sort();

/** Before and after exchanged in every field. */
function mirrored(of: MatchingDiff): unknown {
  const turned = ({ before, after, change }: { before: number; after: number; change: number }) => ({
    before: after,
    after: before,
    change: 0 - change,
  });
  const person = ({ id, lost, got, pointsBefore, pointsAfter, points, criteria }: MatchingDiff["mentees"][number]) => ({
    id,
    lost: got,
    got: lost,
    pointsBefore: pointsAfter,
    pointsAfter: pointsBefore,
    points: 0 - points,
    criteria: criteria.map((one) => ({ ...one, points: 0 - one.points })),
  });
  const { counts, totals } = of;
  return {
    kept: of.kept.map(({ pointsBefore, pointsAfter, ...pair }) => ({ ...pair, pointsBefore: pointsAfter, pointsAfter: pointsBefore })),
    new: of.dropped,
    dropped: of.new,
    moved: of.moved.map((one) => ({
      menteeId: one.menteeId,
      fromMentorId: one.toMentorId,
      toMentorId: one.fromMentorId,
      pointsBefore: one.pointsAfter,
      pointsAfter: one.pointsBefore,
    })),
    mentees: of.mentees.map(person),
    mentors: of.mentors.map(person),
    joined: of.left,
    left: of.joined,
    criteria: of.criteria.map(({ criterion, ...shift }) => ({ criterion, ...turned(shift) })),
    totals: {
      points: turned(totals.points),
      pairs: turned(totals.pairs),
      menteesMatched: turned(totals.menteesMatched),
      mentorsUsed: turned(totals.mentorsUsed),
    },
    counts: {
      ...counts,
      new: counts.dropped,
      dropped: counts.new,
      menteesGaining: counts.menteesLosing,
      menteesLosing: counts.menteesGaining,
      mentorsGaining: counts.mentorsLosing,
      mentorsLosing: counts.mentorsGaining,
    },
  };
}

describe("diff", () => {
  it("finds nothing between a matching and itself", () => {
    fc.assert(
      fc.property(matchings, (matching) => {
        const same = diff(matching, matching);
        expect(same.counts).toEqual({
          kept: matching.pairs.length,
          new: 0,
          dropped: 0,
          moved: 0,
          menteesGaining: 0,
          menteesLosing: 0,
          mentorsGaining: 0,
          mentorsLosing: 0,
        });
        expect([same.mentees, same.mentors, same.joined.mentees, same.left.mentors].flat()).toEqual([]);
        expect(same.criteria.every(({ change }) => change === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("gives the mirror image when the two are exchanged", () => {
    fc.assert(
      fc.property(matchings, matchings, (a, b) => {
        expect(diff(b, a)).toEqual(mirrored(diff(a, b)));
      }),
      { numRuns: 120 },
    );
  });

  it("turns the first matching into the second when it is applied", () => {
    fc.assert(
      fc.property(matchings, matchings, (a, b) => {
        const change = diff(a, b);
        const dropped = new Set(keys(change.dropped));
        expect([...keys(a.pairs).filter((key) => !dropped.has(key)), ...keys(change.new)].sort()).toEqual(keys(b.pairs));
        expect(keys(change.kept)).toEqual(keys(a.pairs).filter((key) => !dropped.has(key)));
        expect(change.totals.points.change).toBe(b.totals.points - a.totals.points);
        expect(change.mentees.reduce((sum, { points }) => sum + points, 0)).toBe(change.totals.points.change);
        expect(change.mentors.reduce((sum, { points }) => sum + points, 0)).toBe(change.totals.points.change);
        expect(change.criteria.reduce((sum, { change: by }) => sum + by, 0)).toBe(change.totals.points.change);
        for (const people of [change.mentees, change.mentors]) {
          const of = (name: string) => people.flatMap(({ criteria }) => criteria.filter(({ criterion }) => criterion === name));
          for (const { criterion, change: by } of change.criteria)
            expect(of(criterion).reduce((sum, { points }) => sum + points, 0)).toBe(by);
          for (const { points, criteria } of people) expect(criteria.reduce((sum, one) => sum + one.points, 0)).toBe(points);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("names who moved, who joined, who left, and what each wins or loses", () => {
    const cohort = (wishes: string[], more: Partial<CohortInput>): CohortInput => ({
      mentees: [{ id: "ana", wishes }, { id: "ben" }],
      mentors: [{ id: "lea" }, { id: "omar" }],
      ...more,
    });
    const policy = { criteria: [{ type: "wishes" as const, weight: 1, unknown: 0 }], rules: [] };
    const before = match(
      prepare(
        cohort(["lea"], { conflicts: [{ menteeId: "ben", mentorId: "lea" }], mentors: [{ id: "lea" }, { id: "omar" }, { id: "zoe" }] }),
        policy,
      ),
    );
    const after = match(
      prepare(
        cohort(["omar"], {
          mentees: [
            { id: "ana", wishes: ["omar"] },
            { id: "carl", wishes: ["lea"] },
          ],
        }),
        policy,
      ),
    );
    const change = diff(before, after);
    expect(change.moved).toEqual([
      { menteeId: "ana", fromMentorId: "lea", toMentorId: "omar", pointsBefore: 1_000_000, pointsAfter: 1_000_000 },
    ]);
    expect(change.joined).toEqual({ mentees: ["carl"], mentors: [] });
    expect(change.left).toEqual({ mentees: ["ben"], mentors: ["zoe"] });
    expect(change.mentors.find(({ id }) => id === "lea")).toMatchObject({ lost: ["ana"], got: ["carl"], points: 0 });
    expect(change.mentees.find(({ id }) => id === "carl")).toMatchObject({
      lost: [],
      got: ["lea"],
      points: 1_000_000,
      criteria: [{ criterion: "wishes", points: 1_000_000 }],
    });
    expect(change.counts).toMatchObject({ menteesGaining: 1, menteesLosing: 0 });
  });
});
