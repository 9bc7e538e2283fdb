import { denseOnly, type Peer } from "./peer";
import { columnsOfSlots, slotMatrix } from "./slots";

/**
 * The plain method that most solvers use: one shortest augmenting path per row over the whole matrix, after Jonker and Volgenant 1987 without
 * their first phases, in the rectangular form of Crouse 2016 ("On implementing 2D rectangular assignment algorithms", IEEE Trans. AES 52/4).
 * `costs` is row-major, Infinity forbids; slots >= rows. Returns the slot of each row; throws when some row cannot be placed.
 */
export function shortestAugmentingPaths(rows: number, slots: number, costs: ArrayLike<number>): Int32Array {
  const u = new Float64Array(rows);
  const v = new Float64Array(slots);
  const rowOfSlot = new Int32Array(slots).fill(-1);
  const slotOfRow = new Int32Array(rows).fill(-1);
  const distance = new Float64Array(slots);
  const previousRow = new Int32Array(slots);
  const open = new Int32Array(slots);
  for (let start = 0; start < rows; start++) {
    distance.fill(Number.POSITIVE_INFINITY);
    let opened = slots;
    for (let slot = 0; slot < slots; slot++) open[slot] = slot;
    let row = start;
    let reached = 0;
    let end = -1;
    while (end === -1) {
      const shift = reached - u[row]!;
      const origin = row * slots;
      let nearest = -1;
      reached = Number.POSITIVE_INFINITY;
      for (let at = 0; at < opened; at++) {
        const slot = open[at]!;
        const through = shift + costs[origin + slot]! - v[slot]!;
        if (through < distance[slot]!) {
          distance[slot] = through;
          previousRow[slot] = row;
        }
        const length = distance[slot]!;
        if (length < reached || (length === reached && nearest !== -1 && rowOfSlot[slot] === -1)) {
          reached = length;
          nearest = at;
        }
      }
      if (nearest === -1) throw new Error(`row ${start} cannot be placed`);
      const slot = open[nearest]!;
      open[nearest] = open[--opened]!;
      open[opened] = slot;
      if (rowOfSlot[slot] === -1) end = slot;
      else row = rowOfSlot[slot]!;
    }
    u[start]! += reached;
    for (let at = opened; at < slots; at++) {
      const slot = open[at]!;
      const gain = reached - distance[slot]!;
      v[slot]! -= gain;
      if (rowOfSlot[slot] !== -1) u[rowOfSlot[slot]!]! += gain;
    }
    for (let slot = end, next = 0; slot !== -1; slot = next) {
      const taker = previousRow[slot]!;
      rowOfSlot[slot] = taker;
      next = slotOfRow[taker]!;
      slotOfRow[taker] = slot;
    }
  }
  return slotOfRow;
}

export const shortestPath: Peer = {
  name: "shortest-path",
  about: "dense shortest augmenting paths in plain TypeScript, the method of scipy's linear_sum_assignment",
  takes: denseOnly,
  open: async (instance) => {
    if (instance.kind === "sparse") throw new Error("dense instances only");
    const matrix = slotMatrix(instance, Number.POSITIVE_INFINITY);
    return () => {
      let slotOfRow = new Int32Array(0);
      return {
        solve: () => {
          slotOfRow = shortestAugmentingPaths(instance.rows, instance.columns * instance.capacity, matrix) as Int32Array<ArrayBuffer>;
        },
        columnOfRow: () => columnsOfSlots(instance, [...slotOfRow].entries()),
      };
    };
  },
};
