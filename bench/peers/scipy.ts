import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { DenseInstance } from "../families";
import { denseOnly, type Peer } from "./peer";

interface Answer {
  readonly milliseconds: number;
  readonly columnOfRow: readonly number[];
  readonly peakMegabytes: number;
}

/** One thread: the libraries below numpy otherwise start as many as there are cores, and their start-up is counted. */
const environment = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };

let presence: ReturnType<NonNullable<Peer["presence"]>> | null = null;

export const scipy: Peer = {
  name: "scipy",
  about: "scipy.optimize.linear_sum_assignment (C++) in a Python process, if python3 with scipy is installed",
  takes: denseOnly,
  presence: () => {
    presence ??= lookFor();
    return presence;
  },
  open: async (instance) => {
    if (instance.kind === "sparse") throw new Error("dense instances only");
    const solveOnce = openPython(instance);
    return () => {
      let answer: Answer | null = null;
      return {
        solve: async () => {
          answer = await solveOnce();
          return answer.milliseconds;
        },
        columnOfRow: () => answer!.columnOfRow,
        peakMegabytes: () => answer!.peakMegabytes,
      };
    };
  },
};

function lookFor(): ReturnType<NonNullable<Peer["presence"]>> {
  const script = "import numpy, scipy, sys; print(scipy.__version__, 'on Python', sys.version.split()[0])";
  const { status, stdout } = spawnSync("python3", ["-c", script], { encoding: "utf8", env: environment });
  return status === 0 ? { version: stdout.trim() } : { missing: "python3 with scipy is not installed here" };
}

/** Starts Python on the instance and returns a function that lets it solve once more. The process ends with this one. */
function openPython({ rows, columns, capacity, costs, allowed }: DenseInstance): () => Promise<Answer> {
  const python = spawn("python3", [fileURLToPath(new URL("./scipy-runner.py", import.meta.url))], {
    stdio: ["pipe", "pipe", "inherit"],
    env: environment,
  });
  python.stdin.on("error", () => {});
  python.unref();
  python.stdin.write(`${JSON.stringify({ rows, columns, capacity, masked: allowed !== null })}\n`);
  python.stdin.write(new Uint8Array(costs.buffer, costs.byteOffset, costs.byteLength));
  if (allowed !== null) python.stdin.write(allowed);
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  return async () => {
    python.stdin.write("\n");
    const { done, value } = await lines.next();
    if (done) throw new Error("Python ended without an answer");
    return JSON.parse(value);
  };
}
