import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { criteria, criterionOfType } from "../../src/criteria";

describe("the catalogue of criteria", () => {
  it("has every type of the contract once", () => {
    const types = criteria.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
    const contract = [
      "goals",
      "skills",
      "leadership-style",
      "availability",
      "wishes",
      "languages",
      "formats",
      "attribute",
      "seniority-gap",
      "history",
      "supplied",
      "formula",
    ];
    expect(contract.filter((type) => !types.includes(type))).toEqual([]);
  });

  it("scores what one wants of the other in a direction, and what the two have in common in none", () => {
    expect(criteria.filter(({ directed }) => directed).map(({ type }) => type)).toEqual([
      "goals",
      "skills",
      "leadership-style",
      "wishes",
      "formats",
    ]);
  });

  it("finds a criterion by its type, and nothing by any other name", () => {
    for (const criterion of criteria) expect(criterionOfType(criterion.type)).toBe(criterion);
    expect(criterionOfType("constructor")).toBeUndefined();
    expect(criterionOfType("goal")).toBeUndefined();
  });

  it.each(criteria.map((criterion) => [criterion.type, criterion] as const))(
    "%s has a name in both languages, one sentence of meaning, and a test file that holds its fast form, if any, to its definition",
    (type, { label, meaning, prepare }) => {
      expect(label.en.length).toBeGreaterThan(0);
      expect(label.fr.length).toBeGreaterThan(0);
      expect(meaning).toMatch(/^[A-Z][^.]*\.$/);
      const testFile = fileURLToPath(new URL(`${type}.test.ts`, import.meta.url));
      expect(existsSync(testFile), `test/criteria/${type}.test.ts`).toBe(true);
      if (prepare !== undefined) expect(readFileSync(testFile, "utf8")).toContain("expectAgreement(");
    },
  );
});
