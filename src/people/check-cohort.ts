import { findManagers } from "./check-managers";
import { byId, checkPairs, type People, unknownPerson } from "./check-pairs";
import { checkPerson } from "./check-person";
import type { Entry } from "./form";
import { printValue } from "./print";
import type { CohortForm } from "./read";
import type { Report } from "./report";
import type { MentorForm, PersonForm } from "./schema";
import type { Zones } from "./zone";

/** Everything wrong about people that is no matter of form, and what is odd about them together. Each check is linear in the size of the input. */
export function checkCohort(form: CohortForm, zones: Zones, report: Report): void {
  const people: People = { mentees: byId(form.mentees), mentors: byId(form.mentors), listed: form.listed };
  if (people.mentees.size < form.mentees.length) checkIds(form.mentees, "mentees", report);
  if (people.mentors.size < form.mentors.length) checkIds(form.mentors, "mentors", report);
  for (const { index, value } of form.mentees) checkPerson(value, ["mentees", index], report, zones);
  for (const { index, value } of form.mentors) {
    checkPerson(value, ["mentors", index], report, zones);
    checkCapacity(value, index, report);
  }
  checkNamed(form.mentees, "mentees", people, report);
  checkNamed(form.mentors, "mentors", people, report);
  findManagers(form, people, report);
  checkPairs(form, people, report);
  checkClocks(form, report);
}

function checkIds(people: readonly Entry<PersonForm>[], side: "mentees" | "mentors", report: Report): void {
  const first = new Map<string, number>();
  for (const { index, value } of people) {
    const before = first.get(value.id);
    if (before === undefined) first.set(value.id, index);
    else {
      const sentence = `${printValue(value.id)} is the id of ${side}[${before}] too`;
      report.error("duplicate-id", [side, index, "id"], sentence, { value: value.id, first: before });
    }
  }
}

function checkCapacity(mentor: MentorForm, index: number, report: Report): void {
  const { capacity } = mentor;
  if (typeof capacity !== "object" || capacity.min === undefined || capacity.min <= capacity.max) return;
  const sentence = `the minimum ${capacity.min} is over the maximum ${capacity.max}`;
  report.error("minimum-over-maximum", ["mentors", index, "capacity", "min"], sentence, { value: capacity.min, max: capacity.max });
}

/** Wishes and vetoes name people on the other side; naming oneself is harmless, since nobody meets themselves. */
function checkNamed(entries: readonly Entry<PersonForm>[], side: "mentees" | "mentors", people: People, report: Report): void {
  const otherSide = side === "mentees" ? "mentors" : "mentees";
  if (!people.listed[otherSide]) return;
  const others: ReadonlyMap<string, unknown> = people[otherSide];
  const check = ({ index, value }: Entry<PersonForm>, field: "wishes" | "vetoes", ids: readonly string[]) => {
    for (let place = 0; place < ids.length; place++) {
      const id = ids[place];
      // A wish that could not be read has left a hole.
      if (id === undefined || others.has(id) || id === value.id) continue;
      const isOnOtherSide = people[side].has(id);
      const sentence = unknownPerson(id, otherSide, isOnOtherSide);
      report.error("unknown-person", [side, index, field, place], sentence, { value: id, side: otherSide, isOnOtherSide });
    }
  };
  for (const entry of entries) {
    const { wishes, vetoes } = entry.value;
    if (wishes !== undefined) check(entry, "wishes", wishes);
    if (vetoes !== undefined) check(entry, "vetoes", vetoes);
  }
}

/** Wall times can be compared on one clock that nobody names, or when everybody who gives some names a zone. */
function checkClocks(form: CohortForm, report: Report): void {
  const zones = new Set<string>();
  for (const side of [form.mentees, form.mentors] as readonly (readonly Entry<PersonForm>[])[]) {
    for (const { value } of side) if (value.timeZone !== undefined) zones.add(value.timeZone);
  }
  if (zones.size === 0) return;
  for (const side of ["mentees", "mentors"] as const) {
    for (const { index, value } of form[side] as readonly Entry<PersonForm>[]) {
      if (value.timeZone !== undefined || value.availability === undefined || value.availability.length === 0) continue;
      const sentence = `is missing for ${printValue(value.id)}, whose availability cannot be compared with that of people in a zone`;
      report.warning("missing-time-zone", [side, index, "timeZone"], sentence, { id: value.id });
    }
  }
  if (zones.size > 1 && form.asOf === undefined) {
    const sentence = `is missing, so that the offsets of ${zones.size} time zones are those of a default date`;
    report.warning("missing-as-of", ["asOf"], sentence, { zones: [...zones].sort() });
  }
}
