import { describe, expect, it } from "vitest";
import { numberInText } from "../../src/people/number";

describe("a number in a text", () => {
  it.each([
    ["3", 3],
    [" -2.5 ", -2.5],
    ["+07", 7],
    ["", null],
    ["1e3", null],
    [".5", null],
    ["3 years", null],
    ["2024-01-01", null],
  ])("of %j is %j", (text, number) => {
    expect(numberInText(text)).toBe(number);
  });
});
