import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { version } from "../src/version";

it("the version in every result is the package's", () => {
  expect(version).toBe(JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version);
});
