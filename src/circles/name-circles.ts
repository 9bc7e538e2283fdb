import { namePair, totalsOf } from "../matching/pairs";
import type { Worths } from "../matching/worths";
import type { PairTable } from "../objectives/pair-table";
import type { AttributeValue } from "../people/types";
import type { Programme } from "../programme";
import type { FoundCircles } from "./search";
import type { Spread } from "./spread";
import type { Circle, CircleCertificate, CircleReason, Circles } from "./types";

interface Found extends FoundCircles {
  readonly table: PairTable;
  readonly worths: Worths;
  /** Row-major: -Infinity for a pair that rules or the minimum score forbid. */
  readonly possible: ArrayLike<number>;
  readonly spread: Spread;
  /** Of the spread, as given. */
  readonly keys: readonly string[];
  readonly infeasibility: Circles["infeasibility"];
}

/** Numbers become people again. */
export function nameCircles(programme: Programme, found: Found): Circles {
  const { mentees, mentors } = programme.cohort;
  const flat = found.best?.pairs ?? new Int32Array(0);
  const menteesOf: number[][] = mentors.map(() => []);
  const mentorsOf: number[][] = mentees.map(() => []);
  for (let at = 0; at < flat.length; at += 2) {
    menteesOf[flat[at + 1]].push(flat[at]);
    mentorsOf[flat[at]].push(flat[at + 1]);
  }
  const circles = mentors.flatMap((_, column) =>
    menteesOf[column].length === 0 ? [] : [circleOf(programme, found, column, menteesOf[column])],
  );
  const short = mentees.flatMap((mentee, row) => (mentorsOf[row].length < mentee.mentorsWanted ? [row] : []));
  return {
    status: found.best === null ? "infeasible" : "optimal",
    circles,
    unmatched: {
      mentees: short.map((row) => ({
        menteeId: mentees[row].id,
        wanted: mentees[row].mentorsWanted,
        received: mentorsOf[row].length,
        reasons: found.best === null ? [] : [reasonOf(programme, found, row, mentorsOf[row], menteesOf)],
      })),
      mentors: mentors.filter((_, column) => menteesOf[column].length === 0).map(({ id }) => id),
    },
    totals: totalsOf(circles.flatMap(({ pairs }) => pairs)),
    infeasibility: found.infeasibility,
    certificate: certificateOf(programme, found),
    flows: found.flows,
    digest: programme.digest,
    version: programme.version,
  };
}

function circleOf(programme: Programme, { spread, keys }: Found, column: number, rows: readonly number[]): Circle {
  const { cohort } = programme;
  const mentor = cohort.mentors[column];
  const pins = new Set(cohort.pins.filter(({ mentorId }) => mentorId === mentor.id).map(({ menteeId }) => menteeId));
  const pairs = rows.map((row) => namePair(programme, cohort.mentees[row], mentor, pins.has(cohort.mentees[row].id)));
  return {
    mentorId: mentor.id,
    pairs,
    points: pairs.reduce((sum, pair) => sum + pair.points, 0),
    spread: keys.map((key) => ({ key, answers: answersOf(spread, key, rows) })),
  };
}

/** The most frequent first; those without an answer last. */
function answersOf({ classes, classOf }: Spread, key: string, rows: readonly number[]): { value: AttributeValue | null; people: number }[] {
  const people = new Map<number, number>();
  for (const row of rows) {
    let kind = classOf[row];
    while (kind >= 0 && classes[kind].key !== key) kind = classes[kind].parent;
    people.set(kind, (people.get(kind) ?? 0) + 1);
  }
  return [...people]
    .sort(([a, one], [b, other]) => Number(a < 0) - Number(b < 0) || other - one || a - b)
    .map(([kind, count]) => ({ value: kind < 0 ? null : classes[kind].value, people: count }));
}

function reasonOf(
  { cohort: { mentors } }: Programme,
  { possible, spread: { classes, classOf } }: Found,
  row: number,
  own: readonly number[],
  menteesOf: readonly (readonly number[])[],
): CircleReason {
  const columns = mentors.length;
  const kindsOf = (who: number) => {
    const kinds = new Set<number>();
    for (let kind = classOf[who]; kind >= 0; kind = classes[kind].parent) kinds.add(kind);
    return kinds;
  };
  const mine = [...kindsOf(row)];
  let [allowed, full, exhausted] = [0, 0, 0];
  for (let column = 0; column < columns; column++) {
    if (possible[row * columns + column] === Number.NEGATIVE_INFINITY || mentors[column].capacity.max === 0 || own.includes(column))
      continue;
    allowed++;
    const others = menteesOf[column];
    if (others.length >= mentors[column].capacity.max) full++;
    else if (mine.some((kind) => others.filter((other) => kindsOf(other).has(kind)).length >= classes[kind].atMost)) exhausted++;
  }
  if (allowed === 0) return { code: "no-circle-allowed", params: {} };
  const open = allowed - full - exhausted;
  if (open > 0) return { code: "circle-outscored", params: { mentors: allowed, open } };
  return { code: "circles-full", params: { mentors: allowed, full, spread: exhausted } };
}

function certificateOf({ cohort }: Programme, { worths, spread: { classes }, best }: Found): CircleCertificate {
  const { mentees, mentors } = cohort;
  return {
    pairWorth: worths.pairWorth,
    menteeWorth: worths.menteeWorth,
    mentees: mentees.map(({ id }, row) => ({ menteeId: id, price: best?.rowPrices[row] ?? 0 })),
    mentors: mentors.map(({ id }, column) => ({ mentorId: id, price: best?.columnPrices[column] ?? 0 })),
    quotas: mentors.flatMap(({ id }, column) =>
      classes.flatMap(({ key, value }, kind) => {
        const price = best?.quotaPrices[column * classes.length + kind] ?? 0;
        return price === 0 ? [] : [{ mentorId: id, key, value, price }];
      }),
    ),
  };
}
