/** Which pairs could be swapped at no cost? By the whole policy none; by goals alone many results are equally good, and the lottery decides. */
import { diagnose, match, prepare } from "../../src/index";
import { namesOf, swapSentence, tiesSentence } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
for (const criteria of [policy.criteria ?? [], [{ type: "goals", weight: 1 } as const]]) {
  const programme = prepare(cohort, { ...policy, criteria });
  const names = namesOf(programme, "en");
  const { ties } = diagnose(programme, match(programme));
  console.log(`By ${criteria.map(({ type }) => names.criterion(type)).join(", ")}: ${tiesSentence(ties, "en")}`);
  for (const pair of ties.swappable.slice(0, 3)) console.log(`- ${swapSentence(pair, "en", names)}`);
}

/*
By Goals, Skills, Leadership style, Availability: Nothing was left to chance: every best result holds all 55 pairs.
By Goals: Of 55 pairs, 35 are in every best result and 20 were drawn by lot.
- The pair Chloé Perrin and Dolores "Lola" Ibarra was drawn by lot: another result without it is just as good. For that, Chloé Perrin would leave Dolores "Lola" Ibarra for Isabelle Nguyen, Maxime Thibodeau would leave Isabelle Nguyen for Sophie Delacourt, Thiago Nascimento would leave Sophie Delacourt for Paulo Henrique Azevedo and William Fraser would leave Paulo Henrique Azevedo for Rebecca Lindqvist.
- The pair Inès Lambert and Maria Aparecida dos Santos Figueiredo was drawn by lot: another result without it is just as good. For that, Inès Lambert would leave Maria Aparecida dos Santos Figueiredo for Renata Yoshida and Kavya Shetty would leave Renata Yoshida for Maria Aparecida dos Santos Figueiredo.
- The pair Salomé Benhamou and Bastien Caron was drawn by lot: another result without it is just as good. For that, Salomé Benhamou would lose Bastien Caron and Yanis Boukhalfa would get Bastien Caron.
*/
