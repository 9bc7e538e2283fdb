/** Why does this mentee not have that mentor, and what would insisting on it cost everybody? */
import { explainPerson, match, prepare } from "../../src/index";
import { candidateSentence, namesOf } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const matching = match(programme);
const names = namesOf(programme, "en");

const { side, id, candidates } = explainPerson(programme, matching, { menteeId: "E0163" }, { limit: 4 });
console.log(`Candidates of ${names.mentee(id)}, best first:`);
for (const candidate of candidates) console.log(`- ${candidateSentence(candidate, side, "en", names)}`);

/*
Candidates of 陳美玲 (Mei-Ling Chen), best first:
- The pair 陳美玲 (Mei-Ling Chen) and Catherine O'Brien is made, with a score of 0.82.
- Rules refuse the pair 陳美玲 (Mei-Ling Chen) and Sophie Delacourt, which would score 0.80. Reporting line. The mentor is above the mentee in the reporting line: 陳美玲 (Mei-Ling Chen) → Sophie Delacourt.
- All places of the mentor Marcus Whitfield are held by others: Gabrielle Pelletier, Olivier Bouchard, Kavya Shetty and Fernanda Lopes; this pair would score 0.73. If this pair had to be made, the programme would have a total score lower by 0.10. For that, 陳美玲 (Mei-Ling Chen) would leave Catherine O'Brien for Marcus Whitfield, Fernanda Lopes would leave Marcus Whitfield for Sophie Delacourt, Thiago Nascimento would leave Sophie Delacourt for Luc Tremblay-Gagné, Samuel Adeyemi would leave Luc Tremblay-Gagné for Isabelle Nguyen and Diego Morales would leave Isabelle Nguyen for Catherine O'Brien.
- Rules refuse the pair 陳美玲 (Mei-Ling Chen) and Dolores "Lola" Ibarra, which would score 0.63. Minimum overlap. 0 minutes a week in common, 0 of them in whole meetings of 60 minutes; the rhythm needs 60.
*/
