import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const source = fileURLToPath(new URL("../src", import.meta.url));
const files = (readdirSync(source, { recursive: true }) as string[]).filter((file) => file.endsWith(".ts"));

/** Each room with the rooms it may import from, itself excepted. Arrows point one way; `assignment` knows nobody. */
const mayImport: Record<string, readonly string[]> = {
  people: [],
  arguments: ["people"],
  policy: ["people"],
  columns: ["people", "policy"],
  rules: ["people", "policy", "columns"],
  criteria: ["people", "policy", "columns"],
  objectives: ["people", "policy", "rules", "criteria"],
  assignment: [],
  programme: ["people", "policy", "columns", "rules", "criteria", "version", "digest"],
  digest: ["people", "policy"],
  version: [],
  matching: ["arguments", "people", "policy", "rules", "criteria", "objectives", "assignment", "programme"],
  spread: ["arguments", "objectives", "assignment", "programme"],
  match: ["arguments", "people", "policy", "objectives", "assignment", "matching", "programme", "spread"],
  explain: ["arguments", "people", "policy", "columns", "rules", "criteria", "objectives", "assignment", "matching", "match", "programme"],
  "what-if": [
    "arguments",
    "people",
    "policy",
    "rules",
    "criteria",
    "objectives",
    "assignment",
    "matching",
    "match",
    "explain",
    "programme",
    "digest",
  ],
  rematch: ["arguments", "people", "policy", "objectives", "assignment", "matching", "match", "explain", "what-if", "programme", "digest"],
  rounds: ["arguments", "people", "rules", "objectives", "assignment", "matching", "match", "explain", "roles", "programme"],
  circles: ["arguments", "people", "columns", "objectives", "assignment", "matching", "explain", "programme"],
  outcomes: ["arguments", "people", "policy", "programme"],
  roles: ["arguments", "people", "policy", "rules", "criteria", "objectives", "assignment", "matching", "match", "explain", "programme"],
  report: [
    "arguments",
    "people",
    "policy",
    "rules",
    "criteria",
    "objectives",
    "matching",
    "explain",
    "rematch",
    "what-if",
    "circles",
    "outcomes",
    "programme",
  ],
  synthetic: ["people"],
  catalogue: ["people", "rules", "criteria"],
  schemas: ["people", "policy", "rules", "criteria"],
  index: [
    "arguments",
    "catalogue",
    "people",
    "policy",
    "rules",
    "criteria",
    "objectives",
    "assignment",
    "matching",
    "match",
    "explain",
    "rematch",
    "programme",
    "circles",
    "outcomes",
    "roles",
    "rounds",
    "spread",
    "version",
    "what-if",
  ],
};
const packages: Record<string, readonly string[]> = {
  people: ["zod/mini", "zod/v4/core"],
  policy: ["zod/mini", "zod/v4/core", "mathjs/number"],
  rules: ["zod/mini", "zod/v4/core"],
  criteria: ["zod/mini", "zod/v4/core"],
  schemas: ["zod/mini"],
  "what-if": ["zod/mini"],
  digest: ["@noble/hashes/sha2.js", "@noble/hashes/utils.js"],
};

function roomOf(file: string): string {
  return file.split("/")[0].replace(/\.ts$/, "");
}

function textOf(file: string): string {
  return readFileSync(join(source, file), "utf8");
}

function importsOf(file: string): string[] {
  return [...textOf(file).matchAll(/^(?:import|export)\s[^;]*?\bfrom\s+"([^"]+)";$/gm)].map((match) => match[1]);
}

/** Comments may speak of what code must not do. */
function codeOf(file: string): string {
  return textOf(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

describe("the layout", () => {
  it.each(files)("%s imports only from the rooms before its own", (file) => {
    const room = roomOf(file);
    expect(Object.keys(mayImport), `src/${file} stands in a room that this test does not know`).toContain(room);
    for (const target of importsOf(file)) {
      if (!target.startsWith(".")) {
        expect(packages[room] ?? [], `src/${file} imports the package ${target}`).toContain(target);
        continue;
      }
      const other = roomOf(relative(source, resolve(dirname(join(source, file)), target)));
      if (other !== room) expect(mayImport[room], `src/${file} imports from ${other}`).toContain(other);
    }
  });

  it.each(files)("%s has at most 300 lines and neither clock, chance nor I/O", (file) => {
    expect(textOf(file).split("\n").length).toBeLessThanOrEqual(301);
    expect(codeOf(file)).not.toMatch(
      /Math\.random|Date\.now|new Date\(\)|\beval\(|new Function|console\.|process\.|localeCompare|from ["']node:/,
    );
  });

  it.each(files.filter((file) => file.startsWith("explain/audit/")))(
    "%s reads people and definitions for itself: nothing of columns, assignment, objectives, the compiled sieve or scoring",
    (file) => {
      const allowed = /^(people|policy|matching\/types|rules\/index|criteria\/index|rules$|criteria$|explain\/audit\/|explain\/draw)/;
      for (const target of importsOf(file)) {
        const path = relative(source, resolve(dirname(join(source, file)), target));
        expect(path, `src/${file} imports ${path}`).toMatch(allowed);
      }
    },
  );

  it("has exactly the agreed names at the top, dotfiles apart", () => {
    const top = readdirSync(join(source, "..")).filter(
      (name) => !name.startsWith(".") && !["node_modules", "dist", "coverage", "out"].includes(name),
    );
    expect(top.sort()).toEqual(["LICENSE", "README.md", "bench", "examples", "package.json", "src", "test", "tsconfig.json"]);
  });
});
