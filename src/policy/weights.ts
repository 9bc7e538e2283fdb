/**
 * Weights as integers in the same ratio and without a common factor, so that 7:5:4:4, .35:.25:.20:.20 and any multiple of them are one policy. Each weight
 * is read as its shortest decimal text, which is what its author wrote: 0.1 counts as one tenth and not as the binary number nearest to it.
 */
export function reduceWeights(weights: readonly number[]): readonly bigint[] {
  const decimals = weights.map(readDecimal);
  const places = decimals.reduce((most, { exponent }) => Math.min(most, exponent), 0);
  const integers = decimals.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - places));
  const divisor = integers.reduce(greatestCommonDivisor, 0n);
  return divisor === 0n ? integers : integers.map((integer) => integer / divisor);
}

/** A number as digits times a power of ten, exactly as it prints. */
function readDecimal(weight: number): { readonly digits: bigint; readonly exponent: number } {
  const match = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(weight));
  if (match === null) throw new RangeError(`reduceWeights: a weight must be a finite number of 0 or more, not ${weight}`);
  const [, whole, fraction = "", exponent = "0"] = match;
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/**
 * Shares `total` out in proportion to integer weights: the shares are integers and add up to the total exactly (Hamilton's largest remainder; equal
 * remainders go to the smaller id in code-unit order). All zeros when every weight is zero.
 */
export function shareOut(total: number, weights: readonly bigint[], ids: readonly string[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (sum === 0n) return weights.map(() => 0);
  const amount = BigInt(total);
  const shares = weights.map((weight) => Number((amount * weight) / sum));
  const left = total - shares.reduce((all, share) => all + share, 0);
  const order = weights.map((weight, place) => ({ place, remainder: (amount * weight) % sum }));
  order.sort((a, b) => (a.remainder === b.remainder ? (ids[a.place] < ids[b.place] ? -1 : 1) : a.remainder > b.remainder ? -1 : 1));
  for (const { place } of order.slice(0, left)) shares[place]++;
  return shares;
}
