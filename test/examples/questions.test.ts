import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { root } from "./run";

const folder = join(root, "examples/questions");
const scripts = readdirSync(folder).filter((name) => /^\d\d-.*\.ts$/.test(name));

/** What a script says at its end that it prints: the lines of its last comment. */
function statedOutput(script: string): string {
  const text = readFileSync(join(folder, script), "utf8");
  const comment = /\n\/\*\n([\s\S]*)\n\*\/\n$/.exec(text);
  if (comment === null) throw new Error(`${script} does not end with a comment that holds its output`);
  return comment[1];
}

describe("the numbered examples", () => {
  it("stand in the table of examples/README.md, in order, and nothing else does", () => {
    const table = readFileSync(join(root, "examples/README.md"), "utf8").matchAll(/^\|.*\| `(\d\d-[^`]*)` +\|$/gm);
    expect([...table].map(([, script]) => script)).toEqual([...scripts].sort());
  });

  it("each have a number of their own", () => {
    const numbers = scripts.map((name) => name.slice(0, 2));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it.each(scripts)("%s prints what it says at its end", { timeout: 60_000 }, async (script) => {
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", join("examples/questions", script)], { cwd: root });
    expect(stdout.trimEnd()).toBe(statedOutput(script));
  });
});
