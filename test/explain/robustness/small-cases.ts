import fc from "fast-check";
import type { CohortInput, Matching, PolicyInput, Programme } from "../../../src";

/** Four mentees and three mentors with three scores each of a vendor's own, some of them missing, and all that binds: places, loads, waiting, refusals. */
export const scoredCohorts: fc.Arbitrary<CohortInput> = fc
  .record({
    scores: fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 8 }), { minLength: 36, maxLength: 36 }),
    wanted: fc.array(fc.constantFrom(1, 1, 1, 2), { minLength: 4, maxLength: 4 }),
    waited: fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 }),
    places: fc.array(fc.constantFrom(1, 1, 2, { min: 1, max: 2 }), { minLength: 3, maxLength: 3 }),
    conflict: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 })),
  })
  .map(({ scores, wanted, waited, places, conflict: [row, column] }) => ({
    mentees: wanted.map((mentorsWanted, k) => ({ id: `e${k}`, mentorsWanted, roundsWaited: waited[k] })),
    mentors: places.map((capacity, k) => ({ id: k === 0 ? "__proto__" : `o${k}`, capacity })),
    conflicts: [{ menteeId: `e${row}`, mentorId: column === 0 ? "__proto__" : `o${column}` }],
    suppliedScores: ["a", "b", "c"].map((id, place) => ({
      id,
      scores: scores.slice(12 * place, 12 * place + 12).flatMap((score, cell) => {
        const mentor = cell % 3;
        const pair = { menteeId: `e${Math.floor(cell / 3)}`, mentorId: mentor === 0 ? "__proto__" : `o${mentor}` };
        return score === null ? [] : [{ ...pair, score: score / 20 }];
      }),
    })),
  }));

const supplied = (id: string, weight: number, unknown = 0.5) => ({ type: "supplied" as const, id, scores: id, weight, unknown });

/** Policies whose points are straight lines in every weight. */
export const straightPolicies: fc.Arbitrary<PolicyInput> = fc.record(
  {
    criteria: fc.constantFrom<NonNullable<PolicyInput["criteria"]>>(
      [supplied("a", 0.35), supplied("b", 0.25, 0), supplied("c", 0.4)],
      [supplied("a", 3), supplied("b", 0), supplied("c", 2, 0.2)],
      [supplied("a", 1)],
    ),
    objective: fc.constantFrom("most-people-first" as const, "highest-fit" as const),
    minimumScore: fc.constantFrom(0, 0.3, 0.6),
    waitingBonus: fc.constantFrom(0, 0.05),
  },
  { requiredKeys: ["criteria"] },
);

export interface Outcome {
  readonly pairs: readonly string[];
  readonly served: number;
  /** Of the varied criterion and of all others, the waiting bonus in each. */
  readonly part: number;
  readonly rest: number;
}

export const keyOf = ({ menteeId, mentorId }: { readonly menteeId: string; readonly mentorId: string }) =>
  JSON.stringify([menteeId, mentorId]);

/** Every way to pair a tiny cohort within rules, bounds, pins and the minimum score, from the definitions. */
export function everyOutcome(programme: Programme, criterion: number): readonly Outcome[] {
  const { cohort, policy, scoring, sieve } = programme;
  const { weight } = policy.criteria[criterion];
  const maximum = weight > 0 ? scoring.criteria[criterion].maximum : 1_000_000;
  const pinned = new Set(cohort.pins.map(keyOf));
  const cells = cohort.mentees.flatMap((mentee, row) =>
    cohort.mentors.flatMap((mentor, column) => {
      const key = keyOf({ menteeId: mentee.id, mentorId: mentor.id });
      if (sieve.refusals(mentee, mentor).length > 0) return [];
      const { points, parts } = scoring.pair(mentee, mentor);
      if (points < Math.round(policy.minimumScore * 1e6) && !pinned.has(key)) return [];
      const counted = parts[criterion].score ?? (policy.criteria[criterion].unknown as number);
      const part = weight > 0 ? parts[criterion].points : Math.round(1e6 * counted);
      return [{ row, column, key, part, rest: weight > 0 ? points - part : points }];
    }),
  );
  const outcomes: Outcome[] = [];
  const taken = cohort.mentees.map(() => 0);
  const load = cohort.mentors.map(() => 0);
  const visit = (at: number, chosen: readonly (typeof cells)[number][]) => {
    if (at === cells.length) {
      if (load.some((count, column) => count < cohort.mentors[column].capacity.min)) return;
      const keys = chosen.map(({ key }) => key);
      if ([...pinned].some((key) => !keys.includes(key))) return;
      let [part, rest] = [0, 0];
      for (const cell of chosen) [part, rest] = [part + cell.part, rest + cell.rest];
      for (const row of new Set(chosen.map((cell) => cell.row))) {
        const bonus = Math.round(cohort.mentees[row].roundsWaited * policy.waitingBonus * 1e6);
        const ofPart = Math.round((bonus * maximum) / 1e6);
        part += ofPart;
        rest += weight > 0 ? bonus - ofPart : bonus;
      }
      outcomes.push({ pairs: keys, served: new Set(chosen.map(({ row }) => row)).size, part, rest });
      return;
    }
    visit(at + 1, chosen);
    const { row, column } = cells[at];
    if (taken[row] === cohort.mentees[row].mentorsWanted || load[column] === cohort.mentors[column].capacity.max) return;
    taken[row]++;
    load[column]++;
    visit(at + 1, [...chosen, cells[at]]);
    taken[row]--;
    load[column]--;
  };
  visit(0, []);
  return outcomes;
}

export function outcomeOf(matching: Matching, outcomes: readonly Outcome[]): Outcome {
  const own = matching.pairs.map(keyOf).sort().join();
  return outcomes.find(({ pairs }) => [...pairs].sort().join() === own) as Outcome;
}
