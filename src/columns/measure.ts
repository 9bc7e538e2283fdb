import { numberInText } from "../people/number";
import { type Cohort, termKey } from "../people/person";
import type { AttributeValue } from "../people/types";
import { levelOfLabel } from "../policy/scale";
import type { ScaleInput } from "../policy/types";
import { fieldValue } from "./field";

/**
 * An answer as a number, or null when it is none: a number, a number written as text, a date (in days), or a label of the scale (its level).
 */
export function measure(value: AttributeValue, scale: ScaleInput | null): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const text = termKey(value);
  const level = scale === null ? null : levelOfLabel(scale, text);
  if (level !== null) return level;
  const number = numberInText(text);
  if (number !== null) return number;
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return date === null ? null : dayNumber(Number(date[1]), Number(date[2]), Number(date[3]));
}

/** Days of the Gregorian calendar, counted from a fixed one. Years begin in March, so that a leap day is the last of its year. */
function dayNumber(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const monthsFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((monthsFromMarch * 153 + 2) / 5) + day;
}

/** What was found before; cohorts do not change. */
const spreads = new WeakMap<Cohort, Map<string, number>>();

/** The largest answer of the whole cohort under a `key` minus the smallest; 0 when there are not two different ones. */
export function spreadOfAnswers(cohort: Cohort, key: string): number {
  const ofCohort = spreads.get(cohort) ?? new Map<string, number>();
  spreads.set(cohort, ofCohort);
  let spread = ofCohort.get(key);
  if (spread === undefined) {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (const people of [cohort.mentees, cohort.mentors]) {
      for (const person of people) {
        const answer = fieldValue(person, key);
        const number = answer === null ? null : measure(answer, null);
        if (number === null) continue;
        least = Math.min(least, number);
        most = Math.max(most, number);
      }
    }
    spread = least < most ? most - least : 0;
    ofCohort.set(key, spread);
  }
  return spread;
}
