import { describe, expect, it } from "vitest";
import { spreadOfLoad } from "../../../src/explain/audit/load";
import { mentor } from "../../setting";

describe("spreadOfLoad", () => {
  it("by hand: loads 0, 2, 2 and 4 of places 1, 2, 3 and 4", () => {
    const mentors = [1, 2, 3, 4].map((max) => mentor(`o${max}`, { capacity: { min: 0, max } }));
    expect(spreadOfLoad({ mentors, menteesOf: [[], [0, 1], [2, 3], [0, 1, 2, 3]] })).toEqual({
      mentors: [
        { load: 0, mentors: 1 },
        { load: 2, mentors: 2 },
        { load: 4, mentors: 1 },
      ],
      least: 0,
      most: 4,
      mean: 2,
      // the mean of 4, 0, 0 and 4 is 2
      deviation: Math.sqrt(2),
      placesUsed: 0.8,
    });
  });

  it("is all zero without mentors and without places", () => {
    const nobody = { least: 0, most: 0, mean: 0, deviation: 0, placesUsed: 0 };
    expect(spreadOfLoad({ mentors: [], menteesOf: [] })).toEqual({ mentors: [], ...nobody });
    const away = mentor("o", { capacity: { min: 0, max: 0 } });
    expect(spreadOfLoad({ mentors: [away], menteesOf: [[]] })).toEqual({ mentors: [{ load: 0, mentors: 1 }], ...nobody });
  });
});
