import type { IssueCode } from "../../src/index";

/** Every code; a new one does not compile until it is here, and then has to be found in one of the inputs. */
const codes: Readonly<Record<IssueCode, true>> = {
  missing: true,
  "wrong-type": true,
  "unknown-field": true,
  "unknown-value": true,
  "out-of-range": true,
  "not-an-integer": true,
  "bad-format": true,
  "duplicate-id": true,
  "duplicate-entry": true,
  "unknown-person": true,
  "manager-cycle": true,
  "manager-contradiction": true,
  "unknown-manager": true,
  "impossible-window": true,
  "unknown-time-zone": true,
  "missing-time-zone": true,
  "missing-as-of": true,
  "unknown-language": true,
  "minimum-over-maximum": true,
  "all-weights-zero": true,
  "duplicate-criterion": true,
  "duplicate-rule": true,
  "unknown-criterion": true,
  "unknown-scale": true,
  "unknown-scores": true,
  "bad-formula": true,
  "attribute-never-answered": true,
  "pin-refused": true,
  "pin-over-capacity": true,
  "tick-all": true,
  "unanswered-section": true,
  "unanswered-person": true,
  "separates-nobody": true,
  "weight-without-effect": true,
  "table-hole": true,
  "no-candidate": true,
  "not-checked": true,
};
export const everyCode = Object.keys(codes) as IssueCode[];

const day = { daysOfWeek: ["monday"], startTime: "09:00", endTime: "10:00" };
const people = (side: string, count: number, fields: object = {}) =>
  Array.from({ length: count }, (_, k) => ({ id: `${side}${k}`, ...fields }));
const five = ["a", "b", "c", "d", "e"];
const attribute = { type: "attribute", key: "attributes.team", weight: 1 };

/** Cohorts and policies in which something is wrong or odd, each code at least once. */
export const wrongInputs: readonly (readonly [cohort: unknown, policy?: unknown])[] = [
  [null],
  [{ mentees: {}, mentors: [] }, 4],
  [
    {
      mentees: [
        { id: "" },
        { id: 4 },
        { id: "a", jobLevel: Number.NaN, mentorsWanted: 1.5, roundsWaited: -1, nickname: "x", startDate: "2024-02-30", displayName: {} },
        {
          id: "b",
          formats: ["vidéo", "video", "video"],
          goals: [" ", { goal: "x", importance: 0 }, true],
          skills: [{ skill: "x", level: "expert" }],
        },
        {
          id: "c",
          languages: ["fr-", { tag: "fr", level: "C3" }, "fr", "fr", "qqx"],
          availability: [{ ...day, startTime: "9h", endTime: "25:00" }],
        },
        {
          id: "c",
          timeZone: "Mars/Olympus",
          availability: [
            { ...day, daysOfWeek: [] },
            { ...day, endTime: "09:00" },
          ],
          department: " ",
        },
      ],
      mentors: [
        { id: "m", capacity: { min: 2, max: 1 }, jobLevel: Number.POSITIVE_INFINITY },
        { id: "n", capacity: "two", attributes: { x: {} } },
      ],
      history: [{ menteeId: "nobody", mentorId: "m", outcome: 2, endedOn: "soon" }],
      asOf: "today",
    },
    {
      criteria: [{ type: "goal", weight: 1 }, { type: "goals", weight: 1e-13 }, { type: "skills" }, 7, { type: 5 }, { weight: 1 }],
      rules: [
        { type: "veto" },
        { type: "different", key: "departement" },
        { type: "same", key: "x" },
        { type: "reporting-line", levels: true },
      ],
      objective: "most-people",
      rhythm: { everyWeeks: 0, formats: [] },
      unknown: true,
    },
  ],
  [
    {
      mentees: [
        { id: "a", managerId: "b" },
        { id: "b", managerId: "a" },
        { id: "c", managerId: "ghost" },
        { id: "d", managerId: "a", mentorsWanted: 1 },
      ],
      mentors: [{ id: "d", managerId: "b" }, { id: "m" }, { id: "n" }],
      pins: [
        { menteeId: "a", mentorId: "m" },
        { menteeId: "a", mentorId: "n" },
        { menteeId: "c", mentorId: "m" },
        { menteeId: "m", mentorId: "a" },
        { menteeId: "a", mentorId: "m" },
      ],
      conflicts: [{ menteeId: "a", mentorId: "m" }],
      org: [
        { id: "x", managerId: null },
        { id: "x", managerId: null },
        { id: "y", managerId: "y" },
      ],
      suppliedScores: [
        {
          id: "s",
          scores: [
            { menteeId: "a", mentorId: "m", score: 0.5 },
            { menteeId: "a", mentorId: "m", score: 0.25 },
            { menteeId: "a", mentorId: "m", score: 0.5 },
          ],
        },
        { id: "s", scores: [] },
      ],
    },
    {
      criteria: [
        { type: "goals", weight: 0 },
        { type: "goals", weight: 0 },
      ],
    },
  ],
  [
    {
      mentees: people("e", 3, { timeZone: "Europe/Paris" }),
      mentors: [...people("o", 2, { timeZone: "UTC" }), { id: "p", availability: [day] }],
    },
    {
      criteria: [
        { type: "supplied", scores: "modle", weight: 1 },
        { type: "formula", id: "f", expression: "mentor.jobLevl + 1", weight: 1 },
        { type: "formula", id: "g", expression: "1 +", weight: 1 },
        { type: "skills", weight: 1, scale: "cefr" },
        { ...attribute, prefer: "same", table: { Yes: { yes: 1, Yes: 0 } } },
      ],
      rules: [
        { type: "minimum-criterion", criterion: "supplyed", score: 0.5 },
        { type: "seniority-gap" },
        { type: "seniority-gap", min: 3, max: 1 },
        { type: "past-pair" },
        { type: "past-pair" },
      ],
      scales: [
        { id: "s", min: 1, max: 3, labels: ["low", "high"] },
        { id: "s", min: 1, max: 2 },
      ],
      privateAttributes: ["tem"],
    },
  ],
  [
    {
      mentees: people("e", 2, { goals: ["a"], attributes: { team: "red" } }),
      mentors: people("o", 2, { goalsSupported: ["a"], attributes: { team: "blue" } }),
    },
    {
      criteria: [
        { type: "goals", weight: 1 },
        { type: "skills", weight: 0 },
        { type: "wishes", weight: 1e-12 },
        { ...attribute, prefer: "same", table: { red: { red: 1 } } },
        { ...attribute, id: "tram", key: "attributes.tram", prefer: "same" },
      ],
      rules: [
        { type: "different", key: "attributes.tram" },
        { type: "same", key: "attributes.team" },
      ],
    },
  ],
  [
    {
      mentees: [{ id: "all", goals: five }, ...people("e", 7, { goals: ["a"] }), ...people("silent", 3)],
      mentors: [{ id: "all-too", goalsSupported: five }, ...people("o", 3, { goalsSupported: ["a"], skills: [{ skill: "x", level: 9 }] })],
    },
    {
      criteria: [
        { type: "goals", weight: 1 },
        { type: "availability", weight: 1 },
      ],
    },
  ],
  [
    {
      mentees: [
        {
          id: "e",
          skillsWanted: [
            { skill: "x", level: "guru" },
            { skill: "y", level: 7 },
          ],
          attributes: { team: "hihg" },
        },
        { id: "f", attributes: { team: 9 } },
      ],
      mentors: [{ id: "o", attributes: { team: "low" } }],
    },
    {
      scales: [{ id: "s", min: 1, max: 2, labels: ["low", "high"] }],
      criteria: [
        { type: "skills", weight: 1, scale: "s" },
        { ...attribute, prefer: "close", scale: "s" },
      ],
    },
  ],
  [{ mentees: people("e", 2), mentors: people("o", 2) }, { criteria: [{ type: "goals", weight: 0 }] }],
  [{ mentees: people("e", 2), mentors: people("o", 2) }, { criteria: [] }],
  [
    {
      mentees: [
        { id: "e", managerId: null, goals: ["a"], skillsWanted: ["x"], country: "FR" },
        { id: "f", managerId: "e", goals: ["a"], country: "FR" },
        { id: "g", country: "FR" },
      ],
      mentors: [
        { id: "e", managerId: "f", goalsSupported: ["a"] },
        { id: "f", managerId: null },
        ...people("o", 2, { skills: ["x"], country: "FR" }),
      ],
    },
  ],
  [
    { mentees: people("e", 3, { goals: ["a"], country: "FR" }), mentors: people("o", 3, { goalsSupported: ["a"], country: "FR" }) },
    {
      criteria: [
        { type: "goals", weight: 1 },
        { type: "attribute", key: "country", prefer: "same", weight: 1 },
      ],
    },
  ],
  [
    {
      mentees: [{ id: "e", goals: ["a"] }, ...people("f", 2)],
      mentors: [{ id: "o", goalsSupported: ["a"] }, ...people("p", 2, { goalsSupported: [] })],
    },
    {
      criteria: [
        { type: "goals", weight: 1 },
        { type: "attribute", key: "country", prefer: "same", weight: 1 },
      ],
    },
  ],
  [{ mentees: people("e", 5_001), mentors: people("o", 10_000) }],
  [
    {
      mentees: [{ id: "e" }],
      mentors: [{ id: "o" }],
      pins: [{ menteeId: "e", mentorId: "o" }],
      conflicts: [{ menteeId: "e", mentorId: "o" }],
    },
  ],
  [{ mentees: [{ id: "e" }], mentors: [{ id: "o", capacity: 0 }] }],
];
