/** Who may be paired with whom, and how often. */
export interface PairCount {
  readonly rows: number;
  readonly columns: number;
  readonly allowed: (row: number, column: number) => boolean;
  readonly demand: readonly number[];
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** Allowed pairs to begin with, by row. */
  readonly start: readonly (readonly number[])[];
}

/**
 * The largest number of pairs within the bounds, null when the least loads cannot be met: augmenting paths (Ford and Fulkerson 1956), first with places up
 * to the least loads only, then with all; a path never takes a place back that is filled, so the least loads stay met.
 */
export function mostPairs({ rows, columns, allowed, demand, least, most, start }: PairCount): number | null {
  const mentorsOf = Array.from({ length: rows }, () => new Set<number>());
  const menteesOf = Array.from({ length: columns }, () => new Set<number>());
  const pair = (row: number, column: number) => {
    mentorsOf[row].add(column);
    menteesOf[column].add(row);
  };
  const fill = (places: readonly number[]) => {
    start.forEach((list, row) => {
      for (const column of list) {
        if (mentorsOf[row].has(column) || mentorsOf[row].size >= demand[row] || menteesOf[column].size >= places[column]) continue;
        pair(row, column);
      }
    });
    while (augment(places)) {}
  };
  /** Breadth first from every row that wants more. */
  const augment = (places: readonly number[]): boolean => {
    const cameFrom = new Map<number, number>();
    const heldBy = new Map<number, number>();
    const queue = [...mentorsOf.keys()].filter((row) => mentorsOf[row].size < demand[row]);
    const seen = new Set(queue);
    for (const row of queue) {
      for (let column = 0; column < columns; column++) {
        if (cameFrom.has(column) || mentorsOf[row].has(column) || !allowed(row, column)) continue;
        cameFrom.set(column, row);
        if (menteesOf[column].size < places[column]) {
          turnPath(column);
          return true;
        }
        for (const holder of menteesOf[column]) {
          if (seen.has(holder)) continue;
          seen.add(holder);
          heldBy.set(holder, column);
          queue.push(holder);
        }
      }
    }
    return false;

    function turnPath(last: number): void {
      for (let column: number | undefined = last; column !== undefined; ) {
        const row = cameFrom.get(column) as number;
        pair(row, column);
        const left = heldBy.get(row);
        if (left !== undefined) {
          mentorsOf[row].delete(left);
          menteesOf[left].delete(row);
        }
        column = left;
      }
    }
  };
  fill(least);
  if (menteesOf.some((list, column) => list.size < least[column])) return null;
  fill(most);
  return mentorsOf.reduce((sum, list) => sum + list.size, 0);
}
