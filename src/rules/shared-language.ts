import type { Person } from "../people/person";
import { defineRule } from "./rule";
import { sieveOfSharedWords } from "./shared-words";
import { type AnswerRule, unknownField, verdictWithoutAnswer } from "./unanswered";

/** Regions and scripts do not matter: "pt-BR" and "pt" are one language. */
export interface SharedLanguageRule extends AnswerRule {
  readonly type: "shared-language";
}

/** The languages without region: the primary subtag, of which case means nothing (BCP 47). */
function spoken(person: Person): readonly string[] | null {
  return person.languages?.map(({ tag }) => tag.split("-")[0].toLowerCase()) ?? null;
}

/** The two people have a language to talk in. */
export const sharedLanguage = defineRule<SharedLanguageRule>({
  type: "shared-language",
  label: { en: "Shared language", fr: "Langue commune" },
  meaning: "The two people speak at least one language in common.",
  fields: { ...unknownField },
  reads: () => ["languages"],
  refuse(parameters, mentee, mentor) {
    const ofMentee = spoken(mentee);
    const ofMentor = spoken(mentor);
    if (ofMentee === null || ofMentor === null) return verdictWithoutAnswer(parameters, "languages", ofMentee, ofMentor);
    return ofMentee.some((language) => ofMentor.includes(language)) ? null : [{ code: "no-shared-language", params: {} }];
  },
  prepare: (parameters, mentees, mentors) =>
    sieveOfSharedWords(mentees.map(spoken), mentors.map(spoken), "strangers", parameters.unknown === "refuse"),
});
