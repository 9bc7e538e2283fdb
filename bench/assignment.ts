import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type FamilyName, families } from "./families";
import type { Measurement } from "./measure";
import { peers } from "./peers/index";
import { mentorMatch } from "./peers/mentor-match";
import type { Peer } from "./peers/peer";
import type { Flags, Suite } from "./suite";
import { markdownTable, median, milliseconds, ratio } from "./table";

/** The solver against other solvers and against the time to read the matrix, each in a fresh process for each instance. */
export const assignmentSuite: Suite = {
  about: "solveAssignment on numbers, against other packages and the floor",
  run: async (flags) => {
    const cells: Cell[] = [];
    for (const { name, presence } of askedFor(peers, flags)) {
      const found = presence?.();
      if (found !== undefined) console.log(`${name}: ${"version" in found ? found.version : `left out, ${found.missing}`}`);
    }
    for (const family of Object.keys(families) as FamilyName[]) {
      if (flags.families.length > 0 && !flags.families.includes(family)) continue;
      const ofFamily = await runFamily(family, flags);
      console.log(report(family, ofFamily));
      cells.push(...ofFamily);
    }
    const faults = [...cells.flatMap(ownFaults), ...disagreements(cells)];
    return { faults, results: cells };
  },
};

/** The slowest way of all and the one that only reads are asked for by name or with --large. */
function askedFor(all: readonly Peer[], { peers: named, large }: Flags): readonly Peer[] {
  if (named.length > 0) return all.filter(({ name }) => named.includes(name));
  return all.filter(({ isExtra }) => large || isExtra !== true);
}

interface Cell {
  readonly family: FamilyName;
  readonly size: number;
  readonly peer: string;
  /** Null when the peer was skipped. */
  readonly measurement: Measurement | null;
  readonly failure: string | null;
}

function sizesOf(family: FamilyName, flags: Flags): readonly number[] {
  if (flags.sizes.length > 0) return flags.sizes;
  if (family === "S") return flags.large ? [1000, 5000, 20000, 100000] : [1000, 20000];
  return flags.large ? [50, 100, 300, 1000, 2000, 5000, 10000] : [100, 300, 1000, 2000];
}

async function runFamily(family: FamilyName, flags: Flags): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const peer of askedFor(peers, flags)) {
    if (peer.presence !== undefined && "missing" in peer.presence()) continue;
    let last: { size: number; seconds: number } | null = null;
    for (const size of sizesOf(family, flags)) {
      const predicted: number = last === null ? 0 : last.seconds * (size / last.size) ** 3;
      if (!peer.takes(family, size) || predicted > mostSeconds(peer, flags)) {
        cells.push({ family, size, peer: peer.name, measurement: null, failure: null });
        continue;
      }
      const cell = await runCell(family, size, peer, flags);
      if (cell.measurement !== null) last = { size, seconds: typical(cell.measurement) / 1000 };
      cells.push(cell);
      console.error(`${family}${size} ${peer.name}: ${cell.failure ?? `${milliseconds(typical(cell.measurement!))} ms`}`);
    }
  }
  return cells;
}

/** This package is given more time than the others before it is skipped. */
function mostSeconds(peer: Peer, flags: Flags): number {
  return peer.name.startsWith(mentorMatch.name) ? flags.limit * 10 : flags.limit;
}

function runCell(family: FamilyName, size: number, peer: Peer, flags: Flags): Promise<Cell> {
  const child = fork(fileURLToPath(new URL("./measure.ts", import.meta.url)), [family, String(size), peer.name, String(flags.seconds)], {
    execArgv: [...process.execArgv, "--expose-gc", "--max-old-space-size=12000"],
  });
  return new Promise((resolve) => {
    let measurement: Measurement | null = null;
    child.once("message", (message) => {
      measurement = message as Measurement;
    });
    child.once("exit", (code, signal) => {
      const failure = measurement === null ? `ended with ${signal ?? `code ${code}`} and no result` : null;
      resolve({ family, size, peer: peer.name, measurement, failure });
    });
  });
}

/** The median of the warm runs, or the only run. */
function typical(measurement: Measurement): number {
  return measurement.warm.length > 0 ? median(measurement.warm) : measurement.cold;
}

function ownFaults({ family, size, peer, measurement, failure }: Cell): string[] {
  const faults = failure === null ? [...(measurement?.faults ?? [])] : [failure];
  return faults.map((fault) => `${family}${size} ${peer}: ${fault}`);
}

function disagreements(cells: readonly Cell[]): string[] {
  const totals = new Map<string, Map<number, string[]>>();
  for (const { family, size, peer, measurement } of cells) {
    if (measurement === null || measurement.total === null) continue;
    const ofInstance = totals.get(`${family}${size}`) ?? new Map<number, string[]>();
    totals.set(`${family}${size}`, ofInstance);
    ofInstance.set(measurement.total, [...(ofInstance.get(measurement.total) ?? []), peer]);
  }
  return [...totals]
    .filter(([, found]) => found.size > 1)
    .map(([name, found]) => `${name}: ${[...found].map(([total, by]) => `${total} (${by.join(", ")})`).join(" but ")}`);
}

function report(family: FamilyName, cells: readonly Cell[]): string {
  const sizes = [...new Set(cells.map(({ size }) => size))];
  const names = [...new Set(cells.filter(({ measurement }) => measurement !== null).map(({ peer }) => peer))];
  const at = (peer: string, size: number) => cells.find((cell) => cell.peer === peer && cell.size === size)?.measurement ?? null;
  const row = (title: string, text: (size: number) => string) => [title, ...sizes.map(text)];
  const head = (title: string) => row(title, (size) => `${family}${size}`);
  const own = mentorMatch.name;
  const warm = names.map((peer) => row(peer, (size) => warmCell(at(peer, size), peer === own ? null : at(own, size))));
  const cold = names.map((peer) => row(peer, (size) => number(at(peer, size)?.cold)));
  const check = row("verifyAssignment", (size) => number(at(own, size)?.check));
  const total = (size: number) =>
    cells.find((cell) => cell.size === size && typeof cell.measurement?.total === "number")?.measurement?.total;
  const peaks = names.map((peer) => row(peer, (size) => String(at(peer, size)?.peakMegabytes ?? "-")));
  const optimum = row("optimum", (size) => String(total(size) ?? "-"));
  return [
    `\n${family}: ${families[family].title}`,
    markdownTable(head("CPU ms"), [...warm, check, optimum]),
    markdownTable(head("first run in a fresh process"), cold),
    markdownTable(head("peak MB of that process"), peaks),
  ].join("\n\n");
}

function warmCell(measurement: Measurement | null, base: Measurement | null): string {
  if (measurement === null) return "-";
  const time = `${milliseconds(typical(measurement))}${measurement.warm.length === 0 ? "*" : ""}`;
  return base === null ? time : `${time} ${ratio(typical(measurement) / typical(base))}`;
}

function number(value: number | null | undefined): string {
  return value === null || value === undefined ? "-" : milliseconds(value);
}
