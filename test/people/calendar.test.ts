import { describe, expect, it } from "vitest";
import { endTimePattern, isIsoDate, minuteOfDay, startTimePattern } from "../../src/people/calendar";

describe("isIsoDate", () => {
  it.each(["2025-01-31", "2024-02-29", "2000-02-29", "1999-12-31"])("accepts %s", (date) => {
    expect(isIsoDate(date)).toBe(true);
  });

  it.each([
    "2025-02-30",
    "2023-02-29",
    "1900-02-29",
    "2025-04-31",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "0000-01-01",
    "2025-1-1",
    "2025-01-01T00:00",
  ])("refuses %s", (date) => {
    expect(isIsoDate(date)).toBe(false);
  });
});

describe("times of day", () => {
  it("let a window end at 24:00 but not start there", () => {
    expect(endTimePattern.test("24:00")).toBe(true);
    expect(startTimePattern.test("24:00")).toBe(false);
  });

  it.each(["9:00", "09:60", "25:00", "24:01", "09:00:00", " 09:00", ""])("refuse %j", (time) => {
    expect(startTimePattern.test(time) || endTimePattern.test(time)).toBe(false);
  });

  it("are read as minutes since midnight", () => {
    expect(minuteOfDay("00:00")).toBe(0);
    expect(minuteOfDay("23:59")).toBe(1439);
    expect(minuteOfDay("24:00")).toBe(1440);
  });
});
