import { describe, expect, it } from "vitest";
import { bundleOf, type EntryName, entries } from "../../bench/bundle";

const partNames = async (entry: EntryName) => (await bundleOf(entry)).parts.map(([part]) => part);

describe("the minified bundle", () => {
  it("of the core is under 100 kB brotli, formula parser, schemas and digest included", async () => {
    const { minified, brotli, parts } = await bundleOf("mentor-match");
    expect(brotli).toBeLessThan(100_000);
    expect(parts.map(([part]) => part)).toEqual(
      expect.arrayContaining(["mathjs", "zod", "@noble/hashes", "src/assignment", "src/criteria"]),
    );
    const listed = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(listed).toBeGreaterThan(0.97 * minified);
    expect(listed).toBeLessThanOrEqual(minified);
  });

  it("of the assignment solver holds nothing but itself", async () => {
    expect(await partNames("mentor-match/assignment")).toEqual(["src/assignment"]);
  });

  it("of the synthetic cohorts holds no package and no other room than the people's date", async () => {
    expect(await partNames("mentor-match/synthetic")).toEqual(["src/synthetic", "src/people"]);
  });

  it("of the reports holds neither solver nor digest", async () => {
    const parts = await partNames("mentor-match/report");
    expect(parts).toContain("src/report");
    for (const part of ["src/assignment", "@noble/hashes", "src/synthetic"]) expect(parts).not.toContain(part);
  });

  it("of no entry holds a locale of the schema library but English", async () => {
    for (const entry of Object.keys(entries) as EntryName[]) {
      const zod = (await bundleOf(entry)).parts.find(([part]) => part === "zod")?.[1] ?? 0;
      expect(zod, entry).toBeLessThan(120_000);
    }
  });
});
