import type { Sizes, SolvedCircles } from "./solve";

/** What is to be proved, on numbers; none of it comes from the network. */
export interface CircleClaim extends SolvedCircles {
  readonly rows: number;
  readonly columns: number;
  /** What a pair is worth, -Infinity when it cannot be made. */
  readonly worth: (row: number, column: number) => number;
  /** What a row's first pair is worth more, unless a pin serves it. */
  readonly firstWorth: ArrayLike<number>;
  readonly demand: ArrayLike<number>;
  readonly sizes: Sizes;
  readonly pins: ArrayLike<number>;
  /** The answers of each row that fall under a quota, as numbers, and how many may share one in a circle. */
  readonly answers: readonly (readonly number[])[];
  readonly atMost: readonly number[];
}

/**
 * Every bound is held, and the prices bound the sum of worths of any circles by what these reach: the value of the dual linear program, in BigInt. Shares
 * nothing with the flow. Gives what is wrong; nothing when the circles are an optimum.
 */
export function checkCircles(claim: CircleClaim): string[] {
  const { rows, columns, pairs, pins, answers, atMost } = claim;
  const findings: string[] = [];
  const made = new Set<number>();
  const pinned = new Set<number>();
  for (let at = 0; at < pairs.length; at += 2) made.add(pairs[at] * columns + pairs[at + 1]);
  for (let at = 0; at < pins.length; at += 2) pinned.add(pins[at] * columns + pins[at + 1]);
  if (made.size !== pairs.length / 2) findings.push("A pair is made twice.");
  for (const cell of pinned) if (!made.has(cell)) findings.push(`The pinned pair ${cell} is not made.`);
  const kinds = atMost.length;
  const [ofRow, ofColumn, ofQuota] = [new Int32Array(rows), new Int32Array(columns), new Int32Array(columns * kinds)];
  const [pinsOfRow, pinsOfColumn, pinsOfQuota] = [new Int32Array(rows), new Int32Array(columns), new Int32Array(columns * kinds)];
  for (const cell of made) {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    if (claim.worth(row, column) === Number.NEGATIVE_INFINITY) findings.push(`The pair of row ${row} and column ${column} cannot be made.`);
    const isPinned = pinned.has(cell);
    for (const [count, place] of [
      [ofRow, row],
      [ofColumn, column],
    ] as const)
      count[place]++;
    if (isPinned) pinsOfRow[row]++;
    if (isPinned) pinsOfColumn[column]++;
    for (const answer of answers[row]) {
      ofQuota[column * kinds + answer]++;
      if (isPinned) pinsOfQuota[column * kinds + answer]++;
    }
  }
  const { minimum, maximum } = claim.sizes;
  for (const [row, count] of ofRow.entries()) if (count > claim.demand[row]) findings.push(`Row ${row} has ${count} pairs.`);
  for (const [column, count] of ofColumn.entries()) {
    if (count > maximum[column] || count < minimum[column]) findings.push(`Column ${column} has ${count} pairs.`);
  }
  for (const [at, count] of ofQuota.entries()) {
    if (count > atMost[at % kinds]) findings.push(`Column ${Math.floor(at / kinds)} has ${count} of answer ${at % kinds}.`);
  }
  if (findings.length > 0) return findings;

  let reached = 0n;
  let bound = 0n;
  for (const price of [...claim.rowPrices, ...claim.columnPrices, ...claim.quotaPrices]) {
    if (!Number.isInteger(price) || Math.abs(price) >= 2 ** 52) return [`The price ${price} is no integer below 2^52.`];
  }
  claim.quotaPrices.forEach((price, at) => {
    if (price < 0) findings.push(`The quota price ${price} is negative.`);
    bound += BigInt(price) * BigInt(atMost[at % kinds] - pinsOfQuota[at]);
  });
  claim.columnPrices.forEach((price, column) => {
    const places = price > 0 ? maximum[column] - pinsOfColumn[column] : Math.max(0, minimum[column] - pinsOfColumn[column]);
    bound += BigInt(price) * BigInt(places);
  });
  for (let row = 0; row < rows; row++) {
    const most = Math.min(claim.demand[row], columns) - pinsOfRow[row];
    if (most === 0) continue;
    const price = BigInt(claim.rowPrices[row]);
    const first = pinsOfRow[row] > 0 ? 0n : BigInt(claim.firstWorth[row]);
    const gains = [0n, first + price, first + BigInt(most) * price];
    bound += gains.reduce((best, gain) => (gain > best ? gain : best));
    if (ofRow[row] > pinsOfRow[row]) reached += first;
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      const worth = claim.worth(row, column);
      if (worth === Number.NEGATIVE_INFINITY || pinned.has(cell) || maximum[column] === pinsOfColumn[column]) continue;
      if (made.has(cell)) reached += BigInt(worth);
      let margin = worth - claim.rowPrices[row] - claim.columnPrices[column];
      for (const answer of answers[row]) margin -= claim.quotaPrices[column * kinds + answer];
      if (margin > 0) bound += BigInt(margin);
    }
  }
  if (bound !== reached) findings.push(`The prices bound the sum of worths by ${bound}, the circles reach ${reached}.`);
  return findings;
}
