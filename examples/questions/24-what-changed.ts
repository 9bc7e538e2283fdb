/** Next year availability shall count twice: who gains, who loses, and in what? */
import { diff, match, prepare } from "../../src/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const criteria = (policy.criteria ?? []).map((one) => (one.type === "availability" ? { ...one, weight: 2 * one.weight } : one));
const before = match(prepare(cohort, policy));
const after = match(prepare(cohort, { ...policy, criteria }));

const { counts, totals, moved, criteria: shifts, mentees } = diff(before, after);
console.log(`${counts.kept} pairs kept, ${counts.new} new, ${counts.dropped} dropped; ${counts.moved} mentees moved.`);
console.log(`Points: ${totals.points.before} before, ${totals.points.after} after.`);
for (const { criterion, change } of shifts) console.log(`  ${criterion}: ${change > 0 ? "+" : ""}${change}`);
console.log(`${counts.menteesGaining} mentees have more points than before, ${counts.menteesLosing} fewer.`);
const [first] = mentees.filter(({ lost }) => lost.length > 0).sort((a, b) => a.points - b.points);
console.log(
  `${first.id} fares worst of those who move: ${first.points} points, from ${first.lost.join(", ")} to ${first.got.join(", ") || "nobody"}.`,
);
for (const { menteeId, fromMentorId, toMentorId } of moved.slice(0, 3))
  console.log(`${menteeId} moves from ${fromMentorId} to ${toMentorId}.`);

/*
47 pairs kept, 8 new, 8 dropped; 8 mentees moved.
Points: 38349101 before, 40531022 after.
  goals: -2826230
  skills: -1153009
  leadership-style: -1172159
  availability: +7333319
45 mentees have more points than before, 8 fewer.
E1334 fares worst of those who move: -77778 points, from E0259 to E0190.
E1018 moves from E0190 to E0259.
E1077 moves from E0158 to E0194.
E1306 moves from E0259 to E0158.
*/
