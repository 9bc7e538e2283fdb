import { readFileSync } from "node:fs";
import { criteria, objectives, rules, standingRules } from "../src/index";

/** What stands between the README's marks, by the name of the mark: tables from the catalogues, and the benchmark's last table of growth. */
export function readmeTables(): Readonly<Record<"criteria" | "rules" | "objectives" | "growth", string>> {
  const meanings = (entries: readonly { readonly type: string; readonly meaning: string }[]) =>
    entries.map(({ type, meaning }): [string, string] => [type, meaning]);
  return {
    criteria: table("criterion", meanings(criteria)),
    rules: table("rule", [...meanings(standingRules), ...meanings(rules)]),
    objectives: table(
      "objective",
      objectives.map(({ name, meaning }) => [name, meaning]),
    ),
    growth: readFileSync(new URL("../bench/growth.md", import.meta.url), "utf8").trim(),
  };
}

function table(heading: string, lines: readonly (readonly [string, string])[]): string {
  return [`| ${heading} | |`, "|---|---|", ...lines.map(([name, meaning]) => `| \`${name}\` | ${meaning} |`)].join("\n");
}
