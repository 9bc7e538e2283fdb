import { describe, expect, it } from "vitest";
import { criterionNames, fieldOf, formulaName } from "../../../src/policy/formula/names";

describe("a criterion's name in formulae", () => {
  it.each([
    ["goals", "goals"],
    ["leadership-style", "leadership_style"],
    ["my score", "my_score"],
    ["attributes.grade", "attributes_grade"],
    ["2nd", "_2nd"],
    ["", "_"],
    ["compétences", "compétences"],
    ["min", "min_"],
    ["not", "not_"],
    ["mentee", "mentee_"],
    ["__proto__", "__proto__"],
  ])("of id %j is %s", (id, name) => {
    expect(formulaName(id)).toBe(name);
  });

  it("belongs to the id that is written so, and to none when others share it", () => {
    expect([...criterionNames(["a-b", "a_b", "a b"])]).toEqual([["a_b", "a_b"]]);
    expect([...criterionNames(["a-b", "a b", "a.b"])]).toEqual([["a_b", null]]);
    expect([...criterionNames(["a-b", "a-b"])]).toEqual([["a_b", "a-b"]]);
  });
});

describe("a field in formulae", () => {
  it("is the job level or an attribute of one of the two people, and nothing else", () => {
    expect(fieldOf("mentee.jobLevel")).toEqual({ kind: "field", side: "mentee", field: "jobLevel" });
    expect(fieldOf("mentor.attributes.yearsInRole")).toEqual({ kind: "field", side: "mentor", field: "attributes.yearsInRole" });
    expect(fieldOf("mentor.attributes.constructor")).toEqual({ kind: "field", side: "mentor", field: "attributes.constructor" });
    for (const word of ["mentee", "mentee.id", "mentee.constructor", "mentee.attributes", "mentee.attributes.a.b", "person.jobLevel"])
      expect(fieldOf(word), word).toBeNull();
  });

  it("has any name at all in quotes and brackets", () => {
    expect(fieldOf('mentor.attributes["years-in-role"]')).toEqual({ kind: "field", side: "mentor", field: "attributes.years-in-role" });
    expect(fieldOf("mentee.attributes[ 'it\"s a.b' ]")).toEqual({ kind: "field", side: "mentee", field: 'attributes.it"s a.b' });
    for (const word of ['mentee["a"]', "mentee.attributes[a]", 'mentee.attributes["a"].b', 'person.attributes["a"]'])
      expect(fieldOf(word), word).toBeNull();
  });
});
