import type { Matching } from "../matching/types";
import { compareText } from "../people/person";
import type { PairInput } from "../people/types";
import type { Programme } from "../programme";
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

/** Everybody of the programme whose partners are not those of before; `fresh` are the pairs that were not there, in order. */
export function toldOf(programme: Programme, previous: Matching, broken: readonly BrokenPair[], fresh: readonly PairInput[]): Told[] {
  const before = { mentee: new Set<string>(), mentor: new Set<string>() };
  for (const { menteeId } of previous.certificate.mentees) before.mentee.add(menteeId);
  for (const { mentorId } of previous.certificate.mentors) before.mentor.add(mentorId);
  const paired = { mentee: new Set<string>(), mentor: new Set<string>() };
  for (const { menteeId, mentorId } of previous.pairs) {
    paired.mentee.add(menteeId);
    paired.mentor.add(mentorId);
  }
  const lost = { mentee: new Set(broken.map(({ menteeId }) => menteeId)), mentor: new Set(broken.map(({ mentorId }) => mentorId)) };
  const gainOf = (side: "mentee" | "mentor", id: string): GainCode =>
    !before[side].has(id) ? "joined" : lost[side].has(id) ? "freed" : paired[side].has(id) ? "added" : "unpaired";
  const { mentees, mentors } = programme.cohort;
  const here = { mentee: new Set<string>(), mentor: new Set<string>() };
  for (const { id, mentorsWanted } of mentees) if (mentorsWanted > 0) here.mentee.add(id);
  for (const { id, capacity } of mentors) if (capacity.max > 0) here.mentor.add(id);
  const side = (own: "mentee" | "mentor"): Told[] => {
    const [ownId, otherId, other] =
      own === "mentee" ? (["menteeId", "mentorId", "mentor"] as const) : (["mentorId", "menteeId", "mentee"] as const);
    const told = new Map<string, { lost: Told["lost"][number][]; got: Told["got"][number][] }>();
    const of = (id: string) => {
      const known = told.get(id) ?? { lost: [], got: [] };
      told.set(id, known);
      return known;
    };
    for (const pair of broken) of(pair[ownId]).lost.push({ partnerId: pair[otherId], why: pair.why });
    for (const pair of fresh) of(pair[ownId]).got.push({ partnerId: pair[otherId], why: gainOf(other, pair[otherId]) });
    const ids = [...told.keys()].filter((id) => here[own].has(id)).sort(compareText);
    return ids.map((id) => ({ side: own, id, ...of(id) }));
  };
  return [...side("mentee"), ...side("mentor")];
}
