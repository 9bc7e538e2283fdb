import { describe, expect, it } from "vitest";
import { type MentorInput, type PolicyInput, prepare } from "../../src";
import { scoreContext } from "../../src/criteria/score-context";

const mentees = [{ id: "a", jobLevel: 2, goals: ["x"], skillsWanted: ["s"] }, { id: "b" }];
const mentor: MentorInput = { id: "m", jobLevel: 5, goalsSupported: ["x", "y", "z"], skills: ["s", "t", "u"] };
const quiet = { id: "n", goalsSupported: ["x", "y", "z"], skills: ["s", "t", "u"] };

/** The score of one pair, and the context, with one more mentor who is not of the pair. */
function besides(criteria: NonNullable<PolicyInput["criteria"]>, other: MentorInput) {
  const programme = prepare({ mentees, mentors: [mentor, other] }, { criteria });
  const { cohort, scoring, setting } = programme;
  return { score: scoring.pair(cohort.mentees[0], cohort.mentors[0]).parts[0].score, context: scoreContext(setting) };
}

describe("scoreContext", () => {
  it.each([
    ["goals, damped", { type: "goals", weight: 1, rarityDamping: 1 }, { ...quiet, goalsSupported: ["x"] }],
    ["skills, damped", { type: "skills", weight: 1, rarityDamping: 1 }, { ...quiet, skills: ["s"] }],
    ["the spread of an attribute", { type: "attribute", key: "jobLevel", prefer: "close", weight: 1 }, { ...quiet, jobLevel: 20 }],
  ] as const)("is another where somebody else changes the score of a pair: %s", (_, criterion, other) => {
    const [before, after] = [besides([criterion], quiet), besides([criterion], other)];
    expect(before.score).not.toBe(after.score);
    expect(before.context).not.toBe(after.context);
  });

  it("is the same where scores stay, whatever others answer", () => {
    const criteria: NonNullable<PolicyInput["criteria"]> = [
      { type: "goals", weight: 1 },
      { type: "skills", weight: 1 },
      { type: "attribute", key: "jobLevel", prefer: "close", range: 4, weight: 1 },
    ];
    const [before, after] = [besides(criteria, quiet), besides(criteria, { id: "o", jobLevel: 20, goalsSupported: ["x"], skills: [] })];
    expect(before).toEqual(after);
  });

  it("is another where the first person names a zone", () => {
    const criteria: NonNullable<PolicyInput["criteria"]> = [{ type: "availability", weight: 1 }];
    expect(besides(criteria, quiet).context).not.toBe(besides(criteria, { ...quiet, timeZone: "UTC" }).context);
  });
});
