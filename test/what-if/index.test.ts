import { describe, expect, it } from "vitest";
import { type Change, changeProgramme, diff, InputError, type Matching, match, type Programme, prepare, whatIf, whatIfs } from "../../src";
import { type Input, randomInput } from "../explain/random-input";
import { prepared, randomChange } from "./random-change";

/** Without the prices, which are not unique, but with what a pair is worth in them. */
function result({ certificate: { pairWorth, menteeWorth }, ...matching }: Matching) {
  return { ...matching, certificate: { pairWorth, menteeWorth } };
}

function issuesOf(programme: Programme, change: Change) {
  try {
    changeProgramme(programme, change);
  } catch (failure) {
    if (failure instanceof InputError) return failure.issues.filter(({ severity }) => severity === "error");
    throw failure;
  }
  return [];
}

describe("whatIf", () => {
  it("gives the bytes of a fresh run of the changed input, for hundreds of random changes of every kind", () => {
    const kinds = new Map<string, number>();
    let refused = 0;
    for (let seed = 0; seed < 700; seed++) {
      const input = randomInput(seed % 97);
      const programme = prepare(input.cohort, input.policy);
      const drawn = randomChange(input, programme, seed);
      if (drawn === null) continue;
      const { change } = drawn;
      const expected = prepared(drawn.input);
      const label = `${seed}: ${JSON.stringify(change)}`;
      if (expected === null) {
        expect(issuesOf(programme, change), label).not.toEqual([]);
        refused++;
        continue;
      }
      const before = match(programme);
      const answer = whatIf(programme, before, change);
      expect(JSON.stringify(result(answer.after)), label).toBe(JSON.stringify(result(match(expected))));
      expect(answer.diff).toEqual(diff(before, answer.after));
      expect(answer.before).toEqual({ status: before.status, totals: before.totals, digest: before.digest });
      expect(match(programme), label).toEqual(before);
      kinds.set(change.type, (kinds.get(change.type) ?? 0) + 1);
    }
    expect(kinds.size).toBe(23);
    expect(Math.min(...kinds.values())).toBeGreaterThan(2);
    expect(refused).toBeGreaterThan(20);
  });

  it("makes several changes in turn, and answers each of a batch on its own", () => {
    let answered = 0;
    for (let seed = 0; seed < 80; seed++) {
      let input: Input = randomInput(seed);
      const programme = prepare(input.cohort, input.policy);
      const before = match(programme);
      const inTurn: Extract<Change, readonly unknown[]>[number][] = [];
      const apart: Change[] = [];
      let current = programme;
      for (let step = 0; step < 4; step++) {
        const alone = randomChange(randomInput(seed), programme, 31 * seed + step);
        if (alone !== null && prepared(alone.input) !== null) apart.push(alone.change);
        const drawn = randomChange(input, current, 31 * seed + step);
        const next = drawn && prepared(drawn.input);
        if (drawn === null || next === null) continue;
        inTurn.push(drawn.change);
        input = drawn.input;
        current = next;
      }
      const label = `${seed}: ${JSON.stringify(inTurn)}`;
      expect(JSON.stringify(result(whatIf(programme, before, inTurn).after)), label).toBe(JSON.stringify(result(match(current))));
      expect(whatIfs(programme, before, apart)).toEqual(apart.map((change) => whatIf(programme, before, change)));
      answered += inTurn.length;
    }
    expect(answered).toBeGreaterThan(100);
  });

  it("names what is wrong with a change by its place in the change", () => {
    const programme = prepare(
      {
        mentees: [
          { id: "a", department: "IT" },
          { id: "b", department: "IT" },
        ],
        mentors: [{ id: "m", department: "IT" }, { id: "n" }],
        pins: [{ menteeId: "a", mentorId: "m" }],
      },
      { rules: [{ type: "reporting-line" }] },
    );
    const found = (change: unknown) => issuesOf(programme, change as Change).map(({ code, path, message }) => [code, path, message]);
    expect(found({ type: "capacty", mentorId: "m" })).toMatchObject([
      ["unknown-value", ["type"], expect.stringMatching(/is no known change; did you mean "capacity"/)],
    ]);
    expect(found(null)).toMatchObject([["wrong-type", [], "change: must be an object, not null"]]);
    expect(found([{ type: "capacity", mentorId: "x", capacity: 2 }])).toEqual([
      ["unknown-person", [0, "mentorId"], '[0].mentorId: "x" is not among the mentors'],
    ]);
    expect(found({ type: "capacity", mentorId: "m", capacity: -1 })).toMatchObject([
      ["out-of-range", ["capacity"], expect.stringMatching(/./)],
    ]);
    expect(found({ type: "capacity", mentorId: "m", capacity: { min: 3, max: 2 } })).toMatchObject([
      ["minimum-over-maximum", ["capacity"], expect.stringMatching(/./)],
    ]);
    expect(found({ type: "more-places", mentorId: "n", by: -2 })).toMatchObject([
      ["out-of-range", ["by"], expect.stringMatching(/leaves "n" -1 places/)],
    ]);
    expect(found({ type: "capacity", mentorId: "m", capacity: 0 })).toMatchObject([
      ["pin-over-capacity", ["capacity"], expect.stringMatching(/"m" has 0 places/)],
    ]);
    expect(found({ type: "mentors-wanted", menteeId: "a", mentorsWanted: 0 })).toMatchObject([
      ["pin-over-capacity", ["mentorsWanted"], expect.stringMatching(/./)],
    ]);
    expect(found({ type: "add-pin", menteeId: "b", mentorId: "m" })).toMatchObject([
      ["pin-over-capacity", [], expect.stringMatching(/"m" has 1 place,/)],
    ]);
    expect(found({ type: "remove-pin", menteeId: "b", mentorId: "m" })).toMatchObject([
      ["unknown-value", [], expect.stringMatching(/is not pinned/)],
    ]);
    expect(found({ type: "remove-conflict", menteeId: "b", mentorId: "m" })).toMatchObject([
      ["unknown-value", [], expect.stringMatching(/is no conflict/)],
    ]);
    expect(found({ type: "add-conflict", menteeId: "a", mentorId: "m" })).toMatchObject([
      ["pin-refused", [], expect.stringMatching(/refused by "conflict"/)],
    ]);
    expect(found([{ type: "objective", objective: "best" }])).toMatchObject([
      ["unknown-value", [0, "objective"], expect.stringMatching(/./)],
    ]);
    expect(found({ type: "minimum-score", minimumScore: 2 })).toMatchObject([
      ["out-of-range", ["minimumScore"], expect.stringMatching(/./)],
    ]);
    expect(found({ type: "add-mentee", mentee: { id: "a" } })).toMatchObject([
      ["duplicate-id", ["mentee", "id"], expect.stringMatching(/"a" is the id of another/)],
    ]);
    expect(found({ type: "add-mentee", mentee: { id: "c", goals: [3] } })).toMatchObject([
      ["wrong-type", ["mentee", "goals", 0], expect.stringMatching(/./)],
    ]);
    expect(found({ type: "add-mentor", mentor: { id: "o", timeZone: "Mars/Base" } })).toMatchObject([
      [
        "unknown-time-zone",
        ["mentor", "timeZone"],
        expect.stringMatching(/^mentor\.timeZone: "Mars\/Base" is no known time zone: it is no IANA name/),
      ],
    ]);
    expect(found([{ type: "edit-mentee", menteeId: "a", set: { wishes: ["q"] } }])).toMatchObject([
      ["unknown-person", [0, "set", "wishes", 0], expect.stringMatching(/"q" is not among the mentors/)],
    ]);
    expect(found({ type: "edit-mentee", menteeId: "z", set: {} })).toMatchObject([
      ["unknown-person", ["menteeId"], expect.stringMatching(/./)],
    ]);
    expect(found({ type: "remove-rule", id: "reporting-lines" })).toMatchObject([
      ["unknown-value", ["id"], expect.stringMatching(/did you mean "reporting-line"/)],
    ]);
    expect(found({ type: "remove-rule", id: "veto" })).toMatchObject([["unknown-value", ["id"], expect.stringMatching(/./)]]);
    expect(found({ type: "add-rule", rule: { type: "different", key: "team" } })).toMatchObject([
      ["unknown-value", ["rule", "key"], expect.stringMatching(/./)],
    ]);
    expect(found({ type: "add-rule", rule: { type: "different", key: "department" } })).toMatchObject([
      ["pin-refused", [], 'change: pins[0]: the pair "a" with "m" is pinned, but refused by "different:department"'],
    ]);
    expect(found([{ type: "weights", weights: [{ criterion: "goal", weight: 1 }] }])).toMatchObject([
      ["unknown-criterion", [0, "weights", 0, "criterion"], expect.stringMatching(/did you mean "goals"/)],
    ]);
    expect(found({ type: "weights", weights: [{ criterion: "skills", weight: -1 }] })).toMatchObject([
      ["out-of-range", ["weights", 0, "weight"], expect.stringMatching(/^weights\[0\]\.weight: /)],
    ]);
    expect(
      found({
        type: "criteria",
        criteria: [
          { type: "goals", weight: 1 },
          { type: "gaols", weight: 1 },
        ],
      }),
    ).toMatchObject([["unknown-value", ["criteria", 1, "type"], expect.stringMatching(/^criteria\[1\]\.type: /)]]);
    expect(() => whatIfs(programme, match(programme), [[], { type: "remove-mentee", menteeId: "z" }])).toThrow(
      '[1].menteeId: "z" is not among the mentees',
    );
  });

  it("refuses a matching of another programme", () => {
    const programme = prepare({ mentees: [], mentors: [] });
    const other = match(prepare({ mentees: [{ id: "a" }], mentors: [] }));
    expect(() => whatIf(programme, other, [])).toThrow(/^matching: it was made of the programme/);
  });

  it("refuses a batch that is no list", () => {
    const programme = prepare({ mentees: [], mentors: [] });
    expect(() => whatIfs(programme, match(programme), { type: "unknown", unknown: 1 } as never)).toThrow(
      "changes: must be a list of changes, not an object",
    );
  });

  it("keeps the score that each criterion gives an unknown answer, unless that is the policy's", () => {
    const programme = prepare(
      { mentees: [{ id: "a" }], mentors: [{ id: "m" }] },
      {
        criteria: [
          { type: "goals", weight: 1 },
          { type: "skills", weight: 1, unknown: 0.1 },
        ],
      },
    );
    const parts = whatIf(programme, match(programme), { type: "unknown", unknown: 1 }).after.pairs[0]!.parts;
    expect(parts.map(({ criterion, points }) => [criterion, points])).toEqual([
      ["goals", 500_000],
      ["skills", 50_000],
    ]);
  });

  it("refuses to edit vetoes, of which only their authors know, and changeProgramme does not", () => {
    const cohort = { mentees: [{ id: "a", vetoes: ["m"] }, { id: "b" }], mentors: [{ id: "m" }] };
    const programme = prepare(cohort);
    const matching = match(programme);
    const paths = (ask: () => unknown) => {
      try {
        ask();
      } catch (failure) {
        if (failure instanceof InputError) return failure.issues.map(({ path }) => path.join("."));
      }
      return [];
    };
    const set: Change = { type: "edit-mentee", menteeId: "a", set: { vetoes: [] } };
    const clear: Change = { type: "edit-mentor", mentorId: "m", clear: ["wishes", "vetoes"] };
    expect(paths(() => whatIf(programme, matching, set))).toEqual(["set.vetoes"]);
    expect(paths(() => whatIf(programme, matching, [clear, set]))).toEqual(["0.clear.1", "1.set.vetoes"]);
    expect(paths(() => whatIfs(programme, matching, [clear]))).toEqual(["0.clear.1"]);
    expect(changeProgramme(programme, set).cohort.mentees[0].vetoes).toEqual([]);
  });
});
