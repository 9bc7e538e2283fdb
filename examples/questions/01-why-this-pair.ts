/** Why are these two a pair? The facts behind the score, by what counts most. */
import { explainPair, match, prepare } from "../../src/index";
import { factSentence, formatScore, namesOf, verdictSentence, whyInALine } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const matching = match(programme);
const names = namesOf(programme, "en");

const why = explainPair(programme, matching, { menteeId: "E1435", mentorId: "E0186" });
console.log(`${names.mentee(why.menteeId)} and ${names.mentor(why.mentorId)}. ${verdictSentence(why, "en")}`);
console.log(whyInALine(why, "en", names));
for (const { criterion, score, points, facts } of why.parts) {
  console.log(`${names.criterion(criterion)}: ${score === null ? "not answered" : formatScore(score, "en")}, ${points} points`);
  for (const fact of facts) console.log(`  ${factSentence(fact, "en", names)}`);
}

/*
Fernanda Lopes and Marcus Whitfield. The two are a pair.
Goals 3 of 4: encouragement, public speaking, testing ideas; 360 shared minutes a week; Skills 1 of 2: Facilitation 6 (wanted 5)
Goals: 0.75, 262500 points
  Goal “a move abroad” of the mentee: the mentor does not offer help with it.
  Goal “encouragement” of the mentee: the mentor can help with it.
  Goal “public speaking” of the mentee: the mentor can help with it.
  Goal “testing ideas” of the mentee: the mentor can help with it.
Skills: 0.50, 125000 points
  Skill “Facilitation”, wanted by the mentee at level 5: the mentor has it at level 6.
  Skill “Negotiation”, wanted by the mentee at level 4: the mentor does not have it.
Leadership style: not answered, 100000 points
  Leadership style “coaching”, wanted by the mentee (0.5): the mentor did not say.
  Leadership style “participative”, wanted by the mentee (0.5): the mentor did not say.
  Leadership style “visionary”, wanted by the mentee (0.75): the mentor did not say.
Availability: 1.00, 200000 points
  360 minutes a week in common, 240 of them in whole meetings of 60 minutes; the rhythm needs 30.
  In common: Monday 10:00 to 11:30 (America/Sao_Paulo) for the mentee, Monday 08:00 to 09:30 (America/Chicago) for the mentor, 90 minutes.
  In common: Tuesday 10:00 to 11:30 (America/Sao_Paulo) for the mentee, Tuesday 08:00 to 09:30 (America/Chicago) for the mentor, 90 minutes.
  In common: Wednesday 10:00 to 11:30 (America/Sao_Paulo) for the mentee, Wednesday 08:00 to 09:30 (America/Chicago) for the mentor, 90 minutes.
  In common: Thursday 10:00 to 11:30 (America/Sao_Paulo) for the mentee, Thursday 08:00 to 09:30 (America/Chicago) for the mentor, 90 minutes.
*/
