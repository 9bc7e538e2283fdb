/** Language levels from low to high: the Common European Framework of Reference, and "native". */
export const languageLevels: readonly string[] = ["A1", "A2", "B1", "B2", "C1", "C2", "native"];

/** A level as it is written ("B2", "native"), whatever the case it was given in; null when it is none. */
export function languageLevel(text: string): string | null {
  const typed = text.trim().toLowerCase();
  return languageLevels.find((level) => level.toLowerCase() === typed) ?? null;
}

/** BCP 47 (RFC 5646 section 2.1): language, extended languages, script, region, variants, extensions, private use. Grandfathered tags are refused. */
const tagPattern = new RegExp(
  "^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{5,8})" +
    "(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*" +
    "(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$",
  "i",
);

export function isLanguageTag(text: string): boolean {
  return tagPattern.test(text);
}

/** The usual spelling of a well-formed tag: "pt-BR", "zh-Hant". By the tag's form alone, so it is the same on every host. */
export function spellLanguageTag(tag: string): string {
  let extended = false;
  const parts = tag.split("-").map((part, position) => {
    const lower = part.toLowerCase();
    const spelt = position === 0 || extended ? lower : spellSubtag(lower);
    if (part.length === 1) extended = true;
    return spelt;
  });
  return parts.join("-");
}

function spellSubtag(lower: string): string {
  if (/^[a-z]{4}$/.test(lower)) return lower[0].toUpperCase() + lower.slice(1);
  return /^[a-z]{2}$/.test(lower) ? lower.toUpperCase() : lower;
}

/** ISO 639-1 without withdrawn codes: the languages that nearly everybody names, so that the host's names, which are slow to load, are hardly ever needed. */
const twoLetterLanguages: ReadonlySet<string> = new Set(
  (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga " +
    "gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu " +
    "lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so " +
    "sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
  ).split(" "),
);

/** Whether the tag's language is in ISO 639-1 or the host knows a name for it; true where the host has no names. */
export function isKnownLanguage(tag: string): boolean {
  const language = tag.split("-")[0].toLowerCase();
  if (twoLetterLanguages.has(language)) return true;
  if (typeof Intl === "undefined" || Intl.DisplayNames === undefined) return true;
  try {
    return new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(language) !== undefined;
  } catch {
    return false;
  }
}
