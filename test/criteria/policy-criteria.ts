import fc from "fast-check";
import { criteria } from "../../src/criteria";
import type { ResolvedCriterion } from "../../src/policy/types";

/** The fields that a type must have beside the common ones. */
const ownFields: Readonly<Record<string, fc.Arbitrary<object>>> = {};

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
