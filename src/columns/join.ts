import type { Person } from "../people/person";
import type { Side } from "../people/types";

/**
 * The words that two sides share, as flat arrays. One side wants, the other offers; the mentees are always the rows. Every word gets a dense id, a mentee's
 * list keeps its order, and the mentors' lists are turned round: for each word, the mentors who named it. To visit all that a mentee shares with anybody:
 *
 *   for (let e = rowStart[mentee]; e < rowStart[mentee + 1]; e++)
 *     for (let k = wordStart[rowWord[e]]; k < wordStart[rowWord[e] + 1]; k++) ... column[k] ...
 *
 * Lists of a person are sorted by key without repetition, so what is added up for a mentor on the way is added in the order in which the two lists are
 * read one by one, whoever is the row, and gives the same double.
 */
export interface Join {
  readonly rowStart: Int32Array;
  readonly rowWord: Int32Array;
  readonly wordStart: Int32Array;
  readonly column: Int32Array;
  /** True: the mentees want, and in the loops above e is the place of the want and k that of the offer. False: the other way round. */
  readonly rowsWant: boolean;
  /** The numbers asked for of each want, by its place. */
  readonly wants: readonly Float64Array[];
  /** The numbers asked for of each offer, by its place. */
  readonly offers: readonly Float64Array[];
  /** The number asked for of each mentee's and of each mentor's whole list. */
  readonly ofRow: Float64Array;
  readonly ofColumn: Float64Array;
  /** The length of the longest of the mentees' lists. */
  readonly longestRow: number;
}

interface Named {
  readonly key: string;
}

/** One side's lists, the numbers to keep of each entry, and one of the list as a whole. Nothing answered is an empty list. */
export interface Listed<Entry extends Named, Owner = Person> {
  readonly of: (owner: Owner) => readonly Entry[] | null;
  readonly numbers?: readonly ((entry: Entry, owner: Owner) => number)[];
  readonly whole?: (entries: readonly Entry[] | null) => number;
}

/** `side`: who wants. */
export function joinWords<Want extends Named, Offer extends Named, Owner = Person>(
  mentees: readonly Owner[],
  mentors: readonly Owner[],
  side: Side,
  wanted: Listed<Want, Owner>,
  offered: Listed<Offer, Owner>,
): Join {
  const ids = new Map<string, number>();
  const rowsWant = side === "mentee";
  const rows = rowsWant ? wordLists(mentees, wanted, ids) : wordLists(mentees, offered, ids);
  const columns = rowsWant ? wordLists(mentors, offered, ids) : wordLists(mentors, wanted, ids);
  const { wordStart, column, numbers } = turnRound(columns, ids.size);
  return {
    rowStart: rows.start,
    rowWord: rows.word,
    wordStart,
    column,
    rowsWant,
    wants: rowsWant ? rows.numbers : numbers,
    offers: rowsWant ? numbers : rows.numbers,
    ofRow: rows.whole,
    ofColumn: columns.whole,
    longestRow: rows.longest,
  };
}

/** Everybody's words, one person after the other. */
interface WordLists {
  readonly start: Int32Array;
  readonly word: Int32Array;
  readonly numbers: readonly Float64Array[];
  readonly whole: Float64Array;
  readonly longest: number;
}

/** Reads each person once: in a large cohort it is fetching people from memory that takes the time. */
function wordLists<Entry extends Named, Owner>(
  owners: readonly Owner[],
  listed: Listed<Entry, Owner>,
  ids: Map<string, number>,
): WordLists {
  const { of, numbers: numbersOf = [], whole: wholeOf = () => 0 } = listed;
  const start = new Int32Array(owners.length + 1);
  const whole = new Float64Array(owners.length);
  const word: number[] = [];
  const numbers: number[][] = numbersOf.map(() => []);
  let longest = 0;
  for (let k = 0; k < owners.length; k++) {
    const owner = owners[k];
    const entries = of(owner);
    whole[k] = wholeOf(entries);
    if (entries !== null) {
      if (entries.length > longest) longest = entries.length;
      addWords(entries, ids, word);
      for (let n = 0; n < numbersOf.length; n++) addNumbers(entries, owner, numbersOf[n], numbers[n]);
    }
    start[k + 1] = word.length;
  }
  return { start, word: new Int32Array(word), numbers: numbers.map((list) => new Float64Array(list)), whole, longest };
}

function addWords(entries: readonly Named[], ids: Map<string, number>, word: number[]): void {
  for (let e = 0; e < entries.length; e++) word.push(idOf(ids, entries[e].key));
}

function addNumbers<Entry, Owner>(
  entries: readonly Entry[],
  owner: Owner,
  numberOf: (entry: Entry, owner: Owner) => number,
  numbers: number[],
): void {
  for (let e = 0; e < entries.length; e++) numbers.push(numberOf(entries[e], owner));
}

function idOf(ids: Map<string, number>, key: string): number {
  let id = ids.get(key);
  if (id === undefined) {
    id = ids.size;
    ids.set(key, id);
  }
  return id;
}

/** By word, the owners in rising order. */
function turnRound({ start, word, numbers }: WordLists, words: number) {
  const wordStart = new Int32Array(words + 1);
  for (let k = 0; k < word.length; k++) wordStart[word[k] + 1]++;
  for (let id = 0; id < words; id++) wordStart[id + 1] += wordStart[id];
  const free = wordStart.slice();
  const column = new Int32Array(word.length);
  const places = new Int32Array(word.length);
  for (let owner = 0; owner + 1 < start.length; owner++) {
    for (let k = start[owner]; k < start[owner + 1]; k++) {
      places[k] = free[word[k]]++;
      column[places[k]] = owner;
    }
  }
  return { wordStart, column, numbers: numbers.map((list) => moved(list, places)) };
}

/** Each number at the place named for it. */
function moved(list: Float64Array, places: Int32Array): Float64Array {
  const to = new Float64Array(list.length);
  for (let k = 0; k < list.length; k++) to[places[k]] = list[k];
  return to;
}
