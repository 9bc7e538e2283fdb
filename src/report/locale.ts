import { printGiven } from "../arguments/kinds";
import type { LocalTime } from "../people/fact";

/**
 * The locale's manner, by tables of our own: the same text on every host. Intl is not used, because its spaces, month names and list commas change
 * with the host's ICU version (French thousands went from U+00A0 to U+202F in ICU 62). French here: thousands apart by U+202F, decimal
 * comma, U+00A0 before a colon and inside « », U+202F before a semicolon. English: comma and point, day before month, no comma before "and".
 */
export type Locale = "en" | "fr";

export const locales: readonly Locale[] = ["en", "fr"];

/** What a table has for a locale. Throws RangeError on a locale that is not there. */
export function inLocale<Words>(words: Readonly<Record<Locale, Words>>, locale: Locale): Words {
  if (locales.includes(locale)) return words[locale];
  throw new RangeError(`locale: ${printGiven(locale)} is not one of ${locales.join(", ")}`);
}

interface Manner {
  readonly decimal: string;
  readonly thousands: string;
  readonly and: string;
  readonly colon: string;
  readonly semicolon: string;
  readonly quotes: readonly [string, string];
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
}

const manners: Readonly<Record<Locale, Manner>> = {
  en: {
    decimal: ".",
    thousands: ",",
    and: " and ",
    colon: ": ",
    semicolon: "; ",
    quotes: ["“", "”"],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  },
  fr: {
    decimal: ",",
    thousands: "\u202f",
    and: " et ",
    colon: "\u00a0: ",
    semicolon: "\u202f; ",
    quotes: ["«\u00a0", "\u00a0»"],
    weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    months: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  },
};

/** Throws RangeError on a locale that is not there. */
export function checkLocale(locale: Locale): void {
  inLocale(manners, locale);
}

/** "1,234.5" or "1 234,5", with no more than `decimals` decimals and no zeros at the end. */
export function formatNumber(value: number, locale: Locale, decimals = 2): string {
  return localised(trimZeros(value.toFixed(decimals)), locale);
}

/** A score: always two decimals, never a percent sign. "Not answered" is not a number and is worded by the caller. */
export function formatScore(score: number, locale: Locale): string {
  return localised(score.toFixed(2), locale);
}

function trimZeros(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}

function localised(digits: string, locale: Locale): string {
  const { decimal, thousands } = inLocale(manners, locale);
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits);
  if (match === null) return digits;
  const [, sign, whole, fraction] = match;
  const zero = /^0*$/.test(`${whole}${fraction ?? ""}`);
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${zero ? "" : sign}${grouped}${fraction === undefined ? "" : decimal + fraction}`;
}

/** "a, b and c". */
export function formatList(items: readonly string[], locale: Locale): string {
  const { and } = inLocale(manners, locale);
  return items.length < 2 ? items.join("") : items.slice(0, -1).join(", ") + and + items[items.length - 1];
}

/** "1 March 2024", "1er mars 2024"; a text that is no ISO date is shown as given. */
export function formatDate(isoDate: string, locale: Locale): string {
  const { months } = inLocale(manners, locale);
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  const month = match === null ? undefined : months[Number(match[2]) - 1];
  if (match === null || month === undefined) return isoDate;
  const day = Number(match[3]);
  return `${day}${locale === "fr" && day === 1 ? "er" : ""} ${month} ${match[1]}`;
}

/** "Monday", "lundi"; 0 is Monday. */
export function formatWeekday(weekday: number, locale: Locale): string {
  return inLocale(manners, locale).weekdays[weekday] ?? String(weekday);
}

/** "09:00", "9 h", "18 h 30". */
export function formatClock(time: string, locale: Locale): string {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  if (locale === "en" || match === null) return time;
  return `${Number(match[1])}\u00a0h${match[2] === "00" ? "" : `\u00a0${match[2]}`}`;
}

/** "Monday 18:00 to 20:00 (Europe/Paris)". */
export function formatLocalTime(time: LocalTime, locale: Locale): string {
  const day = formatWeekday(time.weekday, locale);
  const span =
    locale === "en" ? `${day} ${time.start} to ${time.end}` : `${day} de ${formatClock(time.start, "fr")} à ${formatClock(time.end, "fr")}`;
  return time.timeZone === null ? span : `${span} (${time.timeZone})`;
}

/** "1 place", "17 places"; French has the singular for 0 as well. */
export function formatCount(count: number, one: string, many: string, locale: Locale): string {
  const singular = locale === "en" ? count === 1 : count >= 0 && count < 2;
  return `${formatNumber(count, locale)}${locale === "fr" ? "\u00a0" : " "}${singular ? one : many}`;
}

/** “x”, « x ». */
export function quote(text: string, locale: Locale): string {
  const [open, close] = inLocale(manners, locale).quotes;
  return open + text + close;
}

/** What stands between a heading word and what it introduces. */
export function colon(locale: Locale): string {
  return inLocale(manners, locale).colon;
}

export function semicolon(locale: Locale): string {
  return inLocale(manners, locale).semicolon;
}

/** A capital for a label that starts a sentence or a cell; never used on a person's name or an id. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Ends a sentence that closes on somebody's own words, which may have their own stop. */
export function fullStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** At most `limit` of the items, and how many more there are. */
export function formatSome(items: readonly string[], limit: number, locale: Locale): string {
  if (items.length <= limit) return formatList(items, locale);
  const left = items.length - limit;
  const more = locale === "en" ? formatCount(left, "other", "others", "en") : formatCount(left, "autre", "autres", "fr");
  return items.slice(0, limit).join(", ") + inLocale(manners, locale).and + more;
}
