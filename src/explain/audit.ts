import { checkForm, checkMatching, checkProgramme } from "../arguments/given";
import { listOf, most, text, whole } from "../arguments/kinds";
import { wholeMatching } from "../arguments/matching-form";
import { checkOptions, ofRun } from "../arguments/options";
import type { Matching } from "../matching/types";
import type { Programme } from "../programme";
import { type CoordinatorOption, checkCoordinator, ofAudience } from "./audience";
import { auditReading } from "./audit/index";
import type { Audit, AuditOptions } from "./audit/types";
import { influenceOf } from "./influence";

/**
 * Reads cohort, policy and matching once more, independently: nothing is shared with the compiled rules and scores or with the solver. Holds every rule,
 * bound and pin, recomputes every number from the definitions, checks the proof of the optimum and everybody's reasons, and tells how fair the result is.
 * Whatever was changed in the matching is a finding, unless it is as true as before (another price that proves the optimum as well). A
 * matching must have the form of one; whatever it says is a finding and no error.
 *
 * Throws RangeError when an option is not there or out of range or names a field that nobody can have, or when it is asked for a mentor or mentee; TypeError
 * for a programme or matching that is none.
 */
export function audit(programme: Programme, matching: Matching, options: AuditOptions & CoordinatorOption = {}): Audit {
  checkProgramme("audit", programme);
  checkMatching("audit", matching);
  checkForm("audit", matching, wholeMatching);
  checkOptions("audit", options, {
    ...ofRun,
    by: listOf(text),
    influence: listOf(text),
    mostPairs: most(0),
    smallestGroup: whole(1),
    listed: whole(0),
    seed: text,
    audience: ofAudience,
  });
  checkCoordinator(options, "an audit");
  const { setting, digest, version } = programme;
  return {
    audience: "coordinator",
    ...auditReading({ setting, digest, version }, matching, options),
    influence: (options.influence ?? []).map((field) => influenceOf(programme, matching, field, options.seed ?? "")),
  };
}
