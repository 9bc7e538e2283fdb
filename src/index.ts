/** mentor-match: pairs mentors with mentees, exactly, and says why. Names in pipeline order. */

export type { OnePerson } from "./arguments/given";
export type { Progress, RunOptions, StopSignal as AbortSignalLike } from "./assignment";
export { type CatalogueEntry, criteria, rules, standingRules } from "./catalogue";
export { circles } from "./circles/circles";
export type {
  Circle,
  CircleCertificate,
  CircleContradiction,
  CircleReason,
  CircleRequirement,
  Circles,
  CirclesOptions,
  Quota,
  SpreadInput,
} from "./circles/types";
export type { CriterionInput } from "./criteria";
export type { CoordinatorOption } from "./explain/audience";
export { audit } from "./explain/audit";
export type {
  Audit,
  AuditOptions,
  BlockingPair,
  Finding,
  FindingCode,
  Group,
  Groups,
  Influence,
  InfluenceRun,
  Load,
  Regret,
  Unread,
} from "./explain/audit/types";
export type { Move, PairCost, Rearrangement } from "./explain/cost";
export { type Diagnosis, diagnose } from "./explain/diagnose";
export type { Contradiction } from "./explain/diagnose/contradictions";
export type { Cure, CureChange } from "./explain/diagnose/cure";
export type { FrontierPoint } from "./explain/diagnose/frontier";
export type { InCommon } from "./explain/diagnose/in-common";
export type { LoadChange } from "./explain/diagnose/lower-loads";
export type { PlacesChange } from "./explain/diagnose/more-places";
export type { PlaceValue } from "./explain/diagnose/place-values";
export type { Requirement, RequirementCode } from "./explain/diagnose/requirement";
export type { RulePrice } from "./explain/diagnose/rule-prices";
export type { ShortageDiagnosis } from "./explain/diagnose/shortages";
export type { SwappablePair, Ties } from "./explain/diagnose/ties";
export type { Difference, Outcome } from "./explain/difference";
export { explainPair } from "./explain/pair";
export {
  type Candidate,
  type CandidateVerdict,
  explainPerson,
  type PersonExplanation,
  type PersonExplanationOptions,
} from "./explain/person";
export { recommend } from "./explain/recommend";
export type { Recommendation, RecommendationOptions, RecommendationOrder } from "./explain/recommend/types";
export { robustness } from "./explain/robustness";
export type { Robustness, RobustnessOptions, WeightLimit, WeightRange } from "./explain/robustness/types";
export { type MatchOptions, match } from "./match";
export { type DiffPair, diff, type KeptPair, type MatchingDiff, type MovedMentee, type PersonChange, type Shift } from "./matching/diff";
export type {
  Audience,
  Certificate,
  Matching,
  Pair,
  PairExplanation,
  Part,
  Reason,
  ReasonCode,
  Refusal,
  Shortage,
  Totals,
} from "./matching/types";
export { objectives } from "./objectives";
export { learn } from "./outcomes/learn";
export type { LearnOptions, OutcomeNote, OutcomeReport, Relation, WeightSuggestion } from "./outcomes/types";
export type { Fact, FactCode, LocalTime, WantedKind } from "./people/fact";
export { InputError, type Issue, type IssueCode } from "./people/issue";
export type { Label } from "./people/label";
export type {
  AttributeValue,
  AvailabilityInput,
  CohortInput,
  Environment,
  GoalInput,
  LanguageInput,
  LeadershipStyleInput,
  MeetingFormat,
  MenteeInput,
  MentorInput,
  PairInput,
  PersonInput,
  Side,
  SkillInput,
  WantedSkillInput,
  Weekday,
} from "./people/types";
export { DEFAULT_AS_OF } from "./people/types";
export type { Benefit, ObjectiveName, Policy, RhythmInput, ScaleInput, Unknown } from "./policy/types";
export { type PolicyInput, type Programme, prepare, validate } from "./programme";
export { lockedProgramme, rematch } from "./rematch";
export { nextRound } from "./rematch/next-round";
export type {
  BreakCode,
  BreakReason,
  BrokenPair,
  CurvePoint,
  GainCode,
  Reached,
  Rematch,
  RematchOptions,
  Told,
} from "./rematch/types";
export { matchOneWay, type OneWayMatching, type OneWayOptions } from "./roles/match-one-way";
export { swapSides } from "./roles/swap-sides";
export { nextRotation } from "./rounds/next-rotation";
export { rotate } from "./rounds/rotate";
export type { Rotation, RotationOptions, Round } from "./rounds/types";
export type { RuleInput } from "./rules";

export { type Block, blocksOf, keepsPairs, type PricedBlock, priceBlock, type ScoredBlock, scoreBlock } from "./spread/blocks";

export { version } from "./version";

export { changeProgramme, whatIf, whatIfs } from "./what-if";
export type { Change, SingleChange, WhatIf } from "./what-if/types";
