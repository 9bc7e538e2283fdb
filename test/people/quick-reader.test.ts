import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { criteria } from "../../src/criteria";
import { quickReader, UNSURE } from "../../src/people/quick-reader";
import { menteeSchema, mentorSchema, orgSchema, pastPairSchema, suppliedScoresSchema } from "../../src/people/schema";
import { policySchema } from "../../src/policy/schema";
import { rules, standingRules } from "../../src/rules";
import { syntheticCohort } from "../../src/synthetic";
import { cohortArbitrary } from "./arbitrary";

const bySchema = (schema: z.ZodMiniType, value: unknown) => {
  const result = schema.safeParse(value, { jitless: true });
  return result.success ? result.data : UNSURE;
};

/** Every place in a document. */
function pathsIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** A copy with another value at one place. */
function withValueAt(document: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  const copy = structuredClone(document) as Record<string | number, unknown>;
  copy[step] = withValueAt(copy[step], rest, value);
  return copy;
}

const odd = [
  undefined,
  null,
  "",
  " ",
  "x",
  -1,
  0,
  0.5,
  1,
  2,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  {},
  ["x"],
  { a: 1 },
  new Date(0),
  "25:00",
];

describe("the quick reader", () => {
  it("is sure of every person of a cohort in order, and gives what the schema gives", () => {
    const { mentees, mentors, org = [], history = [] } = syntheticCohort({ seed: "quick", mentees: 40, mentors: 40 });
    const lists = [
      [menteeSchema, mentees],
      [mentorSchema, mentors],
      [orgSchema, org],
      [pastPairSchema, history],
      [suppliedScoresSchema, [{ id: "s", scores: [{ menteeId: "a", mentorId: "b", score: 0.5 }] }]],
    ] as const;
    for (const [schema, records] of lists) {
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) {
        const read = quickReader(schema)(record);
        expect(read).toEqual(schema.parse(record));
        expect(read).not.toBe(record);
      }
    }
  });

  it("is never sure of what the schema refuses, wherever one value is odd, and agrees where it is sure", () => {
    let [sure, unsure] = [0, 0];
    fc.assert(
      fc.property(cohortArbitrary, fc.nat(), fc.constantFrom(...odd), ({ mentees, mentors }, place, value) => {
        for (const [schema, people] of [
          [menteeSchema, mentees],
          [mentorSchema, mentors],
        ] as const) {
          for (const person of people.slice(0, 2)) {
            const paths = pathsIn(person);
            const changed = withValueAt(person, paths[place % paths.length], value);
            const read = quickReader(schema)(changed);
            if (read === UNSURE) unsure++;
            else {
              sure++;
              expect(read).toStrictEqual(bySchema(schema, changed));
            }
          }
        }
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(sure, unsure)).toBeGreaterThan(100);
  });

  it("needs no schema for whole numbers, and true and false", () => {
    const read = quickReader(z.strictObject({ places: z.int().check(z.minimum(0)), isOpen: z.boolean() }));
    expect(read({ places: 3, isOpen: false })).toEqual({ places: 3, isOpen: false });
    for (const places of [0.5, -1, 2 ** 53, Number.NaN, "3"]) expect(read({ places, isOpen: true })).toBe(UNSURE);
    for (const isOpen of [0, "true", null]) expect(read({ places: 0, isOpen })).toBe(UNSURE);
  });

  it("is not sure of objects with prototypes, foreign keys or missing fields", () => {
    const read = quickReader(orgSchema);
    expect(read({ id: "a", managerId: null })).toEqual({ id: "a", managerId: null });
    expect(read(Object.create({ id: "a", managerId: null }))).toBe(UNSURE);
    expect(read({ id: "a" })).toBe(UNSURE);
    expect(read({ id: "a", managerId: null, x: 1 })).toBe(UNSURE);
    expect(read(JSON.parse('{ "id": "a", "managerId": null, "__proto__": 1 }'))).toBe(UNSURE);
    expect(read(["a", null])).toBe(UNSURE);
  });

  it("gives the schema's answer for criteria and rules, their defaults among them", () => {
    const schemas = policySchema({ criteria, rules, standingRules });
    const one = quickReader(schemas.rules.get("reporting-line") as z.ZodMiniObject)({ type: "reporting-line" });
    expect(
      one === UNSURE || JSON.stringify(one) === JSON.stringify(schemas.rules.get("reporting-line")?.parse({ type: "reporting-line" })),
    ).toBe(true);
    for (const value of odd) {
      for (const schema of [...schemas.criteria.values(), ...schemas.rules.values(), schemas.document]) {
        const given = { type: "goals", weight: 1, unknown: value };
        const read = quickReader(schema)(given);
        if (read !== UNSURE) expect(read).toStrictEqual(bySchema(schema, given));
      }
    }
  });
});
