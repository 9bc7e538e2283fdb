import { describe, expect, it } from "vitest";
import type { Mentee, Mentor } from "../../../src/people/person";
import { createReport } from "../../../src/people/report";
import type { Section } from "../../../src/policy/quality/sections";
import { findUnanswered } from "../../../src/policy/quality/unanswered";
import { mentee, mentor, settingOf } from "../../setting";

const goals = [{ key: "a", text: "a", importance: 1 }];
const availability = [{ start: 0, end: 60 }];
const sections: readonly Section[] = [
  { side: "mentees", field: "goals", criteria: ["goals"], needing: ["goals"] },
  { side: "mentors", field: "goalsSupported", criteria: ["goals"], needing: ["goals"] },
  { side: "mentees", field: "availability", criteria: ["availability", "evenings"], needing: ["availability", "evenings"] },
  { side: "mentors", field: "availability", criteria: ["availability", "evenings"], needing: ["availability", "evenings"] },
];

function found(mentees: readonly Mentee[], mentors: readonly Mentor[], asking = {}, asked = sections) {
  const report = createReport("cohort");
  const { cohort } = settingOf({ mentees, mentors });
  const blind = findUnanswered(cohort, asked, { isGiven: true, everyCriterionReads: true, ...asking }, report);
  return { blind: [...blind].sort(), issues: report.issues, messages: report.issues.map(({ message }) => message) };
}

const full = mentor("m", { goalsSupported: [], availability });

describe("the search for what was left out", () => {
  it("counts the people of a side who left a section out when they are more than half", () => {
    const half = [mentee("a", { goals, availability }), mentee("b", { goals })];
    expect(found(half, [full]).issues).toEqual([]);
    const { issues, blind } = found([...half, mentee("c", { goals })], [full]);
    expect(issues.map(({ code, path, params }) => [code, path, params])).toEqual([
      ["unanswered-section", ["mentees"], { field: "availability", criteria: ["availability", "evenings"], count: 2, of: 3 }],
    ]);
    expect(issues[0].message).toBe(
      'mentees: 2 of the 3 mentees left "availability" out, which the criteria "availability", "evenings" are to go by',
    );
    expect(blind).toEqual([]);
  });

  it("names a section as the input does", () => {
    const asked: readonly Section[] = [{ side: "mentees", field: "wanted", criteria: ["leadership-style"], needing: ["leadership-style"] }];
    expect(found([mentee("a"), mentee("b")], [full], { everyCriterionReads: false }, asked).issues).toMatchObject([
      {
        params: { field: "leadershipStyle.wanted" },
        message: 'mentees: all 2 mentees left "leadershipStyle.wanted" out, so the criterion "leadership-style" is unknown for every pair',
      },
    ]);
  });

  it("says which criteria know nothing when a whole side left a section out", () => {
    const { messages, blind } = found(
      [mentee("a", { goals, availability })],
      [mentor("m", { availability }), mentor("n", { availability })],
    );
    expect(messages).toEqual(['mentors: all 2 mentors left "goalsSupported" out, so the criterion "goals" is unknown for every pair']);
    expect(blind).toEqual(["goals"]);
  });

  it("names people who answered nothing that a criterion reads, once for a side", () => {
    const people = [mentee("a", { goals, availability }), mentee("b", { location: "Lyon" }), mentee("c", { goals, availability })];
    const { issues } = found(people, [full]);
    expect(issues.map(({ code, path, params }) => [code, path, params])).toEqual([
      ["unanswered-person", ["mentees"], { people: ["b"], count: 1, of: 3 }],
    ]);
    expect(found(people, [full], { everyCriterionReads: false }).issues).toEqual([]);
  });

  it("says of a silent side only that it is silent", () => {
    expect(found([mentee("a"), mentee("b")], [full]).messages).toEqual([
      'mentees: all 2 mentees ("a", "b") answered nothing that a criterion reads, so nothing tells who fits them',
    ]);
  });

  it("takes a wish for an answer, and no wish for no omission", () => {
    const wishes: readonly Section[] = [...sections, { side: "mentees", field: "wishes", criteria: ["wishes"], needing: ["wishes"] }];
    const people = [mentee("a", { goals, availability }), mentee("b", { goals, availability }), mentee("c", { wishes: ["m"] })];
    expect(found(people, [full], {}, wishes).issues).toEqual([]);
    expect(found(people, [full]).messages).toHaveLength(1);
  });

  it("knows that a criterion which goes by both directions does without one of them", () => {
    const both: readonly Section[] = [
      { side: "mentees", field: "goals", criteria: ["goals"], needing: [] },
      { side: "mentors", field: "goals", criteria: ["goals"], needing: [] },
    ];
    const { messages, blind } = found([mentee("a", { goals })], [full], { everyCriterionReads: false }, both);
    expect(messages).toEqual(['mentors: the only mentor left "goals" out, which the criterion "goals" is to go by']);
    expect(blind).toEqual([]);
  });

  it("says nothing of a cohort without any answer under a policy that names no criteria", () => {
    expect(found([mentee("a")], [mentor("m")]).issues).toHaveLength(2);
    expect(found([mentee("a")], [mentor("m")], { isGiven: false }).issues).toEqual([]);
  });

  it("does not count the same people twice when there is one section only", () => {
    const people = [mentee("a", { goals }), mentee("b"), mentee("c")];
    expect(found(people, [full], {}, sections.slice(0, 2)).issues.map(({ code }) => code)).toEqual(["unanswered-section"]);
  });
});
