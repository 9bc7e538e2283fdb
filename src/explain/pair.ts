import type { Audience, Matching, Pair, PairExplanation } from "../matching/types";
import type { Fact, FactCode } from "../people/fact";
import { compareText, type Mentee, type Mentor } from "../people/person";
import type { PairInput } from "../people/types";
import type { Policy } from "../policy/types";
import type { Programme } from "../programme";

/**
 * Why a pair is or is not made, and the facts behind each part of its score: which goals are covered, which skills at which level, which minutes are
 * shared, which styles fall short. Everything is computed from the definitions, not from the compiled columns.
 *
 * `audience` (default "coordinator"): a mentor or mentee gets the shared facts of a pair that was made, without points, wishes and private attributes,
 * and of any other pair only "not-paired", so that no veto, rule or rival shows through.
 *
 * Throws RangeError when an id is not in the programme.
 */
export function explainPair(
  programme: Programme,
  matching: Matching,
  pair: PairInput,
  options: { readonly audience?: Audience } = {},
): PairExplanation {
  const audience = options.audience ?? "coordinator";
  const mentee = personOf(programme.cohort.mentees, pair.menteeId, "menteeId");
  const mentor = personOf(programme.cohort.mentors, pair.mentorId, "mentorId");
  const chosen = pairOf(matching, mentee.id, mentor.id);
  if (audience !== "coordinator") return forParticipant(programme, mentee, mentor, audience, chosen !== null);

  const refusals = programme.sieve.refusals(mentee, mentor);
  const score = programme.scoring.pair(mentee, mentor);
  const facts = programme.scoring.facts(mentee, mentor);
  return {
    menteeId: mentee.id,
    mentorId: mentor.id,
    audience,
    verdict:
      chosen !== null
        ? "chosen"
        : refusals.length > 0
          ? "refused"
          : belowMinimum(score.points, programme.policy)
            ? "below-minimum"
            : "not-chosen",
    pinned: chosen?.pinned ?? false,
    refusals,
    points: score.points,
    score: score.points / 1_000_000,
    completeness: score.completeness,
    parts: score.parts.map((part, index) => ({ ...part, facts: facts[index] })),
  };
}

function belowMinimum(points: number, policy: Policy): boolean {
  return points < Math.round(policy.minimumScore * 1_000_000);
}

/** The criteria that rest on what somebody said of the other in confidence, or on what only the organiser knows. */
const confidentialCriteria: ReadonlySet<string> = new Set(["wishes", "history", "supplied", "formula"]);

/** What two people may be told of each other: what they have in common or can give each other, never what is missing, avoided or weighed. */
const sharedFacts: ReadonlySet<FactCode> = new Set<FactCode>([
  "met",
  "partly-met",
  "shared-time",
  "shared-window",
  "shared-language",
  "shared-format",
  "values",
]);

function forParticipant(programme: Programme, mentee: Mentee, mentor: Mentor, audience: Audience, made: boolean): PairExplanation {
  const shape = {
    menteeId: mentee.id,
    mentorId: mentor.id,
    audience,
    pinned: false,
    refusals: [],
    points: null,
    score: null,
    completeness: null,
  };
  return made
    ? { ...shape, verdict: "chosen", parts: sharedParts(programme, mentee, mentor) }
    : { ...shape, verdict: "not-paired", parts: [] };
}

/** What a mentor or mentee may be told of the two: per criterion the facts in shared terms; criteria with none are left out. */
export function sharedParts(programme: Programme, mentee: Mentee, mentor: Mentor): PairExplanation["parts"] {
  const facts = programme.scoring.facts(mentee, mentor);
  return programme.scoring.pair(mentee, mentor).parts.flatMap((part, index) => {
    const criterion = programme.policy.criteria[index];
    if (confidentialCriteria.has(criterion.type)) return [];
    const shared = facts[index]
      .filter((fact) => sharedFacts.has(fact.code) && !namesPrivate(fact, programme.policy.privateAttributes))
      .map(withoutImportance);
    return shared.length === 0 ? [] : [{ ...part, score: null, points: 0, facts: shared }];
  });
}

function namesPrivate(fact: Fact, privateAttributes: readonly string[]): boolean {
  const { key, field, name } = fact.params as { readonly key?: string; readonly field?: string; readonly name?: string };
  return privateAttributes.some((secret) => [key, field, name].some((named) => named === secret || named === `attributes.${secret}`));
}

function withoutImportance(fact: Fact): Fact {
  if (!("importance" in fact.params)) return fact;
  const { importance: _, ...params } = fact.params;
  return { ...fact, params } as Fact;
}

/** A matching's pairs are sorted by mentee id, then mentor id. */
function pairOf(matching: Matching, menteeId: string, mentorId: string): Pair | null {
  return search(matching.pairs, (pair) => compareText(pair.menteeId, menteeId) || compareText(pair.mentorId, mentorId));
}

function personOf<P extends { readonly id: string }>(people: readonly P[], id: string, field: string): P {
  const person = search(people, (candidate) => compareText(candidate.id, id));
  if (person === null) throw new RangeError(`${field}: nobody with the id ${JSON.stringify(id)} is on that side of the programme`);
  return person;
}

/** The entry of a sorted list at which `compare` gives 0, or null. */
function search<Entry>(sorted: readonly Entry[], compare: (entry: Entry) => number): Entry | null {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(sorted[middle]);
    if (order === 0) return sorted[middle];
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
