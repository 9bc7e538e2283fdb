import { describe, expect, it } from "vitest";
import { createReport } from "../../src/people/report";

describe("createReport", () => {
  it("puts the path before the sentence and keeps the data plain", () => {
    const report = createReport("cohort");
    report.error("wrong-type", ["mentees", 0, "id"], "must be text, not an object", { value: { a: 1 }, expected: "string" });
    report.warning("missing-as-of", ["asOf"], "is missing");
    expect(report.issues).toEqual([
      {
        severity: "error",
        code: "wrong-type",
        path: ["mentees", 0, "id"],
        params: { expected: "string", value: "an object" },
        message: "mentees[0].id: must be text, not an object",
      },
      { severity: "warning", code: "missing-as-of", path: ["asOf"], params: {}, message: "asOf: is missing" },
    ]);
  });
});
