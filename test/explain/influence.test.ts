import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit, match, prepare } from "../../src";
import { influenceOf } from "../../src/explain/influence";
import { cohorts } from "../cohorts";
import { policies } from "./audit/tampering";

const cohort = {
  mentees: [
    { id: "ana", attributes: { site: "north", hobby: "chess" } },
    { id: "ben", attributes: { site: "south", hobby: "golf" } },
  ],
  mentors: [
    { id: "lea", attributes: { site: "south", hobby: "chess" } },
    { id: "omar", attributes: { site: "north", hobby: "golf" } },
  ],
};
const sameSite = { criteria: [{ type: "attribute" as const, id: "place", key: "attributes.site", prefer: "same" as const, weight: 1 }] };

describe("influenceOf", () => {
  it("shows that the sites decide and the hobbies do not, and who reads them", () => {
    const programme = prepare(cohort, sameSite);
    const matching = match(programme);
    expect(matching.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
      ["ana", "omar"],
      ["ben", "lea"],
    ]);
    const site = influenceOf(programme, matching, "attributes.site", "");
    expect(site).toMatchObject({ field: "attributes.site", criteria: ["place"], rules: [], influenced: true });
    expect(site.runs.map(({ kind }) => kind)).toEqual(["blanked", "swapped", "swapped", "swapped"]);
    // Of two people on each side, dealing the sites out anew either changes nothing or both pairs.
    const crossed = [
      { menteeId: "ana", mentorId: "lea" },
      { menteeId: "ben", mentorId: "omar" },
    ];
    const made = [
      { menteeId: "ana", mentorId: "omar" },
      { menteeId: "ben", mentorId: "lea" },
    ];
    for (const { lost, gained, pinsFreed } of site.runs) {
      expect([lost, gained]).toEqual(lost.length === 0 ? [[], []] : [made, crossed]);
      expect(pinsFreed).toBe(0);
    }
    const hobby = influenceOf(programme, matching, "attributes.hobby", "");
    expect(hobby).toMatchObject({ criteria: [], rules: [], influenced: false });
    expect(hobby.runs.every(({ lost, gained }) => lost.length + gained.length === 0)).toBe(true);
  });

  it("names whoever reads a field through others: must-haves, formulae and formulae of formulae; hours read the zone", () => {
    const programme = prepare(cohort, {
      criteria: [
        { type: "attribute", id: "place", key: "attributes.site", prefer: "same", weight: 1 },
        { type: "formula", id: "half", expression: "place / 2", weight: 1 },
        { type: "formula", id: "quarter", expression: "half / 2", weight: 1 },
        { type: "availability", weight: 1 },
      ],
      rules: [
        { type: "different", key: "attributes.site", unknown: "allow" },
        { type: "minimum-criterion", criterion: "quarter", score: 0 },
        { type: "time-zone-gap", hours: 3 },
      ],
    });
    const matching = match(programme);
    const readers = (field: string) => {
      const { criteria, rules } = influenceOf(programme, matching, field, "");
      return { criteria: [...criteria].sort(), rules };
    };
    expect(readers("attributes.site")).toEqual({
      criteria: ["half", "place", "quarter"],
      rules: ["different:attributes.site", "minimum-criterion:quarter"],
    });
    expect(readers("timeZone")).toEqual({ criteria: ["availability"], rules: ["time-zone-gap"] });
    expect(readers("department")).toEqual({ criteria: [], rules: [] });
  });

  it("frees a pin that a rule refuses once the field is another, and says so", () => {
    const pins = [{ menteeId: "ana", mentorId: "omar" }];
    const programme = prepare({ ...cohort, pins }, { rules: [{ type: "same", key: "attributes.site", unknown: "refuse" }] });
    const { runs } = influenceOf(programme, match(programme), "attributes.site", "");
    expect(runs[0]).toMatchObject({ kind: "blanked", pinsFreed: 1, lost: [{ menteeId: "ana" }, { menteeId: "ben" }], gained: [] });
  });

  it("never finds influence where nothing reads the field, and blanks as a cohort without it is matched", () => {
    fc.assert(
      fc.property(cohorts({ mentees: 6, mentors: 4 }), policies, (input, policy) => {
        const programme = prepare(input, policy);
        const matching = match(programme);
        for (const field of ["department", "jobLevel", "country"]) {
          const { criteria, rules, influenced, runs } = influenceOf(programme, matching, field, "s");
          if (criteria.length + rules.length === 0) expect(influenced).toBe(false);
          const without = <Person extends object>(people: readonly Person[]) => people.map((person) => ({ ...person, [field]: undefined }));
          const blanked = match(
            prepare({ ...input, mentees: without(input.mentees), mentors: without(input.mentors) } as typeof input, policy),
          );
          const keys = new Set(matching.pairs.map(({ menteeId, mentorId }) => JSON.stringify([menteeId, mentorId])));
          expect(runs[0].gained).toEqual(
            blanked.pairs
              .filter(({ menteeId, mentorId }) => !keys.has(JSON.stringify([menteeId, mentorId])))
              .map(({ menteeId, mentorId }) => ({ menteeId, mentorId })),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is part of an audit that asks for it, and refuses a field that nobody can have", () => {
    const programme = prepare(cohort, sameSite);
    const matching = match(programme);
    expect(audit(programme, matching, { influence: ["attributes.site"] }).influence).toEqual([
      influenceOf(programme, matching, "attributes.site", ""),
    ]);
    expect(() => audit(programme, matching, { influence: ["wishes"] })).toThrow('influence: "wishes" is neither one of');
  });
});
