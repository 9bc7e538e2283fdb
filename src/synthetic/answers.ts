import type { GoalInput, LanguageInput, LeadershipStyleInput, MeetingFormat, Side, SkillInput, WantedSkillInput } from "../people/types";
import { type Human, humanOnSide } from "./human";
import type { Place } from "./places";
import { between, chance, type Draw, distinct, pick, pickWeighted, stream } from "./random";
import type { Shape } from "./shape";
import {
  allSkills,
  departmentSkillWeights,
  departments,
  generalSkills,
  generalSkillWeights,
  leadershipStyles,
  leadershipStyleWeights,
  menteeGoals,
  menteeGoalWeights,
  mentorGoals,
  mentorGoalWeights,
} from "./vocabulary";

/** Skill levels run from 1 to 5. */
const SKILL_LEVELS = 5;
const formats: readonly MeetingFormat[] = ["video", "in-person", "phone"];
const formatRates: readonly number[] = [0.9, 0.6, 0.45];
const languageLevels: readonly string[] = ["A2", "B1", "B2", "C1", "C2"];

/** Who answers: a place in one list, and the human being there. */
export interface Respondent {
  readonly side: Side;
  readonly index: number;
  readonly human: Human;
  readonly department: number;
  readonly jobLevel: number;
  readonly ticksAll: boolean;
}

function several(draw: Draw, words: readonly string[], weights: readonly number[], low: number, high: number): string[] {
  return distinct(between(draw, low, high), () => words[pickWeighted(draw, weights)]!);
}

/** Some people grade what they want, most only name it. */
export function goalsOf(shape: Shape, { side, index, ticksAll }: Respondent): readonly GoalInput[] {
  const draw = stream(shape.seed, "goals", humanOnSide(side, index));
  const [words, weights] = side === "mentee" ? [menteeGoals, menteeGoalWeights] : [mentorGoals, mentorGoalWeights];
  if (ticksAll) return [...words];
  const goals = several(draw, words, weights, 1, side === "mentee" ? 3 : 2);
  return chance(draw, 0.7) ? goals : goals.map((goal) => ({ goal, importance: between(draw, 1, 3) }));
}

/** What the other side comes for, as far as this person can help. */
export function goalsSupportedOf(shape: Shape, { side, index, ticksAll }: Respondent): readonly string[] {
  const draw = stream(shape.seed, "goals-supported", humanOnSide(side, index));
  if (side === "mentee") return ticksAll ? [...mentorGoals] : several(draw, mentorGoals, mentorGoalWeights, 0, 2);
  return ticksAll ? [...menteeGoals] : several(draw, menteeGoals, menteeGoalWeights, 2, 5);
}

function drawSkill(shape: Shape, draw: Draw, department: number): string {
  if (!chance(draw, shape.clustering)) return pick(draw, allSkills);
  if (chance(draw, 0.3)) return generalSkills[pickWeighted(draw, generalSkillWeights)]!;
  return departments[department]!.skills[pickWeighted(draw, departmentSkillWeights)]!;
}

/** Levels rise with seniority; one person in four names skills without levels, as do those who tick all. */
export function skillsOf(shape: Shape, { side, index, department, jobLevel, ticksAll }: Respondent): readonly SkillInput[] {
  const draw = stream(shape.seed, "skills", humanOnSide(side, index));
  const count = side === "mentor" ? between(draw, 3, 7) : between(draw, 1, 4);
  const graded = chance(draw, 0.75);
  if (ticksAll) return [...allSkills];
  const names = distinct(count, () => drawSkill(shape, draw, department));
  if (!graded) return names;
  const usual = 1 + Math.floor(((jobLevel - 1) * (SKILL_LEVELS - 1)) / (shape.levels - 1));
  return names.map((skill) => ({ skill, level: Math.max(1, Math.min(SKILL_LEVELS, usual + between(draw, -1, 1))) }));
}

/** Mentors want few skills or none of the mentee (reverse mentoring). */
export function skillsWantedOf(shape: Shape, { side, index, department, ticksAll }: Respondent): readonly WantedSkillInput[] {
  const draw = stream(shape.seed, "skills-wanted", humanOnSide(side, index));
  const count = side === "mentee" ? between(draw, 1, 4) : Math.max(0, between(draw, -2, 2));
  const detail = between(draw, 0, 3);
  if (ticksAll) return [...allSkills];
  const names = distinct(count, () => drawSkill(shape, draw, department));
  if (detail === 0) return names;
  return names.map((skill) => ({
    skill,
    level: between(draw, 2, SKILL_LEVELS),
    ...(detail === 3 ? { importance: between(draw, 1, 3) } : {}),
  }));
}

function stylesInTenths(draw: Draw, low: number, high: number, least: number): Record<string, number> {
  const degrees: Record<string, number> = {};
  for (const style of several(draw, leadershipStyles, leadershipStyleWeights, low, high)) degrees[style] = between(draw, least, 10) / 10;
  return degrees;
}

/** What a human being practises is the same on both sides; what is wanted is asked on each. */
export function leadershipStyleOf(shape: Shape, { side, index, human }: Respondent): LeadershipStyleInput {
  const practised = stylesInTenths(stream(shape.seed, "style-practised", human), 2, 4, 1);
  const draw = stream(shape.seed, "style-wanted", humanOnSide(side, index));
  if (side === "mentor" && chance(draw, 0.6)) return { practised };
  const wanted = stylesInTenths(draw, 1, 3, 3);
  if (!chance(draw, 0.15)) return { practised, wanted };
  const avoided = pick(
    draw,
    leadershipStyles.filter((style) => !(style in wanted)),
  );
  return { practised, wanted, avoided: [avoided] };
}

/** Most people grew up where they work; the others have another first language and English. */
export function languagesOf(shape: Shape, human: Human, place: Place): readonly LanguageInput[] {
  const draw = stream(shape.seed, "languages", human);
  const local = chance(draw, 0.85);
  const native = local ? place.native : pick(draw, ["pt-BR", "it", "ar", "pl"]);
  const second = local
    ? distinct(pickWeighted(draw, [2, 5, 2]), () => place.others[pickWeighted(draw, [6, 2, 1], place.others.length)]!)
    : ["en"];
  if (chance(draw, 0.2)) return [native, ...second];
  return [{ tag: native, level: "native" }, ...second.map((tag) => ({ tag, level: pick(draw, languageLevels) }))];
}

export function formatsOf(shape: Shape, { human, ticksAll }: Respondent): readonly MeetingFormat[] {
  const draw = stream(shape.seed, "formats", human);
  if (ticksAll) return [...formats];
  const chosen = formats.filter((_, at) => chance(draw, formatRates[at]!));
  return chosen.length > 0 ? chosen.slice() : ["video"];
}
