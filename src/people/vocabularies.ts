import type { Label } from "./label";
import { termKey } from "./person";

/** A suggested word: any other string works as well and is shown as given. */
export interface VocabularyTerm {
  /** What people and policies write; compared as `termKey` compares. */
  readonly key: string;
  readonly label: Label;
}

/** What mentees commonly come for. */
export const menteeGoals: readonly VocabularyTerm[] = [
  { key: "self-confidence", label: { en: "more self-confidence", fr: "gagner en confiance" } },
  { key: "test-ideas", label: { en: "testing ideas", fr: "tester ses idées" } },
  { key: "widen-network", label: { en: "a wider network", fr: "élargir son réseau" } },
  { key: "encouragement", label: { en: "encouragement", fr: "recevoir des encouragements" } },
  { key: "pass-a-milestone", label: { en: "passing a milestone", fr: "franchir un cap" } },
  { key: "find-leadership-style", label: { en: "finding one's leadership style", fr: "trouver son style de leadership" } },
];

/** What mentors commonly want for themselves. */
export const mentorAims: readonly VocabularyTerm[] = [
  { key: "listening", label: { en: "listening better", fr: "mieux écouter" } },
  { key: "understanding-others", label: { en: "understanding others", fr: "mieux comprendre les autres" } },
  { key: "management-style", label: { en: "refining one's management style", fr: "affiner son style de management" } },
];

/**
 * Three sets of leadership styles to choose from. Goleman's "authoritative" is "visionnaire" in French: "autoritaire" is a false friend that means
 * his directive (coercive) style. Licensed questionnaires (MLQ, LPI) are not here: import their scores under their own names.
 */
export const leadershipStylePresets: readonly { readonly id: string; readonly label: Label; readonly styles: readonly VocabularyTerm[] }[] =
  [
    {
      id: "goleman",
      label: { en: "Goleman's six styles (2000)", fr: "les six styles de Goleman (2000)" },
      styles: [
        { key: "directive", label: { en: "directive", fr: "directif" } },
        { key: "visionary", label: { en: "visionary", fr: "visionnaire" } },
        { key: "affiliative", label: { en: "affiliative", fr: "affiliatif" } },
        { key: "participative", label: { en: "participative", fr: "participatif" } },
        { key: "pacesetting", label: { en: "pacesetting", fr: "meneur par l'exemple" } },
        { key: "coaching", label: { en: "coaching", fr: "coach" } },
      ],
    },
    {
      id: "clutterbuck",
      label: {
        en: "Clutterbuck's roles, for mentors without authority",
        fr: "les rôles de Clutterbuck, pour mentors sans autorité hiérarchique",
      },
      styles: [
        { key: "coach", label: { en: "coach", fr: "entraîneur" } },
        { key: "guardian", label: { en: "guardian", fr: "protecteur" } },
        { key: "networker", label: { en: "networker", fr: "facilitateur de réseau" } },
        { key: "counsellor", label: { en: "counsellor", fr: "confident" } },
      ],
    },
    {
      id: "slii",
      label: { en: "the four styles of situational leadership (SLII)", fr: "les quatre styles du leadership situationnel (SLII)" },
      styles: [
        { key: "directing", label: { en: "directing", fr: "diriger" } },
        { key: "coaching", label: { en: "coaching", fr: "coach" } },
        { key: "supporting", label: { en: "supporting", fr: "épauler" } },
        { key: "delegating", label: { en: "delegating", fr: "déléguer" } },
      ],
    },
  ];

/** Other names of a style in the literature; both are understood in labels, and neither is turned into the other in a score. */
const styleSynonyms: readonly VocabularyTerm[] = [
  { key: "authoritative", label: { en: "visionary (authoritative)", fr: "visionnaire" } },
  { key: "coercive", label: { en: "directive (coercive)", fr: "directif" } },
  { key: "democratic", label: { en: "participative (democratic)", fr: "participatif" } },
];

function byKey(terms: readonly VocabularyTerm[]): ReadonlyMap<string, Label> {
  return new Map(terms.map((term) => [term.key, term.label]));
}

const goalLabels = byKey([...menteeGoals, ...mentorAims]);
const styleLabels = byKey([...leadershipStylePresets.flatMap((preset) => preset.styles), ...styleSynonyms]);

/** The label of a built-in goal or aim. */
export function goalLabel(goal: string): Label | undefined {
  return goalLabels.get(termKey(goal));
}

/** The label of a built-in leadership style. */
export function styleLabel(style: string): Label | undefined {
  return styleLabels.get(termKey(style));
}
