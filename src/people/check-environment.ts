import { reasonOf } from "./form";
import { printValue } from "./print";
import type { Report } from "./report";
import { closestWord } from "./suggestion";

const known = ["zoneOffsetMinutes"];

/** What is wrong with an environment, under "environment" beside the lists of the cohort: a misspelt name would leave offsets to the host. Never throws. */
export function checkEnvironment(environment: unknown, report: Report): void {
  if (environment === undefined) return;
  const at = ["environment"];
  if (typeof environment !== "object" || environment === null || Array.isArray(environment)) {
    report.error("wrong-type", at, `must be an object, not ${printValue(environment)}`, { value: environment, expected: "object" });
    return;
  }
  try {
    const given = environment as Readonly<Record<string, unknown>>;
    for (const field of Object.keys(given).filter((name) => !known.includes(name))) {
      const value = given[field];
      const suggestion = closestWord(field, known);
      const sentence = `is an unknown field (value ${printValue(value)})${suggestion === null ? "" : `; did you mean ${printValue(suggestion)}?`}`;
      report.error("unknown-field", [...at, field], sentence, { value, field, suggestion });
    }
    const { zoneOffsetMinutes: value } = given;
    if (value === undefined || typeof value === "function") return;
    const params = { value, expected: "function" };
    report.error("wrong-type", [...at, "zoneOffsetMinutes"], `must be a function, not ${printValue(value)}`, params);
  } catch (failure) {
    report.error("wrong-type", at, `cannot be read: ${reasonOf(failure)}`);
  }
}
