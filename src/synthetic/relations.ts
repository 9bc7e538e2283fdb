import type { CohortInput } from "../people/types";
import { type Human, humanAt, humanId, humanOnSide } from "./human";
import { leavesOut } from "./person";
import { drawPins } from "./pins";
import { managerOf, type Seat, seatOf } from "./reporting";
import type { Shape } from "./shape";
import { conflictsOf, pastPairsOf } from "./ties";

/** Everything of a cohort that is not a person. */
export type Relations = Required<Pick<CohortInput, "org" | "history" | "conflicts" | "pins" | "asOf">>;

/** Upwards from everybody who names a manager, whoever is not in the cohort: in the order in which they are met. */
function orgOf(shape: Shape): Relations["org"] {
  const met = new Set<string>();
  const org: { id: string; managerId: string | null }[] = [];
  const climb = (human: Human): void => {
    if (leavesOut(shape, human, "manager")) return;
    let seat: Seat | null = managerOf(shape, seatOf(shape, human));
    while (seat !== null && !takesPart(shape, seat) && !met.has(seat.id)) {
      met.add(seat.id);
      const above = managerOf(shape, seat);
      org.push({ id: seat.id, managerId: above?.id ?? null });
      seat = above;
    }
  };
  for (let mentee = 0; mentee < shape.mentees; mentee += 1) climb(humanAt(shape, "mentee", mentee));
  for (let mentor = 0; mentor < shape.mentors; mentor += 1) climb(humanOnSide("mentor", mentor));
  return org;
}

function takesPart(shape: Shape, { number }: Seat): boolean {
  return number >= 0 && Math.floor(number / 2) < (number % 2 === 1 ? shape.mentors : shape.mentees);
}

export function relationsOf(shape: Shape): Relations {
  const history: Relations["history"][number][] = [];
  const conflicts: Relations["conflicts"][number][] = [];
  for (let mentee = 0; mentee < shape.mentees; mentee += 1) {
    const menteeId = humanId(humanAt(shape, "mentee", mentee));
    for (const { mentor, detail } of pastPairsOf(shape, mentee)) {
      history.push({ menteeId, mentorId: humanId(humanOnSide("mentor", mentor)), ...detail });
    }
    for (const { mentor, detail } of conflictsOf(shape, mentee)) {
      conflicts.push({ menteeId, mentorId: humanId(humanOnSide("mentor", mentor)), ...detail });
    }
  }
  return { org: orgOf(shape), history, conflicts, pins: drawPins(shape), asOf: shape.asOf };
}
