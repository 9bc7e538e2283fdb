/** What do the outcomes of past pairs say of the criteria, and which weights would have fitted better? */
import { learn, prepare } from "../../src/index";
import { outcomeNoteSentence } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const { cohort: people, scoring } = prepare(cohort, policy);

// The company of the example noted few outcomes: here are forty that follow the skills more than anything else, and one of somebody who left.
const history = Array.from({ length: 40 }, (_, k) => {
  const mentee = people.mentees[k];
  const mentor = people.mentors[(7 * k) % people.mentors.length];
  const skills = scoring.criterionScore("skills", mentee, mentor) ?? 0.5;
  return { menteeId: mentee.id, mentorId: mentor.id, outcome: Math.round(100 * (0.2 + 0.5 * skills + ((13 * k) % 10) / 50)) / 100 };
});
const report = learn(prepare({ ...cohort, history: [...history, { menteeId: "E0001", mentorId: "E0158", outcome: 1 }] }, policy), {
  bounds: [{ criterion: "skills", min: 0.1, max: 0.35 }],
});

const number = (value: number | null | undefined) => (value === null || value === undefined ? "unknown" : value.toFixed(2));
for (const { criterion, cases, correlation, interval } of [{ criterion: "total", ...report.total }, ...report.criteria]) {
  console.log(`${criterion}: ${number(correlation)} (${number(interval?.low)} to ${number(interval?.high)}) in ${cases} cases`);
}
for (const { criterion, present, suggested, min, max } of report.suggestion?.weights ?? []) {
  console.log(`weight of ${criterion}: ${number(present)} now, ${number(suggested)} suggested, bounds ${number(min)} to ${number(max)}`);
}
const { constant, present, suggested } = report.suggestion?.errors ?? {};
console.log(`error of a case left out: ${number(present)} now, ${number(suggested)} suggested, ${number(constant)} by the mean alone`);
for (const note of report.notes) console.log(outcomeNoteSentence(note, "en"));

/*
total: 0.41 (0.10 to 0.65) in 40 cases
goals: -0.06 (-0.38 to 0.27) in 36 cases
skills: 0.91 (0.81 to 0.96) in 35 cases
leadership-style: 0.07 (-0.30 to 0.43) in 29 cases
availability: 0.10 (-0.24 to 0.42) in 36 cases
weight of goals: 0.35 now, 0.29 suggested, bounds 0.17 to 0.70
weight of skills: 0.25 now, 0.34 suggested, bounds 0.10 to 0.35
weight of leadership-style: 0.20 now, 0.20 suggested, bounds 0.10 to 0.40
weight of availability: 0.20 now, 0.17 suggested, bounds 0.10 to 0.40
error of a case left out: 0.17 now, 0.16 suggested, 0.16 by the mean alone
Only pairs that were made have outcomes, and they were made because they score well: relations look weaker than they are, and none is a cause.
1 past pair is left out, because somebody is no longer in the programme.
Leadership style: only 29 cases, fewer than 30; chance alone may do this.
*/
