/** What if she took one more mentee? */
import { match, prepare, whatIf } from "../../src/index";
import { changeSentences, whatIfSentence } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const { change, diff, before, after } = whatIf(programme, match(programme), { type: "more-places", mentorId: "E0125", by: 1 });

console.log(changeSentences(change, "en").join(" "), whatIfSentence({ after, diff }, "en"));
console.log(`Pairs: ${before.totals.pairs} before, ${after.totals.pairs} after`);
for (const { id, lost, got, points } of diff.mentees) {
  console.log(`${id}: ${lost.join(", ") || "nobody"} -> ${got.join(", ") || "nobody"}, ${points > 0 ? "+" : ""}${points} points`);
}

/*
E0125 has 1 place more. As many pairs as before, with 154,763 points more. 2 mentees gain, 0 lose.
Pairs: 55 before, 55 after
E1018: E0190 -> E0186, +83334 points
E1435: E0186 -> E0125, +71429 points
*/
