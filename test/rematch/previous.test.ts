import { describe, expect, it } from "vitest";
import { lockedProgramme, match, nextRotation, prepare, type Rematch, rematch } from "../../src";

const people = { mentees: [{ id: "ana" }, { id: "ben" }], mentors: [{ id: "lea" }, { id: "omar" }] };
const programme = prepare({ ...people, pins: [{ menteeId: "ana", mentorId: "lea" }] });
const previous = match(programme);
const unpinned = prepare(people);

describe("who left and which pairs are released", () => {
  it("is never more than was meant: a mistyped or missing field is refused, not read as everybody", () => {
    for (const one of [{}, { menteeID: "ben" }, { menteeId: "ben", mentorID: "omar" }, null, "ben"] as never[]) {
      expect(() => rematch(unpinned, previous, { release: [one] })).toThrow(`release: ${JSON.stringify(one)} must be a pair or one person`);
    }
    for (const one of [{}, { menteeID: "ben" }, { menteeId: "ben", mentorId: "omar" }, null, "ben"] as never[])
      expect(() => rematch(unpinned, previous, { left: [one] })).toThrow(`left: ${JSON.stringify(one)} must be one person`);
    const pair = { menteeId: "ben", mentorId: "omar" };
    expect(rematch(unpinned, previous, { release: [pair] }).released).toEqual([pair]);
    expect(rematch(unpinned, previous, { release: previous.pairs.filter(({ menteeId }) => menteeId === "ben") }).released).toEqual([pair]);
    expect(rematch(unpinned, previous, { release: [{ mentorId: "omar" }] }).released).toEqual([pair]);
  });

  it("comes with the result, so that the result alone leads to the programme that it is explained and followed with", () => {
    const found = rematch(unpinned, previous, { left: [{ menteeId: "ana" }] });
    const programme = lockedProgramme(unpinned, found);
    expect(programme.digest).toBe(found.matching.digest);
    const next = nextRotation(programme, found.matching).cohort;
    expect(next.conflicts.map(({ menteeId }) => menteeId)).toEqual(["ben"]);
    expect(next.pins).toEqual([]);
  });

  it("stays what it was when it was asked, whatever becomes of the lists before the matching is first read", () => {
    const before = JSON.parse(JSON.stringify(previous));
    const read = ({ matching, diff }: Rematch) => JSON.stringify([matching, diff]);
    const left = [{ menteeId: "ana" }];
    const expected = read(rematch(unpinned, before, { left }));
    const later = rematch(unpinned, before, { left });
    left.push({ menteeId: "ben" });
    before.pairs.length = 0;
    (later.locked as unknown[]).length = 0;
    expect(read(later)).toBe(expected);
  });
});
