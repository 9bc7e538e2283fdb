import { randomNumbers } from "../../assignment/random-problem";

/** Numbers from 0 to 1. */
export function randomUnits(seed: number): () => number {
  const below = randomNumbers(seed);
  return () => below(1_000_000) / 1_000_000;
}
