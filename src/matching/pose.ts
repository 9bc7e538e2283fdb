import type { AssignmentProblem } from "../assignment";
import { objectiveOfName } from "../objectives";
import { drawLottery, type Lottery } from "../objectives/lottery";
import type { PairTable } from "../objectives/pair-table";
import type { Cohort, Person } from "../people/person";
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

function requiredPairs({ mentees, mentors, pins }: Cohort): number[] {
  // `prepare` has refused pins that name nobody.
  return pins.flatMap((pin) => [placeOf(mentees, pin.menteeId), placeOf(mentors, pin.mentorId)]);
}

/** The number of a person in a list that is sorted by id. */
function placeOf(people: readonly Person[], id: string): number {
  let [low, high] = [0, people.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (people[middle].id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A scoring is made for one list of people, and programmes that share it differ in the seed at most. */
const drawn = new WeakMap<Programme["scoring"], { readonly seed: string; readonly lottery: Lottery }>();

function lotteryOf({ cohort, policy, scoring }: Programme) {
  let known = drawn.get(scoring);
  if (known === undefined || known.seed !== policy.tieSeed) {
    const ids = (people: readonly Person[]) => people.map(({ id }) => id);
    known = { seed: policy.tieSeed, lottery: drawLottery(policy.tieSeed, ids(cohort.mentees), ids(cohort.mentors)) };
    drawn.set(scoring, known);
  }
  return { rowOrder: known.lottery.order, rank: known.lottery.rank };
}
