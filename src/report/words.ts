import type { WantedKind } from "../people/fact";
import type { Label } from "../people/label";
import { goalLabel, styleLabel } from "../people/vocabularies";
import { formatDate, formatList, formatNumber, type Locale } from "./locale";

/** Person fields as people call them; anything else is shown as given. */
const fields = new Map<string, Label>([
  ["department", { en: "department", fr: "service" }],
  ["organization", { en: "organisation", fr: "organisation" }],
  ["location", { en: "location", fr: "lieu" }],
  ["country", { en: "country", fr: "pays" }],
  ["jobLevel", { en: "job level", fr: "niveau de poste" }],
  ["startDate", { en: "start date", fr: "date d'entrée" }],
  ["managerId", { en: "manager", fr: "responsable" }],
  ["timeZone", { en: "time zone", fr: "fuseau horaire" }],
  ["languages", { en: "languages", fr: "langues" }],
  ["availability", { en: "availability", fr: "disponibilités" }],
  ["formats", { en: "ways of meeting", fr: "modes de rencontre" }],
  ["goals", { en: "goals", fr: "objectifs" }],
  ["goalsSupported", { en: "goals supported", fr: "objectifs soutenus" }],
  ["skillsWanted", { en: "skills wanted", fr: "compétences souhaitées" }],
  ["skills", { en: "skills", fr: "compétences" }],
  ["leadershipStyle", { en: "leadership style", fr: "style de leadership" }],
  ["leadershipStyle.practised", { en: "leadership style practised", fr: "style de leadership pratiqué" }],
  ["leadershipStyle.wanted", { en: "leadership style wanted", fr: "style de leadership souhaité" }],
  ["leadershipStyle.avoided", { en: "leadership style avoided", fr: "style de leadership non souhaité" }],
  ["wishes", { en: "wishes", fr: "vœux" }],
  ["history", { en: "past pairs", fr: "binômes passés" }],
  ["suppliedScores", { en: "supplied scores", fr: "scores fournis" }],
]);

/** By the first subtag; a language that is not here is shown by its tag. */
const languages = new Map<string, Label>([
  ["ar", { en: "Arabic", fr: "arabe" }],
  ["bn", { en: "Bengali", fr: "bengali" }],
  ["cs", { en: "Czech", fr: "tchèque" }],
  ["da", { en: "Danish", fr: "danois" }],
  ["de", { en: "German", fr: "allemand" }],
  ["el", { en: "Greek", fr: "grec" }],
  ["en", { en: "English", fr: "anglais" }],
  ["es", { en: "Spanish", fr: "espagnol" }],
  ["fi", { en: "Finnish", fr: "finnois" }],
  ["fr", { en: "French", fr: "français" }],
  ["he", { en: "Hebrew", fr: "hébreu" }],
  ["hi", { en: "Hindi", fr: "hindi" }],
  ["hu", { en: "Hungarian", fr: "hongrois" }],
  ["id", { en: "Indonesian", fr: "indonésien" }],
  ["it", { en: "Italian", fr: "italien" }],
  ["ja", { en: "Japanese", fr: "japonais" }],
  ["ko", { en: "Korean", fr: "coréen" }],
  ["nl", { en: "Dutch", fr: "néerlandais" }],
  ["no", { en: "Norwegian", fr: "norvégien" }],
  ["pl", { en: "Polish", fr: "polonais" }],
  ["pt", { en: "Portuguese", fr: "portugais" }],
  ["ro", { en: "Romanian", fr: "roumain" }],
  ["ru", { en: "Russian", fr: "russe" }],
  ["sv", { en: "Swedish", fr: "suédois" }],
  ["th", { en: "Thai", fr: "thaï" }],
  ["tr", { en: "Turkish", fr: "turc" }],
  ["uk", { en: "Ukrainian", fr: "ukrainien" }],
  ["vi", { en: "Vietnamese", fr: "vietnamien" }],
  ["zh", { en: "Chinese", fr: "chinois" }],
]);

const formats = new Map<string, Label>([
  ["in-person", { en: "in person", fr: "en personne" }],
  ["phone", { en: "by phone", fr: "par téléphone" }],
  ["video", { en: "by video", fr: "en visioconférence" }],
]);

/** A field of a person: "skills wanted"; `attributes.x` is called x. */
export function fieldName(field: string, locale: Locale): string {
  return fields.get(field)?.[locale] ?? field.replace(/^attributes\./, "");
}

/** "French", "Portuguese (pt-BR)". */
export function languageName(tag: string, locale: Locale): string {
  const first = tag.split("-")[0]!.toLowerCase();
  const label = languages.get(first)?.[locale];
  if (label === undefined) return tag;
  return tag.length === first.length ? label : `${label} (${tag})`;
}

/** A language level; CEFR levels are the same in both languages. */
export function levelName(level: string, locale: Locale): string {
  return level === "native" ? { en: "native", fr: "langue maternelle" }[locale] : level;
}

/** "in person"; fits after a verb. */
export function formatName(format: string, locale: Locale): string {
  return formats.get(format)?.[locale] ?? format;
}

const termNames: Readonly<Record<WantedKind, (name: string, locale: Locale) => string>> = {
  goal: (name, locale) => goalLabel(name)?.[locale] ?? name,
  style: (name, locale) => styleLabel(name)?.[locale] ?? name,
  language: languageName,
  format: formatName,
  skill: (name) => name,
  attribute: fieldName,
};

/** A wanted thing by its label, where it has one. */
export function termName(kind: WantedKind, name: string, locale: Locale): string {
  return termNames[kind](name, locale);
}

/** An answer as text. */
export function valueText(value: string | number | boolean | readonly string[], locale: Locale): string {
  if (typeof value === "number") return formatNumber(value, locale);
  if (typeof value === "boolean") return { en: value ? "yes" : "no", fr: value ? "oui" : "non" }[locale];
  if (typeof value === "string") return value;
  return value.length === 0 ? { en: "none", fr: "rien" }[locale] : formatList(value, locale);
}

/** An answer under a field: dates in the locale's manner, and the truth values that were told as text. */
export function answerText(field: string, value: string | number | boolean | readonly string[], locale: Locale): string {
  if (field === "startDate" && typeof value === "string") return formatDate(value, locale);
  return value === "true" || value === "false" ? valueText(value === "true", locale) : valueText(value, locale);
}
