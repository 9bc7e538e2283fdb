import { compileShares, partPoints } from "../../criteria/shares";
import type { Matching } from "../../matching/types";
import type { PairInput } from "../../people/types";
import { choiceOf } from "./choice";
import { type Choice, type Cycle, improvingCycle, type Worth } from "./improvement";
import { type KeptScores, pointsUnder } from "./reweigh";
import type { WeightLimit, WeightRange } from "./types";

/** A factor as a ratio of whole numbers; 1 / 0 is without limit. */
interface Ratio {
  readonly over: number;
  readonly under: number;
}

/**
 * The ranges of weights by Newton's method for parametric problems (Dinkelbach 1967; for cycles, Radzik 1992). With the factor at the far end, find a change of
 * pairs that gains; its gain is a straight line in the factor, so it gains nothing only at one ratio of whole numbers; go there and look again, until nothing
 * gains. Each step is strictly nearer, and few are needed.
 */
export function exactRange(kept: KeptScores, matching: Matching, criterion: number): WeightRange {
  const { policy } = kept.programme;
  const { id, weight } = policy.criteria[criterion];
  const worth = worthsOf(kept, criterion);
  const choice = choiceOf(kept, matching, worth.total);
  const others = policy.criteria.reduce((sum, one, k) => (k === criterion ? sum : sum + one.weight), 0);
  // A weight of 0 has no points to multiply: the factor then counts in weights of all the others.
  const unit = weight > 0 ? weight : others;
  const limitAt = ({ over, under }: Ratio) => ({ weight: (unit * over) / under, share: (unit * over) / (unit * over + others * under) });
  const end = (start: Ratio): WeightLimit | null => {
    const clipped = belowMinimum(kept, choice, worth, criterion, start);
    const outscored = newton(choice, worth, start);
    const isNearer = (a: Ratio, b: Ratio) =>
      start.under === 0 ? a.over * b.under <= b.over * a.under : a.over * b.under >= b.over * a.under;
    if (clipped !== null && (outscored === null || isNearer(clipped.at, outscored.at))) {
      return { ...limitAt(clipped.at), reason: "below-minimum", lost: [clipped.pair], gained: [] };
    }
    return outscored === null ? null : { ...limitAt(outscored.at), reason: "outscored", ...changesOf(kept, choice, outscored.cycle) };
  };
  return {
    criterion: id,
    weight,
    method: "exact",
    lowest: weight > 0 ? end({ over: 0, under: 1 }) : null,
    highest: end({ over: 1, under: 0 }),
  };
}

interface Worths extends Worth {
  readonly total: Int32Array;
}

/** The points of one criterion and of all others, at the present weights; the waiting bonus goes with the whole weight. */
function worthsOf(kept: KeptScores, criterion: number): Worths {
  const { cohort, policy } = kept.programme;
  const mentors = cohort.mentors.length;
  const { weight, unknown } = policy.criteria[criterion];
  const shares = compileShares(policy.criteria);
  const maximum = weight > 0 ? shares.maximums[criterion] : 1_000_000;
  const unknownPoints = partPoints(maximum, unknown === "renormalise" ? 0 : unknown);
  const points = pointsUnder(
    kept,
    policy.criteria.map((one) => one.weight),
  );
  const total = new Int32Array(cohort.mentees.length * mentors);
  const part = new Int32Array(total.length);
  cohort.mentees.forEach((_, mentee) => {
    points(mentee, total.subarray(mentee * mentors, (mentee + 1) * mentors));
    const scores = kept.row(mentee).scores[criterion];
    for (let column = 0; column < mentors; column++) {
      part[mentee * mentors + column] = scores[column] < 0 ? unknownPoints : partPoints(maximum, scores[column]);
    }
  });
  const bonus = cohort.mentees.map(({ roundsWaited }) => Math.round(roundsWaited * policy.waitingBonus * 1_000_000));
  const partOfBonus = Float64Array.from(bonus, (points) => Math.round((points * maximum) / 1_000_000));
  return weight > 0
    ? {
        total,
        part,
        rest: total.map((points, cell) => points - part[cell]),
        partOfBonus,
        restOfBonus: Float64Array.from(bonus, (points, row) => points - partOfBonus[row]),
      }
    : { total, part, rest: total, partOfBonus: Float64Array.from(bonus), restOfBonus: Float64Array.from(bonus) };
}

function newton(choice: Choice, worth: Worth, start: Ratio): { readonly at: Ratio; readonly cycle: Cycle } | null {
  let at = start;
  let last: { readonly at: Ratio; readonly cycle: Cycle } | null = null;
  for (;;) {
    const size = at.over + at.under;
    const cycle = improvingCycle(choice, worth, at.under / size, at.over / size);
    if (cycle === null) return last;
    const { rest, part } = gainOf(choice, worth, cycle);
    // In whole numbers: rounding may have made a gain of nothing.
    if (BigInt(at.under) * BigInt(rest) + BigInt(at.over) * BigInt(part) <= 0n) return last;
    const crossing = start.under === 0 ? { over: -rest, under: part } : { over: rest, under: -part };
    if (!(crossing.over >= 0 && crossing.under > 0)) throw new RangeError("robustness: the matching is not optimal in this programme");
    at = crossing;
    last = { at, cycle };
  }
}

/** What a cycle gains in the points of the criterion and of all others. */
function gainOf(
  { rows, columns, winsBonus, losesBonus }: Choice,
  worth: Worth,
  cycle: Cycle,
): { readonly rest: number; readonly part: number } {
  let rest = 0;
  let part = 0;
  cycle.forEach((node, k) => {
    const to = cycle[(k + 1) % cycle.length];
    const root = rows + columns;
    if (node < rows && to !== root) {
      rest += worth.rest[node * columns + to - rows];
      part += worth.part[node * columns + to - rows];
    } else if (to < rows && node !== root) {
      rest -= worth.rest[to * columns + node - rows];
      part -= worth.part[to * columns + node - rows];
    } else if (to < rows && winsBonus[to] === 1) {
      rest += worth.restOfBonus[to];
      part += worth.partOfBonus[to];
    } else if (node < rows && losesBonus[node] === 1) {
      rest -= worth.restOfBonus[node];
      part -= worth.partOfBonus[node];
    }
  });
  return { rest, part };
}

function changesOf({ programme }: KeptScores, { rows, columns }: Choice, cycle: Cycle): Pick<WeightLimit, "lost" | "gained"> {
  const { mentees, mentors } = programme.cohort;
  const pair = (row: number, column: number): PairInput => ({ menteeId: mentees[row].id, mentorId: mentors[column - rows].id });
  const root = rows + columns;
  const arcs = cycle.map((node, k) => [node, cycle[(k + 1) % cycle.length]] as const).filter((arc) => !arc.includes(root));
  const sorted = (pairs: readonly PairInput[]) =>
    [...pairs].sort((a, b) => (a.menteeId === b.menteeId ? Number(a.mentorId > b.mentorId) * 2 - 1 : a.menteeId < b.menteeId ? -1 : 1));
  return {
    lost: sorted(arcs.flatMap(([from, to]) => (to < rows ? [pair(to, from)] : []))),
    gained: sorted(arcs.flatMap(([from, to]) => (from < rows ? [pair(from, to)] : []))),
  };
}

/** The first chosen pair that falls below the minimum score on the way to one end. */
function belowMinimum(
  kept: KeptScores,
  choice: Choice,
  worth: Worth,
  criterion: number,
  start: Ratio,
): { readonly at: Ratio; readonly pair: PairInput } | null {
  const { cohort, policy } = kept.programme;
  const minimum = Math.round(policy.minimumScore * 1_000_000);
  const maximum = policy.criteria[criterion].weight > 0 ? compileShares(policy.criteria).maximums[criterion] : 1_000_000;
  const others = policy.criteria[criterion].weight > 0 ? 1_000_000 - maximum : 1_000_000;
  let nearest: { readonly at: Ratio; readonly pair: PairInput } | null = null;
  choice.chosen.forEach((list, row) => {
    for (const column of list) {
      // A pair is good enough as long as rest + factor * part reaches the minimum's share of others + factor * maximum.
      const byRest = worth.rest[row * choice.columns + column] * 1_000_000 - minimum * others;
      const byPart = worth.part[row * choice.columns + column] * 1_000_000 - minimum * maximum;
      const at = start.under === 0 ? { over: byRest, under: -byPart } : { over: -byRest, under: byPart };
      if (at.under <= 0 || at.over < 0 || (start.under !== 0 && at.over === 0)) continue;
      const isNearer =
        nearest === null ||
        (start.under === 0
          ? at.over * nearest.at.under < nearest.at.over * at.under
          : at.over * nearest.at.under > nearest.at.over * at.under);
      if (isNearer) nearest = { at, pair: { menteeId: cohort.mentees[row].id, mentorId: cohort.mentors[column].id } };
    }
  });
  return nearest;
}
