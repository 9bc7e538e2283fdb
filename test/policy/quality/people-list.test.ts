import { describe, expect, it } from "vitest";
import { printSome, someOf } from "../../../src/policy/quality/people-list";

describe("people named in an issue", () => {
  it("are the first five and the number of all", () => {
    const ids = ["a", "b", "c", "d", "e", "f", "g"];
    expect(someOf(ids, 9)).toEqual({ people: ["a", "b", "c", "d", "e"], count: 7, of: 9 });
    expect(printSome(ids, 9, "mentors")).toBe('7 of the 9 mentors ("a", "b", "c", "d", "e" and 2 more)');
    expect(printSome(["a", "b"], 2, "mentees")).toBe('all 2 mentees ("a", "b")');
    expect(printSome(["a"], 1, "mentees")).toBe('the only mentee ("a")');
  });
});
