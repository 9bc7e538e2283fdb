import type { CriterionScores } from "../columns/criterion-scores";
import type { Fact } from "../people/fact";
import type { Person } from "../people/person";
import type { Side } from "../people/types";
import type { Setting } from "../policy/setting";
import type { CriterionCommon, ResolvedCriterion } from "../policy/types";
import { type Alike, groupAlike } from "./alike";
import type { CriterionDefinition, RowScorer } from "./criterion";
import { criterionOfType } from "./index";

/** One criterion of a policy, with its directions taken together. What is fast is compiled when it is first asked for. */
export interface CriterionInForce {
  readonly criterion: ResolvedCriterion;
  /** By the definition; null is unknown. */
  readonly score: (mentee: Person, mentor: Person) => number | null;
  readonly facts: (mentee: Person, mentor: Person) => readonly Fact[];
  /** The scores of groups of people who are alike to this criterion. */
  readonly groups: () => GroupScores;
  /** One mentee's scores with every mentor. A row that several ask for one after the other is scored once. */
  readonly row: () => RowScorer;
}

/** The fast form: rows and columns are groups of mentees and of mentors. */
export interface GroupScores {
  readonly mentees: Alike;
  readonly mentors: Alike;
  readonly fill: RowScorer;
}

/** With fewer pairs it takes longer to find out who is alike than to score everybody. */
export const FEWEST_PAIRS_GROUPED = 2 ** 21;

/** `scores`: those of all criteria of the policy, asked for only when something is scored or compiled. */
export function criterionInForce(
  criterion: ResolvedCriterion,
  setting: Setting,
  scores: CriterionScores,
  fewestPairsGrouped: number = FEWEST_PAIRS_GROUPED,
): CriterionInForce {
  const definition = criterionOfType(criterion.type);
  if (definition === undefined) throw new Error(`compileScoring: no criterion is called ${JSON.stringify(criterion.type)}`);
  const sides: readonly Side[] = !definition.directed
    ? ["mentee"]
    : criterion.benefit === "both"
      ? ["mentee", "mentor"]
      : [criterion.benefit];
  let groups: GroupScores | null = null;
  let row: RowScorer | null = null;
  const compiled = () => {
    groups ??= compileGroups(definition, criterion, sides, setting, scores, fewestPairsGrouped);
    return groups;
  };
  const inOrder = <Result>(
    ask: (parameters: CriterionCommon, wanting: Person, other: Person, setting: Setting, side: Side, scores: CriterionScores) => Result,
    mentee: Person,
    mentor: Person,
    side: Side,
  ): Result =>
    side === "mentee" ? ask(criterion, mentee, mentor, setting, side, scores) : ask(criterion, mentor, mentee, setting, side, scores);
  return {
    criterion,
    score(mentee, mentor) {
      if (sides.length === 1) return inOrder(definition.score, mentee, mentor, sides[0]);
      return meanOfKnown(inOrder(definition.score, mentee, mentor, sides[0]), inOrder(definition.score, mentee, mentor, sides[1]));
    },
    facts: (mentee, mentor) => sides.flatMap((side) => inOrder(definition.facts, mentee, mentor, side)),
    groups: compiled,
    row() {
      row ??= rowOfGroups(compiled(), setting.cohort.mentors.length);
      return row;
    },
  };
}

function compileGroups(
  definition: CriterionDefinition<CriterionCommon>,
  criterion: ResolvedCriterion,
  sides: readonly Side[],
  setting: Setting,
  scores: CriterionScores,
  fewestPairsGrouped: number,
): GroupScores {
  const { cohort } = setting;
  const { profile } = definition;
  const isWorth = cohort.mentees.length * cohort.mentors.length >= fewestPairsGrouped;
  const profileOn = (own: Side) =>
    profile === undefined || !isWorth
      ? null
      : (person: Person) => sides.map((side) => profile(criterion, person, setting, side === own)).join("\n");
  const mentees = groupAlike(cohort.mentees, profileOn("mentee"));
  const mentors = groupAlike(cohort.mentors, profileOn("mentor"));
  const fills = sides.map((side) => compileSide(definition, criterion, side, mentees.people, mentors.people, setting, scores));
  return { mentees, mentors, fill: fills.length === 1 ? fills[0] : meanOfRows(fills[0], fills[1], mentors.people.length) };
}

/** The fast form of one direction, or the definition pair by pair where there is none. */
function compileSide(
  definition: CriterionDefinition<CriterionCommon>,
  criterion: ResolvedCriterion,
  side: Side,
  mentees: readonly Person[],
  mentors: readonly Person[],
  setting: Setting,
  scores: CriterionScores,
): RowScorer {
  const prepared = definition.prepare?.(criterion, mentees, mentors, setting, side, scores);
  if (prepared !== undefined) return prepared;
  return (mentee, out) => {
    for (let mentor = 0; mentor < mentors.length; mentor++) {
      const [wanting, other] = side === "mentee" ? [mentees[mentee], mentors[mentor]] : [mentors[mentor], mentees[mentee]];
      out[mentor] = definition.score(criterion, wanting, other, setting, side, scores) ?? -1;
    }
  };
}

/** One mentee's scores from those of the groups. */
function rowOfGroups({ mentees, mentors, fill }: GroupScores, size: number): RowScorer {
  const ofGroups = new Float64Array(mentors.people.length);
  let last = -1;
  return (mentee, out) => {
    const group = mentees.groupOf === null ? mentee : mentees.groupOf[mentee];
    if (group !== last) fill(group, ofGroups);
    last = group;
    if (mentors.groupOf === null) out.set(ofGroups);
    else for (let mentor = 0; mentor < size; mentor++) out[mentor] = ofGroups[mentors.groupOf[mentor]];
  };
}

/** Of the two directions' scores the mean, or the one that is known. */
function meanOfKnown(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : (one + other) / 2;
}

function meanOfRows(one: RowScorer, other: RowScorer, mentors: number): RowScorer {
  const second = new Float64Array(mentors);
  const mean = (a: number, b: number) => (a < 0 ? b : b < 0 ? a : (a + b) / 2);
  const row = (mentee: number, out: Float64Array) => {
    one(mentee, out);
    other(mentee, second);
    for (let mentor = 0; mentor < mentors; mentor++) out[mentor] = mean(out[mentor], second[mentor]);
  };
  const { some: oneSome, highest: oneHighest } = one;
  const { some: otherSome, highest: otherHighest } = other;
  const some: RowScorer["some"] =
    oneSome &&
    otherSome &&
    ((mentee, columns, count, scores) => {
      oneSome(mentee, columns, count, scores);
      otherSome(mentee, columns, count, second);
      for (let k = 0; k < count; k++) scores[k] = mean(scores[k], second[k]);
    });
  return Object.assign(row, {
    ...(some && { some }),
    ...(oneHighest && otherHighest && { highest: (mentee: number) => Math.max(oneHighest(mentee), otherHighest(mentee)) }),
  });
}
