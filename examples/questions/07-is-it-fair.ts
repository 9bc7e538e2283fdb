/** Is it fair? Match rate and fit by group, whether an attribute had a say, and who would rather have somebody else. */
import { audit, match, prepare } from "../../src/index";
import {
  blockingPairSentence,
  blockingPairsSentence,
  groupSentences,
  influenceSentence,
  loadSentence,
  namesOf,
  regretSentence,
} from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const names = namesOf(programme, "en");
const { groups, influence, load, blocking, largestRegret } = audit(programme, match(programme), {
  by: ["location"],
  influence: ["location", "timeZone"],
  listed: 1,
});

for (const one of groups) for (const sentence of groupSentences(one, "en")) console.log(`- ${sentence}`);
for (const field of influence) console.log(influenceSentence(field, "en", names));
console.log(loadSentence(load, "en"));
console.log(blockingPairsSentence(blocking, "en"));
for (const pair of blocking.listed) console.log(`- ${blockingPairSentence(pair, "en", names)}`);
if (largestRegret.mentee !== null) console.log(regretSentence(largestRegret.mentee, "en", names));

/*
- Location “Lyon”: 17 of 18 mentees have a mentor, with a mean score of 0.69 and a weakest score of 0.47.
- Location “Bengaluru”: 12 of 16 mentees have a mentor, with a mean score of 0.79 and a weakest score of 0.63.
- Location “Montréal”: 9 of 10 mentees have a mentor, with a mean score of 0.67 and a weakest score of 0.53.
- Location “Chicago”: all 9 mentees have a mentor, with a mean score of 0.69 and a weakest score of 0.54.
- Location “São Paulo”: all 7 mentees have a mentor, with a mean score of 0.58 and a weakest score of 0.37.
- No group of mentees is hidden under “location”.
- Location “Lyon”: all 8 mentors have a mentee, with a mean score of 0.72 and a weakest score of 0.47.
- Location “Bengaluru”: all 5 mentors have a mentee, with a mean score of 0.72 and a weakest score of 0.63.
- Location “Chicago”: all 5 mentors have a mentee, with a mean score of 0.69 and a weakest score of 0.53.
- 2 groups under “location”, with 7 mentors in all, are not shown, so that nobody in a small group can be told from the numbers.
The answers under “location” had no say in the result. No criterion and no rule reads them.
The answers under “time zone” had a say in the result. They are read by “Availability” and “Minimum overlap”.
4 mentors have 1 mentee, 13 mentors have 2 mentees, 7 mentors have 3 mentees and 1 mentor has 4 mentees. The average is 2.2, give or take 0.75. Of 58 places, 55 are taken.
In 18 cases, two people would both rather have each other than what they have.
- The pair Hannah Schultz and Leela Thomas would score 0.78, and both would rather have it: the mentee would give up a pair with 0.54, and the mentor would give up a pair with 0.65.
Furthest from the best possible mentor is the mentee Aditya Rao, who still wants a mentor and would have 0.73 with Grégoire Lemoine: 0.73 more.
*/
