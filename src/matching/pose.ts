import type { AssignmentProblem } from "../assignment";
import { objectiveOfName } from "../objectives";
import { drawLottery, type Lottery } from "../objectives/lottery";
import type { PairTable } from "../objectives/pair-table";
import type { Cohort, Person } from "../people/person";
import type { Programme } from "../programme";
import { rowsById } from "../rules/pair-list";

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

function requiredPairs({ mentees, mentors, pins }: Cohort): number[] {
  if (pins.length === 0) return [];
  const row = rowsById(mentees);
  const column = rowsById(mentors);
  // `prepare` has refused pins that name nobody.
  return pins.flatMap((pin) => [row.get(pin.menteeId) as number, column.get(pin.mentorId) as number]);
}

const drawn = new WeakMap<Cohort, { readonly seed: string; readonly lottery: Lottery }>();

/** Says that both cohorts have the same people, so that one lottery is drawn for both. */
export function shareLottery(from: Cohort, to: Cohort): void {
  const known = drawn.get(from);
  if (known !== undefined) drawn.set(to, known);
}

function lotteryOf({ cohort, policy: { tieSeed: seed } }: Programme) {
  let known = drawn.get(cohort);
  if (known?.seed !== seed) {
    const ids = (people: readonly Person[]) => people.map(({ id }) => id);
    known = { seed, lottery: drawLottery(seed, ids(cohort.mentees), ids(cohort.mentors)) };
    drawn.set(cohort, known);
  }
  return { rowOrder: known.lottery.order, rank: known.lottery.rank };
}
