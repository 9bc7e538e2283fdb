import type { Matching } from "../../matching/types";
import type { PairInput } from "../../people/types";
import { choiceOf } from "./choice";
import { type Choice, type Cycle, improvingCycle, type Worth } from "./improvement";
import type { KeptScores } from "./reweigh";
import type { WeightLimit, WeightRange } from "./types";
import { belowMinimum, pairsPassingMinimum, type Ratio, type Worths, worthsOf } from "./worths";

/**
 * The ranges of weights by Newton's method for parametric problems (Dinkelbach 1967; for cycles, Radzik 1992). With the factor at the far end, find a change of
 * pairs that gains; its gain is a straight line in the factor, so it gains nothing only at one ratio of whole numbers; go there and look again, until nothing
 * gains. Each step is strictly nearer, and few are needed.
 */
export function exactRange(kept: KeptScores, matching: Matching, criterion: number): WeightRange {
  const { policy } = kept.programme;
  const { id, weight } = policy.criteria[criterion];
  const worth = worthsOf(kept, criterion);
  const { hasPoints } = worth;
  const choice = choiceOf(kept, matching, worth.total);
  const others = policy.criteria.reduce((sum, one, k) => (k === criterion ? sum : sum + one.weight), 0);
  const unit = hasPoints ? weight : others;
  const limitAt = ({ over, under }: Ratio) => ({ weight: (unit * over) / under, share: (unit * over) / (unit * over + others * under) });
  const end = (start: Ratio): End => {
    const clipped = belowMinimum(kept, choice, worth, start);
    const outscored = newton(choice, worth, start);
    const isNearer = (a: Ratio, b: Ratio) =>
      start.under === 0 ? a.over * b.under <= b.over * a.under : a.over * b.under >= b.over * a.under;
    if (clipped !== null && (outscored === null || isNearer(clipped.at, outscored.at))) {
      return { at: clipped.at, limit: { ...limitAt(clipped.at), reason: "below-minimum", lost: [clipped.pair], gained: [] } };
    }
    if (outscored === null) return { at: start, limit: null };
    return { at: outscored.at, limit: { ...limitAt(outscored.at), reason: "outscored", ...changesOf(kept, choice, outscored.cycle) } };
  };
  const nothing: Ratio = { over: 0, under: 1 };
  const lowest = hasPoints ? end(nothing) : { at: nothing, limit: null };
  const highest = end({ over: 1, under: 0 });
  const otherwiseAdmitted = pairsPassingMinimum(kept, choice, worth, [lowest.at, highest.at]);
  return { criterion: id, weight, method: "exact", lowest: lowest.limit, highest: highest.limit, otherwiseAdmitted };
}

interface End {
  readonly at: Ratio;
  readonly limit: WeightLimit | null;
}

function newton(choice: Choice, worth: Worths, start: Ratio): { readonly at: Ratio; readonly cycle: Cycle } | null {
  let at = start;
  let last: { readonly at: Ratio; readonly cycle: Cycle } | null = null;
  for (;;) {
    // A perfect pair keeps a million points, so that what is taken for rounding stays as small everywhere.
    const perfect = (at.under * worth.restOfPerfect + at.over * worth.partOfPerfect) / 1_000_000;
    const scale = perfect > 0 ? 1 / perfect : 1;
    const cycle = improvingCycle(choice, worth, at.under * scale, at.over * scale);
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
