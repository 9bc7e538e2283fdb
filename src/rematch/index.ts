import { aPair, checkArgument, checkProgramme } from "../arguments/given";
import { anObject, anything, listOf, most, wholeTo } from "../arguments/kinds";
import { checkWholeMatching } from "../arguments/matching-form";
import { checkOptions, ofRun } from "../arguments/options";
import { scoredTable } from "../explain/scored";
import { matchTable } from "../match";
import { diff, type MatchingDiff } from "../matching/diff";
import { poseProblem } from "../matching/pose";
import type { Matching } from "../matching/types";
import type { PairInput } from "../people/types";
import type { Programme } from "../programme";
import { changedProgramme, tableWithout } from "./changed-programme";
import { bestPoint, curveOf, type Point, pointOf } from "./curve";
import { fillFreePlaces } from "./locked";
import { byIds, goneOf, type Numbers, numbersOf, releasedPairs, sortPrevious } from "./previous";
import { type Choice, createSearch, type Ground, type Search } from "./search";
import { openedPairs, toldOf } from "./told";
import type { BrokenPair, CurvePoint, Rematch, RematchOptions } from "./types";

const MOST_SOLVES = 2000;

/**
 * Keeps what can be kept of a previous matching. Every previous pair is locked unless one of the two left, a rule refuses it now, it is released, or bounds
 * and pins leave no room for it; places that are free go to whoever waits or joined. Then the exact curve: what the programme gains when 0, 1, 2, ...
 * previous pairs may be broken on top. Pure: the same programme, previous matching and options give the same bytes.
 *
 * `programme` is prepared from the changed cohort or policy, or is the one of before with `left` and `release` saying what happened. The points of its pairs are
 * kept as long as it is, so that the next re-match scores nobody.
 *
 * Throws RangeError for options that are not there, name nobody or are out of range; TypeError for a programme or matching that is none.
 */
export function rematch(programme: Programme, previous: Matching, options: RematchOptions = {}): Rematch {
  checkProgramme("rematch", programme);
  checkWholeMatching("rematch", previous, "previous");
  checkOptions("rematch", options, {
    ...ofRun,
    left: listOf(anything),
    release: listOf(anything),
    maxChanges: most(0),
    keepBonus: wholeTo(1_000_000),
    curveTo: most(0),
    mostSolves: most(0),
  });
  if (options.maxChanges !== undefined && options.keepBonus !== undefined)
    throw new RangeError("rematch: options: maxChanges and keepBonus, of which only one can choose, are both given");
  const numbers = numbersOf(programme);
  const gone = goneOf("rematch: options.left", options.left ?? [], numbers);
  const released = releasedPairs(previous, options.release ?? []);
  const change = { menteesGone: gone.mentees, mentorsGone: gone.mentors, conflicts: released };
  const now = changedProgramme(programme, change);
  const table = tableWithout(scoredTable(programme, options), now, cellsApart(released, numbers));
  const pinned = pinnedCells(now, numbers);
  const { possible, impossible } = sortPrevious(now, table, previous, released, numbers, pinned);
  const ground: Ground = { problem: poseProblem(now, table), table, previous: possible, pinned };
  for (const cell of pinned) {
    if (table.points(Math.floor(cell / table.mentors), cell % table.mentors) >= 0) continue;
    const { menteeId, mentorId } = nameCell(now, cell);
    throw new RangeError(
      `rematch: options.release: ${JSON.stringify(menteeId)} and ${JSON.stringify(mentorId)} are pinned, and would have to stay apart`,
    );
  }
  const search = createSearch(ground, options);
  const found = choose(search, options);
  const pairs = found && finalPairs(ground, found, options);
  const made = new Set(pairs === null ? [] : cellsOf(pairs, table.mentors));
  const locked = possible.filter((cell) => made.has(cell)).map((cell) => nameCell(now, cell));
  const opened = possible.filter((cell) => !made.has(cell));
  const there = cellsBefore(previous, numbers, table.mentors);
  const fresh = [...made].filter((cell) => !there.has(cell)).map((cell) => nameCell(now, cell));
  const broken: BrokenPair[] =
    found === null
      ? [...impossible, ...opened.map((cell) => ({ ...nameCell(now, cell), why: { code: "infeasible", params: {} } as const }))]
      : [...impossible, ...openedPairs(now, ground, opened, found.forced)];
  broken.sort(byIds);
  const told = toldOf(now, previous, broken, fresh, numbers);
  // What is read later is made of what was asked now.
  const left = [...(options.left ?? [])];
  const asked = { locked: [...locked], released: [...released], left: [...left] };
  const before = { ...previous, pairs: [...previous.pairs] };
  let curve: readonly CurvePoint[] | null = null;
  let matching: Matching | null = null;
  let difference: MatchingDiff | null = null;
  const matchingOf = (): Matching => {
    if (matching !== null) return matching;
    const held = lockedProgramme(programme, asked);
    matching = matchTable(held, table);
    return matching;
  };
  return {
    get curve() {
      curve ??= found?.points().map(({ point }) => point) ?? [];
      return curve;
    },
    chosen: found && pairs && { ...found.chosen.point, ...settled(search, found, pairs), changes: opened.length - found.forced },
    forced: found?.forced ?? 0,
    left,
    locked,
    released,
    broken,
    told,
    get matching() {
      return matchingOf();
    },
    get diff() {
      difference ??= diff(before, matchingOf());
      return difference;
    },
  };
}

/**
 * The programme whose optimum a re-match's `matching` is: the one that was re-matched, with who left, what is locked and what was released written into its
 * cohort. Explanations, audit, `whatIf` and `nextRotation` of that matching take this one.
 *
 * Throws RangeError for lists that are none or name nobody, TypeError for a programme that is none.
 */
export function lockedProgramme(
  programme: Programme,
  result: Pick<Rematch, "locked" | "released"> & Pick<RematchOptions, "left">,
): Programme {
  checkProgramme("lockedProgramme", programme);
  checkArgument("lockedProgramme", "rematch", result, anObject);
  const { locked, released, left = [] } = result;
  checkArgument("lockedProgramme", "rematch.locked", locked, listOf(aPair));
  checkArgument("lockedProgramme", "rematch.released", released, listOf(aPair));
  checkArgument("lockedProgramme", "rematch.left", left, listOf(anything));
  const gone = goneOf("lockedProgramme: rematch.left", left, numbersOf(programme));
  return changedProgramme(programme, { menteesGone: gone.mentees, mentorsGone: gone.mentors, conflicts: released, pins: locked });
}

interface Found {
  readonly points: () => readonly Point[];
  readonly chosen: Point;
  /** Without changes. */
  readonly first: Choice;
  readonly forced: number;
  /** The final pairs, where nothing had to be chosen. */
  readonly filled: Int32Array | null;
}

/** Null when nothing is feasible. */
function choose(search: Search, { maxChanges, keepBonus, curveTo, mostSolves = MOST_SOLVES, ...run }: RematchOptions): Found | null {
  const { ground } = search;
  const to = Math.max(
    maxChanges ?? 0,
    curveTo ?? (keepBonus === undefined ? (maxChanges ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY),
  );
  const filled = fillFreePlaces(ground, run);
  const curveFrom = (first: Choice, free: Choice, open: Point["point"]["atMost"]) =>
    curveOf(search, first, free, {
      to,
      mostSolves,
      open,
      onPoint: (done, total) => {
        if (run.signal?.aborted) throw run.signal.reason ?? new Error("rematch: the run was stopped by its signal");
        run.onProgress?.({ phase: "curve", done, total });
      },
    });
  if (filled !== null && (maxChanges ?? 0) === 0 && keepBonus === undefined) {
    const first = search.measure(filled);
    const point = pointOf(ground, 0, first, first, null);
    const points = () => {
      if (to === 0) return [point];
      search.found.push(first);
      return curveFrom(first, search.bestOfAll() as Choice, null);
    };
    return { points, chosen: point, first, forced: 0, filled };
  }
  const free = search.bestOfAll();
  if (free === null) return null;
  let first: Choice;
  let open: Point["point"]["atMost"] = null;
  if (filled !== null) {
    first = search.measure(filled);
    search.found.push(first);
  } else {
    const most = search.weighted({ rows: 0, pairs: 0, fit: 0, kept: 1 }, { keep: [], broken: [], floor: 0 }) as Choice;
    ({ choice: first, open } = bestPoint(search, most.kept, most, free, mostSolves));
  }
  const points = curveFrom(first, free, open);
  const forced = ground.previous.length - first.kept;
  if (keepBonus === undefined)
    return { points: () => points, first, forced, filled: null, chosen: points[Math.min(maxChanges ?? 0, points.length - 1)] };
  const floor = ground.problem.objective === "weakest-pair" && Number.isFinite(free.weakest) ? free.weakest : 0;
  const choice = search.best({ keep: [], broken: [], floor }, keepBonus) as Choice;
  return { points: () => points, first, forced, filled: null, chosen: pointOf(ground, first.kept - choice.kept, choice, first, null) };
}

/** What the tie rule makes of the places that the choice leaves free. */
function finalPairs(ground: Ground, { filled, chosen: { choice } }: Found, options: RematchOptions): Int32Array {
  const pairs = filled ?? fillFreePlaces({ ...ground, previous: ground.previous.filter((_, k) => choice.keeps[k] === 1) }, options);
  if (pairs === null) throw new Error("internal error: the chosen previous pairs cannot all be kept");
  return pairs;
}

/** What the final pairs reach: as much as the choice, though of equal choices one can have more of it from waiting, and less from fit. */
function settled({ ground, measure }: Search, { first }: Found, pairs: Int32Array): Pick<CurvePoint, "reached" | "gain"> {
  const { reached, gain } = pointOf(ground, 0, measure(pairs), first, null).point;
  return { reached, gain };
}

function pinnedCells({ cohort }: Programme, { row, column }: Numbers): ReadonlySet<number> {
  return new Set(
    cohort.pins.map((pin) => (row.get(pin.menteeId) as number) * cohort.mentors.length + (column.get(pin.mentorId) as number)),
  );
}

/** Conflicts keep two people apart whichever of them is the mentee. */
function cellsApart(released: readonly PairInput[], { row, column }: Numbers): (readonly [number, number])[] {
  return released.flatMap(({ menteeId, mentorId }) =>
    [[row.get(menteeId), column.get(mentorId)] as const, [row.get(mentorId), column.get(menteeId)] as const].flatMap(([mentee, mentor]) =>
      mentee === undefined || mentor === undefined ? [] : [[mentee, mentor] as const],
    ),
  );
}

function nameCell({ cohort: { mentees, mentors } }: Programme, cell: number): PairInput {
  return { menteeId: mentees[Math.floor(cell / mentors.length)].id, mentorId: mentors[cell % mentors.length].id };
}

/** The previous pairs whose people are both here. */
function cellsBefore(previous: Matching, { row, column }: Numbers, width: number): ReadonlySet<number> {
  const cells = new Set<number>();
  for (const { menteeId, mentorId } of previous.pairs) {
    const [mentee, mentor] = [row.get(menteeId), column.get(mentorId)];
    if (mentee !== undefined && mentor !== undefined) cells.add(mentee * width + mentor);
  }
  return cells;
}

function cellsOf(flat: Int32Array, width: number): number[] {
  return Array.from({ length: flat.length / 2 }, (_, k) => flat[2 * k] * width + flat[2 * k + 1]);
}
