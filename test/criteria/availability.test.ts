import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { availability } from "../../src/criteria/availability";
import type { Environment } from "../../src/index";
import type { LocalWindow, Person } from "../../src/people/person";
import { prepare } from "../../src/programme";
import { factSentence } from "../../src/report";
import { mentee, mentor, settingOf } from "../setting";
import { expectAgreement } from "./agreement";

const parameters = { type: "availability", weight: 1 } as const;

/** Local minutes from Monday 00:00. */
const at = (day: number, hour: number, minute = 0) => day * 1440 + hour * 60 + minute;
const window = (day: number, from: number, to: number): LocalWindow => ({ start: at(day, from), end: at(day, to) });
const MONDAY = 0;
const TUESDAY = 1;
const SUNDAY = 6;

function pairOf(one: Partial<Person>, another: Partial<Person>, rhythm = { sessionMinutes: 60, everyWeeks: 2 }) {
  const a = mentee("a", one);
  const b = mentor("b", another);
  const setting = settingOf({ mentees: [a], mentors: [b] }, { rhythm: { ...rhythm, formats: null } });
  return {
    score: availability.score(parameters, a, b, setting, "mentee"),
    facts: availability.facts(parameters, a, b, setting, "mentee"),
  };
}

const score = (one: LocalWindow[] | null, another: LocalWindow[] | null, rhythm?: { sessionMinutes: number; everyWeeks: number }) =>
  pairOf({ availability: one }, { availability: another }, rhythm).score;

describe("availability", () => {
  it("is 1 when the whole sessions of a week are as many minutes as the rhythm needs", () => {
    expect(score([window(MONDAY, 9, 10)], [window(MONDAY, 9, 12)])).toBe(1);
    expect(score([window(MONDAY, 9, 10)], [window(MONDAY, 9, 12)], { sessionMinutes: 60, everyWeeks: 1 })).toBe(1);
    expect(score([window(MONDAY, 9, 10)], [window(MONDAY, 9, 12)], { sessionMinutes: 60, everyWeeks: 0.5 })).toBe(0.5);
  });

  it("counts whole sessions only, window by window", () => {
    const halves = [
      { start: at(MONDAY, 9), end: at(MONDAY, 9, 59) },
      { start: at(TUESDAY, 9), end: at(TUESDAY, 9, 59) },
    ];
    expect(score(halves, [window(MONDAY, 0, 48)])).toBe(0);
    const long = [{ start: at(MONDAY, 9), end: at(MONDAY, 11, 59) }];
    expect(score(long, long, { sessionMinutes: 60, everyWeeks: 0.25 })).toBe(0.5);
  });

  it("is zero when both answered and share no time, and unknown when one did not answer", () => {
    expect(score([window(MONDAY, 9, 12)], [window(TUESDAY, 9, 12)])).toBe(0);
    expect(score([window(MONDAY, 9, 12)], [])).toBe(0);
    expect(score([window(MONDAY, 9, 12)], null)).toBeNull();
  });

  it("finds the hour that two zones share, and gives it on both clocks", () => {
    const { score: found, facts } = pairOf(
      { availability: [window(TUESDAY, 16, 18)], timeZone: "Europe/Paris" },
      { availability: [window(TUESDAY, 11, 13)], timeZone: "America/Montreal" },
    );
    expect(found).toBe(1);
    expect(facts).toEqual([
      { code: "shared-time", params: { shared: 60, usable: 60, needed: 30, sessionMinutes: 60 } },
      {
        code: "shared-window",
        params: {
          minutes: 60,
          mentee: { weekday: 1, start: "17:00", end: "18:00", timeZone: "Europe/Paris" },
          mentor: { weekday: 1, start: "11:00", end: "12:00", timeZone: "America/Montreal" },
        },
      },
    ]);
  });

  it("keeps the half hours of a zone", () => {
    const { facts } = pairOf(
      { availability: [window(MONDAY, 9, 11)], timeZone: "Europe/Paris" },
      { availability: [window(MONDAY, 13, 15)], timeZone: "Asia/Kolkata" },
    );
    expect(facts[1].params).toEqual({
      minutes: 90,
      mentee: { weekday: 0, start: "09:00", end: "10:30", timeZone: "Europe/Paris" },
      mentor: { weekday: 0, start: "13:30", end: "15:00", timeZone: "Asia/Kolkata" },
    });
  });

  it("joins Sunday night to Monday morning, on either clock", () => {
    const { facts } = pairOf(
      { availability: [{ start: at(SUNDAY, 22), end: at(SUNDAY, 26) }], timeZone: "UTC" },
      { availability: [window(MONDAY, 10, 13)], timeZone: "Pacific/Auckland" },
    );
    expect(facts).toEqual([
      { code: "shared-time", params: { shared: 120, usable: 120, needed: 30, sessionMinutes: 60 } },
      {
        code: "shared-window",
        params: {
          minutes: 120,
          mentee: { weekday: 6, start: "22:00", end: "24:00", timeZone: "UTC" },
          mentor: { weekday: 0, start: "11:00", end: "13:00", timeZone: "Pacific/Auckland" },
        },
      },
    ]);
  });

  it("shares two windows with somebody whose week has one gap, and all of it with somebody always free", () => {
    const always = [{ start: 0, end: 10_080 }];
    const gap = [{ start: at(TUESDAY, 12), end: 10_080 + at(TUESDAY, 10) }];
    const long = [{ start: at(TUESDAY, 9), end: at(TUESDAY, 13) }];
    expect(pairOf({ availability: gap }, { availability: long }).facts.map(({ code }) => code)).toEqual([
      "shared-time",
      "shared-window",
      "shared-window",
    ]);
    expect(pairOf({ availability: always }, { availability: always }).facts[0].params).toMatchObject({ shared: 10_080, usable: 10_080 });
    expect(pairOf({ availability: always }, { availability: gap }).facts).toHaveLength(2);
  });

  it("knows nobody's clock who names no zone, once somebody names one; and everybody's when nobody does", () => {
    const free = [window(MONDAY, 9, 12)];
    const { score: unknown, facts } = pairOf({ availability: free, timeZone: "UTC" }, { availability: free });
    expect(unknown).toBeNull();
    expect(facts).toEqual([{ code: "unanswered", params: { side: "mentor", field: "timeZone" } }]);
    expect(pairOf({ availability: free }, { availability: free }).score).toBe(1);
  });

  it("gives the definition's double on every pair in its fast form", () => {
    expectAgreement(availability, fc.constant(parameters));
  });
});

/** Everything from the input's own words to the sentence that people read. */
function meetingsOf(ofMentee: [string, string, string], ofMentor: [string, string, string], asOf: string, environment?: Environment) {
  const person = (id: string, [timeZone, startTime, endTime]: [string, string, string]) => ({
    id,
    timeZone,
    availability: [{ daysOfWeek: ["tuesday" as const], startTime, endTime }],
  });
  const cohort = { mentees: [person("a", ofMentee)], mentors: [person("b", ofMentor)], asOf };
  const programme = prepare(cohort, { criteria: [{ type: "availability", weight: 1 }] }, environment);
  const [facts] = programme.scoring.facts(programme.cohort.mentees[0], programme.cohort.mentors[0]);
  return facts.slice(1).map((fact) => factSentence(fact, "en"));
}

describe("availability in real time zones", () => {
  const paris: [string, string, string] = ["Europe/Paris", "16:00", "18:00"];

  it("is that of the cohort's date: an hour earlier in Montreal while only America has changed its clocks", () => {
    const montreal: [string, string, string] = ["America/Montreal", "11:00", "13:00"];
    const winter = [
      "In common: Tuesday 17:00 to 18:00 (Europe/Paris) for the mentee, Tuesday 11:00 to 12:00 (America/Montreal) for the mentor, 60 minutes.",
    ];
    expect(meetingsOf(paris, montreal, "2025-01-14")).toEqual(winter);
    expect(meetingsOf(paris, montreal, "2025-07-15")).toEqual(winter);
    expect(meetingsOf(paris, montreal, "2025-03-18")).toEqual([
      "In common: Tuesday 16:00 to 18:00 (Europe/Paris) for the mentee, Tuesday 11:00 to 13:00 (America/Montreal) for the mentor, 120 minutes.",
    ]);
  });

  it("keeps half and quarter hours, also where the clocks change by half an hour", () => {
    // Lord Howe Island is 10:30 ahead in winter and 11:00 in summer; Nepal 5:45 all year.
    const islander: [string, string, string] = ["Australia/Lord_Howe", "18:00", "20:00"];
    const nepali: [string, string, string] = ["Asia/Kathmandu", "13:00", "14:45"];
    const times = (asOf: string) => meetingsOf(islander, nepali, asOf)[0]?.match(/\d\d:\d\d/g);
    expect(times("2025-07-15")).toEqual(["18:00", "19:30", "13:15", "14:45"]);
    expect(times("2025-01-14")).toEqual(["18:15", "20:00", "13:00", "14:45"]);
  });

  it("on the day of a change is that of the new offset, and a window in the hour that does not exist counts as any other day", () => {
    const night: [string, string, string] = ["Europe/Paris", "02:00", "03:00"];
    const utc = (from: string, to: string): [string, string, string] => ["UTC", from, to];
    expect(meetingsOf(night, utc("01:00", "02:00"), "2025-03-29")).toHaveLength(1);
    expect(meetingsOf(night, utc("00:00", "01:00"), "2025-03-29")).toHaveLength(0);
    expect(meetingsOf(night, utc("00:00", "01:00"), "2025-03-30")).toHaveLength(1);
  });

  it("meets across midnight and the week's end on the other's day", () => {
    const cohort = {
      mentees: [
        {
          id: "a",
          timeZone: "Pacific/Auckland",
          availability: [{ daysOfWeek: ["monday" as const], startTime: "07:00", endTime: "10:00" }],
        },
      ],
      mentors: [
        { id: "b", timeZone: "Europe/Paris", availability: [{ daysOfWeek: ["sunday" as const], startTime: "20:00", endTime: "02:00" }] },
      ],
      asOf: "2025-01-14",
    };
    const { cohort: people, scoring } = prepare(cohort, { criteria: [{ type: "availability", weight: 1 }] });
    const [facts] = scoring.facts(people.mentees[0], people.mentors[0]);
    expect(facts[1].params).toEqual({
      minutes: 120,
      mentee: { weekday: 0, start: "08:00", end: "10:00", timeZone: "Pacific/Auckland" },
      mentor: { weekday: 6, start: "20:00", end: "22:00", timeZone: "Europe/Paris" },
    });
  });

  it("asks the given resolver and not the host, for the zones and the date of the cohort", () => {
    const asked = new Set<string>();
    const zoneOffsetMinutes = (zone: string, date: string) => {
      asked.add(`${zone} ${date}`);
      return zone === "Europe/Paris" ? 0 : -15;
    };
    const [sentence] = meetingsOf(paris, ["Mars/Olympus", "15:45", "17:00"], "2031-05-06", { zoneOffsetMinutes });
    expect(sentence).toContain("Tuesday 16:00 to 17:15 (Europe/Paris) for the mentee, Tuesday 15:45 to 17:00");
    expect([...asked].sort()).toEqual(["Europe/Paris 2031-05-06", "Mars/Olympus 2031-05-06"]);
  });
});
