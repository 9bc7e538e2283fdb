import type { Side } from "../people/types";
import { dayBefore } from "./dates";
import { humanAt, humanOnSide } from "./human";
import { below, between, chance, type Draw, distinct, pick, pickWeighted, stream, word } from "./random";
import type { Shape } from "./shape";
import { conflictReasons } from "./vocabulary";

/** Who has to do with whom: lists of numbers on the other side, each a pure function of one person. */

/** A past pair or a conflict of one mentee. */
export interface Tie<Detail> {
  readonly mentor: number;
  readonly detail: Detail;
}

function otherSide(side: Side): Side {
  return side === "mentee" ? "mentor" : "mentee";
}

function peopleOn(shape: Shape, side: Side): number {
  return side === "mentee" ? shape.mentees : shape.mentors;
}

export function samePerson(shape: Shape, mentee: number, mentor: number): boolean {
  return humanAt(shape, "mentee", mentee) === humanOnSide("mentor", mentor);
}

function isSelf(shape: Shape, side: Side, index: number, other: number): boolean {
  return side === "mentee" ? samePerson(shape, index, other) : samePerson(shape, other, index);
}

/** At most one. */
export function vetoesOf(shape: Shape, side: Side, index: number): readonly number[] {
  const draw = stream(shape.seed, "vetoes", humanOnSide(side, index));
  const others = peopleOn(shape, otherSide(side));
  if (others === 0 || !chance(draw, shape.vetoRate)) return [];
  const other = below(draw, others);
  return isSelf(shape, side, index, other) ? [] : [other];
}

/** How well known somebody is: of a few people drawn evenly the best known is wished for, which no fractional power could say on every host. */
function drawByFame(shape: Shape, side: Side, draw: Draw): number {
  let best = -1;
  let fame = -1;
  for (let round = 0; round < shape.popularity; round += 1) {
    const candidate = below(draw, peopleOn(shape, side));
    const value = word(stream(shape.seed, "fame", humanOnSide(side, candidate)));
    if (value > fame || (value === fame && candidate < best)) [best, fame] = [candidate, value];
  }
  return best;
}

/** Most wanted first; never oneself, never somebody vetoed. */
export function wishesOf(shape: Shape, side: Side, index: number): readonly number[] {
  const draw = stream(shape.seed, "wishes", humanOnSide(side, index));
  const other = otherSide(side);
  const rate = side === "mentee" ? shape.wishRate : shape.mentorWishRate;
  if (peopleOn(shape, other) === 0 || !chance(draw, rate)) return [];
  const vetoed = vetoesOf(shape, side, index);
  return distinct(between(draw, 1, shape.wishLimit), () => {
    const wished = drawByFame(shape, other, draw);
    return vetoed.includes(wished) || isSelf(shape, side, index, wished) ? null : wished;
  });
}

/** Ended in the four years before the cohort's; one outcome in five was not recorded. */
export function pastPairsOf(shape: Shape, mentee: number): readonly Tie<{ readonly endedOn: string; readonly outcome?: number }>[] {
  const draw = stream(shape.seed, "history", mentee);
  if (shape.mentors === 0 || !chance(draw, shape.historyRate)) return [];
  const count = 1 + pickWeighted(draw, [3, 1]);
  const mentors = distinct(count, () => {
    const mentor = below(draw, shape.mentors);
    return samePerson(shape, mentee, mentor) ? null : mentor;
  });
  return mentors.map((mentor) => {
    const endedOn = dayBefore(shape, draw, 4);
    return { mentor, detail: chance(draw, 0.2) ? { endedOn } : { endedOn, outcome: between(draw, 2, 10) / 10 } };
  });
}

/** At most one; half of them say why. */
export function conflictsOf(shape: Shape, mentee: number): readonly Tie<{ readonly reason?: string }>[] {
  const draw = stream(shape.seed, "conflicts", mentee);
  if (shape.mentors === 0 || !chance(draw, shape.conflictRate)) return [];
  const mentor = below(draw, shape.mentors);
  if (samePerson(shape, mentee, mentor)) return [];
  return [{ mentor, detail: chance(draw, 0.5) ? { reason: pick(draw, conflictReasons) } : {} }];
}
