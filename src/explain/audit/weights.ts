/**
 * The audit's own sharing out of a pair's 1,000,000 points, written from the contract: weights are the decimals their author wrote, in an integer ratio;
 * every criterion gets the whole points of its share, and what is left goes one point each to the largest remainders, equal ones by id.
 */
export interface OwnShares {
  /** Each criterion's share of the whole weight. */
  readonly weight: readonly number[];
  /** The points of each full score, when the criteria marked in `out` are left out; null when no weight is left. */
  readonly full: (out: readonly boolean[]) => readonly number[] | null;
  /** The share of the criteria marked in `known`. */
  readonly completeness: (known: readonly boolean[]) => number;
}

export function ownShares(weights: readonly number[], ids: readonly string[]): OwnShares {
  const whole = wholeRatio(weights);
  const total = whole.reduce((sum, weight) => sum + weight, 0n);
  const fraction = (part: bigint) => (total === 0n ? 0 : Number(part) / Number(total));
  const before = new Map<string, readonly number[] | null>();
  return {
    weight: whole.map(fraction),
    full(out) {
      const key = out.join();
      let found = before.get(key);
      if (found === undefined) {
        const kept = whole.map((weight, k) => (out[k] ? 0n : weight));
        found = out.includes(true) && kept.every((weight) => weight === 0n) ? null : dealOut(kept, ids);
        before.set(key, found);
      }
      return found;
    },
    completeness: (known) => fraction(whole.reduce((sum, weight, k) => (known[k] ? sum + weight : sum), 0n)),
  };
}

function dealOut(weights: readonly bigint[], ids: readonly string[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return weights.map(() => 0);
  const exact = weights.map((weight) => weight * 1_000_000n);
  const points = exact.map((amount) => amount / total);
  let left = 1_000_000n - points.reduce((sum, amount) => sum + amount, 0n);
  const remainder = (k: number) => exact[k] % total;
  const turns = [...weights.keys()].sort((a, b) => {
    if (remainder(a) !== remainder(b)) return remainder(a) > remainder(b) ? -1 : 1;
    return ids[a] < ids[b] ? -1 : 1;
  });
  for (const k of turns) if (left-- > 0n) points[k]++;
  return points.map(Number);
}

/** 0.35 is 35 hundredths: all weights as multiples of the finest decimal place used, without a common divisor. */
function wholeRatio(weights: readonly number[]): readonly bigint[] {
  const texts = weights.map((weight) => {
    const [mantissa, exponent = "0"] = String(weight).split("e");
    const [whole, decimals = ""] = mantissa.split(".");
    return { digits: whole + decimals, places: decimals.length - Number(exponent) };
  });
  const finest = Math.max(0, ...texts.map(({ places }) => places));
  const whole = texts.map(({ digits, places }) => BigInt(digits + "0".repeat(finest - places)));
  let divisor = 0n;
  for (const weight of whole) {
    let rest = weight;
    while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  }
  return divisor > 1n ? whole.map((weight) => weight / divisor) : whole;
}
