import { describe, expect, it } from "vitest";
import type { CohortInput, Matching, PolicyInput, Programme } from "../src";
import * as engine from "../src";
import { type Input, randomInput } from "./explain/random-input";

const { match, prepare } = engine;

/** Everything in a value that somebody could change, with where it stands. */
function changeable(value: unknown, at = "", found = new Map<object, string>()): Map<object, string> {
  if (typeof value !== "object" || value === null || found.has(value)) return found;
  if (!Object.isFrozen(value)) found.set(value, at);
  const parts = value instanceof Map ? value.entries() : Object.entries(value);
  if (!ArrayBuffer.isView(value)) for (const [name, part] of parts) changeable(part, `${at}.${/^\d+$/.test(name) ? "n" : name}`, found);
  return found;
}

/** Where two values hold one and the same thing that could be changed. */
function sharedBy(one: unknown, other: unknown): string[] {
  const ofOne = changeable(one);
  return [...changeable(other)].flatMap(([part, at]) => (ofOne.has(part) ? [`${at} is ${ofOne.get(part)}`] : []));
}

/** Answers of every kind that a person can give, lists among them. */
const wide: Input = {
  cohort: {
    mentees: ["a", "b", "c"].map((id) => ({
      id,
      attributes: { hobby: ["chess", "sailing"], level: "apply", office: "north" },
      skillsWanted: [{ skill: "sql", level: "apply" as unknown as number }],
      languages: [{ tag: "fr", level: "B1" }],
      leadershipStyle: { wanted: { coaching: 0.5 }, avoided: ["directive"] },
      wishes: ["m"],
      formats: ["video"],
    })),
    mentors: ["m", "n"].map((id) => ({
      id,
      attributes: { hobby: ["chess"], office: "south" },
      skills: ["sql"],
      languages: ["fr"],
      leadershipStyle: { practised: { coaching: 0.4, directive: 1 } },
      formats: ["video", "phone"],
      capacity: { min: 0, max: 2 },
    })),
    history: [{ menteeId: "a", mentorId: "n", outcome: 0.5 }],
    suppliedScores: [{ id: "own", scores: [{ menteeId: "a", mentorId: "m", score: 0.5 }] }],
  } as CohortInput,
  policy: {
    scales: [{ id: "help", min: 1, max: 3, labels: ["assist", "apply", "lead"] }],
    criteria: [
      { type: "attribute", key: "attributes.hobby", prefer: "same", weight: 1, id: "hobby" },
      { type: "attribute", key: "attributes.office", prefer: "same", weight: 1, table: { north: { south: 0.5 } }, id: "office" },
      { type: "skills", weight: 1, scale: "help" },
      { type: "leadership-style", weight: 1 },
      { type: "supplied", scores: "own", weight: 1 },
    ] as PolicyInput["criteria"],
    rules: [{ type: "different", key: "attributes.office" }],
    rhythm: { formats: ["video"] },
    privateAttributes: ["attributes.hobby"],
  } as PolicyInput,
};

const inputs: readonly Input[] = [wide, ...Array.from({ length: 12 }, (_, seed) => randomInput(seed + 1))];

const answers: Readonly<Record<string, (programme: Programme, matching: Matching) => unknown>> = {
  match: (programme) => match(programme),
  audit: (programme, matching) => engine.audit(programme, matching, { by: ["department"], influence: ["attributes.hobby"] }),
  changeProgramme: (programme) => match(engine.changeProgramme(programme, { type: "waiting-bonus", waitingBonus: 0.2 })),
  circles: (programme) => (programme.policy.objective === "weakest-pair-first" ? null : engine.circles(programme)),
  diagnose: (programme, matching) => engine.diagnose(programme, matching),
  diff: (programme, matching) => engine.diff(matching, match(programme)),
  explainPair: (programme, matching) =>
    pairsOf(programme).flatMap((pair) =>
      (["coordinator", "mentor"] as const).map((audience) => engine.explainPair(programme, matching, pair, { audience })),
    ),
  explainPerson: (programme, matching) =>
    programme.cohort.mentees.map(({ id }) => engine.explainPerson(programme, matching, { menteeId: id })),
  learn: (programme) => engine.learn(programme),
  recommend: (programme) => programme.cohort.mentors.map(({ id }) => engine.recommend(programme, { mentorId: id })),
  rematch: (programme, matching) => ({ ...engine.rematch(programme, matching, { maxChanges: 1 }) }),
  robustness: (programme, matching) => engine.robustness(programme, matching, { draws: 2 }),
  rotate: (programme) => engine.rotate(programme, { rounds: 2 }),
  whatIf: (programme, matching) => [
    engine.whatIf(programme, matching, { type: "more-places", mentorId: programme.cohort.mentors[0].id, by: 1 }),
    engine.whatIf(programme, matching, { type: "unknown", unknown: 1 }),
  ],
};

function pairsOf({ cohort: { mentees, mentors } }: Programme) {
  return mentees.flatMap((mentee) => mentors.map((mentor) => ({ menteeId: mentee.id, mentorId: mentor.id })));
}

describe("a result", () => {
  it.each(Object.keys(answers))(
    "of %s shares nothing that could be changed with the programme, the matching or the same answer given again",
    (name) => {
      for (const { cohort, policy } of inputs) {
        const programme = prepare(cohort, policy);
        const matching = match(programme);
        const first = answers[name](programme, matching);
        const text = JSON.stringify(first);
        expect(sharedBy([programme, matching], first)).toEqual([]);
        const second = answers[name](programme, matching);
        expect(sharedBy(first, second)).toEqual([]);
        for (const part of changeable(first).keys()) spoil(part);
        expect(JSON.stringify(answers[name](programme, matching))).toBe(text);
      }
    },
  );

  it("keeps nothing of the input, and freezes nothing of it", () => {
    for (const { cohort, policy } of inputs) {
      const before = changeable([cohort, policy]).size;
      const programme = prepare(cohort, policy);
      expect(sharedBy([cohort, policy], programme)).toEqual([]);
      expect(changeable([cohort, policy]).size).toBe(before);
    }
  });

  it("cannot change the policy of its programme, nor can a changed programme's", () => {
    const programme = prepare(wide.cohort, wide.policy);
    for (const one of [programme, engine.changeProgramme(programme, { type: "minimum-score", minimumScore: 0.1 })]) {
      const { policy } = match(one);
      expect(() => Object.assign(policy, { objective: "highest-fit" })).toThrow(TypeError);
      expect(() => Object.assign(policy.criteria[0], { weight: 9 })).toThrow(TypeError);
      expect(() => Object.assign(one, { policy: {} })).toThrow(TypeError);
    }
  });
});

describe("a matching that its caller changes", () => {
  const cohort = { mentees: ["a", "b", "c", "d"].map((id) => ({ id })), mentors: ["m", "n"].map((id) => ({ id })) };
  const policy = { rules: [] };

  it("sorted anew is explained as before", () => {
    const programme = prepare({ ...cohort, mentors: ["m", "n", "o"].map((id) => ({ id })) }, policy);
    const matching = match(programme);
    for (const pairs of [matching.pairs.toReversed(), [1, 2, 0].map((at) => matching.pairs[at]), [1, 0, 2].map((at) => matching.pairs[at])])
      for (const pair of pairsOf(programme))
        expect(engine.explainPair(programme, { ...matching, pairs }, pair)).toEqual(engine.explainPair(programme, matching, pair));
  });

  it("holds the places that it says now when the next person asks, not those of the first time", () => {
    const programme = prepare(cohort, policy);
    const matching = { pairs: [] as Matching["pairs"][number][], digest: programme.digest };
    const mentorsFor = (menteeId: string) =>
      engine
        .recommend(programme, { menteeId }, { matching })
        .map(({ mentorId }) => mentorId)
        .sort();
    expect(mentorsFor("a")).toEqual(["m", "n"]);
    matching.pairs.push({ ...match(programme).pairs[0], menteeId: "d", mentorId: "m" });
    expect(mentorsFor("a")).toEqual(["n"]);
    matching.pairs.pop();
    expect(mentorsFor("a")).toEqual(["m", "n"]);
  });

  it("into another programme's pairs is refused, whatever was asked about it before", () => {
    const programme = prepare(cohort, policy);
    const matching = match(programme);
    engine.explainPerson(programme, matching, { menteeId: "a" });
    (matching.pairs as unknown[]).pop();
    expect(() => engine.explainPerson(programme, matching, { menteeId: "a" })).toThrow(/is no optimum/);
    expect(() => engine.diagnose(programme, matching)).toThrow(/is no optimum/);
  });
});

/** Changes whatever can be changed: a list loses its last entry, a record its numbers and texts. */
function spoil(part: object): void {
  if (Array.isArray(part)) part.pop();
  else if (!ArrayBuffer.isView(part)) {
    for (const [name, { writable, value }] of Object.entries(Object.getOwnPropertyDescriptors(part)))
      if (writable && typeof value !== "object") (part as Record<string, unknown>)[name] = "spoilt";
  }
}
