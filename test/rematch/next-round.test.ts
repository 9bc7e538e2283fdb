import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CohortInput, PolicyInput } from "../../src";
import { explainPair, match, nextRound, prepare } from "../../src";
import { cohorts, reordered } from "../cohorts";

const policy: PolicyInput = { rules: [] };

describe("nextRound", () => {
  it("counts a round for whoever wanted a mentor and got none, starts anew for whoever got one, and changes nothing else", () => {
    fc.assert(
      fc.property(cohorts(), (cohort) => {
        const before = JSON.stringify(cohort);
        const matching = match(prepare(cohort, policy));
        const next = nextRound(cohort, matching);
        expect(JSON.stringify(cohort)).toBe(before);
        for (const [k, mentee] of cohort.mentees.entries()) {
          const served = matching.pairs.some(({ menteeId }) => menteeId === mentee.id);
          const { roundsWaited, ...rest } = next.mentees[k];
          const { roundsWaited: waited, ...own } = mentee;
          expect(rest).toEqual(own);
          expect(roundsWaited).toBe(mentee.mentorsWanted === 0 ? waited : served ? 0 : (waited ?? 0) + 1);
        }
        expect({ ...next, mentees: [] }).toEqual({ ...cohort, mentees: [] });
      }),
      { numRuns: 100 },
    );
  });

  it("leaves a late joiner, whom the round did not know, as they are", () => {
    const matching = match(prepare({ mentees: [{ id: "ana" }, { id: "ben" }], mentors: [{ id: "lea" }] }));
    const cohort = { mentees: [{ id: "ana" }, { id: "ben" }, { id: "carl" }], mentors: [{ id: "lea" }] };
    expect(
      nextRound(cohort, matching)
        .mentees.map((mentee) => ("roundsWaited" in mentee ? mentee.roundsWaited : null))
        .sort(),
    ).toEqual([0, 1, null]);
  });
});

describe("nextRound after an infeasible matching", () => {
  it("counts no round for anybody: none took place, and matching again once the requirements are met is the same round", () => {
    const cohort = {
      mentees: [{ id: "ana" }, { id: "ben", roundsWaited: 2 }, { id: "carl", mentorsWanted: 0 }],
      mentors: [{ id: "lea", capacity: { min: 3, max: 3 } }],
    };
    const impossible = match(prepare(cohort, policy));
    expect(impossible.status).toBe("infeasible");
    expect(nextRound(cohort, impossible)).toEqual(cohort);
    const possible = { ...cohort, mentors: [{ id: "lea" }] };
    const waited = (of: CohortInput) => of.mentees.map(({ roundsWaited }) => roundsWaited);
    expect(waited(nextRound(nextRound(possible, impossible), match(prepare(possible, policy))))).toEqual([1, 0, undefined]);
  });
});

describe("the wait-list", () => {
  const alike = (ids: readonly string[], mentors = 1): CohortInput => ({
    mentees: ids.map((id) => ({ id, goals: ["test-ideas"] })),
    mentors: Array.from({ length: mentors }, (_, k) => ({ id: `m${k}`, goalsSupported: ["test-ideas"] })),
  });

  it("serves the one who waited when places are short, whatever the lottery draws, and shows nothing of it as fit", () => {
    for (let seed = 0; seed < 40; seed++) {
      const cohort = alike(["ana", "ben", "carl"]);
      const waited = {
        ...cohort,
        mentees: cohort.mentees.map((mentee) => (mentee.id === "ben" ? { ...mentee, roundsWaited: 1 } : mentee)),
      };
      const programme = prepare(waited, { ...policy, tieSeed: `${seed}` });
      const matching = match(programme);
      expect(matching.pairs.map(({ menteeId }) => menteeId)).toEqual(["ben"]);
      const [pair] = matching.pairs;
      const [plain] = match(prepare({ ...cohort, mentees: [{ id: "ben", goals: ["test-ideas"] }] }, policy)).pairs;
      expect([pair.points, pair.score, pair.parts]).toEqual([plain.points, plain.score, plain.parts]);
      expect(explainPair(programme, matching, pair).points).toBe(plain.points);
      expect(matching.totals.points).toBe(plain.points);
    }
  });

  it("weighs a round waited as the policy says: a better fit by more than that is served first", () => {
    const cohort: CohortInput = {
      mentees: [
        { id: "fits", goals: ["test-ideas"] },
        { id: "waited", goals: ["encouragement"], roundsWaited: 2 },
      ],
      mentors: [{ id: "lea", goalsSupported: ["test-ideas"] }],
    };
    const goalsOnly = (waitingBonus: number): PolicyInput => ({ rules: [], criteria: [{ type: "goals", weight: 1 }], waitingBonus });
    const servedAt = (waitingBonus: number) => match(prepare(cohort, goalsOnly(waitingBonus))).pairs[0].menteeId;
    expect([servedAt(0.49), servedAt(0.51)]).toEqual(["fits", "waited"]);
  });

  it("serves everybody who fits alike in as many rounds as there are people for one place", () => {
    const ids = ["ana", "ben", "carl", "dana", "eve"];
    const served = new Set<string>();
    let cohort = alike(ids);
    for (const round of ids.keys()) {
      const matching = match(prepare(cohort, { ...policy, tieSeed: "1" }));
      served.add(matching.pairs[0].menteeId);
      expect(served.size).toBe(round + 1);
      cohort = nextRound(cohort, matching);
    }
  });

  it("knows no order of arrival: over two rounds only roundsWaited carries over, whatever the lists' order, names and dates", () => {
    fc.assert(
      fc.property(cohorts(), fc.nat({ max: 4 }), fc.array(fc.nat({ max: 27 }), { minLength: 5, maxLength: 5 }), (cohort, turn, days) => {
        const otherwise = (of: CohortInput): CohortInput => {
          const turned = reordered(of, turn);
          return {
            ...turned,
            mentees: turned.mentees.map((mentee, k) => ({
              ...mentee,
              displayName: `n${days[k % 5]}`,
              startDate: `2025-02-${String(1 + days[k % 5]).padStart(2, "0")}`,
            })),
          };
        };
        const twoRounds = (of: CohortInput) => {
          const first = match(prepare(of, policy));
          const second = match(prepare(nextRound(of, first), policy));
          return [first.pairs, first.unmatched, second.pairs, second.unmatched];
        };
        expect(JSON.stringify(twoRounds(otherwise(cohort)))).toBe(JSON.stringify(twoRounds(cohort)));
      }),
      { numRuns: 80 },
    );
  });
});
