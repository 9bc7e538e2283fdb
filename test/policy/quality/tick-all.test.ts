import { describe, expect, it } from "vitest";
import type { Term } from "../../../src/people/person";
import { createReport } from "../../../src/people/report";
import type { Section } from "../../../src/policy/quality/sections";
import { findTickAll } from "../../../src/policy/quality/tick-all";
import { mentee, mentor, settingOf } from "../../setting";

const sections: readonly Section[] = [
  { side: "mentees", field: "goals", criteria: ["goals"], needing: ["goals"] },
  { side: "mentors", field: "goalsSupported", criteria: ["goals"], needing: ["goals"] },
];

const terms = (letters: string): readonly Term[] => [...letters].map((letter) => ({ key: letter, text: letter }));

/** `wanted` and `offered`: each word is one person, each letter one goal. */
function found(wanted: string, offered: string, asked = sections) {
  const goals = (letters: string) => terms(letters).map((goal) => ({ ...goal, importance: 1 }));
  const { cohort } = settingOf({
    mentees: wanted.split(" ").map((letters, place) => mentee(`e${place}`, { goals: goals(letters) })),
    mentors: offered.split(" ").map((letters, place) => mentor(`o${place}`, { goalsSupported: terms(letters) })),
  });
  const report = createReport("cohort");
  findTickAll(cohort, asked, report);
  return report.issues;
}

describe("the search for profiles that tick all boxes", () => {
  it("finds who names at least nine tenths of what anybody names, in one issue", () => {
    const [issue, ...others] = found("ab cd", "abcdefghij bc abcdefghi abcdefgh de fg c");
    expect(others).toEqual([]);
    expect([issue.severity, issue.code, issue.path]).toEqual(["warning", "tick-all", ["mentors"]]);
    expect(issue.params).toEqual({ field: "goalsSupported", terms: 10, people: ["o0", "o2"], count: 2, of: 7 });
    expect(issue.message).toBe(
      'mentors: 2 of the 7 mentors ("o0", "o2") named under "goalsSupported" nearly all of the 10 goals that anybody named, ' +
        "which says little about what they are good for",
    );
  });

  it("counts what the other side wants as nameable too", () => {
    expect(found("abcde fghij", "abcde a b")).toEqual([]);
    expect(found("abcde a b", "abcde a b")).toHaveLength(2);
  });

  it("finds nobody where the terms are few, where everybody names much, or where no criterion reads the list", () => {
    expect(found("ab cd", "abcd a b")).toEqual([]);
    expect(found("ab cd", "abcdef abcd bcde")).toEqual([]);
    expect(found("ab cd", "abcdef a b", [])).toEqual([]);
  });
});
