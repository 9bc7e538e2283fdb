import { describe, expect, it } from "vitest";
import { markdownTable, median, milliseconds, ratio } from "../../bench/table";

describe("the benchmark's tables", () => {
  it("line up and are Markdown", () => {
    expect(markdownTable(["CPU ms", "U5"], [["munkres", "1.25"]])).toBe("| CPU ms  |   U5 |\n| ------- | ---: |\n| munkres | 1.25 |");
  });

  it("take the mean of the two middle values of an even number and do not reorder the list", () => {
    const values = [4, 1, 3, 2];
    expect(median(values)).toBe(2.5);
    expect(median([9, 1, 5])).toBe(5);
    expect(values).toEqual([4, 1, 3, 2]);
  });

  it("show three digits of a time and one or two of a ratio", () => {
    expect([1234.5, 12.345, 1.2345, 0.12345].map(milliseconds)).toEqual(["1235", "12.3", "1.23", "0.123"]);
    expect([12.3, 1.23, 0.123, 0.0123].map(ratio)).toEqual(["x12", "x1.2", "x0.1", "x0.01"]);
  });
});
