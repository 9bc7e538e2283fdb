import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { readmeTables } from "../.build/readme-tables";
import { rules, standingRules } from "../src";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

function between(name: string): string {
  return readme.split(`<!-- ${name} -->`)[1].split(`<!-- /${name} -->`)[0].trim();
}

describe("the README", () => {
  it.each(["criteria", "rules", "objectives"] as const)("lists all %s with their meanings, as the catalogue has them", (name) => {
    expect(between(name), "`npm run build` writes the tables").toBe(readmeTables()[name]);
  });

  it("shows the growth of time and memory as the benchmark last wrote it, plot and date included", () => {
    expect(between("growth"), "`npm run figures` writes the table and the plot").toBe(readmeTables().growth);
    expect(between("growth")).toMatch(/Node v\d.*\d{4}-\d\d-\d\d/);
    expect(readme).toContain("](bench/growth.svg)");
    const dots = readFileSync(join(root, "bench/growth.svg"), "utf8").match(/<circle/g) ?? [];
    expect(dots.length).toBe(2 * (between("growth").match(/^\| [\d,]+ x /gm) ?? []).length);
  });

  it("lists the rules that always hold first, and every type of the contract once", () => {
    const types = [...readmeTables().rules.matchAll(/^\| `([^`]+)`/gm)].map(([, type]) => type);
    expect(types.slice(0, 3)).toEqual(["same-person", "conflict", "veto"]);
    expect(new Set(types).size).toBe(types.length);
    expect(types).toHaveLength(standingRules.length + rules.length);
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

  it("adds a criterion by one file, one catalogue line and one test, which passes in a copy of the project", () => {
    const [file, line, test] = readme
      .split("## Adding a criterion")[1]
      .split("```ts\n")
      .slice(1)
      .map((part) => part.split("```")[0]);
    const folder = mkdtempSync(join(tmpdir(), "mentor-match-criterion-"));
    try {
      for (const part of ["src", "test", "tsconfig.json", "package.json"])
        cpSync(join(root, part), join(folder, part), { recursive: true });
      symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
      writeFileSync(join(folder, "src/criteria/same-start-year.ts"), file);
      writeFileSync(join(folder, "test/criteria/same-start-year.test.ts"), test);
      const index = readFileSync(join(folder, "src/criteria/index.ts"), "utf8");
      const added = index.replace("const catalogue = [\n", `const catalogue = [\n${line}`);
      if (!index.includes("sameStartYear"))
        writeFileSync(join(folder, "src/criteria/index.ts"), `import { sameStartYear } from "./same-start-year";\n${added}`);
      const tests = ["test/criteria/same-start-year.test.ts", "test/criteria/index.test.ts", "test/schemas.test.ts"];
      execFileSync("node", [join(root, "node_modules/vitest/vitest.mjs"), "run", "--config", "test/vitest.config.ts", ...tests], {
        cwd: folder,
        stdio: "pipe",
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
