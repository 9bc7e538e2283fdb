/** A flat four-ary heap of node numbers, each at most once, keyed by `key[node]`; `place[node]` is its position or -1. */
export interface Heap {
  readonly key: Float64Array;
  readonly place: Int32Array;
  readonly node: Int32Array;
  size: number;
}

export function createHeap(nodes: number): Heap {
  return { key: new Float64Array(nodes).fill(Infinity), place: new Int32Array(nodes).fill(-1), node: new Int32Array(nodes), size: 0 };
}

/** Inserts the node, or moves it up when it is there with a larger key. */
export function insertOrLower(heap: Heap, item: number, itemKey: number): void {
  const { key, place, node } = heap;
  let at = place[item]!;
  if (at < 0) at = heap.size++;
  key[item] = itemKey;
  while (at > 0) {
    const parent = (at - 1) >> 2;
    const above = node[parent]!;
    if (key[above]! <= itemKey) break;
    node[at] = above;
    place[above] = at;
    at = parent;
  }
  node[at] = item;
  place[item] = at;
}

/** Removes and returns the node of smallest key; its key stays readable. The heap must not be empty. */
export function takeFirst(heap: Heap): number {
  const { key, place, node } = heap;
  const first = node[0]!;
  place[first] = -1;
  const size = --heap.size;
  if (size === 0) return first;
  const last = node[size]!;
  const lastKey = key[last]!;
  let at = 0;
  for (;;) {
    const child = 4 * at + 1;
    if (child >= size) break;
    const end = Math.min(child + 4, size);
    let best = child;
    let bestKey = key[node[child]!]!;
    for (let other = child + 1; other < end; other++) {
      const otherKey = key[node[other]!]!;
      if (otherKey < bestKey) {
        best = other;
        bestKey = otherKey;
      }
    }
    if (bestKey >= lastKey) break;
    const up = node[best]!;
    node[at] = up;
    place[up] = at;
    at = best;
  }
  node[at] = last;
  place[last] = at;
  return first;
}

export function emptyHeap(heap: Heap): void {
  for (let at = 0; at < heap.size; at++) heap.place[heap.node[at]!] = -1;
  heap.size = 0;
}
