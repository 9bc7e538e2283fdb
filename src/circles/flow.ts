/**
 * The flow of largest worth through a network, of any amount: successive paths of largest worth from the source to the sink (Busacker and Gowen 1961;
 * Edmonds and Karp 1972), as long as a path adds something. Potentials keep reduced costs at 0 or more, so that Dijkstra's method finds the paths.
 * Worths are integers, and all sums of worths along a simple path stay below `LONGEST`; everything is exact. O(amount * arcs * log nodes).
 */

/** Longer than any simple path may be worth. */
export const LONGEST = 2 ** 48;

/** Arcs come in twos: an arc and its reverse (number ^ 1). */
export interface Network {
  readonly nodes: number;
  readonly source: number;
  readonly sink: number;
  readonly first: Int32Array;
  readonly next: number[];
  readonly to: number[];
  /** What may still go through. */
  readonly room: number[];
  readonly worth: number[];
}

export function createNetwork(nodes: number, source: number, sink: number): Network {
  return { nodes, source, sink, first: new Int32Array(nodes).fill(-1), next: [], to: [], room: [], worth: [] };
}

/** Gives the arc's number; the flow through it is the room of its reverse. */
export function addArc(network: Network, from: number, to: number, room: number, worth: number): number {
  const arc = network.to.length;
  push(network, from, to, room, worth);
  push(network, to, from, 0, 0 - worth);
  return arc;
}

function push({ first, next, to, room, worth }: Network, start: number, end: number, free: number, gain: number): void {
  to.push(end);
  room.push(free);
  worth.push(gain);
  next.push(first[start]);
  first[start] = to.length - 1;
}

/** Fills the network and gives each node its distance: how much less worth it is to be there than at source and sink, which are one. */
export function fillNetwork(network: Network, check: () => void = () => {}): Float64Array {
  const { nodes, source, sink, to, room } = network;
  const potential = firstPotentials(network);
  const starts = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  starts[source] = 0;
  for (;;) {
    check();
    const { distance, by } = dijkstra(network, potential, starts, sink);
    if (distance[sink] === Number.POSITIVE_INFINITY) break;
    for (let node = 0; node < nodes; node++) potential[node] += Math.min(distance[node], distance[sink]);
    if (potential[sink] - potential[source] >= 0) break;
    for (let node = sink; node !== source; node = to[by[node] ^ 1]) {
      room[by[node]]--;
      room[by[node] ^ 1]++;
    }
  }
  const atEnd = Float64Array.from(potential, (own) => 4 * LONGEST - own);
  atEnd[source] = 0 - potential[source];
  atEnd[sink] = 0 - potential[sink];
  const { distance } = dijkstra(network, potential, atEnd, -1);
  return distance.map((reduced, node) => reduced + potential[node]);
}

/** Nothing flows yet, and there is no way in a circle: labels are corrected until none changes. */
function firstPotentials({ nodes, source, first, next, to, room, worth }: Network): Float64Array {
  const label = new Float64Array(nodes).fill(LONGEST);
  label[source] = 0;
  const queue = [source];
  const waits = new Uint8Array(nodes);
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at];
    waits[node] = 0;
    for (let arc = first[node]; arc >= 0; arc = next[arc]) {
      if (room[arc] === 0 || label[node] - worth[arc] >= label[to[arc]]) continue;
      label[to[arc]] = label[node] - worth[arc];
      if (waits[to[arc]] === 0) queue.push(to[arc]);
      waits[to[arc]] = 1;
    }
  }
  return label;
}

/** From several starts at once; stops at `target`, beyond which distances are not final. `by`: the arc by which a node was reached. */
function dijkstra({ nodes, first, next, to, room, worth }: Network, potential: Float64Array, starts: Float64Array, target: number) {
  const distance = starts.slice();
  const by = new Int32Array(nodes).fill(-1);
  const heap = createHeap();
  for (let node = 0; node < nodes; node++) if (distance[node] < Number.POSITIVE_INFINITY) heap.push(distance[node], node);
  for (let node = heap.take(); node >= 0; node = heap.take()) {
    if (node === target) break;
    const own = distance[node] + potential[node];
    for (let arc = first[node]; arc >= 0; arc = next[arc]) {
      if (room[arc] === 0) continue;
      const other = to[arc];
      const reached = own - worth[arc] - potential[other];
      if (reached >= distance[other]) continue;
      distance[other] = reached;
      by[other] = arc;
      heap.push(reached, other);
    }
  }
  return { distance, by };
}

/** Binary heap; a node comes out once, by its lowest key. */
function createHeap() {
  const keys: number[] = [];
  const nodes: number[] = [];
  const out = new Set<number>();
  const swap = (a: number, b: number) => {
    [keys[a], keys[b]] = [keys[b], keys[a]];
    [nodes[a], nodes[b]] = [nodes[b], nodes[a]];
  };
  const pop = (): number => {
    const [node] = nodes;
    swap(0, nodes.length - 1);
    keys.pop();
    nodes.pop();
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < keys.length && keys[child] < keys[least]) least = child;
      if (least === at) return node;
      swap(at, least);
      at = least;
    }
  };
  return {
    push(key: number, node: number): void {
      let at = keys.push(key) - 1;
      nodes.push(node);
      for (let parent = (at - 1) >> 1; at > 0 && keys[at] < keys[parent]; at = parent, parent = (at - 1) >> 1) swap(at, parent);
    },
    /** The nearest node, or -1. */
    take(): number {
      while (nodes.length > 0) {
        const node = pop();
        if (out.has(node)) continue;
        out.add(node);
        return node;
      }
      return -1;
    },
  };
}
