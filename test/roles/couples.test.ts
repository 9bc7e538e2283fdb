import { describe, expect, it } from "vitest";
import { match, prepare } from "../../src";
import { positionOf } from "../../src/explain/position";
import { couplesOf } from "../../src/roles/couples";

describe("couples", () => {
  it("are two people who are on both sides, have places and wishes for a mentor, and could be paired in both roles, each two once", () => {
    const programme = prepare({
      mentees: [{ id: "__proto__" }, { id: "a" }, { id: "b" }, { id: "c", mentorsWanted: 0 }, { id: "e" }],
      mentors: [{ id: "__proto__" }, { id: "a" }, { id: "b" }, { id: "c" }, { id: "o" }],
    });
    const position = positionOf(programme, match(programme));
    const named = (cells: readonly (readonly [number, number])[]) =>
      cells.map((couple) =>
        couple.map((cell) =>
          [position.programme.cohort.mentees[Math.floor(cell / 5)].id, programme.cohort.mentors[cell % 5].id].join(" by "),
        ),
      );
    expect(named(couplesOf(position, () => true))).toEqual([
      ["__proto__ by a", "a by __proto__"],
      ["__proto__ by b", "b by __proto__"],
      ["a by b", "b by a"],
    ]);
    const aByB = position.row.get("a") as number;
    expect(named(couplesOf(position, (cell) => Math.floor(cell / 5) !== aByB))).toEqual([["__proto__ by b", "b by __proto__"]]);
  });
});
