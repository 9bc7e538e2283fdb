import fc from "fast-check";
import { type CohortInput, match, type PolicyInput, prepare } from "../../../src";

/** Policies in which everything is used that the audit has to recompute. */
export const policies: fc.Arbitrary<PolicyInput> = fc.record(
  {
    criteria: fc.constantFrom<NonNullable<PolicyInput["criteria"]>>(
      [
        { type: "goals", weight: 0.35, benefit: "both" },
        { type: "skills", weight: 0.25 },
        { type: "leadership-style", weight: 0.2, unknown: "renormalise" },
        { type: "wishes", weight: 0.2, unknown: 0 },
      ],
      [
        { type: "goals", weight: 3, unknown: "renormalise" },
        { type: "availability", weight: 2, unknown: "renormalise" },
        { type: "formula", id: "both", weight: 2, expression: "(goals + availability) / 2", unknown: 0.25 },
      ],
      [
        { type: "goals", weight: 1e-7 },
        { type: "languages", weight: 0, unknown: "renormalise" },
      ],
      [{ type: "seniority-gap", weight: 1 / 3, ideal: 2, tolerance: 1, unknown: "renormalise" }],
    ),
    objective: fc.constantFrom("most-people-first" as const, "highest-fit" as const, "weakest-pair-first" as const),
    minimumScore: fc.constantFrom(0, 0.3, 0.6),
    unknown: fc.constantFrom(0.5, 0, "renormalise" as const),
    waitingBonus: fc.constantFrom(0, 0.05, 0.2),
    tieSeed: fc.constantFrom("", "2026"),
    rules: fc.subarray([
      { type: "reporting-line" as const },
      { type: "past-pair" as const },
      { type: "different" as const, key: "department" },
      { type: "shared-language" as const },
    ]),
  },
  { requiredKeys: [] },
);

/** The cohort with a pair of its own matching pinned, or another that the rules and bounds allow. */
export function withPins(cohort: CohortInput, policy: PolicyInput, lot: number): CohortInput {
  const { pairs } = match(prepare(cohort, { ...policy, objective: "most-people-first" }));
  if (pairs.length === 0 || lot % 2 === 0) return cohort;
  const { menteeId, mentorId } = pairs[lot % pairs.length];
  return { ...cohort, pins: [{ menteeId, mentorId }] };
}

type Path = readonly (string | number)[];

/** Every value inside a result, lists and objects included. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    ...(Array.isArray(value) && value.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key])),
  ];
}

/** A copy in which the value at a place is another one: a list loses an entry or two trade places, anything else is changed a little or a lot. */
export function tamperedAt<Result>(result: Result, path: Path, lot: number): Result {
  const copy = JSON.parse(JSON.stringify(result));
  let holder = copy;
  for (const key of path.slice(0, -1)) holder = holder[key];
  const last = path[path.length - 1];
  holder[last] = changed(holder[last], lot);
  return copy;
}

function changed(value: unknown, lot: number): unknown {
  if (Array.isArray(value)) {
    const list = [...value];
    const at = lot % list.length;
    if (lot % 3 === 0 && list.length > 1) [list[at], list[(at + 1) % list.length]] = [list[(at + 1) % list.length], list[at]];
    else if (lot % 3 === 1) list.push(list[at]);
    else list.splice(at, 1);
    return list;
  }
  if (typeof value === "number") return value + (lot % 2 === 0 ? 1 : -1) * (lot % 3 === 0 ? 2 ** 40 : 1);
  if (typeof value === "string") return lot % 2 === 0 ? `${value}x` : "";
  if (typeof value === "boolean") return !value;
  return lot % 2 === 0 ? 0 : "x";
}
