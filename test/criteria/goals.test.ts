import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goals } from "../../src/criteria/goals";
import { person, settingOf } from "../setting";
import { expectAgreement } from "./agreement";
import { terms } from "./terms";

const setting = settingOf();
const parameters = { type: "goals", weight: 1 } as const;
const score = (wanted: Parameters<typeof terms>[0] | null, offered: string[] | null) =>
  goals.score(
    parameters,
    person("a", { goals: wanted && terms(wanted) }),
    person("b", { goalsSupported: offered && terms(offered) }),
    setting,
    "mentee",
  );

describe("goals", () => {
  it("is the share of the wanted goals that the other supports, by importance", () => {
    expect(score(["network", "confidence"], ["network"])).toBe(0.5);
    expect(score([{ name: "network", importance: 3 }, "confidence"], ["network", "listening"])).toBe(0.75);
    expect(score(["network"], ["network"])).toBe(1);
  });

  it("gains nothing from help that nobody asked for", () => {
    expect(score(["network"], ["network", "confidence", "encouragement", "listening"])).toBe(1);
  });

  it("is zero when the other answered with no help or other help, and unknown when the other did not answer", () => {
    expect(score(["network"], [])).toBe(0);
    expect(score(["network"], ["confidence"])).toBe(0);
    expect(score(["network"], null)).toBeNull();
  });

  it("is unknown when nothing is wanted", () => {
    expect(score([], ["network"])).toBeNull();
    expect(score(null, ["network"])).toBeNull();
  });

  it("explains each wanted goal, as the one who wants it wrote it", () => {
    const wanting = person("a", { goals: terms(["Confidence", { name: "network", importance: 2 }]) });
    expect(goals.facts(parameters, wanting, person("b", { goalsSupported: terms(["NETWORK"]) }), setting, "mentor")).toEqual([
      { code: "not-met", params: { kind: "goal", name: "Confidence", by: "mentor", importance: 1 } },
      { code: "met", params: { kind: "goal", name: "network", by: "mentor", importance: 2 } },
    ]);
  });

  it("says who left which field out when it is unknown", () => {
    expect(goals.facts(parameters, person("a"), person("b"), setting, "mentee")).toEqual([
      { code: "unanswered", params: { side: "mentee", field: "goals" } },
      { code: "unanswered", params: { side: "mentor", field: "goalsSupported" } },
    ]);
  });

  it("gives the definition's double on every pair in its fast form", () => {
    expectAgreement(goals, fc.record({ type: fc.constant("goals"), weight: fc.constant(1), rarityDamping: fc.constantFrom(0, 0.3, 1) }));
  });
});
