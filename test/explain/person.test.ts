import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CohortInput, explainPerson, match, type PolicyInput, prepare } from "../../src";
import { compareText } from "../../src/people/person";
import { cohorts } from "../cohorts";
import { randomInput } from "./random-input";
import { tiersBetween, tiersOf } from "./tiers";

const cohort: CohortInput = {
  mentees: [
    { id: "ana", goals: ["a", "b"] },
    { id: "ben", goals: ["a"], managerId: "boss" },
    { id: "eve", goals: ["c"] },
  ],
  mentors: [
    { id: "boss", goalsSupported: ["a"] },
    { id: "lea", goalsSupported: ["a", "b"] },
    { id: "tom", goalsSupported: ["c"], vetoes: ["ana"] },
  ],
};
const policy: PolicyInput = { criteria: [{ type: "goals", weight: 1 }], minimumScore: 0.4 };

describe("explainPerson", () => {
  it("lists every candidate, best first, with a verdict, the refusing rules, who holds the places and what insisting would cost", () => {
    const programme = prepare(cohort, policy);
    const matching = match(programme);
    expect(matching.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
      ["ana", "boss"],
      ["ben", "lea"],
      ["eve", "tom"],
    ]);
    const ana = explainPerson(programme, matching, { menteeId: "ana" });
    expect(ana).toMatchObject({ side: "mentee", id: "ana", audience: "coordinator", wanted: 1, received: 1 });
    expect(ana.candidates.map(({ mentorId, verdict, points, holders }) => [mentorId, verdict, points, holders])).toEqual([
      ["lea", "full", 1_000_000, ["ben"]],
      ["boss", "chosen", 500_000, []],
      ["tom", "refused", 0, ["eve"]],
    ]);
    // Ben may not go to his manager, so Ana with Lea leaves him out: two pairs' points become one's.
    expect(ana.candidates[0].cost).toEqual({
      mentees: 1,
      pairs: 1,
      points: 500_000,
      waitingBonus: 0,
      weakestPairPoints: null,
      moves: [
        { menteeId: "ana", fromMentorId: "boss", toMentorId: "lea" },
        { menteeId: "ben", fromMentorId: "lea", toMentorId: null },
      ],
    });
    expect(ana.candidates[1]).toMatchObject({ cost: { mentees: 0, pairs: 0, points: 0, moves: [] }, explanation: { verdict: "chosen" } });
    expect(ana.candidates[2]).toMatchObject({ cost: null, explanation: null, refusals: [{ rule: "veto" }] });
  });

  it("answers for a mentor as well: below the minimum, and outscored where the mentee still wants somebody", () => {
    const programme = prepare({ ...cohort, mentees: [{ ...cohort.mentees[0], mentorsWanted: 2 }, ...cohort.mentees.slice(1)] }, policy);
    const tom = explainPerson(programme, match(programme), { mentorId: "tom" });
    expect(tom.candidates.map(({ menteeId, verdict }) => [menteeId, verdict])).toEqual([
      ["eve", "chosen"],
      ["ana", "refused"],
      ["ben", "below-minimum"],
    ]);
    const lea = explainPerson(programme, match(programme), { mentorId: "lea" });
    expect(lea.candidates.map(({ menteeId, verdict }) => [menteeId, verdict])).toContainEqual(["ana", "outscored"]);
  });

  it("gives as cost the difference of two full solves, for every pair of 1,000 random cohorts, under every objective", () => {
    let forcedOnes = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const { cohort: input, policy: chosenPolicy } = randomInput(seed);
      const programme = prepare(input, chosenPolicy);
      const matching = match(programme);
      if (matching.status === "infeasible") continue;
      for (const mentee of programme.cohort.mentees) {
        for (const { menteeId, mentorId, verdict, cost } of explainPerson(programme, matching, { menteeId: mentee.id }).candidates) {
          const forced = verdict === "refused" ? null : solveWith(input, chosenPolicy, { menteeId, mentorId });
          expect(cost === null, `${seed}: ${menteeId} with ${mentorId}`).toBe(forced === null);
          if (cost === null || forced === null) continue;
          expect(tiersOf(programme.policy.objective, cost)).toEqual(tiersBetween(programme, matching, forced));
          if (verdict !== "chosen") forcedOnes++;
        }
      }
    }
    expect(forcedOnes).toBeGreaterThan(300);
  });

  it("describes moves that lead from the matching to one that holds the pair, with the pairs and points it says", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { cohort: people, policy: chosenPolicy } = randomInput(seed);
        const programme = prepare(people, chosenPolicy);
        const matching = match(programme);
        for (const mentor of programme.cohort.mentors) {
          for (const { menteeId, mentorId, cost } of explainPerson(programme, matching, { mentorId: mentor.id }).candidates) {
            if (cost === null) continue;
            const pairs = new Set(matching.pairs.map((pair) => JSON.stringify([pair.menteeId, pair.mentorId])));
            for (const move of cost.moves)
              if (move.fromMentorId !== null) expect(pairs.delete(JSON.stringify([move.menteeId, move.fromMentorId]))).toBe(true);
            for (const move of cost.moves) if (move.toMentorId !== null) pairs.add(JSON.stringify([move.menteeId, move.toMentorId]));
            expect(pairs).toContain(JSON.stringify([menteeId, mentorId]));
            expect(matching.pairs.length - pairs.size).toBe(cost.pairs);
            const points = [...pairs].reduce((sum, key) => {
              const [from, to] = JSON.parse(key);
              const found = programme.cohort.mentees.find(({ id }) => id === from)!;
              return sum + programme.scoring.pair(found, programme.cohort.mentors.find(({ id }) => id === to)!).points;
            }, 0);
            expect(matching.totals.points - points).toBe(cost.points);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("orders by points, then by id, and with a limit keeps the best and the chosen", () => {
    fc.assert(
      fc.property(cohorts({ mentees: 6, mentors: 5 }), fc.nat({ max: 3 }), (input, limit) => {
        const programme = prepare(input);
        const matching = match(programme);
        for (const { id } of programme.cohort.mentors) {
          const { candidates } = explainPerson(programme, matching, { mentorId: id });
          const sorted = [...candidates].sort((a, b) => b.points! - a.points! || compareText(a.menteeId, b.menteeId));
          expect(candidates).toEqual(sorted);
          const few = explainPerson(programme, matching, { mentorId: id }, { limit }).candidates;
          expect(few).toEqual(candidates.filter(({ verdict }, rank) => rank < limit || verdict === "chosen"));
        }
      }),
      { numRuns: 50 },
    );
  });

  it("tells a mentor or mentee only their own pairs, whatever is said in confidence about others", () => {
    const texts = (input: CohortInput) => {
      const programme = prepare(input, policy);
      const matching = match(programme);
      return JSON.stringify([
        explainPerson(programme, matching, { menteeId: "ana" }, { audience: "mentee" }),
        explainPerson(programme, matching, { mentorId: "boss" }, { audience: "mentor" }),
      ]);
    };
    const open = texts(cohort);
    expect(open).not.toMatch(/lea|tom|ben|eve|veto/);
    expect(open).toMatch(/"verdict":"chosen"/);
    expect(texts({ ...cohort, mentors: [cohort.mentors[0], { ...cohort.mentors[1], vetoes: ["eve"] }, cohort.mentors[2]] })).toBe(open);
    expect(texts({ ...cohort, conflicts: [{ menteeId: "ana", mentorId: "tom", reason: "a complaint" }] })).toBe(open);
    expect(texts({ ...cohort, mentees: [{ ...cohort.mentees[0], wishes: ["lea"] }, ...cohort.mentees.slice(1)] })).toBe(open);
    const programme = prepare(cohort, policy);
    expect(() => explainPerson(programme, match(programme), { menteeId: "ana" }, { audience: "mentor" })).toThrow(
      "audience: a mentor is told of a mentor's pairs only, not of a mentee's",
    );
  });

  it("says infeasible of everybody allowed, without a cost, when the requirements cannot all be met", () => {
    const programme = prepare({ mentees: [{ id: "a" }], mentors: [{ id: "m", capacity: { min: 2, max: 2 } }] });
    expect(explainPerson(programme, match(programme), { menteeId: "a" }).candidates).toMatchObject([{ verdict: "infeasible", cost: null }]);
  });

  it("refuses a limit that is no number or below 0", () => {
    const programme = prepare(cohort, policy);
    const asked = (limit: number) => () => explainPerson(programme, match(programme), { menteeId: "ana" }, { limit });
    expect(asked(-1)).toThrow("limit: must be a whole number, 0 or more, not -1");
    expect(asked(Number.NaN)).toThrow("limit: must be a whole number, 0 or more, not NaN");
  });

  it("refuses an id that is not there and a matching of another programme, naming both digests", () => {
    const programme = prepare(cohort, policy);
    const other = prepare(cohort);
    expect(() => explainPerson(programme, match(programme), { mentorId: "ana" })).toThrow(/mentorId.*"ana"/);
    expect(() => explainPerson(programme, match(other), { menteeId: "ana" })).toThrow(
      `matching: it was made of the programme ${other.digest}, not of ${programme.digest}`,
    );
  });
});

/** The best matching that holds the pair, by a whole new run; null when there is none. */
function solveWith(input: CohortInput, chosenPolicy: PolicyInput, pair: { menteeId: string; mentorId: string }) {
  const already = input.pins ?? [];
  if (already.some(({ menteeId, mentorId }) => menteeId === pair.menteeId && mentorId === pair.mentorId))
    return match(prepare(input, chosenPolicy));
  const wanted = input.mentees.find(({ id }) => id === pair.menteeId)?.mentorsWanted ?? 1;
  const { capacity = 1 } = input.mentors.find(({ id }) => id === pair.mentorId)!;
  const places = typeof capacity === "number" ? capacity : capacity.max;
  if (already.filter(({ menteeId }) => menteeId === pair.menteeId).length >= wanted) return null;
  if (already.filter(({ mentorId }) => mentorId === pair.mentorId).length >= places) return null;
  const matching = match(prepare({ ...input, pins: [...already, pair] }, chosenPolicy));
  return matching.status === "infeasible" ? null : matching;
}
