import * as z from "zod/mini";
import { joinWords, type Listed } from "../columns/join";
import type { Fact } from "../people/fact";
import type { Person } from "../people/person";
import type { Side } from "../people/types";
import { convertLevel, labelOfLevel, type ScaleReference, scaleOf } from "../policy/scale";
import { scaleReference } from "../policy/schema";
import type { Setting } from "../policy/setting";
import type { CriterionCommon } from "../policy/types";
import { defineCriterion, rowOfSparse, type SparseRow } from "./criterion";
import { answered, totalImportance } from "./importance";
import { type RarityDamping, rarityContext, rarityFactor, rarityFacts, rarityField, rarityOfPair } from "./rarity";
import { credit, meanCredit, NO_BOUND } from "./skill-credit";
import { skillsOffered } from "./skill-offers";
import { otherSide, unanswered } from "./unanswered";

/**
 * How much of what one person wants to learn the other can teach: the mean, by importance, over the wanted skills of 0 where the other lacks the skill and
 * min(1, level offered / level wanted) where not. A skill wanted at no level is met by whoever has it. Teaching needs more than the learner already has:
 * a level that is not above the learner's own counts 0. Where a level has to be judged and the other gave none, the skill is left out of the mean.
 */
export interface SkillsCriterion extends CriterionCommon, RarityDamping {
  readonly type: "skills";
  /**
   * The id of a scale of the policy: levels outside it are errors, and its labels may be given for its levels. `{ mentees, mentors }`: the two sides were asked on different scales; the other's level
   * is then brought to the scale of the one who wants, linearly by its place between bottom and top.
   */
  readonly scale?: ScaleReference;
}

type WantedSkill = NonNullable<Person["skillsWanted"]>[number];
type OfferedSkill = NonNullable<Person["skills"]>[number];

/** The level that the learner already has, or `NO_BOUND`. */
function ownLevel(learner: Person, skill: WantedSkill): number {
  return learner.skills?.find(({ key }) => key === skill.key)?.level ?? NO_BOUND;
}

/** What the other gives of one skill, in [0, 1]; NaN where a level that is needed was not said. */
function shareOf(skill: WantedSkill, learner: Person, offers: readonly OfferedSkill[], levelOf: (skill: OfferedSkill) => number): number {
  const offered = offers.find(({ key }) => key === skill.key);
  return offered === undefined ? 0 : credit(skill.level ?? NO_BOUND, ownLevel(learner, skill), levelOf(offered));
}

/** The other's level on the scale of the one who wants; NaN when none was said. `side` is the side of the one who wants. */
function levelOffered({ scale }: SkillsCriterion, { policy }: Setting, side: Side): (skill: OfferedSkill) => number {
  const ofWanting = scaleOf(side === "mentee" ? "mentees" : "mentors", scale, policy.scales);
  const ofOther = scaleOf(side === "mentee" ? "mentors" : "mentees", scale, policy.scales);
  return ({ level }) => (level === null ? Number.NaN : convertLevel(level, ofOther, ofWanting));
}

/** The labels of both levels, each on its own side's scale, where that has labels. */
function labelsOf({ scale }: SkillsCriterion, { policy }: Setting, side: Side, wanted: number | null, offered: number | null) {
  const [ofWanting, ofOther] = side === "mentee" ? (["mentees", "mentors"] as const) : (["mentors", "mentees"] as const);
  const wantedLabel = wanted === null ? undefined : labelOfLevel(scaleOf(ofWanting, scale, policy.scales), wanted);
  const offeredLabel = offered === null ? undefined : labelOfLevel(scaleOf(ofOther, scale, policy.scales), offered);
  return { ...(wantedLabel !== undefined && { wantedLabel }), ...(offeredLabel !== undefined && { offeredLabel }) };
}

export const skills = defineCriterion<SkillsCriterion>({
  type: "skills",
  label: { en: "Skills", fr: "Compétences" },
  meaning: "The other has every wanted skill at the wanted level or above, and above the learner's own level.",
  fields: { scale: z.optional(scaleReference), ...rarityField },
  directed: true,
  reads: () => ["skillsWanted", "skills"],
  score(parameters, wanting, other, setting, side) {
    const wanted = wanting.skillsWanted ?? [];
    if (wanted.length === 0 || other.skills === null) return null;
    const levelOf = levelOffered(parameters, setting, side);
    let credited = 0;
    let total = 0;
    let leftOut = 0;
    for (let k = 0; k < wanted.length; k++) {
      const skill = wanted[k];
      total += skill.importance;
      const share = shareOf(skill, wanting, other.skills, levelOf);
      if (Number.isNaN(share)) leftOut += skill.importance;
      else credited += skill.importance * share;
    }
    const mean = meanCredit(credited, total, leftOut);
    return mean < 0 ? null : mean * rarityFactor(parameters, other, "skills", otherSide(side), setting);
  },
  facts(parameters, wanting, other, setting, side) {
    const wanted = wanting.skillsWanted ?? [];
    const { skills: offers } = other;
    if (wanted.length === 0 || offers === null) {
      return [
        ...(wanted.length === 0 ? [unanswered(side, "skillsWanted")] : []),
        ...(offers === null ? [unanswered(otherSide(side), "skills")] : []),
      ];
    }
    const levelOf = levelOffered(parameters, setting, side);
    const facts = wanted.map((skill): Fact => {
      const offered = offers.find(({ key }) => key === skill.key);
      const share = offered === undefined ? 0 : credit(skill.level ?? NO_BOUND, ownLevel(wanting, skill), levelOf(offered));
      return {
        code: Number.isNaN(share) ? "not-known" : share >= 1 ? "met" : share > 0 ? "partly-met" : "not-met",
        params: {
          kind: "skill",
          name: skill.text,
          by: side,
          importance: skill.importance,
          ...(skill.level !== null && { wanted: skill.level }),
          ...(offered !== undefined && offered.level !== null && { offered: levelOf(offered) }),
          ...labelsOf(parameters, setting, side, skill.level, offered?.level ?? null),
        },
      };
    });
    return [...facts, ...rarityFacts(parameters, other, "skills", side, setting)];
  },
  context: (parameters, setting) => rarityContext(parameters, "skills", setting),
  profile: (_, person, __, wants) =>
    JSON.stringify(
      (wants
        ? person.skillsWanted?.map((skill) => [skill.key, skill.level, skill.importance, ownLevel(person, skill)])
        : person.skills?.map(({ key, level }) => [key, level])) ?? null,
    ),
  prepare(parameters, mentees, mentors, setting, side) {
    const join = joinWords(mentees, mentors, side, wants, {
      ...offers,
      numbers: [levelOffered(parameters, setting, side)],
    });
    const { rowStart, rowWord, wordStart, column, rowsWant, ofRow, ofColumn } = join;
    const highest = (mentee: number) => (ofRow[mentee] === 0 ? -1 : 1);
    const damp = rarityOfPair(parameters, mentees, mentors, "skills", side, setting);
    const quick = rowsWant && damp === null ? skillsOffered(join) : null;
    if (quick !== null) return Object.assign(quick, { highest });
    const [importance, wanted, own] = join.wants;
    const [offered] = join.offers;
    const credited = new Float64Array(mentors.length);
    const leftOut = new Float64Array(mentors.length);
    const isListed = new Uint8Array(mentors.length);
    const fill: SparseRow["fill"] = (mentee, columns, scores) => {
      const rowTotal = ofRow[mentee];
      if (rowTotal === 0) return -1;
      let count = 0;
      for (let e = rowStart[mentee]; e < rowStart[mentee + 1]; e++) {
        const last = wordStart[rowWord[e] + 1];
        for (let k = wordStart[rowWord[e]]; k < last; k++) {
          const mentor = column[k];
          if (isListed[mentor] === 0) {
            isListed[mentor] = 1;
            columns[count++] = mentor;
          }
          const want = rowsWant ? e : k;
          const share = credit(wanted[want], own[want], offered[rowsWant ? k : e]);
          if (Number.isNaN(share)) leftOut[mentor] += importance[want];
          else credited[mentor] += importance[want] * share;
        }
      }
      for (let k = 0; k < count; k++) {
        const mentor = columns[k];
        const score = meanCredit(credited[mentor], rowTotal * ofColumn[mentor], leftOut[mentor]);
        scores[k] = damp === null || score < 0 ? score : score * damp(mentee, mentor);
        isListed[mentor] = 0;
        credited[mentor] = 0;
        leftOut[mentor] = 0;
      }
      return count;
    };
    const base = Float64Array.from(ofColumn, (total) => (total > 0 ? 0 : -1));
    return Object.assign(rowOfSparse({ base, fill }), { highest });
  },
});

const wants: Listed<WantedSkill> = {
  of: (person) => person.skillsWanted,
  numbers: [(skill) => skill.importance, (skill) => skill.level ?? NO_BOUND, (skill, learner) => ownLevel(learner, skill)],
  whole: totalImportance,
};
const offers: Listed<OfferedSkill> = {
  of: (person) => person.skills,
  whole: answered,
};
