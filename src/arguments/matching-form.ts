import { checkMatching } from "./given";
import { anObject, isObject, type Kind, listOf, record, text } from "./kinds";

const reasons = listOf(record({ code: text, params: anObject }));

const shortage = record({ kind: text, menteeIds: listOf(text), mentorIds: listOf(text), change: record({ code: text }) });

/**
 * The objects, lists and names of a matching, for those who read all of it and take none of it on trust. What its numbers and flags are is not looked at,
 * and more fields than these do no harm.
 */
export const wholeMatching: Kind = record({
  status: text,
  pairs: listOf(record({ menteeId: text, mentorId: text, parts: listOf(record({ criterion: text })) })),
  unmatched: record({
    mentees: listOf(record({ menteeId: text, reasons })),
    mentors: listOf(record({ mentorId: text, reasons })),
  }),
  totals: anObject,
  shortages: listOf(shortage),
  infeasibility: (value, place) => (isObject(value) || value === undefined ? shortage(value, place) : null),
  certificate: record({
    mentees: listOf(record({ menteeId: text })),
    mentors: listOf(record({ mentorId: text })),
  }),
  policy: anObject,
  digest: text,
  version: text,
});

/** Matchings made here, and those that were looked through: they are long, and asked about again and again. */
const whole = new WeakSet<object>();

/** Says that a matching has the form of one. */
export function knownWhole<Made extends object>(matching: Made): Made {
  whole.add(matching);
  return matching;
}

/** For those who read all of a matching: throws a TypeError that names function, place and value. A matching is looked through once. */
export function checkWholeMatching(called: string, matching: unknown, place = "matching"): void {
  checkMatching(called, matching, place);
  if (whole.has(matching as object)) return;
  const wrong = wholeMatching(matching, place);
  if (wrong !== null) throw new TypeError(`${called}: ${wrong}`);
  whole.add(matching as object);
}
