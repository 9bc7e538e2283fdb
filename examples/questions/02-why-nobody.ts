/** Why is this mentee without a mentor? The people who wait for the same places, and what keeps them there. */
import { diagnose, match, prepare } from "../../src/index";
import { namesOf, shortageSentences, unmatchedSentence } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const matching = match(programme);
const names = namesOf(programme, "en");

for (const person of matching.unmatched.mentees.slice(0, 2)) {
  console.log(`${names.mentee(person.menteeId)}: ${unmatchedSentence(person, "en", names)}`);
}
for (const shortage of diagnose(programme, matching).shortages) {
  for (const sentence of shortageSentences(shortage, "en", names)) console.log(`- ${sentence}`);
}

/*
Vikram Deshpande: 0 of 1 mentor wanted. One of 31 mentees who can only go to the same 13 mentors, with 26 places. Rules refuse 23 of 25 mentors: Minimum overlap (20), Seniority gap (9), Reporting line (2), Same person (1), Shared language (1).
Lucie Fontaine: 1 of 2 mentors wanted. One of 31 mentees who can only go to the same 13 mentors, with 26 places. Rules refuse 21 of 25 mentors: Minimum overlap (20), Reporting line (1), Seniority gap (1), Past pair (1).
- 31 mentees (Vikram Deshpande, Grégoire Lemoine, Camille Aubert, Yanis Boukhalfa, Thibault de La Ferrière, Océane Girard, Lucie Fontaine, Antoine Morel and 23 others) can only go to 13 mentors (Hélène Marchetti, Karim Bensaïd, Étienne Roussel-Vauquelin, Nadia Ferhat, Jean-Philippe Côté, Thomas Brzezinski, Ananya Krishnamurthy, Rajesh Iyer and 5 others): 26 places for 32 wanted. The smallest change that makes room for all: 6 more places there.
- 6 still want a mentor: Vikram Deshpande, Lucie Fontaine, Quentin Dubois, Zachary Levine, Aditya Rao and Imran Qureshi.
- Of the 372 pairs of these mentees with other mentors, the rule “Minimum overlap” refuses 372, 311 of them alone; the rule “Shared language” refuses 30, none of them alone; the rule “Reporting line” refuses 28, none of them alone; the rule “Seniority gap” refuses 6, none of them alone; the rule “Veto” refuses 1, none of them alone; the rule “Past pair” refuses 1, none of them alone.
*/
