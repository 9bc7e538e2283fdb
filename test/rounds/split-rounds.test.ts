import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitRounds } from "../../src/rounds/split-rounds";

const graphs = fc.record({
  rows: fc.integer({ min: 1, max: 7 }),
  columns: fc.integer({ min: 1, max: 7 }),
  rounds: fc.integer({ min: 1, max: 5 }),
  cells: fc.uniqueArray(fc.nat({ max: 48 })),
});

describe("rounds taken apart", () => {
  it("spread everybody's pairs evenly: two rounds of one person differ by one pair at most", () => {
    fc.assert(
      fc.property(graphs, ({ rows, columns, rounds, cells }) => {
        const pairs = cells.filter((cell) => cell < rows * columns).flatMap((cell) => [Math.floor(cell / columns), cell % columns]);
        const found = splitRounds(pairs, rows, columns, rounds);
        expect(found.length).toBe(pairs.length / 2);
        const counts = new Map<string, number[]>();
        found.forEach((round, k) => {
          expect(round >= 0 && round < rounds).toBe(true);
          for (const person of [`row ${pairs[2 * k]}`, `column ${pairs[2 * k + 1]}`]) {
            const own = counts.get(person) ?? new Array<number>(rounds).fill(0);
            own[round]++;
            counts.set(person, own);
          }
        });
        for (const own of counts.values()) expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it("swap colours along a path where both ends have a free one, but none in common", () => {
    // The third pair of row 2 and column 0: column 0 has used round 0, row 2 round 1.
    expect([...splitRounds([0, 0, 2, 1, 0, 1, 1, 0], 3, 2, 2)].sort()).toEqual([0, 0, 1, 1]);
  });

  it("take no time for nothing", () => {
    expect(splitRounds([], 3, 3, 4)).toEqual(new Int32Array(0));
  });
});
