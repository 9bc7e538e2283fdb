import type { Entry } from "./form";
import { type Path, printValue } from "./print";
import type { CohortForm } from "./read";
import type { Report } from "./report";
import type { MenteeForm, MentorForm, PinForm } from "./schema";
import type { PairInput } from "./types";

/** Everybody by id; of several people with one id, which is an error, the last. */
export interface People {
  readonly mentees: ReadonlyMap<string, MenteeForm>;
  readonly mentors: ReadonlyMap<string, MentorForm>;
  readonly listed: CohortForm["listed"];
}

export function byId<Kind extends { readonly id: string }>(entries: readonly Entry<Kind>[]): ReadonlyMap<string, Kind> {
  const people = new Map<string, Kind>();
  for (const { value } of entries) people.set(value.id, value);
  return people;
}

/** Lists of pairs: people who are not there, the same pair twice, more pins than places. */
export function checkPairs(form: CohortForm, people: People, report: Report): void {
  // People leave; a past pair that names one of them is only worth a look. Two rounds of the same pair are two entries.
  checkList(form.history, ["history"], people, report, "warning", (past) => `${past.endedOn ?? ""} ${past.outcome ?? ""}`);
  checkList(form.conflicts, ["conflicts"], people, report, "error", () => "");
  checkList(form.pins, ["pins"], people, report, "error", () => "");
  checkPlaces(form.pins, withReadPlaces(form, people, report), report);
  checkSuppliedScores(form, people, report);
}

function checkList<Pair extends PairInput>(
  entries: readonly Entry<Pair>[],
  path: Path,
  people: People,
  report: Report,
  unknown: "error" | "warning",
  detail: (pair: Pair) => string,
): void {
  const seen = new Set<string>();
  for (const { index, value } of entries) {
    if (!areThere(value, people)) checkPeople(value, [...path, index], people, report, unknown);
    const key = pairKey(value) + detail(value);
    if (seen.has(key))
      report.warning("duplicate-entry", [...path, index], `${printPair(value)} is named before in the same list`, params(value));
    seen.add(key);
  }
}

/** Nearly always, so that no path has to be made. */
function areThere({ menteeId, mentorId }: PairInput, { mentees, mentors }: People): boolean {
  return mentees.has(menteeId) && mentors.has(mentorId);
}

function checkPeople(pair: PairInput, path: Path, people: People, report: Report, severity: "error" | "warning"): void {
  const { menteeId, mentorId } = pair;
  if (people.listed.mentees && !people.mentees.has(menteeId)) {
    const isOnOtherSide = people.mentors.has(menteeId);
    const sentence = unknownPerson(menteeId, "mentees", isOnOtherSide);
    report[severity]("unknown-person", [...path, "menteeId"], sentence, { value: menteeId, side: "mentees", isOnOtherSide });
  }
  if (people.listed.mentors && !people.mentors.has(mentorId)) {
    const isOnOtherSide = people.mentees.has(mentorId);
    const sentence = unknownPerson(mentorId, "mentors", isOnOtherSide);
    report[severity]("unknown-person", [...path, "mentorId"], sentence, { value: mentorId, side: "mentors", isOnOtherSide });
  }
}

/** Without the people whose number of places could not be read: a default in its stead would find too many pins. */
function withReadPlaces(form: CohortForm, people: People, report: Report): People {
  const unread = { mentees: new Set<number>(), mentors: new Set<number>() };
  for (const { path } of report.issues) {
    const [side, index, field] = path;
    if ((field === "capacity" || field === "mentorsWanted") && (side === "mentees" || side === "mentors")) unread[side].add(Number(index));
  }
  if (unread.mentees.size + unread.mentors.size === 0) return people;
  return {
    mentees: byId(form.mentees.filter(({ index }) => !unread.mentees.has(index))),
    mentors: byId(form.mentors.filter(({ index }) => !unread.mentors.has(index))),
    listed: people.listed,
  };
}

/** Every pin takes a place. The error is at the first pin that finds none. */
function checkPlaces(pins: readonly Entry<PinForm>[], people: People, report: Report): void {
  const seen = new Set<string>();
  const taken = { mentees: new Map<string, number>(), mentors: new Map<string, number>() };
  for (const { index, value } of pins) {
    if (seen.has(pairKey(value))) continue;
    seen.add(pairKey(value));
    const { menteeId, mentorId } = value;
    const mentee = people.mentees.get(menteeId);
    const mentor = people.mentors.get(mentorId);
    const toMentee = increase(taken.mentees, menteeId);
    const toMentor = increase(taken.mentors, mentorId);
    const wanted = mentee?.mentorsWanted ?? 1;
    if (mentee !== undefined && toMentee === wanted + 1) {
      const sentence = `${printValue(menteeId)} wants ${wanted} mentor${wanted === 1 ? "" : "s"}, and ${wanted === 0 ? "a pin gives one" : "pins give more"}`;
      report.error("pin-over-capacity", ["pins", index], sentence, { value: menteeId, places: wanted, ...params(value) });
    }
    const capacity = mentor === undefined ? 0 : placesOf(mentor).max;
    if (mentor !== undefined && toMentor === capacity + 1) {
      const sentence = `${printValue(mentorId)} has ${capacity} place${capacity === 1 ? "" : "s"}, and ${capacity === 0 ? "a pin needs one" : "pins need more"}`;
      report.error("pin-over-capacity", ["pins", index], sentence, { value: mentorId, places: capacity, ...params(value) });
    }
  }
}

function increase(counts: Map<string, number>, id: string): number {
  const count = (counts.get(id) ?? 0) + 1;
  counts.set(id, count);
  return count;
}

/** A mentor's places with the defaults written out. */
export function placesOf(mentor: MentorForm): { readonly min: number; readonly max: number } {
  const { capacity } = mentor;
  if (typeof capacity === "object") return { min: capacity.min ?? 0, max: capacity.max };
  return { min: 0, max: capacity ?? 1 };
}

function checkSuppliedScores(form: CohortForm, people: People, report: Report): void {
  const first = new Map<string, number>();
  for (const { index, value } of form.suppliedScores) {
    const before = first.get(value.id);
    if (before === undefined) first.set(value.id, index);
    else {
      const sentence = `${printValue(value.id)} is the id of suppliedScores[${before}] too`;
      report.error("duplicate-id", ["suppliedScores", index, "id"], sentence, { value: value.id, first: before });
    }
    const scores = new Map<string, Map<string, number>>();
    value.scores.forEach((entry, place) => {
      if (!areThere(entry, people)) checkPeople(entry, ["suppliedScores", index, "scores", place], people, report, "error");
      const { menteeId, mentorId, score } = entry;
      const ofMentee = scores.get(menteeId) ?? new Map<string, number>();
      const other = ofMentee.get(mentorId);
      if (ofMentee.size === 0) scores.set(menteeId, ofMentee);
      if (other === undefined) ofMentee.set(mentorId, score);
      else reportSecondScore(entry, other, ["suppliedScores", index, "scores", place], report);
    });
  }
}

function reportSecondScore(entry: PairInput & { readonly score: number }, other: number, path: Path, report: Report): void {
  if (other === entry.score) {
    report.warning("duplicate-entry", path, `${printPair(entry)} is named before in the same list`, params(entry));
    return;
  }
  const sentence = `${printPair(entry)} has the score ${entry.score} here and ${other} before`;
  report.error("duplicate-entry", path, sentence, { value: entry.score, other, ...params(entry) });
}

/** The sentence for an id that a side does not have. */
export function unknownPerson(id: string, side: "mentees" | "mentors", isOnOtherSide: boolean): string {
  const other = side === "mentees" ? "mentors" : "mentees";
  return `${printValue(id)} is not among the ${side}${isOnOtherSide ? `, only among the ${other}` : ""}`;
}

/** Two ids as one key; the length in front keeps any two pairs apart. */
export function pairKey({ menteeId, mentorId }: PairInput): string {
  return `${menteeId.length}:${menteeId}${mentorId.length}:${mentorId}`;
}

export function printPair({ menteeId, mentorId }: PairInput): string {
  return `the pair ${printValue(menteeId)} with ${printValue(mentorId)}`;
}

function params({ menteeId, mentorId }: PairInput) {
  return { menteeId, mentorId };
}
