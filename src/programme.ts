import { type CriterionInput, criteria } from "./criteria";
import { compileScoring, type Scoring } from "./criteria/score";
import { digestOf } from "./digest";
import { InputError, type Issue } from "./people/issue";
import type { Cohort } from "./people/person";
import type { CohortInput, Environment } from "./people/types";
import { examine } from "./policy/examine";
import { frozen } from "./policy/frozen";
import type { Setting } from "./policy/setting";
import type { Policy, PolicyDocument } from "./policy/types";
import { type RuleInput, rules, standingRules } from "./rules";
import { compileSieve, type Sieve } from "./rules/sieve";
import { version } from "./version";

/** How to pair, as data; every field has a default. */
export type PolicyInput = PolicyDocument<CriterionInput, RuleInput>;

/**
 * A cohort and a policy, checked, resolved and compiled once: what every other function works on. The caller's input is neither kept nor changed. It holds
 * all that was said in confidence, vetoes among them: show people the answers that are made of it.
 *
 * It is not to be changed: what was worked out of it is remembered as long as it is there, its people are not frozen, and answers would speak of what they were.
 */
export interface Programme {
  readonly cohort: Cohort;
  readonly policy: Policy;
  /**
   * SHA-256 of everything a result depends on: cohort, policy, zone offsets and the engine's version; no order of the input shows in it, nor which of two
   * people vetoed the other. Made when it is first read.
   */
  readonly digest: string;
  readonly version: string;
  /** What a coordinator would want to know of the input. Some of it takes a look at many pairs, and is found when this is first read. */
  readonly warnings: readonly Issue[];
  readonly setting: Setting;
  readonly sieve: Sieve;
  readonly scoring: Scoring;
}

/** Every problem of a cohort, an environment and a policy at once, errors and warnings, the policy's last. Never throws, whatever it is given. */
export function validate(cohort: unknown, policy?: unknown, environment?: Environment): Issue[] {
  return [...look(cohort, policy, environment).withQuality()];
}

/** Checks, resolves and compiles the input. Throws an `InputError` with every problem when there is an error among them. */
export function prepare(cohort: CohortInput, policy?: PolicyInput, environment?: Environment): Programme {
  const { issues, withQuality, setting, compiled } = look(cohort, policy, environment);
  if (issues.some(({ severity }) => severity === "error")) throw new InputError(issues);
  return programmeOf(setting, compiled(setting), withQuality);
}

type FindWarnings = () => readonly Issue[];

const findings = new WeakMap<Programme, FindWarnings>();

/** A programme of parts that belong together. Warnings that have to be found out are found when they are first read. */
export function programmeOf(setting: Setting, { sieve, scoring }: Compiled, find: FindWarnings): Programme {
  const { cohort } = setting;
  let found: readonly Issue[] | null = null;
  const warnings = () => {
    found ??= Object.freeze(find());
    return found;
  };
  // Results carry the policy: whoever changed it there would change the programme.
  const policy = frozen(setting.policy);
  let digest: string | null = null;
  const programme: Programme = Object.freeze({
    cohort,
    policy,
    get digest() {
      digest ??= digestOf(setting, version);
      return digest;
    },
    version,
    get warnings() {
      return warnings();
    },
    setting,
    sieve,
    scoring,
  });
  findings.set(programme, warnings);
  return programme;
}

/** For a programme with the same warnings: it does not hold on to this one. */
export function warningsOf(programme: Programme): FindWarnings {
  return findings.get(programme) ?? (() => programme.warnings);
}

interface Compiled {
  readonly sieve: Sieve;
  readonly scoring: Scoring;
}

/** Pins and the quality of the data have to be held against rules and criteria, which are compiled once for each setting. */
function look(cohort: unknown, policy: unknown, environment: Environment | undefined) {
  const made = new Map<Setting, Compiled>();
  const compiled = (sound: Setting): Compiled => {
    const known = made.get(sound) ?? compile(sound);
    made.set(sound, known);
    return known;
  };
  const found = examine(cohort, policy, environment, { criteria, rules, standingRules }, (sound) => {
    const { sieve, scoring } = compiled(sound);
    return {
      refusals: sieve.refusals,
      fillRefused: sieve.fillRow,
      fillScores: (criterion, mentee, out) => scoring.criterionRow(criterion)(mentee, out),
      scoreOf: scoring.criterionScore,
    };
  });
  return { ...found, compiled };
}

function compile(setting: Setting): Compiled {
  const scoring = compileScoring(setting);
  return { scoring, sieve: compileSieve(setting, scoring) };
}
