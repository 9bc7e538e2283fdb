import { describe, expect, it } from "vitest";
import { wholeMatching } from "../../src/arguments/matching-form";
import { match } from "../../src/match";
import { diff } from "../../src/matching/diff";
import { prepare } from "../../src/programme";
import { rematch } from "../../src/rematch/index";
import { toMarkdown } from "../../src/report/index";

const matching = match(
  prepare({ mentees: [{ id: "ana" }, { id: "ben" }], mentors: [{ id: "lea" }, { id: "omar", vetoes: ["ana", "ben"] }] }),
);
const infeasible = match(prepare({ mentees: [{ id: "ana" }], mentors: [{ id: "lea", capacity: { min: 2, max: 2 } }] }));

describe("the form of a matching", () => {
  it("is that of every result and of what JSON makes of it, with more fields or without", () => {
    for (const result of [matching, infeasible, JSON.parse(JSON.stringify(infeasible)), { ...matching, note: "ours" }]) {
      expect(wholeMatching(result, "matching")).toBeNull();
    }
  });

  it("names the place of whatever is missing or of another kind", () => {
    const changed = (change: object) => wholeMatching({ ...matching, ...change }, "matching");
    expect(changed({ pairs: [null] })).toBe("matching.pairs[0]: must be an object, not null");
    expect(changed({ pairs: [{ ...matching.pairs[0], parts: {} }] })).toBe("matching.pairs[0].parts: must be a list, not an object");
    expect(changed({ totals: [] })).toBe("matching.totals: must be an object, not a list of 0");
    expect(changed({ infeasibility: undefined })).toBe("matching.infeasibility: must be an object, not undefined");
    expect(changed({ unmatched: { mentees: [], mentors: [{ ...matching.unmatched.mentors[0], mentorId: 1 }] } })).toBe(
      "matching.unmatched.mentors[0].mentorId: must be text, not 1",
    );
  });

  it("is looked through once by those who read all of it, and every function says what is wrong where", () => {
    const broken = { ...matching, unmatched: { mentees: [{ menteeId: "ana", reasons: [null] }], mentors: [] } } as never;
    const told = "unmatched.mentees[0].reasons[0]: must be an object, not null";
    const programme = prepare({ mentees: [{ id: "ana" }], mentors: [] });
    expect(() => diff(matching, broken)).toThrow(new TypeError(`diff: after.${told}`));
    expect(() => rematch(programme, broken)).toThrow(new TypeError(`rematch: previous.${told}`));
    expect(() => toMarkdown(programme, broken)).toThrow(new TypeError(`toMarkdown: matching.${told}`));
    let reads = 0;
    const counted = {
      ...matching,
      get version() {
        reads++;
        return matching.version;
      },
    };
    diff(counted, counted);
    diff(counted, matching);
    expect(reads).toBe(1);
  });
});
