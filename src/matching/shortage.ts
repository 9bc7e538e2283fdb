import type { PairTable } from "../objectives/pair-table";

/** A blocking set in row and column numbers: these mentees can only go to these mentors, and all their places are taken. */
export interface BlockingSet {
  readonly mentees: Int32Array;
  readonly mentors: Int32Array;
  /** Places of these mentors, less those that a pin gives to somebody outside the set. */
  readonly places: number;
  /** Partners that these mentees want, less those they have from outside the set. More than `places`. */
  readonly needed: number;
}

/** The pairs of a result in row and column numbers, both ways, pins apart. */
export interface Assignment {
  readonly mentorsOf: readonly (readonly number[])[];
  readonly menteesOf: readonly (readonly number[])[];
  readonly pinned: ReadonlySet<number>;
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
  const part = new Int32Array(table.mentees).fill(-1);
  const partOfMentor = new Int32Array(table.mentors).fill(-1);
  const parent: number[] = [];
  const points = new Int32Array(table.mentors);
  const queue: number[] = [];
  const reach = (mentee: number, from: number) => {
    if (part[mentee] < 0) {
      part[mentee] = from;
      queue.push(mentee);
    } else join(parent, part[mentee], from);
  };
  for (let mentee = 0; mentee < table.mentees; mentee++) {
    if (part[mentee] >= 0 || assignment.mentorsOf[mentee].length >= wanted[mentee]) continue;
    parent.push(parent.length);
    reach(mentee, parent.length - 1);
  }
  for (let head = 0; head < queue.length; head++) {
    const mentee = queue[head];
    table.fillRow(mentee, points);
    const given = assignment.mentorsOf[mentee];
    for (let mentor = 0; mentor < points.length; mentor++) {
      if (points[mentor] < table.minimumPoints || given.includes(mentor)) continue;
      if (partOfMentor[mentor] >= 0) {
        join(parent, partOfMentor[mentor], part[mentee]);
        continue;
      }
      partOfMentor[mentor] = part[mentee];
      for (const holder of assignment.menteesOf[mentor]) {
        if (!assignment.pinned.has(holder * table.mentors + mentor)) reach(holder, part[mentee]);
      }
    }
  }
  return collect(part, partOfMentor, parent, assignment, wanted, capacity);
}

function collect(
  part: Int32Array,
  partOfMentor: Int32Array,
  parent: number[],
  assignment: Assignment,
  wanted: ArrayLike<number>,
  capacity: ArrayLike<number>,
) {
  const open = new Set<number>();
  const mentors = new Map<number, number[]>();
  for (let mentor = 0; mentor < partOfMentor.length; mentor++) {
    if (partOfMentor[mentor] < 0) continue;
    const root = find(parent, partOfMentor[mentor]);
    if (assignment.menteesOf[mentor].length < capacity[mentor]) open.add(root);
    const list = mentors.get(root);
    if (list === undefined) mentors.set(root, [mentor]);
    else list.push(mentor);
  }
  const index = new Map<number, number>();
  const members: number[][] = [];
  const owner = new Int32Array(part.length).fill(-1);
  for (let mentee = 0; mentee < part.length; mentee++) {
    if (part[mentee] < 0) continue;
    const root = find(parent, part[mentee]);
    // Without a mentor there is nothing to be short of: rules or the minimum score left this person no candidate.
    if (open.has(root) || !mentors.has(root)) continue;
    let set = index.get(root);
    if (set === undefined) {
      set = members.length;
      index.set(root, set);
      members.push([]);
    }
    members[set].push(mentee);
    owner[mentee] = set;
  }
  const sets = [...index].map(([root, set]) => {
    const inside = mentors.get(root) ?? [];
    let places = 0;
    for (const mentor of inside) places += capacity[mentor] - assignment.menteesOf[mentor].filter((mentee) => owner[mentee] !== set).length;
    let needed = 0;
    for (const mentee of members[set]) {
      const outside = assignment.mentorsOf[mentee].filter(
        (mentor) => partOfMentor[mentor] < 0 || find(parent, partOfMentor[mentor]) !== root,
      );
      needed += wanted[mentee] - outside.length;
    }
    return { mentees: Int32Array.from(members[set]), mentors: Int32Array.from(inside), places, needed };
  });
  return { sets, owner };
}

function find(parent: number[], part: number): number {
  let root = part;
  while (parent[root] !== root) {
    parent[root] = parent[parent[root]];
    root = parent[root];
  }
  return root;
}

function join(parent: number[], a: number, b: number): void {
  const first = find(parent, a);
  const second = find(parent, b);
  if (first !== second) parent[Math.max(first, second)] = Math.min(first, second);
}
