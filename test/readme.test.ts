import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { criteria, objectives, rules, standingRules } from "../src";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

function between(name: string): string {
  return readme.split(`<!-- ${name} -->`)[1].split(`<!-- /${name} -->`)[0].trim();
}

function table(heading: string, lines: readonly (readonly [string, string])[]): string {
  return [`| ${heading} | |`, "|---|---|", ...lines.map(([name, meaning]) => `| \`${name}\` | ${meaning} |`)].join("\n");
}

describe("the README", () => {
  it("lists every criterion with its meaning, as the catalogue has it", () => {
    expect(between("criteria")).toBe(
      table(
        "criterion",
        criteria.map((criterion) => [criterion.type, criterion.meaning]),
      ),
    );
  });

  it("lists every rule with its meaning, the standing ones first", () => {
    expect(between("rules")).toBe(
      table(
        "rule",
        [...standingRules, ...rules].map((rule) => [rule.type, rule.meaning]),
      ),
    );
  });

  it("lists every objective with its meaning", () => {
    expect(between("objectives")).toBe(
      table(
        "objective",
        objectives.map((objective) => [objective.name, objective.meaning]),
      ),
    );
  });

  it("shows the real output of its example", () => {
    const code = readme.split("```ts\n")[1].split("```")[0];
    const output = readme.split("prints\n\n```text\n")[1].split("```")[0];
    const folder = mkdtempSync(join(tmpdir(), "mentor-match-readme-"));
    const source = (path: string) => pathToFileURL(join(root, "src", path)).href;
    writeFileSync(
      join(folder, "example.ts"),
      code.replace('"mentor-match"', `"${source("index.ts")}"`).replace('"mentor-match/report"', `"${source("report/index.ts")}"`),
    );
    try {
      const printed = execFileSync("node", [join(root, "node_modules/tsx/dist/cli.mjs"), join(folder, "example.ts")], {
        cwd: root,
        encoding: "utf8",
      });
      expect(printed).toBe(output);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
