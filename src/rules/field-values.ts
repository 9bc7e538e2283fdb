import * as z from "zod/mini";
import { fieldKeys, fieldValue, isFieldKey, sameValue, valueWords } from "../columns/field";
import type { Fact } from "../people/fact";
import type { Mentee, Mentor, Person } from "../people/person";
import { formError } from "../people/translate";
import type { RowSieve } from "./rule";
import { sieveOfSharedWords } from "./shared-words";
import { type AnswerRule, unknownField, verdictWithoutAnswer } from "./unanswered";

/** What `same` and `different` have in common: they compare both people's values of one field. */
export interface FieldRule extends AnswerRule {
  /**
   * A field of the person ("department", "location", "country") or "attributes.x". Compared without regard to case and surrounding space; two lists are
   * the same when they share an element, so two empty lists are not.
   */
  readonly key: string;
}

const keyError = formError("unknown-value", `must be one of ${fieldKeys.join(", ")} or "attributes." and a name`);

export const fieldRuleFields = { key: z.string().check(z.refine(isFieldKey, keyError)), ...unknownField };

/** Refuses a pair whose values are the same (`refused` true) or not the same (false). */
export function verdictOnValues(parameters: FieldRule, mentee: Person, mentor: Person, refused: boolean): readonly Fact[] | null {
  const { key } = parameters;
  const ofMentee = fieldValue(mentee, key);
  const ofMentor = fieldValue(mentor, key);
  if (ofMentee === null || ofMentor === null) return verdictWithoutAnswer(parameters, key, ofMentee, ofMentor);
  return sameValue(ofMentee, ofMentor) === refused ? [{ code: "values", params: { key, mentee: ofMentee, mentor: ofMentor } }] : null;
}

/** A list is the same as another when they share an element, so the fast form is that of shared words. */
export function sieveOfValues(parameters: FieldRule, mentees: readonly Mentee[], mentors: readonly Mentor[], refused: boolean): RowSieve {
  const wordsOf = (person: Person): readonly string[] | null => {
    const value = fieldValue(person, parameters.key);
    return value === null ? null : valueWords(value);
  };
  return sieveOfSharedWords(mentees.map(wordsOf), mentors.map(wordsOf), refused ? "sharing" : "strangers", parameters.unknown === "refuse");
}
