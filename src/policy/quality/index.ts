import type { Path } from "../../people/print";
import type { Report } from "../../people/report";
import type { PolicyForm } from "../read";
import type { Setting } from "../setting";
import type { CriterionCommon } from "../types";
import type { Vocabulary } from "../vocabulary";
import { findIdleWeights } from "./idle-weights";
import { type CompiledPairs, findCandidates, findSeparation } from "./pairs";
import { fieldsRead, sectionsRead } from "./sections";
import { findTableHoles } from "./table-holes";
import { findTickAll } from "./tick-all";
import { findUnanswered } from "./unanswered";

export type { CompiledPairs };

/**
 * What a coordinator would want to know of an input without errors before pairing by it: warnings, each kind at most once for a side, a list or a
 * criterion, however many people are meant.
 */
export function checkQuality(
  setting: Setting,
  form: PolicyForm,
  vocabulary: Vocabulary,
  compile: (setting: Setting) => CompiledPairs,
  ofCohort: Report,
  ofPolicy: Report,
): void {
  const { cohort, policy } = setting;
  if (cohort.mentees.length === 0 || cohort.mentors.length === 0) return;
  const pathOf = pathsOf(form);
  const told = new Set(
    ofPolicy.issues.filter(({ code }) => code === "attribute-never-answered").map(({ path }) => path.slice(0, 2).join()),
  );
  const counting = policy.criteria.filter(({ id, weight }) => weight > 0 && !told.has(pathOf(id).join()));
  const sections = sectionsRead(counting, vocabulary);
  findTickAll(cohort, sections, ofCohort);
  const isGiven = form.criteria !== null;
  const everyCriterionReads = counting.every((criterion) => fieldsRead(criterion, vocabulary).length > 0);
  const blind = findUnanswered(cohort, sections, { isGiven, everyCriterionReads }, ofCohort);
  findCandidates(setting, compile(setting), ofCohort);
  findTableHoles(counting, cohort, pathOf, ofPolicy);
  findIdleWeights(policy, pathOf, ofPolicy);
  const seeing = counting.map(({ id }) => id).filter((id) => !blind.has(id));
  findSeparation(setting, seeing, compile, pathOf, ofPolicy);
}

/** Where a criterion stands in the input; the defaults stand nowhere. */
function pathsOf({ criteria }: PolicyForm): (criterion: string) => Path {
  const paths = new Map(criteria?.map(({ index, value }: { index: number; value: CriterionCommon }) => [value.id ?? value.type, index]));
  return (criterion) => {
    const index = paths.get(criterion);
    return index === undefined ? ["criteria"] : ["criteria", index];
  };
}
