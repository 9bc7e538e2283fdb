/** How much depends on the weights being just so? The range of each, and which pairs survive when all of them move. */
import { match, prepare, robustness } from "../../src/index";
import { namesOf, robustnessSentence, survivalSentence, weightRangeSentence } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const names = namesOf(programme, "en");
const answer = robustness(programme, match(programme), { seed: "autumn-2025" });

for (const range of answer.ranges) console.log(`- ${weightRangeSentence(range, "en", names)}`);
console.log(robustnessSentence(answer, "en"));
const shaky = [...answer.pairs].sort((a, b) => a.survival - b.survival).slice(0, 3);
for (const pair of shaky) console.log(`- ${survivalSentence(pair, answer, "en", names)}`);

/*
- The weight of “Goals” is 0.35; from 0.3 to 0.375 these pairs stay the best, the other weights being as they are. Below 0.3, another result is better, with Fatou Diallo – Nadia Ferhat and Nikita Banerjee – Hélène Marchetti instead of Fatou Diallo – Hélène Marchetti and Nikita Banerjee – Nadia Ferhat. Above 0.375, another result is better, with Salomé Benhamou – Bastien Caron and Anaïs Chevalier – Étienne Roussel-Vauquelin instead of Salomé Benhamou – Étienne Roussel-Vauquelin and Anaïs Chevalier – Bastien Caron.
- The weight of “Skills” is 0.25; from 0.2467 to 0.2743 these pairs stay the best, the other weights being as they are. Below 0.2467, another result is better, with Salomé Benhamou – Bastien Caron and Anaïs Chevalier – Étienne Roussel-Vauquelin instead of Salomé Benhamou – Étienne Roussel-Vauquelin and Anaïs Chevalier – Bastien Caron. Above 0.2743, another result is better, with Chloé Perrin – Marcus Whitfield, Caio Ribeiro – Paulo Henrique Azevedo and Fernanda Lopes – Sophie Delacourt instead of Chloé Perrin – Dolores "Lola" Ibarra, Caio Ribeiro – Sophie Delacourt and Fernanda Lopes – Marcus Whitfield.
- The weight of “Leadership style” is 0.2; from 0.1428 to 0.2033 these pairs stay the best, the other weights being as they are. Below 0.1428, another result is better, with Romain Guillot – Grace Okonkwo, Noémie Desrosiers – 陳美玲 (Mei-Ling Chen), Paige Hoffman – Marcus Whitfield, Caio Ribeiro – Paulo Henrique Azevedo and 1 other instead of Romain Guillot – 陳美玲 (Mei-Ling Chen), Noémie Desrosiers – Dolores "Lola" Ibarra, Paige Hoffman – Grace Okonkwo, Caio Ribeiro – Sophie Delacourt and 1 other. Above 0.2033, another result is better, with Salomé Benhamou – Bastien Caron and Anaïs Chevalier – Étienne Roussel-Vauquelin instead of Salomé Benhamou – Étienne Roussel-Vauquelin and Anaïs Chevalier – Bastien Caron.
- The weight of “Availability” is 0.2; from 0.1798 to 0.2286 these pairs stay the best, the other weights being as they are. Below 0.1798, another result is better, with Chloé Perrin – Marcus Whitfield, Caio Ribeiro – Paulo Henrique Azevedo and Fernanda Lopes – Sophie Delacourt instead of Chloé Perrin – Dolores "Lola" Ibarra, Caio Ribeiro – Sophie Delacourt and Fernanda Lopes – Marcus Whitfield. Above 0.2286, another result is better, with Jules Picard – Grace Okonkwo, Diego Morales – Catherine O'Brien, Samuel Adeyemi – Isabelle Nguyen, Paige Hoffman – Marcus Whitfield and 2 others instead of Jules Picard – Catherine O'Brien, Diego Morales – Isabelle Nguyen, Samuel Adeyemi – Luc Tremblay-Gagné, Paige Hoffman – Grace Okonkwo and 2 others.
When every weight moves at random by up to 0.2 of itself, all pairs stay the same in 35 of 200 trials.
- The pair Fernanda Lopes and Marcus Whitfield is made in 73 of 200 trials with other weights.
- The pair Salomé Benhamou and Étienne Roussel-Vauquelin is made in 104 of 200 trials with other weights.
- The pair Anaïs Chevalier and Bastien Caron is made in 104 of 200 trials with other weights.
*/
