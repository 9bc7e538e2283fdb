import type { Model } from "./model";

/** Tries every choice, row by row; of choices that load the columns alike only the best is kept. For a handful of rows and columns. */
export function bruteForce(model: Model): bigint | null {
  let states = new Map<string, { load: readonly number[]; sum: bigint }>([["", { load: model.capacity.map(() => 0), sum: 0n }]]);
  for (let row = 0; row < model.rows; row++) {
    const next: typeof states = new Map();
    for (const choice of choicesOf(model, row)) {
      for (const { load, sum } of states.values()) {
        const raised = load.map((count, column) => count + (choice.columns.includes(column) ? 1 : 0));
        if (raised.some((count, column) => count > model.capacity[column]!)) continue;
        const key = raised.join();
        const found = next.get(key);
        if (found === undefined || found.sum < sum + choice.worth) next.set(key, { load: raised, sum: sum + choice.worth });
      }
    }
    states = next;
  }
  let best: bigint | null = null;
  for (const { load, sum } of states.values()) {
    if (load.some((count, column) => count < model.minimum[column]!)) continue;
    if (best === null || sum > best) best = sum;
  }
  return best;
}

function choicesOf(model: Model, row: number): { columns: readonly number[]; worth: bigint }[] {
  let choices: { columns: readonly number[]; worth: bigint }[] = [{ columns: [], worth: 0n }];
  for (let column = 0; column < model.columns; column++) {
    const worth = model.worth[row * model.columns + column]!;
    if (worth === null) continue;
    const longer = choices
      .filter(({ columns }) => columns.length < model.demand[row]!)
      .map((choice) => ({
        columns: [...choice.columns, column],
        worth: choice.worth + worth + (choice.columns.length === 0 ? model.firstWorth[row]! : 0n),
      }));
    choices = [...choices, ...longer];
  }
  return choices;
}
