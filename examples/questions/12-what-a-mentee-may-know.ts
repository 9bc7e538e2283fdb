/** What may a mentee be told? Their own pair, in terms that both share; of anybody else, and of the whole programme, nothing. */
import { diagnose, explainPair, match, prepare } from "../../src/index";
import { toMarkdown, verdictSentence } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const matching = match(programme);
const audience = "mentee";

console.log(toMarkdown(programme, matching, { audience, pair: { menteeId: "E0163", mentorId: "E0158" } }));
const refused = explainPair(programme, matching, { menteeId: "E0163", mentorId: "E0125" }, { audience });
console.log(`Of a mentor whom a rule refuses her: ${verdictSentence(refused, "en")} ${JSON.stringify(refused.refusals)}`);
try {
  diagnose(programme, matching, { audience });
} catch (refusal) {
  console.log(String(refusal));
}

/*
# Your mentoring pair

- Mentee: 陳美玲 (Mei-Ling Chen)
- Mentor: Catherine O'Brien

Rhythm: 60 minutes every 2 weeks.

## Availability

- 360 minutes a week in common, 360 of them in whole meetings of 60 minutes; the rhythm needs 30.
- In common: Tuesday 09:00 to 11:00 (America/Toronto), 120 minutes.
- In common: Wednesday 09:00 to 11:00 (America/Toronto), 120 minutes.
- In common: Thursday 09:00 to 11:00 (America/Toronto), 120 minutes.

## Goals

- Goal “passing a milestone” of the mentee: the mentor can help with it.
- Goal “more self-confidence” of the mentee: the mentor can help with it.

## Leadership style

- Leadership style “participative”, wanted by the mentee (0.5): the mentor practises it (0.5).

## Skills

- Skill “Facilitation”, wanted by the mentee at level 5: the mentor has it at level 7.
- Skill “User research”, wanted by the mentee at level 6: the mentor has it only at level 5.

Of a mentor whom a rule refuses her: The two are not a pair. []
RangeError: options.audience: a diagnosis is for the coordinator alone; explainPerson tells a mentee of their own pairs
*/
