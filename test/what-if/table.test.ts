import { describe, expect, it } from "vitest";
import { prepare } from "../../src";
import { scoredTable } from "../../src/explain/scored";
import { pairTable, REFUSED } from "../../src/objectives/pair-table";
import { changed } from "../../src/what-if/programme";
import { changedTable } from "../../src/what-if/table";
import { randomInput } from "../explain/random-input";
import { prepared, randomChange } from "./random-change";

describe("changedTable", () => {
  it("is the table itself when only places change, and shares its points when the minimum score does", () => {
    const programme = prepare({ mentees: [{ id: "a" }], mentors: [{ id: "m" }] });
    const table = scoredTable(programme);
    const places = changedTable(programme, changed(programme, { type: "more-places", mentorId: "m", by: 1 }), {});
    expect(places).toBe(table);
    const minimum = changedTable(programme, changed(programme, { type: "minimum-score", minimumScore: 0.7 }), {});
    expect(minimum.kept).toBe(table.kept);
    expect(minimum.minimumPoints).toBe(700_000);
  });

  it("has the points of a table scored anew, and leaves the one before as it was, whatever changes", () => {
    let refused = 0;
    for (let seed = 0; seed < 100; seed++) {
      const input = randomInput(seed);
      const programme = prepare(input.cohort, input.policy);
      const drawn = randomChange(input, programme, seed);
      if (drawn === null || prepared(drawn.input) === null) continue;
      const before = [...scoredTable(programme).kept!];
      const made = changed(programme, drawn.change);
      const { cohort, sieve, scoring, policy } = prepare(drawn.input.cohort, drawn.input.policy);
      const anew = pairTable(cohort, sieve, scoring, policy.minimumScore);
      const table = changedTable(programme, made, {});
      expect([...table.kept!], JSON.stringify(drawn.change)).toEqual([...anew.kept!]);
      expect(table.minimumPoints).toBe(anew.minimumPoints);
      expect([...scoredTable(programme).kept!]).toEqual(before);
      refused += before.filter((points) => points === REFUSED).length;
    }
    expect(refused).toBeGreaterThan(50);
  });
});
