import { describe, expect, it } from "vitest";
import { prepare } from "../../src";
import { rememberPairs } from "../../src/what-if/remembered-pairs";

const { cohort, scoring } = prepare({
  mentees: [{ id: "__proto__", goals: ["a", "b"] }, { id: "x" }],
  mentors: [{ id: "m", goalsSupported: ["a"] }, { id: "__proto__" }],
});

describe("rememberPairs", () => {
  it("scores every pair once and gives the same", () => {
    let asked = 0;
    const pair: typeof scoring.pair = (mentee, mentor) => {
      asked++;
      return scoring.pair(mentee, mentor);
    };
    const remembering = rememberPairs({ ...scoring, pair });
    for (let turn = 0; turn < 3; turn++) {
      for (const mentee of cohort.mentees) {
        for (const mentor of cohort.mentors) expect(remembering.pair(mentee, mentor)).toEqual(scoring.pair(mentee, mentor));
      }
    }
    expect(asked).toBe(4);
    expect(rememberPairs(remembering)).toBe(remembering);
  });

  it("lets nobody change what it remembers", () => {
    const { parts } = rememberPairs(scoring).pair(cohort.mentees[0]!, cohort.mentors[0]!);
    expect(() => Object.assign(parts[0]!, { points: 0 })).toThrow(TypeError);
    expect(() => (parts as unknown[]).pop()).toThrow(TypeError);
  });
});
