import * as z from "zod/mini";
import { valueWords } from "../columns/field";
import { joinWords, type Listed } from "../columns/join";
import { termKey } from "../people/person";
import { formError } from "../people/translate";
import type { AttributeValue } from "../people/types";
import type { Comparison } from "./comparison";

/** Mentee's answer, then mentor's answer, to a score from 0 to 1. */
export type AnswerTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

const sayTwice = formError("duplicate-entry", "must not name one answer twice: case and surrounding space do not count");

const hasDistinctKeys = (record: object): boolean => {
  const keys = Object.keys(record);
  return new Set(keys.map(termKey)).size === keys.length;
};

export const tableField = z
  .record(z.string(), z.record(z.string(), z.number().check(z.minimum(0), z.maximum(1))).check(z.refine(hasDistinctKeys, sayTwice)))
  .check(z.refine(hasDistinctKeys, sayTwice));

/** Looks both answers up; of lists, the best of the cells that exist counts, and where none exists the pair is unknown. */
export function tableComparison(table: AnswerTable): Comparison {
  const rowOf = new Map<string, ReadonlyMap<string, number>>();
  for (const key of Object.keys(table)) {
    const row = table[key];
    rowOf.set(termKey(key), new Map(Object.keys(row).map((other) => [termKey(other), row[other]])));
  }
  return {
    score(ofMentee, ofMentor) {
      const others = valueWords(ofMentor);
      const cells = valueWords(ofMentee).flatMap((word) => others.flatMap((other) => rowOf.get(word)?.get(other) ?? []));
      return cells.length === 0 ? null : cells.reduce((best, cell) => Math.max(best, cell));
    },
    prepare(ofMentees, ofMentors) {
      // To a mentee's answers belong the mentor's answers that the table has a cell for: the mentee wants them, each at the score of its best cell.
      const cells: Listed<Cell, AttributeValue | null> = {
        of: (answer) => bestCells(valueWords(answer ?? []).map((word) => rowOf.get(word))),
        numbers: [({ score }) => score],
      };
      const { rowStart, rowWord, wordStart, column, wants } = joinWords(ofMentees, ofMentors, "mentee", cells, words);
      const [scores] = wants;
      return (mentee, out) => {
        out.fill(-1);
        for (let e = rowStart[mentee]; e < rowStart[mentee + 1]; e++) {
          for (let k = wordStart[rowWord[e]]; k < wordStart[rowWord[e] + 1]; k++) {
            if (scores[e] > out[column[k]]) out[column[k]] = scores[e];
          }
        }
      };
    },
  };
}

interface Cell {
  /** The mentor's answer. */
  readonly key: string;
  readonly score: number;
}

function bestCells(rows: readonly (ReadonlyMap<string, number> | undefined)[]): readonly Cell[] {
  const best = new Map<string, number>();
  for (const row of rows) {
    for (const [key, score] of row ?? []) best.set(key, Math.max(best.get(key) ?? 0, score));
  }
  return [...best].map(([key, score]) => ({ key, score }));
}

const words: Listed<{ readonly key: string }, AttributeValue | null> = {
  of: (answer) => [...new Set(valueWords(answer ?? []))].map((key) => ({ key })),
};
