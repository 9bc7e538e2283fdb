import type { LoosenedParameter } from "../../src/explain/diagnose/loosen";
import type {
  BlockingPair,
  Candidate,
  CandidateVerdict,
  Cure,
  CureChange,
  Difference,
  FrontierPoint,
  Groups,
  InCommon,
  InfluenceRun,
  Load,
  Move,
  PairCost,
  PlaceValue,
  Regret,
  Requirement,
  Robustness,
  ShortageDiagnosis,
  Unread,
  WeightLimit,
} from "../../src/index";

type Samples<Union extends { readonly code: string; readonly params: unknown }> = {
  readonly [Code in Union["code"]]: readonly Extract<Union, { readonly code: Code }>["params"][];
};

/** At least one sample of each code; a new code without a sample does not compile. */
function flat<Union extends { readonly code: string; readonly params: unknown }>(samples: Samples<Union>): Union[] {
  return Object.entries<readonly unknown[]>(samples).flatMap(([code, list]) =>
    list.map((params) => ({ code, params }) as unknown as Union),
  );
}

const ids = { menteeId: "ana", mentorId: "bo" };

export const nothing: Difference = { mentees: 0, pairs: 0, points: 0, waitingBonus: 0, weakestPairPoints: null };

export const differences: readonly Difference[] = [
  nothing,
  { ...nothing, weakestPairPoints: 0 },
  { ...nothing, points: 98_016 },
  { ...nothing, points: -1_200 },
  { ...nothing, mentees: 1, pairs: 1, points: 1_234_567_890 },
  { ...nothing, mentees: -2, pairs: -2, points: -350_000 },
  { mentees: 1, pairs: 2, points: -40_000, waitingBonus: 50_000, weakestPairPoints: -100_000 },
  { mentees: -1, pairs: 1, points: 40_000, waitingBonus: -50_000, weakestPairPoints: 250_000 },
  { mentees: 2, pairs: 0, points: 0, waitingBonus: 0, weakestPairPoints: null },
];

const move = (menteeId: string, fromMentorId: string | null, toMentorId: string | null): Move => ({ menteeId, fromMentorId, toMentorId });

export const chains: readonly (readonly Move[])[] = [
  [],
  [move("ana", "bo", "cy")],
  [move("ana", null, "bo"), move("di", "bo", "cy"), move("ed", "cy", null)],
  Array.from({ length: 7 }, (_, k) => move(`m${k}`, `o${k}`, `o${k + 1}`)),
  Array.from({ length: 9 }, (_, k) => move(`m${k}`, `o${k}`, `o${k + 1}`)),
];

export const costs: readonly (PairCost | null)[] = [
  null,
  ...differences.flatMap((difference) => chains.slice(0, 3).map((moves) => ({ ...difference, moves }))),
];

const candidate = (verdict: CandidateVerdict, fields: Partial<Candidate> = {}): Candidate => ({
  ...ids,
  verdict,
  pinned: false,
  points: 815_278,
  completeness: 1,
  refusals: [],
  holders: [],
  cost: null,
  explanation: null,
  ...fields,
});

const candidateSamples: { readonly [Verdict in CandidateVerdict]: readonly Partial<Candidate>[] } = {
  chosen: [{}, { pinned: true }, { points: null }, { points: null, pinned: true }],
  outscored: [{ cost: { ...nothing, points: 5_000, moves: chains[1]! } }, {}],
  full: [
    { holders: ["cy"] },
    { holders: ["cy", "di"] },
    { holders: [] },
    { holders: ["cy"], cost: { ...nothing, pairs: 1, moves: chains[2]! } },
  ],
  refused: [{ refusals: [{ rule: "reporting-line", facts: [{ code: "same-person", params: {} }] }] }],
  "below-minimum": [{ points: 200_000 }],
  infeasible: [{}],
};

export const candidates: readonly Candidate[] = Object.entries(candidateSamples).flatMap(([verdict, list]) =>
  list.map((fields) => candidate(verdict as CandidateVerdict, fields)),
);

const counts = [
  { members: 28, of: 32, others: 2, ofOthers: 18 },
  { members: 32, of: 32, others: 0, ofOthers: 18 },
  { members: 1, of: 1, others: 0, ofOthers: 1 },
  { members: 1, of: 2, others: 1, ofOthers: 5 },
];

export const inCommon = flat<InCommon>({
  "shared-value": [
    ...counts.map((count) => ({ ...count, side: "mentee" as const, key: "department", value: "Sales" })),
    { ...counts[0]!, side: "mentor", key: "attributes.remote", value: "true" },
    { ...counts[1]!, side: "mentor", key: "startDate", value: "2024-03-01" },
  ],
  "shared-range": [
    ...counts.map((count) => ({ ...count, side: "mentor" as const, key: "jobLevel", min: 1.5, max: 3 })),
    { ...counts[0]!, side: "mentee", key: "attributes.age", min: 40, max: 40 },
  ],
});

export const requirements = flat<Requirement>({
  rule: [{ rule: "reporting-line" }, { rule: "different:department" }],
  vetoes: [{}],
  conflict: [ids],
  pin: [ids],
  "minimum-load": [
    { mentorId: "bo", minimum: 1 },
    { mentorId: "bo", minimum: 2 },
  ],
  "minimum-score": [{ minimumPoints: 500_000 }],
});

const loosened: { readonly [Parameter in LoosenedParameter]: readonly { from: number | string; to: number | string }[] } = {
  minutes: [
    { from: 90, to: 60 },
    { from: 2, to: 1 },
    { from: 1, to: 0 },
  ],
  hours: [
    { from: 6, to: 6.25 },
    { from: 0.5, to: 1 },
  ],
  levels: [
    { from: "any", to: 2 },
    { from: 2, to: 1 },
  ],
  min: [
    { from: 2, to: 1 },
    { from: 0, to: -1 },
  ],
  max: [{ from: 1, to: 2 }],
  score: [{ from: 0.5, to: 0.25 }],
  unknown: [{ from: "refuse", to: "allow" }],
};

const places = (mentors: number, from: number, to: number) => Array.from({ length: mentors }, (_, k) => ({ mentorId: `o${k}`, from, to }));

export const cureChanges = flat<CureChange>({
  "add-place": [{ mentorId: "bo", from: 1, to: 2 }],
  "add-places": [
    { places: 2, mentors: places(2, 1, 2) },
    { places: 12, mentors: places(12, 0, 1) },
  ],
  "places-per-mentor": [
    { places: 1, mentors: 1 },
    { places: 2, mentors: 25 },
  ],
  "let-go": requirements.map((requirement) => ({ requirement })),
  "loosen-rule": Object.entries(loosened).flatMap(([parameter, list]) =>
    list.map((numbers) => ({ rule: "minimum-overlap", parameter: parameter as LoosenedParameter, ...numbers })),
  ),
  "lower-minimum-loads": [
    { places: 1, mentors: places(1, 1, 0) },
    { places: 3, mentors: places(2, 2, 1) },
  ],
  "lower-minimum-score": [
    { from: 500_000, to: 400_000 },
    { from: 500_000, to: 499_999 },
  ],
});

export const cures: readonly Cure[] = cureChanges.flatMap((change) => [
  { change, asks: 1, gain: { ...nothing, mentees: 1, pairs: 1, points: 700_000 }, totals: { mentees: 2, pairs: 2, points: 1_400_000 } },
  { change, asks: 12, gain: { ...nothing, pairs: 1, points: 700_000 }, totals: { mentees: 1, pairs: 1, points: 700_000 } },
  { change, asks: 0, gain: nothing, totals: { mentees: 0, pairs: 0, points: 0 } },
]);

const shortage = {
  kind: "places",
  menteeIds: ["ana", "di"],
  mentorIds: ["bo"],
  places: 1,
  needed: 2,
  change: { code: "add-places", count: 1 },
} as const;

export const shortages: readonly ShortageDiagnosis[] = [
  { ...shortage, waitingIds: ["di"], barriers: { pairs: 0, rules: [], belowMinimum: 0 }, inCommon: [] },
  { ...shortage, waitingIds: [], barriers: { pairs: 3, rules: [], belowMinimum: 0 }, inCommon: inCommon.slice(0, 1) },
  {
    ...shortage,
    waitingIds: ["ana", "di"],
    barriers: {
      pairs: 1_250,
      rules: [
        { rule: "reporting-line", refused: 1_200, alone: 1_200 },
        { rule: "different:department", refused: 40, alone: 0 },
        { rule: "shared-language", refused: 2, alone: 1 },
      ],
      belowMinimum: 2,
    },
    inCommon: [],
  },
  {
    ...shortage,
    waitingIds: ["di"],
    barriers: { pairs: 1, rules: [{ rule: "past-pair", refused: 1, alone: 1 }], belowMinimum: 1 },
    inCommon: [],
  },
];

export const placeValues: readonly PlaceValue[] = differences.flatMap((difference) => {
  const change = { ...difference, moves: chains[2]! };
  return [
    { mentorId: "bo", capacity: 2, received: 1, oneMore: change, oneFewer: change },
    { mentorId: "bo", capacity: 1, received: 1, oneMore: change, oneFewer: null },
    { mentorId: "bo", capacity: 0, received: 0, oneMore: change, oneFewer: null },
  ];
});

const outcome = { mentees: 38, pairs: 40, points: 32_450_000, waitingBonus: 0, weakestPairPoints: 450_000 };

export const frontierPoints: readonly FrontierPoint[] = flat<FrontierPoint["aim"]>({
  objective: [{ objective: "most-people-first" }, { objective: "highest-fit" }, { objective: "weakest-pair-first" }],
  "best-fit-with-pairs": [{ pairs: 1 }, { pairs: 40 }],
  floor: [{ minimumPoints: 533_333 }],
}).flatMap((aim) => [
  { aim, ...outcome, isPresent: true },
  { aim, ...outcome, mentees: 1, pairs: 1, isPresent: false },
  { aim, ...outcome, mentees: 0, pairs: 0, points: 0, weakestPairPoints: null, isPresent: false },
]);

const unreadSamples: { readonly [Code in Unread]: true } = {
  "certificate-of-unread-pairs": true,
  counts: true,
  "weakest-pair": true,
  shortages: true,
  infeasibility: true,
  reasons: true,
  "blocking-pairs": true,
};
export const unread = Object.keys(unreadSamples) as Unread[];

export const blockingPairs: readonly BlockingPair[] = [
  { ...ids, points: 800_000, menteeHas: 600_000, mentorHas: null },
  { ...ids, points: 800_000, menteeHas: null, mentorHas: 600_000 },
];

export const regrets: readonly Regret[] = (["mentee", "mentor"] as const).flatMap((side) => [
  { side, id: "ana", regret: 200_000, bestId: "bo", best: 800_000, has: 600_000 },
  { side, id: "ana", regret: 800_000, bestId: "bo", best: 800_000, has: null },
]);

export const loads: readonly Load[] = [
  { mentors: [], least: 0, most: 0, mean: 0, deviation: 0, placesUsed: 0 },
  { mentors: [{ load: 0, mentors: 3 }], least: 0, most: 0, mean: 0, deviation: 0, placesUsed: 0 },
  { mentors: [{ load: 1, mentors: 1 }], least: 1, most: 1, mean: 1, deviation: 0, placesUsed: 1 },
  {
    mentors: [
      { load: 0, mentors: 1 },
      { load: 1, mentors: 2 },
      { load: 2, mentors: 3 },
    ],
    least: 0,
    most: 2,
    mean: 8 / 6,
    deviation: Math.sqrt(5) / 3,
    placesUsed: 0.8,
  },
];

export const groups: readonly Groups[] = (["mentee", "mentor"] as const).flatMap((side) => [
  {
    by: "department",
    side,
    groups: [
      { value: "Sales", people: 12, matched: 8, matchRate: 8 / 12, meanScore: 0.7149, weakestScore: 0.4 },
      { value: ["Audit", "Tax"], people: 5, matched: 5, matchRate: 1, meanScore: null, weakestScore: null },
      { value: null, people: 6, matched: 0, matchRate: 0, meanScore: null, weakestScore: null },
    ],
    hidden: { groups: 2, people: 6 },
  },
  {
    by: "attributes.remote",
    side,
    groups: [
      { value: true, people: 1, matched: 1, matchRate: 1, meanScore: 1, weakestScore: 1 },
      { value: false, people: 2, matched: 1, matchRate: 0.5, meanScore: null, weakestScore: null },
    ],
    hidden: { groups: 0, people: 0 },
  },
  {
    by: "startDate",
    side,
    groups: [{ value: "2024-03-01", people: 7, matched: 1, matchRate: 1 / 7, meanScore: null, weakestScore: null }],
    hidden: { groups: 1, people: 1 },
  },
]);

const runSamples: { readonly [Kind in InfluenceRun["kind"]]: true } = { blanked: true, swapped: true };
export const influenceRuns: readonly InfluenceRun[] = (Object.keys(runSamples) as InfluenceRun["kind"][]).flatMap((kind) => [
  { kind, lost: [], gained: [], pinsFreed: 0 },
  { kind, lost: [ids], gained: [], pinsFreed: 1 },
  { kind, lost: [], gained: [ids], pinsFreed: 0 },
  { kind, lost: [ids], gained: [ids], pinsFreed: 2 },
  { kind, lost: Array.from({ length: 6 }, () => ids), gained: [ids, ids], pinsFreed: 0 },
]);

const limitSamples: { readonly [Reason in WeightLimit["reason"]]: readonly Partial<WeightLimit>[] } = {
  outscored: [{ lost: [ids], gained: [{ menteeId: "ana", mentorId: "cy" }] }, { lost: [ids] }, { gained: [ids] }],
  "below-minimum": [{ lost: [ids] }, { lost: [ids, { menteeId: "di", mentorId: "cy" }] }],
};
const limits: readonly WeightLimit[] = Object.entries(limitSamples).flatMap(([reason, list]) =>
  list.flatMap((fields) =>
    [0.25, 0.000_01].map((weight) => ({ weight, share: 0.2, reason: reason as WeightLimit["reason"], lost: [], gained: [], ...fields })),
  ),
);

export const ranges: Robustness["ranges"] = (["exact", "searched"] as const).flatMap((method) => [
  { criterion: "goals", weight: 0.35, method, lowest: null, highest: null, otherwiseAdmitted: 0 },
  ...limits.flatMap((limit) => [
    { criterion: "goals", weight: 0.35, method, lowest: limit, highest: null, otherwiseAdmitted: 2 },
    { criterion: "goals", weight: 0.35, method, lowest: null, highest: limit, otherwiseAdmitted: 2 },
    { criterion: "goals", weight: 0.35, method, lowest: limit, highest: limit, otherwiseAdmitted: 2 },
  ]),
]);

export const robustnesses: readonly Robustness[] = [0, 1, 200].map((draws) => ({
  audience: "coordinator",
  draws,
  spread: 0.2,
  seed: "",
  ranges: [],
  pairs: [0, 0.5, 1].map((survival) => ({ ...ids, survival })),
  unchanged: 0.5,
}));
