import type { Position } from "../position";
import { type Attempt, type Cure, helps } from "./cure";
import { type Loosening, loosened, looseningsOf } from "./loosen";
import { without } from "./relax";
import type { RulePrice } from "./rule-prices";

export function looserRules(position: Position, prices: readonly RulePrice[], attempt: Attempt): (Cure | null)[] {
  const useful = new Map(
    prices.flatMap(({ requirement, gain }) =>
      requirement.code === "rule" && gain !== null && helps({ gain }) ? [[requirement.params.rule, requirement] as const] : [],
    ),
  );
  return looseningsOf(position).flatMap((loosening: Loosening) => {
    const { rule, parameter, from, steps, value } = loosening;
    const requirement = useful.get(rule);
    if (requirement === undefined) return [];
    const { table } = without(position, [requirement]);
    return nearest(steps, (step) => {
      const to = value(step);
      return attempt({
        change: { code: "loosen-rule", params: { rule, parameter, from, to } },
        posed: () => loosened(position, table, loosening, to),
      });
    });
  });
}

export function lowerMinimum(position: Position, prices: readonly RulePrice[], attempt: Attempt): (Cure | null)[] {
  const { problem, table } = position;
  const price = prices.find(({ requirement }) => requirement.code === "minimum-score");
  if (price === undefined || price.gain === null || !helps({ gain: price.gain })) return [];
  const from = table.minimumPoints;
  return nearest(from, (step) =>
    attempt({
      change: { code: "lower-minimum-score", params: { from, to: from - step } },
      posed: () => ({ problem: { ...problem, minimumScore: from - step }, table }),
    }),
  );
}

/** The first step that helps, and the first that brings as many pairs as the last; by halving, because each step allows all that the one before does. */
function nearest(steps: number, at: (step: number) => Cure | null): Cure[] {
  const last = at(steps);
  if (last === null || !helps(last)) return [];
  const first = firstStep(steps, last, at, helps);
  const most = firstStep(steps, last, at, ({ gain }) => gain.mentees >= last.gain.mentees && gain.pairs >= last.gain.pairs);
  return first === most || (first.gain.mentees === most.gain.mentees && first.gain.pairs === most.gain.pairs) ? [first] : [first, most];
}

function firstStep(steps: number, last: Cure, at: (step: number) => Cure | null, isEnough: (cure: Cure) => boolean): Cure {
  let low = 1;
  let high = steps;
  let found = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cure = at(middle);
    if (cure !== null && isEnough(cure)) {
      found = cure;
      high = middle;
    } else low = middle + 1;
  }
  return found;
}
