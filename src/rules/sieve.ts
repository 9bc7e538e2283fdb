import type { Fact } from "../people/fact";
import type { Mentee, Mentor } from "../people/person";
import type { Setting } from "../policy/setting";
import type { RuleCommon } from "../policy/types";
import { ruleOfType, standingRules } from "./index";
import type { CriterionScores, RowSieve, RuleDefinition } from "./rule";

/** Who may meet: every rule of a policy compiled over one cohort. Rows and columns are the cohort's mentees and mentors, in its order. */
export interface Sieve {
  /** Standing rules first, then the policy's, in its order. */
  readonly rules: readonly { readonly id: string; readonly type: string }[];
  /** Clears `refused`, then sets 1 for every mentor whom any rule refuses. */
  readonly fillRow: (mentee: number, refused: Uint8Array) => void;
  /** The same for one rule of `rules`. */
  readonly fillRowOfRule: (rule: number, mentee: number, refused: Uint8Array) => void;
  /** By the definitions: every rule that refuses the pair, with its facts. */
  readonly refusals: (mentee: Mentee, mentor: Mentor) => readonly { readonly rule: string; readonly facts: readonly Fact[] }[];
  /** The same rules over the same people, where only the list of conflicts is another. */
  readonly withConflictsOf: (setting: Setting) => Sieve;
}

/** The rules that hold under a policy, each under an id of its own: a second rule that would get the same one is "id#2". */
export function rulesInForce(policyRules: readonly RuleCommon[]): readonly {
  readonly id: string;
  readonly definition: RuleDefinition<RuleCommon>;
  readonly parameters: RuleCommon;
}[] {
  const all = [...standingRules.map(({ type }) => ({ type })), ...policyRules];
  const taken = new Set<string>();
  return all.map((parameters) => {
    const definition = ruleOfType(parameters.type);
    if (definition === undefined) throw new Error(`compileSieve: no rule is called ${JSON.stringify(parameters.type)}`);
    const name = definition.id?.(parameters) ?? definition.type;
    let id = name;
    for (let copy = 2; taken.has(id); copy++) id = `${name}#${copy}`;
    taken.add(id);
    return { id, definition, parameters };
  });
}

export function compileSieve(setting: Setting, scores: CriterionScores = {}): Sieve {
  const inForce = rulesInForce(setting.policy.rules);
  return sieveOf(
    setting,
    scores,
    inForce,
    inForce.map((rule) => compileRule(rule, setting, scores)),
  );
}

type RuleInForce = ReturnType<typeof rulesInForce>[number];

function compileRule({ definition, parameters }: RuleInForce, setting: Setting, scores: CriterionScores): RowSieve {
  const { mentees, mentors } = setting.cohort;
  return (
    definition.prepare?.(parameters, mentees, mentors, setting, scores) ??
    ((mentee, refused) => {
      for (let column = 0; column < mentors.length; column++) {
        if (definition.refuse(parameters, mentees[mentee], mentors[column], setting, scores) !== null) refused[column] = 1;
      }
    })
  );
}

function sieveOf(setting: Setting, scores: CriterionScores, inForce: readonly RuleInForce[], rows: readonly RowSieve[]): Sieve {
  return {
    rules: inForce.map(({ id, definition }) => ({ id, type: definition.type })),
    fillRow(mentee, refused) {
      refused.fill(0);
      for (let rule = 0; rule < rows.length; rule++) rows[rule](mentee, refused);
    },
    fillRowOfRule(rule, mentee, refused) {
      refused.fill(0);
      rows[rule](mentee, refused);
    },
    refusals: (mentee, mentor) =>
      inForce.flatMap(({ id, definition, parameters }) => {
        const facts = definition.refuse(parameters, mentee, mentor, setting, scores);
        return facts === null ? [] : [{ rule: id, facts }];
      }),
    withConflictsOf: (other) =>
      sieveOf(
        other,
        scores,
        inForce,
        rows.map((row, rule) => (inForce[rule].definition.type === "conflict" ? compileRule(inForce[rule], other, scores) : row)),
      ),
  };
}
