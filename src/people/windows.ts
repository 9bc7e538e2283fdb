import { minuteOfDay, minutesPerDay, minutesPerWeek } from "./calendar";
import { sortShort } from "./order";
import { type LocalWindow, weekdays } from "./person";
import type { AvailabilityInput } from "./types";

/**
 * The windows of a week as one sorted list without overlaps: windows that touch are one, also across the end of the week, where a window may run past
 * minute 10,080. A week without a gap is the one window from 0 to 10,080.
 */
export function mergeWindows(availability: readonly AvailabilityInput[]): readonly LocalWindow[] {
  const windows: LocalWindow[] = [];
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
  return joinWeekEnds(joinTouching(sortShort(windows, byStart)));
}

function byStart(a: LocalWindow, b: LocalWindow): number {
  return a.start - b.start || a.end - b.end;
}

/** In place. */
function joinTouching(sorted: LocalWindow[]): LocalWindow[] {
  let kept = 0;
  for (let k = 0; k < sorted.length; k++) {
    const window = sorted[k];
    if (kept === 0 || window.start > sorted[kept - 1].end) sorted[kept++] = window;
    else if (window.end > sorted[kept - 1].end) sorted[kept - 1] = { start: sorted[kept - 1].start, end: window.end };
  }
  sorted.length = kept;
  return sorted;
}

/** Only the last window can reach the end of the week; it takes in the windows of Monday that it touches. */
function joinWeekEnds(windows: LocalWindow[]): readonly LocalWindow[] {
  while (windows.length > 1) {
    const last = windows[windows.length - 1];
    const first = windows[0];
    if (last.end - minutesPerWeek < first.start) return windows;
    const end = Math.max(last.end, first.end + minutesPerWeek);
    windows = [...windows.slice(1, -1), { start: last.start, end }];
  }
  const whole = windows.length === 1 && windows[0].end - windows[0].start >= minutesPerWeek;
  return whole ? [{ start: 0, end: minutesPerWeek }] : windows;
}
