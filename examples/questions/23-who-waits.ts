/** Two rounds of a programme with too few places: does whoever waited get a mentor next time, and at what price in fit? */
import { match, nextRound, prepare } from "../../src/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const first = match(prepare(cohort, policy));
const second = nextRound(cohort, first);
const waiting = second.mentees.filter(({ roundsWaited = 0 }) => roundsWaited > 0).map(({ id }) => id);
console.log(`Waiting after the first round: ${waiting.join(", ")}.`);

for (const waitingBonus of [0, 0.05, 0.5]) {
  const { pairs, totals } = match(prepare(second, { ...policy, waitingBonus }));
  const served = waiting.filter((id) => pairs.some(({ menteeId }) => menteeId === id));
  const lost = first.totals.points - totals.points;
  console.log(
    `Worth of a round waited ${waitingBonus}: ${served.length} of them served (${served.join(", ") || "nobody"}), ${lost} points of fit less.`,
  );
}

/*
Waiting after the first round: E1056, E1119, E1202, E1224, E1279, E0222.
Worth of a round waited 0: 0 of them served (nobody), 0 points of fit less.
Worth of a round waited 0.05: 1 of them served (E1056), 30000 points of fit less.
Worth of a round waited 0.5: 5 of them served (E1056, E1119, E1202, E1224, E0222), 455000 points of fit less.
*/
