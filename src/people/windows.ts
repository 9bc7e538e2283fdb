import { minuteOfDay, minutesPerDay, minutesPerWeek } from "./calendar";
import { type LocalWindow, weekdays } from "./person";
import type { AvailabilityInput } from "./types";

/**
 * The windows of a week as one sorted list without overlaps: windows that touch are one, also across the end of the week, where a window may run past
 * minute 10,080. A week without a gap is the one window from 0 to 10,080.
 */
export function mergeWindows(availability: readonly AvailabilityInput[]): readonly LocalWindow[] {
  const windows: LocalWindow[] = [];
  for (const { daysOfWeek, startTime, endTime } of availability) {
    const from = minuteOfDay(startTime);
    const to = minuteOfDay(endTime);
    if (from === to) continue;
    for (const day of daysOfWeek) {
      const start = weekdays.indexOf(day) * minutesPerDay + from;
      windows.push({ start, end: start + (to > from ? to - from : to - from + minutesPerDay) });
    }
  }
  return joinWeekEnds(joinTouching(windows.sort((a, b) => a.start - b.start || a.end - b.end)));
}

function joinTouching(sorted: readonly LocalWindow[]): LocalWindow[] {
  const joined: LocalWindow[] = [];
  for (const window of sorted) {
    const last = joined[joined.length - 1];
    if (last === undefined || window.start > last.end) joined.push(window);
    else if (window.end > last.end) joined[joined.length - 1] = { start: last.start, end: window.end };
  }
  return joined;
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
