import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type AttributeCriterion, attribute } from "../../src/criteria/attribute";
import type { Person } from "../../src/people/person";
import type { AttributeValue } from "../../src/people/types";
import type { ScaleInput } from "../../src/policy/types";
import { mentee, mentor, settingOf } from "../setting";
import { expectAgreement } from "./agreement";

type Own = Partial<AttributeCriterion> & Pick<AttributeCriterion, "prefer">;

const answering = (value: AttributeValue | null): Partial<Person> => ({ attributes: new Map(value === null ? [] : [["x", value]]) });

function pairOf(own: Own, one: Partial<Person>, another: Partial<Person>, scales: ScaleInput[] = [], others: Partial<Person>[] = []) {
  const a = mentee("a", one);
  const b = mentor("b", another);
  const setting = settingOf({ mentees: [a], mentors: [b, ...others.map((fields, k) => mentor(`z${k}`, fields))] }, { scales });
  const parameters: AttributeCriterion = { type: "attribute", weight: 1, key: "attributes.x", ...own };
  return { score: attribute.score(parameters, a, b, setting, "mentee"), facts: attribute.facts(parameters, a, b, setting, "mentee") };
}
const score = (own: Own, one: AttributeValue | null, another: AttributeValue | null, scales: ScaleInput[] = []) =>
  pairOf(own, answering(one), answering(another), scales).score;

describe("the same attribute", () => {
  it("is 1 for the same answer and 0 for another, and different the other way round", () => {
    expect(score({ prefer: "same" }, "Law", " law")).toBe(1);
    expect(score({ prefer: "same" }, "Law", "IT")).toBe(0);
    expect(score({ prefer: "different" }, "Law", "law")).toBe(0);
    expect(score({ prefer: "different" }, "Law", "IT")).toBe(1);
    expect(score({ prefer: "same" }, false, false)).toBe(1);
  });

  it("is, of lists, what both have out of all that either has", () => {
    expect(score({ prefer: "same" }, ["a", "b", "c"], ["B", "c", "d"])).toBe(0.5);
    expect(score({ prefer: "same" }, ["a", "b"], "a")).toBe(0.5);
    expect(score({ prefer: "different" }, ["a", "b", "c"], ["b", "c", "d", "e"])).toBe(0.6);
    expect(score({ prefer: "same" }, ["a"], [])).toBe(0);
    expect(score({ prefer: "same" }, [], [])).toBeNull();
  });

  it("is unknown when one did not answer", () => {
    expect(score({ prefer: "same" }, "Law", null)).toBeNull();
    expect(score({ prefer: "different" }, null, null)).toBeNull();
  });

  it("reads the person's own fields as well", () => {
    expect(pairOf({ key: "department", prefer: "same" }, { department: "Law" }, { department: "LAW" }).score).toBe(1);
  });
});

describe("close attributes", () => {
  it("fall evenly with the gap and reach 0 at the range", () => {
    expect(score({ prefer: "close", range: 4 }, 3, 4)).toBe(0.75);
    expect(score({ prefer: "close", range: 4 }, 4, 3)).toBe(0.75);
    expect(score({ prefer: "close", range: 4 }, 0, 9)).toBe(0);
    expect(score({ prefer: "close", range: 4 }, -1, -1)).toBe(1);
  });

  it("take the spread of all answers in the cohort where no range is given", () => {
    const others = [answering(-3), answering("7"), answering("blue")];
    expect(pairOf({ prefer: "close" }, answering(2), answering(4), [], others).score).toBe(0.8);
    expect(pairOf({ prefer: "close" }, answering(2), answering(2)).score).toBe(1);
  });

  it("may be dates, which are as far apart as days lie between them", () => {
    const on = (startDate: string) => ({ startDate });
    const close = (one: string, another: string) => pairOf({ key: "startDate", prefer: "close", range: 10 }, on(one), on(another)).score;
    expect(close("2024-02-28", "2024-03-01")).toBe(0.8);
    expect(close("2023-02-28", "2023-03-01")).toBe(0.9);
    expect(close("1999-12-31", "2000-01-05")).toBe(0.5);
  });

  it("may be the labels of a scale, whose spread is the range", () => {
    const scales = [{ id: "experience", min: 1, max: 5, labels: ["none", "some", "good", "great", "expert"] }];
    expect(score({ prefer: "close", scale: "experience" }, "Some", "good", scales)).toBe(0.75);
    expect(score({ prefer: "close", scale: "experience" }, "none", "expert", scales)).toBe(0);
    expect(score({ prefer: "close", scale: "experience" }, 2, "some", scales)).toBe(1);
  });

  it("may be on a scale for each side, the mentor's level brought to the mentee's scale", () => {
    const scales = [
      { id: "cefr", min: 1, max: 6, labels: ["A1", "A2", "B1", "B2", "C1", "C2"] },
      { id: "house", min: 0, max: 2, labels: ["basic", "independent", "proficient"] },
    ];
    const scale = { mentees: "cefr", mentors: "house" };
    // 1 of 0 to 2 is 3.5 of 1 to 6; the range is that of the mentee's scale, 5.
    expect(score({ prefer: "close", scale }, "B2", "Independent", scales)).toBe(0.9);
    expect(score({ prefer: "close", scale }, "C2", "proficient", scales)).toBe(1);
    expect(score({ prefer: "close", scale }, "A1", "proficient", scales)).toBe(0);
    expect(score({ prefer: "close", scale }, "basic", "basic", scales)).toBeNull();
    const row = new Float64Array(2);
    const mentors = ["independent", "expert"].map((answer, k) => mentor(`m${k}`, answering(answer)));
    const setting = settingOf({ mentees: [mentee("a", answering("b2"))], mentors }, { scales });
    attribute.prepare?.(
      { type: "attribute", weight: 1, key: "attributes.x", prefer: "close", scale },
      setting.cohort.mentees,
      mentors,
      setting,
      "mentee",
    )(0, row);
    expect([...row]).toEqual([0.9, -1]);
  });

  it("are unknown where an answer is no number", () => {
    expect(score({ prefer: "close", range: 4 }, "blue", 3)).toBeNull();
    expect(score({ prefer: "close", range: 4 }, ["3"], 3)).toBeNull();
  });
});

describe("an answer-mapping table", () => {
  const table = { Starter: { "Deep dive": 0.25, overview: 1 }, expert: { "deep dive": 0.75 } };

  it("gives the score of the mentee's and the mentor's answer", () => {
    expect(score({ prefer: "same", table }, "starter", "deep dive")).toBe(0.25);
    expect(score({ prefer: "same", table }, "Starter ", "OVERVIEW")).toBe(1);
  });

  it("takes the best cell of lists", () => {
    expect(score({ prefer: "same", table }, ["starter", "expert"], ["deep dive", "other"])).toBe(0.75);
  });

  it("does not know what it has no cell for", () => {
    expect(score({ prefer: "same", table }, "expert", "overview")).toBeNull();
    expect(score({ prefer: "same", table }, "overview", "expert")).toBeNull();
    expect(score({ prefer: "same", table }, "constructor", "toString")).toBeNull();
  });

  it("may not name one answer twice", () => {
    const shape = z.strictObject(attribute.fields);
    const given = { key: "attributes.x", prefer: "same" };
    expect(shape.safeParse({ ...given, table }).success).toBe(true);
    expect(shape.safeParse({ ...given, table: { a: { b: 1 }, " A": { b: 0 } } }).success).toBe(false);
    expect(shape.safeParse({ ...given, table: { a: { b: 1, B: 0 } } }).success).toBe(false);
    expect(shape.safeParse({ ...given, table: { a: { b: 1.5 } } }).success).toBe(false);
  });
});

describe("an attribute", () => {
  it("is told with both answers, or with who gave none", () => {
    expect(pairOf({ prefer: "same" }, answering(["a"]), answering("b")).facts).toEqual([
      { code: "values", params: { key: "attributes.x", mentee: ["a"], mentor: "b" } },
    ]);
    expect(pairOf({ prefer: "same" }, {}, {}).facts).toEqual([
      { code: "unanswered", params: { side: "mentee", field: "attributes.x" } },
      { code: "unanswered", params: { side: "mentor", field: "attributes.x" } },
    ]);
  });

  it("gives the definition's double on every pair in its fast form, however it is compared", () => {
    const table = { red: { RED: 0.3, blue: 0.7 }, "3": { "3": 1, red: 0 }, true: { "2.5": 0.1 } };
    const given = fc.record(
      {
        type: fc.constant("attribute" as const),
        weight: fc.constant(1),
        key: fc.constantFrom("attributes.x", "attributes.y", "department", "jobLevel", "startDate"),
        prefer: fc.constantFrom("same" as const, "different" as const, "close" as const),
        range: fc.constantFrom(0.7, 3, 365),
        table: fc.constant(table),
      },
      { requiredKeys: ["type", "weight", "key", "prefer"] },
    );
    expectAgreement(attribute, given);
  });
});
