/** What do circles look like: one mentor with four to six mentees, at most two of one location? */
import { circles, prepare } from "../../src/index";
import { circleContradictionSentences, circleReasonSentence } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const rules = [{ type: "reporting-line" as const }];
const programme = prepare({ ...cohort, pins: [] }, { ...policy, rules });
const size = { min: 4, max: 6 };
const show = (title: string, { totals, flows }: ReturnType<typeof circles>) =>
  console.log(`${title}: ${totals.mentorsUsed} circles, ${totals.menteesMatched} mentees, ${totals.points} points (${flows} flows)`);

const all = circles(programme, { size });
console.log(`Everybody with four at least: ${all.status}`);
if (all.infeasibility !== null) for (const sentence of circleContradictionSentences(all.infeasibility, "en")) console.log(`  ${sentence}`);
show("Four at least, or none", circles(programme, { size, orNone: true }));
const spread = { key: "location", atMost: 2 };
const mixed = circles(programme, { size: { max: 4 }, spread });
show("Up to four, two of one location", mixed);
for (const {
  mentorId,
  pairs,
  spread: [location],
} of mixed.circles.slice(0, 3)) {
  console.log(
    `  ${mentorId} with ${pairs.map(({ menteeId }) => menteeId).join(", ")} (${location.answers.map(({ value, people }) => `${people} ${value}`).join(", ")})`,
  );
}
const waiting = mixed.unmatched.mentees[0];
if (waiting !== undefined) console.log(`${waiting.menteeId}: ${circleReasonSentence(waiting.reasons[0], "en")}`);
try {
  circles(programme, { spread: [spread, { key: "department", atMost: 1 }] });
} catch (problem) {
  console.log((problem as Error).message);
}

/*
Everybody with four at least: infeasible
  There is no way to keep all of these together: the minimum of 4 mentees for E0102, the minimum of 4 mentees for E0117, the minimum of 4 mentees for E0125, the minimum of 4 mentees for E0131, the minimum of 4 mentees for E0140, the minimum of 4 mentees for E0152, the minimum of 4 mentees for E0158, the minimum of 4 mentees for E0163 and 8 others. Without any one of them, the others can be kept.
  In all that asks for 64 places, and at most 62 of them can be filled.
Four at least, or none: 14 circles, 60 mentees, 46109661 points (6 flows)
Up to four, two of one location: 22 circles, 60 mentees, 46447496 points (1 flows)
  E0102 with E0253, E1061, E1262 (2 Lyon, 1 Bengaluru)
  E0117 with E1045, E1257 (1 Bengaluru, 1 Lyon)
  E0125 with E1429, E1435 (2 São Paulo)
spread: location, department cross: the mentees with department "Engineering" are not all alike in the others, so the quotas are not nested and no exact solution is offered
*/
