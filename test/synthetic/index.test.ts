import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SyntheticOptions, syntheticCohort, syntheticMentees, syntheticMentors, syntheticRelations } from "../../src/synthetic/index";

const built = new URL("../../dist/synthetic.js", import.meta.url);
const sha = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");
const base: SyntheticOptions = { seed: "golden", mentees: 300, mentors: 100 };

describe("a synthetic cohort", () => {
  it("is the same bytes for the same seed, on this machine and on the one that wrote this test", () => {
    expect(sha(syntheticCohort(base))).toBe("b11f4d07658e16d27503f4177280c5b2f79929c0b344ba2799945b4ba3e6f585");
    expect(sha(syntheticCohort({ ...base }))).toBe(sha(syntheticCohort(base)));
    const large = { ...base, mentees: 3000, mentors: 1000, organizations: 3, managerInCohortRate: 0.9, bothSidesRate: 0.3, pinRate: 0.2 };
    expect(sha(syntheticCohort(large))).toBe("36d8b1e7a0edc2d38a8f08a9e88bca69540c288f0d5f7ed8616c543f082ae526");
  });

  it("has this person as its second mentor", () => {
    expect(syntheticCohort(base).mentors[1]).toEqual({
      id: "mentor-000001",
      displayName: "Sofia Turner",
      managerId: "lead-1-1-1-1",
      department: "Engineering",
      organization: "Northwind",
      location: "New York",
      country: "US",
      jobLevel: 4,
      startDate: "2017-07-07",
      timeZone: "America/New_York",
      attributes: { workPattern: "on-site", yearsInRole: 1 },
      languages: [{ tag: "en", level: "native" }],
      availability: [
        { daysOfWeek: ["monday", "tuesday", "wednesday", "thursday"], startTime: "07:00", endTime: "08:45" },
        { daysOfWeek: ["friday"], startTime: "12:30", endTime: "13:30" },
        { daysOfWeek: ["wednesday"], startTime: "14:30", endTime: "17:00" },
      ],
      formats: ["video", "in-person", "phone"],
      goals: [
        { goal: "understanding-others", importance: 1 },
        { goal: "listening", importance: 2 },
      ],
      goalsSupported: ["work-abroad", "self-confidence", "return-from-leave", "test-ideas", "find-leadership-style"],
      skillsWanted: [],
      skills: [
        { skill: "machine-learning", level: 1 },
        { skill: "software-architecture", level: 3 },
        { skill: "intellectual-property", level: 1 },
        { skill: "change-management", level: 1 },
      ],
      capacity: 2,
    });
  });

  it('is another one for another seed; 7 and "7" are one seed', () => {
    const people = (seed: string | number) => sha(syntheticCohort({ ...base, seed }).mentees);
    expect(new Set(["golden", "Golden", "", 0, 1, -1].map(people)).size).toBe(6);
    expect(people(7)).toBe(people("7"));
  });

  it("shares no array with the next one: a caller may edit it", () => {
    const edited = JSON.stringify(syntheticCohort({ ...base, tickAllRate: 1 }));
    const empty = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const inner of Object.values(value)) empty(inner);
      if (Array.isArray(value)) value.length = 0;
    };
    empty(syntheticCohort({ ...base, tickAllRate: 1 }));
    expect(JSON.stringify(syntheticCohort({ ...base, tickAllRate: 1 }))).toBe(edited);
  });

  it("is plain JSON: nothing is lost on the way through text", () => {
    const cohort = syntheticCohort({ ...base, minimumLoadRate: 0.2 });
    expect(JSON.parse(JSON.stringify(cohort))).toEqual(cohort);
  });

  it("has as many people as asked for, none included", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.integer(), (mentees, mentors, seed) => {
        const cohort = syntheticCohort({ seed, mentees, mentors, pinRate: 1, historyRate: 1, conflictRate: 1, wishRate: 1, vetoRate: 1 });
        expect([cohort.mentees.length, cohort.mentors.length]).toEqual([mentees, mentors]);
      }),
      { numRuns: 40 },
    );
  });

  it("is what the streams give, person by person, and the relations beside them", () => {
    const cohort = syntheticCohort(base);
    expect([...syntheticMentees(base)]).toEqual(cohort.mentees);
    expect([...syntheticMentors(base)]).toEqual(cohort.mentors);
    expect({ mentees: cohort.mentees, mentors: cohort.mentors, ...syntheticRelations(base) }).toEqual(cohort);
  });

  it("keeps person number i when the cohort grows, but for the ids in wishes and vetoes and for who is on both sides", () => {
    const answers = (people: Iterable<object>) => [...people].map((person) => ({ ...person, wishes: null, vetoes: null }));
    const small = { ...base, mentees: 90, mentors: 30, bothSidesRate: 0 };
    const large = { ...base, mentees: 3000, mentors: 2000, bothSidesRate: 0 };
    expect(answers(syntheticMentees(large)).slice(0, 90)).toEqual(answers(syntheticMentees(small)));
    expect(answers(syntheticMentors(large)).slice(0, 30)).toEqual(answers(syntheticMentors(small)));
  });

  it("is written line by line by a process whose heap is too small to hold it", () => {
    if (!existsSync(built)) throw new Error("dist is missing: run `npm run build` first (`npm test` does)");
    const bytesOf = (sources: string) => {
      const script = `
        import { syntheticCohort, syntheticMentees, syntheticMentors } from ${JSON.stringify(built.href)};
        const options = { seed: 3, mentees: 60000, mentors: 20000 };
        let bytes = 0;
        for (const people of ${sources}) for (const person of people) bytes += JSON.stringify(person).length + 1;
        console.log(bytes);`;
      const args = ["--max-old-space-size=48", "--input-type=module", "-e", script];
      return Number(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout);
    };
    expect(bytesOf("[syntheticMentees(options), syntheticMentors(options)]")).toBeGreaterThan(80000 * 1000);
    expect(bytesOf("[syntheticCohort(options).mentees]"), "the heap is too large to prove anything").toBe(0);
  });

  it("makes the first person of a million without making the others", () => {
    const first = syntheticMentors({ seed: 3, mentees: 1000000, mentors: 1000000 }).next().value;
    expect(first?.id).toBe("mentor-000000");
  });
});
