import type { WarmStart } from "../assignment";
import type { Programme } from "../programme";
import { rowsById } from "../rules/pair-list";
import type { Matching } from "./types";

/**
 * An earlier matching as a start for this programme, whatever has changed in between: who is there no longer is left out, who is new has no price yet, and
 * what is no price, in a matching that was stored badly, is none.
 */
export function warmStartOf({ cohort: { mentees, mentors } }: Programme, { pairs, certificate }: Matching): WarmStart {
  const row = rowsById(mentees);
  const column = rowsById(mentors);
  const columnPrices = new Float64Array(mentors.length);
  for (const { mentorId, price } of certificate.mentors) {
    const index = column.get(mentorId);
    if (index !== undefined && Number.isFinite(price)) columnPrices[index] = price;
  }
  const flat: number[] = [];
  for (const { menteeId, mentorId } of pairs) {
    const [mentee, mentor] = [row.get(menteeId), column.get(mentorId)];
    if (mentee !== undefined && mentor !== undefined) flat.push(mentee, mentor);
  }
  const { pairWorth } = certificate;
  return { columnPrices, pairs: flat, pairWorth: Number.isFinite(pairWorth) && pairWorth >= 0 ? pairWorth : 0 };
}
