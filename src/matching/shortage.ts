import type { PairTable } from "../objectives/pair-table";

/** A blocking set in row and column numbers: these mentees can only go to these mentors, and all their places are taken. */
export interface BlockingSet {
  readonly mentees: Int32Array;
  readonly mentors: Int32Array;
  /** Places of these mentors, less those that a pin gives to somebody outside the set. */
  readonly places: number;
  /** Partners that these mentees want and could have, less those they have from outside the set. More than `places`. */
  readonly needed: number;
}

/** The pairs of a result in row and column numbers, both ways, pins apart. */
export interface Assignment {
  readonly mentorsOf: readonly (readonly number[])[];
  readonly menteesOf: readonly (readonly number[])[];
  /** Numbers `mentee * mentors + mentor`. */
  readonly pinned: ReadonlySet<number>;
}

/** Parts that grow together: a forest in which every part leads to the lowest number of its tree. */
interface Parts {
  readonly parent: Int32Array;
  /** By root: 1 when the part has reached a mentor. */
  readonly hasMentor: Uint8Array;
  /** How many roots have. */
  withMentor: number;
}

/** The part in which each mentee and mentor was reached first, -1 for not reached. */
interface Reached {
  readonly parts: Parts;
  /** How many mentors each mentee who wants several could have or has, -1 where that was not looked at. */
  readonly possible: Int32Array;
  readonly ofMentee: Int32Array;
  readonly ofMentor: Int32Array;
}

/**
 * The blocking sets behind the people left over (Hall 1935). From everybody who still wants a partner, follow "could go to" and "is held by" until
 * nothing is new: whoever is reached competes for the places reached. The closure is the same for every optimum with these pairs' counts, so it
 * depends on no solver path. Independent parts are given apart; a part with a place left is no shortage and is dropped.
 *
 * `owner[mentee]` tells the index of the set a mentee is in, -1 for none.
 */
export function blockingSets(
  table: PairTable,
  assignment: Assignment,
  wanted: ArrayLike<number>,
  capacity: ArrayLike<number>,
): { readonly sets: readonly BlockingSet[]; readonly owner: Int32Array } {
  return collect(table, reachedFromTheShort(table, assignment, wanted), assignment, wanted, capacity);
}

/** Reads the row of everybody who is short, then those of the people they compete with, and stops when no row could add anything. */
function reachedFromTheShort(table: PairTable, assignment: Assignment, wanted: ArrayLike<number>): Reached {
  const { mentees, mentors, minimumPoints } = table;
  const { mentorsOf, menteesOf, pinned } = assignment;
  const ofMentee = new Int32Array(mentees).fill(-1);
  const ofMentor = new Int32Array(mentors).fill(-1);
  const possible = new Int32Array(mentees).fill(-1);
  const queue = new Int32Array(mentees);
  let queued = 0;
  for (let mentee = 0; mentee < mentees; mentee++) {
    if (mentorsOf[mentee].length >= wanted[mentee]) continue;
    ofMentee[mentee] = queued;
    queue[queued++] = mentee;
  }
  const short = queued;
  const parts: Parts = { parent: Int32Array.from({ length: short }, (_, part) => part), hasMentor: new Uint8Array(short), withMentor: 0 };
  const isGiven = new Uint8Array(mentors);
  let unreached = mentors;
  const others = new Int32Array(mentors);
  for (let head = 0; head < queued; head++) {
    const isOnePart = unreached === 0 && parts.withMentor <= 1;
    if (isOnePart && head >= short) break;
    const mentee = queue[head];
    const part = ofMentee[mentee];
    const points = table.outlook(mentee);
    const given = mentorsOf[mentee];
    for (const mentor of given) isGiven[mentor] = 1;
    if (isOnePart && wanted[mentee] === 1) {
      // Where everybody is reached and in one part, one mentor tells all that can be told of somebody who wants one.
      const mentor = firstPossible(points, minimumPoints, isGiven);
      if (mentor >= 0) join(parts, ofMentor[mentor], part);
    } else {
      if (wanted[mentee] > 1) possible[mentee] = given.length + countPossible(points, minimumPoints, isGiven);
      const count = listOthers(points, minimumPoints, isGiven, ofMentor, part, others);
      for (let k = 0; k < count; k++) {
        const mentor = others[k];
        if (ofMentor[mentor] >= 0) {
          join(parts, ofMentor[mentor], part);
          continue;
        }
        ofMentor[mentor] = part;
        unreached--;
        markMentor(parts, part);
        for (const holder of menteesOf[mentor]) {
          if (pinned.has(holder * mentors + mentor)) continue;
          if (ofMentee[holder] >= 0) join(parts, ofMentee[holder], part);
          else {
            ofMentee[holder] = part;
            queue[queued++] = holder;
          }
        }
      }
    }
    for (const mentor of given) isGiven[mentor] = 0;
  }
  return { parts, possible, ofMentee, ofMentor };
}

/** The first mentor with whom a pair may be made and who is not given; -1 for none. */
function firstPossible(points: Int32Array, minimumPoints: number, isGiven: Uint8Array): number {
  for (let mentor = 0; mentor < points.length; mentor++) if (points[mentor] >= minimumPoints && isGiven[mentor] === 0) return mentor;
  return -1;
}

function countPossible(points: Int32Array, minimumPoints: number, isGiven: Uint8Array): number {
  let count = 0;
  for (let mentor = 0; mentor < points.length; mentor++) if (points[mentor] >= minimumPoints && isGiven[mentor] === 0) count++;
  return count;
}

/** Lists the possible mentors who were not reached first from this part; of those from one other part that follow each other, one is enough. */
function listOthers(
  points: Int32Array,
  minimumPoints: number,
  isGiven: Uint8Array,
  ofMentor: Int32Array,
  part: number,
  others: Int32Array,
): number {
  let count = 0;
  let joined = part;
  for (let mentor = 0; mentor < points.length; mentor++) {
    if (points[mentor] < minimumPoints || isGiven[mentor] === 1 || ofMentor[mentor] === joined) continue;
    joined = ofMentor[mentor] < 0 ? part : ofMentor[mentor];
    others[count++] = mentor;
  }
  return count;
}

/** Who wants more mentors than are possible can at most have those. Everybody in a set has one at least. */
function obtainable(table: PairTable, mentee: number, wanted: number, given: readonly number[], possible: Int32Array): number {
  if (wanted > 1 && possible[mentee] < 0) {
    possible[mentee] = table
      .outlook(mentee)
      .reduce((count, points, mentor) => (points >= table.minimumPoints || given.includes(mentor) ? count + 1 : count), 0);
  }
  return wanted > 1 ? Math.min(wanted, possible[mentee]) : wanted;
}

/** The parts that have a mentor and no place left, in the order of their first mentees. */
function collect(
  table: PairTable,
  { parts, possible, ofMentee, ofMentor }: Reached,
  { mentorsOf, menteesOf }: Assignment,
  wanted: ArrayLike<number>,
  capacity: ArrayLike<number>,
) {
  const rootOf = (part: number) => (part < 0 ? -1 : find(parts.parent, part));
  const menteeRoot = ofMentee.map(rootOf);
  const mentorRoot = ofMentor.map(rootOf);
  const mentorsIn = new Map<number, number[]>();
  const open = new Set<number>();
  for (let mentor = 0; mentor < mentorRoot.length; mentor++) {
    const root = mentorRoot[mentor];
    if (root < 0) continue;
    addTo(mentorsIn, root, mentor);
    if (menteesOf[mentor].length < capacity[mentor]) open.add(root);
  }
  const menteesIn = new Map<number, number[]>();
  // Without a mentor there is nothing to be short of: rules or the minimum score left that person no candidate.
  for (let mentee = 0; mentee < menteeRoot.length; mentee++) {
    const root = menteeRoot[mentee];
    if (root >= 0 && mentorsIn.has(root) && !open.has(root)) addTo(menteesIn, root, mentee);
  }
  const owner = new Int32Array(menteeRoot.length).fill(-1);
  const sets = [...menteesIn].map(([root, mentees], set) => {
    const mentors = mentorsIn.get(root) ?? [];
    let places = 0;
    for (const mentor of mentors) places += capacity[mentor] - menteesOf[mentor].filter((mentee) => menteeRoot[mentee] !== root).length;
    let needed = 0;
    for (const mentee of mentees) {
      owner[mentee] = set;
      const given = mentorsOf[mentee];
      needed += obtainable(table, mentee, wanted[mentee], given, possible) - given.filter((mentor) => mentorRoot[mentor] !== root).length;
    }
    return { mentees: Int32Array.from(mentees), mentors: Int32Array.from(mentors), places, needed };
  });
  return { sets, owner };
}

function addTo(lists: Map<number, number[]>, key: number, entry: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

function find(parent: Int32Array, part: number): number {
  let root = part;
  while (parent[root] !== root) {
    parent[root] = parent[parent[root]];
    root = parent[root];
  }
  return root;
}

function join(parts: Parts, a: number, b: number): void {
  const { parent, hasMentor } = parts;
  const first = find(parent, a);
  const second = find(parent, b);
  if (first === second) return;
  const root = Math.min(first, second);
  const other = Math.max(first, second);
  parent[other] = root;
  if (hasMentor[root] === 1 && hasMentor[other] === 1) parts.withMentor--;
  if (hasMentor[other] === 1) hasMentor[root] = 1;
}

function markMentor(parts: Parts, part: number): void {
  const root = find(parts.parent, part);
  if (parts.hasMentor[root] === 1) return;
  parts.hasMentor[root] = 1;
  parts.withMentor++;
}
