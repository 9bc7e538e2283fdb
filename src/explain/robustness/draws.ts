import type { Matching } from "../../matching/types";
import { warmStartOf } from "../../matching/warm";
import { drawNumbers } from "../draw";
import { type KeptScores, pointsUnder, solveUnder } from "./reweigh";
import type { Robustness, RobustnessOptions } from "./types";

/** Moves all weights at once, many times, and counts how often each pair is made again. */
export function surviveDraws(
  kept: KeptScores,
  matching: Matching,
  { draws = 200, spread = 0.2, seed = "", onProgress, signal }: RobustnessOptions,
): Pick<Robustness, "pairs" | "unchanged"> {
  const { mentees, mentors } = kept.programme.cohort;
  const survived = new Int32Array(matching.pairs.length);
  const placeOf = new Map(matching.pairs.map(({ menteeId, mentorId }, place) => [JSON.stringify([menteeId, mentorId]), place]));
  const weights = drawWeights(
    kept.programme.policy.criteria.map(({ weight }) => weight),
    spread,
    seed,
  );
  // Every draw starts where the matching stands, which is near: the weights have moved a little.
  const warm = warmStartOf(kept.programme, matching);
  let unchanged = 0;
  for (let draw = 0; draw < draws; draw++) {
    onProgress?.({ phase: "draw", done: draw, total: draws });
    const { pairs } = solveUnder(kept, pointsUnder(kept, weights()), { signal }, warm);
    let same = 0;
    for (let at = 0; at < pairs.length; at += 2) {
      const place = placeOf.get(JSON.stringify([mentees[pairs[at]].id, mentors[pairs[at + 1]].id]));
      if (place === undefined) continue;
      survived[place]++;
      same++;
    }
    if (same === survived.length && pairs.length === 2 * same) unchanged++;
  }
  const share = (count: number) => (draws === 0 ? 1 : count / draws);
  return {
    pairs: matching.pairs.map(({ menteeId, mentorId }, place) => ({ menteeId, mentorId, survival: share(survived[place]) })),
    unchanged: share(unchanged),
  };
}

/** Each call gives the weights of the next draw. */
export function drawWeights(weights: readonly number[], spread: number, seed: string): () => readonly number[] {
  const draw = drawNumbers(`${seed}\nweights`);
  return () => weights.map((weight) => weight * (1 + (spread * (Math.floor((draw() / 4294967296) * 2001) - 1000)) / 1000));
}
