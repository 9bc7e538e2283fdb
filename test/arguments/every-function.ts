import * as index from "../../src";
import {
  circles,
  diagnose,
  explainPair,
  explainPerson,
  match,
  prepare,
  priceBlock,
  rematch,
  robustness,
  scoreBlock,
  whatIf,
} from "../../src";
import * as report from "../../src/report";
import * as synthetic from "../../src/synthetic";
import * as samples from "../report/answer-samples";
import { facts, findings, reasons } from "../report/samples";

const cohort = {
  mentees: [{ id: "ana", goals: ["test-ideas"] }, { id: "ben", goals: ["self-confidence"] }, { id: "chloe" }],
  mentors: [
    { id: "lea", goalsSupported: ["test-ideas"] },
    { id: "omar", goalsSupported: ["self-confidence"] },
  ],
};
const policy = { rules: [] };
export const programme = prepare(cohort, policy);
export const matching = match(programme);
export const otherMatching = match(prepare({ ...cohort, mentees: cohort.mentees.slice(1) }, policy));
export { cohort };

const onProgress = () => {};
const signal = { aborted: false };
const run = { onProgress, signal };
const audience = "coordinator";
const pair = { menteeId: matching.pairs[0].menteeId, mentorId: matching.pairs[0].mentorId };
const names = report.plainNames("en");
const person = explainPerson(programme, matching, { menteeId: "ana" });
const rematched = rematch(programme, matching, { left: [{ mentorId: "lea" }] });
const robust = robustness(programme, matching, { draws: 1 });
const rows = { from: 0, to: 3 };
const input = (value: unknown) => ["input", value] as const;
const locale = ["locale", "en"] as const;
const ofProgramme = ["programme", programme] as const;
const ofMatching = ["matching", matching] as const;
const options = (value: object) => ["options", value] as const;
const said = (value: unknown) => [["said", value], locale, ["names", names]] as const;
const counted = (value: unknown) => [["said", value], locale] as const;

/** What an argument is: how it can be wrong depends on it. "input" and "said" are read by their own rules. */
export type Role = "programme" | "matching" | "options" | "who" | "locale" | "names" | "input" | "said";

/** Every function that a package entry gives, with arguments that are right: all options that there are, none undefined. */
export const calls: Readonly<Record<string, readonly (readonly [Role, unknown])[]>> = {
  audit: [
    ofProgramme,
    ofMatching,
    options({ ...run, by: [], influence: [], mostPairs: 9, smallestGroup: 2, listed: 3, seed: "", audience }),
  ],
  blocksOf: [ofProgramme, input(2)],
  changeProgramme: [ofProgramme, input({ type: "objective", objective: "highest-fit" })],
  circles: [ofProgramme, options({ ...run, spread: [], size: { max: 2 }, orNone: false, mostFlows: 3 })],
  diagnose: [ofProgramme, ofMatching, options({ ...run, audience })],
  diff: [ofMatching, ofMatching],
  explainPair: [ofProgramme, ofMatching, input(pair), options({ audience })],
  explainPerson: [ofProgramme, ofMatching, ["who", { menteeId: "ana" }], options({ ...run, audience, limit: 2 })],
  keepsPairs: [ofProgramme],
  learn: [ofProgramme, options({ bounds: [], strength: 1 })],
  lockedProgramme: [ofProgramme, input(rematched)],
  match: [ofProgramme, options({ ...run, scored: [scoreBlock(programme, rows)], priced: [priceBlock(programme, rows)], from: matching })],
  matchOneWay: [ofProgramme, options({ ...run, mostAssignments: 9 })],
  nextRotation: [ofProgramme, ofMatching, input("because")],
  nextRound: [input(cohort), ofMatching],
  prepare: [input(cohort), input(policy), input({})],
  priceBlock: [ofProgramme, input(rows)],
  recommend: [
    ofProgramme,
    ["who", { mentorId: "lea" }],
    options({ ...run, limit: 2, order: "fit", matching: { pairs: [], digest: programme.digest }, audience }),
  ],
  rematch: [ofProgramme, ofMatching, options({ ...run, left: [], release: [], maxChanges: 1, curveTo: 1, mostSolves: 9 })],
  robustness: [ofProgramme, ofMatching, options({ ...run, draws: 1, spread: 0.1, seed: "", ranges: [], audience })],
  rotate: [ofProgramme, options({ ...run, rounds: 2, method: "joint", oneWay: true, mostAssignments: 9 })],
  scoreBlock: [ofProgramme, input(rows)],
  swapSides: [input(cohort), input(policy)],
  validate: [input(cohort), input(policy), input({})],
  whatIf: [ofProgramme, ofMatching, input([]), options(run)],
  whatIfs: [ofProgramme, ofMatching, input([[]]), options(run)],

  auditSentences: counted({ findings: [], looked: { pairs: 1, read: 1, complete: true, leftOpen: [] } }),
  blockingPairSentence: said(samples.blockingPairs[0]),
  blockingPairsSentence: counted({ pairs: 1 }),
  candidateSentence: [["said", person.candidates[0]], ["said", "mentee"], locale, ["names", names]],
  changeSentences: said({ type: "more-places", mentorId: "lea", by: 1 }),
  circleContradictionSentences: said({ requirements: samples.requirements, mentors: [], places: null }),
  circleReasonSentence: counted(circles(programme).unmatched.mentees[0].reasons[0]),
  contradictionSentence: said({ requirements: samples.requirements }),
  costSentence: said(null),
  cureSentence: said(samples.cures[0]),
  factSentence: said(facts[0]),
  findingSentence: said(findings[0]),
  formatCount: [["said", 2], ["said", "place"], ["said", "places"], locale],
  formatDate: counted("2025-01-01"),
  formatList: counted(["a"]),
  formatNumber: counted(Number.NaN),
  formatScore: counted(0.5),
  frontierSentence: said(samples.frontierPoints[0]),
  groupSentences: counted(samples.groups[0]),
  inCommonSentence: said(samples.inCommon[0]),
  influenceRunSentence: said(samples.influenceRuns[0]),
  influenceSentence: said({ field: "department", criteria: [], rules: [], influenced: false, runs: [] }),
  issueSentence: counted({ severity: "error", code: "missing", path: ["mentees"], params: {}, message: "mentees: is missing" }),
  loadSentence: counted(samples.loads[0]),
  movesSentence: said([]),
  namesForPairs: [ofProgramme, input([pair]), locale],
  namesOf: [ofProgramme, locale],
  objectiveSentence: counted("highest-fit"),
  outcomeNoteSentence: said({ code: "no-outcomes", params: {} }),
  placeValueSentence: said(samples.placeValues[0]),
  plainNames: [locale],
  reasonSentence: [["said", reasons[0]], ["said", "mentee"], locale, ["names", names]],
  refusalSentence: said({ rule: "reporting-line", facts: [] }),
  regretSentence: said(samples.regrets[0]),
  requirementSentence: said(samples.requirements[0]),
  robustnessSentence: counted(robust),
  rulePriceSentence: said({ requirement: samples.requirements[0], gain: null }),
  shortageSentence: said(diagnose(programme, matching).shortages[0]),
  shortageSentences: said(diagnose(programme, matching).shortages[0]),
  survivalSentence: [["said", robust.pairs[0]], ["said", robust], locale, ["names", names]],
  swapSentence: said({ ...pair, moves: [] }),
  tiesSentence: counted(diagnose(programme, matching).ties),
  toCharter: [ofProgramme, ofMatching, options({ locale: "fr", audience, pair })],
  toCsv: [ofProgramme, ofMatching, options({ locale: "fr", audience, pair })],
  toHtml: [ofProgramme, ofMatching, options({ locale: "fr", audience, pair })],
  toMarkdown: [ofProgramme, ofMatching, options({ locale: "fr", audience, pair })],
  toldSentences: [["said", { side: "mentee", id: "ana", lost: [], got: [] }], locale, options({ audience, names })],
  unmatchedSentence: said(matching.unmatched.mentees[0]),
  unreadSentence: counted("reasons"),
  verdictSentence: counted({ verdict: "chosen", pinned: false }),
  weightRangeSentence: said(samples.ranges[0]),
  whatIfSentence: counted(whatIf(programme, matching, [])),
  whyInALine: said(explainPair(programme, matching, pair)),

  syntheticCohort: [options({ seed: "x", mentees: 2, mentors: 2, zones: 3, tickAllRate: 0, names: "fr" })],
  syntheticMentees: [options({ seed: "x", mentees: 2, mentors: 2, zones: 3, tickAllRate: 0, names: "fr" })],
  syntheticMentors: [options({ seed: "x", mentees: 2, mentors: 2, zones: 3, tickAllRate: 0, names: "fr" })],
  syntheticRelations: [options({ seed: "x", mentees: 2, mentors: 2, zones: 3, tickAllRate: 0, names: "fr" })],
};

type Call = (...values: readonly unknown[]) => unknown;

/** `InputError` is made, not called. */
const entries = Object.entries({ ...index, ...report, ...synthetic }).filter(
  ([name, value]) => typeof value === "function" && name !== "InputError",
);

export const functions: ReadonlyMap<string, Call> = new Map(entries as unknown as [string, Call][]);

/** The function called with its arguments, those at the places given replaced. */
export function callOf(name: string, replaced: ReadonlyMap<number, unknown> = new Map()): unknown {
  const values = calls[name].map(([, value], place) => (replaced.has(place) ? replaced.get(place) : value));
  return (functions.get(name) as Call)(...values);
}
