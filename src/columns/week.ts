import { minutesPerDay, minutesPerWeek } from "../people/calendar";
import type { LocalTime } from "../people/fact";
import type { LocalWindow } from "../people/person";

/** A window of the circular week: `start` from 0 to 10,079, `end` after it and possibly past the week's end; the whole week is 0 to 10,080. */
export type WeekWindow = LocalWindow;

const wholeWeek: readonly WeekWindow[] = [{ start: 0, end: minutesPerWeek }];

const inWeek = (minute: number): number => ((minute % minutesPerWeek) + minutesPerWeek) % minutesPerWeek;

/** Windows as one sorted list without overlaps: those that touch are one, across the week's end too. `shift` is added to every time first. */
export function weekOf(windows: readonly WeekWindow[], shift: number): readonly WeekWindow[] {
  const moved = windows.map(({ start, end }) => ({ start: inWeek(start + shift), end: inWeek(start + shift) + end - start }));
  const joined: { start: number; end: number }[] = [];
  for (const window of moved.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined[joined.length - 1];
    if (last === undefined || window.start > last.end) joined.push(window);
    else if (window.end > last.end) last.end = window.end;
  }
  // Past the week's end, the last window runs into those of Monday.
  const last = joined[joined.length - 1];
  let absorbed = 0;
  while (absorbed < joined.length - 1 && joined[absorbed].start <= last.end - minutesPerWeek) {
    last.end = Math.max(last.end, joined[absorbed].end + minutesPerWeek);
    absorbed++;
  }
  const week = joined.slice(absorbed);
  return week.length === 1 && week[0].end - week[0].start >= minutesPerWeek ? wholeWeek : week;
}

/** The longest windows that lie in both weeks, each given as `weekOf` makes them. */
export function sharedWindows(one: readonly WeekWindow[], other: readonly WeekWindow[]): readonly WeekWindow[] {
  const shared: WeekWindow[] = [];
  for (const a of one) {
    for (const b of other) {
      for (const turn of [-minutesPerWeek, 0, minutesPerWeek]) {
        const start = Math.max(a.start, b.start + turn);
        const end = Math.min(a.end, b.end + turn);
        if (start < end) shared.push({ start, end });
      }
    }
  }
  return weekOf(shared, 0);
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
