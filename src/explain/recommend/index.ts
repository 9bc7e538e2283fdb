import { aMatching, checkProgramme, type OnePerson, onePerson } from "../../arguments/given";
import { most, oneOf } from "../../arguments/kinds";
import { checkOptions, ofRun } from "../../arguments/options";
import type { Side } from "../../people/types";
import type { Programme } from "../../programme";
import { audienceOf, ofAudience } from "../audience";
import { costsOfForcing, type Move, type PairCost } from "../cost";
import { compareLosses } from "../difference";
import { checkAudience, personOf } from "../person";
import { sharedParts } from "../shared-parts";
import { type Standing, standingOf } from "./standing";
import type { Recommendation, RecommendationOptions, RecommendationOrder } from "./types";

const orders: readonly RecommendationOrder[] = ["programme", "fit"];

/** Somebody on the other side in row or column number, before anything is told. */
interface Option {
  readonly other: number;
  readonly points: number;
  readonly cost: PairCost | null;
  readonly inOptimum: boolean;
}

/**
 * Whom this mentee or mentor should be paired with: everybody whom rules, minimum score and remaining places allow, best first, for programmes in which
 * people choose for themselves or are helped to choose. What is chosen becomes a pin: `changeProgramme(programme, { type: "add-pin", ... })`.
 *
 * All costs come from one search over the solver's end state; under "weakest-pair-first" those that shift the floor are solves of their own. When
 * nothing is feasible, no cost can be told and both orders are by fit. A person whose places pins hold has no recommendation.
 *
 * Throws RangeError when `who` names both sides or neither, the id is not on that side, the audience may not ask, an option is not there or out of range,
 * or the matching is none that this programme allows; TypeError for a programme that is none.
 */
export function recommend(programme: Programme, who: OnePerson, options: RecommendationOptions = {}): Recommendation[] {
  checkProgramme("recommend", programme);
  checkOptions("recommend", options, {
    ...ofRun,
    limit: most(0),
    order: oneOf(orders),
    matching: aMatching(["pairs", "digest"]),
    audience: ofAudience,
  });
  const audience = audienceOf(options);
  const { order = "programme", limit = Number.POSITIVE_INFINITY } = options;
  const { side, id } = personOf(programme, onePerson("recommend", who));
  checkAudience(audience, side);
  const standing = standingOf(programme, options.matching, { side, id }, options);
  const own = (side === "mentee" ? standing.position.row : standing.position.column).get(id) as number;
  const byFit = optionsOf(standing, side, own, options);
  const { objective } = standing.position.problem;
  const byProgramme = [...byFit].sort(
    (a, b) => (a.cost && b.cost ? compareLosses(objective, a.cost, b.cost) : 0) || Number(b.inOptimum) - Number(a.inOptimum),
  );
  const fitRank = new Map(byFit.map(({ other }, rank) => [other, rank + 1]));
  const programmeRank = new Map(byProgramme.map(({ other }, rank) => [other, rank + 1]));
  return (order === "fit" ? byFit : byProgramme).slice(0, limit).map(({ other, cost, inOptimum }) => {
    const [row, column] = side === "mentee" ? [own, other] : [other, own];
    const mentee = programme.cohort.mentees[row];
    const mentor = programme.cohort.mentors[column];
    const shape = {
      menteeId: mentee.id,
      mentorId: mentor.id,
      places: (side === "mentee" ? standing.left.mentor : standing.left.mentee)[other],
    };
    if (audience !== "coordinator") return { ...shape, ...nothingTold, parts: sharedParts(programme, mentee, mentor) };
    const { points, completeness, parts } = programme.scoring.pair(mentee, mentor);
    const facts = programme.scoring.facts(mentee, mentor);
    return {
      ...shape,
      fitRank: fitRank.get(other) as number,
      programmeRank: programmeRank.get(other) as number,
      inOptimum,
      points,
      score: points / 1_000_000,
      completeness,
      parts: parts.map((part, index) => ({ ...part, facts: facts[index] })),
      cost,
      costToOthers: cost && costToOthers(standing, side, id, cost),
    };
  });
}

const nothingTold = {
  fitRank: null,
  programmeRank: null,
  inOptimum: null,
  points: null,
  score: null,
  completeness: null,
  cost: null,
  costToOthers: null,
};

/** By points, then by id. A pair that would leave some requirement unmet is none. */
function optionsOf({ position, left, held }: Standing, side: Side, own: number, options: RecommendationOptions): Option[] {
  const { table, questions } = position;
  if (left[side][own] <= 0) return [];
  const costOf = costsOfForcing(position, side === "mentee" ? { row: own } : { column: own }, options);
  const room = side === "mentee" ? left.mentor : left.mentee;
  const chosen = new Set((side === "mentee" ? position.mentorsOf : position.menteesOf)[own]);
  const found: Option[] = [];
  for (let other = 0; other < room.length; other++) {
    const [row, column] = side === "mentee" ? [own, other] : [other, own];
    if (room[other] <= 0 || held.has(row * table.mentors + column)) continue;
    const points = table.points(row, column);
    // A refused pair is marked by a negative number.
    if (points < Math.max(0, table.minimumPoints)) continue;
    const cost = costOf(other);
    if (questions === null || cost !== null) found.push({ other, points, cost, inOptimum: chosen.has(other) });
  }
  return found.sort((a, b) => b.points - a.points || a.other - b.other);
}

/** The asked person's own pairs, now less then, are taken off. */
function costToOthers({ position }: Standing, side: Side, id: string, cost: PairCost): Recommendation["costToOthers"] {
  const { table, row, column } = position;
  const pointsOf = (menteeId: string, mentorId: string) => table.points(row.get(menteeId) as number, column.get(mentorId) as number);
  const isOwn = (menteeId: string, mentorId: string) => (side === "mentee" ? menteeId : mentorId) === id;
  let { pairs, points } = cost;
  for (const { menteeId, fromMentorId: from, toMentorId: to } of cost.moves as readonly Move[]) {
    if (from !== null && isOwn(menteeId, from)) {
      pairs--;
      points -= pointsOf(menteeId, from);
    }
    if (to !== null && isOwn(menteeId, to)) {
      pairs++;
      points += pointsOf(menteeId, to);
    }
  }
  return { pairs, points };
}
