/** Whom should she choose? The best mentors for one mentee by her own fit, and by what suits the whole programme. */
import { prepare, recommend } from "../../src/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);

for (const order of ["fit", "programme"] as const) {
  console.log(`For E1018, by ${order}:`);
  for (const { mentorId, points, places, fitRank, programmeRank, cost, costToOthers } of recommend(
    programme,
    { menteeId: "E1018" },
    { order, limit: 3 },
  )) {
    console.log(
      `${mentorId}: ${points} points (number ${fitRank} by fit, ${programmeRank} for the programme), ${places} places; ` +
        `costs ${cost?.points} points in all, the others ${costToOthers?.points}`,
    );
  }
}

// Everybody's first recommendation: by fit they crowd, for the programme they do not.
for (const order of ["fit", "programme"] as const) {
  const crowd = new Map<string, number>();
  for (const { id } of programme.cohort.mentees) {
    const [first] = recommend(programme, { menteeId: id }, { order, limit: 1 });
    if (first !== undefined) crowd.set(first.mentorId, (crowd.get(first.mentorId) ?? 0) + 1);
  }
  const [mentorId, count] = [...crowd].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  console.log(`By ${order}, ${crowd.size} mentors come first for somebody; ${mentorId} for ${count}.`);
}

/*
For E1018, by fit:
E0259: 745833 points (number 1 by fit, 3 for the programme), 3 places; costs 50000 points in all, the others 150000
E0186: 729167 points (number 2 by fit, 2 for the programme), 4 places; costs 20237 points in all, the others 103571
E0194: 670833 points (number 3 by fit, 4 for the programme), 2 places; costs 91071 points in all, the others 116071
For E1018, by programme:
E0190: 645833 points (number 4 by fit, 1 for the programme), 4 places; costs 0 points in all, the others 0
E0186: 729167 points (number 2 by fit, 2 for the programme), 4 places; costs 20237 points in all, the others 103571
E0259: 745833 points (number 1 by fit, 3 for the programme), 3 places; costs 50000 points in all, the others 150000
By fit, 22 mentors come first for somebody; E0140 for 6.
By programme, 25 mentors come first for somebody; E0131 for 4.
*/
