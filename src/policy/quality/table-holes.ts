import { type Cohort, compareText, type Person, termKey } from "../../people/person";
import type { Path } from "../../people/print";
import { printValue } from "../../people/print";
import type { Report } from "../../people/report";
import type { AttributeValue } from "../../people/types";
import type { ResolvedCriterion } from "../types";

/** Combinations of answers shown in an issue. */
const shown = 3;

type Table = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Answer-mapping tables (mentee's answer, then mentor's answer) without a cell for answers that occur: such a pair is unknown, which may not be meant. */
export function findTableHoles(
  criteria: readonly ResolvedCriterion[],
  cohort: Cohort,
  pathOf: (criterion: string) => Path,
  report: Report,
): void {
  for (const { id, key, table } of criteria) {
    if (typeof key !== "string" || table === undefined) continue;
    const ofMentees = answersTo(key, cohort.mentees);
    const ofMentors = answersTo(key, cohort.mentors);
    const cells = cellsOf(table as Table);
    const holes: { mentee: string; mentor: string }[] = [];
    let count = 0;
    for (const [word, mentee] of ofMentees) {
      const row = cells.get(word);
      for (const [other, mentor] of holes.length < shown ? ofMentors : []) {
        if (holes.length < shown && row?.has(other) !== true) holes.push({ mentee, mentor });
      }
      count += ofMentors.size;
      for (const other of row ?? []) if (ofMentors.has(other)) count--;
    }
    if (count === 0) continue;
    const of = ofMentees.size * ofMentors.size;
    const some = holes.map(({ mentee, mentor }) => `${printValue(mentee)} with ${printValue(mentor)}`).join(", ");
    const sentence = `has no cell for ${count} of the ${of} combinations of answers that occur (${some}${count > shown ? ", ..." : ""}), so these are unknown`;
    report.warning("table-hole", [...pathOf(id), "table"], sentence, { criterion: id, key, holes, count, of });
  }
}

function cellsOf(table: Table): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(table).map(([answer, row]) => [termKey(answer), new Set(Object.keys(row).map(termKey))]));
}

/** The answers of one side as they are compared, each with one of its spellings: the first in code-unit order. */
function answersTo(key: string, people: readonly Person[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const person of people) {
    const answer = answerOf(person, key);
    for (const one of typeof answer === "object" ? (answer ?? []) : [answer]) {
      const text = String(one);
      const before = spellings.get(termKey(text));
      if (before === undefined || text < before) spellings.set(termKey(text), text);
    }
  }
  return new Map([...spellings].sort(([a], [b]) => compareText(a, b)));
}

function answerOf(person: Person, key: string): AttributeValue | null {
  const prefix = "attributes.";
  return key.startsWith(prefix) ? (person.attributes.get(key.slice(prefix.length)) ?? null) : (person[key as "department"] ?? null);
}
