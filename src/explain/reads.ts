import { criterionOfType } from "../criteria";
import type { CriterionCommon } from "../policy/types";

/** What goes with a field: hours are read in a zone, meetings in person at a place. */
const companions: Readonly<Record<string, string>> = { timeZone: "availability", location: "formats" };

/** Whether somebody's answer under this name ("department", "attributes.x") is among what is read, or goes with it. */
export function isRead(name: string, fields: readonly string[] = []): boolean {
  return fields.includes(name) || (Object.hasOwn(companions, name) && fields.includes(companions[name]));
}

/** The fields that a criterion's own type reads; a formula's are those that it names itself, not those of the criteria in it. */
export function fieldsOf(criterion: CriterionCommon): readonly string[] {
  return criterionOfType(criterion.type)?.reads?.(criterion) ?? [];
}
