import { describe, expect, it } from "vitest";
import { closestWord } from "../../src/people/suggestion";

const fields = ["managerId", "displayName", "department", "goals", "skills", "id"];

describe("closestWord", () => {
  it("finds the field behind a slip of the keyboard", () => {
    expect(closestWord("manegerId", fields)).toBe("managerId");
    expect(closestWord("gaols", fields)).toBe("goals");
    expect(closestWord("skill", fields)).toBe("skills");
  });

  it("takes no notice of case, dashes and underscores", () => {
    expect(closestWord("manager_id", fields)).toBe("managerId");
    expect(closestWord("DISPLAY-NAME", fields)).toBe("displayName");
  });

  it("suggests nothing when nothing is near", () => {
    expect(closestWord("favouriteColour", fields)).toBeNull();
    expect(closestWord("x".repeat(1000), fields)).toBeNull();
    expect(closestWord("anything", [])).toBeNull();
  });

  it("gives the first in code-unit order of words that are equally near, whatever their order", () => {
    expect(closestWord("bat", ["cat", "bar"])).toBe("bar");
    expect(closestWord("bat", ["bar", "cat"])).toBe("bar");
  });
});
