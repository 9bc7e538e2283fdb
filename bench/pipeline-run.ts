import { readFileSync } from "node:fs";
import { match, type Programme, prepare, type RunOptions } from "../src/index";

/** What one fresh process found out about one cohort, given as JSON on its fifth channel. Start-up and reading the input are left out. */
export interface PipelineRun {
  /** Milliseconds on the clock. */
  readonly parse: number;
  readonly prepare: number;
  readonly match: number;
  readonly write: number;
  /** CPU milliseconds of the four together, compiler and collector included. */
  readonly processor: number;
  readonly pairsMade: number;
  readonly peakMegabytes: number;
  /** CPU nanoseconds a pair over a bounded number of rows, warm: each criterion alone, the rules together, and points of all criteria. */
  readonly scoring: readonly (readonly [step: string, nanoseconds: number])[];
}

/** After the standard ones and that of messages. */
const COHORT = 4;
const TIMED_PAIRS = 3_000_000;
const REPEATS = 5;
const SECONDS_BETWEEN_LINES = 10;

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** A line on standard error now and then, so that a long run can be told from one that hangs. */
function progressLine(name: string): NonNullable<RunOptions["onProgress"]> {
  const start = performance.now();
  let last = start;
  return ({ phase, done, total }) => {
    const now = performance.now();
    if (now - last < SECONDS_BETWEEN_LINES * 1000) return;
    last = now;
    console.error(`pipeline ${name}: ${phase} ${done} of ${total}, ${Math.round((now - start) / 1000)} s`);
  };
}

function timeSteps(text: string, name: string): Omit<PipelineRun, "peakMegabytes" | "scoring"> & { readonly programme: Programme } {
  const processorStart = processorTime();
  const start = performance.now();
  const cohort = JSON.parse(text);
  const parsed = performance.now();
  const programme = prepare(cohort);
  const prepared = performance.now();
  const matching = match(programme, { onProgress: progressLine(name) });
  const matched = performance.now();
  JSON.stringify(matching);
  const written = performance.now();
  return {
    parse: parsed - start,
    prepare: prepared - parsed,
    match: matched - prepared,
    write: written - matched,
    processor: processorTime() - processorStart,
    pairsMade: matching.pairs.length,
    programme,
  };
}

function timeScoring({ cohort, sieve, scoring }: Programme): PipelineRun["scoring"] {
  const mentees = cohort.mentees.length;
  const mentors = cohort.mentors.length;
  const rows = Math.min(mentees, Math.ceil(TIMED_PAIRS / mentors));
  const scores = new Float64Array(mentors);
  const points = new Int32Array(mentors);
  const refused = new Uint8Array(mentors);
  const steps: [string, (mentee: number) => void][] = [
    ...scoring.criteria.map(({ id }): [string, (mentee: number) => void] => {
      const row = scoring.criterionRow(id);
      return [id, (mentee) => row(mentee, scores)];
    }),
    ["all rules", (mentee) => sieve.fillRow(mentee, refused)],
    ["points of all criteria", (mentee) => scoring.fillRow(mentee, refused, points)],
  ];
  return steps.map(([name, step]) => {
    const times = Array.from({ length: REPEATS }, () => {
      const start = processorTime();
      for (let row = 0; row < rows; row++) step(Math.floor((row * mentees) / rows));
      return processorTime() - start;
    }).sort((a, b) => a - b);
    return [name, (times[REPEATS >> 1]! * 1e6) / (rows * mentors)];
  });
}

const [name = "", scoring] = process.argv.slice(2);
const { programme, ...steps } = timeSteps(readFileSync(COHORT, "utf8"), name);
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const run: PipelineRun = { ...steps, peakMegabytes, scoring: scoring === "scoring" ? timeScoring(programme) : [] };
process.send!(run, undefined, undefined, () => process.disconnect());
