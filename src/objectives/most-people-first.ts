import { defineObjective } from "./objective";

/** Nobody gets a second mentor while somebody who could have a first one has none. */
export const mostPeopleFirst = defineObjective({
  name: "most-people-first",
  label: { en: "most people first", fr: "le plus de personnes d'abord" },
  meaning: "As many mentees as possible get one mentor, then as many pairs as possible, then the highest fit.",
  assignment: "most-rows",
});
