import { describe, expect, it } from "vitest";
import { fieldsOf, isRead } from "../../src/explain/reads";

describe("what a criterion reads", () => {
  it("is named by its type and its key", () => {
    expect(fieldsOf({ type: "attribute", key: "attributes.team", weight: 1 } as never)).toEqual(["attributes.team"]);
    expect(fieldsOf({ type: "goals", weight: 1 })).toEqual(["goals", "goalsSupported"]);
    expect(fieldsOf({ type: "history", weight: 1 })).toEqual([]);
  });

  it("takes in the zone in which hours are read, and the place at which people meet", () => {
    expect([isRead("timeZone", ["availability"]), isRead("location", ["formats"])]).toEqual([true, true]);
    expect([isRead("timeZone", ["formats"]), isRead("location", []), isRead("constructor", ["availability"])]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
