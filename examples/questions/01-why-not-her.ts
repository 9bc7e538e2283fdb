/** Why does this mentee not have that mentor, and what would insisting on it cost everybody? */
import { explainPerson, match, prepare } from "../../src/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const matching = match(programme);

const { id, candidates } = explainPerson(programme, matching, { menteeId: programme.cohort.mentees[0].id }, { limit: 4 });
console.log(`Candidates of ${id}, best first:`);
for (const { mentorId, verdict, points, holders, cost } of candidates) {
  const price = cost === null ? "cannot be made" : `costs ${cost.pairs} pairs and ${cost.points} points`;
  console.log(`${mentorId}: ${points} points, ${verdict}${holders.length > 0 ? ` (held by ${holders.join(", ")})` : ""}; ${price}`);
}

/*
Candidates of E0163, best first:
E0158: 815278 points, chosen (held by E1077); costs 0 pairs and 0 points
E0125: 798611 points, refused (held by E1407, E1429); cannot be made
E0186: 733333 points, full (held by E1103, E1108, E1229, E1435); costs 0 pairs and 98016 points
E0190: 633333 points, refused (held by E1018, E1125, E1312); cannot be made
*/
