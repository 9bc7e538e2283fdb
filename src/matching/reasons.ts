import type { PairTable } from "../objectives/pair-table";
import type { Sieve } from "../rules/sieve";
import type { Assignment, BlockingSet } from "./shortage";
import type { Reason } from "./types";

/** What stands between one person and the people on the other side. */
interface Outlook {
  readonly people: number;
  refused: number;
  /** How many people each rule refuses, by rule number. */
  readonly byRule: Int32Array;
  below: number;
  bestBelow: number;
  /** Allowed, good enough and not given. */
  open: number;
  /** Of those, the mentees who have fewer mentors than wanted (for a mentor only). */
  openUnserved: number;
  given: number;
}

function emptyOutlook(people: number, rules: number): Outlook {
  return { people, refused: 0, byRule: new Int32Array(rules), below: 0, bestBelow: -1, open: 0, openUnserved: 0, given: 0 };
}

/** Counts, for the mentees named, what each meets on the mentors' side. */
export function menteeOutlooks(table: PairTable, sieve: Sieve, assignment: Assignment, mentees: readonly number[]): Map<number, Outlook> {
  const outlooks = new Map<number, Outlook>();
  const points = new Int32Array(table.mentors);
  const refused = new Uint8Array(table.mentors);
  for (const mentee of mentees) {
    const outlook = emptyOutlook(table.mentors, sieve.rules.length);
    outlooks.set(mentee, outlook);
    outlook.given = assignment.mentorsOf[mentee].length;
    table.fillRow(mentee, points);
    const given = new Set(assignment.mentorsOf[mentee]);
    for (let mentor = 0; mentor < table.mentors; mentor++)
      if (!given.has(mentor)) count(outlook, points[mentor], table.minimumPoints, false);
    if (outlook.refused === 0) continue;
    for (let rule = 0; rule < sieve.rules.length; rule++) {
      sieve.fillRowOfRule(rule, mentee, refused);
      for (let mentor = 0; mentor < table.mentors; mentor++) outlook.byRule[rule] += refused[mentor];
    }
  }
  return outlooks;
}

/** The same for the mentors named, in one reading of all rows; rules are read a second time only for mentors whom some rule refuses. */
export function mentorOutlooks(
  table: PairTable,
  sieve: Sieve,
  assignment: Assignment,
  mentors: readonly number[],
  stillWanted: ArrayLike<number>,
): Map<number, Outlook> {
  const outlooks = new Map(mentors.map((mentor) => [mentor, emptyOutlook(table.mentees, sieve.rules.length)]));
  if (mentors.length === 0) return outlooks;
  const points = new Int32Array(table.mentors);
  const given = new Uint8Array(table.mentors);
  for (let mentee = 0; mentee < table.mentees; mentee++) {
    table.fillRow(mentee, points);
    given.fill(0);
    for (const mentor of assignment.mentorsOf[mentee]) given[mentor] = 1;
    for (const [mentor, outlook] of outlooks) {
      if (given[mentor] === 1) outlook.given++;
      else count(outlook, points[mentor], table.minimumPoints, stillWanted[mentee] > 0);
    }
  }
  const touched = [...outlooks].filter(([, outlook]) => outlook.refused > 0);
  if (touched.length === 0) return outlooks;
  const refused = new Uint8Array(table.mentors);
  for (let mentee = 0; mentee < table.mentees; mentee++) {
    for (let rule = 0; rule < sieve.rules.length; rule++) {
      sieve.fillRowOfRule(rule, mentee, refused);
      for (const [mentor, outlook] of touched) outlook.byRule[rule] += refused[mentor];
    }
  }
  return outlooks;
}

function count(outlook: Outlook, points: number, minimumPoints: number, unserved: boolean): void {
  if (points < 0) outlook.refused++;
  else if (points < minimumPoints) {
    outlook.below++;
    if (points > outlook.bestBelow) outlook.bestBelow = points;
  } else {
    outlook.open++;
    if (unserved) outlook.openUnserved++;
  }
}

export function menteeReasons(outlook: Outlook, sieve: Sieve, minimumPoints: number, set: BlockingSet | null, shortage: number): Reason[] {
  const deciding: Reason[] = [];
  if (outlook.open > 0) {
    deciding.push(
      set === null
        ? { code: "outscored", params: { candidates: outlook.open } }
        : { code: "no-place-left", params: { shortage, mentees: set.mentees.length, mentors: set.mentors.length, places: set.places } },
    );
  }
  return [...deciding, ...commonReasons(outlook, sieve, minimumPoints)];
}

export function mentorReasons(outlook: Outlook, sieve: Sieve, minimumPoints: number): Reason[] {
  const deciding: Reason[] = [];
  if (outlook.open > 0) {
    deciding.push({ code: outlook.openUnserved > 0 ? "outscored" : "no-mentee-left", params: { candidates: outlook.open } });
  }
  return [...deciding, ...commonReasons(outlook, sieve, minimumPoints)];
}

/** What holds on either side: nobody there, everybody given, refused, below the minimum. */
function commonReasons(outlook: Outlook, sieve: Sieve, minimumPoints: number): Reason[] {
  if (outlook.people === 0) return [{ code: "nobody-there", params: {} }];
  const reasons: Reason[] = [];
  if (outlook.open === 0 && outlook.given > 0) reasons.push({ code: "all-candidates-given", params: { candidates: outlook.given } });
  if (outlook.refused > 0) {
    const rules = sieve.rules
      .map((rule, number) => ({ rule: rule.id, people: outlook.byRule[number] }))
      .filter((entry) => entry.people > 0)
      .sort((a, b) => b.people - a.people);
    reasons.push({ code: "refused-by-rules", params: { refused: outlook.refused, people: outlook.people, rules } });
  }
  if (outlook.below > 0) {
    reasons.push({ code: "below-minimum-score", params: { candidates: outlook.below, minimumPoints, bestPoints: outlook.bestBelow } });
  }
  return reasons;
}
