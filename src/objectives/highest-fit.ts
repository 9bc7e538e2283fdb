import { defineObjective } from "./objective";

/** Two poor pairs may give way to one very good one. */
export const highestFit = defineObjective({
  name: "highest-fit",
  label: { en: "highest fit", fr: "meilleure affinité d'ensemble" },
  meaning: "The highest sum of points, however many people that pairs.",
  assignment: "highest-score",
});
