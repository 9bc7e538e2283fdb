/** Some choose for themselves, the rest are matched: what was chosen becomes a pin, and lists shrink to the places that are left. */
import { changeProgramme, match, prepare, recommend } from "../../src/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
let programme = prepare(cohort, policy);
console.log(`Everybody matched: ${match(programme).totals.points} points.`);

for (const menteeId of ["E1018", "E1435", "E1103"]) {
  // What she sees: names and what the two have in common, no number and nobody else.
  const list = recommend(programme, { menteeId }, { audience: "mentee", limit: 3 });
  console.log(`${menteeId} may choose from ${list.map(({ mentorId, places }) => `${mentorId} (${places} left)`).join(", ")}`);
  const chosen = list[1] ?? list[0];
  if (chosen === undefined) continue;
  programme = changeProgramme(programme, { type: "add-pin", menteeId, mentorId: chosen.mentorId });
  console.log(`${menteeId} chooses ${chosen.mentorId}.`);
}
const { totals, pairs } = match(programme);
console.log(`With ${pairs.filter(({ pinned }) => pinned).length} pins, those of before among them: ${totals.points} points.`);

/*
Everybody matched: 38349101 points.
E1018 may choose from E0190 (4 left), E0186 (4 left), E0259 (3 left)
E1018 chooses E0186.
E1435 may choose from E0125 (2 left), E0186 (3 left), E0152 (3 left)
E1435 chooses E0186.
E1103 may choose from E0125 (2 left), E0235 (4 left), E0186 (2 left)
E1103 chooses E0235.
With 4 pins, those of before among them: 38287435 points.
*/
