import type { Fact } from "../people/fact";
import { type Person, termKey } from "../people/person";
import type { Setting } from "../policy/setting";
import { defineRule } from "./rule";
import { type AnswerRule, unknownField, verdictWithoutAnswer } from "./unanswered";

/** Only the programme's formats count where the policy's rhythm names some, and people in different places cannot meet in person. */
export interface SharedFormatRule extends AnswerRule {
  readonly type: "shared-format";
}

/** One bit per meeting format. */
const bits: Readonly<Record<string, number>> = { "in-person": 1, phone: 2, video: 4 };
const IN_PERSON = 1;

const bitsOf = (formats: readonly string[]): number => formats.reduce((sum, format) => sum | (bits[format] ?? 0), 0);

/** null is not answered. */
function usable(person: Person, { policy }: Setting): number | null {
  const { formats } = policy.rhythm;
  return person.formats && bitsOf(person.formats) & (formats ? bitsOf(formats) : -1);
}

/** The place as compared; "" is not answered, which keeps nobody apart. */
const placeOf = (person: Person): string => termKey(person.location ?? "");

/** The two people have a way to meet. */
export const sharedFormat = defineRule<SharedFormatRule>({
  type: "shared-format",
  label: { en: "Shared format", fr: "Format commun" },
  meaning: "The two people have a way to meet in common; in person only when they are not in different places.",
  fields: { ...unknownField },
  reads: () => ["formats"],
  refuse(parameters, mentee, mentor, setting) {
    const ofMentee = usable(mentee, setting);
    const ofMentor = usable(mentor, setting);
    if (ofMentee === null || ofMentor === null) return verdictWithoutAnswer(parameters, "formats", ofMentee, ofMentor);
    const shared = ofMentee & ofMentor;
    const none: Fact = { code: "no-shared-format", params: {} };
    if (shared === 0) return [none];
    const apart = placeOf(mentee) !== "" && placeOf(mentor) !== "" && placeOf(mentee) !== placeOf(mentor);
    if (shared !== IN_PERSON || !apart) return null;
    return [none, { code: "values", params: { key: "location", mentee: mentee.location!, mentor: mentor.location! } }];
  },
  prepare(parameters, mentees, mentors, setting) {
    const refuseUnknown = parameters.unknown === "refuse";
    const numbers = new Map([...new Set(["", ...mentees.map(placeOf), ...mentors.map(placeOf)])].map((place, number) => [place, number]));
    const numberOf = (person: Person) => numbers.get(placeOf(person)) ?? 0;
    const menteePlaces = Int32Array.from(mentees, numberOf);
    const mentorPlaces = Int32Array.from(mentors, numberOf);
    const menteeBits = Int8Array.from(mentees, (mentee) => usable(mentee, setting) ?? -1);
    const mentorBits = Int8Array.from(mentors, (mentor) => usable(mentor, setting) ?? -1);
    return (mentee, refused) => {
      const own = menteeBits[mentee];
      const place = menteePlaces[mentee];
      for (let column = 0; column < mentorBits.length; column++) {
        const other = mentorBits[column];
        if (own < 0 || other < 0) {
          if (refuseUnknown) refused[column] = 1;
          continue;
        }
        const shared = own & other;
        const otherPlace = mentorPlaces[column];
        const apart = place !== 0 && otherPlace !== 0 && place !== otherPlace;
        if (shared === 0 || (shared === IN_PERSON && apart)) refused[column] = 1;
      }
    };
  },
});
