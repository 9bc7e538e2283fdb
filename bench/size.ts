import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Bundle, bundleOf, core, type EntryName, entries } from "./bundle";
import type { Suite } from "./suite";
import { markdownTable, median } from "./table";

/** Start-up and size of each entry: fresh processes that only import the built file, and what a bundler makes of the source. */
export const sizeSuite: Suite = {
  about: "start-up time and bundle size of each entry of the package, part by part",
  run: async () => {
    const bundles = new Map<string, Bundle>([[`mentor-match, only ${core.join(", ")}`, await bundleOf("mentor-match", core)]]);
    for (const entry of Object.keys(entries) as EntryName[]) bundles.set(entry, await bundleOf(entry));
    const isBuilt = existsSync(builtFile("mentor-match", "js"));
    const starts = isBuilt ? timeStarts() : [];
    if (isBuilt) console.log(`\n${startTable(starts)}`);
    console.log(`\n${sizeTable(bundles)}`);
    console.log(`\n${partTable(bundles)}`);
    return { faults: isBuilt ? [] : ["size: dist is missing: run `npm run build` first"], results: [...bundles, ...starts] };
  },
};

type ModuleKind = "import" | "require";

interface Start {
  readonly entry: EntryName;
  readonly kind: ModuleKind;
  /** Milliseconds on the clock of the import alone. */
  readonly clock: number;
  /** CPU milliseconds of the whole process beyond those of an empty one: reading, compiling and running. */
  readonly processor: number;
}

/** Rounds in turn, so that a slow minute of the machine falls on all alike. */
const ROUNDS = 9;

function builtFile(entry: EntryName, extension: "js" | "cjs"): string {
  return new URL(`../dist/${entries[entry].split("/")[0]}.${extension}`, import.meta.url).pathname;
}

function timeStarts(): Start[] {
  const names = Object.keys(entries) as EntryName[];
  const cases = (["import", "require"] as const).flatMap((kind) => names.map((entry) => ({ entry, kind })));
  const measured = cases.map(() => ({ clock: [] as number[], processor: [] as number[] }));
  const empty = { import: [] as number[], require: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of ["import", "require"] as const) empty[kind].push(runStart(kind, null).processor);
    for (const [at, { entry, kind }] of cases.entries()) {
      const { clock, processor } = runStart(kind, entry);
      measured[at]!.clock.push(clock);
      measured[at]!.processor.push(processor);
    }
  }
  return cases.map(({ entry, kind }, at) => {
    const { clock, processor } = measured[at]!;
    return { entry, kind, clock: median(clock), processor: median(processor) - median(empty[kind]) };
  });
}

function runStart(kind: ModuleKind, entry: EntryName | null): { clock: number; processor: number } {
  const file = entry === null ? "" : JSON.stringify(builtFile(entry, kind === "import" ? "js" : "cjs"));
  const load = entry === null ? "" : kind === "import" ? `await import(${file});` : `require(${file});`;
  const script = `const start = performance.now(); ${load} const clock = performance.now() - start;
    const { user, system } = process.cpuUsage(); console.log(JSON.stringify({ clock, processor: (user + system) / 1000 }));`;
  const { stdout } = spawnSync(process.execPath, [`--input-type=${kind === "import" ? "module" : "commonjs"}`, "-e", script], {
    encoding: "utf8",
  });
  return JSON.parse(stdout);
}

function startTable(starts: readonly Start[]): string {
  const body = starts.map(({ entry, kind, clock, processor }) => [`${kind} ${entry}`, clock.toFixed(0), processor.toFixed(0)]);
  return markdownTable([`fresh process, median of ${ROUNDS}`, "ms on the clock", "CPU ms beyond an empty process"], body);
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

function sizeTable(bundles: ReadonlyMap<string, Bundle>): string {
  const body = [...bundles].map(([entry, { minified, brotli }]) => [entry, kilobytes(minified), kilobytes(brotli)]);
  return markdownTable(["entry and all that it needs", "minified, kB", "and brotli, kB"], body);
}

function partTable(bundles: ReadonlyMap<string, Bundle>): string {
  const parts = [...new Set([...bundles.values()].flatMap((bundle) => bundle.parts.map(([part]) => part)))];
  const cell = (bundle: Bundle, part: string) => {
    const bytes = bundle.parts.find(([name]) => name === part)?.[1];
    return bytes === undefined ? "" : kilobytes(bytes);
  };
  const body = parts.map((part) => [part, ...[...bundles.values()].map((bundle) => cell(bundle, part))]);
  return markdownTable(["part, minified, kB", ...bundles.keys()], body);
}
