import { describe, expect, it } from "vitest";
import { createReport } from "../../../src/people/report";
import type { AttributeValue } from "../../../src/people/types";
import { findTableHoles } from "../../../src/policy/quality/table-holes";
import type { ResolvedCriterion } from "../../../src/policy/types";
import { mentee, mentor, settingOf } from "../../setting";

function found(table: unknown, mentees: readonly AttributeValue[], mentors: readonly AttributeValue[]) {
  const attributes = (style: AttributeValue) => ({ attributes: new Map([["style", style]]) });
  const { cohort } = settingOf({
    mentees: [...mentees.map((style, place) => mentee(`e${place}`, attributes(style))), mentee("silent")],
    mentors: mentors.map((style, place) => mentor(`o${place}`, attributes(style))),
  });
  const report = createReport("policy");
  const criterion = { type: "attribute", id: "style", key: "attributes.style", table, weight: 1, benefit: "mentee", unknown: 0.5 };
  findTableHoles([criterion as unknown as ResolvedCriterion], cohort, () => ["criteria", 2], report);
  return report.issues;
}

describe("the search for holes in answer-mapping tables", () => {
  it("names combinations of answers that occur and have no cell, whatever their spelling", () => {
    const table = { Listener: { talker: 1, listener: 0.2 }, talker: { LISTENER: 1 } };
    expect(found(table, ["listener", " Talker"], ["Listener", "listener"])).toEqual([]);
    const [issue, ...others] = found(table, ["listener", "Talker"], ["Listener", "talker", "both"]);
    expect(others).toEqual([]);
    expect([issue.severity, issue.code, issue.path]).toEqual(["warning", "table-hole", ["criteria", 2, "table"]]);
    expect(issue.params).toEqual({
      criterion: "style",
      key: "attributes.style",
      holes: [
        { mentee: "listener", mentor: "both" },
        { mentee: "Talker", mentor: "both" },
        { mentee: "Talker", mentor: "talker" },
      ],
      count: 3,
      of: 6,
    });
    expect(issue.message).toBe(
      'criteria[2].table: has no cell for 3 of the 6 combinations of answers that occur ("listener" with "both", "Talker" with "both", ' +
        '"Talker" with "talker"), so these are unknown',
    );
  });

  it("reads numbers, truth values and every element of a list, and shows no more than three of many", () => {
    expect(found({ "1": { true: 1 } }, [1], [true])).toEqual([]);
    const [issue] = found({ a: { x: 1 } }, [["a", "b"]], [["x", "y", "z"]]);
    expect(issue.params).toMatchObject({ count: 5, of: 6 });
    expect(issue.message).toContain('("a" with "y", "a" with "z", "b" with "x", ...)');
  });

  it("finds none where there is no table or nobody answered", () => {
    expect(found(undefined, ["a"], ["b"])).toEqual([]);
    expect(found({ a: { b: 1 } }, [], ["b"])).toEqual([]);
  });
});
