import type { Unsolved } from "../explain/position";

/** Two people who could mentor each other, as two cells of the table (row * mentors + column): one for each direction. */
export type Couple = readonly [number, number];

/** In the order of the first person's id, then the second's. `isUsable`: whether the pair of a cell could be made. */
export function couplesOf({ programme, row, column, table }: Unsolved, isUsable: (cell: number) => boolean): Couple[] {
  const { mentees, mentors } = programme.cohort;
  const both = mentees.filter(({ id, mentorsWanted }) => {
    const asMentor = column.get(id);
    return mentorsWanted > 0 && asMentor !== undefined && mentors[asMentor].capacity.max > 0;
  });
  const cell = (menteeId: string, mentorId: string) => (row.get(menteeId) as number) * table.mentors + (column.get(mentorId) as number);
  const couples: Couple[] = [];
  for (let k = 0; k < both.length; k++) {
    for (let other = k + 1; other < both.length; other++) {
      const couple = [cell(both[k].id, both[other].id), cell(both[other].id, both[k].id)] as const;
      if (couple.every(isUsable)) couples.push(couple);
    }
  }
  return couples;
}
