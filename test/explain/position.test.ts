import { describe, expect, it } from "vitest";
import { type CohortInput, explainPerson, type Matching, match, type PolicyInput, prepare } from "../../src";
import { positionOf } from "../../src/explain/position";
import { syntheticCohort } from "../../src/synthetic";

const twins: CohortInput = { mentees: [{ id: "ana" }, { id: "ben" }], mentors: [{ id: "lea" }, { id: "tom" }] };

/** The same matching with the two mentees' mentors exchanged. */
function swapped(matching: Matching): Matching {
  const [one, other] = matching.pairs;
  return {
    ...matching,
    pairs: [
      { ...one, mentorId: other.mentorId },
      { ...other, mentorId: one.mentorId },
    ],
  };
}

describe("positionOf", () => {
  it("is kept for the next question, also about the matching as it comes back from JSON", () => {
    const programme = prepare(twins);
    const matching = match(programme);
    const position = positionOf(programme, matching);
    expect(positionOf(programme, JSON.parse(JSON.stringify(matching)))).toBe(position);
    expect(positionOf(prepare(twins), matching)).not.toBe(position);
  });

  it("takes a matching edited into another optimum as it is, and answers relative to it", () => {
    const programme = prepare(twins);
    const edited = swapped(match(programme));
    for (const { menteeId, mentorId } of edited.pairs) {
      const chosen = explainPerson(programme, edited, { menteeId }).candidates.filter(({ verdict }) => verdict === "chosen");
      expect(chosen.map((candidate) => candidate.mentorId)).toEqual([mentorId]);
    }
    expect(positionOf(programme, edited)).toBe(positionOf(programme, edited));
    expect(positionOf(programme, match(programme))).not.toBe(positionOf(programme, edited));
  });

  it("refuses a matching that was edited into something worse, or into something that is not allowed", () => {
    const programme = prepare({
      mentees: [
        { id: "ana", goals: ["a"] },
        { id: "ben", goals: ["b"] },
      ],
      mentors: [
        { id: "lea", goalsSupported: ["a"] },
        { id: "tom", goalsSupported: ["b"] },
      ],
    });
    const matching = match(programme);
    expect(() => positionOf(programme, swapped(matching))).toThrow(
      "matching: it is no optimum of this programme, so nothing can be explained; audit tells what does not hold",
    );
    expect(() => positionOf(programme, { ...matching, pairs: matching.pairs.slice(1) })).toThrow(/is no optimum/);
    expect(() => positionOf(programme, { ...matching, status: "infeasible" })).toThrow("its status is infeasible, and should be optimal");
    expect(() => positionOf(programme, { ...matching, pairs: [{ ...matching.pairs[0], mentorId: "nobody" }] })).toThrow(
      'matching.pairs: mentorId "nobody" is not in the programme',
    );
  });

  it("refuses a matching of another programme, naming both digests", () => {
    const programme = prepare(twins);
    const policy: PolicyInput = { minimumScore: 0.1 };
    const other = prepare(twins, policy);
    expect(() => positionOf(programme, match(other))).toThrow(
      `matching: it was made of the programme ${other.digest}, not of ${programme.digest}`,
    );
  });

  it("stops by signal and tells how far it is", () => {
    const cohort = syntheticCohort({ seed: 1, mentees: 70, mentors: 70 });
    const programme = prepare(cohort);
    const matching = match(programme);
    const phases = new Set<string>();
    expect(() => positionOf(programme, matching, { signal: { aborted: true, reason: new Error("enough") } })).toThrow("enough");
    positionOf(programme, matching, { onProgress: ({ phase }) => phases.add(phase) });
    expect([...phases][0]).toBe("score");
  });

  it("solves to the pairs that match gives", () => {
    const programme = prepare(syntheticCohort({ seed: 2, mentees: 60, mentors: 40, minimumLoadRate: 0.2 }));
    const matching = match(programme);
    const { solution } = positionOf(programme, matching);
    const { mentees, mentors } = programme.cohort;
    const named = Array.from({ length: solution.cardinality }, (_, k) => [
      mentees[solution.pairs[2 * k]].id,
      mentors[solution.pairs[2 * k + 1]].id,
    ]);
    expect(named).toEqual(matching.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  });
});
