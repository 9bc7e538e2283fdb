import { describe, expect, it } from "vitest";
import { everybody } from "./sample";

describe("weekly windows", () => {
  it("never overlap, cross midnight for some, and last an hour or more", () => {
    const windows = everybody().flatMap(({ availability }) => availability ?? []);
    expect(windows.some(({ startTime, endTime }) => endTime < startTime)).toBe(true);
    const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    for (const { startTime, endTime } of windows) expect((minutes(endTime) - minutes(startTime) + 1440) % 1440).toBeGreaterThanOrEqual(60);
    for (const { availability = [] } of everybody()) {
      const spans = availability.map(({ startTime, endTime }) => [minutes(startTime), minutes(endTime) + (endTime < startTime ? 1440 : 0)]);
      for (const [at, [start]] of spans.entries()) if (at > 0) expect(start).toBeGreaterThanOrEqual(spans[at - 1][1]);
      if (spans.length > 1) expect(spans.at(-1)![1] - 1440).toBeLessThanOrEqual(spans[0][0]);
    }
  });
});
