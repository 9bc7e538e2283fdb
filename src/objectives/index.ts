import { highestFit } from "./highest-fit";
import { mostPeopleFirst } from "./most-people-first";
import type { Objective } from "./objective";
import { weakestPairFirst } from "./weakest-pair-first";

export type { Objective } from "./objective";

/** The catalogue. To add an objective: one file beside these, one line here, its name in `ObjectiveName`, one test. */
export const objectives: readonly Objective[] = [mostPeopleFirst, highestFit, weakestPairFirst];

/** The objective of that name; the policy's schema admits no other. */
export function objectiveOfName(name: string): Objective {
  const found = objectives.find((objective) => objective.name === name);
  if (found === undefined) throw new Error(`policy.objective: no objective is called "${name}"`);
  return found;
}
