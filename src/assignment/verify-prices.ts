import type { Check } from "./verify";

/** What one reading of all scores gathers. `reached` and `bound` are sums of worths, `exact` the sum of the caller's scores while integral. */
interface Tally {
  exact: bigint;
  total: number;
  size: number;
  largest: number;
  isIntegral: boolean;
  weakest: number;
  reached: bigint;
  bound: bigint;
  culprit: string;
}

/**
 * One reading of the scores: every chosen pair is usable, the total is theirs, the grid is fine enough, and the bound that the prices put on any sum
 * of worths equals what the chosen pairs reach. The bound is the value of the dual linear program, so equality needs no separate look at slackness.
 */
export function checkPrices(check: Check): void {
  const { plain, problem, solution, findings, capacity, minimum } = check;
  const { rowPrices, columnPrices, pairWorth, rowWorth } = solution;
  const tiers = [pairWorth, rowWorth];
  for (const prices of [rowPrices, columnPrices, tiers]) {
    for (const price of prices) {
      if (!(Number.isInteger(price) && Math.abs(price) < 2 ** 52))
        return void findings.push(`The price ${price} is not an integer below 2^52.`);
    }
  }
  const isTierless = problem.objective === "highest-score";
  if (pairWorth < 0 || rowWorth < 0 || (isTierless && pairWorth + rowWorth > 0) || !(solution.scoreStep > 0)) {
    return void findings.push(`The tiers ${pairWorth} and ${rowWorth} or the step ${solution.scoreStep} do not belong to the objective.`);
  }
  const tally: Tally = {
    exact: 0n,
    total: 0,
    size: 0,
    largest: 0,
    isIntegral: true,
    weakest: plain.sign * Infinity,
    reached: 0n,
    bound: 0n,
    culprit: "",
  };
  const chosen = new Int32Array(plain.columns).fill(-1);
  const pairColumns = chosenColumns(check);
  for (let row = 0; row < plain.rows; row++) tallyRow(check, tally, row, pairColumns, chosen);
  for (let column = 0; column < plain.columns; column++) {
    const price = columnPrices[column]!;
    tally.bound += BigInt(price) * BigInt(price > 0 ? capacity[column]! : minimum[column]!);
  }
  if (tally.bound !== tally.reached)
    findings.push(`The prices bound the sum of worths by ${tally.bound}, the pairs reach ${tally.reached}${tally.culprit}.`);
  checkTotal(check, tally);
  checkGrid(check, tally);
  if (problem.objective === "weakest-pair" && solution.pairs.length > 0 && solution.weakest?.score !== tally.weakest) {
    findings.push(`The weakest score is ${tally.weakest}, not ${solution.weakest?.score}.`);
  }
}

/** Where each row's entries of `solution.pairs` begin; the pairs are known to be sorted. */
function chosenColumns(check: Check): Int32Array {
  const from = new Int32Array(check.plain.rows + 1);
  const { pairs } = check.solution;
  for (let at = 0; at < pairs.length; at += 2) from[pairs[at]! + 1]!++;
  for (let row = 0; row < check.plain.rows; row++) from[row + 1]! += from[row]!;
  return from;
}

function tallyRow(check: Check, tally: Tally, row: number, from: Int32Array, chosen: Int32Array): void {
  const { plain, problem, solution, findings, byRow, demand } = check;
  const { pairs, columnPrices, pairWorth, scoreStep } = solution;
  const bonus = plain.bonus(row);
  const first = check.servedAnyway[row] === 1 ? 0n : BigInt(solution.rowWorth) + BigInt(Math.round(bonus / scoreStep));
  const rowPrice = solution.rowPrices[row]!;
  if (demand[row]! > 0) tally.bound += largestOf(0n, first + BigInt(rowPrice), first + BigInt(rowPrice) * BigInt(demand[row]!));
  if (byRow[row]!.length > 0) tally.reached += first;
  for (let at = from[row]!; at < from[row + 1]!; at++) chosen[pairs[2 * at + 1]!] = row;

  const isFair = problem.objective === "weakest-pair";
  const weakest = isFair && solution.weakest !== undefined ? Math.round(solution.weakest.score / scoreStep) * plain.sign : -Infinity;
  const hasRequired = plain.required.length > 0;
  // What is not above this has a negative margin, and adds nothing to either sum.
  const isBounded = plain.isBounded && scoreStep === 1 && !isFair;
  const count = isBounded ? plain.readRowAbove(row, columnPrices, rowPrice - pairWorth - 1) : plain.readRow(row);
  let { largest, isIntegral } = tally;
  if (bonus > largest) largest = bonus;
  if (!Number.isSafeInteger(bonus)) isIntegral = false;
  let met = 0;
  for (let at = 0; at < count; at++) {
    const column = plain.column[at]!;
    const isChosen = chosen[column] === row;
    const score = isChosen && isBounded ? plain.scoreAt(row, column) : plain.score[at]!;
    if (score > largest) largest = score;
    else if (-score > largest) largest = -score;
    if (isIntegral && !Number.isSafeInteger(score)) isIntegral = false;
    if (!isChosen && isBounded && pairWorth + score - rowPrice - columnPrices[column]! <= 0) continue;
    const isRequired = hasRequired && plain.isRequired(row, column);
    if (isChosen) {
      met++;
      if (!isRequired && score < plain.minimumScore) findings.push(`The pair ${row}, ${column} is below the minimum score.`);
      if (isIntegral) tally.exact += BigInt(score);
      tally.total += score;
      tally.size += Math.abs(score);
      if (plain.sign * score < plain.sign * tally.weakest) tally.weakest = score;
    }
    const worth = scoreStep === 1 ? plain.sign * Math.round(score) : plain.sign * Math.round(score / scoreStep);
    if (isRequired || score < plain.minimumScore || worth < weakest) continue;
    if (isChosen) tally.reached += BigInt(worth) + BigInt(pairWorth);
    const margin = worth + pairWorth - rowPrice - columnPrices[column]!;
    if (margin <= 0) continue;
    tally.bound += BigInt(margin);
    if (!isChosen && tally.culprit === "") tally.culprit = ` (the pair ${row}, ${column} is worth ${margin} more than its prices)`;
  }
  tally.largest = largest;
  tally.isIntegral = isIntegral;
  if (met < from[row + 1]! - from[row]!) findings.push(`Row ${row} has a forbidden pair.`);
}

function largestOf(a: bigint, b: bigint, c: bigint): bigint {
  const larger = a > b ? a : b;
  return larger > c ? larger : c;
}

function checkTotal(check: Check, tally: Tally): void {
  const { total, cardinality } = check.solution;
  const isRight = tally.isIntegral
    ? Number(tally.exact) === total
    : Object.is(tally.total, total) || Math.abs(tally.total - total) <= tally.size * cardinality * 2 ** -52;
  if (!isRight) check.findings.push(`The total ${total} is not the sum of the scores ${tally.isIntegral ? tally.exact : tally.total}.`);
}

/** Step 1 for integers; otherwise a power of two fine enough for the promise about the total. */
function checkGrid(check: Check, tally: Tally): void {
  const { plain, solution, findings, problem } = check;
  const step = solution.scoreStep;
  const isWholeSource = "kind" in problem.scores && problem.scores.kind === "integer";
  if (tally.isIntegral) {
    if (step !== 1) findings.push(`The scores are integers but the score step is ${step}.`);
    return;
  }
  let power = 1;
  while (power > step) power /= 2;
  while (power < step) power *= 2;
  if (power !== step) return void findings.push(`The score step ${step} is not a power of two.`);
  const largest = isWholeSource ? Math.max(tally.largest, 2147483647) : tally.largest;
  const isFine = step === 2 ** -1074 || solution.cardinality * (step / largest) <= plain.rows * 2 ** -40;
  if (!isFine) findings.push(`The score step ${step} is too coarse for scores up to ${largest}.`);
}
