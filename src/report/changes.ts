import type { Change, SingleChange, WhatIf } from "../what-if/types";
import { englishChanges } from "./english/changes";
import { frenchChanges } from "./french/changes";
import { inLocale, type Locale } from "./locale";
import { type Names, plainNames } from "./names";

type Of<Type extends SingleChange["type"]> = Extract<SingleChange, { readonly type: Type }>;

/** One for each type of change: a type without words does not compile. */
export interface ChangeWords {
  readonly changes: { readonly [Type in SingleChange["type"]]: (change: Of<Type>, names: Names) => string };
  readonly infeasible: string;
  readonly same: string;
  readonly outcome: (diff: WhatIf["diff"]) => string;
  readonly people: (counts: WhatIf["diff"]["counts"]) => string;
}

const words: Readonly<Record<Locale, ChangeWords>> = { en: englishChanges, fr: frenchChanges };

/** What a change does, one sentence for each of its parts. For coordinators. */
export function changeSentences(change: Change, locale: Locale, names: Names = plainNames(locale)): string[] {
  const say = inLocale(words, locale).changes;
  const parts: readonly SingleChange[] = Array.isArray(change) ? change : [change as SingleChange];
  return parts.map((part) => {
    const sentence = say[part.type] as (part: SingleChange, names: Names) => string;
    return sentence(part, names);
  });
}

/** What a change would bring: more or fewer pairs and points, and how many people gain or lose. For coordinators. */
export function whatIfSentence({ after, diff }: Pick<WhatIf, "after" | "diff">, locale: Locale): string {
  const say = inLocale(words, locale);
  if (after.status === "infeasible") return say.infeasible;
  const { kept, new: made, dropped } = diff;
  const isSame = made.length + dropped.length === 0 && kept.every(({ pointsBefore, pointsAfter }) => pointsBefore === pointsAfter);
  return isSame ? say.same : `${say.outcome(diff)} ${say.people(diff.counts)}`;
}
