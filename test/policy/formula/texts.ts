import fc from "fast-check";

/** What random formulae name, as mathjs sees it. */
export interface Scope {
  readonly goals: number;
  readonly leadership_style: number;
  readonly mentee: { readonly jobLevel: number };
  readonly mentor: { readonly jobLevel: number; readonly attributes: { readonly yearsInRole: number } };
}

export const names = ["goals", "leadership_style", "mentee.jobLevel", "mentor.jobLevel", "mentor.attributes.yearsInRole"] as const;

const value = fc.oneof(
  fc.constantFrom(0, 1, 2, 0.5, 0.1, 0.3, -1, -2.5),
  fc.integer({ min: -9, max: 9 }),
  fc.double({ min: -1e3, max: 1e3, noNaN: true }),
);

export const scopes: fc.Arbitrary<Scope> = fc
  .tuple(value, value, value, value, value)
  .map(([goals, leadership_style, ofMentee, ofMentor, yearsInRole]) => ({
    goals,
    leadership_style,
    mentee: { jobLevel: ofMentee },
    mentor: { jobLevel: ofMentor, attributes: { yearsInRole } },
  }));

/** Formula texts with few parentheses, so that it is precedence that shapes the tree. */
export const texts: fc.Arbitrary<string> = fc.letrec<{ formula: string; part: string }>((tie) => {
  const part = tie("part");
  const spaced = (...pieces: (string | fc.Arbitrary<string>)[]) =>
    fc.tuple(...pieces.map((piece) => (typeof piece === "string" ? fc.constant(piece) : piece))).map((found) => found.join(""));
  const binary = fc.constantFrom(" + ", " - ", "*", " / ", " < ", " <= ", " > ", " >= ", " == ", " != ", " and ", " or ", "-", "+");
  return {
    formula: part,
    part: fc.oneof(
      { depthSize: "small", withCrossShrink: true, maxDepth: 5 },
      { arbitrary: fc.constantFrom(...names, "0", "1", "2", "0.1", "2.5", "1e-3", ".5", "12E2"), weight: 4 },
      { arbitrary: spaced(part, binary, part), weight: 8 },
      { arbitrary: spaced(part, "^", fc.constantFrom("0", "1", "2", "3", "(4)")), weight: 1 },
      { arbitrary: spaced(fc.constantFrom("-", "+", " not "), part), weight: 2 },
      { arbitrary: spaced("(", part, ")"), weight: 3 },
      { arbitrary: spaced(part, " ? ", part, " : ", part), weight: 2 },
      { arbitrary: spaced(fc.constantFrom("abs", "round", "floor", "ceil", "sqrt"), "(", part, ")"), weight: 2 },
      { arbitrary: spaced(fc.constantFrom("min", "max"), "(", part, ", ", part, ")"), weight: 1 },
      { arbitrary: spaced("clamp(", part, ", ", part, ",", part, ")"), weight: 1 },
    ),
  };
}).formula;
