import { checkMatching, checkProgramme } from "../../arguments/given";
import { checkOptions, ofRun } from "../../arguments/options";
import type { RunOptions } from "../../assignment";
import type { Matching } from "../../matching/types";
import type { Programme } from "../../programme";
import { type CoordinatorOption, checkCoordinator, ofAudience } from "../audience";
import { positionOf } from "../position";
import { type Contradiction, contradictions } from "./contradictions";
import type { Cure } from "./cure";
import { cures, remedies } from "./cures";
import { type FrontierPoint, frontier } from "./frontier";
import { type PlaceValue, placeValues } from "./place-values";
import { type RulePrice, rulePrices } from "./rule-prices";
import { runOf } from "./run";
import { type ShortageDiagnosis, shortages } from "./shortages";
import { type Ties, ties } from "./ties";

/**
 * What stands between a programme and a better result. Plain JSON; every number is exact. It names everybody and is for the coordinator alone; that two
 * people may not meet because of a veto is said, whose veto it is never.
 */
export interface Diagnosis {
  readonly audience: "coordinator";
  readonly status: Matching["status"];
  /** Who waits for the same places, and what holds them there. */
  readonly shortages: readonly ShortageDiagnosis[];
  /** What would bring more pairs, the least intrusive first; empty when nobody waits. When nothing is feasible: what would make it so. */
  readonly cures: readonly Cure[];
  /** What each mentor's places are worth; empty when nothing is feasible. */
  readonly placeValues: readonly PlaceValue[];
  /** What each rule, pin, conflict, minimum load and the minimum score cost; empty when nothing is feasible. */
  readonly rulePrices: readonly RulePrice[];
  /** When nothing is feasible: requirements that cannot hold together. */
  readonly contradictions: readonly Contradiction[];
  /** What the objectives would give, and what lies between them; empty when nothing is feasible. */
  readonly frontier: readonly FrontierPoint[];
  /** Which pairs every optimum holds, and which could be swapped at no cost. */
  readonly ties: Ties;
  /** Of the programme and the engine, as in the matching. */
  readonly digest: string;
  readonly version: string;
}

/**
 * Looks at a matching from every side. Each list is made by one file beside this one, which says what it means.
 *
 * `onProgress` is told the phase (the list) and how far it is; a `signal` that is aborted stops the run by throwing its reason. Throws RangeError when
 * the matching was made of another programme or is no optimum of this one, when an option is not there, or when it is asked for a mentor or mentee;
 * TypeError for a programme or matching that is none.
 */
export function diagnose(programme: Programme, matching: Matching, options: RunOptions & CoordinatorOption = {}): Diagnosis {
  checkProgramme("diagnose", programme);
  checkMatching("diagnose", matching);
  checkOptions("diagnose", options, { ...ofRun, audience: ofAudience });
  checkCoordinator(options, "a diagnosis");
  const position = positionOf(programme, matching, options);
  const run = runOf(options);
  const values = placeValues(position, run);
  const prices = rulePrices(position, run);
  const found = contradictions(position, run);
  const { status } = position.solution;
  return {
    audience: "coordinator",
    status,
    shortages: shortages(position, run),
    cures: status === "optimal" ? cures(position, values, prices, run) : remedies(position, found, run),
    placeValues: values,
    rulePrices: prices,
    contradictions: found,
    frontier: frontier(position, run),
    ties: ties(position, run),
    digest: programme.digest,
    version: programme.version,
  };
}
