import type { Position } from "../position";
import { type Attempt, type Cure, helps, type Proposal } from "./cure";
import { fewestMorePlaces } from "./more-places";
import type { PlaceValue } from "./place-values";
import type { Run } from "./run";

/** So many single places, those that bring most; `placeValues` holds them all. */
const MOST_SINGLE_PLACES = 10;
const MOST_PLACES_EACH = 10;

export function singlePlaces({ programme, problem, table }: Position, values: readonly PlaceValue[]): Proposal[] {
  const capacity = programme.cohort.mentors.map((mentor) => mentor.capacity.max);
  return values
    .map((value, column) => ({ ...value, column }))
    .filter(({ oneMore }) => helps({ gain: oneMore }))
    .sort((a, b) => b.oneMore.mentees - a.oneMore.mentees || b.oneMore.pairs - a.oneMore.pairs || b.oneMore.points - a.oneMore.points)
    .slice(0, MOST_SINGLE_PLACES)
    .map(({ mentorId, column }) => ({
      change: { code: "add-place", params: { mentorId, from: capacity[column], to: capacity[column] + 1 } },
      posed: () => ({ problem: { ...problem, columnCapacity: capacity.with(column, capacity[column] + 1) }, table }),
      asks: 1,
    }));
}

export function morePlaces(position: Position, run: Run): Proposal[] {
  const found = fewestMorePlaces(position, run);
  if (found === null) return [];
  const { places, mentors } = found;
  const added = mentors.reduce((sum, { from, to }) => sum + to - from, 0);
  if (added === 1) return [];
  const posed = () => ({ problem: { ...position.problem, columnCapacity: places }, table: position.table });
  return [{ change: { code: "add-places", params: { places: added, mentors } }, posed, asks: added }];
}

/** From one more than the fewest places upwards, each number that brings more than the one before, until more cannot help. */
export function placesEach({ programme, problem, table }: Position, attempt: Attempt): (Cure | null)[] {
  const { mentors } = programme.cohort;
  const offered = mentors.flatMap(({ capacity }) => (capacity.max > 0 ? [capacity.max] : []));
  if (offered.length === 0) return [];
  const least = offered.reduce((a, b) => Math.min(a, b));
  const withEach = (places: number) =>
    attempt({
      change: { code: "places-per-mentor", params: { places, mentors: offered.filter((own) => own < places).length } },
      posed: () => ({
        problem: { ...problem, columnCapacity: mentors.map(({ capacity }) => (capacity.max > 0 ? Math.max(capacity.max, places) : 0)) },
        table,
      }),
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
