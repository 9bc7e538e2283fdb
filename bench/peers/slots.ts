import { type DenseInstance, forEachPair, type Instance } from "../families";

/** What a solver that knows no capacities is given: a column of capacity c becomes c equal columns, "slots", next to each other. */
export function slotRows(instance: Instance, forbidden: number): number[][] {
  const slots = instance.columns * instance.capacity;
  const rows = Array.from({ length: instance.rows }, () => new Array<number>(slots).fill(forbidden));
  forEachPair(instance, (row, column, cost) => {
    rows[row]!.fill(cost, column * instance.capacity, (column + 1) * instance.capacity);
  });
  return rows;
}

/** The same, flat. */
export function slotMatrix(instance: DenseInstance, forbidden: number): Float64Array {
  const slots = instance.columns * instance.capacity;
  const matrix = new Float64Array(instance.rows * slots).fill(forbidden);
  forEachPair(instance, (row, column, cost) => {
    const at = row * slots + column * instance.capacity;
    matrix.fill(cost, at, at + instance.capacity);
  });
  return matrix;
}

/** [row, slot] pairs back to the column of each row. */
export function columnsOfSlots(instance: Instance, pairs: Iterable<readonly [number, number]>): Int32Array {
  const columnOfRow = new Int32Array(instance.rows).fill(-1);
  for (const [row, slot] of pairs) if (row < instance.rows) columnOfRow[row] = Math.floor(slot / instance.capacity);
  return columnOfRow;
}
