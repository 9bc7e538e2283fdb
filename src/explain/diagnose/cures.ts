import { REFUSED } from "../../objectives/pair-table";
import type { Difference } from "../difference";
import { outcomeOf } from "../difference";
import type { Position } from "../position";
import { type Loosening, loosened, looseningsOf } from "./loosen";
import { fewestMorePlaces, type PlacesChange } from "./more-places";
import type { PlaceValue } from "./place-values";
import { type Posed, without } from "./relax";
import type { Requirement } from "./requirement";
import type { RulePrice } from "./rule-prices";
import type { Run } from "./run";
import { gainOf } from "./solve";

/** What an organiser could do. */
export type CureChange =
  /** One more place at this mentor. */
  | { readonly code: "add-place"; readonly params: PlacesChange }
  /** More places at these mentors, `places` in all: the fewest that pair everybody who can be paired. */
  | { readonly code: "add-places"; readonly params: { readonly places: number; readonly mentors: readonly PlacesChange[] } }
  /** At least so many places at each mentor who offers one; `mentors` of them would offer more than now. */
  | { readonly code: "places-per-mentor"; readonly params: { readonly places: number; readonly mentors: number } }
  /** This rule dropped, this exclusion lifted, this pin or minimum load given up. */
  | { readonly code: "let-go"; readonly params: { readonly requirement: Requirement } }
  /** A rule kept with another number: as near to the present one as brings a pair more, or brings as many as that number can. */
  | {
      readonly code: "loosen-rule";
      readonly params: { readonly rule: string; readonly parameter: string; readonly from: number | string; readonly to: number | string };
    }
  /** The same for the minimum score, in points. */
  | { readonly code: "lower-minimum-score"; readonly params: { readonly from: number; readonly to: number } };

export interface Cure {
  readonly change: CureChange;
  /** How much it asks: places to be added, or people who could then be paired with somebody with whom they cannot be paired now. */
  readonly asks: number;
  /** What it brings, by a full solve. */
  readonly gain: Difference;
  /** The result with it. */
  readonly totals: { readonly mentees: number; readonly pairs: number; readonly points: number };
}

/** The order among cures that ask equally much. */
const order: readonly CureChange["code"][] = [
  "add-place",
  "let-go",
  "lower-minimum-score",
  "loosen-rule",
  "add-places",
  "places-per-mentor",
];

/** So many single places and so many conflicts, those that bring most; `placeValues` and `rulePrices` hold them all. */
const MOST_OF_A_KIND = 10;
const MOST_PLACES_EACH = 10;

/**
 * What would bring more pairs, or a mentor to more mentees, where somebody waits: each change alone, tried out by a full solve, the one that asks
 * least first, then the one that brings most. Vetoes and the rules that always hold are nobody's to lift. Under "highest-fit" a
 * looser number need not bring more pairs, so that there a nearer one may have been passed over.
 */
export function cures(position: Position, values: readonly PlaceValue[], prices: readonly RulePrice[], run: Run): Cure[] {
  const { programme, mentorsOf, questions } = position;
  const isShort = programme.cohort.mentees.some(({ mentorsWanted }, row) => mentorsOf[row].length < mentorsWanted);
  if (questions === null || !isShort) return [];
  const attempt = attempts(position, run);
  const found = [
    ...singlePlaces(position, values).map(attempt),
    ...morePlaces(position, run).map(attempt),
    ...placesEach(position, attempt),
    ...lettingGo(position, prices).map(attempt),
    ...looserRules(position, prices, attempt),
    ...lowerMinimum(position, prices, attempt),
  ];
  const place = ({ change }: Cure) => order.indexOf(change.code);
  return found
    .flatMap((cure) => (cure !== null && helps(cure) ? [cure] : []))
    .sort(
      (a, b) =>
        a.asks - b.asks ||
        place(a) - place(b) ||
        b.gain.mentees - a.gain.mentees ||
        b.gain.pairs - a.gain.pairs ||
        b.gain.points - a.gain.points,
    );
}

interface Proposal {
  readonly change: CureChange;
  readonly posed: Posed;
  /** Default: the people who get a pair that is not usable now. */
  readonly asks?: number;
}

type Attempt = (proposal: Proposal) => Cure | null;

function helps({ gain }: Pick<Cure, "gain">): boolean {
  return gain.mentees > 0 || gain.pairs > 0;
}

function attempts(position: Position, run: Run): Attempt {
  let done = 0;
  return ({ change, posed, asks }) => {
    run.step("cures", done, ++done);
    const found = gainOf(position, posed, run);
    if (found === null) return null;
    const { mentees, pairs, points } = outcomeOf(posed.problem, posed.table, found.solution.pairs);
    return { change, asks: asks ?? peopleTouched(position, posed), gain: found.gain, totals: { mentees, pairs, points } };
  };
}

function singlePlaces({ programme, problem, table }: Position, values: readonly PlaceValue[]): Proposal[] {
  const capacity = programme.cohort.mentors.map((mentor) => mentor.capacity.max);
  return values
    .map((value, column) => ({ ...value, column }))
    .filter(({ oneMore }) => helps({ gain: oneMore }))
    .sort((a, b) => b.oneMore.mentees - a.oneMore.mentees || b.oneMore.pairs - a.oneMore.pairs || b.oneMore.points - a.oneMore.points)
    .slice(0, MOST_OF_A_KIND)
    .map(({ mentorId, column }) => ({
      change: { code: "add-place", params: { mentorId, from: capacity[column], to: capacity[column] + 1 } },
      posed: { problem: { ...problem, columnCapacity: capacity.with(column, capacity[column] + 1) }, table },
      asks: 1,
    }));
}

function morePlaces(position: Position, run: Run): Proposal[] {
  const found = fewestMorePlaces(position, run);
  if (found === null) return [];
  const { places, mentors } = found;
  const added = mentors.reduce((sum, { from, to }) => sum + to - from, 0);
  if (added === 1) return [];
  const posed = { problem: { ...position.problem, columnCapacity: places }, table: position.table };
  return [{ change: { code: "add-places", params: { places: added, mentors } }, posed, asks: added }];
}

/** From one more than the fewest places upwards, each number that brings more than the one before, until more cannot help. */
function placesEach({ programme, problem, table }: Position, attempt: Attempt): (Cure | null)[] {
  const { mentors } = programme.cohort;
  const offered = mentors.flatMap(({ capacity }) => (capacity.max > 0 ? [capacity.max] : []));
  if (offered.length === 0) return [];
  const least = offered.reduce((a, b) => Math.min(a, b));
  const withEach = (places: number) =>
    attempt({
      change: { code: "places-per-mentor", params: { places, mentors: offered.filter((own) => own < places).length } },
      posed: {
        problem: { ...problem, columnCapacity: mentors.map(({ capacity }) => (capacity.max > 0 ? Math.max(capacity.max, places) : 0)) },
        table,
      },
      asks: offered.reduce((sum, own) => sum + Math.max(0, places - own), 0),
    });
  const limit = withEach(Math.max(problem.rows, least + 1));
  const found: Cure[] = [];
  for (let places = least + 1; limit !== null && helps(limit) && places <= least + MOST_PLACES_EACH; places++) {
    const cure = withEach(places);
    const before = found.at(-1)?.gain ?? { mentees: 0, pairs: 0 };
    if (cure !== null && (cure.gain.mentees > before.mentees || cure.gain.pairs > before.pairs)) found.push(cure);
    if (cure !== null && cure.gain.mentees >= limit.gain.mentees && cure.gain.pairs >= limit.gain.pairs) break;
  }
  return found;
}

function lettingGo(position: Position, prices: readonly RulePrice[]): Proposal[] {
  const useful = prices.filter(({ requirement, gain }) => gain !== null && helps({ gain }) && isOrganisers(requirement));
  const conflicts = useful.filter(({ requirement }) => requirement.code === "conflict");
  const others = useful.filter(({ requirement }) => requirement.code !== "conflict");
  const best = [...conflicts].sort((a, b) => gainedPoints(b) - gainedPoints(a)).slice(0, MOST_OF_A_KIND);
  return [...others, ...best].map(({ requirement }) => ({
    change: { code: "let-go", params: { requirement } },
    posed: without(position, [requirement]),
    ...(requirement.code === "conflict" || requirement.code === "pin"
      ? { asks: 2 }
      : requirement.code === "minimum-load"
        ? { asks: 1 }
        : {}),
  }));
}

/** The minimum score is lowered, not dropped. */
function isOrganisers({ code }: Requirement): boolean {
  return code !== "vetoes" && code !== "minimum-score";
}

function gainedPoints({ gain }: RulePrice): number {
  return gain === null ? 0 : gain.points;
}

function looserRules(position: Position, prices: readonly RulePrice[], attempt: Attempt): (Cure | null)[] {
  const useful = new Map(
    prices.flatMap(({ requirement, gain }) =>
      requirement.code === "rule" && gain !== null && helps({ gain }) ? [[requirement.params.rule, requirement] as const] : [],
    ),
  );
  return looseningsOf(position).flatMap((loosening: Loosening) => {
    const { rule, parameter, from, steps, value } = loosening;
    const requirement = useful.get(rule);
    if (requirement === undefined) return [];
    const { table } = without(position, [requirement]);
    return nearest(steps, (step) => {
      const to = value(step);
      return attempt({
        change: { code: "loosen-rule", params: { rule, parameter, from, to } },
        posed: loosened(position, table, loosening, to),
      });
    });
  });
}

function lowerMinimum(position: Position, prices: readonly RulePrice[], attempt: Attempt): (Cure | null)[] {
  const { problem, table } = position;
  const price = prices.find(({ requirement }) => requirement.code === "minimum-score");
  if (price === undefined || price.gain === null || !helps({ gain: price.gain })) return [];
  const from = table.minimumPoints;
  return nearest(from, (step) =>
    attempt({
      change: { code: "lower-minimum-score", params: { from, to: from - step } },
      posed: { problem: { ...problem, minimumScore: from - step }, table },
    }),
  );
}

/** The first step that helps, and the first that brings as many pairs as the last; by halving, because each step allows all that the one before does. */
function nearest(steps: number, at: (step: number) => Cure | null): Cure[] {
  const last = at(steps);
  if (last === null || !helps(last)) return [];
  const first = firstStep(steps, last, at, helps);
  const most = firstStep(steps, last, at, ({ gain }) => gain.mentees >= last.gain.mentees && gain.pairs >= last.gain.pairs);
  return first === most || (first.gain.mentees === most.gain.mentees && first.gain.pairs === most.gain.pairs) ? [first] : [first, most];
}

function firstStep(steps: number, last: Cure, at: (step: number) => Cure | null, isEnough: (cure: Cure) => boolean): Cure {
  let low = 1;
  let high = steps;
  let found = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cure = at(middle);
    if (cure !== null && isEnough(cure)) {
      found = cure;
      high = middle;
    } else low = middle + 1;
  }
  return found;
}

/** People with a pair that is usable after the change and not now. */
function peopleTouched({ table, problem }: Position, changed: Posed): number {
  const least = problem.minimumScore ?? 0;
  const leastAfter = changed.problem.minimumScore ?? 0;
  const mentors = new Uint8Array(table.mentors);
  let people = 0;
  for (let mentee = 0; mentee < table.mentees; mentee++) {
    const before = table.row(mentee);
    const after = changed.table.row(mentee);
    let touched = false;
    for (let mentor = 0; mentor < mentors.length; mentor++) {
      if (after[mentor] === REFUSED || after[mentor] < leastAfter || before[mentor] >= least) continue;
      touched = true;
      mentors[mentor] = 1;
    }
    if (touched) people++;
  }
  return mentors.reduce((sum, mark) => sum + mark, people);
}
