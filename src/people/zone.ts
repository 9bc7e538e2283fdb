import { reasonOf } from "./form";
import type { Environment } from "./types";

/** Offsets of time zones on one date. Each zone is asked for once and its answer remembered, so an answer cannot change within a programme. */
export interface Zones {
  /** Minutes to add to UTC, or why the zone is unknown. */
  readonly find: (timeZone: string) => ZoneAnswer;
}

export type ZoneAnswer = { readonly offset: number } | { readonly unknown: string };

export function zonesOn(isoDate: string, environment: Environment | undefined): Zones {
  const answers = new Map<string, ZoneAnswer>();
  return {
    find: (timeZone) => {
      let answer = answers.get(timeZone);
      if (answer === undefined) {
        answer = answerOf(environment, timeZone, isoDate);
        answers.set(timeZone, answer);
      }
      return answer;
    },
  };
}

function answerOf(environment: Environment | undefined, timeZone: string, isoDate: string): ZoneAnswer {
  try {
    const offset = (environment?.zoneOffsetMinutes ?? hostOffset)(timeZone, isoDate);
    if (Number.isInteger(offset) && Math.abs(offset) < 1440) return { offset: offset + 0 };
    return { unknown: "its offset is no whole number of minutes within a day" };
  } catch (failure) {
    return { unknown: reasonOf(failure) };
  }
}

/**
 * The host's own table, at 12:00 UTC: by noon the changes of the night are over. Reads the wall clock back from the formatted parts, since Intl gives no
 * offset; seconds, which only zones of long ago have, are rounded to the minute.
 */
function hostOffset(timeZone: string, isoDate: string): number {
  // Some hosts read "+02:00" as a zone and others do not; an IANA name starts with a letter.
  if (!/^[A-Za-z]/.test(timeZone)) throw new RangeError('it is no IANA name, such as "Europe/Paris"');
  const [year, month, day] = isoDate.split("-").map(Number);
  const noon = new Date(0);
  noon.setUTCFullYear(year, month - 1, day);
  noon.setUTCHours(12);
  const parts = new Map(
    wallClock(timeZone)
      .formatToParts(noon)
      .map((part) => [part.type, Number(part.value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? Number.NaN;
  const days = Math.round((dayNumber(part("year"), part("month"), part("day")) - dayNumber(year, month, day)) / 86_400_000);
  return Math.round(days * 1440 + (part("hour") - 12) * 60 + part("minute") + part("second") / 60);
}

/** Hosts word their refusals differently; the same input has the same issues on every host. */
function wallClock(timeZone: string): Intl.DateTimeFormat {
  const numeric = "numeric";
  const parts = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric } as const;
  try {
    return new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", { timeZone, hourCycle: "h23", ...parts });
  } catch {
    throw new RangeError('it is no IANA name that this host knows, such as "Europe/Paris"');
  }
}

function dayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
