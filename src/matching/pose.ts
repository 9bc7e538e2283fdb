import type { AssignmentProblem } from "../assignment";
import { objectiveOfName } from "../objectives";
import { drawLottery } from "../objectives/lottery";
import type { PairTable } from "../objectives/pair-table";
import type { Cohort } from "../people/person";
import type { Programme } from "../programme";

/** People become rows, mentors columns, in the order of their ids; the policy becomes bounds and an objective. */
export function poseProblem(programme: Programme, table: PairTable): AssignmentProblem {
  const { cohort, policy } = programme;
  const { mentees, mentors } = cohort;
  const bonus = mentees.map((mentee) => Math.round(mentee.roundsWaited * policy.waitingBonus * 1_000_000));
  return {
    rows: mentees.length,
    columns: mentors.length,
    scores: {
      kind: "integer",
      smallest: 0,
      largest: 1_000_000,
      fill: (from, to, out) => {
        for (let row = from; row < to; row++)
          table.fillRow(row, out.subarray((row - from) * mentors.length, (row - from + 1) * mentors.length));
      },
      above: table.listAbove,
      at: table.points,
      allowed: table.listAllowed,
    },
    rowDemand: mentees.map((mentee) => mentee.mentorsWanted),
    columnCapacity: mentors.map((mentor) => mentor.capacity.max),
    columnMinimum: mentors.map((mentor) => mentor.capacity.min),
    required: requiredPairs(cohort),
    objective: objectiveOfName(policy.objective).assignment,
    ...(table.minimumPoints > 0 && { minimumScore: table.minimumPoints }),
    ...(bonus.some((points) => points > 0) && { rowBonus: bonus }),
    ties: lotteryOf(programme),
  };
}

function requiredPairs(cohort: Cohort): number[] {
  if (cohort.pins.length === 0) return [];
  const row = new Map(cohort.mentees.map((mentee, index) => [mentee.id, index]));
  const column = new Map(cohort.mentors.map((mentor, index) => [mentor.id, index]));
  // `prepare` has refused pins that name nobody.
  return cohort.pins.flatMap((pin) => [row.get(pin.menteeId) as number, column.get(pin.mentorId) as number]);
}

function lotteryOf(programme: Programme) {
  const { mentees, mentors } = programme.cohort;
  const lottery = drawLottery(
    programme.policy.tieSeed,
    mentees.map((mentee) => mentee.id),
    mentors.map((mentor) => mentor.id),
  );
  return { rowOrder: lottery.order, rank: lottery.rank };
}
