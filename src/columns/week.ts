import { minutesPerDay, minutesPerWeek } from "../people/calendar";
import type { LocalTime } from "../people/fact";
import { sortShort } from "../people/order";
import type { LocalWindow } from "../people/person";

/** A window of the circular week: `start` from 0 to 10,079, `end` after it and possibly past the week's end; the whole week is 0 to 10,080. */
export type WeekWindow = LocalWindow;

const wholeWeek: readonly WeekWindow[] = [{ start: 0, end: minutesPerWeek }];

const inWeek = (minute: number): number => ((minute % minutesPerWeek) + minutesPerWeek) % minutesPerWeek;

/** Windows as one sorted list without overlaps: those that touch are one, across the week's end too. `shift` is added to every time first. */
export function weekOf(windows: readonly WeekWindow[], shift: number): readonly WeekWindow[] {
  const moved: Moving[] = [];
  for (let k = 0; k < windows.length; k++) {
    const start = inWeek(windows[k].start + shift);
    moved.push({ start, end: start + windows[k].end - windows[k].start });
  }
  return joinWindows(moved);
}

interface Moving {
  start: number;
  end: number;
}

function joinWindows(windows: Moving[]): readonly WeekWindow[] {
  if (windows.length === 0) return windows;
  sortShort(windows, byStart);
  const joined: Moving[] = [];
  let last = windows[0];
  joined.push(last);
  for (let k = 1; k < windows.length; k++) {
    const window = windows[k];
    if (window.start > last.end) {
      last = window;
      joined.push(last);
    } else if (window.end > last.end) last.end = window.end;
  }
  // Past the week's end, the last window runs into those of Monday.
  let absorbed = 0;
  while (absorbed < joined.length - 1 && joined[absorbed].start <= last.end - minutesPerWeek) {
    last.end = Math.max(last.end, joined[absorbed].end + minutesPerWeek);
    absorbed++;
  }
  const week = absorbed === 0 ? joined : joined.slice(absorbed);
  return week.length === 1 && week[0].end - week[0].start >= minutesPerWeek ? wholeWeek : week;
}

function byStart(a: Moving, b: Moving): number {
  return a.start - b.start || a.end - b.end;
}

/** The longest windows that lie in both weeks, each given as `weekOf` makes them. */
export function sharedWindows(one: readonly WeekWindow[], other: readonly WeekWindow[]): readonly WeekWindow[] {
  const shared: Moving[] = [];
  for (let k = 0; k < one.length; k++) {
    for (let l = 0; l < other.length; l++) {
      for (let turn = -minutesPerWeek; turn <= minutesPerWeek; turn += minutesPerWeek) {
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
