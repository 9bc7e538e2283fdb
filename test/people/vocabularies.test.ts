import { describe, expect, it } from "vitest";
import { termKey } from "../../src/people/person";
import { goalLabel, leadershipStylePresets, menteeGoals, mentorAims, styleLabel } from "../../src/people/vocabularies";

describe("vocabularies", () => {
  const styles = leadershipStylePresets.flatMap((preset) => preset.styles);

  it("write every key in the form in which keys are compared", () => {
    for (const { key } of [...menteeGoals, ...mentorAims, ...styles]) expect(termKey(key)).toBe(key);
  });

  it("label every word in both languages", () => {
    for (const { key, label } of [...menteeGoals, ...mentorAims, ...styles]) {
      expect(label.en, key).not.toBe("");
      expect(label.fr, key).not.toBe("");
    }
  });

  it("have one label for a style that two presets share", () => {
    for (const { key, label } of styles) expect(styleLabel(key), key).toEqual(label);
  });

  it("never call Goleman's authoritative style autoritaire", () => {
    expect(styleLabel("visionary")!.fr).toBe("visionnaire");
    expect(styleLabel("authoritative")!.fr).toBe("visionnaire");
    for (const { label } of styles) expect(label.fr).not.toBe("autoritaire");
  });

  it("find a word without regard to case and space, and nothing for any other word", () => {
    expect(goalLabel(" Test-Ideas ")!.en).toBe("testing ideas");
    expect(goalLabel("learn to sail")).toBeUndefined();
    expect(styleLabel("__proto__")).toBeUndefined();
  });
});
