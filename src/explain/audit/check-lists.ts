import type { Totals } from "../../matching/types";
import type { Side } from "../../people/types";
import { checkOrder, type Evidence } from "./evidence";

/** The totals are those of the pairs, and exactly the people short of a partner are listed as unmatched. */
export function checkLists(evidence: Evidence): void {
  checkTotals(evidence);
  const { matching, mentees, mentors, mentorsOf, menteesOf } = evidence;
  const { unmatched } = matching;
  checkUnmatched(
    evidence,
    "mentee",
    unmatched.mentees.map(({ menteeId, wanted, received }) => ({ id: menteeId, numbers: { wanted, received } })),
    mentees.map(({ id, mentorsWanted: wanted }, row) => ({ id, numbers: { wanted, received: mentorsOf[row].length } })),
    ({ wanted, received }) => received < wanted,
  );
  checkUnmatched(
    evidence,
    "mentor",
    unmatched.mentors.map(({ mentorId, capacity, received }) => ({ id: mentorId, numbers: { capacity, received } })),
    mentors.map(({ id, capacity }, column) => ({ id, numbers: { capacity: capacity.max, received: menteesOf[column].length } })),
    ({ capacity, received }) => received < capacity,
  );
}

function checkTotals({ matching, report }: Evidence): void {
  const { pairs, totals } = matching;
  const points = pairs.map((pair) => pair.points);
  const found: Totals = {
    points: points.reduce((sum, one) => sum + one, 0),
    pairs: pairs.length,
    menteesMatched: new Set(pairs.map(({ menteeId }) => menteeId)).size,
    mentorsUsed: new Set(pairs.map(({ mentorId }) => mentorId)).size,
    weakestPairPoints: points.length === 0 ? null : points.reduce((least, one) => Math.min(least, one)),
  };
  for (const field of Object.keys(found) as (keyof Totals)[]) {
    if (totals[field] !== found[field]) report({ code: "wrong-total", params: { field, said: totals[field], found: found[field] } });
  }
}

interface Entry<Field extends string> {
  readonly id: string;
  readonly numbers: Readonly<Record<Field, number>>;
}

function checkUnmatched<Field extends string>(
  evidence: Evidence,
  side: Side,
  said: readonly Entry<Field>[],
  people: readonly Entry<Field>[],
  isShort: (numbers: Entry<Field>["numbers"]) => boolean,
): void {
  const { report } = evidence;
  const list = `unmatched.${side}s` as const;
  checkOrder(
    evidence,
    list,
    said.map(({ id }) => [id]),
  );
  const byId = new Map(said.map((entry) => [entry.id, entry]));
  const known = new Set(people.map(({ id }) => id));
  for (const { id } of said) if (!known.has(id)) report({ code: "unknown-person", params: { list, side, id } });
  for (const { id, numbers } of people) {
    const entry = byId.get(id);
    if (entry === undefined) {
      if (isShort(numbers)) report({ code: "not-listed", params: { side, id, received: (numbers as Record<string, number>).received } });
      continue;
    }
    if (!isShort(numbers)) report({ code: "listed-in-error", params: { side, id } });
    for (const field of Object.keys(numbers) as Field[]) {
      if (entry.numbers[field] === numbers[field]) continue;
      report({ code: "wrong-entry", params: { side, id, field, said: entry.numbers[field], found: numbers[field] } });
    }
  }
}
