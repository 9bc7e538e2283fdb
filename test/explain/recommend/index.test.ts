import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CohortInput,
  type Matching,
  match,
  type PolicyInput,
  type Programme,
  prepare,
  type Recommendation,
  recommend,
} from "../../../src";
import { compareText } from "../../../src/people/person";
import { randomInput } from "../random-input";
import { tiersBetween, tiersOf } from "../tiers";

type Ids = { readonly menteeId: string; readonly mentorId: string };

const key = ({ menteeId, mentorId }: Ids) => JSON.stringify([menteeId, mentorId]);

/** Everybody of both sides asks. */
function asked(programme: Programme) {
  return [...programme.cohort.mentees.map(({ id }) => ({ menteeId: id })), ...programme.cohort.mentors.map(({ id }) => ({ mentorId: id }))];
}

/** The best matching that holds the pair as a pin, by a whole new run; null when there is none. */
function withPin(cohort: CohortInput, policy: PolicyInput, { menteeId, mentorId }: Ids): Matching | null {
  const pins = [...(cohort.pins ?? []), { menteeId, mentorId }];
  try {
    const matching = match(prepare({ ...cohort, pins }, policy));
    return matching.status === "infeasible" ? null : matching;
  } catch {
    return null;
  }
}

function compareTiers(one: readonly (number | null)[], other: readonly (number | null)[]): number {
  for (let tier = 0; tier < one.length; tier++) if (one[tier] !== other[tier]) return (one[tier] ?? 0) - (other[tier] ?? 0);
  return 0;
}

describe("recommend", () => {
  it("names exactly the pairs that could be pinned, and gives as cost the difference of two full solves, in 200 random cohorts", () => {
    let costly = 0;
    for (let seed = 0; seed < 200; seed++) {
      const { cohort, policy } = randomInput(seed);
      const programme = prepare(cohort, policy);
      const matching = match(programme);
      if (matching.status === "infeasible") continue;
      const pinned = new Set((cohort.pins ?? []).map(key));
      for (const { id: menteeId } of programme.cohort.mentees) {
        const list = recommend(programme, { menteeId });
        const found = new Map(list.map((one) => [one.mentorId, one]));
        for (const mentor of programme.cohort.mentors) {
          const pair = { menteeId, mentorId: mentor.id };
          const mentee = programme.cohort.mentees.find(({ id }) => id === menteeId)!;
          const isGood = programme.scoring.pair(mentee, mentor).points >= policy.minimumScore! * 1_000_000;
          const forced = pinned.has(key(pair)) || !isGood ? null : withPin(cohort, policy, pair);
          const one = found.get(mentor.id);
          expect(one !== undefined, `${seed}: ${key(pair)}`).toBe(forced !== null);
          if (one === undefined || forced === null) continue;
          const tiers = tiersOf(policy.objective!, one.cost!);
          expect(tiers, `${seed}: ${key(pair)}`).toEqual(tiersBetween(programme, matching, forced));
          if (tiers.some((tier) => tier !== 0 && tier !== null)) costly++;
          expect(one.places).toBe(mentor.capacity.max - (cohort.pins ?? []).filter(({ mentorId }) => mentorId === mentor.id).length);
        }
      }
    }
    expect(costly).toBeGreaterThan(150);
  });

  it("orders by points and id, or by exact cost and then the optimum's own pairs, and ranks both ways", () => {
    let different = 0;
    for (let seed = 0; seed < 100; seed++) {
      const { cohort, policy } = randomInput(seed);
      const programme = prepare(cohort, policy);
      for (const who of asked(programme)) {
        const byFit = recommend(programme, who, { order: "fit" });
        const byProgramme = recommend(programme, who);
        const other = (one: Recommendation) => ("menteeId" in who ? one.mentorId : one.menteeId);
        expect(byFit).toEqual([...byFit].sort((a, b) => b.points! - a.points! || compareText(other(a), other(b))));
        expect(byProgramme.map(({ programmeRank }) => programmeRank)).toEqual(byProgramme.map((_, rank) => rank + 1));
        expect(byFit.map(({ fitRank }) => fitRank)).toEqual(byFit.map((_, rank) => rank + 1));
        expect(byProgramme.map(key).sort()).toEqual(byFit.map(key).sort());
        const objective = programme.policy.objective;
        const sorted = [...byProgramme].sort(
          (a, b) =>
            (a.cost && b.cost ? compareTiers(tiersOf(objective, a.cost), tiersOf(objective, b.cost)) : 0) ||
            Number(b.inOptimum) - Number(a.inOptimum) ||
            a.fitRank! - b.fitRank!,
        );
        expect(byProgramme.map(key)).toEqual(sorted.map(key));
        expect(recommend(programme, who, { limit: 2 })).toEqual(byProgramme.slice(0, 2));
        if (byFit.map(key).join() !== byProgramme.map(key).join()) different++;
      }
    }
    expect(different).toBeGreaterThan(20);
  });

  it("puts first, for everybody who is paired, a partner whom the optimum gives them", () => {
    for (let seed = 0; seed < 150; seed++) {
      const { cohort, policy } = randomInput(seed);
      const programme = prepare({ ...cohort, pins: [] }, policy);
      const chosen = new Set(match(programme).pairs.map(key));
      const paired = new Set(match(programme).pairs.flatMap(({ menteeId, mentorId }) => [`e ${menteeId}`, `o ${mentorId}`]));
      for (const who of asked(programme)) {
        if (!paired.has("menteeId" in who ? `e ${who.menteeId}` : `o ${who.mentorId}`)) continue;
        expect(chosen, `${seed}: ${JSON.stringify(who)}`).toContain(key(recommend(programme, who)[0]!));
      }
    }
  });

  it("sends nobody to a popular mentor beyond her places, where the order by fit sends everybody", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 9 }), fc.nat(), (places, mentees, salt) => {
        const ids = Array.from({ length: mentees }, (_, k) => `e${(k * 7 + salt) % 1000}`);
        const cohort: CohortInput = {
          mentees: ids.map((id, k) => ({ id, goals: ["a", "b"], jobLevel: 1 + ((k + salt) % 3) })),
          mentors: [
            { id: "star", goalsSupported: ["a", "b"], jobLevel: 2, capacity: places },
            ...ids.map((_, k) => ({ id: `o${k}`, goalsSupported: ["a"], jobLevel: 1 + (k % 4) })),
          ],
        };
        const programme = prepare(cohort, {
          criteria: [
            { type: "goals", weight: 5 },
            { type: "attribute", key: "jobLevel", prefer: "close", range: 3, weight: 1 },
          ],
        });
        const firsts = (order: "fit" | "programme") =>
          ids.map((menteeId) => recommend(programme, { menteeId }, { order, limit: 1 })[0]!.mentorId);
        expect(firsts("fit").every((mentorId) => mentorId === "star")).toBe(true);
        expect(firsts("programme").filter((mentorId) => mentorId === "star")).toHaveLength(places);
      }),
      { numRuns: 40 },
    );
  });

  it("takes agreed pairs as pins, those of the asked person excepted", () => {
    let lists = 0;
    for (let seed = 0; seed < 120; seed++) {
      const { cohort, policy } = randomInput(seed);
      const programme = prepare(cohort, policy);
      const matching = match(programme);
      const agreed = { digest: matching.digest, pairs: matching.pairs.filter((_, at) => (at + seed) % 2 === 0) };
      for (const who of asked(programme)) {
        const others = agreed.pairs.filter(({ menteeId, mentorId }) =>
          "menteeId" in who ? menteeId !== who.menteeId : mentorId !== who.mentorId,
        );
        const pins = [...(cohort.pins ?? []), ...others.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }))];
        const expected = recommend(prepare({ ...cohort, pins }, policy), who);
        expect(recommend(programme, who, { matching: agreed }), `${seed}: ${JSON.stringify(who)}`).toEqual(expected);
        lists += expected.length;
      }
    }
    expect(lists).toBeGreaterThan(200);
  });

  it("tells what all others lose: their points in the optimum less their points when the pair is made", () => {
    // Ana and Ben both want Lea, who gives Ana 1,000,000 and Ben 1,000,000; with Tom Ana has 500,000 and Ben nothing.
    const cohort: CohortInput = {
      mentees: [
        { id: "ana", goals: ["a", "b"] },
        { id: "ben", goals: ["a"] },
      ],
      mentors: [
        { id: "lea", goalsSupported: ["a", "b"] },
        { id: "tom", goalsSupported: ["b"] },
      ],
    };
    const programme = prepare(cohort, { criteria: [{ type: "goals", weight: 1 }] });
    const told = recommend(programme, { menteeId: "ana" }).map(({ mentorId, fitRank, inOptimum, cost, costToOthers }) => [
      mentorId,
      fitRank,
      inOptimum,
      cost!.points,
      costToOthers,
    ]);
    expect(told).toEqual([
      ["tom", 2, true, 0, { pairs: 0, points: 0 }],
      ["lea", 1, false, 500_000, { pairs: 0, points: 1_000_000 }],
    ]);
    expect(recommend(programme, { mentorId: "lea" })[1]).toMatchObject({
      menteeId: "ana",
      cost: { points: 500_000 },
      costToOthers: { pairs: 0, points: 500_000 },
    });
  });

  it("holds the cost to others against the moves it comes from, for every pair of random cohorts", () => {
    for (let seed = 0; seed < 60; seed++) {
      const { cohort, policy } = randomInput(seed);
      const programme = prepare(cohort, policy);
      const matching = match(programme);
      for (const who of asked(programme)) {
        const isOwn = (pair: Ids) => ("menteeId" in who ? pair.menteeId === who.menteeId : pair.mentorId === who.mentorId);
        for (const { cost, costToOthers } of recommend(programme, who)) {
          if (cost === null || costToOthers === null) continue;
          const after = new Map(matching.pairs.map((pair) => [key(pair), pair as Ids]));
          for (const { menteeId, fromMentorId } of cost.moves)
            if (fromMentorId !== null) after.delete(key({ menteeId, mentorId: fromMentorId }));
          for (const { menteeId, toMentorId } of cost.moves)
            if (toMentorId !== null) after.set(key({ menteeId, mentorId: toMentorId }), { menteeId, mentorId: toMentorId });
          const others = (pairs: Iterable<Ids>) => {
            const theirs = [...pairs].filter((pair) => !isOwn(pair));
            return { pairs: theirs.length, points: theirs.reduce((sum, pair) => sum + pointsOf(programme, pair), 0) };
          };
          const [then, now] = [others(matching.pairs), others(after.values())];
          expect(costToOthers).toEqual({ pairs: then.pairs - now.pairs, points: then.points - now.points });
        }
      }
    }
  });

  it("tells a mentor or mentee no number, no refused candidate, and the same whatever others say of each other in confidence", () => {
    const mentees = [
      { id: "ana", goals: ["a", "b"], attributes: { health: "private matter" } },
      { id: "ben", goals: ["a"] },
    ];
    const mentors = [
      { id: "lea", goalsSupported: ["a"], attributes: { health: "private matter" } },
      { id: "tom", goalsSupported: ["b"] },
      { id: "una", goalsSupported: ["a", "b"] },
    ];
    const policy: PolicyInput = {
      criteria: [
        { type: "goals", weight: 3 },
        { type: "wishes", weight: 1 },
        { type: "attribute", key: "attributes.health", prefer: "same", weight: 1 },
      ],
      privateAttributes: ["health"],
    };
    const list = (cohort: CohortInput, order: "fit" | "programme" = "fit") =>
      recommend(prepare(cohort, policy), { menteeId: "ana" }, { audience: "mentee", order });
    const open = list({ mentees, mentors });
    expect(open.map(({ mentorId }) => mentorId).sort()).toEqual(["lea", "tom", "una"]);
    expect(JSON.stringify(open)).not.toMatch(/health|private|wish|ben/);
    for (const one of [...open, ...list({ mentees, mentors }, "programme")]) {
      expect(one).toMatchObject({ points: null, score: null, completeness: null, cost: null, costToOthers: null, fitRank: null });
      expect(one).toMatchObject({ programmeRank: null, inOptimum: null });
      expect(one.parts.every(({ points, score }) => points === 0 && score === null)).toBe(true);
    }
    const vetoed = list({ mentees, mentors: [mentors[0]!, mentors[1]!, { ...mentors[2]!, vetoes: ["ana"] }] });
    const kept = list({ mentees, mentors, conflicts: [{ menteeId: "ana", mentorId: "una", reason: "a complaint" }] });
    expect(vetoed).toEqual(open.filter(({ mentorId }) => mentorId !== "una"));
    expect(kept).toEqual(vetoed);
    expect(() => recommend(prepare({ mentees, mentors }), { mentorId: "lea" }, { audience: "mentee" })).toThrow(/^audience: /);
  });

  it("recommends nobody to a person without a place left, and by fit alone when nothing is feasible", () => {
    const pins = [{ menteeId: "a", mentorId: "m" }];
    const mentees = [
      { id: "a", goals: ["x"] },
      { id: "b", goals: ["x"] },
    ];
    const programme = prepare({ mentees, mentors: [{ id: "m" }, { id: "n" }], pins });
    expect(recommend(programme, { menteeId: "a" })).toEqual([]);
    expect(recommend(programme, { mentorId: "m" })).toEqual([]);
    const narrow = prepare({
      mentees,
      mentors: [
        { id: "m", capacity: { min: 3, max: 3 } },
        { id: "n", goalsSupported: ["x"] },
      ],
    });
    expect(recommend(narrow, { menteeId: "a" })).toMatchObject([
      { mentorId: "n", cost: null, costToOthers: null, programmeRank: 1 },
      { mentorId: "m", cost: null, places: 3 },
    ]);
  });

  it("refuses unknown people, a matching of another programme, and agreed pairs that rules or places do not allow", () => {
    const cohort: CohortInput = {
      mentees: [{ id: "a" }, { id: "b" }, { id: "c" }],
      mentors: [{ id: "m" }, { id: "n" }],
      conflicts: [{ menteeId: "a", mentorId: "n" }],
    };
    const programme = prepare(cohort);
    const matching = match(programme);
    const pair = { ...matching.pairs[0]! };
    const of = (...pairs: Ids[]) => ({ digest: matching.digest, pairs: pairs.map((ids) => ({ ...pair, ...ids })) });
    const ask = (agreed: Pick<Matching, "digest" | "pairs">) => () => recommend(programme, { menteeId: "c" }, { matching: agreed });
    expect(() => recommend(programme, { menteeId: "m" })).toThrow(/menteeId.*"m"/);
    expect(ask({ ...matching, digest: "0" })).toThrow("matching: it was made of the programme 0");
    expect(ask(of({ menteeId: "a", mentorId: "n" }))).toThrow('matching.pairs: "a" with "n" is refused by a rule');
    expect(ask(of({ menteeId: "a", mentorId: "m" }, { menteeId: "b", mentorId: "m" }))).toThrow('"b" with "m" finds no place left');
    const asked = (options: object) => () => recommend(programme, { menteeId: "c" }, options);
    expect(asked({ order: "Fit" })).toThrow('order: "Fit" is not one of programme, fit');
    for (const limit of [-1, Number.NaN, "two"]) expect(asked({ limit })).toThrow("options.limit: must be a whole number, 0 or more, not");
    expect(asked({ audience: "Mentee" })).toThrow('options.audience: "Mentee" is not one of');
    expect(recommend(programme, { menteeId: "c" }, { limit: 0 })).toEqual([]);
    expect(ask(of({ menteeId: "a", mentorId: "x" }))).toThrow(/mentorId "x" is not in the programme/);
  });
});

function pointsOf(programme: Programme, { menteeId, mentorId }: Ids): number {
  const mentee = programme.cohort.mentees.find(({ id }) => id === menteeId)!;
  return programme.scoring.pair(mentee, programme.cohort.mentors.find(({ id }) => id === mentorId)!).points;
}
