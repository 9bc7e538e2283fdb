import { type PairTable, REFUSED } from "../objectives/pair-table";
import type { Sieve } from "../rules/sieve";
import type { Assignment, BlockingSet } from "./shortage";
import type { Reason } from "./types";

/** What stands between each person of one side and the other side, in counts by row or column number; those of people not asked about are 0. */
interface Outlooks {
  /** How many people there are on the other side. */
  readonly people: number;
  readonly refused: Int32Array;
  /** How many people each rule refuses: `byRule[person * rules + rule]`. */
  readonly byRule: Int32Array;
  readonly below: Int32Array;
  readonly bestBelow: Int32Array;
  /** Allowed, good enough and not given. */
  readonly open: Int32Array;
  /** Of those, the mentees who have fewer mentors than wanted (for mentors only). */
  readonly openUnserved: Int32Array;
  readonly given: Int32Array;
}

function emptyOutlooks(persons: number, people: number, rules: number): Outlooks {
  const counts = () => new Int32Array(persons);
  return {
    people,
    refused: counts(),
    byRule: new Int32Array(persons * rules),
    below: counts(),
    bestBelow: counts().fill(-1),
    open: counts(),
    openUnserved: counts(),
    given: counts(),
  };
}

/** What each mentee who was given nobody meets, which is the same in every result over one table: kept for the next. */
interface Remembered {
  readonly table: PairTable;
  readonly outlooks: Outlooks;
  readonly isKnown: Uint8Array;
}

const remembered = new WeakMap<Sieve, Remembered>();

function rememberedOutlooks(table: PairTable, sieve: Sieve): Remembered {
  let known = remembered.get(sieve);
  if (known?.table !== table) {
    known = { table, outlooks: emptyOutlooks(table.mentees, table.mentors, sieve.rules.length), isKnown: new Uint8Array(table.mentees) };
    remembered.set(sieve, known);
  }
  return known;
}

function copyOutlook(from: Outlooks, to: Outlooks, person: number, rules: number): void {
  to.refused[person] = from.refused[person];
  to.below[person] = from.below[person];
  to.bestBelow[person] = from.bestBelow[person];
  to.open[person] = from.open[person];
  for (let k = person * rules; k < (person + 1) * rules; k++) to.byRule[k] = from.byRule[k];
}

/**
 * Counts what these mentees and these mentors meet on the other side. Reads each row at most once: all rows when a mentor is asked about, else the
 * rows of the mentees. Rules are asked one by one only for rows in which they refuse somebody who is asked about.
 */
export function lookOut(
  table: PairTable,
  sieve: Sieve,
  assignment: Assignment,
  wanting: readonly number[],
  free: readonly number[],
  stillWanted: ArrayLike<number>,
): { readonly ofMentees: Outlooks; readonly ofMentors: Outlooks } {
  const rules = sieve.rules.length;
  const ofMentees = emptyOutlooks(table.mentees, table.mentors, rules);
  const ofMentors = emptyOutlooks(table.mentors, table.mentees, rules);
  const isWanting = new Uint8Array(table.mentees);
  for (const mentee of wanting) isWanting[mentee] = 1;
  const freeMentors = Int32Array.from(free);
  const given = new Uint8Array(table.mentors);
  const refused = new Uint8Array(table.mentors);
  const { outlooks, isKnown } = rememberedOutlooks(table, sieve);
  for (let mentee = 0; mentee < table.mentees; mentee++) {
    const mine = assignment.mentorsOf[mentee];
    let isAsked = isWanting[mentee] === 1;
    if (isAsked && mine.length === 0 && isKnown[mentee] === 1) {
      copyOutlook(outlooks, ofMentees, mentee, rules);
      isAsked = false;
    }
    if (!isAsked && freeMentors.length === 0) continue;
    const points = table.outlook(mentee);
    for (const mentor of mine) given[mentor] = 1;
    if (isAsked) {
      ofMentees.given[mentee] = mine.length;
      countRow(ofMentees, mentee, points, given, table.minimumPoints);
    }
    const refuses = countColumns(ofMentors, freeMentors, points, given, table.minimumPoints, stillWanted[mentee] > 0);
    for (const mentor of mine) given[mentor] = 0;
    if (refuses || (isAsked && ofMentees.refused[mentee] > 0)) {
      for (let rule = 0; rule < rules; rule++) {
        sieve.fillRowOfRule(rule, mentee, refused);
        if (isAsked) ofMentees.byRule[mentee * rules + rule] = countOnes(refused);
        for (let k = 0; k < freeMentors.length; k++) ofMentors.byRule[freeMentors[k] * rules + rule] += refused[freeMentors[k]];
      }
    }
    if (!isAsked || mine.length > 0) continue;
    copyOutlook(ofMentees, outlooks, mentee, rules);
    isKnown[mentee] = 1;
  }
  return { ofMentees, ofMentors };
}

/** One mentee and every mentor. */
function countRow(of: Outlooks, mentee: number, points: Int32Array, given: Uint8Array, minimumPoints: number): void {
  let below = 0;
  let bestBelow = -1;
  // Where any score will do, nothing but the refused pairs has to be looked for.
  for (let mentor = 0; minimumPoints > 0 && mentor < points.length; mentor++) {
    const reached = points[mentor];
    if (given[mentor] === 1 || reached < 0 || reached >= minimumPoints) continue;
    below++;
    if (reached > bestBelow) bestBelow = reached;
  }
  let refused = 0;
  for (let mentor = points.indexOf(REFUSED); mentor >= 0; mentor = points.indexOf(REFUSED, mentor + 1)) refused += 1 - given[mentor];
  of.refused[mentee] = refused;
  of.below[mentee] = below;
  of.bestBelow[mentee] = bestBelow;
  of.open[mentee] = points.length - of.given[mentee] - refused - below;
}

/** These mentors and one mentee; tells whether a rule refuses the mentee to one of them. */
function countColumns(
  of: Outlooks,
  mentors: Int32Array,
  points: Int32Array,
  given: Uint8Array,
  minimumPoints: number,
  isUnserved: boolean,
): boolean {
  let refuses = false;
  for (let k = 0; k < mentors.length; k++) {
    const mentor = mentors[k];
    const reached = points[mentor];
    if (given[mentor] === 1) of.given[mentor]++;
    else if (reached >= minimumPoints) {
      of.open[mentor]++;
      if (isUnserved) of.openUnserved[mentor]++;
    } else if (reached < 0) {
      of.refused[mentor]++;
      refuses = true;
    } else {
      of.below[mentor]++;
      if (reached > of.bestBelow[mentor]) of.bestBelow[mentor] = reached;
    }
  }
  return refuses;
}

function countOnes(marks: Uint8Array): number {
  let ones = 0;
  for (let k = 0; k < marks.length; k++) ones += marks[k];
  return ones;
}

/** `set`: the blocking set that the mentee is in, and `shortage`, its place among the result's; null when in none. */
export function menteeReasons(
  outlooks: Outlooks,
  mentee: number,
  sieve: Sieve,
  minimumPoints: number,
  set: BlockingSet | null,
  shortage: number,
): Reason[] {
  const deciding: Reason[] = [];
  if (outlooks.open[mentee] > 0) {
    deciding.push(
      set === null
        ? { code: "outscored", params: { candidates: outlooks.open[mentee] } }
        : { code: "no-place-left", params: { shortage, mentees: set.mentees.length, mentors: set.mentors.length, places: set.places } },
    );
  }
  return [...deciding, ...commonReasons(outlooks, mentee, sieve, minimumPoints)];
}

export function mentorReasons(outlooks: Outlooks, mentor: number, sieve: Sieve, minimumPoints: number): Reason[] {
  const deciding: Reason[] = [];
  if (outlooks.open[mentor] > 0) {
    const code = outlooks.openUnserved[mentor] > 0 ? "outscored" : "no-mentee-left";
    deciding.push({ code, params: { candidates: outlooks.open[mentor] } });
  }
  return [...deciding, ...commonReasons(outlooks, mentor, sieve, minimumPoints)];
}

/** What holds on either side: nobody there, everybody given, refused, below the minimum. */
function commonReasons(outlooks: Outlooks, person: number, sieve: Sieve, minimumPoints: number): Reason[] {
  const { people } = outlooks;
  if (people === 0) return [{ code: "nobody-there", params: {} }];
  const given = outlooks.given[person];
  const refused = outlooks.refused[person];
  const below = outlooks.below[person];
  const reasons: Reason[] = [];
  if (outlooks.open[person] === 0 && given > 0) reasons.push({ code: "all-candidates-given", params: { candidates: given } });
  if (refused > 0) {
    const rules = sieve.rules
      .map((rule, number) => ({ rule: rule.id, people: outlooks.byRule[person * sieve.rules.length + number] }))
      .filter((entry) => entry.people > 0)
      .sort((a, b) => b.people - a.people);
    reasons.push({ code: "refused-by-rules", params: { refused, people, rules } });
  }
  if (below > 0) {
    reasons.push({
      code: "below-minimum-score",
      params: { candidates: below, minimumPoints, bestPoints: outlooks.bestBelow[person] },
    });
  }
  return reasons;
}
