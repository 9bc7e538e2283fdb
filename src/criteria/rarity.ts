import * as z from "zod/mini";
import type { Fact } from "../people/fact";
import type { Cohort, Person } from "../people/person";
import type { Side } from "../people/types";
import type { Setting } from "../policy/setting";
import { otherSide } from "./unanswered";

/** What the criteria have in common that go by lists of which people tick what they offer. */
export interface RarityDamping {
  /**
   * From 0 (default) to 1: how much less the offers of somebody count who names more of them than is usual. The score is multiplied by
   * 1 - rarityDamping * (1 - usual / named), where `usual` is the median of what the people of that side name who name anything; whoever names no more than
   * that loses nothing. At 1, four times the usual number makes a quarter of the score.
   */
  readonly rarityDamping?: number;
}

export const rarityField = { rarityDamping: z.optional(z.number().check(z.minimum(0), z.maximum(1))) };

type OfferList = "goalsSupported" | "skills";

/** What the score is multiplied by. A tick is worth its rarity among the ticks of the same person. */
function factorFor(damping: number, named: number, usual: number): number {
  return named > usual ? (named - damping * (named - usual)) / named : 1;
}

/** The factor of one person of a side; 1 where nothing is damped. */
export function rarityFactor(
  { rarityDamping = 0 }: RarityDamping,
  offering: Person,
  list: OfferList,
  side: Side,
  setting: Setting,
): number {
  if (rarityDamping === 0) return 1;
  return factorFor(rarityDamping, offering[list]?.length ?? 0, usualNumber(setting.cohort, list, side));
}

/** What of the cohort the factors depend on (see `CriterionDefinition.context`). */
export function rarityContext({ rarityDamping = 0 }: RarityDamping, list: OfferList, { cohort }: Setting): readonly number[] {
  return rarityDamping === 0 ? [] : [usualNumber(cohort, list, "mentee"), usualNumber(cohort, list, "mentor")];
}

/** The fast form: what a pair's score is multiplied by. Null where nothing is damped. */
export function rarityOfPair(
  parameters: RarityDamping,
  mentees: readonly Person[],
  mentors: readonly Person[],
  list: OfferList,
  side: Side,
  setting: Setting,
): ((mentee: number, mentor: number) => number) | null {
  if ((parameters.rarityDamping ?? 0) === 0) return null;
  const rowsWant = side === "mentee";
  const factors = Float64Array.from(rowsWant ? mentors : mentees, (one) => rarityFactor(parameters, one, list, otherSide(side), setting));
  return (mentee, mentor) => factors[rowsWant ? mentor : mentee];
}

/** Why a score is lower than what the offers cover; nothing where it is not. `side` is the side of the one who wants. */
export function rarityFacts(parameters: RarityDamping, offering: Person, list: OfferList, side: Side, setting: Setting): readonly Fact[] {
  const factor = rarityFactor(parameters, offering, list, otherSide(side), setting);
  if (factor === 1) return [];
  const kind = list === "skills" ? "skill" : "goal";
  const usual = usualNumber(setting.cohort, list, otherSide(side));
  return [{ code: "damped", params: { kind, by: side, named: offering[list]?.length ?? 0, usual, factor } }];
}

/** What was found before; cohorts do not change. */
const found = new WeakMap<Cohort, Map<string, number>>();

/** The median number of entries, the lower one of two, over the people of a side who name anything; 0 when nobody does. */
function usualNumber(cohort: Cohort, list: OfferList, side: Side): number {
  const ofCohort = found.get(cohort) ?? new Map<string, number>();
  found.set(cohort, ofCohort);
  const key = `${side} ${list}`;
  let usual = ofCohort.get(key);
  if (usual === undefined) {
    const people: readonly Person[] = side === "mentee" ? cohort.mentees : cohort.mentors;
    const counts = people.map((person) => person[list]?.length ?? 0).filter((count) => count > 0);
    counts.sort((a, b) => a - b);
    usual = counts[(counts.length - 1) >> 1] ?? 0;
    ofCohort.set(key, usual);
  }
  return usual;
}
