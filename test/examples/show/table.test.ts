import { expect, test } from "vitest";
import { textTable } from "../../../examples/show/table";

const columns = [{ heading: "Who", widest: 6 }, { heading: "Score", align: "right" as const }, { heading: "Why" }];

test("columns line up, whatever the characters, and long cells go on below", () => {
  expect(
    textTable(
      columns,
      [
        ["陳美玲", "0.50", "goals"],
        ["Anne Marie", "1.00", "skills"],
      ],
      60,
    ).split("\n"),
  ).toEqual(["Who     Score  Why", "──────  ─────  ──────", "陳美玲   0.50  goals", "Anne     1.00  skills", "Marie"]);
});

test("the last column takes what is left of the page", () => {
  const lines = textTable(columns, [["a", "1.00", "word ".repeat(30).trim()]], 50).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
  expect(lines.join(" ").match(/word/g)).toHaveLength(30);
});

test("a table without rows has its headings", () => {
  expect(textTable(columns, [], 50)).toBe("Who  Score  Why\n───  ─────  ───");
});
