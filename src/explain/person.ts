import { checkDigest, checkMatching, checkProgramme, type OnePerson, onePerson } from "../arguments/given";
import { most } from "../arguments/kinds";
import { checkOptions, ofRun } from "../arguments/options";
import type { RunOptions } from "../assignment";
import type { Audience, Matching, PairExplanation, Refusal } from "../matching/types";
import { compareText } from "../people/person";
import type { Side } from "../people/types";
import type { Programme } from "../programme";
import { audienceOf, ofAudience } from "./audience";
import { costsOfForcing, type PairCost } from "./cost";
import { explainPair } from "./pair";
import { type Position, positionOf } from "./position";

/**
 * "chosen": the two are a pair. "refused": rules refuse it. "below-minimum": fewer points than the policy asks for. "full": all places of the candidate
 * are held by others. "outscored": the candidate has a place free, and no result with the pair is better; `cost` tells how much worse, all
 * zero where the lottery decided, null where pins or minimum loads leave no way. "infeasible": nobody is paired, because the requirements cannot all be met.
 */
export type CandidateVerdict = "chosen" | "outscored" | "full" | "refused" | "below-minimum" | "infeasible";

/** Somebody on the other side. */
export interface Candidate {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly verdict: CandidateVerdict;
  readonly pinned: boolean;
  /** Also of a pair that rules refuse: what it would be worth. Null for a mentor or mentee. */
  readonly points: number | null;
  readonly completeness: number | null;
  /** Every rule that refuses the pair, with its facts. */
  readonly refusals: readonly Refusal[];
  /** The ids, on the asked person's own side, of those who hold the candidate's places, the asked person excepted. */
  readonly holders: readonly string[];
  /** What making this pair would cost everybody; all zero for a chosen pair, null where it cannot be made. */
  readonly cost: PairCost | null;
  /** What a chosen pair rests on, in the terms of the audience; null for any other: see `explainPair`. */
  readonly explanation: PairExplanation | null;
}

/** Every candidate of one person. */
export interface PersonExplanation {
  readonly side: Side;
  readonly id: string;
  readonly audience: Audience;
  /** Partners asked for (a mentee) or places offered (a mentor), and how many were given. */
  readonly wanted: number;
  readonly received: number;
  /** Best first: by points, then by id. A mentor or mentee sees the chosen ones only, by id. */
  readonly candidates: readonly Candidate[];
}

export interface PersonExplanationOptions extends RunOptions {
  /** Default "coordinator". A mentor or mentee may ask about a person of their own side only, and gets the chosen pairs in shared terms. */
  readonly audience?: Audience;
  /** List so many of the best candidates, and the chosen ones wherever they stand; a whole number, 0 or more. Default: all, as with Infinity. */
  readonly limit?: number;
}

/**
 * Why this person has these partners and not others: everybody on the other side, and what insisting on the pair would cost the whole programme,
 * exactly: the difference of two full solves. All costs come from one search over the solver's end state; under "weakest-pair-first" those that shift the
 * floor are solves of their own.
 *
 * Throws RangeError when `who` names both sides or neither, the id is not on that side, the audience may not ask, an option is not there or out of range,
 * or the matching is no optimum of this programme; TypeError for a programme or matching that is none.
 */
export function explainPerson(
  programme: Programme,
  matching: Matching,
  who: OnePerson,
  options: PersonExplanationOptions = {},
): PersonExplanation {
  checkProgramme("explainPerson", programme);
  checkMatching("explainPerson", matching);
  checkOptions("explainPerson", options, { ...ofRun, audience: ofAudience, limit: most(0) });
  const audience = audienceOf(options);
  checkDigest(programme, matching);
  const { side, id, wanted } = personOf(programme, onePerson("explainPerson", who));
  checkAudience(audience, side);
  const own = matching.pairs.filter((pair) => (side === "mentee" ? pair.menteeId : pair.mentorId) === id);
  const candidates =
    audience === "coordinator"
      ? candidatesOf(programme, matching, side, id, options)
      : own.map(({ menteeId, mentorId }) => forParticipant(explainPair(programme, matching, { menteeId, mentorId }, { audience })));
  return { side, id, audience, wanted, received: own.length, candidates };
}

/** Throws RangeError when nobody on that side has the id. */
export function personOf(programme: Programme, { side, id }: { readonly side: Side; readonly id: string }) {
  const { mentees, mentors } = programme.cohort;
  const wanted =
    side === "mentee"
      ? mentees.find((person) => person.id === id)?.mentorsWanted
      : mentors.find((person) => person.id === id)?.capacity.max;
  if (wanted === undefined) throw new RangeError(`${side}Id: nobody with the id ${JSON.stringify(id)} is on that side of the programme`);
  return { side, id, wanted };
}

export function checkAudience(audience: Audience, side: Side): void {
  if (audience === "coordinator" || audience === side) return;
  throw new RangeError(`audience: a ${audience} is told of a ${audience}'s pairs only, not of a ${side}'s`);
}

function forParticipant(explanation: PairExplanation): Candidate {
  const { menteeId, mentorId } = explanation;
  const nothing = { pinned: false, points: null, completeness: null, refusals: [], holders: [], cost: null };
  return { menteeId, mentorId, verdict: "chosen", ...nothing, explanation };
}

function candidatesOf(programme: Programme, matching: Matching, side: Side, id: string, options: PersonExplanationOptions): Candidate[] {
  const position = positionOf(programme, matching, options);
  const { mentorsOf, menteesOf } = position;
  const { mentees, mentors } = programme.cohort;
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  const own = (side === "mentee" ? position.row : position.column).get(id) as number;
  const costOf = costsOfForcing(position, side === "mentee" ? { row: own } : { column: own }, options);
  const others = side === "mentee" ? mentors : mentees;
  const chosen = new Set((side === "mentee" ? mentorsOf : menteesOf)[own]);
  const mentee = (other: number) => mentees[side === "mentee" ? own : other];
  const mentor = (other: number) => mentors[side === "mentee" ? other : own];
  return others
    .map((_, other) => ({ other, ...programme.scoring.pair(mentee(other), mentor(other)) }))
    .sort((a, b) => b.points - a.points || compareText(others[a.other].id, others[b.other].id))
    .filter(({ other }, rank) => rank < limit || chosen.has(other))
    .map(({ other, points, completeness }) => {
      const menteeId = mentee(other).id;
      const mentorId = mentor(other).id;
      const refusals = programme.sieve.refusals(mentee(other), mentor(other));
      const explanation = chosen.has(other) ? explainPair(programme, matching, { menteeId, mentorId }) : null;
      const holders = (side === "mentee" ? menteesOf : mentorsOf)[other].filter((holder) => holder !== own);
      const room = side === "mentee" ? mentor(other).capacity.max : mentee(other).mentorsWanted;
      return {
        menteeId,
        mentorId,
        verdict: verdictOf(position, explanation !== null, refusals.length > 0, points, holders.length >= room),
        pinned: explanation?.pinned ?? false,
        points,
        completeness,
        refusals,
        holders: holders.map((holder) => (side === "mentee" ? mentees : mentors)[holder].id),
        cost: costOf(other),
        explanation,
      };
    });
}

function verdictOf(
  { questions, table }: Position,
  isChosen: boolean,
  isRefused: boolean,
  points: number,
  isFull: boolean,
): CandidateVerdict {
  if (isChosen) return "chosen";
  if (isRefused) return "refused";
  if (points < table.minimumPoints) return "below-minimum";
  if (questions === null) return "infeasible";
  return isFull ? "full" : "outscored";
}
