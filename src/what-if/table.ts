import type { RunOptions } from "../assignment";
import { rememberTable, scoredTable } from "../explain/scored";
import { type PairTable, pairTable, REFUSED } from "../objectives/pair-table";
import type { Programme } from "../programme";
import { personWithId } from "../rules/pair-list";
import { tableWithPeople } from "./people";
import { tableUnder } from "./policy";
import type { Changed } from "./programme";

/** The points of a changed programme's pairs: those of the programme before, where they are the same. */
export function changedTable(before: Programme, { programme, differs, reconsidered }: Changed, options: RunOptions): PairTable {
  if (differs === "policy") return tableUnder(before, programme, options);
  if (differs === "people") return tableWithPeople(before, programme, reconsidered, options);
  if (differs === "anything" || programme === before) return scoredTable(programme, options);
  const table = scoredTable(before, options);
  const { cohort, sieve, scoring, policy } = programme;
  if (reconsidered.length === 0 && policy.minimumScore === before.policy.minimumScore) return rememberTable(programme, table);
  const { kept, mentors } = table;
  if (kept === null) return rememberTable(programme, pairTable(cohort, sieve, scoring, policy.minimumScore));
  const scored = reconsidered.length === 0 ? kept : kept.slice();
  for (const { menteeId, mentorId } of reconsidered) {
    const mentee = personWithId(cohort.mentees, menteeId);
    const mentor = personWithId(cohort.mentors, mentorId);
    if (mentee === undefined || mentor === undefined) continue;
    const cell = cohort.mentees.indexOf(mentee) * mentors + cohort.mentors.indexOf(mentor);
    scored[cell] = sieve.refusals(mentee, mentor).length > 0 ? REFUSED : scoring.pair(mentee, mentor).points;
  }
  return rememberTable(programme, pairTable(cohort, sieve, scoring, policy.minimumScore, { scored }));
}
