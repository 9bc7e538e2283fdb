import type { Audit, BlockingPair, Group, Groups, Influence, InfluenceRun, Load, Regret, Unread } from "../explain/audit/types";
import type { Move } from "../explain/cost";
import type { CureChange } from "../explain/diagnose/cure";
import type { FrontierPoint } from "../explain/diagnose/frontier";
import type { InCommon } from "../explain/diagnose/in-common";
import type { LoosenedParameter } from "../explain/diagnose/loosen";
import type { PlaceValue } from "../explain/diagnose/place-values";
import type { Requirement } from "../explain/diagnose/requirement";
import type { ShortageDiagnosis } from "../explain/diagnose/shortages";
import type { SwappablePair, Ties } from "../explain/diagnose/ties";
import type { Difference } from "../explain/difference";
import type { Candidate, CandidateVerdict } from "../explain/person";
import type { Robustness, WeightLimit, WeightRange } from "../explain/robustness/types";
import type { PairInput, Side } from "../people/types";
import type { Names } from "./names";

type Coded = { readonly code: string; readonly params: unknown };

/** One text for each code of a union: a code without words does not compile. */
export type Worded<Union extends Coded> = {
  readonly [Code in Union["code"]]: (params: Extract<Union, { readonly code: Code }>["params"], names: Names) => string;
};

/** 1: the numbers of a difference are gains; -1: they are losses. */
export type Sign = 1 | -1;

/** What `explainPerson` answers. `side`: the asked person's. */
export interface PersonWords {
  readonly candidates: Readonly<Record<CandidateVerdict, (candidate: Candidate, side: Side, names: Names) => string>>;
  /** Before what the programme would have: "If this pair had to be made". */
  readonly ifMade: string;
  readonly noWay: string;
  readonly alreadyMade: string;
  /** "With one more place, the programme would have 1 more pair." */
  readonly wouldHave: (condition: string, difference: Difference, sign: Sign) => string;
  /** Of a condition that changes the pairs and nothing in value. */
  readonly justAsGood: (condition: string) => string;
  readonly moves: (moves: readonly Move[], names: Names) => string;
}

/** What `diagnose` answers. */
export interface DiagnosisWords {
  readonly waiting: (menteeIds: readonly string[], names: Names) => string;
  readonly barriers: (barriers: ShortageDiagnosis["barriers"], names: Names) => string;
  readonly inCommon: Worded<InCommon>;
  /** Full sentences. */
  readonly requirements: Worded<Requirement>;
  /** The same as a noun: "the rule “Reporting line”". */
  readonly requirementNames: Worded<Requirement>;
  readonly without: (requirement: string) => string;
  readonly impossibleWithout: (requirement: string) => string;
  readonly contradiction: (requirements: readonly string[]) => string;
  /** "With one more place for Bo (3 instead of 2)" */
  readonly cureChanges: Worded<CureChange>;
  readonly loosened: Readonly<Record<LoosenedParameter, (from: number | string, to: number | string) => string>>;
  readonly inAll: (pairs: number) => string;
  /** Of a change that makes a matching possible where none is. */
  readonly wouldBePossible: (condition: string, pairs: number) => string;
  readonly concerns: (people: number) => string;
  readonly placesTaken: (value: PlaceValue, names: Names) => string;
  readonly onePlaceMore: string;
  readonly onePlaceFewer: string;
  readonly noPlaceCanGo: string;
  readonly changesNothing: (condition: string) => string;
  readonly aims: Worded<FrontierPoint["aim"]>;
  readonly frontier: (aim: string, point: FrontierPoint) => string;
  readonly ties: (ties: Ties) => string;
  readonly swap: (pair: SwappablePair, names: Names) => string;
}

/** What `audit` tells beside its findings. */
export interface FairnessWords {
  readonly verdict: (findings: number) => string;
  readonly looked: (looked: Audit["looked"]) => string;
  readonly unread: Readonly<Record<Unread, string>>;
  readonly blockingPairs: (pairs: number) => string;
  readonly blockingPair: (pair: BlockingPair, names: Names) => string;
  readonly regret: (regret: Regret, names: Names) => string;
  readonly load: (load: Load) => string;
  readonly group: (group: Group, of: Pick<Groups, "by" | "side">) => string;
  readonly hiddenGroups: (hidden: Groups["hidden"], of: Pick<Groups, "by" | "side">) => string;
  readonly influence: (influence: Influence, names: Names) => string;
  readonly influenceRuns: Readonly<Record<InfluenceRun["kind"], (run: InfluenceRun, names: Names) => string>>;
}

/** What `robustness` answers. */
export interface RobustnessWords {
  readonly range: (range: WeightRange, names: Names) => string;
  /** Pairs that the minimum score lets in or shuts out otherwise than now; they are not counted. */
  readonly otherwiseAdmitted: (pairs: number) => string;
  readonly limits: Readonly<Record<WeightLimit["reason"], (limit: WeightLimit, side: "below" | "above", names: Names) => string>>;
  readonly survival: (pair: PairInput & { readonly survival: number }, draws: number, names: Names) => string;
  readonly unchanged: (robustness: Robustness) => string;
}

export interface AnswerWords extends PersonWords, DiagnosisWords, FairnessWords, RobustnessWords {}
