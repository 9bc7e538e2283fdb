import { checkProgramme } from "../arguments/given";
import { flag, listOf, most, text, whole } from "../arguments/kinds";
import { checkOptions, fields, ofRun } from "../arguments/options";
import { solveWithFloor } from "../matching/best-floor";
import type { Worths } from "../matching/worths";
import { pairTable } from "../objectives/pair-table";
import { type Programme, programmeOf, warningsOf } from "../programme";
import { checkCircles } from "./check";
import { contradictionOf } from "./contradiction";
import { nameCircles } from "./name-circles";
import { searchLeaders } from "./search";
import { type Sizes, type SolvedCircles, solveCircles } from "./solve";
import { type Spread, spreadOf } from "./spread";
import type { Circles, CirclesOptions, SpreadInput } from "./types";

/**
 * Circles: one mentor with a group. The policy's objective is met exactly under everything that holds for a matching, and at most so many mentees with the
 * same answer in a circle: quotas that are nested make it a flow through a tree for each mentor (`solveCircles`), whose prices separate code checks. Of
 * equal optima it gives one that depends on the ids alone, not the one of the lottery.
 *
 * A minimum size is met by every mentor, as in `match`. With `orNone`, by those who lead: no flow any more, but a search that is exact and stops with a
 * RangeError rather than give anything but the optimum.
 *
 * When nothing is possible, `infeasibility` names requirements that exclude each other, each of them needed for that, mostly as few as there can be.
 *
 * Under "weakest-pair-first" about twenty such flows or searches find the floor first (see matching/best-floor.ts).
 *
 * Throws RangeError for options that are not there or out of range, spreads that cross (see `spreadOf`), and for cohorts too large (see matching/worths.ts);
 * TypeError for a programme that is none.
 */
export function circles(given: Programme, options: CirclesOptions = {}): Circles {
  checkProgramme("circles", given);
  const quota = fields({ key: text, atMost: whole(1) }, ["key", "atMost"]);
  checkOptions("circles", options, {
    ...ofRun,
    spread: (value, place) => (Array.isArray(value) ? listOf(quota) : quota)(value, place),
    size: fields({ min: whole(0), max: whole(1) }, ["max"]),
    orNone: flag,
    mostFlows: most(1),
  });
  const { size, orNone = false, mostFlows = 500, signal, onProgress } = options;
  const programme = withSize(given, size);
  const { cohort, sieve, scoring, policy } = programme;
  const quotas = quotasOf(options.spread);
  const spread = spreadOf(cohort.mentees, quotas);
  const table = pairTable(cohort, sieve, scoring, policy.minimumScore);
  const sizes: Sizes = {
    minimum: cohort.mentors.map(({ capacity }) => capacity.min),
    maximum: cohort.mentors.map(({ capacity }) => capacity.max),
  };
  let paths = 0;
  const check = () => {
    if (signal?.aborted) throw signal.reason ?? new Error("circles: the run was stopped by its signal");
    onProgress?.({ phase: "circles", done: paths, total: ++paths });
  };
  const infeasibility = contradictionOf(programme, { table, spread: quotas, orNone }, check);
  let flows = 0;
  const solve = (own: Worths) => {
    if (infeasibility !== null) return null;
    const found = orNone ? searchLeaders(own, spread, sizes, mostFlows, check, flows) : oneFlow(own, spread, sizes, check, flows);
    flows = found.flows;
    return found.best;
  };
  const { worths, possible, best } = solveWithFloor(programme, table, solve);
  if (best !== null) {
    const findings = checkCircles(claimOf(worths, spread, best.sizes, best));
    if (findings.length > 0) throw new Error(`internal error: the optimum failed its check: ${findings.join(" ")}`);
  }
  if (best === null && infeasibility === null) throw new Error("internal error: circles are possible, and none were found");
  return nameCircles(programme, { table, worths, possible, spread, keys: quotas.map(({ key }) => key), best, flows, infeasibility });
}

function quotasOf(spread: CirclesOptions["spread"]): readonly SpreadInput[] {
  return spread === undefined ? [] : Array.isArray(spread) ? spread : [spread as SpreadInput];
}

function oneFlow(worths: Worths, spread: Spread, sizes: Sizes, check: () => void, before: number) {
  const found = solveCircles(worths, spread, sizes, check);
  return { best: found === null ? null : { ...found, sizes }, flows: before + 1 };
}

/** Everything that the checker needs, in plain numbers. */
export function claimOf(
  { problem }: Worths,
  { classes, classOf }: Spread,
  sizes: Sizes,
  found: SolvedCircles,
): Parameters<typeof checkCircles>[0] {
  const answers = Array.from(classOf, (smallest) => {
    const chain: number[] = [];
    for (let kind = smallest; kind >= 0; kind = classes[kind].parent) chain.push(kind);
    return chain;
  });
  return {
    ...found,
    rows: problem.rows,
    columns: problem.columns,
    worth: (row, column) => problem.scores[row * problem.columns + column],
    firstWorth: problem.rowBonus as readonly number[],
    demand: problem.rowDemand as readonly number[],
    sizes,
    pins: problem.required ?? [],
    answers,
    atMost: classes.map(({ atMost }) => atMost),
  };
}

/** The programme with these sizes for everybody who has a place. */
function withSize(programme: Programme, size: CirclesOptions["size"]): Programme {
  if (size === undefined) return programme;
  const { min = 0, max } = size;
  if (max < min) throw new RangeError(`circles: options.size: min must be at most max, not ${min} to ${max}`);
  const mentors = programme.cohort.mentors.map((mentor) => (mentor.capacity.max === 0 ? mentor : { ...mentor, capacity: { min, max } }));
  const cohort = { ...programme.cohort, mentors };
  const setting = { ...programme.setting, cohort };
  return programmeOf(setting, { sieve: programme.sieve, scoring: programme.scoring }, warningsOf(programme));
}
