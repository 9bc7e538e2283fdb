import { oneOf } from "../arguments/kinds";
import type { Audience } from "../matching/types";

export const audiences: readonly Audience[] = ["coordinator", "mentor", "mentee"];

export const ofAudience = oneOf(audiences);

/** For whom an answer about the whole programme is asked. */
export interface CoordinatorOption {
  /**
   * "coordinator", which is the default. The answer names everybody, so that a mentor or mentee gets none of it: any other audience is a RangeError, also
   * where a caller hands on whichever it was given. What a participant may know of their own pairs is told by `explainPerson`.
   */
  readonly audience?: Audience | undefined;
}

/** The audience asked for. Throws RangeError on one that is not there: a mistyped one must never get the coordinator's answer. */
export function audienceOf({ audience = "coordinator" }: { readonly audience?: Audience | undefined }): Audience {
  if (audiences.includes(audience)) return audience;
  throw new RangeError(`options.audience: ${JSON.stringify(audience)} is not one of ${audiences.join(", ")}`);
}

/** Throws RangeError for anybody but the coordinator. */
export function checkCoordinator(options: CoordinatorOption, answer: string): void {
  const audience = audienceOf(options);
  if (audience === "coordinator") return;
  throw new RangeError(`options.audience: ${answer} is for the coordinator alone; explainPerson tells a ${audience} of their own pairs`);
}
