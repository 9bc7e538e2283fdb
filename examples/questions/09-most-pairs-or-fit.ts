/** Most pairs, the best fit, or no weak pair? What each aim would give, exactly. */
import { diagnose, match, prepare } from "../../src/index";
import { frontierSentence, namesOf } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const { frontier } = diagnose(programme, match(programme));

for (const point of frontier) console.log(`${point.isPresent ? "*" : "-"} ${frontierSentence(point, "en", namesOf(programme, "en"))}`);

/*
* With as many people paired as possible, the result has 55 pairs for 54 mentees, with a total score of 38.35 and a weakest score of 0.37. That is the result as it stands.
- With the highest total score, the result has 55 pairs for 53 mentees, with a total score of 38.41 and a weakest score of 0.37.
- With the best weakest pair, the result has 55 pairs for 53 mentees, with a total score of 38.41 and a weakest score of 0.37.
- With no pair below 0.5305, those asked for excepted, the result has 54 pairs for 52 mentees, with a total score of 38.01 and a weakest score of 0.53.
- With no pair below 0.5333, those asked for excepted, the result has 53 pairs for 52 mentees, with a total score of 37.48 and a weakest score of 0.53.
- With no pair below 0.535, those asked for excepted, the result has 51 pairs for 50 mentees, with a total score of 36.52 and a weakest score of 0.54.
- With no pair below 0.55, those asked for excepted, the result has 50 pairs for 49 mentees, with a total score of 36.14 and a weakest score of 0.55.
- With no pair below 0.575, those asked for excepted, the result has 48 pairs for 47 mentees, with a total score of 35.17 and a weakest score of 0.57.
- With no pair below 0.5777, those asked for excepted, the result has 47 pairs for 46 mentees, with a total score of 34.73 and a weakest score of 0.58.
- With no pair below 0.5833, those asked for excepted, the result has 46 pairs for 45 mentees, with a total score of 34.23 and a weakest score of 0.58.
- With no pair below 0.6, those asked for excepted, the result has 45 pairs for 44 mentees, with a total score of 33.70 and a weakest score of 0.60.
*/
