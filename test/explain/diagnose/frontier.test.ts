import { describe, expect, it } from "vitest";
import { diagnose, match, type ObjectiveName, type PolicyInput, type Programme, prepare } from "../../../src";
import { frontier } from "../../../src/explain/diagnose/frontier";
import { runOf } from "../../../src/explain/diagnose/run";
import { positionOf } from "../../../src/explain/position";
import { randomInput } from "../random-input";
import { matchInput } from "./changed-input";

describe("the frontier", () => {
  it("holds what each objective gives, the best fit with fewer pairs, and ever higher floors, as new runs and a trial of every matching say", () => {
    const seen = { corners: 0, floors: 0 };
    for (let seed = 5000; seed < 5150; seed++) {
      const { cohort, policy } = randomInput(seed, { mentors: 3 });
      const programme = prepare(cohort, policy);
      const matching = match(programme);
      const found = frontier(positionOf(programme, matching), runOf({}));
      expect(found.length === 0).toBe(matching.status === "infeasible");
      if (found.length === 0) continue;
      const best = bestFits(programme);
      const hull = hullOf(best);
      const corners: number[] = [];
      for (const { aim, isPresent, mentees, pairs, points, waitingBonus, weakestPairPoints } of found) {
        expect(isPresent).toBe(aim.code === "objective" && aim.params.objective === programme.policy.objective);
        if (aim.code === "best-fit-with-pairs") {
          expect([pairs, points + waitingBonus]).toEqual([aim.params.pairs, best.get(aim.params.pairs)]);
          corners.push(pairs);
          seen.corners++;
          continue;
        }
        const changed: PolicyInput =
          aim.code === "objective"
            ? { ...policy, objective: aim.params.objective }
            : { ...policy, objective: "weakest-pair-first", minimumScore: aim.params.minimumPoints / 1_000_000 };
        const { totals } = matchInput({ cohort, policy: changed });
        const objective: ObjectiveName = changed.objective ?? "most-people-first";
        if (objective === "highest-fit") expect(points + waitingBonus).toBe(Math.max(...best.values()));
        else expect(pairs).toBe(totals.pairs);
        if (objective === "most-people-first") expect(mentees).toBe(totals.menteesMatched);
        if (objective === "weakest-pair-first") expect(weakestPairPoints).toBe(totals.weakestPairPoints);
        if (objective !== "highest-fit" && policy.waitingBonus === 0) expect(points).toBe(totals.points);
        if (aim.code === "floor") {
          const floor = (aim.params.minimumPoints + 1) / 1_000_000;
          const higher = floor > 1 ? null : matchInput({ cohort, policy: { ...changed, minimumScore: floor } });
          expect(higher === null || higher.status === "infeasible" || higher.totals.pairs < pairs).toBe(true);
          seen.floors++;
        }
      }
      expect(corners).toEqual(hull);
    }
    expect(seen.floors).toBeGreaterThan(30);
  });

  it("holds the corners between most pairs and highest fit: three chains, each of which pays for a pair with more points than the one before", () => {
    // Ten pairs of strangers are worth 100 for each chain: the middle two prefer each other by 200, 300 and 400.
    const scores = [1, 2, 3].flatMap((chain) => [
      { menteeId: `a${chain}`, mentorId: `x${chain}`, score: 0.1 },
      { menteeId: `b${chain}`, mentorId: `x${chain}`, score: 0.3 + chain / 10 },
      { menteeId: `b${chain}`, mentorId: `y${chain}`, score: 0.1 },
    ]);
    const conflicts = [1, 2, 3].flatMap((one) =>
      [1, 2, 3].flatMap((other) =>
        ["a", "b"].flatMap((mentee) =>
          ["x", "y"]
            .filter((mentor) => one !== other || (mentee === "a" && mentor === "y"))
            .map((mentor) => ({ menteeId: `${mentee}${one}`, mentorId: `${mentor}${other}` })),
        ),
      ),
    );
    const side = (...letters: string[]) => [1, 2, 3].flatMap((chain) => letters.map((letter) => ({ id: `${letter}${chain}` })));
    const programme = prepare(
      { mentees: side("a", "b"), mentors: side("x", "y"), conflicts, suppliedScores: [{ id: "model", scores }] },
      { criteria: [{ type: "supplied", scores: "model", weight: 1 }], rules: [] },
    );
    const points = diagnose(programme, match(programme)).frontier;
    expect(points.slice(0, 5).map(({ aim, pairs, points }) => [aim.code, pairs, points])).toEqual([
      ["objective", 6, 600_000],
      ["objective", 3, 1_500_000],
      ["objective", 6, 600_000],
      ["best-fit-with-pairs", 5, 1_000_000],
      ["best-fit-with-pairs", 4, 1_300_000],
    ]);
    expect(points.slice(5).map(({ aim, pairs, points }) => [aim, pairs, points])).toEqual([
      [{ code: "floor", params: { minimumPoints: 400_000 } }, 3, 1_500_000],
      [{ code: "floor", params: { minimumPoints: 500_000 } }, 2, 1_100_000],
      [{ code: "floor", params: { minimumPoints: 600_000 } }, 1, 600_000],
    ]);
  });
});

/** The best sum of points and bonuses for each number of pairs, by trying every matching. */
function bestFits({ cohort, policy, sieve, scoring }: Programme): Map<number, number> {
  const { mentees, mentors, pins } = cohort;
  const best = new Map<number, number>();
  const load = mentors.map(() => 0);
  const visit = (row: number, column: number, given: number, pairs: number, fit: number) => {
    if (row === mentees.length) {
      if (mentors.every(({ capacity }, k) => load[k] >= capacity.min)) best.set(pairs, Math.max(best.get(pairs) ?? 0, fit));
      return;
    }
    if (column === mentors.length) {
      const bonus = given > 0 ? Math.round(mentees[row].roundsWaited * policy.waitingBonus * 1e6) : 0;
      visit(row + 1, 0, 0, pairs, fit + bonus);
      return;
    }
    const isPinned = pins.some(({ menteeId, mentorId }) => menteeId === mentees[row].id && mentorId === mentors[column].id);
    if (!isPinned) visit(row, column + 1, given, pairs, fit);
    if (given === mentees[row].mentorsWanted || load[column] === mentors[column].capacity.max) return;
    const { points } = scoring.pair(mentees[row], mentors[column]);
    if (sieve.refusals(mentees[row], mentors[column]).length > 0 || (!isPinned && points < Math.round(policy.minimumScore * 1e6))) return;
    load[column]++;
    visit(row, column + 1, given + 1, pairs + 1, fit + points);
    load[column]--;
  };
  visit(0, 0, 0, 0, 0);
  return best;
}

/** Numbers of pairs strictly between the highest fit and the most pairs at which the slope changes, the most first. */
function hullOf(best: ReadonlyMap<number, number>): number[] {
  const top = Math.max(...best.values());
  const from = Math.max(...[...best].flatMap(([pairs, fit]) => (fit === top ? [pairs] : [])));
  const to = Math.max(...best.keys());
  const slope = (pairs: number) => (best.get(pairs + 1) as number) - (best.get(pairs) as number);
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, k) => to - 1 - k).filter((pairs) => slope(pairs) < slope(pairs - 1));
}
