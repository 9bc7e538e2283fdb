import { describe, expect, it } from "vitest";
import { convertLevel, scaleOf } from "../../src/policy/scale";

const sfia = { id: "sfia", min: 1, max: 7 };
const stars = { id: "stars", min: 1, max: 4 };

describe("levels on declared scales", () => {
  it("keep their relative place on another scale", () => {
    expect([1, 4, 7].map((level) => convertLevel(level, sfia, stars))).toEqual([1, 2.5, 4]);
    expect([1, 2.5, 4].map((level) => convertLevel(level, stars, sfia))).toEqual([1, 4, 7]);
    expect(convertLevel(0.3, { id: "thirds", min: 0, max: 0.3 }, sfia)).toBe(7);
  });

  it("stay as they are on one scale or where a scale is not declared", () => {
    expect(convertLevel(3, sfia, sfia)).toBe(3);
    expect(convertLevel(3, null, sfia)).toBe(3);
    expect(convertLevel(3, sfia, null)).toBe(3);
  });

  it("are on one scale for both sides or on one for each", () => {
    const scales = [sfia, stars];
    expect(scaleOf("mentors", "sfia", scales)).toBe(sfia);
    expect(scaleOf("mentors", { mentees: "sfia", mentors: "stars" }, scales)).toBe(stars);
    expect(scaleOf("mentees", undefined, scales)).toBe(null);
  });
});
