import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { assignmentSuite } from "./assignment";
import { families } from "./families";
import { describeMachine, machineLine } from "./machine";
import { peers } from "./peers/index";
import { pipelineSuite } from "./pipeline";
import { sizeSuite } from "./size";
import type { Flags, Suite, SuiteResult } from "./suite";

/** A new suite is a file beside this one and a line here. */
const suites: Readonly<Record<string, Suite>> = {
  assignment: assignmentSuite,
  pipeline: pipelineSuite,
  size: sizeSuite,
};

const usage = `npm run bench -- [SUITE ...] [--family U,M] [--size 1000,5000] [--peer munkres] [--large] [--out FOLDER]
                 [--seconds 3] [--limit 3] [--minutes 20]

Suites:
${Object.entries(suites).map(list).join("\n")}
Families:
${Object.entries(families)
  .map(([name, { title }]) => `  ${name}  ${title}`)
  .join("\n")}
Peers:
${peers.map(({ name, about }) => `  ${name.padEnd(20)}  ${about}`).join("\n")}

--large    also the sizes that take minutes and gigabytes, and the peers that only read or are a variant
--out      write figures.json (all figures), growth.md and growth.svg (of the pipeline) into this folder; without it nothing is written
--seconds  CPU seconds for the runs of one peer on one instance, or of the pipeline at one size
--limit    skip a peer that is predicted to need more CPU seconds than this for one run ("-" in the tables)
--minutes  stop one run of the pipeline after this time on the clock`;

function list([name, { about }]: [string, Suite]): string {
  return `  ${name.padEnd(20)}  ${about}`;
}

/** What was asked for; undefined when that was the help. */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      family: { type: "string", multiple: true },
      size: { type: "string", multiple: true },
      peer: { type: "string", multiple: true },
      large: { type: "boolean", default: false },
      seconds: { type: "string", default: "3" },
      limit: { type: "string", default: "3" },
      minutes: { type: "string", default: "20" },
      out: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return undefined;
  const split = (list: readonly string[] | undefined) => (list ?? []).flatMap((text) => text.split(","));
  const flags: Flags = {
    families: known(split(values.family), Object.keys(families), "--family"),
    sizes: split(values.size).map((text) => positive(text, "--size")),
    peers: known(
      split(values.peer),
      peers.map(({ name }) => name),
      "--peer",
    ),
    large: values.large,
    seconds: positive(values.seconds, "--seconds"),
    limit: positive(values.limit, "--limit"),
    minutes: positive(values.minutes, "--minutes"),
  };
  return { flags, chosen: known(positionals, Object.keys(suites), "the suite"), out: values.out };
}

async function main({ flags, chosen, out }: NonNullable<ReturnType<typeof readArguments>>): Promise<void> {
  const machine = describeMachine();
  console.log(machineLine(machine));
  console.log(`CPU time of the whole process, median of the warm runs (* = one cold run only), xN = times that of ${peers[0]!.name}`);
  const results: Record<string, SuiteResult["results"]> = {};
  const files: Record<string, string> = {};
  const faults: string[] = [];
  for (const [name, suite] of Object.entries(suites)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const result = await suite.run(flags);
    results[name] = result.results;
    Object.assign(files, result.files);
    faults.push(...result.faults);
  }
  if (out !== undefined) {
    mkdirSync(out, { recursive: true });
    files["figures.json"] = `${JSON.stringify({ machine, flags, results, faults }, null, 1)}\n`;
    for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
  }
  console.error(`${Math.round(performance.now() / 1000)} seconds`);
  for (const fault of faults) console.error(`\nFAULT ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

function known(given: readonly string[], names: readonly string[], option: string): readonly string[] {
  for (const name of given) if (!names.includes(name)) throw new Error(`${option} must be one of ${names.join(", ")}, got "${name}".`);
  return given;
}

function positive(text: string, option: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`${option} must be a number above 0, got "${text}".`);
  return value;
}

let asked: ReturnType<typeof readArguments>;
try {
  asked = readArguments();
} catch (failure) {
  console.error(`${(failure as Error).message}\n--help tells what can be asked for.`);
  process.exit(2);
}
if (asked === undefined) console.log(usage);
else await main(asked);
