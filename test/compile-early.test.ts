import { readdirSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { describe, expect, it } from "vitest";
import { compileEarly } from "../.build/compile-early";

const built = `// src/people/read.ts
function one(a, b = 2) {
  return [a, b, two.name, one.name];
}
async function two() {
  return 2;
}
function* three() {
  yield 3;
}

// src/report/html.ts
function four() {
  return 4;
}

// src/policy/formula/parse.ts
function five() {
  return 5;
}

// node_modules/@noble/hashes/sha2.js
function six() { return 6; }
function seven() { return 7; }
export { one, two, three, four, five, six, seven };
`;

const load = (code: string) => import(`data:text/javascript,${encodeURIComponent(code)}`);

describe("compileEarly", () => {
  it("puts the functions of every run in parentheses, and no others", () => {
    const early = [...compileEarly(built).code.matchAll(/^var (\w+) = \((?:async )?function\*?\(/gm)];
    expect(early.map(([, name]) => name)).toEqual(["one", "two", "three", "six", "seven"]);
  });

  it("changes neither what code does nor the names of its functions", async () => {
    const [before, after] = [await load(built), await load(compileEarly(built).code)];
    for (const { one, two, three, four, five, six, seven } of [before, after]) {
      expect(one(1)).toEqual([1, 2, "two", "one"]);
      expect(await two()).toBe(2);
      expect([...three()]).toEqual([3]);
      expect([four(), five(), six(), seven(), four.length, one.length]).toEqual([4, 5, 6, 7, 0, 1]);
    }
  });

  it("tells by how much each line has grown where", () => {
    const { code, growths } = compileEarly(built);
    const [before, after] = [built.split("\n"), code.split("\n")];
    const parentheses = (line: string) => [...line.matchAll(/\(\)/g)].map(({ index }) => index);
    for (let line = 0; line < before.length; line++) {
      const moved = (column: number) =>
        growths.reduce((sum, one) => sum + (one.line === line && column >= one.column ? one.by : 0), column);
      expect(parentheses(before[line]).map(moved)).toEqual(parentheses(after[line]));
    }
  });

  it("left source maps of the built files that lead to where each function is declared", () => {
    const dist = new URL("../dist/", import.meta.url);
    let followed = 0;
    for (const file of readdirSync(dist).filter((name) => /\.c?js$/.test(name))) {
      const code = readFileSync(new URL(file, dist), "utf8").split("\n");
      const early = code.flatMap((text, line) => {
        const [head, name] = /^var (\w+) = \(function(?=\(\w)/.exec(text) ?? [];
        return head === undefined ? [] : [{ line, name, parameter: head.length + 1 }];
      });
      if (early.length === 0) continue;
      const map = new SourceMap(JSON.parse(readFileSync(new URL(`${file}.map`, dist), "utf8")));
      const { sources, sourcesContent = [] } = map.payload as { sources: string[]; sourcesContent?: string[] };
      for (const { line, name, parameter } of early) {
        const entry = map.findEntry(line, parameter) as { originalSource: string; originalLine: number; originalColumn: number };
        const declared = sourcesContent[sources.indexOf(entry.originalSource)].split("\n")[entry.originalLine];
        const first = (/\w+/.exec(code[line].slice(parameter)) ?? [""])[0].replace(/\d+$/, "");
        if (declared.slice(entry.originalColumn).startsWith(first) && declared.includes(name.replace(/\d+$/, ""))) followed++;
      }
      expect(followed, file).toBeGreaterThan(early.length * 0.8);
      followed = 0;
    }
  });
});
