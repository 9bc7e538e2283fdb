import { checkCohort } from "../people/check-cohort";
import { checkEnvironment } from "../people/check-environment";
import { checkOddities } from "../people/check-oddities";
import { printPair } from "../people/check-pairs";
import type { Entry } from "../people/form";
import type { Issue } from "../people/issue";
import { normaliseCohort } from "../people/normalise";
import { type Cohort, createTermReader, type Mentee, type Mentor } from "../people/person";
import { printValue } from "../people/print";
import { readCohort } from "../people/read";
import { createReport, type Report } from "../people/report";
import type { PinForm } from "../people/schema";
import { soundPart } from "../people/sound";
import { DEFAULT_AS_OF, type Environment } from "../people/types";
import { type Zones, zonesOn } from "../people/zone";
import { checkPolicy } from "./check";
import { checkLevels } from "./check-levels";
import { checkScaleAnswers } from "./check-scale-answers";
import { numberLevels } from "./level-labels";
import { type CompiledPairs, checkQuality } from "./quality";
import { readPolicy } from "./read";
import { resolvePolicy } from "./resolve";
import { policySchema } from "./schema";
import type { Setting } from "./setting";
import { soundPolicy } from "./sound";
import type { Policy } from "./types";
import type { Vocabulary } from "./vocabulary";

/** A policy's rules and criteria over one cohort. */
export interface Compiled extends CompiledPairs {
  /** Every rule that refuses a pair, by the rules' definitions. */
  readonly refusals: (mentee: Mentee, mentor: Mentor) => readonly { readonly rule: string }[];
}

export interface Examined {
  /** All errors; of warnings those that were found on the way. */
  readonly issues: readonly Issue[];
  /** With how good the data are, which takes a look at many pairs, when no error was found: asked for when anybody wants to know, and found once. */
  readonly withQuality: () => readonly Issue[];
  /** Made of all that is sound in the input: the whole of it when no issue is an error. */
  readonly setting: Setting;
}

/**
 * Reads cohort and policy and finds every problem of both at once: form first, then meaning, on whatever parts have the right form; then the pins,
 * which the rules must allow. Never throws, whatever it is given.
 */
export function examine(
  cohort: unknown,
  policy: unknown,
  environment: Environment | undefined,
  vocabulary: Vocabulary,
  compile: (setting: Setting) => Compiled,
): Examined {
  const { ofCohort, ofPolicy, policyForm, pins, setting } = examineAlone(cohort, policy, environment, vocabulary);
  checkPins(pins, setting, compile, ofCohort);
  const issues = [...ofCohort.issues, ...ofPolicy.issues];
  let all: readonly Issue[] | null = hasErrors(ofCohort) || hasErrors(ofPolicy) ? issues : null;
  const withQuality = () => {
    if (all === null) {
      checkQuality(setting, policyForm, vocabulary, compile, ofCohort, ofPolicy);
      all = [...ofCohort.issues, ...ofPolicy.issues];
    }
    return all;
  };
  return { issues, withQuality, setting };
}

/** The same for people some of whom may say nothing but who they are: nothing is compiled, pins are not held against rules, and warnings are not all there. */
export function examinePeople(
  cohort: unknown,
  policy: unknown,
  environment: Environment,
  vocabulary: Vocabulary,
): Omit<Examined, "withQuality"> {
  const { ofCohort, ofPolicy, setting } = examineAlone(cohort, policy, environment, vocabulary);
  return { issues: [...ofCohort.issues, ...ofPolicy.issues], setting };
}

/** Form and meaning, without what rules and criteria say of pairs. */
function examineAlone(cohort: unknown, policy: unknown, environment: Environment | undefined, vocabulary: Vocabulary) {
  const ofCohort = createReport("cohort");
  const given = readCohort(cohort, ofCohort);
  const isWhole = !hasErrors(ofCohort);
  checkEnvironment(environment, ofCohort);
  const zones = zonesOn(given.asOf ?? DEFAULT_AS_OF, environment);
  const termOf = createTermReader();
  checkCohort(given, zones, ofCohort);

  const ofPolicy = createReport("policy");
  const schema = policySchema(vocabulary);
  const policyForm = readPolicy(policy, schema, ofPolicy);
  const form = numberLevels(given, policyForm, ofCohort);
  const sound = soundPart(form, ofCohort.issues);
  const normalised = normaliseCohort(sound, termOf);
  const normal = normalised.cohort;
  checkOddities(form, hasErrors(ofCohort) ? null : normalised, termOf, ofCohort);
  const scoreIds = isWhole ? new Set(form.suppliedScores.map(({ value }) => value.id)) : null;
  checkPolicy(policyForm, { vocabulary, cohort: isWhole ? normal : null, scoreIds }, ofPolicy);
  const resolved = resolvePolicy(soundPolicy(policyForm, ofPolicy.issues, vocabulary), schema);

  const setting: Setting = {
    cohort: normal,
    policy: resolved,
    zoneOffset: offsetsOf(zones),
    oneClock: [...normal.mentees, ...normal.mentors].every(({ timeZone }) => timeZone === null),
  };
  checkLevels(form, resolved, ofCohort);
  checkScaleAnswers(form, resolved, ofCohort);
  return { ofCohort, ofPolicy, policyForm, pins: sound.pins, setting };
}

/**
 * Another policy over a cohort that was read under one: form and meaning, without the quality of the data. Only for a policy whose scales, and the criteria
 * that read levels, are as they were, since levels in words were numbered by them.
 */
export function examinePolicy(
  policy: unknown,
  cohort: Cohort,
  vocabulary: Vocabulary,
): { readonly issues: readonly Issue[]; readonly policy: Policy } {
  const report = createReport("policy");
  const schema = policySchema(vocabulary);
  const form = readPolicy(policy, schema, report);
  checkPolicy(form, { vocabulary, cohort, scoreIds: new Set(cohort.suppliedScores.keys()) }, report);
  return { issues: report.issues, policy: resolvePolicy(soundPolicy(form, report.issues, vocabulary), schema) };
}

function hasErrors(report: Report): boolean {
  return report.issues.some(({ severity }) => severity === "error");
}

/** Only zones that the checks let pass are asked for; any other is a mistake of the caller. */
function offsetsOf(zones: Zones): Setting["zoneOffset"] {
  return (timeZone) => {
    const answer = zones.find(timeZone);
    if ("unknown" in answer) throw new RangeError(`zoneOffset: ${printValue(timeZone)} is no known time zone: ${answer.unknown}`);
    return answer.offset;
  };
}

/** A pin never overrides a rule: one that a rule or conflict forbids is an error that names both. */
function checkPins(pins: readonly Entry<PinForm>[], setting: Setting, compile: (setting: Setting) => Compiled, report: Report): void {
  if (pins.length === 0) return;
  const mentees = new Map(setting.cohort.mentees.map((mentee) => [mentee.id, mentee]));
  const mentors = new Map(setting.cohort.mentors.map((mentor) => [mentor.id, mentor]));
  const { refusals } = compile(setting);
  for (const { index, value } of pins) {
    const mentee = mentees.get(value.menteeId);
    const mentor = mentors.get(value.mentorId);
    if (mentee === undefined || mentor === undefined) continue;
    const rules = refusals(mentee, mentor).map(({ rule }) => rule);
    if (rules.length === 0) continue;
    const sentence = `${printPair(value)} is pinned, but refused by ${rules.map(printValue).join(", ")}`;
    report.error("pin-refused", ["pins", index], sentence, { ...value, rules });
  }
}
