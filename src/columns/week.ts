import { minutesPerDay, minutesPerWeek } from "../people/calendar";
import type { LocalTime } from "../people/fact";
import type { LocalWindow } from "../people/person";
import { joinWindows } from "../people/windows";

/** A window of the circular week, one of those that `joinWindows` makes. */
export type WeekWindow = LocalWindow;

/** A week on a clock of its own, and the minutes by which the common clock is ahead of that. */
export interface ClockedWeek {
  readonly windows: readonly WeekWindow[];
  readonly shift: number;
}

/** The minute of the week, from 0, that a minute before or after it is. */
export const inWeek = (minute: number): number => ((minute % minutesPerWeek) + minutesPerWeek) % minutesPerWeek;

/** The same week on a clock that is `shift` minutes ahead. */
export function shiftWeek(week: readonly WeekWindow[], shift: number): readonly WeekWindow[] {
  if (shift === 0 || week.length === 0) return week;
  if (week[0].end - week[0].start === minutesPerWeek) return week;
  const moved = new Array<WeekWindow>(week.length);
  // Those that begin in another week now come last or first; the others keep their order.
  const first = firstShifted(week, shift);
  for (let k = 0; k < moved.length; k++) {
    const from = first + k;
    moved[k] = shifted(week[from < week.length ? from : from - week.length], shift);
  }
  return moved;
}

function shifted({ start, end }: WeekWindow, shift: number): WeekWindow {
  const moved = inWeek(start + shift);
  return { start: moved, end: moved + end - start };
}

/** The place of the window that is the first of the shifted week: those that `shift` moves past an end of the week change places with the others. */
function firstShifted(week: readonly WeekWindow[], shift: number): number {
  const by = inWeek(shift);
  let first = week.length;
  while (first > 0 && week[first - 1].start >= minutesPerWeek - by) first--;
  return first === week.length ? 0 : first;
}

/** The longest windows that lie in both weeks. */
export function sharedWindows(one: readonly WeekWindow[], other: readonly WeekWindow[]): readonly WeekWindow[] {
  const shared: { start: number; end: number }[] = [];
  addShared(one, other, 0, shared);
  // A window that runs past the week's end goes on at its beginning.
  const turns = runsOn(one) || runsOn(other);
  if (runsOn(other)) addShared(one, other, -minutesPerWeek, shared);
  if (runsOn(one)) addShared(one, other, minutesPerWeek, shared);
  // What two weeks share lies in order and does not touch, but for what lies at both ends of the week.
  return turns ? joinWindows(shared) : shared;
}

function runsOn(week: readonly WeekWindow[]): boolean {
  return week.length > 0 && week[week.length - 1].end > minutesPerWeek;
}

/** Adds what the windows share when those of the other week are `turn` minutes later. Both lists are in order, so that neither is gone through twice. */
function addShared(one: readonly WeekWindow[], other: readonly WeekWindow[], turn: number, shared: { start: number; end: number }[]): void {
  let k = 0;
  let l = 0;
  while (k < one.length && l < other.length) {
    const start = Math.max(one[k].start, other[l].start + turn);
    const end = Math.min(one[k].end, other[l].end + turn);
    if (start < end) shared.push({ start: inWeek(start), end: inWeek(start) + end - start });
    if (one[k].end < other[l].end + turn) k++;
    else l++;
  }
}

/** A window on a local clock that is `offset` minutes ahead of the week's; a window that ends at midnight ends at "24:00". */
export function localTime({ start, end }: WeekWindow, offset: number, timeZone: string | null): LocalTime {
  const local = inWeek(start + offset);
  const stop = (local + end - start) % minutesPerDay;
  return {
    weekday: Math.floor(local / minutesPerDay),
    start: clock(local % minutesPerDay),
    end: clock(stop === 0 ? minutesPerDay : stop),
    timeZone,
  };
}

function clock(minute: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
