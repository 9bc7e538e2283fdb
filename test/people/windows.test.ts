import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minuteOfDay } from "../../src/people/calendar";
import { weekdays } from "../../src/people/person";
import { joinWindows, mergeWindows } from "../../src/people/windows";

const time = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`);
const window = fc
  .record({
    daysOfWeek: fc.uniqueArray(fc.constantFrom(...weekdays), { maxLength: 7 }),
    startTime: time,
    endTime: fc.oneof(time, fc.constant("24:00")),
  })
  .filter(({ startTime, endTime }) => startTime !== endTime);

/** Minute by minute, the slow and sure way. */
function minutesOf(availability: Parameters<typeof mergeWindows>[0]): Set<number> {
  const minutes = new Set<number>();
  for (const { daysOfWeek, startTime, endTime } of availability) {
    const from = minuteOfDay(startTime);
    const to = minuteOfDay(endTime) > from ? minuteOfDay(endTime) : minuteOfDay(endTime) + 1440;
    for (const day of daysOfWeek)
      for (let minute = from; minute < to; minute++) minutes.add((weekdays.indexOf(day) * 1440 + minute) % 10_080);
  }
  return minutes;
}

describe("mergeWindows", () => {
  it("counts minutes from Monday 00:00 and lets a window end on the next day", () => {
    expect(mergeWindows([{ daysOfWeek: ["tuesday"], startTime: "22:00", endTime: "02:00" }])).toEqual([{ start: 2760, end: 3000 }]);
    expect(mergeWindows([{ daysOfWeek: ["monday"], startTime: "09:00", endTime: "24:00" }])).toEqual([{ start: 540, end: 1440 }]);
    expect(mergeWindows([{ daysOfWeek: ["monday"], startTime: "09:00", endTime: "00:00" }])).toEqual([{ start: 540, end: 1440 }]);
  });

  it("joins windows that overlap or touch, also across the end of the week", () => {
    expect(
      mergeWindows([
        { daysOfWeek: ["monday"], startTime: "10:00", endTime: "11:00" },
        { daysOfWeek: ["monday"], startTime: "09:00", endTime: "10:00" },
      ]),
    ).toEqual([{ start: 540, end: 660 }]);
    expect(
      mergeWindows([
        { daysOfWeek: ["sunday"], startTime: "22:00", endTime: "02:00" },
        { daysOfWeek: ["monday"], startTime: "01:00", endTime: "05:00" },
      ]),
    ).toEqual([{ start: 9960, end: 10_380 }]);
  });

  it("writes a week without a gap as one window of a week", () => {
    expect(
      mergeWindows([
        { daysOfWeek: weekdays, startTime: "07:00", endTime: "06:59" },
        { daysOfWeek: weekdays, startTime: "06:00", endTime: "08:00" },
      ]),
    ).toEqual([{ start: 0, end: 10_080 }]);
  });

  it("covers the same minutes as the windows given, in one sorted list without overlaps, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(window, { maxLength: 5 }), (availability) => {
        const merged = mergeWindows(availability);
        const minutes = new Set<number>();
        let length = 0;
        merged.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(10_080);
          expect(end).toBeGreaterThan(start);
          if (index > 0) expect(start).toBeGreaterThan(merged[index - 1].end);
          length += end - start;
          for (let minute = start; minute < end; minute++) minutes.add(minute % 10_080);
        });
        expect(minutes.size).toBe(length);
        expect(minutes).toEqual(minutesOf(availability));
        expect(mergeWindows([...availability].reverse())).toEqual(merged);
      }),
      { numRuns: 60 },
    );
  });
});

const WEEK = 10_080;

const anyWindows = fc.array(
  fc.record({ start: fc.integer({ min: 0, max: WEEK - 1 }), length: fc.integer({ min: 1, max: WEEK }) }).map(({ start, length }) => ({
    start,
    end: start + length,
  })),
  { maxLength: 6 },
);

const minutesIn = (windows: readonly { readonly start: number; readonly end: number }[]): Set<number> =>
  new Set(windows.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, minute) => (start + minute) % WEEK)));

describe("joinWindows", () => {
  it("takes in all that the last window reaches on Monday", () => {
    const windows = [
      { start: 0, end: 60 },
      { start: 90, end: 100 },
      { start: WEEK - 60, end: WEEK + 95 },
    ];
    expect(joinWindows(windows)).toEqual([{ start: WEEK - 60, end: WEEK + 100 }]);
  });

  it("begins a week without a gap at 0", () => {
    expect(joinWindows([{ start: 300, end: WEEK + 300 }])).toEqual([{ start: 0, end: WEEK }]);
    const overlapping = [
      { start: 0, end: 6000 },
      { start: 5000, end: WEEK + 10 },
    ];
    expect(joinWindows(overlapping)).toEqual([{ start: 0, end: WEEK }]);
  });

  it("keeps the minutes, in sorted windows with gaps between them, round the week's end too", () => {
    fc.assert(
      fc.property(anyWindows, (windows) => {
        const minutes = minutesIn(windows);
        const joined = joinWindows(windows.map((window) => ({ ...window })));
        expect(minutesIn(joined)).toEqual(minutes);
        if (minutes.size === WEEK) expect(joined).toEqual([{ start: 0, end: WEEK }]);
        else
          for (const [k, { end }] of joined.entries()) {
            const next = k + 1 < joined.length ? joined[k + 1].start : joined[0].start + WEEK;
            expect(next).toBeGreaterThan(end);
          }
      }),
      { numRuns: 60 },
    );
  });
});
