/** Mentees join after the pairs were announced: is there a place, and if not, what is the least that must move for one? */
import { match, prepare, rematch } from "../../src/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);

for (const joiner of ["E1424", "E1435"]) {
  const previous = match(prepare({ ...cohort, mentees: cohort.mentees.filter(({ id }) => id !== joiner) }, policy));
  const still = rematch(programme, previous, { maxChanges: 0 });
  const place = still.diff.new.find(({ menteeId }) => menteeId === joiner);
  if (place !== undefined) {
    console.log(`${joiner} goes to ${place.mentorId}, who had a place; nobody moves.`);
    continue;
  }
  const first = rematch(programme, previous).curve.find(({ gain }) => gain.mentees > 0);
  console.log(
    `${joiner}: no place unless somebody moves. Pairs to break so that one more mentee is served: ${first?.changes ?? "no number is enough"}.`,
  );
  const { diff } = rematch(programme, previous, { maxChanges: first?.changes ?? 0 });
  for (const { menteeId, fromMentorId, toMentorId } of diff.moved)
    console.log(`  ${menteeId} moves from ${fromMentorId} to ${toMentorId}.`);
  for (const { menteeId, mentorId } of diff.new) console.log(`  New pair: ${menteeId} and ${mentorId}.`);
}

/*
E1424 goes to E0235, who had a place; nobody moves.
E1435: no place unless somebody moves. Pairs to break so that one more mentee is served: 1.
  E1018 moves from E0186 to E0190.
  New pair: E1018 and E0190.
  New pair: E1435 and E0186.
*/
