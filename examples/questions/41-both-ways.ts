/** What becomes of people who are on both sides, and of the whole programme when the juniors mentor the seniors? */
import { match, matchOneWay, prepare, swapSides } from "../../src/index";
import { orvalis } from "./orvalis";

const skills = ["sql", "negotiation", "writing", "design"];
const peers = ["ana", "ben", "chloe", "dan", "eva", "femi"].map((id, k) => ({
  id,
  skills: [{ skill: skills[k % 4], level: 4 }],
  skillsWanted: [{ skill: skills[(k + 1 + (k % 2) * 2) % 4], level: 3 }],
}));
const programme = prepare({ mentees: peers, mentors: peers }, { criteria: [{ type: "skills", weight: 1 }] });
const show = (pairs: readonly { readonly menteeId: string; readonly mentorId: string }[]) =>
  pairs.map(({ menteeId, mentorId }) => `${mentorId} mentors ${menteeId}`).join(", ");

console.log(`Free: ${show(match(programme).pairs)}`);
const { matching, closed, cost, assignments } = matchOneWay(programme);
console.log(`One way: ${show(matching.pairs)}`);
console.log(`Closed: ${show(closed)}. It costs ${cost.points} points, proved by ${assignments} assignments.`);

const { cohort, policy } = orvalis();
const mentees = cohort.mentees.map(({ roundsWaited: _, ...mentee }) => mentee);
const mentors = cohort.mentors.map(({ capacity, ...mentor }) => ({
  ...mentor,
  capacity: typeof capacity === "object" ? capacity.max : (capacity ?? 1),
}));
const reverse = swapSides({ ...cohort, mentees, mentors, pins: [] }, { ...policy, rules: [{ type: "reporting-line" }], minimumScore: 0 });
const { totals } = match(prepare(reverse.cohort, reverse.policy));
console.log(`Reverse: ${totals.menteesMatched} of ${reverse.cohort.mentees.length} seniors get a junior mentor, in ${totals.pairs} pairs.`);

/*
Free: ben mentors ana, eva mentors ben, dan mentors chloe, chloe mentors dan, femi mentors eva, ana mentors femi
One way: chloe mentors ana, eva mentors ben, dan mentors chloe, ben mentors dan, femi mentors eva, ana mentors femi
Closed: chloe mentors dan. It costs 2000000 points, proved by 6 assignments.
Reverse: 25 of 25 seniors get a junior mentor, in 58 pairs.
*/
