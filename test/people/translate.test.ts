import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formError, formProblems } from "../../src/people/translate";

function problems(schema: z.ZodType, value: unknown) {
  const result = schema.safeParse(value);
  return result.success
    ? []
    : formProblems(schema, value, result.error.issues).map(({ code, path, sentence }) => `${code} ${path.join(".")}: ${sentence}`);
}

describe("formProblems", () => {
  it.each([
    [z.boolean(), 1, "wrong-type : must be true or false, not 1"],
    [z.number().min(2).max(3), 4, "out-of-range : must be at most 3, not 4"],
    [z.number().positive(), 0, "out-of-range : must be more than 0, not 0"],
    [z.int(), 0.5, "not-an-integer : must be a whole number, not 0.5"],
    [z.number().multipleOf(5), 7, "not-an-integer : must be a multiple of 5, not 7"],
    [z.string().max(3), "abcd", 'out-of-range : must have at most 3 characters, not "abcd"'],
    [z.array(z.string()).min(1), [], "out-of-range : must have at least 1 entry, not a list of 0"],
    [z.string().regex(/^a/), "b", 'bad-format : must be of the form regex, not "b"'],
    [z.string().regex(/^a/, "must start with a"), "b", 'bad-format : must start with a, not "b"'],
    [z.string().refine(() => false, formError("unknown-value", "must be a colour")), "x", 'unknown-value : must be a colour, not "x"'],
    [z.enum(["same", "different"]), "diferent", 'unknown-value : must be "same" or "different", not "diferent"; did you mean "different"?'],
    [z.union([z.int().min(1), z.literal("any")]), 0, "out-of-range : must be at least 1, not 0"],
    [z.union([z.int().min(1), z.literal("any")]), "all", 'unknown-value : must be "any", not "all"'],
    [z.union([z.int().min(1), z.literal("any")]), true, 'wrong-type : must be a number or "any", not true'],
    [z.union([z.string().min(1), z.strictObject({ a: z.string() })]), [], "wrong-type : must be text or an object, not a list of 0"],
    [z.record(z.string(), z.record(z.string(), z.number())), { a: { b: "c" } }, 'wrong-type a.b: must be a number, not "c"'],
    [z.strictObject({ a: z.number() }), {}, "missing a: is missing"],
  ])("puts what a schema finds into the closed set of codes (%#)", (schema, value, problem) => {
    expect(problems(schema, value)).toEqual([problem]);
  });

  it("suggests fields inside lists, unions and optional objects", () => {
    const schema = z.strictObject({
      list: z.array(z.union([z.string(), z.strictObject({ goal: z.string(), importance: z.number().optional() })])).optional(),
    });
    expect(problems(schema, { list: [{ goal: "x", importnace: 2 }] })).toEqual([
      'unknown-field list.0.importnace: is an unknown field (value 2); did you mean "importance"?',
    ]);
  });
});
