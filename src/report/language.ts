import type { Finding, FindingCode } from "../explain/audit/types";
import type { Matching, PairExplanation, Reason, ReasonCode, Shortage } from "../matching/types";
import type { Fact, FactCode } from "../people/fact";
import type { Issue, IssueCode } from "../people/issue";
import type { Side } from "../people/types";
import type { Benefit, ObjectiveName, Policy } from "../policy/types";
import type { AnswerWords } from "./answers";
import type { Names } from "./names";

/** Unions whose members share several codes are taken apart code by code. */
type ParamsOf<Member, Code> = Member extends { readonly code: infer Own; readonly params: infer Params }
  ? Code extends Own
    ? Params
    : never
  : never;

export type FactParams<Code extends FactCode> = ParamsOf<Fact, Code>;
export type ReasonParams<Code extends ReasonCode> = ParamsOf<Reason, Code>;
export type FindingParams<Code extends FindingCode> = ParamsOf<Finding, Code>;

/** A mentee or mentor who has fewer partners than asked for. */
export type UnmatchedLine = Matching["unmatched"]["mentees"][number] | Matching["unmatched"]["mentors"][number];

/** One for each code: a code without words does not compile. */
export type FactSentences = { readonly [Code in FactCode]: (params: FactParams<Code>, names: Names) => string };
/** The few words of a fact in a line that holds many, or null where only the full sentence will do. */
export type FactPhrases = { readonly [Code in FactCode]: ((params: FactParams<Code>) => string) | null };
/** `side`: whose line it is. */
export type ReasonSentences = { readonly [Code in ReasonCode]: (params: ReasonParams<Code>, side: Side, names: Names) => string };
export type FindingSentences = { readonly [Code in FindingCode]: (params: FindingParams<Code>, names: Names) => string };

/** What is wrong, after the path and without a stop, as `Issue.message` says it. */
export type IssueSentences = { readonly [Code in IssueCode]: (params: Issue["params"], path: Issue["path"]) => string };

/** All sentences of one language. */
export interface Language extends AnswerWords {
  readonly facts: FactSentences;
  readonly phrases: FactPhrases;
  readonly reasons: ReasonSentences;
  readonly findings: FindingSentences;
  readonly shortages: Readonly<Record<Shortage["kind"], (shortage: Shortage, names: Names) => string>>;
  readonly changes: Readonly<Record<Shortage["change"]["code"], (count: number) => string>>;
  readonly verdicts: Readonly<Record<PairExplanation["verdict"], string>>;
  readonly pinned: string;
  readonly objectives: Readonly<Record<ObjectiveName, string>>;
  readonly issue: (issue: Issue) => string;
  readonly notAnswered: string;
  /** "2 of 3" */
  readonly countOf: (count: number, of: number) => string;
  readonly noneOf: (of: number) => string;
  readonly forTheMentor: string;
  readonly refusedBy: string;
  readonly received: (received: number, of: number, side: Side) => string;
  readonly headings: Headings;
  readonly charter: CharterWords;
}

/** Words of tables and pages. */
export interface Headings
  extends Readonly<
    Record<
      | "title"
      | "sharedTitle"
      | "pairs"
      | "pairsMade"
      | "mentee"
      | "mentor"
      | "score"
      | "meanScore"
      | "weakestPair"
      | "completeness"
      | "completenessMeaning"
      | "scoreMeaning"
      | "why"
      | "pinned"
      | "menteesServed"
      | "mentorsUsed"
      | "unmatchedMentees"
      | "unmatchedMentors"
      | "received"
      | "reasons"
      | "nobody"
      | "shortages"
      | "method"
      | "criterion"
      | "weight"
      | "weights"
      | "benefit"
      | "undirected"
      | "rules"
      | "minimumScore"
      | "unanswered"
      | "leftOut"
      | "rhythm"
      | "objective"
      | "verified"
      | "infeasible"
      | "asOf"
      | "digest"
      | "version"
      | "noPairs",
      string
    >
  > {
  readonly benefits: Readonly<Record<Benefit, string>>;
  /** "60 minutes every 2 weeks, in person and by video" */
  readonly rhythmOf: (rhythm: Policy["rhythm"]) => string;
}

/** The starter agreement. A pair of texts is a line's heading and what follows it. */
export interface CharterWords {
  readonly title: (mentee: string, mentor: string) => string;
  readonly opening: string;
  readonly hopes: Readonly<Record<Side, string>>;
  readonly hopesOpen: string;
  readonly skill: (name: string, level: number | null) => string;
  readonly common: string;
  readonly frame: string;
  readonly rhythm: string;
  readonly duration: readonly [string, string];
  readonly firstMeeting: readonly [string, string];
  readonly times: string;
  readonly moreTimes: (count: number) => string;
  readonly preparation: readonly [string, string];
  readonly confidentiality: string;
  readonly confidentialityRules: readonly string[];
  readonly ending: string;
  readonly endingRules: readonly string[];
  readonly signatures: string;
  readonly signature: string;
  readonly noPairs: string;
}
