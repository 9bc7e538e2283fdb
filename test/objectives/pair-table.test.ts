import { describe, expect, it } from "vitest";
import { prepare } from "../../src";
import { MOST_PAIRS_KEPT, pairTable, REFUSED } from "../../src/objectives/pair-table";
import { syntheticCohort } from "../../src/synthetic";

const programme = prepare(syntheticCohort({ seed: 5, mentees: 40, mentors: 15, conflictRate: 0.3, vetoRate: 0.3 }));
const { cohort, sieve, scoring } = programme;
const rows = cohort.mentees.length;
const columns = cohort.mentors.length;

describe("pairTable", () => {
  it("holds the points of each pair by the definitions, and the mark where a rule refuses", () => {
    const table = pairTable(cohort, sieve, scoring, 0);
    let refused = 0;
    for (const [mentee, person] of cohort.mentees.entries()) {
      const points = table.row(mentee);
      for (const [mentor, other] of cohort.mentors.entries()) {
        const isRefused = sieve.refusals(person, other).length > 0;
        if (isRefused) refused++;
        expect(points[mentor]).toBe(isRefused ? REFUSED : scoring.pair(person, other).points);
      }
    }
    expect(refused).toBeGreaterThan(10);
  });

  it("gives the same rows, its own and copied, when it keeps nothing, in any order of reading", () => {
    const kept = pairTable(cohort, sieve, scoring, 0);
    const read = pairTable(cohort, sieve, scoring, 0, { mostPairsKept: rows * columns - 1 });
    expect(kept.kept).toHaveLength(rows * columns);
    expect(read.kept).toBeNull();
    for (let mentee = rows - 1; mentee >= 0; mentee--) expect([...read.row(mentee)]).toEqual([...kept.row(mentee)]);
    const copied = (table: typeof kept) => {
      const out = new Int32Array(columns);
      table.fillRow(7, out);
      return [...out];
    };
    expect(copied(read)).toEqual(copied(kept));
    expect(copied(kept)).toEqual([...kept.row(7)]);
  });

  it("keeps as many pairs as the limit says, and by default no array of more than 2^25", () => {
    expect(pairTable(cohort, sieve, scoring, 0, { mostPairsKept: rows * columns }).kept).not.toBeNull();
    expect(pairTable({ mentees: new Array(2), mentors: new Array(MOST_PAIRS_KEPT / 2 + 1) }, sieve, scoring, 0).kept).toBeNull();
  });

  it("turns the minimum score into whole points", () => {
    expect(pairTable({ mentees: [], mentors: [] }, sieve, scoring, 0.3).minimumPoints).toBe(300_000);
    expect(pairTable({ mentees: [], mentors: [] }, sieve, scoring, 1 / 3).minimumPoints).toBe(333_333);
  });

  it("gives the points of one pair, and of a row what tells which pairs may be made", () => {
    for (const minimumScore of [0, 0.6]) {
      const kept = pairTable(cohort, sieve, scoring, minimumScore);
      const read = pairTable(cohort, sieve, scoring, minimumScore, { mostPairsKept: 0 });
      for (let mentee = 0; mentee < rows; mentee++) {
        const points = [...kept.row(mentee)];
        for (const table of [kept, read]) {
          expect(points.map((_, mentor) => table.points(mentee, mentor))).toEqual(points);
          const outlook = [...table.outlook(mentee)];
          expect(outlook.map((one) => one >= table.minimumPoints)).toEqual(points.map((one) => one >= table.minimumPoints));
          const below = points.map((one, mentor) => (one < table.minimumPoints ? outlook[mentor] : one));
          expect(below).toEqual(points);
        }
      }
    }
  });

  it("gives a row exactly where it is above prices and threshold, and elsewhere nothing that is", () => {
    const read = pairTable(cohort, sieve, scoring, 0, { mostPairsKept: 0 });
    const out = new Int32Array(columns);
    let above = 0;
    let cutShort = 0;
    for (const threshold of [Number.NEGATIVE_INFINITY, 200_000, 500_000, 800_000, Number.POSITIVE_INFINITY]) {
      const prices = Float64Array.from({ length: columns }, (_, column) => (column % 5) * 40_000 - 60_000);
      for (let mentee = 0; mentee < rows; mentee++) {
        const points = [...read.row(mentee)];
        read.fillRowAbove(mentee, prices, threshold, out);
        for (const [column, one] of points.entries()) {
          const bound = prices[column] + threshold;
          if (one === REFUSED || one > bound) expect(out[column]).toBe(one);
          else expect(out[column] >= 0 && (out[column] === one || out[column] <= bound)).toBe(true);
          if (one > bound) above++;
          else if (out[column] !== one) cutShort++;
        }
      }
    }
    expect(above).toBeGreaterThan(1000);
    expect(cutShort).toBeGreaterThan(100);
  });

  it("tells of each row that is scored in advance", () => {
    const told: number[] = [];
    pairTable(cohort, sieve, scoring, 0, { onRow: (done, total) => told.push(done / total) });
    expect(told).toHaveLength(rows);
    expect(told.at(-1)).toBe(1);
  });
});
