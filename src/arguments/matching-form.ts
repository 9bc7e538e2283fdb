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
