/** What did each of our rules cost? The programme without it, all else as it is, against the programme as it is. */
import { diagnose, match, prepare } from "../../src/index";
import { namesOf, rulePriceSentence } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const { rulePrices } = diagnose(programme, match(programme));

for (const price of rulePrices) console.log(rulePriceSentence(price, "en", namesOf(programme, "en")));

/*
Without the rule “Reporting line”, the programme would have a total score higher by 1.76.
Without the rule “Shared language”, the programme would have a total score higher by 1.49.
Without the rule “Minimum overlap”, the programme would have 4 more mentees with a mentor, 3 more pairs and a total score higher by 2.16.
Without the rule “Seniority gap”, the result would be as good as now.
Without the rule “Past pair”, the programme would have a total score higher by 0.09.
Without the vetoes, the programme would have a total score higher by 0.01.
Without the exclusion of the pair Hannah Schultz and Rebecca Lindqvist, the result would be as good as now.
Without the obligation to pair Priya Raman and Rebecca Lindqvist, the result would be as good as now.
Without the minimum of 1 mentee for Karim Bensaïd, the result would be as good as now.
Without the minimum of 2 mentees for Isabelle Nguyen, the result would be as good as now.
*/
