import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { command } from "../../examples/command";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly errors: readonly string[];
}

/** Runs the main job as a user would, with its output piped. */
export function spawnPair(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "examples/pair.ts", ...args], { cwd: root });
    let out = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, errors: linesOf(errors) }));
  });
}

/** The same in this process, which is quicker. */
export function pair(...args: readonly string[]): Run {
  let out = "";
  let errors = "";
  const code = command(args, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      errors += text;
    },
  });
  return { code, out, errors: linesOf(errors) };
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** A folder of its own for one test; `files` are written into it. */
export async function inFolder<Result>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<Result> | Result,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "mentor-match-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Messages without the folder of the test. */
export function short(lines: readonly string[]): string[] {
  return lines.map((line) => line.replaceAll(/\S*mentor-match-[^/\s]*\//g, ""));
}
