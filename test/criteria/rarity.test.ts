import { describe, expect, it } from "vitest";
import { goals } from "../../src/criteria/goals";
import { skills } from "../../src/criteria/skills";
import { prepare, validate } from "../../src/programme";
import { mentee, mentor, settingOf } from "../setting";
import { terms } from "./terms";

/** Five mentors name 1, 2, 2, 8 and no goals they can help with, one does not say: of the four who name any the usual number is 2. */
const eight = ["network", "a", "b", "c", "d", "e", "f", "g"];
const focused = mentor("focused", { goalsSupported: terms(["network"]), skills: terms(["sql"]) });
const usual = mentor("usual", { goalsSupported: terms(["network", "a"]), skills: terms(["sql", "law"]) });
const tickAll = mentor("tick-all", { goalsSupported: terms(eight), skills: terms(["sql", ...eight]) });
const mentors = [
  focused,
  usual,
  mentor("another", { goalsSupported: terms(["a", "b"]), skills: terms(["law", "tax"]) }),
  tickAll,
  mentor("none", { goalsSupported: [], skills: [] }),
  mentor("silent"),
];
const ada = mentee("ada", { goals: terms(["network", "confidence"]), skillsWanted: terms(["sql"]) });
const setting = settingOf({ mentees: [ada], mentors });

const goalScore = (rarityDamping: number | undefined, of: typeof focused) =>
  goals.score({ type: "goals", weight: 1, ...(rarityDamping !== undefined && { rarityDamping }) }, ada, of, setting, "mentee");

describe("rarity damping", () => {
  it("multiplies the score of somebody who names n times the usual by 1 / n at full strength, and by as much less as the damping says", () => {
    expect(goalScore(1, tickAll)).toBe(0.5 * (2 / 8));
    expect(goalScore(0.4, tickAll)).toBe(0.5 * 0.7);
    expect(skills.score({ type: "skills", weight: 1, rarityDamping: 0.9 }, ada, tickAll, setting, "mentee")).toBe((9 - 0.9 * 7) / 9);
  });

  it("costs nobody anything who names no more than is usual, and nothing at all unless the policy asks for it", () => {
    expect([focused, usual].map((one) => goalScore(1, one))).toEqual([0.5, 0.5]);
    expect([undefined, 0].map((damping) => goalScore(damping, tickAll))).toEqual([0.5, 0.5]);
  });

  it("goes by the side that offers, whoever wants", () => {
    const bo = mentor("bo", { goals: terms(["network"]) });
    const cy = mentee("cy", { goalsSupported: terms(["network", "a", "b"]) });
    const di = mentee("di", { goalsSupported: terms(["a"]) });
    const other = settingOf({ mentees: [cy, di], mentors: [bo, tickAll] });
    const parameters = { type: "goals", weight: 1, rarityDamping: 1 } as const;
    expect(goals.score(parameters, bo, cy, other, "mentor")).toBe(1 / 3);
    expect(goals.facts(parameters, bo, cy, other, "mentor")).toEqual([
      { code: "met", params: { kind: "goal", name: "network", by: "mentor", importance: 1 } },
      { code: "damped", params: { kind: "goal", by: "mentor", named: 3, usual: 1, factor: 1 / 3 } },
    ]);
  });

  it("is explained by the numbers that it was made of, and silent where it takes nothing", () => {
    const parameters = { type: "goals", weight: 1, rarityDamping: 0.4 } as const;
    const damped = { code: "damped", params: { kind: "goal", by: "mentee", named: 8, usual: 2, factor: 0.7 } };
    expect(goals.facts(parameters, ada, tickAll, setting, "mentee").at(-1)).toEqual(damped);
    expect(skills.facts({ ...parameters, type: "skills" }, ada, tickAll, setting, "mentee").at(-1)).toEqual({
      code: "damped",
      params: { kind: "skill", by: "mentee", named: 9, usual: 2, factor: (9 - 0.4 * 7) / 9 },
    });
    for (const [own, other] of [
      [parameters, usual],
      [{ ...parameters, rarityDamping: 0 }, tickAll],
    ] as const)
      expect(goals.facts(own, ada, other, setting, "mentee").map(({ code }) => code)).not.toContain("damped");
  });

  it("lets the one who ticked the right box win over the one who ticked every box", () => {
    const cohort = {
      mentees: [{ id: "ada", goals: ["widen-network"] }],
      mentors: [
        { id: "focused", goalsSupported: ["widen-network"] },
        { id: "tick-all", goalsSupported: ["widen-network", "test-ideas", "encouragement", "self-confidence"] },
        { id: "other", goalsSupported: ["encouragement"] },
      ],
    };
    const policy = { criteria: [{ type: "goals", weight: 1, rarityDamping: 0.2 }] } as const;
    const { cohort: people, scoring } = prepare(cohort, policy);
    expect(people.mentors.map((one) => scoring.pair(people.mentees[0], one).points)).toEqual([1_000_000, 0, 850_000]);
    const wrong = validate(cohort, { criteria: [{ type: "goals", weight: 1, rarityDamping: 1.5 }] });
    expect(wrong.map(({ message }) => message)).toEqual(["criteria[0].rarityDamping: must be at most 1, not 1.5"]);
  });
});
