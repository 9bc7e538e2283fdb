import { spawn, spawnSync } from "node:child_process";
import { cpus } from "node:os";
import type { Writable } from "node:stream";
import { syntheticCohort } from "../src/synthetic/index";
import { programOf } from "./bundle";
import { growthChart, growthPage, growthTable, type SizePoint } from "./growth";
import { describeMachine } from "./machine";
import type { PipelineRun } from "./pipeline-run";
import type { Flags, Suite } from "./suite";
import { markdownTable, median, milliseconds } from "./table";

/** Three mentees to a mentor, default policy; a fresh process for each run, so everything is cold. */
export const pipelineSuite: Suite = {
  about: "the whole way from a cohort's JSON to the result's, synthetic cohorts",
  run: async (flags) => {
    const sizes = flags.sizes.length > 0 ? flags.sizes : flags.large ? [300, 1000, 3000, 10000, 100000] : [300, 1000, 3000, 10000];
    const program = await programOf("pipeline-run.ts");
    const results: SizeResult[] = [];
    const faults: string[] = [];
    for (const mentees of sizes) {
      const mentors = Math.ceil(mentees / 3);
      const text = JSON.stringify(syntheticCohort({ seed: 1, mentees, mentors }));
      const { runs, failure } = await runSize(program, text, mentees, mentors, flags);
      if (failure !== null) faults.push(`pipeline ${sizeName(mentees, mentors)}: ${failure}`);
      if (runs.length === 0) continue;
      const onOneCore = await runOnOneCore(program, text, mentees, mentors, flags, []);
      const onOneThread = await runOnOneCore(program, text, mentees, mentors, flags, [ONE_THREAD]);
      results.push({ mentees, mentors, runs, onOneCore, onOneThread });
    }
    if (results.length === 0) return { faults, results };
    console.log(stepTable(results));
    console.log(scoringTable(results));
    const points = results.map(pointOf);
    console.log(`\n${growthTable(points)}`);
    const command = ["npm run bench --", ...process.argv.slice(2)].join(" ");
    const files = { "growth.md": growthPage(points, describeMachine(), command), "growth.svg": growthChart(points) };
    return { faults, results, files };
  },
};

interface SizeResult {
  readonly mentees: number;
  readonly mentors: number;
  readonly runs: readonly PipelineRun[];
  /** Runs held to one core, with what the host compiles and collects beside the one thread; none where that is not possible or takes long. */
  readonly onOneCore: readonly PipelineRun[];
  /** The same where the host has no threads beside the one: it compiles and collects in turn. */
  readonly onOneThread: readonly PipelineRun[];
}

const ONE_THREAD = "--single-threaded";

const MOST_RUNS = 7;
/** The criteria are timed at sizes from here on: rows are long enough there, and the time is little against the run's. */
const FEWEST_PAIRS_TIMED = 1_000_000;

const sizeName = (mentees: number, mentors: number): string => `${mentees} x ${mentors}`;

function pointOf({ mentees, mentors, runs, onOneCore, onOneThread }: SizeResult): SizePoint {
  const typical = (of: (run: PipelineRun) => number) => median(runs.map(of));
  const clockOf = (some: readonly PipelineRun[]) => (some.length === 0 ? null : median(some.map(clock)));
  return {
    mentees,
    mentors,
    clock: typical(clock),
    clockOnOneCore: clockOf(onOneCore),
    clockOnOneThread: clockOf(onOneThread),
    processor: typical((run) => run.processor),
    peakMegabytes: typical((run) => run.peakMegabytes),
  };
}

async function runSize(
  program: string,
  text: string,
  mentees: number,
  mentors: number,
  { seconds, minutes }: Flags,
): Promise<{ runs: PipelineRun[]; failure: string | null }> {
  const runs: PipelineRun[] = [];
  for (let spent = 0; runs.length < MOST_RUNS && spent < seconds * 1000; ) {
    const timesScoring = runs.length === 0 && mentees * mentors >= FEWEST_PAIRS_TIMED;
    const run = await runOnce(program, text, sizeName(mentees, mentors), timesScoring, minutes);
    if (typeof run === "string") return { runs, failure: run };
    runs.push(run);
    spent += run.processor;
  }
  return { runs, failure: null };
}

const MOST_RUNS_ON_ONE_CORE = 5;
const MOST_MENTEES_ON_ONE_CORE = 10_000;

/** Where `taskset` (Linux) can hold a process to one core. */
async function runOnOneCore(
  program: string,
  text: string,
  mentees: number,
  mentors: number,
  { seconds, minutes }: Flags,
  nodeFlags: readonly string[],
): Promise<readonly PipelineRun[]> {
  const before = ["taskset", "-c", String(cpus().length - 1)];
  if (mentees > MOST_MENTEES_ON_ONE_CORE || spawnSync(before[0]!, [...before.slice(1), process.execPath, "--version"]).status !== 0)
    return [];
  const runs: PipelineRun[] = [];
  for (let spent = 0; runs.length < MOST_RUNS_ON_ONE_CORE && spent < seconds * 1000; ) {
    const run = await runOnce(program, text, sizeName(mentees, mentors), false, minutes, before, nodeFlags);
    if (typeof run === "string") break;
    runs.push(run);
    spent += run.processor;
  }
  return runs;
}

/** A run, or how it failed. The program goes in at standard input and the cohort beside it, so that nothing is written and plain Node runs it. */
function runOnce(
  program: string,
  text: string,
  name: string,
  timesScoring: boolean,
  minutes: number,
  before: readonly string[] = [],
  nodeFlags: readonly string[] = [],
): Promise<PipelineRun | string> {
  const args = [...nodeFlags, "--max-old-space-size=12000", "--input-type=module", "-", name, ...(timesScoring ? ["scoring"] : [])];
  const [command, ...rest] = [...before, process.execPath, ...args] as [string, ...string[]];
  const child = spawn(command, rest, { stdio: ["pipe", "inherit", "inherit", "ipc", "pipe"] });
  return new Promise((resolve) => {
    let run: PipelineRun | null = null;
    let stopped: string | null = null;
    const timer = setTimeout(() => {
      stopped = `stopped after ${minutes} minutes`;
      child.kill("SIGKILL");
    }, minutes * 60_000);
    child.once("message", (message) => {
      run = message as PipelineRun;
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      resolve(run ?? stopped ?? `ended with ${signal ?? `code ${code}`} and no result`);
    });
    // A child that fails early closes its inputs; its exit tells.
    for (const [input, given] of [
      [child.stdin, program],
      [child.stdio[4], text],
    ] as [Writable, string][]) {
      input.on("error", () => {});
      input.end(given);
    }
  });
}

const clock = (run: PipelineRun): number => run.parse + run.prepare + run.match + run.write;

const typicalClock = (runs: readonly PipelineRun[]): string => (runs.length === 0 ? "" : milliseconds(median(runs.map(clock))));

function stepTable(results: readonly SizeResult[]): string {
  const typical = ({ runs }: SizeResult, of: (run: PipelineRun) => number) => median(runs.map(of));
  const line = (title: string, text: (result: SizeResult) => string) => [title, ...results.map(text)];
  const time = (title: string, of: (run: PipelineRun) => number) => line(title, (result) => milliseconds(typical(result, of)));
  const pairs = ({ mentees, mentors }: SizeResult) => mentees * mentors;
  return `\n${markdownTable(
    line("cold process, ms", ({ mentees, mentors }) => sizeName(mentees, mentors)),
    [
      time("parse JSON", ({ parse }) => parse),
      time("prepare", ({ prepare }) => prepare),
      time("match", ({ match }) => match),
      time("write JSON", ({ write }) => write),
      time("all, on the clock", clock),
      line("all, held to one core", ({ onOneCore }) => typicalClock(onOneCore)),
      line("all, held to one core and one thread", ({ onOneThread }) => typicalClock(onOneThread)),
      time("all, CPU", ({ processor }) => processor),
      line("million pairs a CPU second", (result) => milliseconds(pairs(result) / typical(result, ({ processor }) => processor) / 1000)),
      line("peak memory, MB", (result) => String(typical(result, ({ peakMegabytes }) => peakMegabytes))),
      line("pairs made", (result) => String(result.runs[0]!.pairsMade)),
      line("runs", (result) => String(result.runs.length)),
    ],
  )}`;
}

/** Of the largest size up to 10,000 mentees at which rows were timed. */
function scoringTable(results: readonly SizeResult[]): string {
  const timed = results.filter(({ mentees, runs }) => mentees <= 10000 && runs[0]!.scoring.length > 0).at(-1);
  if (timed === undefined) return "";
  const body = timed.runs[0]!.scoring.map(([step, nanoseconds]) => [step, (1000 / nanoseconds).toFixed(1), nanoseconds.toFixed(1)]);
  return `\n${markdownTable([`warm, ${sizeName(timed.mentees, timed.mentors)}`, "million pairs a CPU second", "CPU ns a pair"], body)}`;
}
