import type { Matching } from "../matching/types";
import type { Programme } from "../programme";
import { namesForPairs, namesOf } from "./names";
import { optionsOf, type ReportOptions } from "./options";

const idColumns = ["menteeId", "mentee", "mentorId", "mentor"];
const resultColumns = ["points", "score", "completeness", "pinned"];

/**
 * The pairs as RFC 4180 text: a header, one row per pair, CRLF after each. A file for programs: column names and numbers are the same in every locale (point,
 * full precision), a criterion's column is called by its id ("criterion x" where the id is a column already) and is blank when not answered.
 * A mentor's or mentee's file has the names only.
 *
 * Text that a spreadsheet would run as a formula (= + - @, their full-width forms, tab, CR, LF in front) gets an apostrophe before it, ids included: read
 * the matching itself where ids must be exact. There is no byte-order mark: put U+FEFF in front for a spreadsheet that asks for one.
 */
export function toCsv(programme: Programme, matching: Matching, options: ReportOptions = {}): string {
  const { locale, audience, pairs } = optionsOf("toCsv", programme, matching, options);
  const full = audience === "coordinator";
  const names = full ? namesOf(programme, locale) : namesForPairs(programme, pairs, locale);
  const fixed = full ? [...idColumns, ...resultColumns] : idColumns;
  const criteria = full ? programme.scoring.criteria.map(({ id }) => (fixed.includes(id) ? `criterion ${id}` : id)) : [];
  const rows = pairs.map((pair) => {
    const people = [pair.menteeId, names.mentee(pair.menteeId), pair.mentorId, names.mentor(pair.mentorId)].map(textCell);
    if (!full) return people;
    const numbers = [pair.points, pair.score, pair.completeness, pair.pinned].map(String);
    return [...people, ...numbers, ...pair.parts.map((part) => (part.score === null ? "" : String(part.score)))];
  });
  return [[...fixed, ...criteria].map(textCell), ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

/** Quoted where it must be, and where a semicolon could be taken for a separator. */
function textCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
