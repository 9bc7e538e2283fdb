/** Whole numbers from 0 to 2^32 - 1, drawn from a seed: the same on every machine. SplitMix32 over an FNV-1a hash of the seed's code units. */
export function drawNumbers(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let k = 0; k < seed.length; k++) state = Math.imul(state ^ seed.charCodeAt(k), 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let number = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    number = Math.imul(number ^ (number >>> 15), 0x735a2d97);
    return (number ^ (number >>> 15)) >>> 0;
  };
}

/** The numbers 0 to `count` - 1 in an order drawn from the seed (Fisher and Yates). */
export function drawOrder(seed: string, count: number): Int32Array {
  const draw = drawNumbers(seed);
  const order = Int32Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = Math.floor((draw() / 4294967296) * (k + 1));
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}
