import { shareAnswers } from "../digest";
import { rememberTable } from "../explain/scored";
import { type PairTable, pairTable, REFUSED } from "../objectives/pair-table";
import { type Cohort, compareText } from "../people/person";
import type { PairInput } from "../people/types";
import type { Setting } from "../policy/setting";
import { type Programme, programmeOf, warningsOf } from "../programme";
import { rememberPairs } from "../what-if/remembered-pairs";

/** What of a cohort changes without anybody being scored anew. */
export interface CohortChange {
  readonly menteesGone?: ReadonlySet<string>;
  readonly mentorsGone?: ReadonlySet<string>;
  readonly pins?: readonly PairInput[];
  readonly conflicts?: readonly PairInput[];
}

/**
 * The programme that `prepare` would make of the changed cohort: whoever is gone wants nobody or has no places, pins and conflicts come on top. Scores depend
 * on none of these, so all that was compiled is shared.
 */
export function changedProgramme(programme: Programme, change: CohortChange): Programme {
  const { menteesGone = new Set(), mentorsGone = new Set(), pins = [], conflicts = [] } = change;
  const { cohort } = programme;
  const setting: Setting = {
    ...programme.setting,
    cohort: {
      ...cohort,
      mentees:
        menteesGone.size === 0
          ? cohort.mentees
          : cohort.mentees.map((one) => (menteesGone.has(one.id) ? { ...one, mentorsWanted: 0 } : one)),
      mentors:
        mentorsGone.size === 0
          ? cohort.mentors
          : cohort.mentors.map((one) => (mentorsGone.has(one.id) ? { ...one, capacity: { min: 0, max: 0 } } : one)),
      pins: withPairs(cohort.pins, pins).filter(({ menteeId, mentorId }) => !menteesGone.has(menteeId) && !mentorsGone.has(mentorId)),
      conflicts: withPairs<Cohort["conflicts"][number]>(
        cohort.conflicts,
        conflicts.map((pair) => ({ ...pair, reason: null })),
      ),
    },
  };
  shareAnswers(programme.setting, setting.cohort);
  const sieve = conflicts.length === 0 ? programme.sieve : programme.sieve.withConflictsOf(setting);
  return programmeOf(setting, { sieve, scoring: rememberPairs(programme.scoring) }, warningsOf(programme));
}

/** In the cohort's order, each pair once; those that were there stay as they are. */
function withPairs<Pair extends PairInput>(present: readonly Pair[], more: readonly Pair[]): readonly Pair[] {
  if (more.length === 0) return present;
  const key = ({ menteeId, mentorId }: PairInput) => JSON.stringify([menteeId, mentorId]);
  const all = new Map(more.map((pair) => [key(pair), pair]));
  for (const pair of present) all.set(key(pair), pair);
  return [...all.values()].sort((a, b) => compareText(a.menteeId, b.menteeId) || compareText(a.mentorId, b.mentorId));
}

/** The table of the programme before, for one whose sieve refuses these pairs too. */
export function tableWithout(table: PairTable, programme: Programme, pairs: readonly (readonly [number, number])[]): PairTable {
  if (pairs.length === 0) return rememberTable(programme, table);
  const { cohort, sieve, scoring, policy } = programme;
  if (table.kept === null) return rememberTable(programme, pairTable(cohort, sieve, scoring, policy.minimumScore));
  const cells = table.kept.slice();
  for (const [row, column] of pairs) cells[row * table.mentors + column] = REFUSED;
  return rememberTable(programme, pairTable(cohort, sieve, scoring, policy.minimumScore, { scored: cells }));
}
