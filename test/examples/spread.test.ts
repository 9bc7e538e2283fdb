import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { root } from "./run";

const outputOf = (...args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "examples/spread/spread.ts", ...args], { cwd: root });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
    child.on("error", reject);
    child.on("close", () => resolve(text));
  });

describe("the example of a run on several cores", () => {
  it("gives the same bytes as one core, and prints both times", { timeout: 60_000 }, async () => {
    const text = await outputOf("120", "40", "2");
    expect(text).toMatch(/^120 x 40, \d+ pairs$/m);
    expect(text).toMatch(/^one core: {3}\d+ ms$/m);
    expect(text).toMatch(/^2 workers: {2}\d+ ms, their start included \(\d+\.\d\d times as fast\)$/m);
    expect(text).toMatch(/^same bytes: yes$/m);
  });
});
