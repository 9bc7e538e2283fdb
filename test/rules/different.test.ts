import { describe, expect, it } from "vitest";
import { different } from "../../src/rules/different";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "different", key: "department" } as const;

describe("different", () => {
  const setting = settingOf({
    mentees: [mentee("ann", { department: "Sales" }), mentee("silent")],
    mentors: [mentor("cy", { department: " SALES" }), mentor("dee", { department: "Finance" }), mentor("silent")],
  });

  it("refuses the same value, whatever its case and surrounding space; who did not answer is allowed", () => {
    expect(refusedMentors(different, rule, setting)).toEqual({ ann: ["cy"], silent: [] });
  });

  it("gives both values as written, or who did not answer where that refuses", () => {
    expect(verdict(different, rule, setting, "ann", "cy")).toEqual([
      { code: "values", params: { key: "department", mentee: "Sales", mentor: " SALES" } },
    ]);
    const strict = { ...rule, unknown: "refuse" } as const;
    expect(refusedMentors(different, strict, setting)).toEqual({ ann: ["cy", "silent"], silent: ["cy", "dee", "silent"] });
    expect(verdict(different, strict, setting, "silent", "dee")).toEqual([
      { code: "unanswered", params: { side: "mentee", field: "department" } },
    ]);
  });

  it("reads attributes: a number is its text, lists are the same when they share an element", () => {
    const sites = settingOf({
      mentees: [
        mentee("list", { attributes: new Map([["site", ["Lyon", "7"]]]) }),
        mentee("none", { attributes: new Map([["site", []]]) }),
        mentee("number", { attributes: new Map([["site", 7]]) }),
      ],
      mentors: [
        mentor("both", { attributes: new Map([["site", ["LYON", "Paris"]]]) }),
        mentor("none", { attributes: new Map([["site", []]]) }),
        mentor("text", { attributes: new Map([["site", "7"]]) }),
      ],
    });
    expect(refusedMentors(different, { type: "different", key: "attributes.site" }, sites)).toEqual({
      list: ["both", "text"],
      none: [],
      number: ["text"],
    });
  });

  it("takes the keys of a person's fields and attributes only", () => {
    for (const key of ["department", "jobLevel", "attributes.x"]) expect(different.fields.key.safeParse(key).success, key).toBe(true);
    for (const key of ["", "deparment", "attributes.", "vetoes", "__proto__"])
      expect(different.fields.key.safeParse(key).success, key).toBe(false);
  });

  it("is called after its field", () => {
    expect(different.id?.(rule)).toBe("different:department");
  });
});
