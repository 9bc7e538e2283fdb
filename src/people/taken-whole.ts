import type { Person } from "./person";
import type { PersonForm } from "./schema";
import type { AttributeValue } from "./types";

/** Whether all that the person said is in what became of it: false where something was said twice or left blank, and for some others. */
export function isTakenWhole(form: PersonForm, person: Person): boolean {
  return areListsTakenWhole(form, person) && areStylesTakenWhole(form, person) && areWordsTakenWhole(form, person);
}

function areListsTakenWhole(form: PersonForm, person: Person): boolean {
  return (
    isAsLong(form.languages, person.languages) &&
    isAsLong(form.formats, person.formats) &&
    isAsLong(form.goals, person.goals) &&
    isAsLong(form.goalsSupported, person.goalsSupported) &&
    isAsLong(form.skillsWanted, person.skillsWanted) &&
    isAsLong(form.skills, person.skills) &&
    isAsLong(form.wishes, person.wishes) &&
    daysIn(form.availability) === (person.availability === null ? 0 : person.availability.length)
  );
}

type Style = NonNullable<Person["practised"]>[number];

function areStylesTakenWhole({ leadershipStyle: style }: PersonForm, { practised, wanted, avoided }: Person): boolean {
  if (style === undefined) return true;
  const isAsLarge = (given: ReadonlyMap<string, number> | undefined, kept: readonly Style[] | null) => given?.size === kept?.length;
  return isAsLarge(style.practised, practised) && isAsLarge(style.wanted, wanted) && isAsLong(style.avoided, avoided);
}

function areWordsTakenWhole(form: PersonForm, person: Person): boolean {
  return (
    (form.department === undefined) === (person.department === null) &&
    (form.organization === undefined) === (person.organization === null) &&
    (form.location === undefined) === (person.location === null) &&
    (form.country === undefined) === (person.country === null) &&
    (form.attributes === undefined || form.attributes === person.attributes || areTakenWhole(form.attributes, person.attributes))
  );
}

function isAsLong(given: readonly unknown[] | undefined, kept: readonly unknown[] | null): boolean {
  return given === undefined || given.length === kept?.length;
}

function daysIn(windows: PersonForm["availability"]): number {
  let days = 0;
  if (windows !== undefined) for (let k = 0; k < windows.length; k++) days += windows[k].daysOfWeek.length;
  return days;
}

function areTakenWhole(given: ReadonlyMap<string, AttributeValue>, kept: ReadonlyMap<string, AttributeValue>): boolean {
  for (const [key, value] of given) {
    const own = kept.get(key);
    if (own === undefined || (typeof value === "object" && !(typeof own === "object" && isAsLong(value, own)))) return false;
  }
  return true;
}
