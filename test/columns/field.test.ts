import { describe, expect, it } from "vitest";
import { attributeName, fieldKeys, fieldValue, isFieldKey, sameValue, valueWords } from "../../src/columns/field";
import { person } from "../setting";

describe("a field of a policy", () => {
  it("is one of the person's own fields or an attribute, and never a bare attribute name", () => {
    expect(fieldKeys.every(isFieldKey)).toBe(true);
    expect(isFieldKey("attributes.campus")).toBe(true);
    expect(isFieldKey("attributes.")).toBe(false);
    expect(isFieldKey("campus")).toBe(false);
    expect(isFieldKey("vetoes")).toBe(false);
  });

  it("keeps the dots of an attribute's own name", () => {
    expect(attributeName("attributes.site.building")).toBe("site.building");
    const ada = person("ada", { attributes: new Map([["site.building", "B"]]) });
    expect(fieldValue(ada, "attributes.site.building")).toBe("B");
  });

  it("is read from the person, and is null where the person did not answer", () => {
    const ada = person("ada", { department: "Law", jobLevel: 0, attributes: new Map([["__proto__", false]]) });
    expect(fieldValue(ada, "department")).toBe("Law");
    expect(fieldValue(ada, "jobLevel")).toBe(0);
    expect(fieldValue(ada, "attributes.__proto__")).toBe(false);
    expect(fieldValue(ada, "attributes.constructor")).toBeNull();
    expect(fieldValue(ada, "country")).toBeNull();
  });

  it("throws one sentence that names a key that is no field", () => {
    expect(() => fieldValue(person("ada"), "deparment")).toThrow(/"deparment" is neither one of department,/);
  });
});

describe("two answers", () => {
  it("are the same without regard to case, surrounding space and Unicode form", () => {
    expect(sameValue(" Montréal ", "montre\u0301al")).toBe(true);
    expect(sameValue("Law", "Legal")).toBe(false);
  });

  it("are the same when written the same, whatever their type", () => {
    expect(sameValue(3, "3")).toBe(true);
    expect(sameValue(true, "TRUE")).toBe(true);
    expect(sameValue(3, 3.5)).toBe(false);
    expect(sameValue(-0, 0)).toBe(true);
  });

  it("are the same when two lists share an element, and an empty list equals no other", () => {
    expect(sameValue(["red", "blue"], ["Blue", "green"])).toBe(true);
    expect(sameValue(["red"], "red")).toBe(true);
    expect(sameValue(["red"], ["blue"])).toBe(false);
    expect(sameValue([], [])).toBe(false);
  });

  it("become one word each, and a list one word for each element", () => {
    expect(valueWords(7)).toEqual(["7"]);
    expect(valueWords(["A", " b"])).toEqual(["a", "b"]);
  });
});
