import { minuteOfDay, minutesPerDay, minutesPerWeek } from "./calendar";
import { sortShort } from "./order";
import { type LocalWindow, weekdays } from "./person";
import type { AvailabilityInput } from "./types";

/** The windows of a week, from minute 0 of Monday on, as `joinWindows` makes them. */
export function mergeWindows(availability: readonly AvailabilityInput[]): readonly LocalWindow[] {
  return joinWindows(windowsOf(availability));
}

function windowsOf(availability: readonly AvailabilityInput[]): OwnWindow[] {
  const windows: OwnWindow[] = [];
  for (let k = 0; k < availability.length; k++) {
    const { daysOfWeek, startTime, endTime } = availability[k];
    const from = minuteOfDay(startTime);
    const to = minuteOfDay(endTime);
    if (from === to) continue;
    const length = to > from ? to - from : to - from + minutesPerDay;
    for (let d = 0; d < daysOfWeek.length; d++) {
      const start = weekdays.indexOf(daysOfWeek[d]) * minutesPerDay + from;
      windows.push({ start, end: start + length });
    }
  }
  return windows;
}

/** A window that may be changed. */
interface OwnWindow {
  start: number;
  end: number;
}

const wholeWeek: readonly LocalWindow[] = [{ start: 0, end: minutesPerWeek }];

/**
 * Windows that begin within the week as one sorted list without overlaps: those that touch are one, also across the end of the week, where a window may run
 * past minute 10,080. A week without a gap is the one window from 0 to 10,080. The windows given are used up.
 */
export function joinWindows(windows: OwnWindow[]): readonly LocalWindow[] {
  if (windows.length === 0) return windows;
  sortShort(windows, byStart);
  const joined: OwnWindow[] = [windows[0]];
  let last = windows[0];
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
  if (absorbed === joined.length - 1 && last.end - last.start >= minutesPerWeek) return wholeWeek;
  // A copy has no room to spare, which the list has that grew.
  return joined.slice(absorbed);
}

function byStart(a: LocalWindow, b: LocalWindow): number {
  return a.start - b.start || a.end - b.end;
}
