import type { OnePerson } from "../arguments/given";
import type { Matching } from "../matching/types";
import { type PairTable, REFUSED } from "../objectives/pair-table";
import { compareText } from "../people/person";
import type { PairInput } from "../people/types";
import type { Programme } from "../programme";
import type { BreakReason, BrokenPair, RematchOptions } from "./types";

/** Row and column numbers by id. */
export interface Numbers {
  readonly row: ReadonlyMap<string, number>;
  readonly column: ReadonlyMap<string, number>;
}

const numbered = new WeakMap<Programme, Numbers>();

export function numbersOf(programme: Programme): Numbers {
  const { mentees, mentors } = programme.cohort;
  let known = numbered.get(programme);
  if (known === undefined) {
    known = { row: new Map(mentees.map(({ id }, row) => [id, row])), column: new Map(mentors.map(({ id }, column) => [id, column])) };
    numbered.set(programme, known);
  }
  return known;
}

/** Throws a RangeError for somebody who is not in the programme; `at` says which function was called with the list, and where. */
export function goneOf(
  at: string,
  left: readonly OnePerson[],
  { row, column }: Numbers,
): { readonly mentees: Set<string>; readonly mentors: Set<string> } {
  const gone = { mentees: new Set<string>(), mentors: new Set<string>() };
  for (const who of left) {
    if (fieldsOf(who).ids.length !== 1)
      throw new RangeError(`${at}: ${JSON.stringify(who)} must be one person, { menteeId } or { mentorId }`);
    const { menteeId, mentorId }: { readonly menteeId?: string; readonly mentorId?: string } = who;
    const [id, known, side] =
      menteeId !== undefined ? ([menteeId, row, gone.mentees] as const) : ([mentorId as string, column, gone.mentors] as const);
    if (!known.has(id)) throw new RangeError(`${at}: ${JSON.stringify(id)} is not among the ${known === row ? "mentees" : "mentors"}`);
    side.add(id);
  }
  return gone;
}

/** The names of the ids that are there, and of anything else. */
function fieldsOf(who: unknown): { readonly ids: readonly string[]; readonly others: number } {
  const given = Object.entries(typeof who === "object" && who !== null ? who : {}).filter(([, value]) => value !== undefined);
  const ids = given.map(([field]) => field).filter((field) => field === "menteeId" || field === "mentorId");
  return { ids, others: given.length - ids.length };
}

/** The previous pairs that `release` names. Throws a RangeError where it names none, and for a mistyped field, which would leave more meant than was. */
export function releasedPairs(previous: Matching, release: NonNullable<RematchOptions["release"]>): PairInput[] {
  const released = new Map<string, PairInput>();
  for (const one of release) {
    const { ids, others } = fieldsOf(one);
    if (ids.length === 0 || (ids.length === 1 && others > 0))
      throw new RangeError(
        `rematch: options.release: ${JSON.stringify(one)} must be a pair or one person, { menteeId, mentorId }, { menteeId } or { mentorId }`,
      );
    const asked: Partial<PairInput> = one;
    const named = previous.pairs.filter(
      ({ menteeId, mentorId }) =>
        (asked.menteeId === undefined || asked.menteeId === menteeId) && (asked.mentorId === undefined || asked.mentorId === mentorId),
    );
    if (named.length === 0) throw new RangeError(`rematch: options.release: no previous pair is meant by ${JSON.stringify(one)}`);
    for (const { menteeId, mentorId } of named) released.set(keyOf({ menteeId, mentorId }), { menteeId, mentorId });
  }
  return [...released.values()].sort(byIds);
}

export function keyOf({ menteeId, mentorId }: PairInput): string {
  return JSON.stringify([menteeId, mentorId]);
}

export function byIds(a: PairInput, b: PairInput): number {
  return compareText(a.menteeId, b.menteeId) || compareText(a.mentorId, b.mentorId);
}

/** The previous pairs: those that can go on, as cells row * mentors + mentor, and those that cannot, each with why. Pins go on as pins. */
export function sortPrevious(
  programme: Programme,
  table: PairTable,
  previous: Matching,
  released: readonly PairInput[],
  numbers: Numbers,
  pinned: ReadonlySet<number>,
): { readonly possible: number[]; readonly impossible: BrokenPair[] } {
  const isReleased = new Set(released.map(keyOf));
  const possible: number[] = [];
  const impossible: BrokenPair[] = [];
  for (const { menteeId, mentorId } of previous.pairs) {
    const pair = { menteeId, mentorId };
    const row = numbers.row.get(menteeId);
    const column = numbers.column.get(mentorId);
    if (row !== undefined && column !== undefined && pinned.has(row * table.mentors + column)) continue;
    const menteeLeft = row === undefined || programme.cohort.mentees[row].mentorsWanted === 0;
    const mentorLeft = column === undefined || programme.cohort.mentors[column].capacity.max === 0;
    const why =
      menteeLeft || mentorLeft
        ? ({ code: "left", params: { menteeLeft, mentorLeft } } as const)
        : whyNot(programme, table, row, column, isReleased.size > 0 && isReleased.has(keyOf(pair)));
    if (why === null) possible.push((row as number) * table.mentors + (column as number));
    else impossible.push({ ...pair, why });
  }
  return { possible: Array.from(Float64Array.from(new Set(possible)).sort()), impossible };
}

function whyNot({ cohort, sieve }: Programme, table: PairTable, row: number, column: number, isReleased: boolean): BreakReason | null {
  if (isReleased) return { code: "released", params: {} };
  const points = table.points(row, column);
  if (points === REFUSED) {
    return { code: "refused", params: { rules: sieve.refusals(cohort.mentees[row], cohort.mentors[column]).map(({ rule }) => rule) } };
  }
  if (points >= table.minimumPoints) return null;
  return { code: "below-minimum-score", params: { points, minimumPoints: table.minimumPoints } };
}
