import { describe, expect, it } from "vitest";
import { soundCohort } from "../policy/fake-vocabulary";
import { found } from "./found";

const person = (field: Record<string, unknown>) => ({ ...soundCohort(), asOf: "2025-06-01", mentees: [{ id: "anna", ...field }] });
const window = (startTime: string, endTime: string, ...daysOfWeek: string[]) => ({ daysOfWeek, startTime, endTime });

describe("the check of one person", () => {
  it("refuses windows without length or days", () => {
    expect(
      found(person({ availability: [window("09:00", "09:00", "monday"), window("09:00", "10:00"), window("00:00", "24:00", "monday")] })),
    ).toEqual(["error impossible-window mentees.0.availability.0.endTime", "error impossible-window mentees.0.availability.1.daysOfWeek"]);
  });

  it("refuses a zone that the host does not know", () => {
    const issues = found(person({ timeZone: "Europe/Pariss" }), "issues");
    expect(issues.map(({ severity, code, params }) => [severity, code, params.value])).toEqual([
      ["error", "unknown-time-zone", "Europe/Pariss"],
    ]);
  });
});
