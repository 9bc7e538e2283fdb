import type { PairTable } from "../../objectives/pair-table";
import type { RuleCommon } from "../../policy/types";
import { compileSieve } from "../../rules/sieve";
import { type Position, poseTable } from "../position";
import { type Posed, tableBetween } from "./relax";

/** The numbers of rules that can be moved; "unknown": what an answer that is missing counts as. */
export type LoosenedParameter = "minutes" | "hours" | "levels" | "min" | "max" | "score" | "unknown";

/** One number of a rule, and the values it could take, each letting more pairs through than the one before. */
export interface Loosening {
  readonly rule: string;
  readonly parameter: LoosenedParameter;
  readonly from: number | string;
  /** How many steps there are. */
  readonly steps: number;
  /** The value after `step` steps, 1 to `steps`. */
  readonly value: (step: number) => number | string;
}

type Rule = RuleCommon & Readonly<Record<string, unknown>>;
type Dial = Omit<Loosening, "rule">;

const downTo = (from: number, least: number, parameter: LoosenedParameter): Dial[] =>
  from > least ? [{ parameter, from, steps: Math.ceil(from - least), value: (step) => Math.max(least, Math.ceil(from) - step) }] : [];

/** Quarter hours, as zones are apart; job levels and levels of management in ones; scores in hundredths. */
const dials: ReadonlyMap<string, (rule: Rule, spread: number) => Dial[]> = new Map(
  Object.entries<(rule: Rule, spread: number) => Dial[]>({
    "minimum-overlap": ({ minutes }) => downTo(minutes as number, 0, "minutes"),
    "time-zone-gap": ({ hours }) => {
      const from = hours as number;
      const steps = Math.ceil((12 - from) * 4);
      return steps > 0 ? [{ parameter: "hours", from, steps, value: (step) => Math.min(12, Math.floor(from * 4 + step) / 4) }] : [];
    },
    "reporting-line": ({ levels }) => {
      // The longest lines are a few dozen levels high; from "any" the first step is to the highest that can matter.
      const from = levels as number | "any";
      const highest = from === "any" ? 32 : from - 1;
      return highest < 1 ? [] : [{ parameter: "levels", from, steps: highest, value: (step) => highest + 1 - step }];
    },
    "seniority-gap": ({ min, max }, spread) => [
      ...(typeof min === "number" ? downTo(min, -spread, "min") : []),
      ...(typeof max === "number" && max < spread
        ? [
            {
              parameter: "max" as const,
              from: max,
              steps: Math.ceil(spread - max),
              value: (step: number) => Math.min(spread, Math.floor(max) + step),
            },
          ]
        : []),
    ],
    "minimum-criterion": ({ score }) => {
      const from = score as number;
      const steps = Math.ceil(from * 100);
      return steps > 0 ? [{ parameter: "score", from, steps, value: (step) => Math.max(0, steps - step) / 100 }] : [];
    },
  }),
);

/** A rule that refuses where an answer is missing could let such pairs pass. */
const leniency: Dial = { parameter: "unknown", from: "refuse", steps: 1, value: () => "allow" };

/** Every number of the policy's rules that could be moved. Rules without numbers can only be dropped. */
export function looseningsOf({ programme }: Position): Loosening[] {
  const { cohort, policy, sieve } = programme;
  const levels = [...cohort.mentees, ...cohort.mentors].flatMap(({ jobLevel }) => (jobLevel === null ? [] : [jobLevel]));
  const spread = levels.length === 0 ? 0 : Math.ceil(levels.reduce((a, b) => Math.max(a, b)) - levels.reduce((a, b) => Math.min(a, b)));
  const standing = sieve.rules.length - policy.rules.length;
  return policy.rules.flatMap((rule, index) =>
    [...(dials.get(rule.type)?.(rule, spread) ?? []), ...(rule.unknown === "refuse" ? [leniency] : [])].map((dial) => ({
      rule: sieve.rules[standing + index].id,
      ...dial,
    })),
  );
}

/** The problem with that rule at another value, all else in force; `dropped` is the table without the rule. */
export function loosened(position: Position, dropped: PairTable, { rule, parameter }: Loosening, value: number | string): Posed {
  const { programme } = position;
  const { policy, sieve, setting, scoring } = programme;
  const index = sieve.rules.findIndex(({ id }) => id === rule) - (sieve.rules.length - policy.rules.length);
  const changed = { ...policy.rules[index], [parameter]: value };
  const moved = compileSieve({ ...setting, policy: { ...policy, rules: [changed] } }, scoring);
  const table = tableBetween(position.table, dropped, (mentee, refused) => moved.fillRowOfRule(moved.rules.length - 1, mentee, refused));
  return { problem: poseTable(programme, table), table };
}
