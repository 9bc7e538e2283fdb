import type { Mentee, Mentor } from "../../people/person";
import type { Path } from "../../people/print";
import { printValue } from "../../people/print";
import type { Report } from "../../people/report";
import type { Setting } from "../setting";
import { printSome, someOf } from "./people-list";

/** Rules and criteria compiled over one setting. Handed in, because this folder knows no criteria and no rules. */
export interface CompiledPairs {
  /** Sets 1 for every mentor whom a rule refuses to a mentee (a row), 0 for the others. */
  readonly fillRefused: (mentee: number, refused: Uint8Array) => void;
  /** The scores of one criterion for one mentee and every mentor; -1 is unknown. */
  readonly fillScores: (criterion: string, mentee: number, out: Float64Array) => void;
  /** The score of one criterion for one pair; null is unknown. */
  readonly scoreOf: (criterion: string, mentee: Mentee, mentor: Mentor) => number | null;
}

/** The rules are asked about every pair up to this many: beyond, it would take longer than all other checks together. */
const mostPairs = 50_000_000;
/** Criteria are judged by the pairs of at most so many people of each side, evenly spread over their ids. */
const sampled = 100;
/** Of so many mentees as many mentors are asked about one by one, which mostly shows two scores at once: making all rows of a criterion takes longer. */
const askedFirst = 10;
/** With fewer pairs than this, equal scores say nothing. */
const fewestPairs = 4;

/** People with places to fill to whom the rules leave nobody. */
export function findCandidates({ cohort: { mentees, mentors } }: Setting, { fillRefused }: CompiledPairs, report: Report): void {
  const pairs = mentees.length * mentors.length;
  if (pairs > mostPairs) {
    const sentence = `${pairs} pairs are more than ${mostPairs}: whether the rules leave everybody a candidate was not looked at`;
    report.warning("not-checked", ["mentees"], sentence, { pairs, limit: mostPairs });
    return;
  }
  const refused = new Uint8Array(mentors.length);
  const open = Int32Array.from(mentors.flatMap(({ capacity }, column) => (capacity.max > 0 ? [column] : [])));
  // The open mentors to whom every mentee so far is refused, the first `left` of the list; after a few mentees hardly any are left to look at.
  const alone = open.slice();
  let left = alone.length;
  const menteesAlone: string[] = [];
  mentees.forEach(({ id, mentorsWanted }, row) => {
    if (mentorsWanted === 0) return;
    fillRefused(row, refused);
    if (areAllRefused(open, refused)) menteesAlone.push(id);
    else left = keepRefused(alone, left, refused);
  });
  const mentorsAlone = Array.from(alone.subarray(0, left), (column) => mentors[column].id);
  const noPlace = open.length === 0;
  reportAlone(
    menteesAlone,
    mentees.length,
    "mentees",
    noPlace ? "no mentor has a place" : "the rules refuse every mentor with a place",
    report,
  );
  if (!mentees.some(({ mentorsWanted }) => mentorsWanted > 0)) return;
  reportAlone(mentorsAlone, mentors.length, "mentors", "the rules refuse every mentee", report);
}

function areAllRefused(columns: Int32Array, refused: Uint8Array): boolean {
  for (let k = 0; k < columns.length; k++) if (refused[columns[k]] === 0) return false;
  return true;
}

/** Moves the refused among the first `count` columns to the front, in their order, and gives their number. */
function keepRefused(columns: Int32Array, count: number, refused: Uint8Array): number {
  let kept = 0;
  for (let k = 0; k < count; k++) if (refused[columns[k]] === 1) columns[kept++] = columns[k];
  return kept;
}

function reportAlone(ids: readonly string[], of: number, side: "mentees" | "mentors", reason: string, report: Report): void {
  if (ids.length === 0) return;
  const sentence = `${printSome(ids, of, side)} may meet nobody: ${reason}`;
  report.warning("no-candidate", [side], sentence, someOf(ids, of));
}

/** Which of these criteria have one and the same score wherever they are known: they change no choice. */
export function findSeparation(
  setting: Setting,
  criteria: readonly string[],
  compile: (setting: Setting) => CompiledPairs,
  pathOf: (criterion: string) => Path,
  report: Report,
): void {
  const { cohort } = setting;
  if (criteria.length === 0) return;
  const sample: Setting = { ...setting, cohort: { ...cohort, mentees: spread(cohort.mentees), mentors: spread(cohort.mentors) } };
  const { fillRefused, fillScores, scoreOf } = compile(sample);
  const { mentees, mentors } = sample.cohort;
  const refusedRows: Uint8Array[] = [];
  const refusedTo = (row: number) => {
    let refused = refusedRows[row];
    if (refused === undefined) {
      refused = new Uint8Array(mentors.length);
      fillRefused(row, refused);
      refusedRows[row] = refused;
    }
    return refused;
  };
  const countPairs = (enough: number) => {
    let pairs = 0;
    for (let row = 0; row < mentees.length && pairs < enough; row++) for (const refused of refusedTo(row)) pairs += 1 - refused;
    return pairs;
  };
  if (countPairs(fewestPairs) < fewestPairs) return;
  const isWhole = mentees.length === cohort.mentees.length && mentors.length === cohort.mentors.length;
  const scores = new Float64Array(mentors.length);
  const differsAtOnce = (id: string) => {
    let first: number | null = null;
    for (let row = 0; row < mentees.length && row < askedFirst; row++) {
      for (let column = 0; column < mentors.length && column < askedFirst; column++) {
        if (refusedTo(row)[column] === 1) continue;
        const score = scoreOf(id, mentees[row], mentors[column]);
        if (score !== null && first !== null && score !== first) return true;
        first ??= score;
      }
    }
    return false;
  };
  for (const id of criteria) {
    if (differsAtOnce(id)) continue;
    const known = new Set<number>();
    let unknown = 0;
    for (let row = 0; row < mentees.length && known.size < 2; row++) {
      fillScores(id, row, scores);
      const refused = refusedTo(row);
      for (let column = 0; column < scores.length; column++) {
        if (refused[column] === 1) continue;
        if (scores[column] < 0) unknown++;
        else known.add(scores[column]);
      }
    }
    if (known.size > 1) continue;
    const [score = null] = known;
    const pairs = countPairs(Number.POSITIVE_INFINITY);
    const finding = score === null ? "is unknown" : `is ${score.toFixed(2)}${unknown > 0 ? " or unknown" : ""}`;
    const which = isWhole ? "that the rules allow" : "looked at";
    const sentence = `${printValue(id)} ${finding} for each of the ${pairs} pairs ${which}, so it tells nobody apart`;
    report.warning("separates-nobody", pathOf(id), sentence, { criterion: id, score, unknown, pairs });
  }
}

/** Everybody, or `sampled` people at even distances. */
function spread<Kind>(people: readonly Kind[]): readonly Kind[] {
  if (people.length <= sampled) return people;
  return Array.from({ length: sampled }, (_, place) => people[Math.floor((place * people.length) / sampled)]);
}
