/** What cannot hold together? Three mentors were each promised four mentees: which requirements exclude each other, and what would make room. */
import { diagnose, match, prepare } from "../../src/index";
import { contradictionSentence, cureSentence, namesOf, shortageSentence } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const promised = ["E0170", "E0198", "E0240"];
const mentors = cohort.mentors.map((mentor) => (promised.includes(mentor.id) ? { ...mentor, capacity: { min: 4, max: 4 } } : mentor));
const programme = prepare({ ...cohort, mentors }, policy);
const matching = match(programme);
const names = namesOf(programme, "en");

console.log(`The programme is ${matching.status}.`);
if (matching.infeasibility !== null) console.log(shortageSentence(matching.infeasibility, "en", names));
const { contradictions, cures } = diagnose(programme, matching);
for (const contradiction of contradictions) console.log(contradictionSentence(contradiction, "en", names));
for (const cure of cures) console.log(`- ${cureSentence(cure, "en", names)}`);

/*
The programme is infeasible.
3 mentors (Jean-Philippe Côté, Thomas Brzezinski and Maria Aparecida dos Santos Figueiredo) must take at least 12 mentees in all, but only 11 can come to them, from 10 mentees (Inès Lambert, Zachary Levine, Amara Nwosu, Léa Gauthier, Kavya Shetty, Suresh Pillai, Jasmine Carter, Mei Watanabe and 2 others). The smallest change that is enough: minimum loads lower by 1 in all.
There is no way to keep all of these together: the rule “Reporting line”, the rule “Shared language”, the rule “Minimum overlap”, the minimum of 4 mentees for Jean-Philippe Côté, the minimum of 4 mentees for Thomas Brzezinski and the minimum of 4 mentees for Maria Aparecida dos Santos Figueiredo. Without any one of them, the others can be kept.
- With minimum loads lower by 1 in all (Jean-Philippe Côté 3 instead of 4), 56 pairs would be possible.
- Without the minimum of 4 mentees for Jean-Philippe Côté, 56 pairs would be possible.
- Without the minimum of 4 mentees for Thomas Brzezinski, 56 pairs would be possible.
- Without the minimum of 4 mentees for Maria Aparecida dos Santos Figueiredo, 56 pairs would be possible.
- Without the rule “Shared language”, 56 pairs would be possible. It opens new pairs to 36 people.
- Without the rule “Reporting line”, 56 pairs would be possible. It opens new pairs to 53 people.
- Without the rule “Minimum overlap”, 62 pairs would be possible. It opens new pairs to 80 people.
*/
