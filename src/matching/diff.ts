import { checkWholeMatching } from "../arguments/matching-form";
import { compareText } from "../people/person";
import type { Matching, Pair } from "./types";

/** A pair that one of the two matchings has. */
export interface DiffPair {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly points: number;
}

/** A pair that both have; its points differ where people or policy changed. */
export interface KeptPair {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
}

/** A mentee who lost one mentor and got another. */
export interface MovedMentee {
  readonly menteeId: string;
  readonly fromMentorId: string;
  readonly toMentorId: string;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
}

/** Somebody whose partners changed, or the points of their pairs. */
export interface PersonChange {
  readonly id: string;
  /** Partners that went and that came, by id. */
  readonly lost: readonly string[];
  readonly got: readonly string[];
  /** The points of all pairs of this person; `points` is after less before, so that a negative number is a loss. */
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  readonly points: number;
  /** The same by criterion, in the policies' order; those with no change are left out. */
  readonly criteria: readonly { readonly criterion: string; readonly points: number }[];
}

/** What a number was, is now, and the second less the first. */
export interface Shift {
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/**
 * Two matchings compared, pair by pair and person by person; every list is in the order of the ids. `new` and `dropped` hold every pair that only one of the
 * two has, those of moved mentees too: `before` without `dropped` and with `new` is `after`.
 */
export interface MatchingDiff {
  readonly kept: readonly KeptPair[];
  readonly new: readonly DiffPair[];
  readonly dropped: readonly DiffPair[];
  /** Of a mentee with several mentors, those lost and those got are put side by side in the order of their ids. */
  readonly moved: readonly MovedMentee[];
  readonly mentees: readonly PersonChange[];
  readonly mentors: readonly PersonChange[];
  /** People whom only the second, or only the first, of the two cohorts has. */
  readonly joined: { readonly mentees: readonly string[]; readonly mentors: readonly string[] };
  readonly left: { readonly mentees: readonly string[]; readonly mentors: readonly string[] };
  /** The points of each criterion over all pairs; 0 where a policy does not have it. In the policies' order, the first one's first. */
  readonly criteria: readonly ({ readonly criterion: string } & Shift)[];
  readonly totals: { readonly points: Shift; readonly pairs: Shift; readonly menteesMatched: Shift; readonly mentorsUsed: Shift };
  readonly counts: {
    readonly kept: number;
    readonly new: number;
    readonly dropped: number;
    readonly moved: number;
    /** People whose points rise, and fall: a person without a pair has none. */
    readonly menteesGaining: number;
    readonly menteesLosing: number;
    readonly mentorsGaining: number;
    readonly mentorsLosing: number;
  };
}

/** What changes from one matching to another, whatever made them: two rounds, two policies, two cohorts. Pure; `diff(b, a)` is the mirror image. Throws TypeError for one that is none. */
export function diff(before: Matching, after: Matching): MatchingDiff {
  checkWholeMatching("diff", before, "before");
  checkWholeMatching("diff", after, "after");
  const pairsBefore = byMentee(before.pairs);
  const pairsAfter = byMentee(after.pairs);
  const kept: KeptPair[] = [];
  const dropped: DiffPair[] = [];
  for (const pair of inOrder(before.pairs)) {
    const now = pairsAfter.get(pair.menteeId)?.get(pair.mentorId);
    if (now === undefined) dropped.push(pointsOf(pair));
    else kept.push({ menteeId: pair.menteeId, mentorId: pair.mentorId, pointsBefore: pair.points, pointsAfter: now.points });
  }
  const added = inOrder(after.pairs)
    .filter(({ menteeId, mentorId }) => pairsBefore.get(menteeId)?.has(mentorId) !== true)
    .map(pointsOf);
  const moved = movesOf(dropped, added);
  const mentees = changesOf("menteeId", "mentorId", before.pairs, after.pairs, dropped, added);
  const mentors = changesOf("mentorId", "menteeId", before.pairs, after.pairs, dropped, added);
  const [peopleBefore, peopleAfter] = [peopleOf(before), peopleOf(after)];
  return {
    kept,
    new: added,
    dropped,
    moved,
    mentees,
    mentors,
    joined: onlyIn(peopleAfter, peopleBefore),
    left: onlyIn(peopleBefore, peopleAfter),
    criteria: criteriaOf(before, after),
    totals: {
      points: shift(before.totals.points, after.totals.points),
      pairs: shift(before.totals.pairs, after.totals.pairs),
      menteesMatched: shift(before.totals.menteesMatched, after.totals.menteesMatched),
      mentorsUsed: shift(before.totals.mentorsUsed, after.totals.mentorsUsed),
    },
    counts: {
      kept: kept.length,
      new: added.length,
      dropped: dropped.length,
      moved: moved.length,
      menteesGaining: mentees.filter(({ points }) => points > 0).length,
      menteesLosing: mentees.filter(({ points }) => points < 0).length,
      mentorsGaining: mentors.filter(({ points }) => points > 0).length,
      mentorsLosing: mentors.filter(({ points }) => points < 0).length,
    },
  };
}

function pointsOf({ menteeId, mentorId, points }: Pair): DiffPair {
  return { menteeId, mentorId, points };
}

function shift(before: number, after: number): Shift {
  return { before, after, change: after - before };
}

function inOrder<One extends DiffPair>(pairs: readonly One[]): readonly One[] {
  return [...pairs].sort((a, b) => compareText(a.menteeId, b.menteeId) || compareText(a.mentorId, b.mentorId));
}

function byMentee(pairs: readonly Pair[]): ReadonlyMap<string, ReadonlyMap<string, Pair>> {
  const found = new Map<string, Map<string, Pair>>();
  for (const pair of pairs) {
    const own = found.get(pair.menteeId);
    if (own === undefined) found.set(pair.menteeId, new Map([[pair.mentorId, pair]]));
    else own.set(pair.mentorId, pair);
  }
  return found;
}

/** Both lists are in order, so a mentee's pairs stand together. */
function movesOf(dropped: readonly DiffPair[], added: readonly DiffPair[]): MovedMentee[] {
  const got = new Map<string, DiffPair[]>();
  for (const pair of added) addTo(got, pair.menteeId, pair);
  const moved: MovedMentee[] = [];
  const used = new Map<string, number>();
  for (const pair of dropped) {
    const next = used.get(pair.menteeId) ?? 0;
    const to = got.get(pair.menteeId)?.[next];
    if (to === undefined) continue;
    used.set(pair.menteeId, next + 1);
    const { menteeId, mentorId, points } = pair;
    moved.push({ menteeId, fromMentorId: mentorId, toMentorId: to.mentorId, pointsBefore: points, pointsAfter: to.points });
  }
  return moved;
}

type Side = "menteeId" | "mentorId";

function changesOf(
  side: Side,
  other: Side,
  before: readonly Pair[],
  after: readonly Pair[],
  dropped: readonly DiffPair[],
  added: readonly DiffPair[],
): PersonChange[] {
  const sums = new Map<string, { before: number; after: number }>();
  const sumOf = (id: string) => {
    const known = sums.get(id) ?? { before: 0, after: 0 };
    sums.set(id, known);
    return known;
  };
  for (const pair of before) sumOf(pair[side]).before += pair.points;
  for (const pair of after) sumOf(pair[side]).after += pair.points;
  const lost = new Map<string, string[]>();
  const got = new Map<string, string[]>();
  for (const pair of dropped) addTo(lost, pair[side], pair[other]);
  for (const pair of added) addTo(got, pair[side], pair[other]);
  const shifts = shiftsOf(side, before, after);
  return [...sums]
    .filter(([id, sum]) => lost.has(id) || got.has(id) || sum.before !== sum.after || isShifted(shifts.get(id)))
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, sum]) => ({
      id,
      lost: (lost.get(id) ?? []).sort(compareText),
      got: (got.get(id) ?? []).sort(compareText),
      pointsBefore: sum.before,
      pointsAfter: sum.after,
      points: sum.after - sum.before,
      criteria: [...(shifts.get(id) ?? [])].flatMap(([criterion, points]) => (points === 0 ? [] : [{ criterion, points }])),
    }));
}

type Shifts = ReadonlyMap<string, number>;

function isShifted(shifts: Shifts | undefined): boolean {
  return shifts !== undefined && [...shifts.values()].some((points) => points !== 0);
}

/** By person, then criterion: the points after less those before. */
function shiftsOf(side: Side, before: readonly Pair[], after: readonly Pair[]): ReadonlyMap<string, Shifts> {
  const shifts = new Map<string, Map<string, number>>();
  for (const [pairs, sign] of [[before, -1] as const, [after, 1] as const]) {
    for (const pair of pairs) {
      const own = shifts.get(pair[side]) ?? new Map<string, number>();
      shifts.set(pair[side], own);
      for (const { criterion, points } of pair.parts) own.set(criterion, (own.get(criterion) ?? 0) + sign * points);
    }
  }
  return shifts;
}

function addTo<Entry>(lists: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

/** Everybody has a price in the certificate, who is paired, waits or wants nobody. */
function peopleOf({ pairs, unmatched, certificate }: Matching): { readonly mentees: Set<string>; readonly mentors: Set<string> } {
  return {
    mentees: new Set([...certificate.mentees, ...unmatched.mentees, ...pairs].map(({ menteeId }) => menteeId)),
    mentors: new Set([...certificate.mentors, ...unmatched.mentors, ...pairs].map(({ mentorId }) => mentorId)),
  };
}

function onlyIn(one: ReturnType<typeof peopleOf>, other: ReturnType<typeof peopleOf>): MatchingDiff["left"] {
  return {
    mentees: [...one.mentees].filter((id) => !other.mentees.has(id)).sort(compareText),
    mentors: [...one.mentors].filter((id) => !other.mentors.has(id)).sort(compareText),
  };
}

function criteriaOf(before: Matching, after: Matching): MatchingDiff["criteria"] {
  const sums = new Map<string, { before: number; after: number }>();
  for (const { policy } of [before, after]) {
    for (const { id } of policy.criteria) if (!sums.has(id)) sums.set(id, { before: 0, after: 0 });
  }
  for (const [when, { pairs }] of [["before", before] as const, ["after", after] as const]) {
    for (const { parts } of pairs) {
      for (const { criterion, points } of parts) {
        const sum = sums.get(criterion);
        if (sum !== undefined) sum[when] += points;
      }
    }
  }
  return [...sums].map(([criterion, sum]) => ({ criterion, ...shift(sum.before, sum.after) }));
}
