import { denseOnly, type Peer, type Trial } from "./peer";

/** A floor answers nothing; it only has to have read something, so that no compiler may leave the reading out. */
function reading(read: () => number): () => Trial {
  return () => {
    let found = Number.NaN;
    return {
      solve: () => {
        found = read();
      },
      columnOfRow: () => (Number.isNaN(found) ? [] : null),
    };
  };
}

export const readOnce: Peer = {
  name: "read-once",
  about: "floor: the sum of all costs, one read of the input",
  takes: () => true,
  open: async ({ costs }) => reading(() => sum(costs)),
};

export const readTwoLeast: Peer = {
  name: "read-two-least",
  isExtra: true,
  about: "floor: the two least reduced costs of every row, the scan that every dense solver makes at least once",
  takes: denseOnly,
  open: async ({ costs, rows, columns }) => {
    const prices = Int32Array.from({ length: columns }, (_, column) => (column * 7919) % 1000);
    return reading(() => twoLeast(costs, prices, rows, columns));
  },
};

function sum(costs: Int32Array): number {
  let total = 0;
  for (let at = 0; at < costs.length; at++) total += costs[at]!;
  return total;
}

function twoLeast(costs: Int32Array, prices: Int32Array, rows: number, columns: number): number {
  let total = 0;
  for (let row = 0, origin = 0; row < rows; row++, origin += columns) {
    let least = 2147483647;
    let second = 2147483647;
    let best = 0;
    for (let column = 0; column < columns; column++) {
      const reduced = (costs[origin + column]! - prices[column]!) | 0;
      if (reduced >= second) continue;
      if (reduced < least) {
        second = least;
        least = reduced;
        best = column;
      } else second = reduced;
    }
    total += least + second + best;
  }
  return total;
}
