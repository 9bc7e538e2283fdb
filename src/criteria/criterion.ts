import type { CriterionScores } from "../columns/criterion-scores";
import type { Fact } from "../people/fact";
import type { Label } from "../people/label";
import type { Person } from "../people/person";
import type { Side } from "../people/types";
import type { Setting } from "../policy/setting";
import type { CriterionCommon } from "../policy/types";
import type { FieldSchemas, ParameterProblem } from "../policy/vocabulary";

/** Fills `out[column]` with the scores in [0, 1] of one mentee (a row) and every mentor (the columns); -1 is unknown. */
export interface RowScorer {
  (mentee: number, out: Float64Array): void;
  /** The same scores of some columns only, `scores[k]` of `columns[k]`, for rows of which few pairs matter. */
  readonly some?: (mentee: number, columns: Int32Array, count: number, scores: Float64Array) => void;
  /** The same row without those columns that score what is usual there. */
  readonly sparse?: SparseRow;
  /** The same row where it holds few different scores; null for a row that holds many. */
  readonly coded?: (mentee: number) => CodedRow | null;
  /** The same row where only a few scores occur at all. */
  readonly few?: FewScores;
  /** At least every score of the row; -1 when all are unknown. Default: 1. */
  readonly highest?: (mentee: number) => number;
}

/** A row of which most columns score what they score with everybody who shares nothing with them. */
export interface SparseRow {
  /** The score of each column where nothing is shared; -1 is unknown. */
  readonly base: Float64Array;
  /** Lists the columns that share something with the mentee, and their scores at the same places; gives how many, or -1 when the whole row is unknown. */
  readonly fill: (mentee: number, columns: Int32Array, scores: Float64Array) => number;
}

/** A row as codes: column c scores `scores[codes[c]]`, -1 is unknown. To be read only, and only until the next call. */
export interface CodedRow {
  readonly codes: Int32Array;
  readonly scores: Float64Array;
  /** The codes in use are those below `size`, and the one of the mentors who did not answer. */
  size: number;
  readonly unknown: number;
}

/** Rows of which every score is one of a few: what stands for each of them can be written straight away. */
export interface FewScores {
  /** -1 is unknown. */
  readonly scores: readonly number[];
  /** Fills `out[column]` with the one of `values` at the place of the column's score. */
  readonly fill: (mentee: number, values: Int32Array, out: Int32Array) => void;
}

/** The row of all columns. */
export function rowOfSparse(sparse: SparseRow): RowScorer {
  const columns = new Int32Array(sparse.base.length);
  const scores = new Float64Array(sparse.base.length);
  const row = (mentee: number, out: Float64Array) => {
    const count = sparse.fill(mentee, columns, scores);
    if (count < 0) out.fill(-1);
    else out.set(sparse.base);
    for (let k = 0; k < count; k++) out[columns[k]] = scores[k];
  };
  return Object.assign(row, { sparse });
}

/**
 * A criterion: everything of one way to score a pair, in one file. `score` is the definition; explanations and the audit use it. `prepare` may compile
 * columns of its own and return a faster form; a property test demands that both give the same number, bit for bit, on every pair.
 */
export interface CriterionDefinition<Parameters extends CriterionCommon> {
  readonly type: Parameters["type"];
  readonly label: Label;
  /** What a full score means, one sentence, English; the README's table is checked against it. */
  readonly meaning: string;
  /** The type's own fields, without those of `CriterionCommon` other than `type`: a strict object's shape. */
  readonly fields: FieldSchemas;
  /** True: scores what one person wants in the other, and `benefit` says whose wants. False: scores the pair; called with the mentee as `wanting`. */
  readonly directed: boolean;
  /** The person field (or `attributes.x`) names that must be answered, for warnings about data nobody gave. */
  readonly reads?: (parameters: Parameters) => readonly string[];
  /** What is wrong in the parameters beyond their form, in a policy with these criteria, its own among them. */
  readonly check?: (parameters: Parameters, criteria: readonly CriterionCommon[]) => readonly ParameterProblem[];
  /**
   * In [0, 1]; null is unknown. `side` is the side of `wanting`; `scores` are those of all criteria, for one that is made of others. Pure; + - * / sqrt and
   * comparisons only.
   */
  readonly score: (
    parameters: Parameters,
    wanting: Person,
    other: Person,
    setting: Setting,
    side: Side,
    scores?: CriterionScores,
  ) => number | null;
  /** Why the score is what it is; when the score is null, who did not answer what. */
  readonly facts: (
    parameters: Parameters,
    wanting: Person,
    other: Person,
    setting: Setting,
    side: Side,
    scores?: CriterionScores,
  ) => readonly Fact[];
  /**
   * What of a person the criterion reads, as text: two people of one side with the same text have the same score with everybody. They are then scored
   * together, and `prepare` gets one person for all who are alike. `wants`: whether the person stands as `wanting`. Default: everybody is different.
   */
  readonly profile?: (parameters: Parameters, person: Person, setting: Setting, wants: boolean) => string;
  /**
   * What of the whole cohort a score depends on beside the two people, lists of pairs and `oneClock`: in two cohorts with the same context, the same two people
   * score alike. Default: nothing.
   */
  readonly context?: (parameters: Parameters, setting: Setting) => unknown;
  /** `side`: whose wants are scored. Rows are the mentees, columns the mentors, in the order given; they need not be all people of the cohort. */
  readonly prepare?: (
    parameters: Parameters,
    mentees: readonly Person[],
    mentors: readonly Person[],
    setting: Setting,
    side: Side,
    scores?: CriterionScores,
  ) => RowScorer;
}

/** Keeps the parameter type of a definition while the catalogue holds them all alike. */
export function defineCriterion<Parameters extends CriterionCommon>(
  definition: CriterionDefinition<Parameters>,
): CriterionDefinition<Parameters> {
  return definition;
}
