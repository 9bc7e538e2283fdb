import type { Random } from "./random";

/**
 * Artificial people as bit sets, one entry per person: 3 of 12 goals, 5 of 60 skills, 6 of 20 weekly slots and a unit vector of
 * 6 leadership styles.
 */
export interface People {
  readonly goals: Uint32Array;
  readonly skills: Uint32Array;
  readonly rareSkills: Uint32Array;
  readonly slots: Uint32Array;
  readonly style: Float64Array;
}

const STYLES = 6;
const SKILLS_PER_WORD = 30;

export function drawPeople(random: Random, count: number): People {
  const goals = new Uint32Array(count);
  const skills = new Uint32Array(count);
  const rareSkills = new Uint32Array(count);
  const slots = new Uint32Array(count);
  const style = new Float64Array(count * STYLES);
  for (let person = 0; person < count; person++) {
    for (const goal of drawPopular(random, 3, 12)) goals[person]! |= 1 << goal;
    for (const skill of drawPopular(random, 5, 60)) {
      if (skill < SKILLS_PER_WORD) skills[person]! |= 1 << skill;
      else rareSkills[person]! |= 1 << (skill - SKILLS_PER_WORD);
    }
    for (const slot of drawPopular(random, 6, 20)) slots[person]! |= 1 << slot;
    drawDirection(random, style, person * STYLES);
  }
  return { goals, skills, rareSkills, slots, style };
}

/** `count` different items of `total`; item k is drawn with weight 1 / (k + 2), so that a few are popular and who has them is too. */
function drawPopular(random: Random, count: number, total: number): number[] {
  const chosen: number[] = [];
  while (chosen.length < count) {
    const left: number[] = [];
    for (let item = 0; item < total; item++) if (!chosen.includes(item)) left.push(item);
    let mass = 0;
    for (const item of left) mass += 1 / (item + 2);
    let rest = random.unit() * mass;
    let drawn = left.at(-1)!;
    for (const item of left) {
      rest -= 1 / (item + 2);
      if (rest < 0) {
        drawn = item;
        break;
      }
    }
    chosen.push(drawn);
  }
  return chosen;
}

function drawDirection(random: Random, style: Float64Array, at: number): void {
  let squares = 0;
  for (let k = at; k < at + STYLES; k++) {
    const strength = random.unit();
    style[k] = strength;
    squares += strength * strength;
  }
  const length = Math.sqrt(squares);
  for (let k = at; k < at + STYLES; k++) style[k]! /= length;
}

/** How well a mentor suits a mentee: an integer from 0 to 1,000,000. */
export function fitOf(mentees: People, mentee: number, mentors: People, mentor: number): number {
  const goals = bitCount(mentees.goals[mentee]! & mentors.goals[mentor]!) / 3;
  const skills =
    (bitCount(mentees.skills[mentee]! & mentors.skills[mentor]!) + bitCount(mentees.rareSkills[mentee]! & mentors.rareSkills[mentor]!)) / 5;
  const shared = bitCount(mentees.slots[mentee]! & mentors.slots[mentor]!);
  const availability = shared >= 3 ? 1 : shared / 3;
  let style = 0;
  for (let k = 0; k < STYLES; k++) style += mentees.style[mentee * STYLES + k]! * mentors.style[mentor * STYLES + k]!;
  return Math.round(1e6 * (0.35 * goals + 0.35 * skills + 0.2 * availability + 0.1 * Math.min(style, 1)));
}

function bitCount(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
