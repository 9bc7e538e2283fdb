import type { Side } from "../../people/types";
import { type Evidence, isPinned, unpinned, unpinnedMentees } from "./evidence";
import type { Audit, BlockingPair, Regret } from "./types";

/** Who would rather have somebody else, counted over the pairs that were read. What a person would rather have is what the policy gives more points. */
export function findBlockingPairs(evidence: Evidence, listed: number): Pick<Audit, "blocking" | "largestRegret"> {
  const { table, mentees, mentors, mentorsOf, minimumPoints } = evidence;
  const ofMentees = mentees.map((_, row) => weakestHeld(evidence, "mentee", row));
  const ofMentors = mentors.map((_, column) => weakestHeld(evidence, "mentor", column));
  const found: BlockingPair[] = [];
  const best = { mentee: mentees.map(() => nothing), mentor: mentors.map(() => nothing) };
  for (const row of table.rows) {
    const points = table.row(row) as Int32Array;
    for (let column = 0; column < mentors.length; column++) {
      const reached = points[column];
      if (reached < Math.max(0, minimumPoints) || mentorsOf[row].includes(column) || isPinned(evidence, row, column)) continue;
      // Nobody can have somebody without a place, or whose places are all pinned.
      if (reached > best.mentee[row].points && Number.isFinite(ofMentors[column].gives))
        best.mentee[row] = { points: reached, partner: column };
      if (reached > best.mentor[column].points && Number.isFinite(ofMentees[row].gives))
        best.mentor[column] = { points: reached, partner: row };
      if (reached <= ofMentees[row].gives || reached <= ofMentors[column].gives) continue;
      found.push({
        menteeId: mentees[row].id,
        mentorId: mentors[column].id,
        points: reached,
        menteeHas: ofMentees[row].has,
        mentorHas: ofMentors[column].has,
      });
    }
  }
  // Pairs come by ids, and equal gains stay in that order.
  const gain = ({ points, menteeHas, mentorHas }: BlockingPair) => points - Math.max(menteeHas ?? 0, mentorHas ?? 0);
  const largest = (
    side: Side,
    people: Evidence["mentees"] | Evidence["mentors"],
    others: readonly { readonly id: string }[],
    held: readonly Held[],
  ) =>
    people.reduce<Regret | null>((most, { id }, k) => {
      const { points, partner } = best[side][k];
      const regret = points - held[k].gives;
      if (partner < 0 || regret <= Math.max(0, most?.regret ?? 0)) return most;
      return { side, id, regret, bestId: others[partner].id, best: points, has: held[k].has };
    }, null);
  return {
    blocking: { pairs: found.length, listed: [...found].sort((a, b) => gain(b) - gain(a)).slice(0, listed) },
    largestRegret: {
      mentee: largest("mentee", mentees, mentors, ofMentees),
      mentor: table.complete ? largest("mentor", mentors, mentees, ofMentors) : null,
    },
  };
}

const nothing = { points: -1, partner: -1 };

interface Held {
  /** Points that are given up for another pair: 0 for a free place, infinity for somebody who has none to give. */
  readonly gives: number;
  /** The same, null for a free place. */
  readonly has: number | null;
}

/** Pins are not given up. */
function weakestHeld(evidence: Evidence, side: Side, person: number): Held {
  const { mentees, mentors, mentorsOf, menteesOf, reading } = evidence;
  const isMentee = side === "mentee";
  const places = isMentee ? mentees[person].mentorsWanted : mentors[person].capacity.max;
  if ((isMentee ? mentorsOf : menteesOf)[person].length < places) return { gives: 0, has: null };
  const partners = isMentee ? unpinned(evidence, person) : unpinnedMentees(evidence, person);
  const points = partners.map((partner) =>
    isMentee ? reading.score(mentees[person], mentors[partner]).points : reading.score(mentees[partner], mentors[person]).points,
  );
  const least = points.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY);
  return { gives: least, has: least };
}
