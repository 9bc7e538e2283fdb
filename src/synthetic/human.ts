import type { Side } from "../people/types";
import { type Place, places, placeWeights } from "./places";
import { below, chance, pickWeighted, stream } from "./random";
import type { Shape } from "./shape";
import { departmentWeights } from "./vocabulary";

/**
 * One human being as a number: twice the number in the list, plus one for a mentor. Somebody on both sides has the mentor's number. What a human
 * being is (place, department, level, manager) hangs on it; what somebody answers as a mentee or a mentor hangs on side and list number.
 */
export type Human = number;

export function humanOnSide(side: Side, index: number): Human {
  return index * 2 + (side === "mentor" ? 1 : 0);
}

export function isMentorNumber(human: Human): boolean {
  return human % 2 === 1;
}

/** Mentor number `index` would be a mentee as well, if there are that many of both. */
export function mayBeOnBothSides(shape: Shape, index: number): boolean {
  return chance(stream(shape.seed, "both-sides", index), shape.bothSidesRate);
}

/** Who stands at a place of a list. */
export function humanAt(shape: Shape, side: Side, index: number): Human {
  const shared = side === "mentee" && index < shape.mentors && mayBeOnBothSides(shape, index);
  return humanOnSide(shared ? "mentor" : side, index);
}

/** A word and the number in the list, in six digits or more. */
export function humanId(human: Human): string {
  const index = Math.floor(human / 2);
  const digits = index < 1000000 ? String(1000000 + index).slice(1) : String(index);
  return (isMentorNumber(human) ? "mentor-" : "mentee-") + digits;
}

export function organizationOf(shape: Shape, human: Human): number {
  return shape.organizations === 1 ? 0 : below(stream(shape.seed, "organization", human), shape.organizations);
}

export function departmentOf(shape: Shape, human: Human): number {
  return pickWeighted(stream(shape.seed, "department", human), departmentWeights, shape.departments);
}

/** A pyramid (the lower of two even draws), a department's lean of one level up or down, and the mentors' lead. */
export function jobLevelOf(shape: Shape, human: Human, department: number): number {
  const draw = stream(shape.seed, "level", human);
  const width = shape.levels - shape.seniorityGap;
  const base = Math.min(below(draw, width), below(draw, width));
  const lean = below(stream(shape.seed, "department-level", department), 3) - 1;
  const level = 1 + base + lean + (isMentorNumber(human) ? shape.seniorityGap : 0);
  return Math.max(1, Math.min(shape.levels, level));
}

/** The department's home, or anywhere. */
export function placeOf(shape: Shape, human: Human, department: number): Place {
  const draw = stream(shape.seed, "place", human);
  const source = chance(draw, shape.clustering) ? stream(shape.seed, "department-place", department) : draw;
  return places[pickWeighted(source, placeWeights, shape.zones)]!;
}
