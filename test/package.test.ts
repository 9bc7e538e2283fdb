import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
let folder: string;

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

const use = (report: string) => `
const cohort = { mentees: [{ id: "ana", goals: ["widen-network"] }], mentors: [{ id: "lea", goalsSupported: ["widen-network"] }] };
const programme = prepare(cohort);
const matching = match(programme);
const solution = solveAssignment({ rows: 2, columns: 2, scores: [1, 2, 3, 5] });
${report}`;
const say = use(
  "console.log(matching.pairs.length, solution.total, toCsv(programme, matching).split('\\r\\n').length > 1, syntheticCohort({ seed: 'x', mentees: 3, mentors: 2 }).mentees.length);",
);
const names = {
  "mentor-match": "match, prepare",
  "mentor-match/assignment": "solveAssignment",
  "mentor-match/report": "toCsv",
  "mentor-match/synthetic": "syntheticCohort",
};

describe("the package, installed from its tarball into an empty folder", () => {
  beforeAll(() => {
    if (!existsSync(join(root, "dist/index.js"))) throw new Error("dist is missing: run `npm run build` first (`npm test` does)");
    folder = mkdtempSync(join(tmpdir(), "mentor-match-"));
    const packed = JSON.parse(
      execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
        cwd: root,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }),
    );
    writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true }');
    run("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", `./${packed[0].filename}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("imports from an ES module", () => {
    const imports = Object.entries(names).map(([from, what]) => `import { ${what} } from "${from}";`);
    writeFileSync(join(folder, "consumer.mjs"), imports.join("\n") + say);
    expect(run("node", "consumer.mjs").trim()).toBe("1 6 true 3");
  });

  it("imports from CommonJS", () => {
    const imports = Object.entries(names).map(([from, what]) => `const { ${what} } = require("${from}");`);
    writeFileSync(join(folder, "consumer.cjs"), imports.join("\n") + say);
    expect(run("node", "consumer.cjs").trim()).toBe("1 6 true 3");
  });

  it("runs where code may not be made from strings", () => {
    const imports = Object.entries(names).map(([from, what]) => `import { ${what} } from "${from}";`);
    writeFileSync(join(folder, "strict-host.mjs"), imports.join("\n") + say);
    expect(run("node", "--disallow-code-generation-from-strings", "strict-host.mjs").trim()).toBe("1 6 true 3");
  });

  it("holds neither imports of other packages nor clock, chance or I/O", () => {
    const dist = join(folder, "node_modules/mentor-match/dist");
    const built = readdirSync(dist).filter((name) => /\.c?js$/.test(name));
    expect(built.length).toBeGreaterThan(7);
    for (const name of built) {
      // zod has one function that draws; nobody calls it, or its name would be left.
      const code = readFileSync(join(dist, name), "utf8").replace(/function randomString\(.*?\n}\n/s, "");
      const imported = [...code.matchAll(/^(?:import|export)\b.*?from ["']([^"']+)["']|\brequire\(["']([^"']+)["']\)/gm)];
      for (const [, from = "", required = from] of imported) expect(required, name).toMatch(/^\.\//);
      expect(code, name).not.toMatch(
        /Math\.random\(|Date\.now\(|new Date\(\)|\beval\(|new Function\(|\bprocess\.|localeCompare|randomString\(/,
      );
    }
  });

  it.each(["assignment", "synthetic"])("loads no line of another package for %s", (entry) => {
    for (const extension of ["js", "cjs"]) {
      const sources: string[] = [];
      const files = [`${entry}.${extension}`];
      for (const file of files) {
        const code = readFileSync(join(root, "dist", file), "utf8");
        sources.push(...JSON.parse(readFileSync(join(root, "dist", `${file}.map`), "utf8")).sources);
        for (const [, next] of code.matchAll(/(?:from|import|require\() ?["']\.\/([^"']+)["']/g))
          if (!files.includes(next)) files.push(next);
      }
      expect(sources.length).toBeGreaterThan(9);
      expect(sources.filter((source) => source.includes("node_modules"))).toEqual([]);
    }
  });

  const resolutions = [
    ["mts", { module: "nodenext" }],
    ["cts", { module: "nodenext" }],
    ["ts", { module: "esnext", moduleResolution: "bundler" }],
  ] as const;
  it.each(resolutions)("type-checks in a strict .%s file with neither Node nor DOM types: %o", (extension, resolution) => {
    const imports = Object.entries(names).map(([from, what]) => `import { ${what} } from "${from}";`);
    writeFileSync(
      join(folder, `consumer.${extension}`),
      imports.join("\n") +
        use(`export const points: number = matching.pairs[0]!.points;
export const rows: Int32Array = solution.pairs;
export const csv: string = toCsv(programme, matching);
export const people: number = syntheticCohort({ seed: "x", mentees: 3, mentors: 2 }).mentees.length;
// @ts-expect-error: an unknown objective does not type-check
prepare(cohort, { objective: "most-fun" });`),
    );
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      ...resolution,
      target: "es2022",
      lib: ["es2022"],
      types: [],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [`consumer.${extension}`] }));
    expect(run("node", join(root, "node_modules/typescript/bin/tsc"))).toBe("");
  });

  it("has no problem that publint finds", () => {
    expect(execFileSync("node", [join(root, "node_modules/publint/src/cli.js"), "--strict", root], { encoding: "utf8" })).toMatch(
      /All good!/,
    );
  });

  it("has no problem that Are the types wrong? finds, under any way to resolve modules", () => {
    const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
    const file = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
    expect(run("node", attw, "--no-color", "--no-emoji", file)).toMatch(/No problems found/);
  });

  it("ships the licences of the packages of which it holds a part", () => {
    const notices = readFileSync(join(folder, "node_modules/mentor-match/dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    expect(notices).toMatch(/^mathjs [\d.]+ \(Apache-2\.0\)$/m);
    expect(notices).toMatch(/^@noble\/hashes [\d.]+ \(MIT\)$/m);
    expect(notices).toMatch(/^zod [\d.]+ \(MIT\)$/m);
    expect(notices).toContain("Copyright (C) 2013");
  });

  it("ships the JSON Schemas of cohort and policy", () => {
    for (const name of ["cohort", "policy"]) {
      const schema = JSON.parse(run("node", "-p", `JSON.stringify(require("mentor-match/schemas/${name}.json"))`));
      expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", type: "object" });
    }
  });

  it("asks for no other package at run time", () => {
    const files = JSON.parse(readFileSync(join(folder, "node_modules/mentor-match/package.json"), "utf8"));
    expect(files).not.toHaveProperty("dependencies");
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["mentor-match"]);
  });
});
