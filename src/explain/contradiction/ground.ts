import { poseProblem } from "../../matching/pose";
import type { PairTable } from "../../objectives/pair-table";
import type { Programme } from "../../programme";
import { rowsById } from "../../rules/pair-list";
import type { Requirement } from "../diagnose/requirement";
import type { Ground } from "./filling";

/** Nested classes of mentees, so many of each with one mentor. */
export interface Classes {
  readonly classes: readonly { readonly atMost: number; readonly parent: number }[];
  /** The smallest class of each mentee, or -1. */
  readonly classOf: ArrayLike<number>;
}

/** Nobody is in any class. */
export function noClasses({ cohort }: Programme): Classes {
  return { classes: [], classOf: cohort.mentees.map(() => -1) };
}

/** Above this many bits they are read from the rules whenever they are asked for. */
const MOST_BITS_KEPT = 2 ** 31;

/**
 * What a part of the requirements leaves, minimum loads apart: what each rule refuses is a set of bits that is made once. A pin that is let go leaves its pair
 * possible, also below the minimum score.
 */
export function groundsOf(programme: Programme, table: PairTable, classesUnder: (inForce: ReadonlySet<unknown>) => Classes) {
  const { cohort, sieve, scoring } = programme;
  const { mentees, mentors } = cohort;
  const { rowDemand, required = [] } = poseProblem(programme, table);
  const [rows, columns, words] = [mentees.length, mentors.length, (mentees.length + 31) >> 5];
  const [rowOf, columnOf] = [rowsById(mentees), rowsById(mentors)];
  const keeps = rows * columns * (sieve.rules.length + 1) <= MOST_BITS_KEPT;
  const known = new Map<number | "below", Int32Array>();

  const bitsOf = (key: number | "below"): Int32Array => {
    let bits = known.get(key);
    if (bits !== undefined) return bits;
    bits = new Int32Array(columns * words);
    const refused = new Uint8Array(columns);
    const points = new Int32Array(key === "below" ? columns : 0);
    for (let row = 0; row < rows; row++) {
      if (key === "below") scoring.fillRow(row, null, points);
      else sieve.fillRowOfRule(key, row, refused);
      for (let column = 0; column < columns; column++) {
        if (key === "below" ? points[column] < table.minimumPoints : refused[column] === 1)
          bits[column * words + (row >> 5)] |= 1 << (row & 31);
      }
    }
    if (key === "below") for (let at = 0; at < required.length; at += 2) clear(bits, required[at], required[at + 1]);
    if (keeps) known.set(key, bits);
    return bits;
  };
  const clear = (bits: Int32Array, row: number, column: number): void => {
    bits[column * words + (row >> 5)] &= ~(1 << (row & 31));
  };

  const allowedUnder = (inForce: readonly Requirement[]): Int32Array => {
    const allowed = new Int32Array(columns * words);
    for (let word = 0; word < words; word++) {
      const bits = word === words - 1 && (rows & 31) !== 0 ? (1 << (rows & 31)) - 1 : -1;
      for (let column = 0; column < columns; column++) allowed[column * words + word] = bits;
    }
    const refuse = (bits: Int32Array) => {
      for (let at = 0; at < allowed.length; at++) allowed[at] &= ~bits[at];
    };
    const inForceIds = new Set(
      inForce.flatMap(({ code, params }) => (code === "rule" ? [params.rule] : code === "vetoes" ? ["veto"] : [])),
    );
    for (const [rule, { id, type }] of sieve.rules.entries()) if (type === "same-person" || inForceIds.has(id)) refuse(bitsOf(rule));
    for (const { code, params } of inForce) {
      if (code === "minimum-score") refuse(bitsOf("below"));
      if (code !== "conflict") continue;
      for (const [menteeId, mentorId] of [
        [params.menteeId, params.mentorId],
        [params.mentorId, params.menteeId],
      ]) {
        const [row, column] = [rowOf.get(menteeId), columnOf.get(mentorId)];
        if (row !== undefined && column !== undefined) clear(allowed, row, column);
      }
    }
    return allowed;
  };

  /** Null when pins alone exceed the places of somebody, or a class. */
  return (inForce: readonly (Requirement | { readonly code: "spread"; readonly params: unknown })[]): Ground | null => {
    const { classes, classOf } = classesUnder(new Set(inForce));
    const kinds = classes.length;
    const demand = Int32Array.from(rowDemand as ArrayLike<number>, (wanted) => Math.min(wanted, columns));
    const pins = new Int32Array(columns);
    const quota = Int32Array.from({ length: columns * kinds }, (_, at) => Math.min(classes[at % kinds].atMost, rows));
    const allowed = allowedUnder(inForce.filter((one): one is Requirement => one.code !== "spread"));
    let fits = true;
    for (const { code, params } of inForce) {
      if (code !== "pin") continue;
      const [row, column] = [rowOf.get(params.menteeId) as number, columnOf.get(params.mentorId) as number];
      clear(allowed, row, column);
      if (--demand[row] < 0 || ++pins[column] > mentors[column].capacity.max) fits = false;
      for (let kind = classOf[row]; kind >= 0; kind = classes[kind].parent) if (--quota[column * kinds + kind] < 0) fits = false;
    }
    if (!fits) return null;
    return {
      rows,
      columns,
      words,
      allowed,
      demand,
      pins,
      parent: Int32Array.from(classes, ({ parent }) => parent),
      quota,
      classOf: Int32Array.from(classOf, (kind) => (kind < 0 ? kinds : kind)),
    };
  };
}
