import type { Path } from "../../people/print";
import type { Report } from "../../people/report";
import type { Policy, ResolvedCriterion } from "../types";
import { reduceWeights, shareOut } from "../weights";

/** The points of a perfect pair. */
const fullPoints = 1_000_000;

/** Criteria that can change no score: a weight of 0 that neither a must-have nor a formula looks at, or one too small beside the others for a point. */
export function findIdleWeights(policy: Policy, pathOf: (criterion: string) => Path, report: Report): void {
  const { criteria } = policy;
  const points = shareOut(
    fullPoints,
    reduceWeights(criteria.map(({ weight }) => weight)),
    criteria.map(({ id }) => id),
  );
  criteria.forEach((criterion, place) => {
    const { id, weight } = criterion;
    if (points[place] > 0 || (weight === 0 && isLookedAt(criterion, policy))) return;
    const reason = weight === 0 ? "is 0, and no must-have or formula looks at the criterion" : `is too small beside the others for a point`;
    report.warning("weight-without-effect", [...pathOf(id), "weight"], `${reason}: it changes nothing`, { value: weight, criterion: id });
  });
}

/** A formula may write an id in its own spelling ("leadershipStyle"), so ids are compared by their letters. */
function isLookedAt({ id }: ResolvedCriterion, { criteria, rules }: Policy): boolean {
  return [...criteria, ...rules].some((one) => {
    const { criterion, expression } = one as Readonly<{ criterion?: unknown; expression?: unknown }>;
    return criterion === id || (typeof expression === "string" && letters(expression).includes(letters(id)));
  });
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, "");
}
