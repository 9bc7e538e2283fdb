import { beforeAll, describe, expect, it } from "vitest";
import { type Bundle, bundleOf, core, type EntryName, entries } from "../../bench/bundle";

const bundles = new Map<EntryName, Bundle>();
const partNames = (entry: EntryName) => bundles.get(entry)!.parts.map(([part]) => part);

describe("the minified bundle", () => {
  beforeAll(async () => {
    for (const entry of Object.keys(entries) as EntryName[]) bundles.set(entry, await bundleOf(entry));
  });

  it("of the core is under 100 kB brotli, formula parser, schemas and digest included", async () => {
    const { minified, brotli, parts } = await bundleOf("mentor-match", core);
    expect(brotli).toBeLessThan(100_000);
    expect(bundles.get("mentor-match")!.brotli).toBeLessThan(140_000);
    expect(parts.map(([part]) => part)).toEqual(
      expect.arrayContaining(["mathjs", "zod", "@noble/hashes", "src/assignment", "src/criteria"]),
    );
    const listed = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(listed).toBeGreaterThan(0.97 * minified);
    expect(listed).toBeLessThanOrEqual(minified);
  });

  it("of the assignment solver holds nothing but itself", () => {
    expect(partNames("mentor-match/assignment")).toEqual(["src/assignment"]);
  });

  it("of the synthetic cohorts holds no package and no other room than the people's date", () => {
    expect(partNames("mentor-match/synthetic")).toEqual(["src/synthetic", "src/people"]);
  });

  it("of the reports holds neither solver nor digest", () => {
    const parts = partNames("mentor-match/report");
    expect(parts).toContain("src/report");
    for (const part of ["src/assignment", "@noble/hashes", "src/synthetic"]) expect(parts).not.toContain(part);
  });

  it("of no entry holds a locale of the schema library, or what it makes JSON Schemas with", () => {
    const hint =
      'src must say `import * as z from "zod/mini"` or "zod/v4/core": "zod" is thrice as much, `{ z }` and `z.core.` keep all of it';
    for (const [entry, { parts }] of bundles) {
      expect(parts.find(([part]) => part === "zod")?.[1] ?? 0, `${entry}: ${hint}`).toBeLessThan(36_000);
    }
  });
});
