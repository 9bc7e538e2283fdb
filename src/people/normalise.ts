import { pairKey, placesOf } from "./check-pairs";
import type { Entry } from "./form";
import { createLanguageReader, createPersonNormaliser } from "./normalise-person";
import { sortUnlessSorted } from "./order";
import { type Cohort, compareText, type Mentee, type Mentor, type TermReader } from "./person";
import type { CohortForm } from "./read";
import type { PersonForm } from "./schema";
import { isTakenWhole } from "./taken-whole";
import { DEFAULT_AS_OF, type PairInput } from "./types";

export interface Normalised {
  readonly cohort: Cohort;
  /** Those of whose answers something was left out, since it was said twice or left blank; nobody else has such. */
  readonly shortened: ReadonlySet<PersonForm>;
  /** Every language tag that anybody named, as given. */
  readonly languageTags: readonly string[];
}

/**
 * The cohort behind the border: every union resolved, every list in an order of its own. Of repeated entries the highest level and importance, the best
 * rank and, of spellings and reasons, the first in code-unit order are kept, so no order of the input shows. The form must be free of errors.
 */
export function normaliseCohort(form: CohortForm, termOf: TermReader): Normalised {
  const shortened = new Set<PersonForm>();
  const tags = new Map<string, string>();
  const normalise = createPersonNormaliser(termOf, createLanguageReader(tags));
  const normalised = (form: PersonForm) => {
    const person = normalise(form);
    if (!isTakenWhole(form, person)) shortened.add(form);
    return person;
  };
  const cohort: Cohort = {
    mentees: sortUnlessSorted(
      form.mentees.map(({ value }): Mentee => {
        const { mentorsWanted = 1, roundsWaited = 0 } = value;
        return Object.assign(normalised(value), { mentorsWanted, roundsWaited });
      }),
      byId,
    ),
    mentors: sortUnlessSorted(
      form.mentors.map(({ value }): Mentor => Object.assign(normalised(value), { capacity: placesOf(value) })),
      byId,
    ),
    managers: managersOf(form),
    history: form.history
      .map(({ value }) => ({
        menteeId: value.menteeId,
        mentorId: value.mentorId,
        endedOn: value.endedOn ?? null,
        outcome: value.outcome ?? null,
      }))
      .sort((a, b) => byPair(a, b) || compareText(a.endedOn ?? "", b.endedOn ?? "") || (a.outcome ?? -1) - (b.outcome ?? -1)),
    conflicts: distinctPairs(
      form.conflicts
        .map(({ value }) => ({ menteeId: value.menteeId, mentorId: value.mentorId, reason: value.reason ?? null }))
        .sort(
          (a, b) => byPair(a, b) || Number(a.reason === null) - Number(b.reason === null) || compareText(a.reason ?? "", b.reason ?? ""),
        ),
    ),
    pins: distinctPairs(form.pins.map(({ value }) => ({ menteeId: value.menteeId, mentorId: value.mentorId })).sort(byPair)),
    suppliedScores: new Map(
      [...form.suppliedScores].sort((a, b) => byId(a.value, b.value)).map(({ value }) => [value.id, scoresOf(value.scores)]),
    ),
    asOf: form.asOf ?? DEFAULT_AS_OF,
  };
  return { cohort, shortened, languageTags: [...tags.keys()] };
}

function managersOf({ mentees, mentors, org }: CohortForm): ReadonlyMap<string, string | null> {
  const said = new Map<string, string | null>();
  for (const entries of [mentees, mentors, org] as readonly (readonly Entry<{ id: string; managerId?: string | null }>[])[]) {
    for (const { value } of entries) if (value.managerId !== undefined) said.set(value.id, value.managerId);
  }
  return sortedByKey(said);
}

function scoresOf(scores: readonly (PairInput & { readonly score: number })[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byMentee = new Map<string, Map<string, number>>();
  for (const { menteeId, mentorId, score } of scores) {
    const row = byMentee.get(menteeId);
    if (row === undefined) byMentee.set(menteeId, new Map([[mentorId, score]]));
    else row.set(mentorId, score);
  }
  for (const [menteeId, row] of byMentee) byMentee.set(menteeId, sortedByKey(row));
  return sortedByKey(byMentee);
}

/** The map itself when it is in order already. */
function sortedByKey<Value>(map: Map<string, Value>): Map<string, Value> {
  let last: string | null = null;
  let isSorted = true;
  for (const key of map.keys()) {
    if (last !== null && key < last) isSorted = false;
    last = key;
  }
  if (isSorted) return map;
  // The host's default order of texts is that of their code units.
  const sorted = new Map<string, Value>();
  for (const key of [...map.keys()].sort()) sorted.set(key, map.get(key) as Value);
  return sorted;
}

/** Keeps the first of equal neighbours. */
function distinctPairs<Pair extends PairInput>(sorted: readonly Pair[]): readonly Pair[] {
  return sorted.filter((pair, index) => index === 0 || pairKey(pair) !== pairKey(sorted[index - 1]));
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

function byPair(a: PairInput, b: PairInput): number {
  return compareText(a.menteeId, b.menteeId) || compareText(a.mentorId, b.mentorId);
}
