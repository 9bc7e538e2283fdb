import type { OutcomeNote } from "../outcomes/types";
import { englishOutcomeNotes } from "./english/outcome-notes";
import { frenchOutcomeNotes } from "./french/outcome-notes";
import { inLocale, type Locale } from "./locale";
import { type Names, plainNames } from "./names";

type ParamsOf<Code extends OutcomeNote["code"]> = Extract<OutcomeNote, { readonly code: Code }>["params"];

/** A sentence for each note, in one language. */
export type OutcomeNoteSentences = { readonly [Code in OutcomeNote["code"]]: (params: ParamsOf<Code>, names: Names) => string };

const sentences: Readonly<Record<Locale, OutcomeNoteSentences>> = { en: englishOutcomeNotes, fr: frenchOutcomeNotes };

/** What to bear in mind when reading a report on outcomes. */
export function outcomeNoteSentence(note: OutcomeNote, locale: Locale, names: Names = plainNames(locale)): string {
  const say = inLocale(sentences, locale)[note.code] as (params: OutcomeNote["params"], names: Names) => string;
  return say(note.params, names);
}
