import { describe, expect, it } from "vitest";
import { diagnose, match, prepare } from "../../../src";
import { syntheticCohort } from "../../../src/synthetic";
import { reordered } from "../../cohorts";
import { randomInput } from "../random-input";

const cohort = syntheticCohort({ seed: 3, mentees: 40, mentors: 15, minimumLoadRate: 0.2 });

describe("diagnose", () => {
  it("gives plain JSON, with the programme's digest, feasible or not", () => {
    const statuses = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      const { cohort, policy } = randomInput(seed, { minimumLoads: 4 });
      const programme = prepare(cohort, policy);
      const matching = match(programme);
      const diagnosis = diagnose(programme, matching);
      expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis);
      expect(JSON.stringify(diagnosis)).not.toContain("-0,");
      expect([diagnosis.status, diagnosis.digest, diagnosis.version]).toEqual([matching.status, programme.digest, programme.version]);
      statuses.add(diagnosis.status);
    }
    expect([...statuses].sort()).toEqual(["infeasible", "optimal"]);
  });

  it("gives the same bytes whatever the order of the input's lists, for the same matching or one that came back from JSON", () => {
    const programme = prepare(cohort);
    const diagnosis = JSON.stringify(diagnose(programme, match(programme)));
    for (const turn of [1, 7]) {
      const other = prepare(reordered(cohort, turn));
      expect(JSON.stringify(diagnose(other, match(other)))).toBe(diagnosis);
    }
    expect(JSON.stringify(diagnose(programme, JSON.parse(JSON.stringify(match(programme)))))).toBe(diagnosis);
  });

  it("tells every phase in turn, never more than done, and stops by signal in any of them", () => {
    const programme = prepare(cohort);
    const matching = match(programme);
    const phases: string[] = [];
    diagnose(programme, matching, {
      onProgress: ({ phase, done, total }) => {
        expect(done).toBeLessThanOrEqual(total);
        if (phases.at(-1) !== phase) phases.push(phase);
      },
    });
    expect(phases).toEqual(expect.arrayContaining(["score", "place-values", "rule-prices", "shortages", "cures", "frontier", "ties"]));
    for (const stopAt of ["place-values", "rule-prices", "shortages", "cures", "frontier", "ties"]) {
      const signal = { aborted: false, reason: new Error(`stopped in ${stopAt}`) };
      const onProgress = ({ phase }: { phase: string }) => {
        if (phase === stopAt) signal.aborted = true;
      };
      expect(() => diagnose(programme, matching, { signal, onProgress })).toThrow(`stopped in ${stopAt}`);
    }
  });

  it("names no author of a veto", () => {
    const people = { mentees: [{ id: "ana", vetoes: ["lea"] }, { id: "ben" }], mentors: [{ id: "lea" }, { id: "tom" }] };
    const turned = { mentees: [{ id: "ana" }, { id: "ben" }], mentors: [{ id: "lea", vetoes: ["ana"] }, { id: "tom" }] };
    const text = (input: typeof people | typeof turned) => {
      const programme = prepare(input);
      const { digest: _, ...diagnosis } = diagnose(programme, match(programme));
      return JSON.stringify(diagnosis);
    };
    expect(text(people)).toBe(text(turned));
  });
});
