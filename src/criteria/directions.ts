import type { CriterionScores } from "../columns/criterion-scores";
import type { Fact } from "../people/fact";
import type { Person } from "../people/person";
import type { Side } from "../people/types";
import type { Setting } from "../policy/setting";
import type { CriterionCommon, ResolvedCriterion } from "../policy/types";
import type { CriterionDefinition, RowScorer } from "./criterion";
import { criterionOfType } from "./index";

interface Direction {
  /** By the definition; null is unknown. */
  readonly score: (mentee: Person, mentor: Person) => number | null;
  readonly facts: (mentee: Person, mentor: Person) => readonly Fact[];
  /** The fast form, or the definition pair by pair where there is none. */
  readonly row: () => RowScorer;
}

/** One criterion of a policy, with its directions taken together. `row` compiles at the first call. */
export interface CriterionInForce extends Direction {
  readonly criterion: ResolvedCriterion;
  /** The same as `row`, for rules and criteria that ask for this one's scores: from its first call on, a row that several ask for is scored once. */
  readonly sharedRow: () => RowScorer;
}

/** `scores`: those of all criteria of the policy, asked for only when something is scored or compiled. */
export function criterionInForce(criterion: ResolvedCriterion, setting: Setting, scores: CriterionScores): CriterionInForce {
  const definition = criterionOfType(criterion.type);
  if (definition === undefined) throw new Error(`compileScoring: no criterion is called ${JSON.stringify(criterion.type)}`);
  const sides: readonly Side[] = !definition.directed
    ? ["mentee"]
    : criterion.benefit === "both"
      ? ["mentee", "mentor"]
      : [criterion.benefit];
  const directions = sides.map((side) => directionOf(definition, criterion, setting, side, scores));
  let row: RowScorer | null = null;
  let last: LastRow | null = null;
  const compile = () => {
    row ??= meanOfRows(
      directions.map((direction) => direction.row()),
      setting.cohort.mentors.length,
    );
    return row;
  };
  const fillRow: RowScorer = (mentee, out) => {
    if (last === null) compile()(mentee, out);
    else scoreOnce(last, compile(), mentee, out);
  };
  return {
    criterion,
    score: (mentee, mentor) => meanOfKnown(directions.map((direction) => direction.score(mentee, mentor))),
    facts: (mentee, mentor) => directions.flatMap((direction) => direction.facts(mentee, mentor)),
    row() {
      compile();
      return fillRow;
    },
    sharedRow() {
      compile();
      last ??= { mentee: -1, scores: new Float64Array(setting.cohort.mentors.length) };
      return fillRow;
    },
  };
}

/** The row that was scored last. */
interface LastRow {
  mentee: number;
  readonly scores: Float64Array;
}

function scoreOnce(last: LastRow, row: RowScorer, mentee: number, out: Float64Array): void {
  if (last.mentee !== mentee) {
    row(mentee, last.scores);
    last.mentee = mentee;
  }
  out.set(last.scores);
}

/** `side`: whose wants are scored. */
function directionOf(
  definition: CriterionDefinition<CriterionCommon>,
  criterion: ResolvedCriterion,
  setting: Setting,
  side: Side,
  scores: CriterionScores,
): Direction {
  const { mentees, mentors } = setting.cohort;
  const score = (mentee: Person, mentor: Person) =>
    side === "mentee"
      ? definition.score(criterion, mentee, mentor, setting, side, scores)
      : definition.score(criterion, mentor, mentee, setting, side, scores);
  const pairByPair: RowScorer = (mentee, out) => {
    for (let mentor = 0; mentor < out.length; mentor++) out[mentor] = score(mentees[mentee], mentors[mentor]) ?? -1;
  };
  return {
    score,
    facts: (mentee, mentor) =>
      side === "mentee"
        ? definition.facts(criterion, mentee, mentor, setting, side, scores)
        : definition.facts(criterion, mentor, mentee, setting, side, scores),
    row: () => definition.prepare?.(criterion, mentees, mentors, setting, side, scores) ?? pairByPair,
  };
}

/** One direction's score; of two the mean, or the one that is known. */
function meanOfKnown([one, other = null]: readonly (number | null)[]): number | null {
  return one === null ? other : other === null ? one : (one + other) / 2;
}

function meanOfRows([one, other]: readonly RowScorer[], mentors: number): RowScorer {
  if (other === undefined) return one;
  const second = new Float64Array(mentors);
  return (mentee, out) => {
    one(mentee, out);
    other(mentee, second);
    for (let mentor = 0; mentor < out.length; mentor++) {
      const a = out[mentor];
      const b = second[mentor];
      out[mentor] = a < 0 ? b : b < 0 ? a : (a + b) / 2;
    }
  };
}
