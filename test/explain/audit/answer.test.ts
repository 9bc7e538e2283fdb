import { describe, expect, it } from "vitest";
import { fieldKeys, fieldValue } from "../../../src/columns/field";
import { answerKey, answerUnder, namedField } from "../../../src/explain/audit/answer";
import type { AttributeValue } from "../../../src/people/types";
import { person } from "../../setting";

describe("namedField and answerUnder", () => {
  it("read what the engine reads under every key", () => {
    const ana = person("ana", {
      department: "Law",
      jobLevel: 0,
      attributes: new Map<string, AttributeValue>([
        ["__proto__", ["b", "a"]],
        ["a.b", false],
      ]),
    });
    for (const key of [...fieldKeys, "attributes.__proto__", "attributes.a.b", "attributes.none"]) {
      expect(answerUnder(ana, namedField(key, "by"))).toEqual(fieldValue(ana, key));
    }
    expect(() => namedField("attributes.", "by")).toThrow(RangeError);
  });
});

describe("answerKey", () => {
  it("is the same for answers that differ in case, space, form or the order of a list, and for no others", () => {
    expect(answerKey(" Law")).toBe(answerKey("law "));
    expect(answerKey(3)).toBe(answerKey("3"));
    expect(answerKey(["b", "A"])).toBe(answerKey(["a", "B"]));
    const different = [null, "null", "", [], ["a"], ["a", "b"], "a", "a,b", true, 1];
    expect(new Set(different.map(answerKey)).size).toBe(different.length);
  });
});
