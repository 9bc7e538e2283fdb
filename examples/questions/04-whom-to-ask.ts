/** Whom should we ask for one more place? What would help, the least intrusive first, each change tried out by a full solve. */
import { diagnose, match, prepare } from "../../src/index";
import { cureSentence, namesOf, placeValueSentence } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const matching = match(programme);
const names = namesOf(programme, "en");

const { cures, placeValues } = diagnose(programme, matching);
console.log(`${matching.unmatched.mentees.length} mentees wait, and ${cures.length} changes would help.`);
const places = cures.filter(({ change }) => change.code === "add-place");
console.log("One place at one mentor, the best first:");
for (const cure of places.slice(0, 3)) console.log(`- ${cureSentence(cure, "en", names)}`);
console.log("Larger changes:");
for (const cure of cures.filter((one) => !places.includes(one))) console.log(`- ${cureSentence(cure, "en", names)}`);
console.log("And of a mentor who has been asked:");
const karim = placeValues.find(({ mentorId }) => mentorId === "E0117");
if (karim !== undefined) console.log(placeValueSentence(karim, "en", names));

/*
7 mentees wait, and 15 changes would help.
One place at one mentor, the best first:
- With one more place for Grégoire Lemoine (3 instead of 2), the programme would have 1 more mentee with a mentor and a total score higher by 0.73. That makes 56 pairs in all.
- With one more place for Karim Bensaïd (4 instead of 3), the programme would have 1 more mentee with a mentor and a total score higher by 0.62. That makes 56 pairs in all.
- With one more place for Nadia Ferhat (3 instead of 2), the programme would have 1 more mentee with a mentor and a total score higher by 0.61. That makes 56 pairs in all.
Larger changes:
- With at least 2 places for every mentor who offers any (4 mentors would offer more than now), the programme would have 3 more mentees with a mentor and a total score higher by 1.68. That makes 58 pairs in all.
- With 6 more places (Hélène Marchetti 3 instead of 2, Karim Bensaïd 4 instead of 3, Étienne Roussel-Vauquelin 4 instead of 3, Nadia Ferhat 4 instead of 2 and Grégoire Lemoine 3 instead of 2), the programme would have 5 more mentees with a mentor, 6 more pairs and a total score higher by 3.70. That makes 61 pairs in all.
- With at least 3 places for every mentor who offers any (16 mentors would offer more than now), the programme would have 5 more mentees with a mentor, 6 more pairs and a total score higher by 4.50. That makes 61 pairs in all.
- Without the rule “Minimum overlap”, the programme would have 4 more mentees with a mentor, 3 more pairs and a total score higher by 2.16. That makes 58 pairs in all. It opens new pairs to 80 people.
- With the rule “Minimum overlap” loosened (0 minutes a week instead of 60), the programme would have 4 more mentees with a mentor, 3 more pairs and a total score higher by 2.16. That makes 58 pairs in all. It opens new pairs to 80 people.
And of a mentor who has been asked:
The mentor Karim Bensaïd has 3 mentees for 3 places. With one more place there, the programme would have 1 more mentee with a mentor and a total score higher by 0.62. For that, Quentin Dubois would get Étienne Roussel-Vauquelin and Antoine Morel would leave Étienne Roussel-Vauquelin for Karim Bensaïd. With one place fewer there, the programme would have 1 fewer mentee with a mentor and a total score lower by 0.65. For that, Océane Girard would lose Karim Bensaïd.
*/
