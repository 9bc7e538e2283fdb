import type { ByColumn, Face } from "./face";

/**
 * Strongly connected components of the residual graph (Tarjan 1972, with an explicit stack: paths may be as long as there are people). Nodes are
 * rows, then columns, then the root. A tight pair whose ends lie in different components is on no cycle, so it is the same in every optimum.
 */
export function components(face: Face, columns: ByColumn): Int32Array {
  const { rows, start } = face;
  const root = rows + face.columns;
  const nodes = root + 1;
  const component = new Int32Array(nodes).fill(-1);
  const order = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const cursor = new Int32Array(nodes);
  const open = new Int32Array(nodes);
  const path = new Int32Array(nodes);
  let openCount = 0;
  let visited = 0;
  let found = 0;

  /** The next node that an arc leads to, or -1 when all arcs of `node` are used up. The cursor counts arcs, the root arc last. */
  function nextNode(node: number): number {
    if (node === root) {
      while (cursor[root]! < root) {
        const to = cursor[root]!++;
        if (to < rows ? face.taken[to]! < face.rowHigh[to]! : face.load[to - rows]! > face.columnLow[to - rows]!) return to;
      }
      return -1;
    }
    const isRow = node < rows;
    const begin = isRow ? start[node]! : columns.from[node - rows]!;
    const end = isRow ? start[node + 1]! : columns.from[node - rows + 1]!;
    while (begin + cursor[node]! < end) {
      const at = begin + cursor[node]!++;
      const entry = isRow ? at : columns.entry[at]!;
      if (face.fixed[entry] === 0 && (face.chosen[entry] === 1) !== isRow) return isRow ? rows + face.column[entry]! : face.row[entry]!;
    }
    if (begin + cursor[node]! > end) return -1;
    cursor[node]!++;
    const leaves = isRow ? face.taken[node]! > face.rowLow[node]! : face.load[node - rows]! < face.columnHigh[node - rows]!;
    return leaves ? root : -1;
  }

  for (let origin = 0; origin < nodes; origin++) {
    if (order[origin] !== 0) continue;
    let depth = 0;
    path[0] = origin;
    order[origin] = low[origin] = ++visited;
    open[openCount++] = origin;
    while (depth >= 0) {
      const node = path[depth]!;
      const to = nextNode(node);
      if (to >= 0) {
        if (order[to] === 0) {
          order[to] = low[to] = ++visited;
          open[openCount++] = to;
          path[++depth] = to;
        } else if (component[to]! < 0 && order[to]! < low[node]!) low[node] = order[to]!;
        continue;
      }
      if (low[node] === order[node]) {
        for (let member = -1; member !== node; ) {
          member = open[--openCount]!;
          component[member] = found;
        }
        found++;
      }
      depth--;
      if (depth >= 0 && low[node]! < low[path[depth]!]!) low[path[depth]!] = low[node]!;
    }
  }
  return component;
}

/** Marks the tight pairs that are the same in every optimum. */
export function fixOutsideCycles(face: Face, columns: ByColumn): Int32Array {
  const component = components(face, columns);
  for (let entry = 0; entry < face.column.length; entry++) {
    if (component[face.row[entry]!] !== component[face.rows + face.column[entry]!]) face.fixed[entry] = 1;
  }
  return component;
}
