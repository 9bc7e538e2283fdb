import { describe, expect, it } from "vitest";
import { parse } from "../../../src/policy/formula/mathjs";

describe("the parser", () => {
  it("gives plain data that nothing can evaluate", () => {
    const tree = parse("min(a, 1 < b < 2 ? -c : d)");
    expect(JSON.parse(JSON.stringify(tree))).toMatchObject({ kind: "call", called: { kind: "symbol", name: "min" } });
    expect("evaluate" in tree || "compile" in tree || "_compile" in tree).toBe(false);
  });

  it.each(["a = 1", "a.b", "a[1]", "[1, 2]", "{a: 1}", '"text"', "1:3", "a; b", "1", "2 a"])(
    "has one kind of node for all that formulae never have: %s",
    (text) => {
      expect(parse(text).kind).toBe("other");
    },
  );

  it("says the place of bad syntax, counted from 1", () => {
    expect(() => parse("a + * b")).toThrow(expect.objectContaining({ char: 5 }));
  });
});
