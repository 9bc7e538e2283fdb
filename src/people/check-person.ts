import { type Path, printValue } from "./print";
import type { Report } from "./report";
import type { PersonForm } from "./schema";
import type { Zones } from "./zone";

/** What is wrong with one person, whoever else is there. Hardly anybody has anything wrong, so sentences are made only for what is found. */
export function checkPerson(person: PersonForm, path: Path, report: Report, zones: Zones): void {
  checkZone(person, path, report, zones);
  const { availability } = person;
  if (availability === undefined) return;
  for (let index = 0; index < availability.length; index++) {
    // A window that could not be read has left a hole.
    if (availability[index] !== undefined) checkWindow(availability[index], path, index, report);
  }
}

function checkZone({ timeZone }: PersonForm, path: Path, report: Report, zones: Zones): void {
  if (timeZone === undefined) return;
  const answer = zones.find(timeZone);
  if ("offset" in answer) return;
  const sentence = `${printValue(timeZone)} is no known time zone: ${answer.unknown}`;
  report.error("unknown-time-zone", [...path, "timeZone"], sentence, { value: timeZone });
}

type Window = NonNullable<PersonForm["availability"]>[number];

function checkWindow({ daysOfWeek, startTime, endTime }: Window, path: Path, index: number, report: Report): void {
  if (daysOfWeek.length === 0) {
    const sentence = "is empty: a window needs a day";
    report.error("impossible-window", [...path, "availability", index, "daysOfWeek"], sentence, { value: [] });
  }
  if (startTime === endTime) {
    const sentence = `is the start time ${printValue(endTime)} again: a window must have a length, and a whole day ends at "24:00"`;
    report.error("impossible-window", [...path, "availability", index, "endTime"], sentence, { value: endTime });
  }
}
