import { describe, expect, it } from "vitest";
import type { PersonInput } from "../../src/people/types";
import { type AnswerSection, type SyntheticOptions, syntheticCohort } from "../../src/synthetic/index";
import { numberKnobs } from "../../src/synthetic/shape";
import { allSkills } from "../../src/synthetic/vocabulary";
import { base, everybody, mentees, mentors, share, size, slack } from "./sample";

const sections: Readonly<Record<AnswerSection, keyof PersonInput>> = {
  goals: "goals",
  skills: "skills",
  leadershipStyle: "leadershipStyle",
  availability: "availability",
  languages: "languages",
  formats: "formats",
  department: "department",
  jobLevel: "jobLevel",
  manager: "managerId",
};

const emptyRates = Object.fromEntries(Object.keys(sections).map((section) => [section, 0]));

/** How often each rate knob holds, and among how many. */
const rates: readonly [keyof SyntheticOptions, (rate: number) => readonly [number, number]][] = [
  ["severalMentorsRate", (rate) => [share(mentees({ severalMentorsRate: rate }), (mentee) => mentee.mentorsWanted === 2), base.mentees]],
  ["waitedRate", (rate) => [share(mentees({ waitedRate: rate }), (mentee) => mentee.roundsWaited !== undefined), base.mentees]],
  ["minimumLoadRate", (rate) => [share(mentors({ minimumLoadRate: rate }), (mentor) => typeof mentor.capacity === "object"), base.mentors]],
  [
    "bothSidesRate",
    (rate) => [share(mentees({ bothSidesRate: rate }).slice(0, base.mentors), (mentee) => mentee.id.startsWith("mentor")), base.mentors],
  ],
  [
    "tickAllRate",
    (rate) => [
      share(everybody({ tickAllRate: rate, missing: 0, bothSidesRate: 0 }), (person) => person.skills?.length === allSkills.length),
      size,
    ],
  ],
  ["wishRate", (rate) => [share(mentees({ wishRate: rate }), (mentee) => mentee.wishes !== undefined), base.mentees]],
  ["mentorWishRate", (rate) => [share(mentors({ mentorWishRate: rate }), (mentor) => mentor.wishes !== undefined), base.mentors]],
  ["vetoRate", (rate) => [share(everybody({ vetoRate: rate, bothSidesRate: 0 }), (person) => person.vetoes !== undefined), size]],
  [
    "conflictRate",
    (rate) => [syntheticCohort({ ...base, conflictRate: rate, bothSidesRate: 0 }).conflicts!.length / base.mentees, base.mentees],
  ],
  [
    "historyRate",
    (rate) => [
      new Set(syntheticCohort({ ...base, historyRate: rate }).history!.map(({ menteeId }) => menteeId)).size / base.mentees,
      base.mentees,
    ],
  ],
];

describe("rates", () => {
  it.each(rates)("%s holds of about that share of people, of nobody at 0 and of all at 1", (_knob, measure) => {
    for (const rate of [0, 0.2, 1]) {
      const [measured, people] = measure(rate);
      expect(Math.abs(measured - rate)).toBeLessThanOrEqual(slack(rate, people));
    }
  });

  it.each(Object.entries(sections) as [AnswerSection, keyof PersonInput][])(
    "missing.%s leaves out that section and no other",
    (section, field) => {
      const rate = 0.3;
      const whole = everybody({ missing: 0, bothSidesRate: 0 });
      const holed = everybody({ missing: { ...emptyRates, [section]: rate }, bothSidesRate: 0 });
      const measured = share(holed, (person) => person[field] === undefined);
      expect(Math.abs(measured - rate)).toBeLessThanOrEqual(slack(rate, size));
      const others = (person: PersonInput) => ({ ...person, [field]: null, goalsSupported: null, skillsWanted: null });
      expect(holed.map(others)).toEqual(whole.map(others));
    },
  );

  it("missing as one number holds for every section, and 1 leaves a cohort that has not answered at all", () => {
    for (const person of everybody({ missing: 1 })) for (const field of Object.values(sections)) expect(person[field]).toBeUndefined();
  });

  it("raised, leave out the same people and more", () => {
    const silent = (rate: number) =>
      new Set(
        mentees({ missing: { goals: rate } })
          .filter(({ goals }) => goals === undefined)
          .map(({ id }) => id),
      );
    const [few, many] = [silent(0.1), silent(0.3)];
    expect(many.size).toBeGreaterThan(few.size);
    for (const id of few) expect(many.has(id)).toBe(true);
  });
});

describe("one knob", () => {
  /** What each knob may change, of a person on either side. */
  const touches: Readonly<Record<string, readonly string[]>> = {
    names: ["displayName"],
    asOf: ["startDate"],
    zones: ["timeZone", "location", "country", "languages", "displayName"],
    capacities: ["capacity"],
    minimumLoadRate: ["capacity"],
    severalMentorsRate: ["mentorsWanted"],
    waitedRate: ["roundsWaited"],
    managerInCohortRate: ["managerId"],
    wishRate: ["wishes"],
    mentorWishRate: ["wishes"],
    wishLimit: ["wishes"],
    popularity: ["wishes"],
    vetoRate: ["vetoes", "wishes"],
    historyRate: [],
    conflictRate: [],
    pinRate: [],
    tickAllRate: ["goals", "goalsSupported", "skills", "skillsWanted", "formats"],
    organizations: ["organization", "managerId"],
    departments: [
      "department",
      "managerId",
      "jobLevel",
      "startDate",
      "timeZone",
      "location",
      "country",
      "languages",
      "displayName",
      "skills",
      "skillsWanted",
    ],
    levels: ["jobLevel", "managerId", "startDate", "skills"],
    seniorityGap: ["jobLevel", "managerId", "startDate", "skills"],
    clustering: ["timeZone", "location", "country", "languages", "displayName", "skills", "skillsWanted"],
  };
  const changed: Readonly<Record<string, unknown>> = {
    names: "fr",
    asOf: "2031-07-01",
    zones: 10,
    capacities: [0, 0, 1],
    levels: 14,
    seniorityGap: 1,
    popularity: 2,
  };
  const small = { ...base, mentees: 200, mentors: 80 };

  it.each(Object.keys(touches))("%s changes what it names and nothing else", (knob) => {
    const without = (people: readonly object[]) =>
      people.map((person) => Object.fromEntries(Object.entries(person).filter(([field]) => !touches[knob].includes(field))));
    const range = numberKnobs[knob as keyof typeof numberKnobs];
    const value = changed[knob] ?? (range.max === 1 ? 0.7 : range.fallback === 1 ? 3 : 2);
    const before = syntheticCohort(small);
    const after = syntheticCohort({ ...small, [knob]: value });
    expect(after).not.toEqual(before);
    expect(without(after.mentees)).toEqual(without(before.mentees));
    expect(without(after.mentors)).toEqual(without(before.mentors));
  });

  it("that is not listed above is one with a test of its own", () => {
    expect(Object.keys(numberKnobs).filter((knob) => !(knob in touches))).toEqual(["bothSidesRate"]);
  });
});
