/** Whom should we ask to take one more? Every mentor plus one place, ranked by what it would bring. */
import { match, prepare, whatIfs } from "../../src/index";
import { whatIfSentence } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const changes = programme.cohort.mentors.map(({ id: mentorId }) => ({ type: "more-places", mentorId, by: 1 }) as const);

const answers = whatIfs(programme, match(programme), changes).map((answer, place) => ({ ...answer, mentorId: changes[place].mentorId }));
answers.sort((a, b) => {
  const gain = (name: "menteesMatched" | "pairs" | "points") => b.diff.totals[name].change - a.diff.totals[name].change;
  return gain("menteesMatched") || gain("pairs") || gain("points");
});
for (const answer of answers.slice(0, 5)) console.log(`${answer.mentorId}: ${whatIfSentence(answer, "en")}`);
console.log(`${answers.filter(({ diff }) => diff.counts.new === 0).length} of ${answers.length} would change nothing.`);

/*
E0253: 1 pair more, with 733,333 points more. 1 mentee gains, 0 lose.
E0117: 1 pair more, with 620,000 points more. 2 mentees gain, 0 lose.
E0140: 1 pair more, with 608,333 points more. 2 mentees gain, 0 lose.
E0131: 1 pair more, with 600,000 points more. 1 mentee gains, 0 lose.
E0102: 1 pair more, with 583,333 points more. 2 mentees gain, 1 loses.
3 of 25 would change nothing.
*/
