import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wishes } from "../../src/criteria/wishes";
import { person, settingOf } from "../setting";
import { expectAgreement } from "./agreement";

const setting = settingOf();
const parameters = { type: "wishes", weight: 1 } as const;
const score = (wished: string[] | null, other: string) =>
  wishes.score(parameters, person("a", { wishes: wished }), person(other), setting, "mentee");
const facts = (wished: string[] | null, other: string) =>
  wishes.facts(parameters, person("a", { wishes: wished }), person(other), setting, "mentor");

describe("wishes", () => {
  it("falls evenly from 1 for the first wish to a small positive value for the last", () => {
    expect(score(["x", "y", "z", "b"], "x")).toBe(1);
    expect(score(["x", "y", "z", "b"], "y")).toBe(0.75);
    expect(score(["x", "y", "z", "b"], "b")).toBe(0.25);
    expect(score(["b"], "b")).toBe(1);
  });

  it("is zero for somebody who is not wished for by somebody who has wishes, and unknown from somebody who has none", () => {
    expect(score(["x"], "b")).toBe(0);
    expect(score([], "b")).toBeNull();
    expect(score(null, "b")).toBeNull();
  });

  it("compares ids exactly", () => {
    expect(score(["B"], "b")).toBe(0);
    expect(score(["__proto__"], "__proto__")).toBe(1);
  });

  it("says the place on the list, or that others are on it", () => {
    expect(facts(["x", "b"], "b")).toEqual([{ code: "wish", params: { by: "mentor", rank: 2, of: 2 } }]);
    expect(facts(["x", "y"], "b")).toEqual([{ code: "wish", params: { by: "mentor", rank: null, of: 2 } }]);
    expect(facts(null, "b")).toEqual([{ code: "unanswered", params: { side: "mentor", field: "wishes" } }]);
  });

  it("gives the definition's double on every pair in its fast form", () => {
    expectAgreement(wishes, fc.constant(parameters));
  });
});
