import type { AvailabilityInput, Weekday } from "../../src/index";
import { english } from "./english";
import type { ReaderWords } from "./language";

const week: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const dayNames: ReadonlyMap<string, number> = new Map(
  [
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"],
  ].flatMap((names) => names.map((name, index) => [name, index] as const)),
);

const windowShape = /^(\p{L}.*?)\s+(\d{1,2})(?:[:h](\d{2})?)?\s*(?:-|–|to|à)\s*(\d{1,2})(?:[:h](\d{2})?)?$/iu;

/**
 * "Mon-Fri 09:00-12:00", "mar, jeu 9h-10h30": days or ranges of days in English or French (the first three letters count), then the time of day.
 * A range may pass the week's end ("Sat-Mon"); a window that ends before it starts ends on the next day. Returns a sentence when it cannot be read.
 */
export function readWindow(text: string, say: ReaderWords = english): AvailabilityInput | string {
  const parts = windowShape.exec(text);
  if (parts === null) return say.noWindow(text);
  const [, days, startHour, startMinute, endHour, endMinute] = parts;
  const daysOfWeek = readDays(days, say);
  if (typeof daysOfWeek === "string") return daysOfWeek;
  return { daysOfWeek, startTime: clock(startHour, startMinute), endTime: clock(endHour, endMinute) };
}

function readDays(text: string, say: ReaderWords): Weekday[] | string {
  const found = new Set<number>();
  for (const item of text.split(/[,/&+]|\s+(?:and|et)\s+/i)) {
    const ends = item.split(/-|–/).map(dayIndex);
    const [first, last = first] = ends;
    if (first === undefined || last === undefined || ends.length > 2 || ends.includes(undefined)) {
      return say.noDay(item.trim());
    }
    for (let day = first; ; day = (day + 1) % 7) {
      found.add(day);
      if (day === last) break;
    }
  }
  return week.filter((_, index) => found.has(index));
}

function dayIndex(name: string): number | undefined {
  return dayNames.get(name.trim().slice(0, 3).toLowerCase());
}

function clock(hour: string, minute = "00"): string {
  return `${hour.padStart(2, "0")}:${minute}`;
}
