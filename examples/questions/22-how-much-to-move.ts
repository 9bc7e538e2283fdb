/** How much is won by moving one pair, two, three? The exact curve after a mentor with three mentees has left. */
import { match, prepare, rematch } from "../../src/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const previous = match(programme);
const left = [{ mentorId: "E0190" }];

for (const { changes, gain, proven } of rematch(programme, previous, { left }).curve) {
  const proof = proven ? "the best there is" : "perhaps not the best";
  console.log(`Pairs broken ${changes}: mentees +${gain.mentees}, pairs +${gain.pairs}, points ${gain.points}; ${proof}`);
}
for (const keepBonus of [20_000, 60_000, 200_000]) {
  console.log(`When a kept pair is worth ${keepBonus} points: break ${rematch(programme, previous, { left, keepBonus }).chosen?.changes}`);
}

/*
Pairs broken 0: mentees +0, pairs +0, points 0; the best there is
Pairs broken 1: mentees +1, pairs +1, points 355000; the best there is
Pairs broken 2: mentees +2, pairs +1, points -183333; the best there is
Pairs broken 3: mentees +2, pairs +1, points 96667; the best there is
Pairs broken 4: mentees +2, pairs +1, points 151787; the best there is
Pairs broken 5: mentees +2, pairs +1, points 218454; the best there is
Pairs broken 6: mentees +2, pairs +1, points 235677; the best there is
Pairs broken 7: mentees +2, pairs +1, points 277106; the best there is
When a kept pair is worth 20000 points: break 7
When a kept pair is worth 60000 points: break 5
When a kept pair is worth 200000 points: break 3
*/
