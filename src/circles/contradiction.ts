import { createFilling, type Ground } from "../explain/contradiction/filling";
import { groundsOf } from "../explain/contradiction/ground";
import { filledUnder, irreducible, type Load, partsOf, placesOf, type Question } from "../explain/contradiction/irreducible";
import { smallest } from "../explain/contradiction/smallest";
import { requirementsOf } from "../explain/diagnose/requirement";
import type { PairTable } from "../objectives/pair-table";
import type { Programme } from "../programme";
import { spreadOf } from "./spread";
import type { CircleContradiction, CircleRequirement, SpreadInput } from "./types";

interface Asked {
  readonly table: PairTable;
  readonly spread: readonly SpreadInput[];
  /** Minimums hold only for those who have a pin: whoever has none may stay without a circle. */
  readonly orNone: boolean;
}

/** Why there are no circles; null when there are some. Minimum sizes come last, because they are what asks for people. */
export function contradictionOf(programme: Programme, { table, spread, orNone }: Asked, check: () => void): CircleContradiction | null {
  const { mentees, mentors } = programme.cohort;
  const quotas = spread.map((quota): CircleRequirement => ({ code: "spread", params: { key: quota.key, atMost: quota.atMost } }));
  const all: readonly CircleRequirement[] = [...requirementsOf(programme), ...quotas];
  // Only pins and minimum sizes ask for anybody.
  if (!all.some(({ code }) => code === "pin" || (code === "minimum-load" && !orNone))) return null;
  const column = new Map(mentors.map(({ id }, k) => [id, k]));
  const classesUnder = remembering((inForce: ReadonlySet<unknown>) => {
    const kept = spread.filter((_, k) => inForce.has(quotas[k]));
    return [kept.map((quota) => spread.indexOf(quota)).join(), () => spreadOf(mentees, kept)];
  });
  const question: Question<CircleRequirement> = {
    ...partsOf<CircleRequirement>(all, column),
    groundOf: groundsOf(programme, table, classesUnder),
    orNone,
    check,
  };
  if (filledUnder(question, question.others, question.loads) !== null) return null;
  const { others, loads, isSmallest } = smallest(question, irreducible(question));
  return { requirements: [...others, ...loads.map(({ part }) => part)], isSmallest, ...evidence(programme, question, others, loads) };
}

/** The last answer is kept: quotas mostly stay the same. */
function remembering<Given, Made>(askedBy: (given: Given) => readonly [key: string, make: () => Made]): (given: Given) => Made {
  let last: { readonly key: string; readonly made: Made } | null = null;
  return (given) => {
    const [key, make] = askedBy(given);
    if (last?.key !== key) last = { key, made: make() };
    return last.made;
  };
}

/** What the minimums of a contradiction ask for, and what there is. */
function evidence(
  { cohort: { mentors } }: Programme,
  question: Question<CircleRequirement>,
  others: readonly CircleRequirement[],
  loads: readonly Load<CircleRequirement>[],
): Pick<CircleContradiction, "mentors" | "places"> {
  const ground = question.groundOf(others);
  if (ground === null) return { mentors: [], places: null };
  const filling = createFilling(ground);
  let [needed, missing] = [0, 0];
  for (const load of loads) {
    const places = placesOf(question, ground, load);
    filling.fill(load.column, places);
    missing += places - filling.load[load.column];
    needed += load.minimum;
  }
  const withoutPins = question.groundOf(others.filter(({ code }) => code !== "pin")) ?? ground;
  return {
    mentors: loads.map(({ column, minimum }) => ({ mentorId: mentors[column].id, minimum, ...peopleFor(withoutPins, column) })),
    places: { needed, filled: needed - missing },
  };
}

/** Nested quotas: whoever still fits is one more, in any order. */
function peopleFor({ rows, words, allowed, demand, parent, quota, classOf }: Ground, column: number) {
  const kinds = parent.length;
  const room = quota.slice(column * kinds, (column + 1) * kinds);
  let [possible, together] = [0, 0];
  for (let row = 0; row < rows; row++) {
    if (demand[row] === 0 || ((allowed[column * words + (row >> 5)] >> (row & 31)) & 1) === 0) continue;
    possible++;
    const chain: number[] = [];
    for (let kind = classOf[row]; kind >= 0 && kind < kinds; kind = parent[kind]) chain.push(kind);
    if (chain.some((kind) => room[kind] === 0)) continue;
    for (const kind of chain) room[kind]--;
    together++;
  }
  return { allowed: possible, together };
}
