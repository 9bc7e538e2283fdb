import { aPair, checkArgument, checkDigest, checkMatching, checkProgramme } from "../arguments/given";
import { checkOptions } from "../arguments/options";
import type { Audience, Matching, Pair, PairExplanation } from "../matching/types";
import { compareText, type Mentee, type Mentor } from "../people/person";
import type { PairInput } from "../people/types";
import type { Policy } from "../policy/types";
import type { Programme } from "../programme";
import { audienceOf, ofAudience } from "./audience";
import { sharedParts } from "./shared-parts";

/**
 * Why a pair is or is not made, and the facts behind each part of its score: which goals are covered, which skills at which level, which minutes are
 * shared, which styles fall short. Everything is computed from the definitions, not from the compiled columns.
 *
 * `audience` (default "coordinator"): a mentor or mentee gets the shared facts of a pair that was made, without weights, points, wishes and private
 * attributes, and of any other pair only "not-paired", so that no veto, rule or rival shows through. Who asks is the caller's to know: hand a participant
 * the answers about their own pairs, as `explainPerson` gives them.
 *
 * Throws RangeError when an id is not in the programme, the audience or another option is not there, or the matching was made of another programme;
 * TypeError for a programme or matching that is none.
 */
export function explainPair(
  programme: Programme,
  matching: Matching,
  pair: PairInput,
  options: { readonly audience?: Audience } = {},
): PairExplanation {
  checkProgramme("explainPair", programme);
  checkMatching("explainPair", matching);
  checkArgument("explainPair", "pair", pair, aPair);
  checkOptions("explainPair", options, { audience: ofAudience });
  const audience = audienceOf(options);
  checkDigest(programme, matching);
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
  if (!made) return { ...shape, verdict: "not-paired", parts: [] };
  return { ...shape, verdict: "chosen", parts: sharedParts(programme, mentee, mentor) };
}

/** A matching's pairs are sorted by mentee id, then mentor id; unless its caller, whose own it is, has sorted them anew. */
function pairOf({ pairs }: Matching, menteeId: string, mentorId: string): Pair | null {
  const found = search(pairs, (pair) => compareText(pair.menteeId, menteeId) || compareText(pair.mentorId, mentorId));
  return found ?? pairs.find((pair) => pair.menteeId === menteeId && pair.mentorId === mentorId) ?? null;
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
