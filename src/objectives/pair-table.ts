import type { Scoring } from "../criteria/score";
import type { Mentee, Mentor } from "../people/person";
import type { Sieve } from "../rules/sieve";

/** Up to this many mentee-mentor pairs the points are kept (4 bytes each); above it no such array exists and rows are scored again when read. */
export const MOST_PAIRS_KEPT = 2 ** 25;

/** A pair that a rule, a conflict or a veto refuses: the mark that the solver reads as forbidden in a source of integers. */
export const REFUSED = -2147483648;

/** The points of every candidate pair, in row and column numbers (mentees and mentors by id). */
export interface PairTable {
  readonly mentees: number;
  readonly mentors: number;
  /** Pairs with fewer points are never made, pins excepted. */
  readonly minimumPoints: number;
  /** Row-major; null when there are more pairs than are kept. */
  readonly kept: Int32Array | null;
  /** One mentee's row: points, or `REFUSED`. The table's own memory: to be read only, and only until the next call. */
  readonly row: (mentee: number) => Int32Array;
  /** One mentee's row, as far as it tells which pairs may be made: `minimumPoints` or more for those, less for others; exact below the minimum. */
  readonly outlook: (mentee: number) => Int32Array;
  /** The same row as `row`, copied into `out`. */
  readonly fillRow: (mentee: number, out: Int32Array) => void;
  /** The mentors whose points are above `prices[column]` + `threshold`, in order, and those points; gives how many there are. Refused pairs never are. */
  readonly listAbove: (mentee: number, prices: Float64Array, threshold: number, columns: Int32Array, points: Int32Array) => number;
  /** The mentors whom no rule refuses, in order; gives how many there are. */
  readonly listAllowed: (mentee: number, columns: Int32Array) => number;
  /** One pair. */
  readonly points: (mentee: number, mentor: number) => number;
}

export interface PairTableOptions {
  /** Above this many pairs, rows are scored again whenever they are read; either way the same numbers. Default: `MOST_PAIRS_KEPT`. */
  readonly mostPairsKept?: number;
  /** The points of all pairs, row-major, that were scored elsewhere. They are kept, whatever their number. */
  readonly scored?: Int32Array | undefined;
  /** Told after each row that is scored in advance. */
  readonly onRow?: ((done: number, total: number) => void) | undefined;
}

/** Who the rows and columns are. */
interface People {
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
}

/** Rules first: a refused pair is not scored. */
export function pairTable(people: People, sieve: Sieve, scoring: Scoring, minimumScore: number, options: PairTableOptions = {}): PairTable {
  const [mentees, mentors] = [people.mentees.length, people.mentors.length];
  const shape = { mentees, mentors, minimumPoints: Math.round(minimumScore * 1_000_000) };
  if (options.scored !== undefined) return { ...shape, ...keptRows(mentors, options.scored) };
  return mentees * mentors > (options.mostPairsKept ?? MOST_PAIRS_KEPT)
    ? { ...shape, ...scoredWhenRead(people, sieve, scoring, shape.minimumPoints) }
    : { ...shape, ...scoredInAdvance(mentees, mentors, sieve, scoring, options.onRow) };
}

/** A table over points that come row by row from elsewhere, to be kept or asked for whenever they are read. */
export function tableOfRows(
  { mentees, mentors, minimumPoints }: Pick<PairTable, "mentees" | "mentors" | "minimumPoints">,
  keeps: boolean,
  fillRow: (mentee: number, out: Int32Array) => void,
): PairTable {
  const shape = { mentees, mentors, minimumPoints };
  if (!keeps) {
    const points = new Int32Array(mentors);
    const row = (mentee: number) => {
      fillRow(mentee, points);
      return points;
    };
    return { ...shape, kept: null, ...rowsOf(row, mentors) };
  }
  const cells = new Int32Array(mentees * mentors);
  for (let mentee = 0; mentee < mentees; mentee++) fillRow(mentee, cells.subarray(mentee * mentors, (mentee + 1) * mentors));
  return { ...shape, ...keptRows(mentors, cells) };
}

type Rows = Omit<PairTable, "mentees" | "mentors" | "minimumPoints">;

function scoredWhenRead({ mentees, mentors }: People, sieve: Sieve, scoring: Scoring, minimumPoints: number): Rows {
  const { refused, words } = createMarks(mentors.length);
  const own = new Int32Array(mentors.length);
  const mark = (mentee: number, out: Int32Array): boolean => {
    sieve.fillRow(mentee, refused);
    const anyRefused = isAnyMarked(words);
    if (anyRefused) for (let mentor = 0; mentor < out.length; mentor++) if (refused[mentor] !== 0) out[mentor] = REFUSED;
    return anyRefused;
  };
  const fillRow = (mentee: number, out: Int32Array) => scoring.fillRow(mentee, mark(mentee, out) ? refused : null, out);
  return {
    kept: null,
    row(mentee) {
      fillRow(mentee, own);
      return own;
    },
    outlook(mentee) {
      if (minimumPoints > 0) fillRow(mentee, own);
      else mark(mentee, own.fill(0));
      return own;
    },
    fillRow,
    listAbove(mentee, prices, threshold, columns, points) {
      sieve.fillRow(mentee, refused);
      return scoring.listAbove(mentee, isAnyMarked(words) ? refused : null, prices, threshold, columns, points);
    },
    listAllowed(mentee, columns) {
      sieve.fillRow(mentee, refused);
      let count = 0;
      for (let mentor = 0; mentor < refused.length; mentor++) if (refused[mentor] === 0) columns[count++] = mentor;
      return count;
    },
    points: (mentee, mentor) =>
      sieve.refusals(mentees[mentee], mentors[mentor]).length > 0 ? REFUSED : scoring.pair(mentees[mentee], mentors[mentor]).points,
  };
}

function scoredInAdvance(mentees: number, mentors: number, sieve: Sieve, scoring: Scoring, onRow: PairTableOptions["onRow"]): Rows {
  const kept = new Int32Array(mentees * mentors);
  const { refused, words } = createMarks(mentors);
  for (let mentee = 0; mentee < mentees; mentee++) {
    const out = kept.subarray(mentee * mentors, (mentee + 1) * mentors);
    sieve.fillRow(mentee, refused);
    const anyRefused = isAnyMarked(words);
    if (anyRefused) out.fill(REFUSED);
    scoring.fillRow(mentee, anyRefused ? refused : null, out);
    onRow?.(mentee + 1, mentees);
  }
  return keptRows(mentors, kept);
}

/** A byte for each mentor; `words` are the same bytes, four at a time, since hosts look for a byte one by one. */
function createMarks(mentors: number): { readonly refused: Uint8Array; readonly words: Int32Array } {
  const words = new Int32Array((mentors + 3) >> 2);
  return { refused: new Uint8Array(words.buffer, 0, mentors), words };
}

function isAnyMarked(words: Int32Array): boolean {
  for (let k = 0; k < words.length; k++) if (words[k] !== 0) return true;
  return false;
}

function keptRows(mentors: number, kept: Int32Array): Rows {
  const rows = rowsOf((mentee) => kept.subarray(mentee * mentors, (mentee + 1) * mentors), mentors);
  return { kept, ...rows, points: (mentee, mentor) => kept[mentee * mentors + mentor] };
}

/** Everything from whole rows. */
function rowsOf(row: (mentee: number) => Int32Array, mentors: number): Omit<Rows, "kept"> {
  return {
    row,
    outlook: row,
    fillRow: (mentee, out) => out.set(row(mentee)),
    listAbove(mentee, prices, threshold, columns, points) {
      const own = row(mentee);
      let count = 0;
      for (let mentor = 0; mentor < mentors; mentor++) {
        const reached = own[mentor];
        if (!(reached > prices[mentor] + threshold) || reached === REFUSED) continue;
        columns[count] = mentor;
        points[count++] = reached;
      }
      return count;
    },
    listAllowed(mentee, columns) {
      const own = row(mentee);
      let count = 0;
      for (let mentor = 0; mentor < mentors; mentor++) if (own[mentor] !== REFUSED) columns[count++] = mentor;
      return count;
    },
    points: (mentee, mentor) => row(mentee)[mentor],
  };
}
