import { minutesPerDay, minutesPerWeek } from "../people/calendar";
import type { LocalTime } from "../people/fact";
import type { LocalWindow } from "../people/person";
import { joinWindows } from "../people/windows";

/** A window of the circular week, one of those that `joinWindows` makes. */
export type WeekWindow = LocalWindow;

const inWeek = (minute: number): number => ((minute % minutesPerWeek) + minutesPerWeek) % minutesPerWeek;

/** The same week on a clock that is `shift` minutes ahead. */
export function shiftWeek(week: readonly WeekWindow[], shift: number): readonly WeekWindow[] {
  if (shift === 0 || week.length === 0) return week;
  if (week[0].end - week[0].start === minutesPerWeek) return week;
  const moved = week.map((window) => {
    const start = inWeek(window.start + shift);
    return { start, end: start + window.end - window.start };
  });
  let first = 0;
  for (let k = 1; k < moved.length; k++) if (moved[k].start < moved[first].start) first = k;
  return first === 0 ? moved : [...moved.slice(first), ...moved.slice(0, first)];
}

/** The longest windows that lie in both weeks. */
export function sharedWindows(one: readonly WeekWindow[], other: readonly WeekWindow[]): readonly WeekWindow[] {
  const shared: { start: number; end: number }[] = [];
  for (let k = 0; k < one.length; k++) {
    for (let l = 0; l < other.length; l++) {
      // A window that runs past the week's end goes on at its beginning.
      const lastTurn = one[k].end > minutesPerWeek ? minutesPerWeek : 0;
      for (let turn = other[l].end > minutesPerWeek ? -minutesPerWeek : 0; turn <= lastTurn; turn += minutesPerWeek) {
        const start = Math.max(one[k].start, other[l].start + turn);
        const end = Math.min(one[k].end, other[l].end + turn);
        if (start < end) shared.push({ start: inWeek(start), end: inWeek(start) + end - start });
      }
    }
  }
  return joinWindows(shared);
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
