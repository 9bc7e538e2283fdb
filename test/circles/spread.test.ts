import { describe, expect, it } from "vitest";
import { spreadOf } from "../../src/circles/spread";
import { mentee } from "../setting";

const at = (id: string, department: string | null, country: string | null) => mentee(id, { department, country });

describe("a spread", () => {
  it("puts each mentee into a chain of classes, those who did not answer into none", () => {
    const people = [at("a", "Law", "FR"), at("b", "law ", "fr"), at("c", "IT", "FR"), at("d", null, "FR"), at("e", null, null)];
    const { classes, classOf } = spreadOf(people, [
      { key: "country", atMost: 3 },
      { key: "department", atMost: 1 },
    ]);
    const chain = (row: number) => {
      const names: unknown[] = [];
      for (let kind = classOf[row]; kind >= 0; kind = classes[kind].parent) names.push(classes[kind].value, classes[kind].atMost);
      return names;
    };
    expect(people.map((_, row) => chain(row))).toEqual([["Law", 1, "FR", 3], ["Law", 1, "FR", 3], ["IT", 1, "FR", 3], ["FR", 3], []]);
  });

  it("refuses keys that cross, and names the answer where they do", () => {
    const quotas = [
      { key: "department", atMost: 1 },
      { key: "country", atMost: 2 },
    ];
    const crossing = [at("a", "Law", "FR"), at("b", "Law", "CA"), at("c", "IT", "FR")];
    expect(() => spreadOf(crossing, quotas)).toThrow(/cross: the mentees with (department "Law"|country "FR") are not all alike/);
    expect(() => spreadOf([at("a", "Law", "FR"), at("b", "Law", null), at("c", null, "FR")], quotas)).toThrow(/cross/);
    expect(() => spreadOf(crossing, [quotas[0]])).not.toThrow();
  });

  it("finds the order in which keys are nested, which may differ from answer to answer", () => {
    const people = [at("a", "Law", "FR"), at("b", "Law", null), at("c", "IT", "CA"), at("d", null, "CA")];
    const { classes, classOf } = spreadOf(people, [
      { key: "department", atMost: 1 },
      { key: "country", atMost: 1 },
    ]);
    const inside = classes.flatMap(({ value, parent }) => (parent < 0 ? [] : [[value, classes[parent].value]]));
    expect(inside.sort()).toEqual([
      ["FR", "Law"],
      ["IT", "CA"],
    ]);
    expect(Array.from(classOf, (kind) => classes[kind].value)).toEqual(["FR", "Law", "IT", "CA"]);
  });

  it("refuses a key that is no field, a quota below 1 and several answers of one person", () => {
    expect(() => spreadOf([], [{ key: "displayName", atMost: 1 }])).toThrow(/displayName/);
    for (const atMost of [0, 1.5, Number.NaN]) expect(() => spreadOf([], [{ key: "country", atMost }])).toThrow(/atMost/);
    for (const quota of [{}, { atMost: 1 }, "country", null])
      expect(() => spreadOf([], [quota as never])).toThrow(/^spread: must be \{ key, atMost \}/);
    const several = [mentee("a", { attributes: new Map([["x", ["p", "q"]]]) })];
    expect(() => spreadOf(several, [{ key: "attributes.x", atMost: 1 }])).toThrow(/"a" has a list/);
  });

  it("refuses a key that no mentee answered, which would limit nothing", () => {
    const mistyped = { key: "attributes.unti", atMost: 1 };
    expect(() => spreadOf([mentee("a", {})], [mistyped])).toThrow('spread.key: no mentee has an answer under "attributes.unti"');
    expect(spreadOf([], [mistyped]).classes).toEqual([]);
  });
});
