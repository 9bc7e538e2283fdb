import type { PairInput, Programme, Rotation } from "../../src";
import { compare, type Value } from "../best-value";

export function worthOf({ policy }: Programme, { outcome }: Pick<Rotation, "outcome">): Value {
  const fit = outcome.points + outcome.waitingBonus;
  if (policy.objective === "highest-fit") return [fit];
  if (policy.objective === "weakest-pair-first") return [outcome.pairs, outcome.weakestPairPoints ?? Number.POSITIVE_INFINITY, fit];
  return [outcome.mentees, outcome.pairs, fit];
}

/** What pairs are worth, whatever rounds they are in. */
export function outcomeOf({ cohort, policy, scoring }: Programme, pairs: readonly PairInput[]): Rotation["outcome"] {
  const outcome = { mentees: 0, pairs: pairs.length, points: 0, waitingBonus: 0, weakestPairPoints: null as number | null };
  for (const mentee of cohort.mentees) {
    const own = pairs.filter(({ menteeId }) => menteeId === mentee.id);
    if (own.length === 0) continue;
    outcome.mentees++;
    outcome.waitingBonus += Math.round(mentee.roundsWaited * policy.waitingBonus * 1e6);
    for (const { mentorId } of own) {
      const { points } = scoring.pair(mentee, cohort.mentors.find(({ id }) => id === mentorId)!);
      outcome.points += points;
      outcome.weakestPairPoints = Math.min(outcome.weakestPairPoints ?? points, points);
    }
  }
  return outcome;
}

export interface Way {
  /** Chosen cells as bits. */
  readonly cells: number;
  readonly pairs: readonly PairInput[];
  /** How many are pinned. */
  readonly pins: number;
  readonly value: Value;
}

/** Every way to pair in one round, pins apart; or every one in which no two people meet both ways. */
export function ways(programme: Programme, oneWay = false): Way[] {
  const { mentees, mentors, pins } = programme.cohort;
  const everyPair = mentees.flatMap((mentee) => mentors.map((mentor) => ({ mentee, mentor, menteeId: mentee.id, mentorId: mentor.id })));
  const pinCells = pins.map((pin) => everyPair.findIndex((pair) => pair.menteeId === pin.menteeId && pair.mentorId === pin.mentorId));
  const usable = everyPair.map(
    ({ mentee, mentor }, cell) =>
      programme.sieve.refusals(mentee, mentor).length === 0 &&
      (pinCells.includes(cell) || programme.scoring.pair(mentee, mentor).points >= Math.round(programme.policy.minimumScore * 1e6)),
  );
  const found: Way[] = [];
  for (let cells = 0; cells < 1 << everyPair.length; cells++) {
    const has = (cell: number) => ((cells >> cell) & 1) === 1;
    if (everyPair.some((_, cell) => has(cell) && !usable[cell])) continue;
    const pairs = everyPair.filter((_, cell) => has(cell));
    const load = (id: string) => pairs.filter(({ mentorId }) => mentorId === id).length;
    if (mentors.some(({ id, capacity }) => load(id) < capacity.min || load(id) > capacity.max)) continue;
    if (mentees.some(({ id, mentorsWanted }) => pairs.filter(({ menteeId }) => menteeId === id).length > mentorsWanted)) continue;
    if (oneWay && goBothWays(pairs)) continue;
    const value = worthOf(programme, { outcome: outcomeOf(programme, pairs) });
    found.push({ cells, pairs, pins: pinCells.filter(has).length, value });
  }
  return found;
}

function goBothWays(pairs: readonly PairInput[]): boolean {
  return pairs.some((one) => pairs.some((other) => one.menteeId === other.mentorId && one.mentorId === other.menteeId));
}

/** The best of all rotations of two rounds, tried out one by one; null when there is none. Without `oneWay`, of a cohort where nobody is on both sides. */
export function bestOfTwoRounds(programme: Programme, oneWay = false): Value | null {
  const all = ways(programme, oneWay);
  let best: Value | null = null;
  for (const one of all) {
    for (const other of all) {
      if ((one.cells & other.cells) !== 0 || one.pins + other.pins < programme.cohort.pins.length) continue;
      const pairs = [...one.pairs, ...other.pairs];
      if (oneWay && goBothWays(pairs)) continue;
      const value = worthOf(programme, { outcome: outcomeOf(programme, pairs) });
      if (best === null || compare(value, best) > 0) best = value;
    }
  }
  return best;
}
