import type { RunOptions } from "../assignment";
import { criteria } from "../criteria";
import { compileScoring } from "../criteria/score";
import { scoreContext } from "../criteria/score-context";
import { rememberTable, scoredTable } from "../explain/scored";
import { type PairTable, pairTable, REFUSED } from "../objectives/pair-table";
import type { Issue } from "../people/issue";
import type { Mentee, Mentor, Person } from "../people/person";
import type { CohortInput, Environment, PairInput } from "../people/types";
import { examinePeople } from "../policy/examine";
import { type PolicyInput, type Programme, programmeOf } from "../programme";
import { rules, standingRules } from "../rules";
import { personWithId, rowsById } from "../rules/pair-list";
import { compileSieve } from "../rules/sieve";
import type { SingleChange } from "./types";

const types = ["add-mentee", "add-mentor", "remove-mentee", "remove-mentor", "edit-mentee", "edit-mentor", "add-past-pair"] as const;

type OfPeople = Extract<SingleChange, { readonly type: (typeof types)[number] }>;

/** Changes under which everybody else's answers, and how pairs are scored, stay as they are. */
export function isOfPeople(change: SingleChange): change is OfPeople {
  return (types as readonly string[]).includes(change.type);
}

type Side = "mentees" | "mentors";

/**
 * The programme with such changes: those alone are read whose record is not one of `before`, of all others only who they are; they stay the very same objects.
 * Null when there is an error, so that `prepare` tells it. Warnings are those of `prepare`, found when they are asked for.
 */
export function withPeople(
  programme: Programme,
  before: Pick<CohortInput, Side>,
  cohort: CohortInput,
  document: PolicyInput,
  environment: Environment,
  warnings: () => readonly Issue[],
): Programme | null {
  const [newMentees, newMentors] = [newRecords(before.mentees, cohort.mentees), newRecords(before.mentors, cohort.mentors)];
  const named = {
    ...cohort,
    mentees: cohort.mentees.map((record) => (newMentees.has(record.id) ? record : { id: record.id, mentorsWanted: record.mentorsWanted })),
    mentors: cohort.mentors.map((record) => (newMentors.has(record.id) ? record : { id: record.id, capacity: record.capacity })),
  };
  const { issues, setting: read } = examinePeople(named, document, environment, { criteria, rules, standingRules });
  if (issues.some(({ severity }) => severity === "error")) return null;
  const mentees = merged(read.cohort.mentees, newMentees, programme.cohort.mentees);
  const mentors = merged(read.cohort.mentors, newMentors, programme.cohort.mentors);
  const setting = {
    cohort: { ...read.cohort, mentees, mentors },
    policy: programme.policy,
    zoneOffset: read.zoneOffset,
    oneClock: [...mentees, ...mentors].every(({ timeZone }) => timeZone === null),
  };
  const scoring = compileScoring(setting);
  const sieve = compileSieve(setting, scoring);
  const isRefused = ({ menteeId, mentorId }: PairInput) =>
    sieve.refusals(personWithId(mentees, menteeId) as Mentee, personWithId(mentors, mentorId) as Mentor).length > 0;
  if (setting.cohort.pins.some(isRefused)) return null;
  return programmeOf(setting, { sieve, scoring }, warnings);
}

function newRecords<Record extends { readonly id: string }>(before: readonly Record[], after: readonly Record[]): ReadonlySet<string> {
  const known = new Set(before);
  return new Set(after.flatMap((record) => (known.has(record) ? [] : [record.id])));
}

/** Both lists are in the order of their ids. */
function merged<Kind extends Person>(read: readonly Kind[], isNew: ReadonlySet<string>, before: readonly Kind[]): readonly Kind[] {
  let at = 0;
  return read.map((person) => {
    if (isNew.has(person.id)) return person;
    while (before[at].id !== person.id) at++;
    return before[at];
  });
}

/** So many pairs are scored one by one sooner than all together. */
const FEW_PAIRS = 5_000;

/**
 * The points of such a programme: those of pairs of people who are the same objects stay, but for `reconsidered` ones. Rules are asked anew, because a
 * reporting line leads through other people.
 */
export function tableWithPeople(before: Programme, after: Programme, reconsidered: readonly PairInput[], options: RunOptions): PairTable {
  const { kept, mentors: width } = scoredTable(before, options);
  const { cohort, sieve, scoring, policy } = after;
  const rows = placesBefore(before.cohort.mentees, cohort.mentees);
  const columns = placesBefore(before.cohort.mentors, cohort.mentors);
  const stay = (places: Int32Array) => places.reduce((sum, place) => sum + (place < 0 ? 0 : 1), 0);
  const fresh = rows.length * columns.length - stay(rows) * stay(columns);
  const isWorth = fresh <= Math.max(FEW_PAIRS, (rows.length * columns.length) / 500);
  if (kept === null || !isWorth || scoreContext(before.setting) !== scoreContext(after.setting)) return scoredTable(after, options);
  const [mentees, mentors] = [cohort.mentees.length, cohort.mentors.length];
  const scored = new Int32Array(mentees * mentors).fill(REFUSED);
  const refused = new Uint8Array(mentors);
  const runs = runsOf(columns);
  for (let row = 0; row < mentees; row++) {
    const out = scored.subarray(row * mentors, (row + 1) * mentors);
    if (rows[row] >= 0)
      for (const { from, to, before } of runs)
        out.set(kept.subarray(rows[row] * width + before, rows[row] * width + before + to - from), from);
    sieve.fillRow(row, refused);
    for (let column = 0; column < mentors; column++) {
      if ((out[column] === REFUSED) === (refused[column] === 1)) continue;
      out[column] = refused[column] === 1 ? REFUSED : scoring.pair(cohort.mentees[row], cohort.mentors[column]).points;
    }
  }
  for (const pair of reconsidered) {
    const [row, column] = [rowsById(cohort.mentees).get(pair.menteeId), rowsById(cohort.mentors).get(pair.mentorId)];
    if (row === undefined || column === undefined || scored[row * mentors + column] === REFUSED) continue;
    scored[row * mentors + column] = scoring.pair(cohort.mentees[row], cohort.mentors[column]).points;
  }
  return rememberTable(after, pairTable(cohort, sieve, scoring, policy.minimumScore, { scored }));
}

/** Where each person stood who is the same object; -1 for others. */
function placesBefore(before: readonly Person[], after: readonly Person[]): Int32Array {
  const places = rowsById(before);
  return Int32Array.from(after, (person) => {
    const place = places.get(person.id);
    return place !== undefined && before[place] === person ? place : -1;
  });
}

/** Neighbours who were neighbours: columns `from` to `to` - 1, which began at `before`. */
function runsOf(places: Int32Array): readonly { readonly from: number; readonly to: number; readonly before: number }[] {
  const runs: { from: number; to: number; before: number }[] = [];
  for (let from = 0, to = 1; from < places.length; from = to, to++) {
    while (to < places.length && places[from] >= 0 && places[to] === places[to - 1] + 1) to++;
    if (places[from] >= 0) runs.push({ from, to, before: places[from] });
  }
  return runs;
}
