import type { PairInput } from "../people/types";
import { humanAt, humanId, humanOnSide } from "./human";
import { below, chance, pickWeighted, stream } from "./random";
import { inReportingLine, seatOf } from "./reporting";
import type { Shape } from "./shape";
import { conflictsOf, pastPairsOf, samePerson, vetoesOf } from "./ties";

/** Most mentees, and the hard minimum. */
export function capacityOf(shape: Shape, mentor: number): { readonly min: number; readonly max: number } {
  const draw = stream(shape.seed, "capacity", mentor);
  return { max: 1 + pickWeighted(draw, shape.capacities), min: chance(draw, shape.minimumLoadRate) ? 1 : 0 };
}

function areKeptApart(shape: Shape, mentee: number, mentor: number): boolean {
  if ([...conflictsOf(shape, mentee), ...pastPairsOf(shape, mentee)].some((tie) => tie.mentor === mentor)) return true;
  return vetoesOf(shape, "mentee", mentee).includes(mentor) || vetoesOf(shape, "mentor", mentor).includes(mentee);
}

/** No standing rule, reporting line or past pair stands between the two. Two people on both sides are kept apart in both roles. */
function mayBePinned(shape: Shape, mentee: number, mentor: number): boolean {
  if (samePerson(shape, mentee, mentor) || areKeptApart(shape, mentee, mentor)) return false;
  const areOnBothSides = samePerson(shape, mentee, mentee) && mentor < shape.mentees && samePerson(shape, mentor, mentor);
  if (areOnBothSides && areKeptApart(shape, mentor, mentee)) return false;
  return !inReportingLine(shape, seatOf(shape, humanAt(shape, "mentee", mentee)), seatOf(shape, humanOnSide("mentor", mentor)));
}

/** In the order of the mentees, each with one of a few mentors drawn who still has a place. */
export function drawPins(shape: Shape): PairInput[] {
  const load = new Map<number, number>();
  const pins: PairInput[] = [];
  for (let mentee = 0; mentee < shape.mentees && shape.mentors > 0; mentee += 1) {
    const draw = stream(shape.seed, "pins", mentee);
    if (!chance(draw, shape.pinRate)) continue;
    for (let tries = 0; tries < 16; tries += 1) {
      const mentor = below(draw, shape.mentors);
      const taken = load.get(mentor) ?? 0;
      if (taken >= capacityOf(shape, mentor).max || !mayBePinned(shape, mentee, mentor)) continue;
      load.set(mentor, taken + 1);
      pins.push({ menteeId: humanId(humanAt(shape, "mentee", mentee)), mentorId: humanId(humanOnSide("mentor", mentor)) });
      break;
    }
  }
  return pins;
}
