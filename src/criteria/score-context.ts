import type { Setting } from "../policy/setting";
import { criterionOfType } from "./index";

/** All that scores of pairs depend on beside the two people, what lists of pairs say of them, and the policy: two settings with the same text score alike. */
export function scoreContext(setting: Setting): string {
  const ofCriteria = setting.policy.criteria.map((criterion) => criterionOfType(criterion.type)?.context?.(criterion, setting) ?? null);
  return JSON.stringify([setting.oneClock, ofCriteria]);
}
