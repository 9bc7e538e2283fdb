import type { Join } from "./join";

/** A number of each column's entry for each word, told apart by a byte: `code[word * columns + column]`, 0 where the column does not name the word. */
export interface LevelCodes {
  readonly code: Uint8Array;
  /** By place in the join's lists of columns. */
  readonly codeOfPlace: Uint8Array;
  /** The number behind code k + 1. */
  readonly levels: readonly number[];
}

/** A table takes a byte for each word and column. */
const LARGEST_TABLE = 2 ** 24;

/** `numbers`: by place in the join's lists of columns. Null when there are too many different ones, or the table would be too large. */
export function levelCodes({ wordStart, column, ofColumn }: Join, numbers: Float64Array): LevelCodes | null {
  const columns = ofColumn.length;
  const levels = [...new Set(numbers)];
  if (levels.length > 255 || (wordStart.length - 1) * columns > LARGEST_TABLE) return null;
  const codeOfLevel = new Map(levels.map((level, k) => [level, k + 1]));
  const codeOfPlace = new Uint8Array(numbers.length);
  for (let k = 0; k < numbers.length; k++) codeOfPlace[k] = codeOfLevel.get(numbers[k]) as number;
  const code = new Uint8Array((wordStart.length - 1) * columns);
  for (let word = 0; word + 1 < wordStart.length; word++)
    for (let k = wordStart[word]; k < wordStart[word + 1]; k++) code[word * columns + column[k]] = codeOfPlace[k];
  return { code, codeOfPlace, levels };
}
