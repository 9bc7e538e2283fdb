import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localTime, sharedWindows, shiftWeek, type WeekWindow } from "../../src/columns/week";
import { weeks } from "../arbitraries";

const WEEK = 10_080;

/** Minute by minute: the slow and plain way. */
function minutesOf(windows: readonly WeekWindow[], shift = 0): Set<number> {
  const minutes = new Set<number>();
  for (const { start, end } of windows) {
    for (let minute = start; minute < end; minute++) minutes.add((((minute + shift) % WEEK) + WEEK) % WEEK);
  }
  return minutes;
}

/** No window touches another, and each begins within the week. */
function expectLongest(windows: readonly WeekWindow[]): void {
  for (const [k, { start, end }] of windows.entries()) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start).toBeLessThan(WEEK);
    expect(end).toBeGreaterThan(start);
    const next = windows[(k + 1) % windows.length];
    const gap = k + 1 < windows.length ? next.start - end : next.start + WEEK - end;
    expect(gap > 0 || (windows.length === 1 && end - start === WEEK)).toBe(true);
  }
}

describe("a week", () => {
  it("is moved by minutes in either direction, round its end", () => {
    expect(shiftWeek([{ start: 0, end: 60 }], -30)).toEqual([{ start: WEEK - 30, end: WEEK + 30 }]);
    expect(shiftWeek([{ start: WEEK - 60, end: WEEK }], 60)).toEqual([{ start: 0, end: 60 }]);
    expect(shiftWeek([{ start: 0, end: WEEK }], 60)).toEqual([{ start: 0, end: WEEK }]);
  });

  it("that was moved has the minutes of its windows, in order and in windows as long as can be", () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: -2 * WEEK, max: 2 * WEEK }), (windows, shift) => {
        const week = shiftWeek(windows, shift);
        expectLongest(week);
        expect(minutesOf(week)).toEqual(minutesOf(windows, shift));
      }),
      { numRuns: 60 },
    );
  });
});

describe("two weeks", () => {
  it("share the minutes that are in both, in windows as long as can be, whoever is named first", () => {
    fc.assert(
      fc.property(weeks, weeks, fc.integer({ min: -840, max: 840 }), (one, other, shift) => {
        const b = shiftWeek(other, shift);
        const shared = sharedWindows(one, b);
        expectLongest(shared);
        const minutes = minutesOf(b);
        expect(minutesOf(shared)).toEqual(new Set([...minutesOf(one)].filter((minute) => minutes.has(minute))));
        expect(sharedWindows(b, one)).toEqual(shared);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a local time", () => {
  it("is on the day and at the hour of its own clock", () => {
    expect(localTime({ start: 600, end: 660 }, 345, "Asia/Kathmandu")).toEqual({
      weekday: 0,
      start: "15:45",
      end: "16:45",
      timeZone: "Asia/Kathmandu",
    });
    expect(localTime({ start: 30, end: 90 }, -60, null)).toEqual({ weekday: 6, start: "23:30", end: "00:30", timeZone: null });
  });

  it("that ends at midnight ends at 24:00", () => {
    expect(localTime({ start: 1380, end: 1440 }, 0, "UTC")).toMatchObject({ weekday: 0, start: "23:00", end: "24:00" });
    expect(localTime({ start: 0, end: WEEK }, 0, "UTC")).toMatchObject({ weekday: 0, start: "00:00", end: "24:00" });
  });
});
