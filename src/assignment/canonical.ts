import { fixOutsideCycles } from "./components";
import { AssignmentError } from "./error";
import { byColumn, type EndState, type Face, optimalFace } from "./face";
import type { Instance, PairReader } from "./instance";
import type { TieRule } from "./types";

/**
 * Serial dictatorship over all optima: rows in turn, each takes its best-ranked pair that some optimum still allowed contains, then the next.
 * The outcome depends only on the problem, the order and the ranks, never on the optimum or the prices it starts from. Most rows have nothing to
 * choose (their tight pairs lie on no cycle); the others cost one breadth-first search per pair they may get.
 */
export function canonicalPairs(instance: Instance, state: EndState, near: PairReader, rule: TieRule): Int32Array {
  const face = optimalFace(instance, state, near);
  const order = rowOrder(rule, instance.rows);
  const rank = rule.rank ?? ((_row: number, column: number) => column);
  choose(face, order, rank);
  const pairs: number[] = [];
  for (let entry = 0; entry < face.column.length; entry++) if (face.chosen[entry] === 1) pairs.push(face.row[entry]!, face.column[entry]!);
  const result = new Int32Array(pairs.length + face.always.length);
  result.set(face.always);
  result.set(pairs, face.always.length);
  return result;
}

function rowOrder(rule: TieRule, rows: number): Int32Array {
  const order = new Int32Array(rows);
  const given = rule.rowOrder;
  if (given === undefined) {
    for (let row = 0; row < rows; row++) order[row] = row;
    return order;
  }
  const seen = new Uint8Array(rows);
  if (given.length !== rows) throw new AssignmentError(`ties.rowOrder must hold every row once (${rows} numbers), got ${given.length}.`);
  for (let at = 0; at < rows; at++) {
    const row = given[at]!;
    if (!(Number.isInteger(row) && row >= 0 && row < rows) || seen[row] === 1) {
      throw new AssignmentError(`ties.rowOrder must hold every row once; ties.rowOrder[${at}] is ${row}.`);
    }
    seen[row] = 1;
    order[at] = row;
  }
  return order;
}

/** After searches of so many times the steps that finding the components takes, they are found again. */
const SEARCHES_A_SURVEY = 4;

function choose(face: Face, order: Int32Array, rank: (row: number, column: number) => number): void {
  const { rows, start, column, chosen, fixed, taken, load, rowLow, rowHigh, columnLow, columnHigh } = face;
  const columns = byColumn(face);
  const root = rows + face.columns;
  const chosenOf: number[][] = Array.from({ length: rows }, () => []);
  // Per column, chosen pairs that may still leave; per component, rows that may still be visited.
  const loose = new Int32Array(face.columns);
  const undecided = new Int32Array(root + 1);
  const isOpen = new Uint8Array(rows);
  let component: Int32Array = new Int32Array(0);
  // The nodes in the root's component.
  let besideRoot: Int32Array = new Int32Array(0);
  // Steps of the searches since the components were found. Every decision may split one, and searches stay inside theirs.
  let steps = 0;
  const mostSteps = SEARCHES_A_SURVEY * (root + column.length);

  function survey(): void {
    component = fixOutsideCycles(face, columns);
    steps = 0;
    loose.fill(0);
    undecided.fill(0);
    isOpen.fill(0);
    for (let row = 0; row < rows; row++) {
      chosenOf[row]!.length = 0;
      for (let entry = start[row]!; entry < start[row + 1]!; entry++) {
        if (fixed[entry] === 1) continue;
        isOpen[row] = 1;
        if (chosen[entry] === 0) continue;
        chosenOf[row]!.push(entry);
        loose[column[entry]!]!++;
      }
      if (isOpen[row] === 1) undecided[component[row]!]!++;
    }
    besideRoot = nodesIn(component, component[root]!);
  }
  survey();
  const seen = new Int32Array(root + 1);
  const toward = new Int32Array(root + 1);
  const over = new Int32Array(root + 1);
  const queue = new Int32Array(root + 1);
  const ranks = new Float64Array(face.columns);
  let token = 0;

  /** Finds what can reach `row` inside its component, stopping at `wanted`; `toward` and `over` lead from each node found back to the row. */
  function reachBackwards(row: number, wanted: number): void {
    token++;
    let count = 0;
    let rowsLeft = undecided[component[row]!]!;
    const throughRoot = component[root] === component[row];
    const visit = (node: number, to: number, entry: number): void => {
      seen[node] = token;
      toward[node] = to;
      over[node] = entry;
      queue[count++] = node;
      if (node < rows) rowsLeft--;
    };
    visit(row, -1, -1);
    for (let at = 0; at < count && seen[wanted] !== token; at++) {
      const node = queue[at]!;
      if (node === root) {
        steps += besideRoot.length;
        for (let k = 0; k < besideRoot.length; k++) {
          const from = besideRoot[k]!;
          if (seen[from] === token || (from < rows && isOpen[from] === 0)) continue;
          if (from < rows ? taken[from]! > rowLow[from]! : load[from - rows]! < columnHigh[from - rows]!) visit(from, root, -1);
        }
        continue;
      }
      if (node < rows) {
        for (const entry of chosenOf[node]!) {
          if (fixed[entry] === 0 && seen[rows + column[entry]!] !== token) visit(rows + column[entry]!, node, entry);
        }
        if (throughRoot && seen[root] !== token && taken[node]! < rowHigh[node]!) visit(root, node, -1);
        continue;
      }
      const j = node - rows;
      steps += columns.from[j + 1]! - columns.from[j]!;
      for (let k = columns.from[j]!; k < columns.from[j + 1]! && rowsLeft > 0; k++) {
        const entry = columns.entry[k]!;
        if (chosen[entry] === 0 && fixed[entry] === 0 && seen[face.row[entry]!] !== token) visit(face.row[entry]!, node, entry);
      }
      if (throughRoot && seen[root] !== token && load[j]! > columnLow[j]!) visit(root, node, -1);
    }
  }

  function flip(entry: number): void {
    const row = face.row[entry]!;
    const j = column[entry]!;
    const by = chosen[entry] === 1 ? -1 : 1;
    chosen[entry] = by === 1 ? 1 : 0;
    taken[row]! += by;
    load[j]! += by;
    loose[j]! += by;
    const list = chosenOf[row]!;
    if (by === 1) list.push(entry);
    else list.splice(list.indexOf(entry), 1);
  }

  function fix(entry: number): void {
    fixed[entry] = 1;
    if (chosen[entry] === 1) loose[column[entry]!]!--;
  }

  for (const row of order) {
    if (steps > mostSteps) survey();
    const open: number[] = [];
    for (let entry = start[row]!; entry < start[row + 1]!; entry++) if (fixed[entry] === 0) open.push(entry);
    if (open.length === 0) continue;
    const first = start[row]!;
    for (const entry of open) ranks[entry - first] = rank(row, column[entry]!);
    open.sort((a, b) => ranks[a - first]! - ranks[b - first]! || column[a]! - column[b]!);
    let current = false;
    for (const entry of open) {
      const j = column[entry]!;
      if (chosen[entry] === 0 && (loose[j]! > 0 || load[j]! < columnHigh[j]! || load[j]! > columnLow[j]!)) {
        // A search that ended without this column is complete, and stays right until a pair changes hands.
        if (!current || seen[rows + j] !== token) {
          if (!current) reachBackwards(row, rows + j);
          current = seen[rows + j] !== token;
        }
        if (seen[rows + j] === token) {
          for (let node = rows + j; node !== row; node = toward[node]!) if (over[node]! >= 0) flip(over[node]!);
          flip(entry);
          current = false;
        }
      }
      if (chosen[entry] === 1) current = false;
      fix(entry);
    }
    undecided[component[row]!]!--;
    isOpen[row] = 0;
  }
}

/** The nodes of one component. */
function nodesIn(component: Int32Array, wanted: number): Int32Array {
  let size = 0;
  for (let node = 0; node < component.length; node++) if (component[node] === wanted) size++;
  const nodes = new Int32Array(size);
  for (let node = 0, place = 0; place < size; node++) if (component[node] === wanted) nodes[place++] = node;
  return nodes;
}
