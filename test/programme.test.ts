import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../src/people/issue";
import type { CohortInput } from "../src/people/types";
import { type PolicyInput, prepare, validate } from "../src/programme";
import { cohortArbitrary, shuffled } from "./people/arbitrary";
import { brief } from "./policy/fake-vocabulary";

const cohort = {
  mentees: [
    { id: "anna", managerId: "lea" },
    { id: "ben", vetoes: ["mia"] },
  ],
  mentors: [{ id: "mia", managerId: null }, { id: "noah" }],
  org: [{ id: "lea", managerId: "mia" }],
  conflicts: [{ menteeId: "ben", mentorId: "mia" }],
};

describe("validate", () => {
  it("refuses a pin that rules and conflicts forbid and names them all, through the org", () => {
    const pins = [
      { menteeId: "anna", mentorId: "mia" },
      { menteeId: "ben", mentorId: "noah" },
    ];
    const [issue, ...others] = validate({ ...cohort, pins });
    expect(others).toEqual([]);
    expect([issue.severity, issue.code, issue.path]).toEqual(["error", "pin-refused", ["pins", 0]]);
    expect(issue.message).toBe('pins[0]: the pair "anna" with "mia" is pinned, but refused by "reporting-line"');
    expect(issue.params).toEqual({ menteeId: "anna", mentorId: "mia", rules: ["reporting-line"] });
    const twice = validate({ ...cohort, pins: [{ menteeId: "ben", mentorId: "mia" }] });
    expect(twice.map(({ params }) => params.rules)).toEqual([["conflict", "veto"]]);
  });

  it("lets a policy without the rule keep the pin", () => {
    expect(validate({ ...cohort, pins: [{ menteeId: "anna", mentorId: "mia" }] }, { rules: [] })).toEqual([]);
  });

  it("finds refused pins beside everything else, whatever else is wrong", () => {
    const broken = {
      ...cohort,
      mentees: [...cohort.mentees, { id: "cleo", managerId: "cleo" }, { id: 4 }],
      mentors: [...cohort.mentors, { id: "zed", timeZone: "Mars/Olympus" }],
      pins: [
        { menteeId: "anna", mentorId: "mia" },
        { menteeId: "cleo", mentorId: "zed" },
      ],
    };
    const policy = {
      criteria: [{ type: "goals", weight: 0 }],
      rules: [{ type: "reporting-line" }, { type: "minimum-criterion", criterion: "skills", score: 1 }, { type: "different", key: "x" }],
    };
    expect(validate(broken, policy).map(brief).sort()).toEqual([
      "error all-weights-zero criteria",
      "error manager-cycle mentees.2.managerId",
      "error pin-refused pins.0",
      "error unknown-criterion rules.1.criterion",
      "error unknown-time-zone mentors.2.timeZone",
      "error unknown-value rules.2.key",
      "error wrong-type mentees.3.id",
    ]);
  });

  it("never throws, whatever cohort and policy it is given", () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    const record = fc.oneof(
      anything,
      fc.dictionary(fc.constantFrom("id", "type", "weight", "key", "menteeId", "mentorId", "goals", "availability"), anything),
    );
    const list = fc.oneof(anything, fc.array(record, { maxLength: 4 }));
    const fields = [
      "mentees",
      "mentors",
      "org",
      "history",
      "conflicts",
      "pins",
      "suppliedScores",
      "asOf",
      "criteria",
      "rules",
      "scales",
      "rhythm",
    ];
    const document = fc.oneof(anything, fc.dictionary(fc.constantFrom(...fields), list));
    fc.assert(
      fc.property(document, document, fc.oneof(fc.constant(undefined), anything), (one, other, environment) => {
        for (const issue of validate(one, other, environment as undefined)) {
          expect(typeof issue.message).toBe("string");
          expect(issue.message).not.toContain("\n");
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("validate of a sound policy in which one thing was replaced", () => {
  const people = {
    mentees: [{ id: "anna", skillsWanted: [{ skill: "SQL", level: "expert" }], attributes: { tier: "gold" } }],
    mentors: [{ id: "anna" }, { id: "mia", skills: [{ skill: "SQL", level: 2 }], attributes: { tier: "gold" } }],
  };
  const policy = {
    criteria: [
      { type: "skills", weight: 2, scale: { mentees: "house", mentors: "sfia" } },
      { type: "attribute", key: "attributes.tier", prefer: "same", table: { gold: { gold: 1 } }, weight: 1 },
      { type: "formula", expression: "skills + attribute", weight: 1, unknown: "renormalise" },
    ],
    rules: [
      { type: "minimum-criterion", criterion: "skills", score: 0.1 },
      { type: "one-way", closed: [{ menteeId: "anna", mentorId: "mia" }] },
      { type: "formula", id: "own", expression: "skills < 2", message: "No." },
    ],
    rhythm: { sessionMinutes: 30, everyWeeks: 1, formats: ["video"] },
    scales: [
      { id: "house", min: 1, max: 2, labels: ["novice", "expert"] },
      { id: "sfia", min: 1, max: 7 },
    ],
    privateAttributes: ["attributes.tier"],
  };
  const places: (readonly (string | number)[])[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (path.length > 0) places.push(path);
    if (typeof value !== "object" || value === null) return;
    for (const key of Object.keys(value))
      walk((value as Record<string, unknown>)[key], [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(policy, []);

  it("never throws, and says what is wrong where it was replaced", () => {
    expect(validate(people, policy).filter(({ severity }) => severity === "error")).toEqual([]);
    for (const path of places) {
      for (const hostile of [null, Number.NaN, "?", [], [null], {}]) {
        const changed = structuredClone(policy) as unknown as Record<string, unknown>;
        let parent = changed;
        for (const step of path.slice(0, -1)) parent = parent[step] as Record<string, unknown>;
        parent[path.at(-1) as string] = hostile;
        const errors = validate(people, changed).filter(({ severity }) => severity === "error");
        if (errors.length === 0) prepare(people, changed as PolicyInput);
        else expect(() => prepare(people, changed as PolicyInput)).toThrow(InputError);
      }
    }
  });

  it("does not call a scale or criterion unknown that could not be read", () => {
    const scales = [{ ...policy.scales[0], min: "1" }, policy.scales[1]];
    const criteria = [{ ...policy.criteria[0], scale: { mentees: "sfia", mentors: "house" } }, ...policy.criteria.slice(1)];
    const levels = { mentees: [{ id: "anna" }], mentors: [{ id: "mia" }] };
    const errors = (changed: unknown) => validate(levels, changed).flatMap((issue) => (issue.severity === "error" ? [issue.message] : []));
    expect(errors({ criteria, scales })).toEqual(['scales[0].min: must be a number, not "1"']);
    const unread = [{ ...policy.criteria[0], weight: "2" }, ...policy.criteria.slice(1)];
    expect(errors({ ...policy, criteria: unread, rules: policy.rules.slice(0, 1) })).toEqual([
      'criteria[0].weight: must be a number, not "2"',
    ]);
  });
});

describe("prepare", () => {
  it("throws an InputError with every issue exactly when there is an error", () => {
    const damage = fc.constantFrom(
      {},
      { asOf: "2025-02-30" },
      { asOf: "2025-06-01" },
      { pins: [{ menteeId: "nobody", mentorId: "nobody" }] },
      { history: [{ menteeId: "nobody", mentorId: "nobody" }] },
      { org: [{ id: "x", managerId: "x" }] },
    );
    const policy = fc.constantFrom(
      undefined,
      {},
      { criteria: [] },
      { unknown: "renormalise" },
      { rules: [{ type: "past-pair" }, { type: "past-pair" }] },
    );
    fc.assert(
      fc.property(cohortArbitrary, damage, policy, (sound, damaged, given) => {
        const input = { ...sound, ...damaged } as unknown as CohortInput;
        const issues = validate(input, given);
        const failed = issues.some(({ severity }) => severity === "error");
        try {
          expect(prepare(input, given as PolicyInput).warnings).toEqual(issues);
          expect(failed).toBe(false);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(InputError);
          expect((thrown as InputError).issues).toEqual(issues);
          expect(failed).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same programme whatever the order of the input's lists", () => {
    fc.assert(
      fc.property(cohortArbitrary, fc.integer(), (one, seed) => {
        const policy: PolicyInput = {
          criteria: [
            { type: "goals", weight: 2 },
            { type: "skills", weight: 2 },
          ],
          rules: [{ type: "past-pair" }, { type: "reporting-line" }],
        };
        const before = prepare(one as unknown as CohortInput, policy);
        const after = prepare(shuffled(one, seed) as unknown as CohortInput, shuffled(policy, seed));
        expect(after.digest).toBe(before.digest);
        expect(after.cohort).toEqual(before.cohort);
        expect(after.policy).toEqual(before.policy);
      }),
      { numRuns: 40 },
    );
  });

  it("asks the environment for no offset once it is made, though the digest is made when it is read", () => {
    let asked = 0;
    const environment = { zoneOffsetMinutes: () => 60 + 0 * asked++ };
    const programme = prepare({ mentees: [{ id: "a", timeZone: "Europe/Paris" }], mentors: [{ id: "m" }] }, undefined, environment);
    const before = asked;
    expect(programme.digest).toBe(programme.digest);
    expect({ ...programme }.digest).toBe(programme.digest);
    expect([before, asked]).toEqual([1, 1]);
  });

  it("tells in its warnings of what was given, whatever has become of that since, and finds them once", () => {
    const given = {
      cohort: { mentees: [{ id: "ann" }, { id: "ben" }], mentors: [{ id: "noah", goalsSupported: ["speaking"] }] },
      policy: { criteria: [{ type: "goals", weight: 1 }] },
    };
    const expected = validate(given.cohort, given.policy);
    expect(expected.map(({ code }) => code)).toContain("attribute-never-answered");
    const programme = prepare(given.cohort, given.policy as PolicyInput);
    given.cohort.mentees.length = 0;
    given.policy.criteria[0].type = "skills";
    expect(programme.warnings).toEqual(expected);
    expect(programme.warnings).toBe(programme.warnings);
  });

  it("is frozen, carries its warnings and compiles the policy that it shows", () => {
    const programme = prepare({ ...cohort, mentees: [...cohort.mentees, { id: "cleo", wishes: ["noah", "noah"] }] });
    expect(Object.isFrozen(programme)).toBe(true);
    expect(programme.warnings.map(brief)).toEqual(["warning duplicate-entry mentees.2.wishes.1"]);
    expect(programme.scoring.criteria.map(({ id, maximum }) => [id, maximum])).toEqual([
      ["goals", 350_000],
      ["skills", 250_000],
      ["leadership-style", 200_000],
      ["availability", 200_000],
    ]);
    expect(programme.sieve.rules.map(({ type }) => type)).toEqual(["same-person", "conflict", "veto", "reporting-line"]);
  });

  it("asks the environment for offsets, and lets the answer show in the digest", () => {
    const zoned: CohortInput = { mentees: [{ id: "a", timeZone: "Mars/Olympus" }], mentors: [{ id: "b" }], asOf: "2025-06-01" };
    const on = (offset: number) => prepare(zoned, {}, { zoneOffsetMinutes: () => offset });
    expect(on(37).setting.zoneOffset("Mars/Olympus")).toBe(37);
    expect(on(37).digest).not.toBe(on(38).digest);
    expect(() => prepare(zoned)).toThrow('mentees[0].timeZone: "Mars/Olympus" is no known time zone');
  });
});
