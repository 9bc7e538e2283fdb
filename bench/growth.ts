import { logLogChart } from "./chart";
import { type Machine, machineLine } from "./machine";
import { markdownTable, milliseconds, ratio } from "./table";

/** Medians at one size. */
export interface SizePoint {
  readonly mentees: number;
  readonly mentors: number;
  /** Milliseconds, start-up left out. */
  readonly clock: number;
  /** The same where the process and all that the host compiles and collects beside it are held to one core; null when that was not measured. */
  readonly clockOnOneCore: number | null;
  /** The same without threads of the host's beside the one. */
  readonly clockOnOneThread: number | null;
  /** CPU milliseconds of the whole process, start-up left out. */
  readonly processor: number;
  /** Most memory at once by the operating system's account of the whole process. */
  readonly peakMegabytes: number;
}

const TITLE = "From a cohort's JSON to its matching's: a cold process, one thread";

/** Each size, and from the one before: how many times the time and the memory, and the power of the number of pairs that the time grew with. */
export function growthTable(points: readonly SizePoint[]): string {
  const body = points.map((point, at) => {
    const pairs = pairsOf(point);
    const before = points[at - 1];
    const times = (of: (point: SizePoint) => number) => (before === undefined ? "" : ratio(of(point) / of(before)));
    const power = before === undefined ? "" : (Math.log(point.processor / before.processor) / Math.log(pairs / pairsOf(before))).toFixed(2);
    return [
      `${thousands(point.mentees)} x ${thousands(point.mentors)}`,
      thousands(pairs),
      seconds(point.clock),
      point.clockOnOneCore === null ? "" : seconds(point.clockOnOneCore),
      point.clockOnOneThread === null ? "" : seconds(point.clockOnOneThread),
      seconds(point.processor),
      thousands(point.peakMegabytes),
      milliseconds(pairs / point.processor / 1000),
      times(({ processor }) => processor),
      times(({ peakMegabytes }) => peakMegabytes),
      power,
    ];
  });
  const head = [
    "mentees x mentors",
    "pairs",
    "seconds",
    "held to one core",
    "and to one thread",
    "CPU seconds",
    "peak MB",
    "million pairs a CPU second",
  ];
  return markdownTable([...head, "CPU time grew", "memory grew", "CPU time as pairs to the power"], body);
}

export function growthChart(points: readonly SizePoint[]): string {
  return logLogChart({
    title: TITLE,
    sizeTitle: "mentees, with a third as many mentors",
    series: [
      { name: "CPU time", unit: "seconds", points: points.map(({ mentees, processor }) => [mentees, processor / 1000]) },
      { name: "Peak memory", unit: "MB", points: points.map(({ mentees, peakMegabytes }) => [mentees, peakMegabytes]) },
    ],
  });
}

/** The table with what it needs to be believed: machine, date and command. */
export function growthPage(points: readonly SizePoint[], machine: Machine, command: string): string {
  return `${TITLE}; medians.\n${machineLine(machine)}. \`${command}\`\n\n${growthTable(points)}\n`;
}

function pairsOf({ mentees, mentors }: SizePoint): number {
  return mentees * mentors;
}

function seconds(value: number): string {
  return value >= 100_000 ? String(Math.round(value / 1000)) : String(Number((value / 1000).toPrecision(3)));
}

function thousands(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}
