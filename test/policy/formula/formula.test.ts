import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkedFormula, fieldsNamedIn, formulaOver, readFormula } from "../../../src/policy/formula/formula";

const ids = ["goals", "skills", "leadership-style"];

describe("reading a formula", () => {
  it("gives what it names, once and in the order of the text", () => {
    expect(readFormula("skills + leadership_style * mentor.jobLevel - skills", ids).formula?.operands).toEqual([
      { kind: "criterion", id: "skills", position: 0 },
      { kind: "criterion", id: "leadership-style", position: 9 },
      { kind: "field", side: "mentor", field: "jobLevel", position: 28 },
    ]);
  });

  it("reads an attribute of any name, and one field once however it is written", () => {
    const { formula } = readFormula("mentor.attributes['years-in-role'] - mentor.attributes.x * mentor.attributes[\"x\"]", ids);
    expect(formula?.operands).toEqual([
      { kind: "field", side: "mentor", field: "attributes.years-in-role", position: 0 },
      { kind: "field", side: "mentor", field: "attributes.x", position: 37 },
    ]);
    expect(formula?.evaluate(Float64Array.of(11, 3))).toBe(2);
    const hostile = "mentor.attributes['\u2028); constructor']";
    expect(readFormula(hostile, ids).formula?.evaluate(Float64Array.of(5))).toBe(5);
  });

  it.each([
    ["1 + mentor.attributes.years-in-role", 4, 'mentor.attributes["years-in-role"]'],
    ["mentee.attributes.a-b", 0, 'mentee.attributes["a-b"]'],
    ["mentee.attributes.a - b", 22, null],
  ])("takes the hyphens of %s for those of a name when what follows is none", (text, position, suggestion) => {
    expect(readFormula(text, ids).problem).toMatchObject({ position, suggestion });
  });

  it.each([
    ["0.5 * goal", 6, "goals"],
    ["Goals", 0, "goals"],
    ["skills + leadership-style", 9, "leadership_style"],
    ["mentee.joblevel", 0, "mentee.jobLevel"],
    ["mentr.jobLevel", 0, "mentor.jobLevel"],
    ["mentor.yearsInRole > 2", 0, "mentor.attributes.yearsInRole"],
    ["1 + min", 4, "min("],
    ["mean(goals)", 0, null],
    ["mx(goals, 1)", 0, "max"],
    ["1 - SQRT(goals)", 4, "sqrt"],
    ["if(goals > 0.5, 1, 0)", 0, "condition ? value : other value"],
    ["pow(goals, 2)", 0, "^"],
    ["goals.length", 0, null],
    ["mentee", 0, null],
    ["mentee.constructor.constructor", 0, null],
    ["__proto__", 0, null],
    ["constructor", 0, null],
    ["e", 0, null],
    ["i", 0, null],
    ["pi", 0, null],
    ["day", 0, null],
    ["m", 0, null],
    ["mentor.attributes.remote == true", 28, "1"],
    ["False", 0, "0"],
    ["end", 0, null],
    ["mentor.department", 0, null],
    ["2 * mentee.startDate", 4, null],
    ["NaN", 0, null],
    ["Infinity", 0, null],
  ])("refuses %s at %d: a name that nobody gave", (text, position, suggestion) => {
    expect(readFormula(text, ids)).toMatchObject({ formula: null, problem: { position, suggestion } });
  });

  it("says of a field of people that is no number what a formula can read instead", () => {
    expect(readFormula("mentor.department", ids).problem?.sentence).toBe(
      '"mentor.department" is no number, and a formula reads only jobLevel and attributes of people',
    );
  });

  it("takes such a word for a criterion when one has it for an id", () => {
    expect(readFormula("e + constructor", ["e", "constructor"]).formula?.operands).toHaveLength(2);
  });

  it("asks for other ids where two are written alike", () => {
    const { problem } = readFormula("a_b", ["a-b", "a b"]);
    expect(problem).toEqual({ position: 0, sentence: '"a_b" stands for more than one criterion: give them other ids', suggestion: null });
  });

  it.each([
    "import('fs')",
    "config({number: 'BigNumber'})",
    "createUnit('a')",
    "x = 3",
    "zeros(1e5, 1e5)",
    "1:1e9",
    "evaluate('1')",
    'parse("1")',
    "simplify",
    "goals.constructor('return 1')()",
    "cos.constructor",
    "a(b)(c)",
    "5 cm to inch",
    "f(x) = f(x)",
  ])("refuses the escape %s", (text) => {
    expect(readFormula(text, ids).formula).toBeNull();
  });

  it("never throws, whatever the text, and points into it", () => {
    const alphabet = [..."ab12.,:;?!()[]{}<>=+-*/^%&|'\" \n\\_é🙂"];
    const hostile = fc.oneof(
      fc.string({ maxLength: 60, unit: "binary" }),
      fc
        .array(fc.constantFrom(...alphabet, "min(", "not ", "and ", " or", "goals", "mentee.jobLevel", "to", "mod", "end"), {
          maxLength: 40,
        })
        .map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const { formula, problem } = readFormula(text, ids);
        if (formula !== null) return;
        expect(problem.position >= 0 && problem.position <= text.length).toBe(true);
        expect(problem.sentence).not.toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  it("reads a text of the greatest length and depth that may be, and evaluates it", () => {
    const long = Array.from({ length: 250 }, () => "1").join("+");
    expect(readFormula(long, []).formula?.evaluate(new Float64Array())).toBe(250);
    const deep = `${"-(".repeat(30)}1${")".repeat(30)}`;
    expect(readFormula(deep, []).formula?.evaluate(new Float64Array())).toBe(1);
    const powers = `${"-2^2*".repeat(80)}1`;
    expect(readFormula(powers, []).formula?.evaluate(new Float64Array())).toBe(4 ** 80);
    const choices = `${"0?1:".repeat(120)}2`;
    expect(readFormula(choices, []).formula?.evaluate(new Float64Array())).toBe(2);
  });
});

describe("a policy's formulae", () => {
  it("are read once for each list of criteria", () => {
    const criteria = [{ type: "goals" }, { id: "own", type: "skills" }];
    expect(formulaOver(criteria, "goals + own")).toBe(formulaOver(criteria, "goals + own"));
    expect(formulaOver([{ type: "goals" }], "goals + own").formula).toBeNull();
  });

  it("are a caller's mistake when they were never checked", () => {
    expect(() => checkedFormula([], "goals")).toThrow('formula: "goals" at offset 0');
  });

  it("name fields, which can be told without knowing the criteria", () => {
    expect(fieldsNamedIn("nobody * mentor.jobLevel - mentee.jobLevel + mentor.attributes.x")).toEqual(["jobLevel", "attributes.x"]);
    expect(fieldsNamedIn("mentor.jobLevel + '")).toEqual([]);
  });
});
