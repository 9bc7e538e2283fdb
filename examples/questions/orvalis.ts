import { fileURLToPath } from "node:url";
import type { CohortInput, PolicyInput } from "../../src/index";
import { readInput } from "../read/cohort";

const file = (name: string) => fileURLToPath(new URL(`../cohort/${name}`, import.meta.url));

/** The bundled cohort and policy: 60 mentees and 25 mentors of a company that does not exist. */
export function orvalis(): { readonly cohort: CohortInput; readonly policy: PolicyInput } {
  const { cohort, policy } = readInput({
    mentees: file("mentees.csv"),
    mentors: file("mentors.csv"),
    history: file("history.csv"),
    conflicts: file("conflicts.csv"),
    pins: file("pins.csv"),
    org: file("org.csv"),
    columns: file("columns.json"),
    policy: file("policy.json"),
  });
  return { cohort, policy: policy as PolicyInput };
}
