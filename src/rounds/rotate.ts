import { checkProgramme } from "../arguments/given";
import { flag, most, oneOf, whole } from "../arguments/kinds";
import { checkOptions, ofRun } from "../arguments/options";
import { solveAssignment, verifyAssignment } from "../assignment";
import { differenceOf, outcomeOf } from "../explain/difference";
import { matchTable } from "../match";
import { nameCertificate } from "../matching/certificate";
import { totalsOf } from "../matching/pairs";
import { poseProblem } from "../matching/pose";
import type { Matching, Pair } from "../matching/types";
import { type PairTable, pairTable, REFUSED, tableOfRows } from "../objectives/pair-table";
import { compareText } from "../people/person";
import type { PairInput } from "../people/types";
import { type Programme, programmeOf, warningsOf } from "../programme";
import { MOST_ASSIGNMENTS, matchOneWay, type OneWayOptions } from "../roles/match-one-way";
import { sieveOfPairs } from "../rules/pair-list";
import { joint, jointOneWay, type Made } from "./joint";
import { rotationAfter } from "./next-rotation";
import type { Rotation, RotationOptions, Round } from "./types";

const methods: readonly Rotation["method"][] = ["round-by-round", "joint"];

/**
 * Several rounds in which no two people meet twice, in whichever roles: speed mentoring, or a new mentor every quarter. Capacities, minimum loads and
 * mentors wanted are those of each round; a pin is made in one round.
 *
 * "round-by-round": each round is the optimum of the policy's objective given the rounds before it, with the waiting bonus of those who had nobody. The
 * whole need not be the best: `best` says how much better any rotation could be. "joint": the policy's objective over all rounds together (most people
 * first: as many mentees as possible have a mentor in one round at least, then as many pairs as possible, then the highest fit), exactly. All rounds
 * are one assignment with places and demands times `rounds`, which König's theorem takes apart into rounds again; everybody's pairs are spread evenly.
 *
 * No two people meet in two rounds, whichever way round. Within one round two people on both sides may be paired in both roles, as in `match`, unless the
 * rotation is `oneWay`: then each round is a `matchOneWay`, and a joint rotation is searched in the same way over all rounds together. Both are exact.
 *
 * Throws RangeError for an option that is not there or out of range; for "joint" when the best would pair two people in both roles and the rotation is not
 * `oneWay`; and with `oneWay` as `matchOneWay` does. TypeError for a programme that is none.
 */
export function rotate(programme: Programme, options: RotationOptions): Rotation {
  checkProgramme("rotate", programme);
  checkOptions("rotate", options, { ...ofRun, rounds: whole(1), method: oneOf(methods), oneWay: flag, mostAssignments: most(1) }, [
    "rounds",
  ]);
  const { rounds, method = "round-by-round" } = options;
  const { cohort, sieve, scoring, policy } = programme;
  const { oneWay = policy.rules.some(({ type }) => type === "one-way"), onProgress, signal } = options;
  const search = { signal, mostAssignments: options.mostAssignments ?? MOST_ASSIGNMENTS };
  const table = pairTable(cohort, sieve, scoring, policy.minimumScore);
  const together = allRounds(programme, rounds);
  const all = poseProblem(together, table);
  const solution = solveAssignment(all, { onProgress, signal });
  const checked = verifyAssignment(all, solution);
  if (!checked.ok) throw new Error(`internal error: the optimum failed its check: ${checked.findings.join("; ")}`);
  const best = solution.status === "optimal" ? outcomeOf(all, table, solution.pairs) : null;
  const made =
    method === "joint"
      ? joint(programme, best && (oneWay ? jointOneWay(together, table, solution.pairs, search) : solution.pairs), rounds)
      : roundByRound(programme, table, options, oneWay ? search : null);
  const outcome = outcomeOf(
    all,
    table,
    flatPairs(
      programme,
      made.rounds.map(({ pairs }) => pairs),
    ),
  );
  return {
    method,
    status: made.isWhole ? "optimal" : "infeasible",
    rounds: made.rounds.map(({ pairs, closed }, k) => roundOf(programme, pairs, closed, k + 1)),
    outcome,
    best,
    short: best === null || !made.isWhole ? null : differenceOf(all, best, outcome),
    matchings: made.matchings,
    certificate: nameCertificate(programme, solution),
    digest: programme.digest,
    version: programme.version,
  };
}

/** All rounds as one: everybody's numbers times `rounds`. */
function allRounds(programme: Programme, rounds: number): Programme {
  const { setting, sieve, scoring } = programme;
  const { cohort } = setting;
  const wanted = (once: number) => Math.min(once * rounds, cohort.mentors.length);
  const mentees = cohort.mentees.map((mentee) => ({ ...mentee, mentorsWanted: wanted(mentee.mentorsWanted) }));
  const mentors = cohort.mentors.map((mentor) => {
    const { min, max } = mentor.capacity;
    return { ...mentor, capacity: { min: min * rounds, max: max * rounds } };
  });
  return programmeOf({ ...setting, cohort: { ...cohort, mentees, mentors } }, { sieve, scoring }, warningsOf(programme));
}

function roundByRound(
  programme: Programme,
  first: PairTable,
  { rounds, onProgress, signal }: RotationOptions,
  oneWay: OneWayOptions | null,
): Made {
  const made: Made["rounds"][number][] = [];
  const matchings: Matching[] = [];
  let current = programme;
  let table = first;
  for (let round = 1; ; round++) {
    const found = oneWay === null ? null : matchOneWay(current, oneWay);
    const matching = found?.matching ?? matchTable(current, table, { signal });
    const { status } = found ?? matching;
    // Where it is the one way that cannot be had, the matching at hand is none of this rotation.
    if (status === matching.status) matchings.push(matching);
    if (status === "optimal") made.push({ pairs: matching.pairs, closed: found?.closed ?? [] });
    onProgress?.({ phase: "rounds", done: round, total: rounds });
    if (round === rounds || status === "infeasible") return { rounds: made, matchings, isWhole: made.length === rounds };
    current = rotationAfter(current, matching, `round ${round}`);
    table = tableAfter(current, table, matching);
  }
}

/** Points that are kept are not scored again. */
function tableAfter({ cohort, sieve, scoring, policy }: Programme, table: PairTable, { pairs }: Matching): PairTable {
  if (table.kept === null) return pairTable(cohort, sieve, scoring, policy.minimumScore);
  const mark = sieveOfPairs(pairs, cohort.mentees, cohort.mentors);
  const refused = new Uint8Array(table.mentors);
  return tableOfRows(table, true, (mentee, out) => {
    table.fillRow(mentee, out);
    refused.fill(0);
    mark(mentee, refused);
    for (let column = 0; column < refused.length; column++) if (refused[column] === 1) out[column] = REFUSED;
  });
}

function roundOf({ cohort }: Programme, pairs: readonly Pair[], closed: readonly PairInput[], round: number): Round {
  const had = new Set(pairs.map(({ menteeId }) => menteeId));
  return {
    round,
    pairs,
    totals: totalsOf(pairs),
    waiting: cohort.mentees.filter(({ id, mentorsWanted }) => mentorsWanted > 0 && !had.has(id)).map(({ id }) => id),
    closed,
  };
}

/** In row and column numbers, by row. */
function flatPairs({ cohort }: Programme, rounds: readonly (readonly Pair[])[]): Int32Array {
  const row = new Map(cohort.mentees.map(({ id }, k) => [id, k]));
  const column = new Map(cohort.mentors.map(({ id }, k) => [id, k]));
  const pairs = rounds.flat().sort((a, b) => compareText(a.menteeId, b.menteeId) || compareText(a.mentorId, b.mentorId));
  return Int32Array.from(pairs.flatMap(({ menteeId, mentorId }) => [row.get(menteeId) as number, column.get(mentorId) as number]));
}
