import { describe, expect, it } from "vitest";
import {
  type CohortInput,
  changeProgramme,
  InputError,
  type MenteeInput,
  type MentorInput,
  match,
  type PolicyInput,
  prepare,
  type SingleChange,
  whatIf,
} from "../../src";
import { pairTable } from "../../src/objectives/pair-table";
import { cohortInput, policyInput } from "../../src/what-if/cohort-input";
import { changed } from "../../src/what-if/programme";
import { changedTable } from "../../src/what-if/table";
import { randomNumbers } from "../assignment/random-problem";
import { randomInput } from "../explain/random-input";
import { prepared } from "./random-change";

/** Every criterion, and all that scores may take from the whole cohort. */
const criteria: NonNullable<PolicyInput["criteria"]> = [
  { type: "goals", weight: 3, rarityDamping: 0.8, benefit: "both" },
  { type: "skills", weight: 2, rarityDamping: 0.5 },
  { type: "leadership-style", weight: 1 },
  { type: "availability", weight: 2 },
  { type: "wishes", weight: 2, benefit: "both" },
  { type: "languages", weight: 1 },
  { type: "formats", weight: 1 },
  { type: "attribute", key: "jobLevel", prefer: "close", weight: 2 },
  { type: "seniority-gap", ideal: 1, tolerance: 2, weight: 1 },
  { type: "history", prefer: "fresh", weight: 1 },
  { type: "supplied", scores: "model", weight: 1 },
  { type: "formula", expression: "goals * skills", weight: 1, id: "both" },
];

function draw(seed: number) {
  const below = randomNumbers(seed + 5000);
  const one = <Entry>(list: readonly Entry[]): Entry => list[below(list.length)]!;
  const some = (words: readonly string[]) => words.filter(() => below(2) === 0);
  const { cohort, policy } = randomInput(seed);
  const answers = () => ({
    jobLevel: 1 + below(7),
    goals: some(["a", "b", "c"]),
    goalsSupported: some(["a", "b", "c", "d"]),
    skillsWanted: some(["x", "y"]).map((skill) => ({ skill, level: 1 + below(3) })),
    skills: some(["x", "y", "z"]).map((skill) => ({ skill, level: 1 + below(4) })),
    formats: [one(["phone", "video"] as const)],
    leadershipStyle: { practised: { calm: below(5) / 4 }, wanted: { calm: below(5) / 4 } },
  });
  const mentees: MenteeInput[] = cohort.mentees.map((mentee) => ({ ...mentee, ...answers(), wishes: [one(cohort.mentors).id] }));
  const mentors: MentorInput[] = cohort.mentors.map((mentor) => ({ ...mentor, ...answers() }));
  const scores = mentees.flatMap(({ id }) => mentors.map((mentor) => ({ menteeId: id, mentorId: mentor.id, score: below(10) / 10 })));
  const input: CohortInput = {
    ...cohort,
    mentees,
    mentors,
    suppliedScores: [{ id: "model", scores: scores.filter(() => below(2) === 0) }],
  };
  const menteeId = () => one(mentees).id;
  const mentorId = () => one(mentors).id;
  const kinds: readonly (() => SingleChange)[] = [
    () => ({
      type: "add-mentee",
      mentee: { id: `new${below(9)}`, ...answers(), timeZone: "Asia/Tokyo", managerId: mentorId(), wishes: [mentorId()] },
    }),
    () => ({ type: "add-mentor", mentor: { id: `a-new${below(9)}`, ...answers(), capacity: { min: 0, max: 2 }, wishes: [menteeId()] } }),
    () => ({ type: "remove-mentee", menteeId: menteeId() }),
    () => ({ type: "remove-mentor", mentorId: mentorId() }),
    () => ({ type: "edit-mentee", menteeId: menteeId(), set: { ...answers(), managerId: below(2) === 0 ? mentorId() : null } }),
    () => ({ type: "edit-mentee", menteeId: menteeId(), set: { department: "Law" }, clear: ["timeZone", "wishes"] }),
    () => ({ type: "edit-mentor", mentorId: mentorId(), set: { ...answers(), vetoes: [menteeId()] } }),
    () => ({ type: "add-past-pair", menteeId: menteeId(), mentorId: mentorId(), outcome: 0.3 }),
    () => ({ type: "more-places", mentorId: mentorId(), by: 1 }),
    () => ({ type: "add-conflict", menteeId: menteeId(), mentorId: mentorId() }),
  ];
  return { programme: prepared({ cohort: input, policy: { ...policy, criteria } }), kinds, one };
}

describe("changes of people", () => {
  it("give the programme, its warnings, points and matching of a fresh run, alone and in chains, under every criterion", () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 160; seed++) {
      const { programme, kinds, one } = draw(seed);
      if (programme === null) continue;
      const chain = Array.from({ length: 1 + (seed % 3) }, () => one(kinds)());
      if (new Set(chain.map((change) => JSON.stringify(change))).size < chain.length) continue;
      let made: ReturnType<typeof changed>;
      try {
        made = changed(programme, chain);
      } catch (failure) {
        expect(failure).toBeInstanceOf(InputError);
        continue;
      }
      const label = `${seed}: ${JSON.stringify(chain)}`;
      expect(["people", "places"], label).toContain(made.differs);
      const fresh = prepare(cohortInput(made.programme.cohort), policyInput(programme.policy));
      expect(made.programme.digest, label).toBe(fresh.digest);
      const { cohort, sieve, scoring, policy } = fresh;
      expect(made.programme.cohort, label).toEqual(cohort);
      expect([...changedTable(programme, made, {}).kept!], label).toEqual([
        ...pairTable(cohort, sieve, scoring, policy.minimumScore).kept!,
      ]);
      if (!chain.some(({ type }) => type === "more-places" || type === "add-conflict")) {
        expect(made.programme.warnings.map(({ code }) => code).sort(), label).toEqual(fresh.warnings.map(({ code }) => code).sort());
      }
      // Vetoes are not to be edited in a what-if.
      if (!chain.some(({ type }) => type === "edit-mentor")) {
        const [{ certificate: _, ...after }, { certificate: __, ...expected }] = [
          whatIf(programme, match(programme), chain).after,
          match(fresh),
        ];
        expect(JSON.stringify(after), label).toBe(JSON.stringify(expected));
      }
      for (const { type } of chain) seen.set(type, (seen.get(type) ?? 0) + 1);
    }
    expect(seen.size).toBe(9);
    expect(Math.min(...seen.values())).toBeGreaterThan(10);
  });

  it("share everybody whose record stays, in a large cohort too", () => {
    const people = (side: string, count: number) =>
      Array.from({ length: count }, (_, k) => ({ id: `${side}${k}`, goals: ["a"], goalsSupported: ["a"] }));
    const programme = prepare({ mentees: people("e", 90), mentors: people("m", 80) });
    const { cohort } = changeProgramme(programme, [
      { type: "edit-mentee", menteeId: "e7", set: { goals: ["b"] } },
      { type: "remove-mentor", mentorId: "m3" },
    ]);
    expect(cohort.mentees.filter((person) => !programme.cohort.mentees.includes(person)).map(({ id }) => id)).toEqual(["e7"]);
    expect(cohort.mentors.every((person) => programme.cohort.mentors.includes(person))).toBe(true);
    expect(cohort.mentors).toHaveLength(79);
  });
});
