import type { Model } from "./model";

/** One unit of flow can pass each arc; arc k and its reverse k ^ 1 are neighbours. */
interface Network {
  readonly from: number[];
  readonly to: number[];
  readonly room: number[];
  readonly cost: bigint[];
}

const SOURCE = 0;
const SINK = 1;

/**
 * Minimum-cost flow in its plainest form: cheapest paths by Bellman and Ford, one unit each, until none is worth its cost. Shares nothing with
 * the solver: no prices, no reduced costs, no bounds on numbers.
 */
export function minimumCostFlow(model: Model): bigint | null {
  const { network, minimumTier } = networkOf(model);
  const wanted = minimumTier * model.minimum.reduce((sum, minimum) => sum + BigInt(minimum), 0n);
  const nodes = 2 + model.rows + model.columns;
  let worth = 0n;
  for (;;) {
    const { distance, arrival } = cheapestPaths(network, nodes);
    const cost = distance[SINK];
    if (cost === undefined || cost >= 0n) break;
    for (let node = SINK; node !== SOURCE; ) {
      const arc = arrival[node]!;
      network.room[arc]!--;
      network.room[arc ^ 1]!++;
      node = network.from[arc]!;
    }
    worth -= cost;
  }
  // Minimums come before everything else, so what is left above their worth is the choice's own, unless one is unmet.
  const unmet = network.from.some(
    (node, arc) => node > SINK && network.to[arc] === SINK && network.cost[arc]! < 0n && network.room[arc]! > 0,
  );
  return unmet ? null : worth - wanted;
}

function networkOf(model: Model): { network: Network; minimumTier: bigint } {
  const network: Network = { from: [], to: [], room: [], cost: [] };
  const add = (from: number, to: number, room: number, cost: bigint) => {
    if (room <= 0) return;
    network.from.push(from, to);
    network.to.push(to, from);
    network.room.push(room, 0);
    network.cost.push(cost, -cost);
  };
  const rowNode = (row: number) => 2 + row;
  const columnNode = (column: number) => 2 + model.rows + column;
  let minimumTier = 1n;
  for (const worth of [...model.worth, ...model.firstWorth]) minimumTier += worth === null ? 0n : worth < 0n ? -worth : worth;
  minimumTier *= 2n;
  for (let row = 0; row < model.rows; row++) {
    add(SOURCE, rowNode(row), Math.min(1, model.demand[row]!), -model.firstWorth[row]!);
    add(SOURCE, rowNode(row), model.demand[row]! - 1, 0n);
    for (let column = 0; column < model.columns; column++) {
      const worth = model.worth[row * model.columns + column]!;
      if (worth !== null) add(rowNode(row), columnNode(column), 1, -worth);
    }
  }
  for (let column = 0; column < model.columns; column++) {
    add(columnNode(column), SINK, model.minimum[column]!, -minimumTier);
    add(columnNode(column), SINK, model.capacity[column]! - model.minimum[column]!, 0n);
  }
  return { network, minimumTier };
}

function cheapestPaths({ from, to, room, cost }: Network, nodes: number): { distance: (bigint | undefined)[]; arrival: number[] } {
  const distance: (bigint | undefined)[] = new Array(nodes).fill(undefined);
  const arrival = new Array<number>(nodes).fill(-1);
  distance[SOURCE] = 0n;
  for (let changed = true, round = 0; changed; round++) {
    if (round > nodes) throw new Error("the oracle met a cycle of negative cost");
    changed = false;
    for (let arc = 0; arc < from.length; arc++) {
      const base = distance[from[arc]!];
      if (room[arc] === 0 || base === undefined) continue;
      const length = base + cost[arc]!;
      const known = distance[to[arc]!];
      if (known !== undefined && known <= length) continue;
      distance[to[arc]!] = length;
      arrival[to[arc]!] = arc;
      changed = true;
    }
  }
  return { distance, arrival };
}
