/** What if a rule went? Each rule of the policy alone, then two changes together. */
import { match, prepare, whatIf, whatIfs } from "../../src/index";
import { changeSentences, namesOf, whatIfSentence } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const matching = match(programme);
const names = namesOf(programme, "en");

const rules = programme.sieve.rules.slice(-programme.policy.rules.length);
for (const answer of whatIfs(
  programme,
  matching,
  rules.map(({ id }) => ({ type: "remove-rule", id }) as const),
)) {
  console.log(...changeSentences(answer.change, "en", names), whatIfSentence(answer, "en"));
}
const both = whatIf(programme, matching, [
  { type: "replace-rule", id: "minimum-overlap", rule: { type: "minimum-overlap", minutes: 30 } },
  { type: "objective", objective: "weakest-pair-first" },
]);
console.log(...changeSentences(both.change, "en", names), whatIfSentence(both, "en"));
console.log(`The weakest pair: ${matching.totals.weakestPairPoints} points before, ${both.after.totals.weakestPairPoints} after`);

/*
A rule goes: Reporting line. As many pairs as before, with 1,760,569 points more. 14 mentees gain, 9 lose.
A rule goes: Shared language. As many pairs as before, with 1,492,820 points more. 13 mentees gain, 5 lose.
A rule goes: Minimum overlap. 3 pairs more, with 2,163,513 points more. 21 mentees gain, 10 lose.
A rule goes: Seniority gap. Nothing would change.
A rule goes: Past pair. As many pairs as before, with 87,500 points more. 1 mentee gains, 1 loses.
A rule is set otherwise: Minimum overlap. The aim is the weakest pair first. As many pairs as before, with 176,151 points more. 5 mentees gain, 2 lose.
The weakest pair: 366667 points before, 366667 after
*/
