import { describe, expect, it } from "vitest";
import { prepare, validate } from "../../src/programme";
import { factSentence } from "../../src/report";

const scales = [
  { id: "house", min: 1, max: 4, labels: ["novice", "practitioner", "expert", "authority"] },
  { id: "sfia", min: 1, max: 7, labels: ["follow", "assist", "apply", "enable", "ensure", "initiate", "set strategy"] },
  { id: "bare", min: 1, max: 5 },
];
const policyOn = (scale: unknown) => ({ criteria: [{ type: "skills" as const, weight: 1, scale: scale as string }], scales });
const cohort = {
  mentees: [{ id: "anna", skillsWanted: ["Law", { skill: "SQL", level: " Expert" }], skills: [{ skill: "Tax", level: "novice" }] }],
  mentors: [
    { id: "mia", skills: [{ skill: "SQL", level: "practitioner" }] },
    { id: "noah", skills: [{ skill: "SQL", level: 4 }] },
  ],
};

function errorsOf(people: unknown, policy?: unknown): readonly string[] {
  return validate(people, policy).flatMap(({ severity, code, message }) => (severity === "error" ? [`${code} ${message}`] : []));
}

describe("skill levels given as labels", () => {
  it("are the numbers that the labels stand for on the declared scale", () => {
    const { cohort: people, scoring } = prepare(cohort, policyOn("house"));
    expect(people.mentees[0].skillsWanted?.map(({ level }) => level)).toEqual([null, 3]);
    expect(people.mentees[0].skills?.map(({ level }) => level)).toEqual([1]);
    // Law is nobody's; of SQL, level 2 of the 3 wanted is 2/3 and level 4 is enough.
    expect(people.mentors.map((mentor) => scoring.pair(people.mentees[0], mentor).parts[0].score)).toEqual([2 / 3 / 2, 0.5]);
  });

  it("give the same programme as the numbers, to the last byte of the digest", () => {
    const numbers = {
      mentees: [{ id: "anna", skillsWanted: ["Law", { skill: "SQL", level: 3 }], skills: [{ skill: "Tax", level: 1 }] }],
      mentors: [
        { id: "mia", skills: [{ skill: "SQL", level: 2 }] },
        { id: "noah", skills: [{ skill: "SQL", level: 4 }] },
      ],
    };
    expect(prepare(cohort, policyOn("house")).digest).toBe(prepare(numbers, policyOn("house")).digest);
  });

  it("are read on each side's own scale, converted, and told in each side's own words", () => {
    const people = {
      mentees: [{ id: "anna", skillsWanted: [{ skill: "SQL", level: "authority" }] }],
      mentors: [{ id: "mia", skills: [{ skill: "SQL", level: "enable" }] }],
    };
    const { cohort: both, scoring } = prepare(people, policyOn({ mentees: "house", mentors: "sfia" }));
    // 4 of 1 to 7 is 2.5 of 1 to 4.
    expect(scoring.pair(both.mentees[0], both.mentors[0]).parts[0].score).toBe(2.5 / 4);
    const [[fact]] = scoring.facts(both.mentees[0], both.mentors[0]);
    expect(fact.params).toMatchObject({ wanted: 4, wantedLabel: "authority", offered: 2.5, offeredLabel: "enable" });
    expect(factSentence(fact, "en")).toBe(
      "Skill “SQL”, wanted by the mentee at level 4 (authority): the mentor has it only at level 2.5 (enable).",
    );
  });

  it("are errors where no scale has them, with the one that was most likely meant", () => {
    const typo = { ...cohort, mentors: [{ id: "mia", skills: [{ skill: "SQL", level: "practicioner" }] }] };
    expect(errorsOf(typo, policyOn("house"))).toEqual([
      'unknown-value mentors[0].skills[0].level: "practicioner" is no label of the scale "house"; did you mean "practitioner"?',
    ]);
    const bare = "is a label, and no skills criterion names a scale with labels: a level must be a number";
    const another = { type: "attribute" as const, key: "attributes.level", prefer: "close" as const, scale: "house", weight: 1 };
    const elsewhere = { ...policyOn(undefined), criteria: [...policyOn(undefined).criteria, another] };
    for (const policy of [undefined, policyOn("bare"), policyOn(undefined), elsewhere])
      expect(errorsOf({ ...cohort, mentors: [] }, policy)).toEqual([
        `unknown-value mentees[0].skillsWanted[1].level: " Expert" ${bare}`,
        `unknown-value mentees[0].skills[0].level: "novice" ${bare}`,
      ]);
  });

  it("leave what else is wrong with the same skills to be found", () => {
    const wrong = {
      mentees: [
        {
          id: "anna",
          skillsWanted: [
            { skill: "SQL", level: -1 },
            { skill: "Law", level: true },
            { skill: "Tax", level: "expert" },
          ],
        },
      ],
      mentors: [],
    };
    expect(errorsOf(wrong, policyOn("house"))).toEqual([
      "out-of-range mentees[0].skillsWanted[0].level: must be at least 0, not -1",
      "wrong-type mentees[0].skillsWanted[1].level: must be a number or text, not true",
    ]);
  });
});
