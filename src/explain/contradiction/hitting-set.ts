/** Sets are bits of two words. */
export const MOST_SETS = 60;
const MOST_NODES = 20_000;

/**
 * A smallest set of elements 0 to `elements` - 1 that has one of every set, if there is one of at most `most` elements; null when there is none, undefined
 * when that takes too long to tell. Branch and bound, sizes from `least` on; of elements in the same sets the first stands for all, and elements that another
 * is better than are left aside.
 */
export function smallestHittingSet(
  sets: readonly (readonly number[])[],
  elements: number,
  least: number,
  most: number,
): readonly number[] | null | undefined {
  const low = new Int32Array(elements);
  const high = new Int32Array(elements);
  for (const [k, set] of sets.entries()) for (const element of set) (k < 30 ? low : high)[element] |= 1 << (k % 30);
  const useful = bestOf(low, high);
  const widest = useful.reduce((wide, element) => Math.max(wide, count(low[element]) + count(high[element])), 0);
  const allOf = (from: number) => (1 << Math.max(0, Math.min(30, sets.length - from))) - 1;
  const chosen: number[] = [];
  let nodes = 0;

  const choose = (lowLeft: number, highLeft: number, left: number): boolean | undefined => {
    if (lowLeft === 0 && highLeft === 0) return true;
    if (left * widest < count(lowLeft) + count(highLeft)) return false;
    if (++nodes > MOST_NODES) return undefined;
    let branch: readonly number[] | null = null;
    for (const [k] of sets.entries()) {
      if ((((k < 30 ? lowLeft : highLeft) >> (k % 30)) & 1) === 0) continue;
      const has = k < 30 ? low : high;
      const own = useful.filter((element) => ((has[element] >> (k % 30)) & 1) === 1);
      if (branch === null || own.length < branch.length) branch = own;
    }
    for (const element of branch ?? []) {
      chosen.push(element);
      const found = choose(lowLeft & ~low[element], highLeft & ~high[element], left - 1);
      if (found !== false) return found;
      chosen.pop();
    }
    return false;
  };

  for (let size = least; size <= most; size++) {
    const found = choose(allOf(0), allOf(30), size);
    if (found === undefined) return undefined;
    if (found) return [...chosen].sort((a, b) => a - b);
  }
  return null;
}

/** Elements that no other, or an earlier one of the same sets, can stand for. */
function bestOf(low: Int32Array, high: Int32Array): readonly number[] {
  const distinct = new Map<string, number>();
  for (const [element, bits] of low.entries()) {
    if ((bits !== 0 || high[element] !== 0) && !distinct.has(`${bits} ${high[element]}`)) distinct.set(`${bits} ${high[element]}`, element);
  }
  const all = [...distinct.values()];
  return all.filter((one) => !all.some((other) => other !== one && (low[one] & ~low[other]) === 0 && (high[one] & ~high[other]) === 0));
}

function count(bits: number): number {
  let left = bits;
  let ones = 0;
  for (; left !== 0; left &= left - 1) ones++;
  return ones;
}
