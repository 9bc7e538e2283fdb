import fc from "fast-check";
import type { Mentee, Mentor, Person } from "../../src/people/person";
import type { AttributeValue, MeetingFormat } from "../../src/people/types";
import { joinWindows } from "../../src/people/windows";
import type { Setting } from "../../src/policy/setting";
import type { RuleInput } from "../../src/rules";
import { mentee, mentor, settingOf } from "./people";

/** Few ids and few values, so that people meet themselves, their managers, their vetoes and their equals all the time. */
const ids = ["__proto__", "a", "b", "c", "d", "e"];
const outsiders = ["vp", "ceo"];
const id = fc.constantFrom(...ids);
const someone = fc.constantFrom(...ids, ...outsiders);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const start = fc.integer({ min: 0, max: 7 * 24 * 4 - 1 }).map((quarter) => quarter * 15);
const window = fc
  .tuple(start, fc.constantFrom(1, 4, 7, 40, 200, 672))
  .map(([from, quarters]) => ({ start: from, end: from + quarters * 15 }));
const site: fc.Arbitrary<AttributeValue> = fc.constantFrom<AttributeValue>("1", 1, true, "x", " X ", ["x"], ["x", "y"], ["y", "1"], []);
const vetoes = fc.uniqueArray(id, { maxLength: 1 });

const person: fc.Arbitrary<Partial<Person>> = fc.record({
  department: maybe(fc.constantFrom("Sales", " sales", "IT")),
  location: maybe(fc.constantFrom("Paris", "PARIS ", "Lyon")),
  jobLevel: maybe(fc.integer({ min: 1, max: 5 })),
  timeZone: maybe(fc.constantFrom("Europe/Paris", "America/Montreal", "Asia/Kolkata", "Pacific/Auckland", "America/Los_Angeles")),
  languages: maybe(fc.uniqueArray(fc.constantFrom("fr", "fr-CA", "EN", "pt"), { maxLength: 2 })).map(
    (tags) => tags?.map((tag) => ({ tag, level: null })) ?? null,
  ),
  availability: maybe(fc.array(window, { maxLength: 3 }).map(joinWindows)),
  formats: maybe(fc.uniqueArray(fc.constantFrom<MeetingFormat>("in-person", "phone", "video"))),
  attributes: maybe(site).map((value): ReadonlyMap<string, AttributeValue> => new Map(value === null ? [] : [["site", value]])),
  vetoes,
});

const people = fc.uniqueArray(fc.tuple(id, person), { selector: ([name]) => name, maxLength: 5 });
const pair = fc.record({ menteeId: id, mentorId: id });
const pairs = fc.uniqueArray(pair, { selector: ({ menteeId, mentorId }) => `${menteeId} ${mentorId}`, maxLength: 4 });
/** Circles included: they cannot pass the border, but no rule may hang on them. */
const managers = fc.uniqueArray(fc.tuple(someone, maybe(someone)), { selector: ([name]) => name, maxLength: 8 });

const unknown = fc.constantFrom<"allow" | "refuse">("allow", "refuse");
const rule: fc.Arbitrary<RuleInput> = fc.oneof(
  fc.record({ type: fc.constant("reporting-line" as const), levels: fc.constantFrom<1 | 2 | "any">(1, 2, "any"), unknown }),
  fc.record({
    type: fc.constantFrom("different" as const, "same" as const),
    key: fc.constantFrom("department", "jobLevel", "attributes.site"),
    unknown,
  }),
  fc.record({ type: fc.constantFrom("shared-language" as const, "shared-format" as const), unknown }),
  fc.record({ type: fc.constant("minimum-overlap" as const), minutes: fc.constantFrom(1, 60, 300, 900), unknown }),
  fc.record({ type: fc.constant("time-zone-gap" as const), hours: fc.constantFrom(0, 3, 4.5, 6), unknown }),
  fc.record({
    type: fc.constant("seniority-gap" as const),
    min: fc.integer({ min: -2, max: 2 }),
    max: fc.integer({ min: -1, max: 3 }),
    unknown,
  }),
  fc.record({ type: fc.constant("seniority-gap" as const), unknown }),
  fc.record({ type: fc.constant("past-pair" as const) }),
  fc.record({ type: fc.constant("one-way" as const), closed: pairs }),
  fc.record({
    type: fc.constant("minimum-criterion" as const),
    criterion: fc.constantFrom("goals", "skills"),
    score: fc.constantFrom(0, 0.5, 1),
    unknown,
  }),
);

/** A cohort after the border with up to four rules. */
export const settings: fc.Arbitrary<Setting> = fc
  .record({
    mentees: people,
    mentors: people,
    managers,
    conflicts: pairs,
    history: pairs,
    rules: fc.array(rule, { maxLength: 4 }),
    formats: maybe(fc.constant(["video", "in-person"])),
    zones: fc.boolean(),
  })
  .map(({ mentees, mentors, managers, conflicts, history, rules, formats, zones }) => {
    const withoutZone = zones ? {} : { timeZone: null };
    return settingOf(
      {
        mentees: mentees.map(([name, fields]): Mentee => mentee(name, { ...fields, ...withoutZone })),
        mentors: mentors.map(([name, fields]): Mentor => mentor(name, { ...fields, ...withoutZone })),
        managers: new Map(managers),
        conflicts: conflicts.map((names) => ({ ...names, reason: null })),
        history: history.map((names) => ({ ...names, endedOn: null, outcome: null })),
      },
      { rules: rules.map((one) => ({ ...one })), rhythm: { sessionMinutes: 60, everyWeeks: 2, formats } },
    );
  });
