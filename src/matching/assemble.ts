import { knownWhole } from "../arguments/matching-form";
import type { PairTable } from "../objectives/pair-table";
import type { Programme } from "../programme";
import { rowsById } from "../rules/pair-list";
import { namePair, totalsOf } from "./pairs";
import { lookOut, menteeReasons, mentorReasons } from "./reasons";
import { type Assignment, type BlockingSet, blockingSets } from "./shortage";
import type { Certificate, Matching, Pair, Shortage } from "./types";

/** What the solver found, in row and column numbers. */
export interface Solved {
  readonly status: "optimal" | "infeasible";
  /** Flat [mentee, mentor, ...], sorted. */
  readonly pairs: ArrayLike<number>;
  readonly certificate: Certificate;
  readonly infeasibility: Shortage | null;
}

/** Numbers become people again. */
export function assembleMatching(programme: Programme, table: PairTable, solved: Solved): Matching {
  const { policy, digest, version } = programme;
  const assignment = assignmentOf(programme, solved.pairs);
  const pairs = namePairs(programme, solved.pairs, assignment.pinned);
  const { unmatched, shortages } = leftOver(programme, table, assignment, solved.status);
  return knownWhole({
    status: solved.status,
    pairs,
    unmatched,
    totals: totalsOf(pairs),
    shortages: shortages.map((set) => shortageOf(programme, set)),
    infeasibility: solved.infeasibility,
    certificate: solved.certificate,
    policy,
    digest,
    version,
  });
}

function namePairs(programme: Programme, flat: ArrayLike<number>, pinned: Assignment["pinned"]): Pair[] {
  const { mentees, mentors } = programme.cohort;
  const pairs: Pair[] = [];
  for (let k = 0; k < flat.length; k += 2) {
    const mentee = mentees[flat[k]];
    const mentor = mentors[flat[k + 1]];
    pairs.push(namePair(programme, mentee, mentor, pinned.has(flat[k] * mentors.length + flat[k + 1])));
  }
  return pairs;
}

function assignmentOf(programme: Programme, flat: ArrayLike<number>): Assignment {
  const { mentees, mentors, pins } = programme.cohort;
  const mentorsOf: number[][] = mentees.map(() => []);
  const menteesOf: number[][] = mentors.map(() => []);
  for (let k = 0; k < flat.length; k += 2) {
    mentorsOf[flat[k]].push(flat[k + 1]);
    menteesOf[flat[k + 1]].push(flat[k]);
  }
  const menteeRow = rowsById(mentees);
  const mentorColumn = rowsById(mentors);
  const pinned = new Set<number>();
  for (const pin of pins) pinned.add((menteeRow.get(pin.menteeId) ?? 0) * mentors.length + (mentorColumn.get(pin.mentorId) ?? 0));
  return { mentorsOf, menteesOf, pinned };
}

function leftOver(
  programme: Programme,
  table: PairTable,
  assignment: Assignment,
  status: Matching["status"],
): { readonly unmatched: Matching["unmatched"]; readonly shortages: readonly BlockingSet[] } {
  const { mentees, mentors } = programme.cohort;
  const wanting = mentees.flatMap((mentee, row) => (assignment.mentorsOf[row].length < mentee.mentorsWanted ? [row] : []));
  const spare = Int32Array.from(mentors, (mentor, column) => mentor.capacity.max - assignment.menteesOf[column].length);
  const free = mentors.flatMap((_, column) => (spare[column] > 0 ? [column] : []));
  const menteeEntry = (row: number) => ({
    menteeId: mentees[row].id,
    wanted: mentees[row].mentorsWanted,
    received: assignment.mentorsOf[row].length,
  });
  const mentorEntry = (column: number) => ({
    mentorId: mentors[column].id,
    capacity: mentors[column].capacity.max,
    received: assignment.menteesOf[column].length,
  });
  if (status === "infeasible") {
    const reasons = [{ code: "infeasible", params: {} } as const];
    return {
      unmatched: {
        mentees: wanting.map((row) => ({ ...menteeEntry(row), reasons })),
        mentors: free.map((column) => ({ ...mentorEntry(column), reasons })),
      },
      shortages: [],
    };
  }
  const { sieve } = programme;
  const wanted = mentees.map((mentee) => mentee.mentorsWanted);
  const capacity = mentors.map((mentor) => mentor.capacity.max);
  const { sets, owner } = blockingSets(table, assignment, wanted, capacity);
  const stillWanted = Int32Array.from(mentees, (mentee, row) => mentee.mentorsWanted - assignment.mentorsOf[row].length);
  const { ofMentees, ofMentors } = lookOut(table, sieve, assignment, wanting, free, stillWanted);
  const { minimumPoints } = table;
  return {
    unmatched: {
      mentees: wanting.map((row) => ({
        ...menteeEntry(row),
        reasons: menteeReasons(ofMentees, row, sieve, minimumPoints, sets[owner[row]] ?? null, owner[row]),
      })),
      mentors: free.map((column) => ({ ...mentorEntry(column), reasons: mentorReasons(ofMentors, column, sieve, minimumPoints) })),
    },
    shortages: sets,
  };
}

function shortageOf(programme: Programme, set: BlockingSet): Shortage {
  const { mentees, mentors } = programme.cohort;
  return {
    kind: "places",
    menteeIds: Array.from(set.mentees, (row) => mentees[row].id),
    mentorIds: Array.from(set.mentors, (column) => mentors[column].id),
    places: set.places,
    needed: set.needed,
    change: { code: "add-places", count: set.needed - set.places },
  };
}
