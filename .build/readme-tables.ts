import { criteria, objectives, rules, standingRules } from "../src/index";

/** The tables between the README's marks, by the name of their mark. */
export function readmeTables(): Readonly<Record<"criteria" | "rules" | "objectives", string>> {
  const meanings = (entries: readonly { readonly type: string; readonly meaning: string }[]) =>
    entries.map(({ type, meaning }): [string, string] => [type, meaning]);
  return {
    criteria: table("criterion", meanings(criteria)),
    rules: table("rule", [...meanings(standingRules), ...meanings(rules)]),
    objectives: table(
      "objective",
      objectives.map(({ name, meaning }) => [name, meaning]),
    ),
  };
}

function table(heading: string, lines: readonly (readonly [string, string])[]): string {
  return [`| ${heading} | |`, "|---|---|", ...lines.map(([name, meaning]) => `| \`${name}\` | ${meaning} |`)].join("\n");
}
