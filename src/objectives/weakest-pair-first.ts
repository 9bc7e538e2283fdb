import { defineObjective } from "./objective";

/** Protects the pair that would be worst off. */
export const weakestPairFirst = defineObjective({
  name: "weakest-pair-first",
  label: { en: "weakest pair first", fr: "la paire la plus faible d'abord" },
  meaning: "As many pairs as possible, then the best weakest pair, then the highest fit.",
  assignment: "weakest-pair",
});
