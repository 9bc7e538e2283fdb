import { anObject } from "../arguments/kinds";
import { checkOptions } from "../arguments/options";
import { ofAudience } from "../explain/audience";
import type { Audience } from "../matching/types";
import type { BreakCode, BreakReason, GainCode, Told } from "../rematch/types";
import { englishTold } from "./english/told";
import { frenchTold } from "./french/told";
import { inLocale, type Locale } from "./locale";
import { type Names, plainNames } from "./names";

type BreakParams<Code extends BreakCode> = Extract<BreakReason, { readonly code: Code }>["params"];

/** One for each code: a code without words does not compile. */
export interface ToldWords {
  readonly lost: { readonly [Code in BreakCode]: (params: BreakParams<Code>, partner: string, names: Names) => string };
  readonly ended: (partner: string) => string;
  readonly endedByLeaving: (partner: string) => string;
  readonly got: Readonly<Record<GainCode, (partner: string) => string>>;
  readonly begun: (partner: string) => string;
}

const words: Readonly<Record<Locale, ToldWords>> = { en: englishTold, fr: frenchTold };

/**
 * What somebody is told after a re-match, one sentence for each pair that ends or begins. A coordinator learns why; to the mentor or mentee only that the
 * partner left the programme is said, since rules, wishes to part and other people's pairs are not theirs to know. Throws RangeError on an option or locale that
 * is not there.
 */
export function toldSentences(
  { side, lost, got }: Told,
  locale: Locale,
  options: { readonly audience?: Audience; readonly names?: Names } = {},
): string[] {
  checkOptions("toldSentences", options, { audience: ofAudience, names: anObject });
  const { audience = "coordinator", names = plainNames(locale) } = options;
  const partner = side === "mentee" ? names.mentor : names.mentee;
  const say = inLocale(words, locale);
  const partnerLeft = ({ code, params }: BreakReason) => code === "left" && (side === "mentee" ? params.mentorLeft : params.menteeLeft);
  const ended = lost.map(({ partnerId, why }) => {
    const name = partner(partnerId);
    if (partnerLeft(why)) return say.endedByLeaving(name);
    if (audience !== "coordinator") return say.ended(name);
    return (say.lost[why.code] as (params: BreakReason["params"], partner: string, names: Names) => string)(why.params, name, names);
  });
  const begun = got.map(({ partnerId, why }) => (audience === "coordinator" ? say.got[why] : say.begun)(partner(partnerId)));
  return [...ended, ...begun];
}
