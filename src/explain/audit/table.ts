import type { Mentee, Mentor } from "../../people/person";
import { drawOrder } from "../draw";
import type { Reading } from "./reading";

/** Points of the pairs that were read, all pairs of a mentee or none. */
export interface PairsRead {
  readonly complete: boolean;
  /** The mentees who were read, in rising order. */
  readonly rows: Int32Array;
  /** Points of one mentee with every mentor, -1 where a rule refuses; null when that mentee was not read. */
  readonly row: (mentee: number) => Int32Array | null;
  /** How many mentors each rule refuses to a mentee who was read, and how many of those mentees to a mentor: `person * rules + rule`. */
  readonly refusedToMentee: Int32Array;
  readonly refusedToMentor: Int32Array;
}

/** Reads everybody, or as many mentees as `mostPairs` allows, those with the lowest lots. */
export function readPairs(
  reading: Reading,
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
  mostPairs: number,
  seed: string,
  onRow: (done: number, total: number) => void = () => {},
): PairsRead {
  const complete = mentees.length * mentors.length <= mostPairs;
  const lots = drawOrder(`${seed}\nread`, mentees.length);
  const rows = complete ? Int32Array.from(mentees.keys()) : lots.slice(0, Math.floor(mostPairs / mentors.length)).sort();
  const placeOf = new Int32Array(mentees.length).fill(-1);
  for (let place = 0; place < rows.length; place++) placeOf[rows[place]] = place;
  const points = new Int32Array(rows.length * mentors.length);
  const rules = reading.rules.length;
  const refusedToMentee = new Int32Array(mentees.length * rules);
  const refusedToMentor = new Int32Array(mentors.length * rules);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place];
    onRow(place, rows.length);
    for (let column = 0; column < mentors.length; column++) {
      let refused = false;
      for (let rule = 0; rule < rules; rule++) {
        if (!reading.refuses(rule, mentees[row], mentors[column])) continue;
        refused = true;
        refusedToMentee[row * rules + rule]++;
        refusedToMentor[column * rules + rule]++;
      }
      points[place * mentors.length + column] = refused ? -1 : reading.score(mentees[row], mentors[column]).points;
    }
  }
  return {
    complete,
    rows,
    row: (mentee) =>
      placeOf[mentee] < 0 ? null : points.subarray(placeOf[mentee] * mentors.length, (placeOf[mentee] + 1) * mentors.length),
    refusedToMentee,
    refusedToMentor,
  };
}
