import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveAssignment } from "../../src/assignment";
import { addArc, createNetwork, fillNetwork, LONGEST } from "../../src/circles/flow";

describe("the flow of largest worth", () => {
  it("is worth what the assignment solver finds, where it is an assignment", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -5, max: 40 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
        (worths, places) => {
          const network = createNetwork(2 + worths.length + 4, 0, 1);
          const arcs = worths.flatMap((row, k) =>
            row.map((worth, j) => ({ worth, arc: addArc(network, 2 + k, 2 + worths.length + j, 1, worth) })),
          );
          for (const k of worths.keys()) addArc(network, 0, 2 + k, 1, 0);
          for (const [j, room] of places.entries()) addArc(network, 2 + worths.length + j, 1, room, 0);
          fillNetwork(network);
          const worth = arcs.reduce((sum, { worth: own, arc }) => sum + own * network.room[arc ^ 1], 0);
          const best = solveAssignment({
            rows: worths.length,
            columns: 4,
            scores: worths.flat(),
            columnCapacity: places,
            objective: "highest-score",
          });
          expect(worth).toBe(best.total);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("gives distances under which no arc with room gains anything, source and sink at 0", () => {
    const network = createNetwork(6, 0, 1);
    // Two ways to the sink, the better one narrow, and a node nobody reaches.
    for (const [from, to, room, worth] of [
      [0, 2, 3, 0],
      [2, 3, 1, 9],
      [2, 4, 5, 4],
      [3, 1, 2, 0],
      [4, 1, 1, 0],
      [5, 1, 1, 7],
    ] as const) {
      addArc(network, from, to, room, worth);
    }
    const distance = fillNetwork(network);
    expect(network.room).toEqual([1, 2, 0, 1, 4, 1, 1, 1, 0, 1, 1, 0]);
    expect(distance.slice(0, 5)).toEqual(Float64Array.of(0, 0, 0, 0, -4));
    expect(distance[5]).toBeGreaterThan(LONGEST);
    for (let arc = 0; arc < network.to.length; arc++) {
      if (network.room[arc] > 0)
        expect(distance[network.to[arc ^ 1]] - network.worth[arc] - distance[network.to[arc]]).toBeGreaterThanOrEqual(0);
    }
  });

  it("stops where the next way would gain nothing", () => {
    const network = createNetwork(3, 0, 1);
    addArc(network, 0, 2, 2, 3);
    addArc(network, 2, 1, 1, 0);
    addArc(network, 2, 1, 1, -3);
    fillNetwork(network);
    expect(network.room[1]).toBe(1);
  });
});
