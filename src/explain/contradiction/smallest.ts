import { createFilling } from "./filling";
import { MOST_SETS, smallestHittingSet } from "./hitting-set";
import { type Found, filledUnder, type Load, placesOf, type Question } from "./irreducible";

export interface Smallest<Part> extends Found<Part> {
  /** Proven: no fewer parts exclude each other. Else none of these can be left out, and there may be fewer elsewhere. */
  readonly isSmallest: boolean;
}

/** So often may parts of other kinds be tried for one set. */
const MOST_TRIALS = 12;
/** So many pairs of people may be looked at in all trials. */
const MOST_PAIRS = 2 ** 31;

/**
 * A smallest contradiction: it has a part of whatever must be let go to meet the rest, so that a smallest set which has one of each of these that are known
 * is either a contradiction or shows one more (implicit hitting sets; Ignatiev, Previti, Liffiton and Marques-Silva, CP 2015). Begins with a contradiction
 * that is known, which is the answer when no smaller one can be, or when that is not told soon.
 */
export function smallest<Part>(asked: Question<Part>, known: Found<Part>): Smallest<Part> {
  let pairs = 0;
  const question: Question<Part> = {
    ...asked,
    groundOf(parts) {
      const ground = asked.groundOf(parts);
      pairs += ground === null ? 0 : ground.rows * ground.columns;
      return ground;
    },
  };
  const { others, loads } = question;
  const size = known.others.length + known.loads.length;
  const sets: number[][] = [];
  for (let least = 0; pairs < MOST_PAIRS; ) {
    const chosen = smallestHittingSet(sets, others.length + loads.length, least, size - 1);
    if (chosen === null) return { ...known, isSmallest: true };
    if (chosen === undefined || sets.length === MOST_SETS) break;
    least = chosen.length;
    const found = {
      others: chosen.flatMap((at) => (at < others.length ? [others[at]] : [])),
      loads: chosen.flatMap((at) => (at < others.length ? [] : [loads[at - others.length]])),
    };
    if (filledUnder(question, found.others, found.loads) === null) return { ...found, isSmallest: true };
    const rest = grown(question, found, sets.length);
    const kept = new Set<unknown>([...rest.others, ...rest.loads]);
    sets.push([...others, ...loads].flatMap((one, at) => (kept.has(one) ? [] : [at])));
  }
  return { ...known, isSmallest: false };
}

/** More that can be met together, begun with what can: now the loads first, now the others, and loads from other places on. */
function grown<Part>(question: Question<Part>, begun: Found<Part>, round: number): Found<Part> {
  if (round % 2 === 1) {
    const others = withOthers(question, begun);
    return { others, loads: withLoads(question, { ...begun, others }, round) };
  }
  const loads = withLoads(question, begun, round);
  return { loads, others: withOthers(question, { ...begun, loads }) };
}

function withLoads<Part>(question: Question<Part>, { others, loads }: Found<Part>, round: number): readonly Load<Part>[] {
  const ground = question.groundOf(others);
  if (ground === null) return loads;
  const filling = createFilling(ground);
  const fill = (load: Load<Part>) => filling.tryFill(load.column, placesOf(question, ground, load));
  for (const load of loads) fill(load);
  const kept = new Set(loads);
  const all = question.loads;
  const start = (round * 7919) % Math.max(1, all.length);
  for (const load of [...all.slice(start), ...all.slice(0, start)]) {
    if (!kept.has(load) && fill(load)) kept.add(load);
  }
  return all.filter((load) => kept.has(load));
}

function withOthers<Part>(question: Question<Part>, { others, loads }: Found<Part>): readonly Part[] {
  const kept = new Set(others);
  let trials = 0;
  const add = (some: readonly Part[]): void => {
    if (some.length === 0 || trials++ >= MOST_TRIALS) return;
    if (filledUnder(question, [...kept, ...some], loads) !== null) for (const part of some) kept.add(part);
    else if (some.length > 1) {
      const half = some.length >> 1;
      add(some.slice(0, half));
      add(some.slice(half));
    }
  };
  add(question.others.filter((part) => !kept.has(part)));
  return question.others.filter((part) => kept.has(part));
}
