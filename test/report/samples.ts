import type { Finding, FindingCode } from "../../src/explain/audit/types";
import type { Matching, PairExplanation, Reason, ReasonCode, Shortage } from "../../src/matching/types";
import type { Fact, FactCode } from "../../src/people/fact";
import { type Cohort, type Mentee, type Mentor, unknownPerson } from "../../src/people/person";
import type { Programme } from "../../src/programme";
import type { FactParams, FindingParams, ReasonParams } from "../../src/report/language";

const monday = { weekday: 0, start: "18:00", end: "20:30", timeZone: "Europe/Paris" };

/** At least one sample of each code; a new code without a sample does not compile. */
const factSamples: { readonly [Code in FactCode]: readonly FactParams<Code>[] } = {
  met: [
    { kind: "goal", name: "test-ideas", by: "mentee" },
    { kind: "skill", name: "SQL", by: "mentee", wanted: 3, offered: 4, importance: 2 },
    { kind: "style", name: "visionary", by: "mentee", wanted: 0.5, offered: 0.75 },
    { kind: "language", name: "pt-BR", by: "mentee", wanted: "B2", offered: "native" },
    { kind: "format", name: "video", by: "mentor" },
    { kind: "attribute", name: "attributes.hobby", by: "mentor" },
  ],
  "partly-met": [
    { kind: "skill", name: "SQL", by: "mentee", wanted: 3, offered: 2 },
    { kind: "skill", name: "SQL", by: "mentee", wanted: 3, offered: 2, wantedLabel: "apply", offeredLabel: "assist" },
  ],
  "not-met": [
    { kind: "goal", name: "widen-network", by: "mentee" },
    { kind: "skill", name: "SQL", by: "mentee" },
    { kind: "skill", name: "SQL", by: "mentee", wanted: 3, offered: 2 },
    { kind: "style", name: "coaching", by: "mentor" },
    { kind: "language", name: "fr", by: "mentee" },
    { kind: "format", name: "phone", by: "mentee" },
    { kind: "attribute", name: "hobby", by: "mentee" },
  ],
  "not-known": [{ kind: "style", name: "coaching", by: "mentee", wanted: 0.5 }],
  unanswered: [{ side: "mentor", field: "availability" }],
  avoided: [{ name: "directive", by: "mentee", practised: 0.7, factor: 0.65 }],
  damped: [
    { kind: "goal", by: "mentee", named: 12, usual: 3, factor: 0.625 },
    { kind: "skill", by: "mentor", named: 8, usual: 1, factor: 0.5 },
  ],
  "shared-time": [{ shared: 1500, usable: 120, needed: 30, sessionMinutes: 60 }],
  "shared-window": [{ minutes: 150, mentee: monday, mentor: { weekday: 0, start: "12:00", end: "14:30", timeZone: null } }],
  values: [{ key: "department", mentee: "Sales", mentor: ["Finance", "Audit", "Tax"] }],
  "level-gap": [
    { gap: 2, ideal: 2, tolerance: 1 },
    { gap: 0, min: 1, max: 3 },
    { gap: -1, min: 1 },
  ],
  "shared-language": [
    { tag: "fr", level: "C1" },
    { tag: "xx", level: null },
  ],
  "no-shared-language": [{}],
  "no-shared-format": [{}],
  "shared-format": [{ format: "in-person" }],
  wish: [
    { by: "mentee", rank: 1, of: 3 },
    { by: "mentor", rank: null, of: 1 },
  ],
  "past-pair": [
    { endedOn: "2024-03-01", outcome: 0.8 },
    { endedOn: null, outcome: null },
  ],
  "never-paired": [{}],
  "supplied-score": [{ scores: "model-a", score: 0.8349 }],
  "manager-chain": [{ chain: ["ana", "boss", "bo"], above: "mentor" }],
  conflict: [{ reason: null }, { reason: "ended badly." }],
  veto: [{}],
  "one-way": [{}],
  "same-person": [{}],
  "zone-gap": [{ hours: 9.5, limit: 6 }],
  "criterion-score": [{ criterion: "goals", score: 0.3, minimum: 0.5 }],
  clamped: [{ value: 1.4 }],
  "not-finite": [{ expression: "a / b" }],
  "not-true": [{ expression: "a > b" }],
  message: [{ text: "Not across the two sites." }],
};

const reasonSamples: { readonly [Code in ReasonCode]: readonly ReasonParams<Code>[] } = {
  "no-place-left": [
    { shortage: 0, mentees: 32, mentors: 17, places: 17 },
    { shortage: 0, mentees: 1, mentors: 1, places: 0 },
  ],
  "no-mentee-left": [{ candidates: 1 }, { candidates: 4 }],
  outscored: [{ candidates: 1 }, { candidates: 5 }],
  "refused-by-rules": [{ refused: 12, people: 25, rules: [{ rule: "reporting-line", people: 10 }] }],
  "below-minimum-score": [
    { candidates: 1, minimumPoints: 500_000, bestPoints: 420_000 },
    { candidates: 3, minimumPoints: 500_000, bestPoints: 420_000 },
  ],
  "all-candidates-given": [{ candidates: 1 }, { candidates: 2 }],
  "nobody-there": [{}],
  infeasible: [{}],
};

const ids = { menteeId: "ana", mentorId: "bo" };
const di = { side: "mentee", id: "di" } as const;
const cy = { side: "mentor", id: "cy" } as const;

const findingSamples: { readonly [Code in FindingCode]: readonly FindingParams<Code>[] } = {
  "wrong-digest": [{ said: "d1", found: "d2" }],
  "wrong-version": [{ said: "0.0.1", found: "0.1.0" }],
  "wrong-status": [{ said: "optimal", found: "infeasible" }],
  "wrong-policy": [{}],
  "wrong-order": [
    { list: "pairs" },
    { list: "unmatched.mentees" },
    { list: "unmatched.mentors" },
    { list: "certificate.mentees" },
    { list: "certificate.mentors" },
  ],
  "unknown-person": [
    { list: "pairs", ...di },
    { list: "unmatched.mentors", ...cy },
  ],
  "refused-pair": [{ ...ids, rule: "reporting-line" }],
  "below-minimum": [{ ...ids, points: 200_000, minimumPoints: 300_000 }],
  "pin-missing": [ids],
  "too-many-partners": [{ ...di, has: 2, most: 1 }],
  "too-few-partners": [{ ...cy, has: 0, least: 1 }],
  "wrong-pair": [
    { ...ids, field: "points", said: 5, found: 4 },
    { ...ids, field: "score", said: 0.000005, found: 0.000004 },
    { ...ids, field: "completeness", said: 1, found: 0.5 },
    { ...ids, field: "pinned", said: true, found: false },
    { ...ids, field: "parts", said: '["goals"]', found: "[]" },
  ],
  "wrong-part": [
    { ...ids, criterion: "goals", field: "score", said: null, found: 0.5 },
    { ...ids, criterion: "skills", field: "weight", said: 0.5, found: 0.25 },
  ],
  "wrong-total": [
    { field: "points", said: 3, found: 2 },
    { field: "weakestPairPoints", said: null, found: 4 },
    { field: "menteesMatched", said: 2, found: 1 },
    { field: "mentorsUsed", said: 2, found: 1 },
    { field: "pairs", said: 2, found: 1 },
  ],
  "not-listed": [
    { ...di, received: 0 },
    { ...cy, received: 1 },
  ],
  "listed-in-error": [di],
  "wrong-entry": [
    { ...di, field: "wanted", said: 2, found: 1 },
    { ...di, field: "received", said: 1, found: 0 },
    { ...cy, field: "capacity", said: 1, found: 2 },
  ],
  "wrong-reasons": [di, cy],
  "wrong-shortages": [{ said: 1, found: 2 }],
  "wrong-infeasibility": ["kind", "menteeIds", "mentorIds", "needed", "places", "change"].map((field) => ({ field })),
  "no-price": [di, cy],
  "no-worth": [{ of: "pair" }, { of: "mentee" }],
  outbid: [{ ...ids, margin: 1 }],
  overpriced: [{ ...ids, margin: 1_200 }],
  "price-without-cause": [{ ...cy, price: -3, has: 0 }],
  "one-more-possible": [
    { of: "pair", menteeId: "di" },
    { of: "mentee", menteeId: "di" },
  ],
  "weakest-could-be-better": [{ points: 200_000 }],
};

function flat<Code extends string, Params>(samples: Readonly<Record<Code, readonly Params[]>>): { code: Code; params: Params }[] {
  return (Object.keys(samples) as Code[]).flatMap((code) => samples[code].map((params) => ({ code, params })));
}

export const facts = flat<FactCode, unknown>(factSamples) as unknown as readonly Fact[];
export const reasons = flat<ReasonCode, unknown>(reasonSamples) as unknown as readonly Reason[];
export const findings = flat<FindingCode, unknown>(findingSamples) as unknown as readonly Finding[];

export const shortages: readonly Shortage[] = [
  { kind: "places", menteeIds: ["ana", "di"], mentorIds: ["bo"], places: 1, needed: 2, change: { code: "add-places", count: 1 } },
  { kind: "minimum-load", menteeIds: [], mentorIds: ["bo"], places: 0, needed: 2, change: { code: "lower-minimum-loads", count: 2 } },
];

/** A fact of the given code, with the params that the type asks for. */
export function fact<Code extends FactCode>(code: Code, params: FactParams<Code>): Fact {
  return { code, params } as unknown as Fact;
}

export function mentee(fields: Partial<Mentee> & { id: string }): Mentee {
  return { ...unknownPerson(fields.id), mentorsWanted: 1, roundsWaited: 0, ...fields };
}

export function mentor(fields: Partial<Mentor> & { id: string }): Mentor {
  return { ...unknownPerson(fields.id), capacity: { min: 0, max: 1 }, ...fields };
}

export function explanation(parts: PairExplanation["parts"], fields: Partial<PairExplanation> = {}): PairExplanation {
  return {
    menteeId: "ana",
    mentorId: "bo",
    audience: "coordinator",
    verdict: "chosen",
    pinned: false,
    refusals: [],
    points: 0,
    score: 0,
    completeness: 1,
    parts,
    ...fields,
  };
}

export function part(criterion: string, score: number | null, points: number, facts: readonly Fact[]): PairExplanation["parts"][number] {
  return { criterion, weight: 0.5, score, points, facts };
}

/**
 * A programme of two mentees and two mentors, put together by hand, with criteria "goals" and "skills" and one pair, Ana and Bo: the report is tested
 * on what it is given, not on the engine.
 */
export function smallProgramme(change: { readonly cohort?: Partial<Cohort>; readonly parts?: PairExplanation["parts"] } = {}): {
  programme: Programme;
  matching: Matching;
} {
  const cohort: Cohort = {
    mentees: [
      mentee({
        id: "ana",
        displayName: "Ana Ríos",
        goals: [{ key: "test-ideas", text: "test-ideas", importance: 1 }],
        skillsWanted: [{ key: "sql", text: "SQL", level: 3, importance: 1 }],
      }),
      mentee({ id: "di", displayName: "Di" }),
    ],
    mentors: [mentor({ id: "bo", displayName: "Bo Å" }), mentor({ id: "cy", capacity: { min: 0, max: 2 } })],
    managers: new Map(),
    history: [],
    conflicts: [],
    pins: [],
    suppliedScores: new Map(),
    asOf: "2025-01-01",
    ...change.cohort,
  };
  const parts = change.parts ?? [
    part("goals", 0.875, 437_500, [fact("met", { kind: "goal", name: "test-ideas", by: "mentee" })]),
    part("skills", null, 250_000, [fact("unanswered", { side: "mentor", field: "skills" })]),
  ];
  const policy = {
    criteria: ["goals", "skills"].map((type) => ({ type, id: type, weight: 1, benefit: "mentee" as const, unknown: 0.5 })),
    rules: [{ type: "reporting-line" }],
    objective: "most-people-first" as const,
    minimumScore: 0,
    unknown: 0.5,
    rhythm: { sessionMinutes: 60, everyWeeks: 2, formats: null },
    scales: [],
    waitingBonus: 0.05,
    privateAttributes: [],
    tieSeed: "",
  };
  const points = parts.reduce((sum, { points }) => sum + points, 0);
  const bare = parts.map(({ facts: _, ...rest }) => rest);
  const score = { points, completeness: 0.5, parts: bare };
  const programme = {
    cohort,
    policy,
    digest: "d1g357",
    version: "0.0.0",
    warnings: [],
    sieve: { rules: [{ id: "reporting-line", type: "reporting-line" }], refusals: () => [] },
    scoring: {
      criteria: policy.criteria.map(({ id }) => ({ id, weight: 0.5, maximum: 500_000 })),
      pair: () => score,
      facts: () => parts.map(({ facts }) => facts),
    },
  } as unknown as Programme;
  const matching: Matching = {
    status: "optimal",
    pairs: [{ menteeId: "ana", mentorId: "bo", points, score: points / 1_000_000, completeness: 0.5, parts: bare, pinned: true }],
    unmatched: {
      mentees: [{ menteeId: "di", wanted: 1, received: 0, reasons: [reasons.find(({ code }) => code === "refused-by-rules")!] }],
      mentors: [{ mentorId: "cy", capacity: 2, received: 0, reasons: [{ code: "no-mentee-left", params: { candidates: 1 } }] }],
    },
    totals: { points, pairs: 1, menteesMatched: 1, mentorsUsed: 1, weakestPairPoints: points },
    shortages: [shortages[0]!],
    infeasibility: null,
    certificate: { pairWorth: 0, menteeWorth: 0, mentees: [], mentors: [] },
    policy,
    digest: "d1g357",
    version: "0.0.0",
  };
  return { programme, matching };
}
