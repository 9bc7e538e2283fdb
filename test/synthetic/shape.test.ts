import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type SyntheticOptions, syntheticCohort, syntheticMentees, syntheticMentors, syntheticRelations } from "../../src/synthetic/index";
import { missingDefaults, numberKnobs, resolveShape } from "../../src/synthetic/shape";

const base = { seed: 1, mentees: 3, mentors: 2 };

/** One bad value or more for each knob, and what the sentence must name. */
const bad: readonly [string, unknown, string][] = [
  ["seed", undefined, "seed is undefined"],
  ["seed", 1.5, "seed is 1.5"],
  ["seed", null, "seed is null"],
  ["mentees", undefined, "mentees is undefined"],
  ["mentees", -1, "mentees is -1"],
  ["mentees", 2.5, "mentees is 2.5"],
  ["mentors", 1000001, "mentors is 1000001"],
  ["mentors", "3", 'mentors is "3"'],
  ["mentors", Number.NaN, "mentors is NaN"],
  ["names", "de", 'names is "de"'],
  ["asOf", "2025-02-29", 'asOf is "2025-02-29"'],
  ["asOf", "2025-13-01", 'asOf is "2025-13-01"'],
  ["asOf", "today", 'asOf is "today"'],
  ["capacities", [], "capacities is []"],
  ["capacities", [0, 0], "capacities is [0,0]"],
  ["capacities", [1, -1], "capacities[1] is -1"],
  ["capacities", new Array(21).fill(1), "capacities is [1,1"],
  ["capacities", 2, "capacities is 2"],
  ["missing", 1.1, "missing is 1.1"],
  ["missing", "none", 'missing is "none"'],
  ["missing", { goals: -0.1 }, "missing.goals is -0.1"],
  ["missing", { gaols: 0.1 }, "missing.gaols is 0.1"],
  ["tickAllrate", 0.1, "tickAllrate is 0.1"],
  ...Object.entries(numberKnobs).flatMap(([knob, { min, max }]): [string, unknown, string][] => [
    [knob, min - 1, `${knob} is ${min - 1}`],
    [knob, max + 1, `${knob} is ${max + 1}`],
    [knob, Number.NaN, `${knob} is NaN`],
    [knob, null, `${knob} is null`],
  ]),
];

describe("the knobs", () => {
  it.each(bad)("%s set to %j throws a RangeError that names knob and value", (knob, value, named) => {
    const options = { ...base, [knob]: value } as SyntheticOptions;
    for (const make of [syntheticCohort, syntheticMentees, syntheticMentors, syntheticRelations]) {
      expect(() => make(options)).toThrow(RangeError);
      expect(() => make(options)).toThrow(named);
    }
  });

  it("that count in whole numbers refuse fractions", () => {
    for (const [knob, range] of Object.entries(numberKnobs)) {
      if ("whole" in range) expect(() => resolveShape({ ...base, [knob]: range.min + 0.5 }), knob).toThrow(RangeError);
    }
  });

  it("may stand at either end of their ranges", () => {
    for (const [knob, { min, max }] of Object.entries(numberKnobs)) {
      for (const value of [min, max])
        expect(() => syntheticCohort({ ...base, levels: 20, [knob]: value }), `${knob} ${value}`).not.toThrow();
    }
  });

  it("take options that are no object for misuse, and undefined for not given", () => {
    for (const options of [null, undefined, 3, []]) expect(() => resolveShape(options as never)).toThrow(RangeError);
    expect(resolveShape({ ...base, zones: undefined, missing: undefined } as never)).toEqual(resolveShape(base));
  });

  it("hold the seniority gap below the levels: refused when given, fitted when not", () => {
    expect(() => resolveShape({ ...base, levels: 4, seniorityGap: 4 })).toThrow("seniorityGap is 4; it must be below levels, which is 4.");
    expect(resolveShape({ ...base, levels: 3 }).seniorityGap).toBe(2);
  });

  it("say their true range and default in the documentation, each of them", () => {
    const text = readFileSync(new URL("../../src/synthetic/options.ts", import.meta.url), "utf8");
    const documented = new Map(
      [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*readonly (\w+)\??:/g)].map((found) => [found[2], found[1]]),
    );
    for (const [knob, range] of Object.entries(numberKnobs)) {
      const kind = "whole" in range ? "Whole" : "Share";
      const sentence = `${kind}, ${range.min} to ${range.max}, default ${range.fallback}`;
      expect(documented.get(knob)?.replace(/\s*\n\s*\*\s*/g, " "), knob).toMatch(
        new RegExp(`${sentence.replaceAll(".", "\\.")}(?![.\\d]*\\d)`),
      );
    }
    const missing = documented.get("missing")?.replace(/\s*\n\s*\*\s*/g, " ");
    for (const [section, rate] of Object.entries(missingDefaults)) expect(missing).toContain(`${section} ${rate}`);
    expect(documented.get("capacities")).toContain(`Default [${resolveShape(base).capacities.join(", ")}]`);
    expect(documented.get("names")).toContain(`Default "${resolveShape(base).names}"`);
    expect(documented.get("asOf")).toContain(`Default "${resolveShape(base).asOf}"`);
  });
});
