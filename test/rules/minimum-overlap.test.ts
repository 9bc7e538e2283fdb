import { describe, expect, it } from "vitest";
import { minimumOverlap } from "../../src/rules/minimum-overlap";
import { mentee, mentor, settingOf } from "./people";
import { refusedMentors, verdict } from "./row";

const rule = { type: "minimum-overlap", minutes: 60 } as const;
/** Local minutes from Monday 00:00. */
const at = (day: number, hour: number, minute = 0) => (day * 24 + hour) * 60 + minute;
const from = (start: number, minutes: number) => ({ start, end: start + minutes });
const sunday = 6;

describe("minimum-overlap", () => {
  const paris = { timeZone: "Europe/Paris" };
  const montreal = { timeZone: "America/Montreal" };
  const setting = settingOf({
    mentees: [
      // Monday 16:00 to 18:00 in Paris is 10:00 to 12:00 in Montreal.
      mentee("monday", { ...paris, availability: [from(at(0, 16), 120)] }),
      // Monday 02:00 to 04:00 in Paris is Sunday 20:00 to 22:00 in Montreal: the week is a circle.
      mentee("night", { ...paris, availability: [from(at(0, 2), 120)] }),
      mentee("nothing", { ...paris, availability: [] }),
      mentee("silent", paris),
    ],
    mentors: [
      mentor("exact", { ...montreal, availability: [from(at(0, 11), 60), from(at(sunday, 19), 120)] }),
      mentor("short", { ...montreal, availability: [from(at(0, 11, 1), 60), from(at(sunday, 21, 1), 600)] }),
      mentor("silent", montreal),
    ],
  });

  it("counts shared minutes in UTC on a circular week; exactly enough is allowed, and an empty week is an answer", () => {
    expect(refusedMentors(minimumOverlap, rule, setting)).toEqual({
      monday: ["short"],
      night: ["short"],
      nothing: ["exact", "short"],
      silent: [],
    });
    expect(refusedMentors(minimumOverlap, { ...rule, minutes: 59 }, setting).monday).toEqual([]);
    expect(refusedMentors(minimumOverlap, { ...rule, minutes: 61 }, setting).monday).toEqual(["exact", "short"]);
  });

  it("adds up all the windows of the week", () => {
    const days = (minutes: number) => [0, 1, 2, 3].map((day) => from(at(day, 9), minutes));
    const several = settingOf({
      mentees: [mentee("ann", { availability: days(15) })],
      mentors: [mentor("cy", { availability: days(30) }), mentor("dee", { availability: days(30).slice(1) })],
    });
    expect(refusedMentors(minimumOverlap, rule, several)).toEqual({ ann: ["dee"] });
  });

  it("gives the minutes that are shared and the minutes that are asked for", () => {
    expect(verdict(minimumOverlap, rule, setting, "monday", "short")).toEqual([
      { code: "shared-time", params: { shared: 59, usable: 0, needed: 60, sessionMinutes: 60 } },
    ]);
  });

  it("allows the unanswered, or refuses them and says who they are", () => {
    const strict = { ...rule, unknown: "refuse" } as const;
    expect(refusedMentors(minimumOverlap, strict, setting)).toEqual({
      monday: ["short", "silent"],
      night: ["short", "silent"],
      nothing: ["exact", "short", "silent"],
      silent: ["exact", "short", "silent"],
    });
    expect(verdict(minimumOverlap, strict, setting, "silent", "exact")).toEqual([
      { code: "unanswered", params: { side: "mentee", field: "availability" } },
    ]);
  });

  it("knows neither a week without a zone nor, when nobody has a zone, anything but one clock", () => {
    const always = [{ start: 0, end: 7 * 24 * 60 }];
    const people = {
      mentees: [mentee("ann", { availability: always }), mentee("never", { availability: [] })],
      mentors: [mentor("cy", { availability: always })],
    };
    const oneClock = settingOf(people);
    expect(refusedMentors(minimumOverlap, { ...rule, minutes: 7 * 24 * 60, unknown: "refuse" }, oneClock)).toEqual({
      ann: [],
      never: ["cy"],
    });
    const zones = settingOf({ ...people, mentors: [mentor("cy", { ...paris, availability: always })] });
    expect(refusedMentors(minimumOverlap, rule, zones)).toEqual({ ann: [], never: ["cy"] });
    expect(verdict(minimumOverlap, { ...rule, unknown: "refuse" }, zones, "ann", "cy")).toEqual([
      { code: "unanswered", params: { side: "mentee", field: "timeZone" } },
    ]);
  });
});
