import { describe, expect, it } from "vitest";
import { measure, spreadOfAnswers } from "../../src/columns/measure";
import { mentee, mentor, settingOf } from "../setting";

const scale = { id: "s", min: 2, max: 4, labels: ["Low", "middle", "HIGH"] };

describe("the measure of an answer", () => {
  it("is the number that was given, as a number or as text", () => {
    expect(measure(2.5, null)).toBe(2.5);
    expect(measure(" -3.50 ", null)).toBe(-3.5);
    expect(measure("+4", null)).toBe(4);
  });

  it("is none of other answers", () => {
    expect(["", "blue", "1e3", "0x10", "1,5", "Infinity"].map((text) => measure(text, null))).toEqual([null, null, null, null, null, null]);
    expect(measure(true, null)).toBeNull();
    expect(measure(["3"], null)).toBeNull();
  });

  it("is the level of a label of the scale", () => {
    expect(["low", " Middle", "high", "higher"].map((text) => measure(text, scale))).toEqual([2, 3, 4, null]);
    expect(measure("low", null)).toBeNull();
    expect(measure(3, scale)).toBe(3);
  });

  it("is one day more for every day of the calendar, leap days and turns of centuries included", () => {
    const DAY = 86_400_000;
    const first = measure("1896-01-01", null) ?? Number.NaN;
    for (let day = 0; day < 50_000; day += 1) {
      const date = new Date(Date.UTC(1896, 0, 1) + day * DAY).toISOString().slice(0, 10);
      if (measure(date, null) !== first + day) expect([date, measure(date, null)]).toEqual([date, first + day]);
    }
  });
});

describe("the spread of a cohort's answers", () => {
  const level = (jobLevel: number | null) => ({ jobLevel });

  it("is the largest minus the smallest, of both sides together", () => {
    const { cohort } = settingOf({ mentees: [mentee("a", level(-1)), mentee("b", level(null))], mentors: [mentor("c", level(4.5))] });
    expect(spreadOfAnswers(cohort, "jobLevel")).toBe(5.5);
    expect(spreadOfAnswers(cohort, "jobLevel")).toBe(5.5);
  });

  it("is 0 when there are not two different answers", () => {
    const { cohort } = settingOf({ mentees: [mentee("a", level(3))], mentors: [mentor("c", level(3))] });
    expect(spreadOfAnswers(cohort, "jobLevel")).toBe(0);
    expect(spreadOfAnswers(cohort, "attributes.x")).toBe(0);
  });
});
