import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { match, type PolicyInput, prepare } from "../../src/index";
import { jsonSchemas } from "../../src/schemas";
import { syntheticCohort } from "../../src/synthetic";
import { nonconforming } from "../json-schema";
import { root } from "./run";

const folder = join(root, "examples/policies");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const policyOf = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8")) as PolicyInput;

/** Mentors of `syntheticCohort` are the seniors; for reverse mentoring the two sides change places. */
function cohortFor(file: string) {
  const cohort = syntheticCohort({
    seed: file,
    mentees: 60,
    mentors: 40,
    organizations: file.startsWith("cross") ? 5 : 1,
    mentorWishRate: 0.4,
    conflictRate: 0,
    pinRate: 0,
  });
  if (!file.startsWith("reverse")) return cohort;
  const mentees = cohort.mentors.map(({ capacity: _, goals, goalsSupported, skills, skillsWanted, ...rest }) => ({
    ...rest,
    ...(goalsSupported !== undefined && { goals: goalsSupported }),
    ...(goals !== undefined && { goalsSupported: goals.map((goal) => (typeof goal === "string" ? goal : goal.goal)) }),
    ...(skills !== undefined && { skillsWanted: skills.map((skill) => (typeof skill === "string" ? skill : skill.skill)) }),
    ...(skillsWanted !== undefined && { skills: skillsWanted.map((skill) => (typeof skill === "string" ? skill : skill.skill)) }),
  }));
  const mentors = cohort.mentees.map(({ mentorsWanted: _, roundsWaited: __, goals, goalsSupported, skills, skillsWanted, ...rest }) => ({
    ...rest,
    ...(goalsSupported !== undefined && { goals: goalsSupported }),
    ...(goals !== undefined && { goalsSupported: goals.map((goal) => (typeof goal === "string" ? goal : goal.goal)) }),
    ...(skillsWanted !== undefined && { skills: skillsWanted.map((skill) => (typeof skill === "string" ? skill : skill.skill)) }),
    ...(skills !== undefined && { skillsWanted: skills.map((skill) => (typeof skill === "string" ? skill : skill.skill)) }),
  }));
  const history = (cohort.history ?? []).map(({ menteeId, mentorId, ...rest }) => ({ menteeId: mentorId, mentorId: menteeId, ...rest }));
  return { mentees, mentors, history, ...(cohort.asOf !== undefined && { asOf: cohort.asOf }) };
}

describe("the ready policies", () => {
  it("are three, each explained in a paragraph", () => {
    expect(files).toEqual(["corporate.json", "cross-company-network.json", "reverse-mentoring.json"]);
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    const paragraphs = readme.split("\n\n").filter((text) => text.startsWith("**`"));
    expect(paragraphs.map((text) => /^\*\*`([^`]+)`/.exec(text)?.[1])).toEqual(files);
  });

  it.each(files)("%s conforms to the JSON Schema and pairs most of a cohort made for it, without a warning about the policy", (file) => {
    const policy = policyOf(file);
    expect(nonconforming(jsonSchemas().policy, policy)).toEqual([]);
    const programme = prepare(cohortFor(file), policy);
    expect(
      programme.warnings.filter(({ path }) => path[0] === "criteria" || path[0] === "rules" || path[0] === "privateAttributes"),
    ).toEqual([]);
    const matching = match(programme);
    expect(matching.status).toBe("optimal");
    expect(matching.totals.menteesMatched).toBeGreaterThan(20);
  });

  it("weigh ranked wishes as the evidence has it", () => {
    for (const file of ["corporate.json", "cross-company-network.json"]) {
      const weights = (policyOf(file).criteria ?? []).map(({ type, weight }) => [type, weight]);
      expect(weights.slice(0, 5)).toEqual([
        ["goals", 0.3],
        ["skills", 0.2],
        ["leadership-style", 0.2],
        ["availability", 0.15],
        ["wishes", 0.15],
      ]);
    }
  });
});
