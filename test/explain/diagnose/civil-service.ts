import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CohortInput, PolicyInput } from "../../../src";

const folder = fileURLToPath(new URL("../../../../shared/data/civil-service-50/", import.meta.url));

export const civilServiceIsThere = existsSync(folder);
if (!civilServiceIsThere) console.warn(`civil-service-50 is not there (${folder}): its shortage and cures are not checked`);

/** AA < AO < EO < HEO < SEO < Grade 7 < Grade 6 < SCS1 ... */
export const grades = ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"];

function people(side: "mentees" | "mentors") {
  const [, ...lines] = readFileSync(`${folder}${side}.csv`, "utf8").trim().split(/\r?\n/);
  return lines.map((line) => {
    const [id, grade, organization, profession] = line.split(",");
    return { id, organization, jobLevel: grades.indexOf(grade), goals: [profession], goalsSupported: [profession] };
  });
}

export function civilService(capacity = 1): CohortInput {
  return { mentees: people("mentees"), mentors: people("mentors").map((mentor) => ({ ...mentor, capacity })) };
}

export const civilServicePolicy: PolicyInput = {
  criteria: [
    { type: "goals", id: "same-profession", weight: 0 },
    {
      type: "formula",
      id: "fit",
      weight: 1,
      expression: "((mentor.jobLevel - mentee.jobLevel == 2 ? 12 : 9) + 10 * same_profession) / 22",
    },
  ],
  rules: [
    { type: "different", key: "organization" },
    { type: "seniority-gap", min: 1, max: 2 },
  ],
};
