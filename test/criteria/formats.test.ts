import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formats } from "../../src/criteria/formats";
import type { MeetingFormat } from "../../src/people/types";
import { person, settingOf } from "../setting";
import { expectAgreement } from "./agreement";

const parameters = { type: "formats", weight: 1 } as const;
type Accepted = readonly MeetingFormat[] | null;
type Places = readonly [string | null, string | null];
const all: Accepted = ["in-person", "phone", "video"];

function pairOf(wanted: Accepted, offered: Accepted, [place, otherPlace]: Places = [null, null], ofProgramme: string[] | null = null) {
  const wanting = person("a", { formats: wanted, location: place });
  const other = person("b", { formats: offered, location: otherPlace });
  const setting = settingOf({}, { rhythm: { sessionMinutes: 60, everyWeeks: 2, formats: ofProgramme } });
  return {
    score: formats.score(parameters, wanting, other, setting, "mentor"),
    facts: formats.facts(parameters, wanting, other, setting, "mentor"),
  };
}
const score = (...given: Parameters<typeof pairOf>) => pairOf(...given).score;

describe("ways of meeting", () => {
  it("are scored by the share of those accepted that the other accepts too", () => {
    expect(score(["phone", "video"], ["video"])).toBe(0.5);
    expect(score(["video"], all)).toBe(1);
    expect(score(["video"], ["phone"])).toBe(0);
  });

  it("in person need two people who are not in different places", () => {
    expect(score(["in-person"], ["in-person"], ["Paris", " paris "])).toBe(1);
    expect(score(["in-person"], ["in-person"], ["Paris", "Lyon"])).toBe(0);
    expect(score(all, all, ["Paris", "Lyon"])).toBe(2 / 3);
    expect(score(["in-person"], ["in-person"], ["Paris", null])).toBe(1);
  });

  it("count only when the programme has them", () => {
    expect(score(["phone", "video"], ["video"], [null, null], ["video"])).toBe(1);
    expect(score(["phone"], ["phone"], [null, null], ["video"])).toBe(0);
  });

  it("are zero when somebody accepts none, and unknown when somebody did not answer", () => {
    expect(score([], all)).toBe(0);
    expect(score(all, [])).toBe(0);
    expect(score(null, all)).toBeNull();
    expect(score(all, null)).toBeNull();
  });

  it("are told one by one, with the places when they stand in the way", () => {
    const by = "mentor";
    expect(pairOf(["in-person", "video"], ["in-person", "phone", "video"], ["Paris", "Lyon"]).facts).toEqual([
      { code: "not-met", params: { kind: "format", name: "in-person", by } },
      { code: "met", params: { kind: "format", name: "video", by } },
      { code: "values", params: { key: "location", mentee: "Lyon", mentor: "Paris" } },
    ]);
    expect(pairOf(["in-person"], ["phone"], ["Paris", "Lyon"]).facts).toEqual([
      { code: "not-met", params: { kind: "format", name: "in-person", by } },
    ]);
    expect(pairOf([], all).facts).toEqual([{ code: "no-shared-format", params: {} }]);
    expect(pairOf(null, null).facts).toEqual([
      { code: "unanswered", params: { side: "mentor", field: "formats" } },
      { code: "unanswered", params: { side: "mentee", field: "formats" } },
    ]);
  });

  it("give the definition's double on every pair in their fast form", () => {
    expectAgreement(formats, fc.constant(parameters));
  });
});
