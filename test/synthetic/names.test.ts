import { describe, expect, it } from "vitest";
import type { PersonInput } from "../../src/people/types";
import { nameSets } from "../../src/synthetic/names";
import { everybody, share } from "./sample";

describe("names", () => {
  it("come from the set asked for, and from both in a mixed cohort", () => {
    const drawnFrom = (set: "en" | "fr") => (person: PersonInput) => {
      const [given, ...family] = person.displayName!.split(" ");
      return nameSets[set].given.includes(given) && nameSets[set].family.includes(family.join(" "));
    };
    expect(share(everybody({ names: "fr" }), drawnFrom("fr"))).toBe(1);
    expect(share(everybody({ names: "en" }), drawnFrom("en"))).toBe(1);
    expect(share(everybody(), drawnFrom("fr"))).toBeGreaterThan(0.25);
    expect(share(everybody(), drawnFrom("en"))).toBeGreaterThan(0.25);
    expect(share(everybody(), (person) => drawnFrom("en")(person) || drawnFrom("fr")(person))).toBe(1);
  });

  it("stand once in each list, in composed form", () => {
    for (const list of [nameSets.en.given, nameSets.en.family, nameSets.fr.given, nameSets.fr.family]) {
      expect(new Set(list).size).toBe(list.length);
      for (const word of list) expect(word).toBe(word.normalize("NFC"));
    }
  });
});
