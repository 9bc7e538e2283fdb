import type { Matching } from "../matching/types";
import { compareText } from "../people/person";
import type { PairInput } from "../people/types";
import type { Programme } from "../programme";
import { byIds, keyOf } from "./previous";
import type { Ground } from "./search";
import type { BreakReason, BrokenPair, GainCode, Told } from "./types";

/**
 * Why previous pairs that could go on do not. Where somebody has more of them than room, the poorest are said to have gone for that; `forced` is how many had
 * to go in all, so that what room does not explain is due to a minimum load, and anything beyond was given up to gain.
 */
export function openedPairs(
  { cohort }: Programme,
  { previous, table, pinned, problem }: Ground,
  opened: readonly number[],
  forced: number,
): BrokenPair[] {
  const { columns } = problem;
  const rowOf = (cell: number) => Math.floor(cell / columns);
  const columnOf = (cell: number) => cell % columns;
  const reasons = new Map<number, BreakReason>();
  const byPoints = [...opened].sort((a, b) => table.points(rowOf(a), columnOf(a)) - table.points(rowOf(b), columnOf(b)) || a - b);
  for (const [numberOf, mostOf, code] of [
    [columnOf, (column: number) => cohort.mentors[column].capacity.max, "fewer-places"],
    [rowOf, (row: number) => cohort.mentees[row].mentorsWanted, "fewer-wanted"],
  ] as const) {
    const over = new Map<number, number>();
    const counts = (cells: Iterable<number>, who: number) => [...cells].filter((cell) => numberOf(cell) === who).length;
    for (const cell of byPoints) {
      const who = numberOf(cell);
      if (reasons.has(cell) || reasons.size >= forced) continue;
      const [pins, before] = [counts(pinned, who), counts(previous, who)];
      const left = over.get(who) ?? pins + before - mostOf(who);
      if (left <= 0) continue;
      over.set(who, left - 1);
      reasons.set(
        cell,
        code === "fewer-places"
          ? { code, params: { capacity: mostOf(who), pins, previous: before } }
          : { code, params: { wanted: mostOf(who), pins, previous: before } },
      );
    }
  }
  for (const cell of byPoints) {
    if (!reasons.has(cell)) reasons.set(cell, { code: reasons.size < forced ? "minimum-load" : "moved", params: {} });
  }
  return opened.map((cell) => ({
    menteeId: cohort.mentees[rowOf(cell)].id,
    mentorId: cohort.mentors[columnOf(cell)].id,
    why: reasons.get(cell) as BreakReason,
  }));
}

/** Everybody of the programme whose partners are not those of before. */
export function toldOf(programme: Programme, previous: Matching, broken: readonly BrokenPair[], pairs: readonly PairInput[]): Told[] {
  const kept = new Set(previous.pairs.map(keyOf));
  const fresh = pairs.filter((pair) => !kept.has(keyOf(pair))).sort(byIds);
  const before = {
    mentee: new Set(previous.certificate.mentees.map(({ menteeId }) => menteeId)),
    mentor: new Set(previous.certificate.mentors.map(({ mentorId }) => mentorId)),
  };
  const paired = {
    mentee: new Set(previous.pairs.map(({ menteeId }) => menteeId)),
    mentor: new Set(previous.pairs.map(({ mentorId }) => mentorId)),
  };
  const lost = { mentee: new Set(broken.map(({ menteeId }) => menteeId)), mentor: new Set(broken.map(({ mentorId }) => mentorId)) };
  const gainOf = (side: "mentee" | "mentor", id: string): GainCode =>
    !before[side].has(id) ? "joined" : lost[side].has(id) ? "moved" : paired[side].has(id) ? "added" : "unpaired";
  const { mentees, mentors } = programme.cohort;
  const here = {
    mentee: new Set(mentees.filter(({ mentorsWanted }) => mentorsWanted > 0).map(({ id }) => id)),
    mentor: new Set(mentors.filter(({ capacity }) => capacity.max > 0).map(({ id }) => id)),
  };
  const side = (own: "mentee" | "mentor"): Told[] => {
    const [ownId, otherId, other] =
      own === "mentee" ? (["menteeId", "mentorId", "mentor"] as const) : (["mentorId", "menteeId", "mentee"] as const);
    const ids = new Set([...broken, ...fresh].map((pair) => pair[ownId]));
    return [...ids]
      .filter((id) => here[own].has(id))
      .sort(compareText)
      .map((id) => ({
        side: own,
        id,
        lost: broken.filter((pair) => pair[ownId] === id).map((pair) => ({ partnerId: pair[otherId], why: pair.why })),
        got: fresh.filter((pair) => pair[ownId] === id).map((pair) => ({ partnerId: pair[otherId], why: gainOf(other, pair[otherId]) })),
      }));
  };
  return [...side("mentee"), ...side("mentor")];
}
