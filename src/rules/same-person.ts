import { rowsById } from "./pair-list";
import { defineRule } from "./rule";

/** Standing rule. */
export interface SamePersonRule {
  readonly type: "same-person";
}

/** Nobody is paired with themselves: the same id on both sides is one human being. */
export const samePerson = defineRule<SamePersonRule>({
  type: "same-person",
  label: { en: "Same person", fr: "Même personne" },
  meaning: "Nobody is paired with themselves.",
  fields: {},
  refuse: (_, mentee, mentor) => (mentee.id === mentor.id ? [{ code: "same-person", params: {} }] : null),
  prepare(_, mentees, mentors) {
    const columnOf = rowsById(mentors);
    return (mentee, refused) => {
      const column = columnOf.get(mentees[mentee].id);
      if (column !== undefined) refused[column] = 1;
    };
  },
});
