import type { Shortage } from "../../matching/types";
import { type Evidence, isPinned, pinCounts } from "./evidence";

/**
 * When nothing is paired: the named mentors' minimum loads need more mentees than the pairs that can be made give them, by the audit's own count, and everybody
 * who may come to one of them is named. When something is paired: no such claim.
 */
export function checkInfeasibility(evidence: Evidence): void {
  const { matching, report } = evidence;
  const { status, infeasibility, pairs } = matching;
  const claims = infeasibility === null ? "optimal" : "infeasible";
  if (status !== claims || (claims === "infeasible" && pairs.length > 0)) {
    report({ code: "wrong-status", params: { said: String(status), found: pairs.length > 0 ? "optimal" : claims } });
  }
  if (status !== "infeasible" || typeof infeasibility !== "object" || infeasibility === null) return;
  for (const field of wrongFields(evidence, infeasibility)) report({ code: "wrong-infeasibility", params: { field } });
}

function wrongFields(evidence: Evidence, said: Shortage): readonly string[] {
  const columns = said.mentorIds.flatMap((id) => evidence.columnOf.get(id) ?? []);
  if (said.kind !== "minimum-load") return ["kind"];
  const sorted = [...new Set(columns)].sort((a, b) => a - b);
  if (JSON.stringify(sorted.map((column) => evidence.mentors[column].id)) !== JSON.stringify(said.mentorIds)) return ["mentorIds"];
  if (!evidence.table.complete) return [];
  const { needed, places, menteeIds } = countNeed(evidence, columns);
  const wrong: string[] = [];
  if (JSON.stringify(said.menteeIds) !== JSON.stringify(menteeIds)) wrong.push("menteeIds");
  if (said.needed !== needed || needed <= places) wrong.push("needed");
  if (said.places !== places) wrong.push("places");
  if (said.change.code !== "lower-minimum-loads" || said.change.count !== needed - places) wrong.push("change");
  return wrong;
}

/** Pins are taken out of what is needed and of what mentees can still give. */
function countNeed(evidence: Evidence, columns: readonly number[]) {
  const { mentees, mentors, table, minimumPoints } = evidence;
  const pins = pinCounts(evidence);
  const needed = columns.reduce((sum, column) => sum + Math.max(0, mentors[column].capacity.min - pins.ofColumn[column]), 0);
  let places = 0;
  const menteeIds: string[] = [];
  for (const [row, { id, mentorsWanted }] of mentees.entries()) {
    const points = table.row(row) as Int32Array;
    const open = columns.filter((column) => points[column] >= Math.max(0, minimumPoints));
    if (mentorsWanted > 0 && open.length > 0) menteeIds.push(id);
    places += Math.min(mentorsWanted - pins.ofRow[row], open.filter((column) => !isPinned(evidence, row, column)).length);
  }
  return { needed, places, menteeIds };
}
