import { drawInstance, type FamilyName, totalCost } from "./families";
import { peers } from "./peers/index";

/** What one process found out about one peer on one instance. Times are CPU milliseconds of the whole process: compiler and collector included. */
export interface Measurement {
  /** The first run of the process. */
  readonly cold: number;
  readonly warm: readonly number[];
  /** CPU time of the peer's own check of its last answer. */
  readonly check: number | null;
  /** The cost of the answer, null for a floor. */
  readonly total: number | null;
  readonly peakMegabytes: number;
  readonly faults: readonly string[];
}

/** At most this many runs, and none after this many milliseconds once there are enough for a median. */
const MOST_RUNS = 200;
const ENOUGH_RUNS = 7;
const ENOUGH_MILLISECONDS = 800;

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function measure(family: FamilyName, size: number, peerName: string, seconds: number): Promise<Measurement> {
  const instance = drawInstance(family, size);
  const peer = peers.find(({ name }) => name === peerName)!;
  const prepare = await peer.open(instance);
  const times: number[] = [];
  const faults = new Set<string>();
  const totals = new Set<number | null>();
  let check: number | null = null;
  let peakMegabytes = 0;
  let spent = 0;
  while (times.length < MOST_RUNS && spent < seconds * 1000 && !(times.length > ENOUGH_RUNS && spent > ENOUGH_MILLISECONDS)) {
    const trial = prepare();
    // A forced collection also discards compiled code, so short runs go without.
    if ((times.at(-1) ?? 0) > 200) globalThis.gc?.();
    const before = processorTime();
    const elsewhere = trial.solve();
    const time = elsewhere === undefined ? processorTime() - before : await elsewhere;
    times.push(time);
    spent += Math.max(time, 0.001);
    const answer = await trial.columnOfRow();
    const total = answer === null ? null : totalCost(instance, answer);
    if (typeof total === "string") faults.add(total);
    else totals.add(total);
    if (trial.peakMegabytes !== undefined) peakMegabytes = trial.peakMegabytes();
    if (trial.verify !== undefined && (times.length === 1 || times.length === 3)) {
      const start = processorTime();
      for (const finding of trial.verify()) faults.add(finding);
      check = processorTime() - start;
    }
  }
  if (totals.size > 1) faults.add(`different totals in different runs: ${[...totals].join(", ")}`);
  const [cold = 0, ...warm] = times;
  const [total = null] = totals;
  if (peakMegabytes === 0) peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return { cold, warm, check, total, peakMegabytes: Math.round(peakMegabytes), faults: [...faults] };
}

const [family, size, peer, seconds] = process.argv.slice(2);
const measurement = await measure(family as FamilyName, Number(size), peer!, Number(seconds));
// A peer may keep a process of its own open.
process.send!(measurement, undefined, undefined, () => process.exit());
