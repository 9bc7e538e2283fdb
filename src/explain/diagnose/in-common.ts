import { attributeName, fieldKeys, fieldValue, valueWords } from "../../columns/field";
import type { Person } from "../../people/person";
import type { Side } from "../../people/types";

/**
 * What marks these people off from the others of their side: a value that more of them have, or a range of numbers in which more of them lie. Both
 * counts are of people who answered or not alike: `members` of the `of` people asked about, `others` of the `ofOthers` not.
 */
export type InCommon =
  | {
      readonly code: "shared-value";
      readonly params: Counts & { readonly side: Side; readonly key: string; readonly value: string };
    }
  | {
      readonly code: "shared-range";
      readonly params: Counts & { readonly side: Side; readonly key: string; readonly min: number; readonly max: number };
    };

interface Counts {
  readonly members: number;
  readonly of: number;
  readonly others: number;
  readonly ofOthers: number;
}

/** At most so many facts for each side; each must hold for half of the members and for clearly fewer of the others. */
const MOST_FACTS = 3;
const LEAST_SHARE = 0.5;
const LEAST_DIFFERENCE = 0.25;

/** The most telling first: by the difference between the two shares, then by key. Empty when there is nobody to compare with. */
export function inCommon(side: Side, people: readonly Person[], isMember: (row: number) => boolean): InCommon[] {
  const of = people.filter((_, row) => isMember(row)).length;
  const ofOthers = people.length - of;
  if (of === 0 || ofOthers === 0) return [];
  const difference = ({ params: { members, others } }: InCommon) => members / of - others / ofOthers;
  return keysOf(people)
    .flatMap((key) => {
      const values = people.map((person) => fieldValue(person, key));
      const found: InCommon[] = [];
      const value = tellingWord(values, isMember, of, ofOthers);
      if (value !== null) found.push({ code: "shared-value", params: { side, key, ...value, of, ofOthers } });
      const range = tellingRange(values, isMember, of, ofOthers);
      if (range !== null) found.push({ code: "shared-range", params: { side, key, ...range, of, ofOthers } });
      return found;
    })
    .filter((fact) => fact.params.members / of >= LEAST_SHARE && difference(fact) >= LEAST_DIFFERENCE)
    .sort((a, b) => difference(b) - difference(a))
    .slice(0, MOST_FACTS);
}

function keysOf(people: readonly Person[]): string[] {
  const names = new Set<string>();
  for (const { attributes } of people) for (const name of attributes.keys()) names.add(`attributes.${name}`);
  return [...fieldKeys, ...[...names].filter((key) => attributeName(key) !== null).sort()];
}

type Values = readonly ReturnType<typeof fieldValue>[];

interface Word {
  /** As the first person of the side spells it. */
  readonly value: string;
  members: number;
  others: number;
}

/** The word whose shares differ most. Numbers are looked at as ranges. */
function tellingWord(values: Values, isMember: (row: number) => boolean, of: number, ofOthers: number): Word | null {
  const words = new Map<string, Word>();
  values.forEach((value, row) => {
    if (value === null || typeof value === "number") return;
    const spelt = typeof value === "object" ? value : [String(value)];
    const said = new Set<string>();
    valueWords(value).forEach((word, at) => {
      if (said.has(word)) return;
      said.add(word);
      const counts = words.get(word) ?? { value: spelt[at], members: 0, others: 0 };
      if (isMember(row)) counts.members++;
      else counts.others++;
      words.set(word, counts);
    });
  });
  let best: Word | null = null;
  for (const word of words.values()) {
    if (best === null || word.members / of - word.others / ofOthers > best.members / of - best.others / ofOthers) best = word;
  }
  return best;
}

interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly members: number;
  readonly others: number;
}

/** The range of numbers in which the shares differ most: the largest sum of a run of values in order (Kadane). */
function tellingRange(values: Values, isMember: (row: number) => boolean, of: number, ofOthers: number): NumberRange | null {
  const counts = new Map<number, { members: number; others: number }>();
  values.forEach((value, row) => {
    if (typeof value !== "number") return;
    const here = counts.get(value) ?? { members: 0, others: 0 };
    if (isMember(row)) here.members++;
    else here.others++;
    counts.set(value, here);
  });
  const weight = ({ members, others }: NumberRange) => members / of - others / ofOthers;
  let best: NumberRange | null = null;
  let run: NumberRange | null = null;
  for (const [value, { members, others }] of [...counts].sort(([a], [b]) => a - b)) {
    const starts: boolean = run === null || weight(run) <= 0;
    const before: NumberRange = starts ? { min: value, max: value, members: 0, others: 0 } : (run as NumberRange);
    run = { min: before.min, max: value, members: before.members + members, others: before.others + others };
    if (best === null || weight(run) > weight(best)) best = run;
  }
  return best;
}
