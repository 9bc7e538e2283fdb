import fc from "fast-check";
import { criteria } from "../../src/criteria";
import type { ResolvedCriterion } from "../../src/policy/types";

/** The fields that a type must have beside the common ones. */
const ownFields: Readonly<Record<string, fc.Arbitrary<object>>> = {
  formula: fc.record({ expression: fc.constantFrom("0.5", "mentor.jobLevel - mentee.jobLevel", "1 / mentor.jobLevel > 0.2") }),
  attribute: fc.record({
    key: fc.constantFrom("attributes.x", "department", "jobLevel", "startDate"),
    prefer: fc.constantFrom("same", "different", "close"),
  }),
  "seniority-gap": fc.record({ ideal: fc.integer({ min: -2, max: 3 }), tolerance: fc.nat({ max: 2 }) }),
  history: fc.record({ prefer: fc.constantFrom("repeat", "fresh") }),
  supplied: fc.constant({ scores: "model" }),
};

/** The criteria of a policy: any of the catalogue under ids of their own, several of one type, weights of 0, each way to count the unknown. */
export function policyCriteria(): fc.Arbitrary<ResolvedCriterion[]> {
  const common = {
    weight: fc.oneof(fc.constantFrom(0, 0.35, 0.1, 1e-9), fc.integer({ min: 1, max: 7 })),
    benefit: fc.constantFrom("mentee" as const, "mentor" as const, "both" as const),
    unknown: fc.oneof(fc.constantFrom(0, 0.5, 1, 0.3), fc.constant("renormalise" as const)),
  };
  const one = fc
    .constantFrom(...criteria.map(({ type }) => type))
    .chain((type) => fc.tuple(fc.constant(type), fc.record(common), ownFields[type] ?? fc.constant({})));
  return fc
    .array(one, { minLength: 1, maxLength: 6 })
    .map((entries) => entries.map(([type, given, own], k) => ({ type, id: `c${k}`, ...given, ...own })))
    .filter((list) => list.some(({ weight }) => weight > 0));
}
