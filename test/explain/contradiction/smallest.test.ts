import { describe, expect, it } from "vitest";
import type { Ground } from "../../../src/explain/contradiction/filling";
import { filledUnder, irreducible, type Question } from "../../../src/explain/contradiction/irreducible";
import { smallest } from "../../../src/explain/contradiction/smallest";
import { randomUnits } from "./random-units";

interface Part {
  readonly code: string;
  readonly refused: readonly number[];
}

const [rows, columns] = [5, 4];

/** Parts that refuse cells, and a minimum of every column. */
function questionOf(seed: number): Question<Part> {
  const draw = randomUnits(seed);
  const cells = () => Array.from({ length: rows * columns }, (_, cell) => cell).filter(() => draw() < 0.25);
  return {
    others: Array.from({ length: 6 }, (_, k) => ({ code: k < 2 ? "rule" : "conflict", refused: cells() })),
    loads: Array.from({ length: columns }, (_, column) => ({
      part: { code: "minimum-load", refused: [] },
      column,
      minimum: 1 + Math.floor(draw() * 2),
    })),
    groundOf(others): Ground {
      const allowed = new Int32Array(columns).fill((1 << rows) - 1);
      for (const { refused } of others) for (const cell of refused) allowed[cell % columns] &= ~(1 << Math.floor(cell / columns));
      return {
        rows,
        columns,
        words: 1,
        allowed,
        demand: new Int32Array(rows).fill(1),
        pins: new Int32Array(columns),
        parent: new Int32Array(0),
        quota: new Int32Array(0),
        classOf: new Int32Array(rows),
      };
    },
    orNone: false,
    check() {},
  };
}

/** By Hall's condition: every set of the columns has as many rows as it asks for. */
function isMet({ groundOf, loads, others }: Question<Part>, chosen: number): boolean {
  const has = (at: number) => ((chosen >> at) & 1) === 1;
  const { allowed } = groundOf(others.filter((_, at) => has(at))) as Ground;
  const kept = loads.filter((_, at) => has(others.length + at));
  for (let set = 0; set < 1 << kept.length; set++) {
    const some = kept.filter((_, at) => ((set >> at) & 1) === 1);
    const open = some.reduce((bits, { column }) => bits | allowed[column], 0);
    if (ones(open) < some.reduce((sum, { minimum }) => sum + minimum, 0)) return false;
  }
  return true;
}

function ones(bits: number): number {
  return bits === 0 ? 0 : (bits & 1) + ones(bits >>> 1);
}

describe("smallest", () => {
  it("finds as few parts as there can be, and says so, by trying every set; what it begins with has no part that can be left out", () => {
    let better = 0;
    for (let seed = 0; seed < 200; seed++) {
      const question = questionOf(seed);
      const { others, loads } = question;
      if (filledUnder(question, others, loads) !== null) continue;
      const known = irreducible(question);
      const bitsOf = (found: typeof known) =>
        found.others.reduce((bits, part) => bits | (1 << others.indexOf(part)), 0) |
        found.loads.reduce((bits, load) => bits | (1 << (others.length + loads.indexOf(load))), 0);
      const begun = bitsOf(known);
      expect(isMet(question, begun), `seed ${seed}`).toBe(false);
      for (let at = 0; at < 10; at++) if ((begun >> at) & 1) expect(isMet(question, begun & ~(1 << at)), `seed ${seed}`).toBe(true);
      const found = smallest(question, known);
      expect(found.isSmallest, `seed ${seed}`).toBe(true);
      expect(isMet(question, bitsOf(found))).toBe(false);
      let least = 10;
      for (let set = 0; set < 1 << 10; set++) if (ones(set) < least && !isMet(question, set)) least = ones(set);
      expect(ones(bitsOf(found)), `seed ${seed}`).toBe(least);
      if (least < ones(begun)) better++;
    }
    expect(better).toBeGreaterThan(10);
  });

  it("gives what it begins with, and does not say that it is smallest, where that is not told soon", () => {
    const [mentors, people] = [60, 149];
    const words = (people + 31) >> 5;
    const draw = randomUnits(5);
    const allowed = Int32Array.from({ length: mentors * words }, (_, at) => {
      const last = at % words === words - 1 ? (1 << (people & 31)) - 1 : -1;
      return last & ~(1 << Math.floor(draw() * 32));
    });
    const ground = {
      rows: people,
      columns: mentors,
      words,
      allowed,
      demand: new Int32Array(people).fill(1),
      pins: new Int32Array(mentors),
      parent: new Int32Array(0),
      quota: new Int32Array(0),
      classOf: new Int32Array(people),
    };
    const question: Question<Part> = {
      others: [],
      loads: Array.from({ length: mentors }, (_, column) => ({ part: { code: "minimum-load", refused: [] }, column, minimum: 3 })),
      groundOf: () => ground,
      orNone: false,
      check() {},
    };
    const known = irreducible(question);
    expect(known.loads.length).toBe(50);
    expect(smallest(question, known)).toEqual({ ...known, isSmallest: false });
  });
});
