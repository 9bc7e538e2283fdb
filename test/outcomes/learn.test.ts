import { describe, expect, it } from "vitest";
import { type CohortInput, learn, type PolicyInput, prepare } from "../../src";
import { randomNumbers } from "../assignment/random-problem";

const policy: PolicyInput = {
  criteria: [
    { type: "goals", weight: 2 },
    { type: "attribute", id: "level", key: "jobLevel", prefer: "close", range: 4, weight: 1 },
    { type: "supplied", scores: "s", weight: 1, unknown: "renormalise" },
  ],
  rules: [],
};

/** Pairs whose outcome follows their goals, with noise, and neither of the other two. */
function followed(cases: number): CohortInput {
  const below = randomNumbers(7);
  const goals = ["a", "b", "c", "d"];
  const mentees = Array.from({ length: cases }, (_, k) => ({ id: `e${k}`, goals, jobLevel: 1 + below(5) }));
  const mentors = mentees.map((_, k) => ({ id: `o${k}`, goalsSupported: goals.slice(0, below(5)), jobLevel: 1 + below(5) }));
  const history = mentees.map(({ id }, k) => ({
    menteeId: id,
    mentorId: `o${k}`,
    outcome: (mentors[k].goalsSupported.length * 20 + below(20)) / 100,
  }));
  const scores = mentees.flatMap(({ id }, k) => (k % 3 === 0 ? [] : [{ menteeId: id, mentorId: `o${k}`, score: below(100) / 100 }]));
  return { mentees, mentors, history, suppliedScores: [{ id: "s", scores }] };
}

const codes = (report: ReturnType<typeof learn>) => report.notes.map(({ code }) => code);

describe("learning from outcomes", () => {
  it("finds the criterion that outcomes follow, and would give it more weight, within the bounds and foretelling better", () => {
    const report = learn(prepare(followed(60), policy));
    const [goals, level, supplied] = report.criteria;
    expect(goals.correlation).toBeGreaterThan(0.9);
    expect(goals.interval?.low).toBeGreaterThan(0.8);
    expect(Math.abs(level.correlation as number)).toBeLessThan(0.4);
    expect([report.cases, goals.cases, level.cases, supplied.cases]).toEqual([60, 60, 60, 40]);
    const { weights, errors } = report.suggestion as NonNullable<typeof report.suggestion>;
    expect(weights.map(({ criterion, present, min, max }) => [criterion, present, min, max])).toEqual([
      ["goals", 0.5, 0.25, 1],
      ["level", 0.25, 0.125, 0.5],
      ["supplied", 0.25, 0.125, 0.5],
    ]);
    expect(weights[0].suggested).toBeGreaterThan(0.5);
    expect(weights.reduce((sum, { suggested }) => sum + suggested * 1e6, 0)).toBe(1e6);
    expect(errors.suggested).toBeLessThan(errors.present);
    expect(errors.present).toBeLessThan(errors.constant);
    expect(codes(report)).toEqual(["only-made-pairs"]);
  });

  it("gives a fragment that a policy takes as it is, and changes nothing itself", () => {
    const cohort = followed(40);
    const programme = prepare(cohort, policy);
    const { suggestion } = learn(programme);
    expect(prepare(cohort, policy).digest).toBe(programme.digest);
    const changed = prepare(cohort, { ...policy, ...suggestion?.policy });
    for (const { id, weight } of changed.scoring.criteria) {
      expect(weight).toBeCloseTo(suggestion?.weights.find(({ criterion }) => criterion === id)?.suggested as number, 9);
    }
    expect(changed.policy.criteria.map(({ weight: _, ...rest }) => rest).sort(byId)).toEqual(
      programme.policy.criteria.map(({ weight: _, ...rest }) => rest).sort(byId),
    );
  });

  it("never leaves the bounds that are given", () => {
    const programme = prepare(followed(60), policy);
    for (const max of [0.5, 0.55, 0.6]) {
      const bounds = [
        { criterion: "goals", min: 0.5, max },
        { criterion: "level", min: 0.2, max: 0.4 },
      ];
      const { weights = [] } = learn(programme, { bounds, strength: 0.001 }).suggestion ?? {};
      for (const { suggested, min, max: most } of weights) expect(suggested >= min && suggested <= most).toBe(true);
      expect(weights[0].suggested).toBe(max);
    }
  });

  it("leaves an unanswered criterion out of its cases, and people who are gone out of all, and says how many", () => {
    const cohort = followed(12);
    const without = cohort.mentees.map((mentee, k) => (k < 4 ? { id: mentee.id, goals: mentee.goals as string[] } : mentee));
    const history = [...(cohort.history ?? []), { menteeId: "gone", mentorId: "o1", outcome: 1 }, { menteeId: "e1", mentorId: "o2" }];
    const report = learn(prepare({ ...cohort, mentees: without, history }, policy));
    expect(report.cases).toBe(12);
    expect(report.criteria.map(({ cases }) => cases)).toEqual([12, 8, 8]);
    expect(report.notes).toContainEqual({ code: "people-gone", params: { pairs: 1 } });
    expect(report.notes).toContainEqual({ code: "few-cases", params: { criterion: null, cases: 12, least: 30 } });
    expect(report.notes).toContainEqual({ code: "few-cases", params: { criterion: "level", cases: 8, least: 30 } });
  });

  it("holds no criterion against outcomes that it is made of, and keeps its weight", () => {
    const report = learn(
      prepare(followed(40), {
        rules: [],
        criteria: [
          { type: "goals", weight: 3 },
          { type: "attribute", id: "level", key: "jobLevel", prefer: "close", range: 4, weight: 3 },
          { type: "history", prefer: "repeat", weight: 2 },
          { type: "formula", id: "mix", expression: "0.5 * history + 0.5 * goals", weight: 2 },
        ],
      }),
    );
    expect(report.criteria.filter(({ cases }) => cases === 0).map(({ criterion }) => criterion)).toEqual(["history", "mix"]);
    expect(codes(report).filter((code) => code === "reads-history").length).toBe(2);
    for (const criterion of ["history", "mix"]) {
      const weight = report.suggestion?.weights.find((one) => one.criterion === criterion);
      expect(weight?.suggested).toBe(weight?.present);
    }
    expect(report.suggestion?.weights.reduce((sum, { suggested }) => sum + suggested, 0)).toBeCloseTo(1, 12);
  });

  it("says when there are no outcomes, when they are all the same, and when a criterion never differs; then it suggests nothing", () => {
    const cohort = followed(5);
    const none = learn(prepare({ ...cohort, history: [] }, policy));
    expect(none.suggestion).toBeNull();
    expect(codes(none)).toContain("no-outcomes");
    const history = (cohort.history ?? []).map((pair) => ({ ...pair, outcome: 0.5 }));
    const same = learn(prepare({ ...cohort, history }, policy));
    expect(same.suggestion).toBeNull();
    expect(codes(same)).toContain("same-outcome");
    const mentors = cohort.mentors.map((mentor) => ({ ...mentor, goalsSupported: ["a"] }));
    const flat = [0.2, 0.8, 0.2, 0.8, 0.2].map((outcome, k) => ({ menteeId: `e${k}`, mentorId: `o${k}`, outcome }));
    const noise = learn(
      prepare(
        { ...cohort, mentors: cohort.mentors.map((mentor, k) => ({ ...mentor, goalsSupported: ["a", "b"].slice(k % 2) })), history: flat },
        policy,
      ),
    );
    expect(codes(noise)).toContain("no-better-than-mean");
    expect(learn(prepare({ ...cohort, mentors }, policy)).notes).toContainEqual({ code: "never-differs", params: { criterion: "goals" } });
  });

  it("counts the error of each case from all the others, by hand for three cases and one weight", () => {
    const people = (side: string) => ["0", "1", "2"].map((k) => ({ id: `${side}${k}` }));
    const pairs = ["0", "1", "2"].map((k) => ({ menteeId: `e${k}`, mentorId: `o${k}` }));
    const scores = pairs.map((pair, k) => ({ ...pair, score: [0, 0.5, 1][k] }));
    const history = pairs.map((pair, k) => ({ ...pair, outcome: [0.1, 0.3, 0.8][k] }));
    const { suggestion } = learn(
      prepare(
        { mentees: people("e"), mentors: people("o"), history, suppliedScores: [{ id: "s", scores }] },
        { criteria: [{ type: "supplied", scores: "s", weight: 1 }], rules: [] },
      ),
    );
    // Outcome less score: 0.1, -0.2, -0.2. Each from the mean of the other two: 0.3, -0.15, -0.15. Outcomes alone: 0.1 - 0.55, 0.3 - 0.45, 0.8 - 0.2.
    expect(suggestion?.errors.present).toBeCloseTo(Math.sqrt((0.3 ** 2 + 2 * 0.15 ** 2) / 3), 12);
    expect(suggestion?.errors.constant).toBeCloseTo(Math.sqrt((0.45 ** 2 + 0.15 ** 2 + 0.6 ** 2) / 3), 12);
    expect(suggestion?.weights).toEqual([{ criterion: "supplied", present: 1, suggested: 1, min: 0.5, max: 1 }]);
  });

  it("is the same for another order of the lists", () => {
    const cohort = followed(20);
    const turned = { ...cohort, mentees: [...cohort.mentees].reverse(), history: [...(cohort.history ?? [])].reverse() };
    expect(JSON.stringify(learn(prepare(turned, policy)))).toBe(JSON.stringify(learn(prepare(cohort, policy))));
  });

  it("refuses bounds that name no criterion, that cannot be met or are none, and a strength that is not above 0", () => {
    const programme = prepare(followed(5), policy);
    const refuse = (options: Parameters<typeof learn>[1], why: RegExp) => expect(() => learn(programme, options)).toThrow(why);
    refuse({ bounds: [{ criterion: "skills", min: 0, max: 1 }] }, /"skills"/);
    refuse({ bounds: [{ criterion: "goals", min: 0.6, max: 0.5 }] }, /0.6 to 0.5/);
    const goals = { criterion: "goals", min: 0, max: 1 };
    refuse({ bounds: [goals, { ...goals, max: 0.5 }] }, /"goals" has bounds twice/);
    refuse({ bounds: [{ criterion: "goals", min: 0.9, max: 0.95 }] }, /never to 1/);
    for (const strength of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) refuse({ strength }, /strength/);
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
