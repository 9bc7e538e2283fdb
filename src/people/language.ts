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

/** Whether the host knows a name for the tag's language; true where the host has no names. */
export function isKnownLanguage(tag: string): boolean {
  const language = tag.split("-")[0].toLowerCase();
  if (typeof Intl === "undefined" || Intl.DisplayNames === undefined) return true;
  try {
    return new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(language) !== undefined;
  } catch {
    return false;
  }
}
