import { describe, expect, it } from "vitest";
import { prepare, validate } from "../../src/programme";

const scales = [
  { id: "house", min: 1, max: 4, labels: ["novice", "practitioner", "expert", "authority"] },
  { id: "stars", min: 1, max: 5 },
];
const person = (id: string, rank?: unknown) => ({ id, department: "IT", ...(rank !== undefined && { attributes: { rank } }) });
const close = (scale: unknown, more: object = {}) => ({
  criteria: [{ type: "attribute", key: "attributes.rank", prefer: "close", scale, weight: 1, ...more }],
  scales,
});

function warningsOf(mentees: readonly unknown[], mentors: readonly unknown[], policy: unknown) {
  const issues = validate({ mentees, mentors }, policy).filter(({ path }) => path.length > 2);
  return issues.map(({ severity, code, message }) => `${severity} ${code} ${message}`);
}

describe("the check of answers that are compared on a scale", () => {
  it("warns of labels that the scale of the side does not have, with what was meant", () => {
    const policy = close({ mentees: "house", mentors: "stars" });
    expect(warningsOf([person("a", "exprt"), person("b", " Novice ")], [person("m", "expert"), person("n", "3")], policy)).toEqual([
      'warning unknown-value mentees[0].attributes.rank: "exprt" is no label of the scale "house"; did you mean "expert"?',
      'warning unknown-value mentors[0].attributes.rank: "expert" is no level of the scale "stars"',
    ]);
  });

  it("warns of numbers outside the scale and of answers that are no level at all", () => {
    const mentors = [person("m", 1), person("n", "4"), person("o", true), person("p", ["expert"])];
    expect(warningsOf([person("a", 0), person("b", "4.5")], mentors, close("house"))).toEqual([
      'warning out-of-range mentees[0].attributes.rank: should be from 1 to 4, the scale "house", not 0',
      'warning out-of-range mentees[1].attributes.rank: should be from 1 to 4, the scale "house", not "4.5"',
      'warning unknown-value mentors[2].attributes.rank: true is no label of the scale "house"',
      'warning unknown-value mentors[3].attributes.rank: a list of 1 is no label of the scale "house"',
    ]);
  });

  it("says each once, at the first who gave it and for how many, however many criteria compare it", () => {
    const two = { ...close("house"), criteria: [...close("house").criteria, { ...close("house").criteria[0], id: "again" }] };
    const mentees = [person("a", "expert"), person("b", "n/a"), person("c", "n/a")];
    expect(warningsOf(mentees, [person("m", "expert")], two)).toEqual([
      'warning unknown-value mentees[1].attributes.rank: "n/a" (the answer of 2 people) is no label of the scale "house"',
    ]);
    const [issue] = validate({ mentees, mentors: [person("m", "expert")] }, two);
    expect(issue.params).toEqual({ value: "n/a", scale: "house", known: scales[0].labels, suggestion: null, count: 2 });
  });

  it("says nothing of what was not answered, nor where no scale decides", () => {
    const mentees = [person("a", "senior"), person("b"), person("c", " ")];
    const mentors = [person("m", "junior")];
    const table = { senior: { junior: 1 }, junior: { junior: 0 } };
    for (const policy of [close(undefined), close("house", { prefer: "same" }), close("house", { table })])
      expect(warningsOf(mentees, mentors, policy).filter((text) => text.includes('rank: "senior"'))).toEqual([]);
    expect(warningsOf([person("b"), person("d", "expert")], [person("m", "novice")], close("house"))).toEqual([]);
  });

  it("leaves the pair unknown, as before", () => {
    const policy = { ...close("house"), unknown: 0.5 } as never;
    const { cohort, scoring } = prepare({ mentees: [person("a", "exprt")], mentors: [person("m", "expert")] } as never, policy);
    expect(scoring.pair(cohort.mentees[0], cohort.mentors[0]).parts[0].score).toBeNull();
  });
});
