import type { AssignmentShortage, AssignmentSolution } from "../assignment";
import type { PairTable } from "../objectives/pair-table";
import type { Programme } from "../programme";
import type { Certificate, Shortage } from "./types";

/** The solver's prices, by person. */
export function nameCertificate(programme: Programme, solution: AssignmentSolution): Certificate {
  const { mentees, mentors } = programme.cohort;
  return {
    pairWorth: solution.pairWorth,
    menteeWorth: solution.rowWorth,
    mentees: mentees.map((mentee, row) => ({ menteeId: mentee.id, price: solution.rowPrices[row] })),
    mentors: mentors.map((mentor, column) => ({ mentorId: mentor.id, price: solution.columnPrices[column] })),
  };
}

/**
 * Why nothing is feasible, by person: these mentors' minimum loads, and everybody who may go to one of them. The smallest change closes the gap between
 * what is needed and what there is.
 */
export function nameShortage(programme: Programme, table: PairTable, shortage: AssignmentShortage): Shortage {
  const { mentees, mentors } = programme.cohort;
  const minimum = shortage.kind === "minimum";
  const mayCome = (row: number) => {
    const points = table.outlook(row);
    return shortage.columns.some((column) => points[column] >= table.minimumPoints);
  };
  return {
    kind: minimum ? "minimum-load" : "places",
    menteeIds: mentees.filter(({ mentorsWanted }, row) => mentorsWanted > 0 && mayCome(row)).map((mentee) => mentee.id),
    mentorIds: Array.from(shortage.columns, (column) => mentors[column].id),
    places: shortage.places,
    needed: shortage.needed,
    change: { code: minimum ? "lower-minimum-loads" : "add-places", count: shortage.needed - shortage.places },
  };
}
