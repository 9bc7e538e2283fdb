import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileSharedSessions, type FreeWeek } from "../../src/columns/shared-sessions";
import { sharedWindows, shiftWeek } from "../../src/columns/week";
import { weeks } from "../arbitraries";

const freeWeeks = fc.array(
  fc.option(fc.tuple(weeks, fc.integer({ min: -840, max: 840 })).map(([windows, shift]) => ({ windows, shift }))),
  { minLength: 1, maxLength: 40 },
);

function sessionsByWindows(one: FreeWeek, other: FreeWeek, sessionMinutes: number): number | null {
  if (one === null || other === null) return null;
  const [ofOne, ofOther] = [one, other].map(({ windows, shift }) => shiftWeek(windows, shift));
  return sharedWindows(ofOne!, ofOther!).reduce((sum, { start, end }) => sum + Math.floor((end - start) / sessionMinutes), 0);
}

describe("sessions in common", () => {
  it.each([1, 2, 5])("are counted up to what scores 1, here %i, as the windows in common have them", (enough) => {
    const scoreOf = (sessions: number) => Math.min(1, sessions / enough);
    fc.assert(
      fc.property(freeWeeks, freeWeeks, fc.constantFrom(1, 15, 60, 90, 1440), (rows, columns, sessionMinutes) => {
        const fillRow = compileSharedSessions(rows, columns, sessionMinutes, scoreOf);
        for (const [row, week] of rows.entries()) {
          const out = new Float64Array(columns.length);
          fillRow(row, out);
          const expected = columns.map((other) => {
            const sessions = sessionsByWindows(week, other, sessionMinutes);
            return sessions === null ? -1 : scoreOf(sessions);
          });
          expect([...out]).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("of more than 32 equal or different weeks are each in their own place", () => {
    const hours = Array.from({ length: 70 }, (_, k) => ({ windows: [{ start: 60 * k, end: 60 * k + 60 }], shift: 0 }));
    const fillRow = compileSharedSessions([hours[33]!, { windows: [], shift: 0 }, null], [...hours, hours[33]!], 60, (sessions) =>
      Math.min(1, sessions),
    );
    const out = new Float64Array(71);
    fillRow(0, out);
    expect([...out].flatMap((score, place) => (score === 1 ? [place] : []))).toEqual([33, 70]);
    fillRow(1, out);
    expect(out.every((score) => score === 0)).toBe(true);
    fillRow(2, out);
    expect(out.every((score) => score === -1)).toBe(true);
  });
});
