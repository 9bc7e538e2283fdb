import { describe, expect, it } from "vitest";
import { prepare, validate } from "../../src/programme";

const scales = [
  { id: "sfia", min: 1, max: 7 },
  { id: "stars", min: 1, max: 4 },
];
const cohort = {
  mentees: [{ id: "anna", skillsWanted: [{ skill: "SQL", level: 2.5 }, "Negotiation"], skills: [{ skill: "Pricing", level: 0 }] }],
  mentors: [
    { id: "mia", skills: [{ skill: "SQL", level: 6 }] },
    { id: "noah", skills: [{ skill: "SQL", level: 4 }] },
  ],
};

function errorsUnder(scale: unknown): readonly string[] {
  const issues = validate(cohort, { criteria: [{ type: "skills", weight: 1, scale }], scales });
  return issues.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code} ${message}`);
}

describe("the check of skill levels against declared scales", () => {
  it("finds every level outside the scale that its side was asked on", () => {
    const low = 'out-of-range mentees[0].skills[0].level: must be from 1 to 7, the scale "sfia", not 0';
    expect(errorsUnder("sfia")).toEqual([low]);
    expect(errorsUnder({ mentees: "sfia", mentors: "stars" })).toEqual([
      low,
      'out-of-range mentors[0].skills[0].level: must be from 1 to 4, the scale "stars", not 6',
    ]);
    expect(errorsUnder(undefined)).toEqual([]);
  });

  it("finds scales that are not declared, on either side", () => {
    expect(errorsUnder("sfai")).toEqual(['unknown-scale criteria[0].scale: "sfai" is no scale of this policy; did you mean "sfia"?']);
    expect(errorsUnder({ mentees: "stars", mentors: "cefr" }).filter((text) => text.startsWith("unknown"))).toEqual([
      'unknown-scale criteria[0].scale.mentors: "cefr" is no scale of this policy',
    ]);
  });

  it("lets skills be compared across scales, the fast form as the definition", () => {
    const { mentees, mentors } = { mentees: [{ id: "anna", skillsWanted: [{ skill: "SQL", level: 2.5 }] }], mentors: cohort.mentors };
    const scale = { mentees: "stars", mentors: "sfia" };
    const { cohort: people, scoring } = prepare({ mentees, mentors }, { criteria: [{ type: "skills", weight: 1, scale }], scales });
    const scores = people.mentors.map((mentor) => scoring.pair(people.mentees[0], mentor).parts[0].score);
    expect(scores).toEqual([1, 1]);
    const half = prepare(
      { mentees: [{ id: "anna", skillsWanted: [{ skill: "SQL", level: 4 }] }], mentors },
      { criteria: [{ type: "skills", weight: 1, scale }], scales },
    );
    expect(half.scoring.pair(half.cohort.mentees[0], half.cohort.mentors[1]).parts[0].score).toBe(2.5 / 4);
    const row = new Float64Array(2);
    half.scoring.criterionRow("skills")(0, row);
    expect([...row]).toEqual([3.5 / 4, 2.5 / 4]);
    expect(half.scoring.facts(half.cohort.mentees[0], half.cohort.mentors[1])[0][0].params).toMatchObject({ wanted: 4, offered: 2.5 });
  });
});
