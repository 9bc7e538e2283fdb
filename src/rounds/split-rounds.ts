/**
 * Pairs of several rounds together, taken apart: each pair gets one of `rounds` rounds, so that everybody's pairs are spread evenly, the numbers in two
 * rounds differing by one at most. Whoever has at most k times c pairs in k rounds so has at most c in each, and whoever has at least k times l at least l.
 *
 * König (1916): a bipartite graph with at most k pairs a person can be coloured with k colours, no person having two pairs of one colour. People with more
 * pairs are cut into parts of k pairs and a rest before (de Werra 1971). Each pair takes a colour that is free at both its ends, or swaps two colours
 * along the path that starts at its column, which never comes back to its row. O(pairs * people) at worst.
 *
 * `pairs` is flat [row, column, ...], each pair once; gives the round, from 0, of each.
 */
export function splitRounds(pairs: ArrayLike<number>, rows: number, columns: number, rounds: number): Int32Array {
  const { ends, parts } = partsOf(pairs, rows, columns, rounds);
  /** The pair of a part in a colour, or -1. */
  const at = new Int32Array(parts * rounds).fill(-1);
  const colourOf = new Int32Array(ends.length).fill(-1);
  const free = (part: number) => {
    let colour = 0;
    while (at[part * rounds + colour] >= 0) colour++;
    return colour;
  };
  for (let pair = 0; pair < ends.length; pair++) {
    const [row, column] = ends[pair];
    const own = free(row);
    const other = free(column);
    if (at[column * rounds + own] >= 0) swapAlong(column, own, other);
    paint(pair, own);
  }
  return colourOf;

  function paint(pair: number, colour: number): void {
    colourOf[pair] = colour;
    for (const part of ends[pair]) at[part * rounds + colour] = pair;
  }

  /** Swaps two colours on the path that leaves the part by a pair of `first`; `second` is free there. */
  function swapAlong(start: number, first: number, second: number): void {
    const path: number[] = [];
    let part = start;
    for (let colour = first; at[part * rounds + colour] >= 0; colour = first + second - colour) {
      const pair = at[part * rounds + colour];
      path.push(pair);
      part = ends[pair][0] === part ? ends[pair][1] : ends[pair][0];
    }
    for (const pair of path) for (const end of ends[pair]) at[end * rounds + colourOf[pair]] = -1;
    for (const pair of path) paint(pair, first + second - colourOf[pair]);
  }
}

interface Parts {
  readonly ends: readonly (readonly [number, number])[];
  readonly parts: number;
}

/** The two ends of each pair, people with more than `rounds` pairs in parts: whole ones first, numbered without gaps. */
function partsOf(pairs: ArrayLike<number>, rows: number, columns: number, rounds: number): Parts {
  const seen = new Int32Array(rows + columns);
  const latest = new Int32Array(rows + columns);
  let parts = 0;
  const part = (node: number) => {
    if (seen[node]++ % rounds === 0) latest[node] = parts++;
    return latest[node];
  };
  const ends = Array.from({ length: pairs.length / 2 }, (_, k) => [part(pairs[2 * k]), part(rows + pairs[2 * k + 1])] as const);
  return { ends, parts };
}
