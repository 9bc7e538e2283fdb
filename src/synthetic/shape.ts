import { DEFAULT_AS_OF } from "../people/types";
import type { AnswerSection, SyntheticOptions } from "./options";
import { type SeedWords, seedWords } from "./random";
import type { Seat } from "./reporting";

interface Range {
  readonly min: number;
  readonly max: number;
  readonly fallback: number;
  readonly whole?: true;
}

const share = (fallback: number): Range => ({ min: 0, max: 1, fallback });
const whole = (min: number, max: number, fallback: number): Range => ({ min, max, fallback, whole: true });

/** Range and default of each plain number; `SyntheticOptions` says what they mean. */
export const numberKnobs = {
  organizations: whole(1, 6, 1),
  departments: whole(1, 12, 8),
  zones: whole(1, 10, 7),
  levels: whole(3, 20, 10),
  seniorityGap: whole(0, 10, 3),
  clustering: share(0.6),
  managerInCohortRate: share(0.4),
  minimumLoadRate: share(0),
  severalMentorsRate: share(0.05),
  waitedRate: share(0.1),
  bothSidesRate: share(0.05),
  tickAllRate: share(0.04),
  wishRate: share(0.5),
  mentorWishRate: share(0.15),
  wishLimit: whole(1, 20, 5),
  popularity: whole(1, 16, 6),
  vetoRate: share(0.03),
  historyRate: share(0.15),
  conflictRate: share(0.02),
  pinRate: share(0.01),
} as const;

export const missingDefaults: Readonly<Record<AnswerSection, number>> = {
  goals: 0.05,
  skills: 0.08,
  leadershipStyle: 0.15,
  availability: 0.1,
  languages: 0.03,
  formats: 0.1,
  department: 0.02,
  jobLevel: 0.04,
  manager: 0.03,
};

const defaultCapacities: readonly number[] = [5, 3, 1, 1];
const people: Range = { min: 0, max: 1000000, fallback: 0, whole: true };
const weight: Range = { min: 0, max: 1000000, fallback: 0 };

type NumberKnob = keyof typeof numberKnobs;

/** The options with every default written out. */
export type Shape = { readonly [Knob in NumberKnob]: number } & {
  readonly seed: SeedWords;
  readonly mentees: number;
  readonly mentors: number;
  readonly names: "en" | "fr" | "mixed";
  readonly asOf: string;
  readonly capacities: readonly number[];
  readonly missing: Readonly<Record<AnswerSection, number>>;
  /** Seats looked up lately, kept by `seatOf` alone: managers are sought among the same few people again and again. */
  readonly recentSeats: (Seat | undefined)[];
};

function reject(knob: string, value: unknown, expected: string): never {
  const shown =
    typeof value === "object" && value !== null ? JSON.stringify(value) : typeof value === "string" ? `"${value}"` : String(value);
  throw new RangeError(`Synthetic cohort: ${knob} is ${shown}; it must be ${expected}.`);
}

function numberIn(knob: string, value: unknown, { min, max, whole: isWhole }: Range): number {
  const fits = typeof value === "number" && value >= min && value <= max && (!isWhole || Number.isInteger(value));
  return fits ? value : reject(knob, value, `a ${isWhole ? "whole number" : "number"} from ${min} to ${max}`);
}

function given<Value>(value: unknown, fallback: Value): unknown {
  return value === undefined ? fallback : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readSeed(value: unknown): SeedWords {
  if (typeof value === "string" || (typeof value === "number" && Number.isSafeInteger(value))) return seedWords(String(value));
  return reject("seed", value, "a text or a whole number");
}

function readNames(value: unknown): Shape["names"] {
  return value === "en" || value === "fr" || value === "mixed" ? value : reject("names", value, '"en", "fr" or "mixed"');
}

function readDate(value: unknown): string {
  const parts = typeof value === "string" ? /^([12]\d{3})-(\d\d)-(\d\d)$/.exec(value) : null;
  if (parts === null) return reject("asOf", value, "a date from 1000-01-01 to 2999-12-31, as YYYY-MM-DD");
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days ? parts[0] : reject("asOf", value, "a day of the calendar");
}

function readCapacities(value: unknown): readonly number[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > 20) return reject("capacities", value, "a list of 1 to 20 weights");
  const weights = Array.from(value, (entry, at) => numberIn(`capacities[${at}]`, entry, weight));
  return weights.some((entry) => entry > 0) ? weights : reject("capacities", value, "a list with a weight above 0");
}

function readMissing(value: unknown): Shape["missing"] {
  const sections = Object.keys(missingDefaults) as AnswerSection[];
  const single = typeof value === "number" ? numberIn("missing", value, share(0)) : null;
  if (single === null && !isRecord(value)) return reject("missing", value, "a number from 0 to 1 or an object of such numbers");
  const rates = (single === null ? value : {}) as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(rates)) {
    if (!sections.includes(key as AnswerSection)) reject(`missing.${key}`, rates[key], `left out: the sections are ${sections.join(", ")}`);
  }
  const rate = (section: AnswerSection) =>
    single ?? numberIn(`missing.${section}`, given(rates[section], missingDefaults[section]), share(missingDefaults[section]));
  return Object.fromEntries(sections.map((section) => [section, rate(section)])) as Shape["missing"];
}

/** Reads the options: defaults filled in, every bound checked. An option that is undefined is one that was not given. */
export function resolveShape(options: SyntheticOptions): Shape {
  if (!isRecord(options)) return reject("options", options, "an object");
  const knobsGiven: Readonly<Record<string, unknown>> = options;
  const knobs = Object.keys(numberKnobs) as NumberKnob[];
  const known = ["seed", "mentees", "mentors", "names", "asOf", "capacities", "missing", ...knobs];
  for (const key of Object.keys(knobsGiven)) if (!known.includes(key)) reject(key, knobsGiven[key], "left out: there is no such knob");
  const numbers = Object.fromEntries(
    knobs.map((knob) => [knob, numberIn(knob, given(knobsGiven[knob], numberKnobs[knob].fallback), numberKnobs[knob])]),
  );
  const shape = {
    ...(numbers as Record<NumberKnob, number>),
    seed: readSeed(knobsGiven.seed),
    mentees: numberIn("mentees", knobsGiven.mentees, people),
    mentors: numberIn("mentors", knobsGiven.mentors, people),
    names: readNames(given(knobsGiven.names, "mixed")),
    asOf: readDate(given(knobsGiven.asOf, DEFAULT_AS_OF)),
    capacities: readCapacities(given(knobsGiven.capacities, defaultCapacities)),
    missing: readMissing(given(knobsGiven.missing, {})),
    recentSeats: [],
  };
  if (shape.seniorityGap < shape.levels) return shape;
  if (knobsGiven.seniorityGap === undefined) return { ...shape, seniorityGap: shape.levels - 1 };
  return reject("seniorityGap", shape.seniorityGap, `below levels, which is ${shape.levels}`);
}
