import { checkProgramme } from "../arguments/given";
import { oneOf, whole } from "../arguments/kinds";
import { checkOptions, ofRun } from "../arguments/options";
import { solveAssignment, verifyAssignment } from "../assignment";
import { differenceOf, outcomeOf } from "../explain/difference";
import { matchTable } from "../match";
import { nameCertificate } from "../matching/certificate";
import { poseProblem } from "../matching/pose";
import type { Matching, Pair, Totals } from "../matching/types";
import { type PairTable, pairTable, REFUSED, tableOfRows } from "../objectives/pair-table";
import { compareText } from "../people/person";
import type { Programme } from "../programme";
import { sieveOfPairs } from "../rules/pair-list";
import { nextRotation } from "./next-rotation";
import { splitRounds } from "./split-rounds";
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
 * Within one round two people on both sides may still be paired in both roles, as in `match`.
 *
 * Throws RangeError for an option that is not there or out of range, and for "joint" when the best would pair two people in both roles; TypeError for a programme
 * that is none.
 */
export function rotate(programme: Programme, options: RotationOptions): Rotation {
  checkProgramme("rotate", programme);
  checkOptions("rotate", options, { ...ofRun, rounds: whole(1), method: oneOf(methods) }, ["rounds"]);
  const { rounds, method = "round-by-round", ...run } = options;
  const { cohort, sieve, scoring, policy } = programme;
  const table = pairTable(cohort, sieve, scoring, policy.minimumScore);
  const all = allRounds(programme, table, rounds);
  const solution = solveAssignment(all, run);
  const checked = verifyAssignment(all, solution);
  if (!checked.ok) throw new Error(`internal error: the optimum failed its check: ${checked.findings.join("; ")}`);
  const found = solution.status === "optimal";
  const best = found ? outcomeOf(all, table, solution.pairs) : null;
  const matchings = method === "joint" ? [] : roundByRound(programme, table, options);
  const made = method === "joint" ? (found ? joint(programme, solution.pairs, rounds) : []) : matchings.map(({ pairs }) => pairs);
  const done = method === "joint" ? found : matchings.every(({ status }) => status === "optimal");
  if (method !== "joint" && !done) made.pop();
  const outcome = outcomeOf(all, table, flatPairs(programme, made));
  return {
    method,
    status: done ? "optimal" : "infeasible",
    rounds: made.map((pairs, k) => roundOf(programme, pairs, k + 1)),
    outcome,
    best,
    short: best === null || !done ? null : differenceOf(all, best, outcome),
    matchings,
    certificate: nameCertificate(programme, solution),
    digest: programme.digest,
    version: programme.version,
  };
}

/** One assignment of all rounds. */
function allRounds(programme: Programme, table: PairTable, rounds: number) {
  const { mentees, mentors } = programme.cohort;
  return {
    ...poseProblem(programme, table),
    rowDemand: mentees.map(({ mentorsWanted }) => Math.min(mentorsWanted * rounds, mentors.length)),
    columnCapacity: mentors.map(({ capacity }) => capacity.max * rounds),
    columnMinimum: mentors.map(({ capacity }) => capacity.min * rounds),
  };
}

function roundByRound(programme: Programme, first: PairTable, { rounds, onProgress, signal }: RotationOptions): Matching[] {
  const matchings: Matching[] = [];
  let current = programme;
  let table = first;
  for (let round = 1; ; round++) {
    const matching = matchTable(current, table, { signal });
    matchings.push(matching);
    onProgress?.({ phase: "rounds", done: round, total: rounds });
    if (round === rounds || matching.status === "infeasible") return matchings;
    current = nextRotation(current, matching, `round ${round}`);
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

/** The fullest rounds first, then those with most points. */
function joint(programme: Programme, flat: Int32Array, rounds: number): (readonly Pair[])[] {
  const { cohort, scoring } = programme;
  const { mentees, mentors, pins } = cohort;
  const together = new Set<string>();
  const pinned = new Set(pins.map(({ menteeId, mentorId }) => JSON.stringify([menteeId, mentorId])));
  const made: Pair[][] = Array.from({ length: rounds }, () => []);
  splitRounds(flat, mentees.length, mentors.length, rounds).forEach((round, k) => {
    const mentee = mentees[flat[2 * k]];
    const mentor = mentors[flat[2 * k + 1]];
    const { points, completeness, parts } = scoring.pair(mentee, mentor);
    const [menteeId, mentorId] = [mentee.id, mentor.id];
    if (together.has(JSON.stringify([mentorId, menteeId])) && rounds > 1) {
      throw new RangeError(
        `method: the best joint rotation pairs ${JSON.stringify(menteeId)} and ${JSON.stringify(mentorId)} in both roles; use "round-by-round"`,
      );
    }
    together.add(JSON.stringify([menteeId, mentorId]));
    const isPinned = pinned.has(JSON.stringify([menteeId, mentorId]));
    made[round].push({ menteeId, mentorId, points, score: points / 1_000_000, completeness, parts, pinned: isPinned });
  });
  const pointsOf = (pairs: readonly Pair[]) => pairs.reduce((sum, { points }) => sum + points, 0);
  return made.sort((a, b) => b.length - a.length || pointsOf(b) - pointsOf(a));
}

function roundOf({ cohort }: Programme, pairs: readonly Pair[], round: number): Round {
  const had = new Set(pairs.map(({ menteeId }) => menteeId));
  return {
    round,
    pairs,
    totals: totalsOf(pairs),
    waiting: cohort.mentees.filter(({ id, mentorsWanted }) => mentorsWanted > 0 && !had.has(id)).map(({ id }) => id),
  };
}

function totalsOf(pairs: readonly Pair[]): Totals {
  return {
    points: pairs.reduce((sum, pair) => sum + pair.points, 0),
    pairs: pairs.length,
    menteesMatched: new Set(pairs.map(({ menteeId }) => menteeId)).size,
    mentorsUsed: new Set(pairs.map(({ mentorId }) => mentorId)).size,
    weakestPairPoints: pairs.length === 0 ? null : pairs.reduce((least, { points }) => Math.min(least, points), Number.POSITIVE_INFINITY),
  };
}

/** In row and column numbers, by row. */
function flatPairs({ cohort }: Programme, rounds: readonly (readonly Pair[])[]): Int32Array {
  const row = new Map(cohort.mentees.map(({ id }, k) => [id, k]));
  const column = new Map(cohort.mentors.map(({ id }, k) => [id, k]));
  const pairs = rounds.flat().sort((a, b) => compareText(a.menteeId, b.menteeId) || compareText(a.mentorId, b.mentorId));
  return Int32Array.from(pairs.flatMap(({ menteeId, mentorId }) => [row.get(menteeId) as number, column.get(mentorId) as number]));
}
