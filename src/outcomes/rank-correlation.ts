import type { Relation } from "./types";

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** Spearman's rank correlation with its interval; see `Relation`. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): Relation {
  const cases = one.length;
  const correlation = cases < 2 ? null : pearson(midRanks(one), midRanks(other));
  return { cases, correlation, interval: correlation === null ? null : intervalOf(correlation, cases) };
}

/** From 1; equal values share the mean of their ranks. */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, place) => place).sort((a, b) => values[a] - values[b] || a - b);
  const ranks = values.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]] === values[order[from]]) to++;
    for (let at = from; at <= to; at++) ranks[order[at]] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/** Null when one of the two never differs. */
function pearson(one: readonly number[], other: readonly number[]): number | null {
  const mean = (one.length + 1) / 2;
  let [both, ofOne, ofOther] = [0, 0, 0];
  for (let at = 0; at < one.length; at++) {
    both += (one[at] - mean) * (other[at] - mean);
    ofOne += (one[at] - mean) ** 2;
    ofOther += (other[at] - mean) ** 2;
  }
  if (ofOne === 0 || ofOther === 0) return null;
  return Math.max(-1, Math.min(1, both / Math.sqrt(ofOne * ofOther)));
}

/** tanh(atanh(r) -+ h) by the addition theorem, so that only h goes through tanh. */
function intervalOf(r: number, cases: number): Relation["interval"] {
  if (cases < 4 || r * r === 1) return null;
  const t = tanh(Z * Math.sqrt((1 + (r * r) / 2) / (cases - 3)));
  return { low: (r - t) / (1 - r * t), high: (r + t) / (1 + r * t) };
}

/** Lambert's continued fraction, by + and / alone: the same last bit on every host. Exact to the last digits below 5, where it is used. */
function tanh(x: number): number {
  let tail = 0;
  for (let odd = 61; odd > 1; odd -= 2) tail = (x * x) / (odd + tail);
  return x / (1 + tail);
}
