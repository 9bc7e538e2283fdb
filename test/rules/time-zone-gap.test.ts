import { describe, expect, it } from "vitest";
import { timeZoneGap } from "../../src/rules/time-zone-gap";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "time-zone-gap", hours: 5 } as const;

describe("time-zone-gap", () => {
  const setting = settingOf({
    mentees: [mentee("paris", { timeZone: "Europe/Paris" }), mentee("angeles", { timeZone: "America/Los_Angeles" }), mentee("silent")],
    mentors: [
      mentor("montreal", { timeZone: "America/Montreal" }),
      mentor("kolkata", { timeZone: "Asia/Kolkata" }),
      mentor("auckland", { timeZone: "Pacific/Auckland" }),
      mentor("silent"),
    ],
  });

  it("counts hours on the programme's date, halves included, the shorter way round the day; the limit itself is allowed", () => {
    expect(refusedMentors(timeZoneGap, rule, setting)).toEqual({ angeles: ["kolkata"], paris: ["auckland", "montreal"], silent: [] });
    expect(refusedMentors(timeZoneGap, { ...rule, hours: 6 }, setting).paris).toEqual(["auckland"]);
    expect(refusedMentors(timeZoneGap, { ...rule, hours: 4.5 }, setting).paris).toEqual(["auckland", "montreal"]);
    expect(refusedMentors(timeZoneGap, { ...rule, hours: 4.25 }, setting).paris).toEqual(["auckland", "kolkata", "montreal"]);
  });

  it("allows a gap of exactly the limit, whatever the decimals", () => {
    const clocks = { ...setting, zoneOffset: (zone: string) => (zone === "Europe/Paris" ? 138 : 0) };
    expect(verdict(timeZoneGap, { ...rule, hours: 2.3 }, clocks, "paris", "kolkata")).toBeNull();
  });

  it("gives the hours and the limit", () => {
    expect(verdict(timeZoneGap, { ...rule, hours: 2.5 }, setting, "angeles", "auckland")).toEqual([
      { code: "zone-gap", params: { hours: 3, limit: 2.5 } },
    ]);
    expect(verdict(timeZoneGap, { ...rule, hours: 1 }, setting, "paris", "kolkata")).toEqual([
      { code: "zone-gap", params: { hours: 4.5, limit: 1 } },
    ]);
  });

  it("allows the unanswered, or refuses them when told", () => {
    expect(refusedMentors(timeZoneGap, { ...rule, unknown: "refuse" }, setting)).toEqual({
      angeles: ["kolkata", "silent"],
      paris: ["auckland", "montreal", "silent"],
      silent: ["auckland", "kolkata", "montreal", "silent"],
    });
    expect(verdict(timeZoneGap, { ...rule, unknown: "refuse" }, setting, "paris", "silent")).toEqual([
      { code: "unanswered", params: { side: "mentor", field: "timeZone" } },
    ]);
  });

  it("knows that a cohort without any zone is on one clock", () => {
    const oneClock = settingOf({ mentees: [mentee("ann")], mentors: [mentor("cy")] });
    expect(refusedMentors(timeZoneGap, { ...rule, hours: 0, unknown: "refuse" }, oneClock)).toEqual({ ann: [] });
  });
});
