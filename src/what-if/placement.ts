import { shareAnswers } from "../digest";
import { printPair } from "../people/check-pairs";
import { type Cohort, compareText, type Mentee, type Mentor, type Person } from "../people/person";
import { type Path, printValue } from "../people/print";
import type { Report } from "../people/report";
import { mostPlaces } from "../people/schema";
import type { PairInput } from "../people/types";
import type { Policy } from "../policy/types";
import { type Programme, programmeOf, warningsOf } from "../programme";
import { personWithId } from "../rules/pair-list";
import type { ReadChange } from "./read";
import { rememberPairs } from "./remembered-pairs";
import type { SingleChange } from "./types";

/** Changes that leave what people answered and how pairs are scored as they are: only places, pins, conflicts and what the solver is asked for. */
const placementTypes = [
  "capacity",
  "more-places",
  "mentors-wanted",
  "add-pin",
  "remove-pin",
  "add-conflict",
  "remove-conflict",
  "objective",
  "minimum-score",
  "waiting-bonus",
] as const;

type Placement = Extract<SingleChange, { readonly type: (typeof placementTypes)[number] }>;

export function isPlacement(change: SingleChange): change is Placement {
  return (placementTypes as readonly string[]).includes(change.type);
}

/** The changed programme, and the pairs that a conflict more or fewer may allow or refuse. */
export interface Placed {
  readonly programme: Programme;
  readonly reconsidered: readonly PairInput[];
}

interface Draft {
  mentees: readonly Mentee[];
  mentors: readonly Mentor[];
  pins: Cohort["pins"];
  conflicts: Cohort["conflicts"];
  policy: Policy;
  readonly reconsidered: PairInput[];
  /** Where the last change of a person's places or pins, or of a pair, stands. */
  readonly said: Map<string, Path>;
}

/**
 * The programme with these changes, made in turn, without preparing anything anew: people, columns, scores and rules are shared with `programme`, and so are
 * its warnings. Problems go into the report.
 */
export function placed(programme: Programme, changes: readonly ReadChange[], report: Report): Placed {
  const { setting } = programme;
  const { mentees, mentors, pins, conflicts } = setting.cohort;
  const draft: Draft = { mentees, mentors, pins, conflicts, policy: setting.policy, reconsidered: [], said: new Map() };
  for (const { value, path } of changes) if (isPlacement(value)) place(draft, value, path, report);
  const cohort = { ...setting.cohort, mentees: draft.mentees, mentors: draft.mentors, pins: draft.pins, conflicts: draft.conflicts };
  const changed = { ...setting, cohort, policy: draft.policy };
  const sieve = draft.reconsidered.length === 0 ? programme.sieve : programme.sieve.withConflictsOf(changed);
  const found = programmeOf(changed, { sieve, scoring: rememberPairs(programme.scoring) }, warningsOf(programme));
  checkPins(found, draft, report);
  shareAnswers(setting, cohort);
  return { programme: found, reconsidered: draft.reconsidered };
}

function place(draft: Draft, change: Placement, path: Path, report: Report): void {
  switch (change.type) {
    case "capacity":
    case "more-places":
      placeMentor(draft, change, path, report);
      return;
    case "mentors-wanted": {
      const { menteeId, mentorsWanted } = change;
      const mentee = found(draft.mentees, menteeId, "mentee", path, report);
      draft.said.set(key("mentee", menteeId), [...path, "mentorsWanted"]);
      if (mentee !== undefined) draft.mentees = draft.mentees.map((one) => (one === mentee ? { ...mentee, mentorsWanted } : one));
      return;
    }
    case "objective":
      draft.policy = { ...draft.policy, objective: change.objective };
      return;
    case "minimum-score":
      draft.policy = { ...draft.policy, minimumScore: change.minimumScore };
      return;
    case "waiting-bonus":
      draft.policy = { ...draft.policy, waitingBonus: change.waitingBonus };
      return;
    default:
      placePair(draft, change, path, report);
  }
}

type PlacesChange = Extract<Placement, { readonly type: "capacity" | "more-places" }>;

function placeMentor(draft: Draft, change: PlacesChange, path: Path, report: Report): void {
  const mentor = found(draft.mentors, change.mentorId, "mentor", path, report);
  if (mentor === undefined) return;
  const { min, max } = mentor.capacity;
  const given = change.type === "capacity" ? change.capacity : { min, max: max + change.by };
  const capacity = typeof given === "number" ? { min: 0, max: given } : { min: given.min ?? 0, max: given.max };
  const field = change.type === "capacity" ? "capacity" : "by";
  if (capacity.max < 0 || capacity.max > mostPlaces) {
    report.error("out-of-range", [...path, field], `leaves ${printValue(mentor.id)} ${capacity.max} places`, { value: capacity.max });
  } else if (capacity.min > capacity.max) {
    const sentence = `the minimum ${capacity.min} is over the maximum ${capacity.max}`;
    report.error("minimum-over-maximum", [...path, field], sentence, { value: capacity.min, max: capacity.max });
  }
  draft.said.set(key("mentor", mentor.id), [...path, field]);
  draft.mentors = draft.mentors.map((one) => (one === mentor ? { ...mentor, capacity } : one));
}

type PairChange = Extract<Placement, PairInput>;

function placePair(draft: Draft, change: PairChange, path: Path, report: Report): void {
  const { menteeId, mentorId } = change;
  const pair = { menteeId, mentorId };
  const people = [found(draft.mentees, menteeId, "mentee", path, report), found(draft.mentors, mentorId, "mentor", path, report)];
  if (people.includes(undefined)) return;
  for (const name of [key("mentee", menteeId), key("mentor", mentorId), key("mentee", menteeId, mentorId)]) draft.said.set(name, path);
  if (change.type === "add-pin" || change.type === "remove-pin") {
    const others = draft.pins.filter((pin) => !isSame(pin, pair));
    if (change.type === "add-pin") draft.pins = [...others, pair].sort(byPair);
    else if (others.length < draft.pins.length) draft.pins = others;
    else report.error("unknown-value", path, `${printPair(pair)} is not pinned`, { value: menteeId, ...pair });
    return;
  }
  draft.reconsidered.push(pair, { menteeId: mentorId, mentorId: menteeId });
  const others = draft.conflicts.filter((conflict) => !isSame(conflict, pair));
  const before = draft.conflicts.find((conflict) => isSame(conflict, pair));
  if (change.type === "remove-conflict") {
    if (before === undefined) report.error("unknown-value", path, `${printPair(pair)} is no conflict`, { value: menteeId, ...pair });
    draft.conflicts = others;
    return;
  }
  // Of several reasons the first is kept, as in a list that names the pair twice.
  const reasons = [change.reason, before?.reason].filter((reason) => typeof reason === "string").sort(compareText);
  draft.conflicts = [...others, { ...pair, reason: reasons[0] ?? null }].sort(byPair);
}

function found<Kind extends Person>(
  people: readonly Kind[],
  id: string,
  side: "mentee" | "mentor",
  path: Path,
  report: Report,
): Kind | undefined {
  const person = personWithId(people, id);
  if (person === undefined) {
    report.error("unknown-person", [...path, `${side}Id`], `${printValue(id)} is not among the ${side}s`, { value: id, side: `${side}s` });
  }
  return person;
}

/** Every pin takes a place, and a rule that refuses one is an error that names both. Only what a change has touched can be wrong. */
function checkPins({ cohort, sieve }: Programme, { said }: Draft, report: Report): void {
  const taken = new Map<string, number>();
  for (const pin of cohort.pins) {
    const mentee = personWithId(cohort.mentees, pin.menteeId) as Mentee;
    const mentor = personWithId(cohort.mentors, pin.mentorId) as Mentor;
    for (const [side, id, places] of [
      ["mentee", mentee.id, mentee.mentorsWanted],
      ["mentor", mentor.id, mentor.capacity.max],
    ] as const) {
      const name = key(side, id);
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      const path = said.get(name);
      if (count !== places + 1 || path === undefined) continue;
      const sentence = `${printValue(id)} has ${places} place${places === 1 ? "" : "s"}, and pins need more`;
      report.error("pin-over-capacity", path, sentence, { value: id, places, ...pin });
    }
    const path = said.get(key("mentee", pin.menteeId, pin.mentorId)) ?? said.get(key("mentee", pin.mentorId, pin.menteeId));
    const rules = path === undefined ? [] : sieve.refusals(mentee, mentor).map(({ rule }) => rule);
    if (path === undefined || rules.length === 0) continue;
    const sentence = `${printPair(pin)} is pinned, but refused by ${rules.map(printValue).join(", ")}`;
    report.error("pin-refused", path, sentence, { ...pin, rules });
  }
}

function key(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

function isSame(one: PairInput, other: PairInput): boolean {
  return one.menteeId === other.menteeId && one.mentorId === other.mentorId;
}

function byPair(a: PairInput, b: PairInput): number {
  return compareText(a.menteeId, b.menteeId) || compareText(a.mentorId, b.mentorId);
}
