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
export interface Join<Want, Offer> {
  readonly rowStart: Int32Array;
  readonly rowWord: Int32Array;
  readonly wordStart: Int32Array;
  readonly column: Int32Array;
  /** True: the mentees want, and in the loops above e is the place of the want and k that of the offer. False: the other way round. */
  readonly rowsWant: boolean;
  /** A number for each want, by its place. */
  readonly wantNumbers: (numberOf: (want: Want, wanting: Person) => number) => Float64Array;
  /** A number for each offer, by its place. */
  readonly offerNumbers: (numberOf: (offer: Offer, offering: Person) => number) => Float64Array;
}

interface Named {
  readonly key: string;
}

type NamedOf<Entry> = (person: Person) => readonly Entry[] | null;

/** `side`: who wants. Nothing answered is an empty list. */
export function joinWords<Want extends Named, Offer extends Named>(
  mentees: readonly Person[],
  mentors: readonly Person[],
  side: Side,
  wantedOf: NamedOf<Want>,
  offeredOf: NamedOf<Offer>,
): Join<Want, Offer> {
  const rowsWant = side === "mentee";
  const ids = new Map<string, number>();
  const rows = wordLists(mentees, rowsWant ? wantedOf : offeredOf, ids);
  const columns = wordLists(mentors, rowsWant ? offeredOf : wantedOf, ids);
  const { start, owner, from } = turnRound(columns, ids.size);
  const byRow = (numbers: readonly number[]) => Float64Array.from(numbers);
  const byColumn = (numbers: readonly number[]) => Float64Array.from(from, (place) => numbers[place]);
  return {
    rowStart: rows.start,
    rowWord: rows.word,
    wordStart: start,
    column: owner,
    rowsWant,
    wantNumbers: (numberOf) =>
      rowsWant ? byRow(numbersOf(mentees, wantedOf, numberOf)) : byColumn(numbersOf(mentors, wantedOf, numberOf)),
    offerNumbers: (numberOf) =>
      rowsWant ? byColumn(numbersOf(mentors, offeredOf, numberOf)) : byRow(numbersOf(mentees, offeredOf, numberOf)),
  };
}

/** Everybody's words, one person after the other. */
interface WordLists {
  readonly start: Int32Array;
  readonly word: Int32Array;
}

function wordLists(people: readonly Person[], namedOf: NamedOf<Named>, ids: Map<string, number>): WordLists {
  const start = new Int32Array(people.length + 1);
  const word: number[] = [];
  for (let person = 0; person < people.length; person++) {
    for (const { key } of namedOf(people[person]) ?? []) {
      let id = ids.get(key);
      if (id === undefined) {
        id = ids.size;
        ids.set(key, id);
      }
      word.push(id);
    }
    start[person + 1] = word.length;
  }
  return { start, word: Int32Array.from(word) };
}

/** By word, its owners in rising order; `from` is where an entry stood before. */
function turnRound({ start: ownerStart, word }: WordLists, words: number) {
  const start = new Int32Array(words + 1);
  for (let k = 0; k < word.length; k++) start[word[k] + 1]++;
  for (let id = 0; id < words; id++) start[id + 1] += start[id];
  const free = start.slice();
  const owner = new Int32Array(word.length);
  const from = new Int32Array(word.length);
  for (let person = 0; person + 1 < ownerStart.length; person++) {
    for (let k = ownerStart[person]; k < ownerStart[person + 1]; k++) {
      const place = free[word[k]]++;
      owner[place] = person;
      from[place] = k;
    }
  }
  return { start, owner, from };
}

function numbersOf<Entry>(
  people: readonly Person[],
  namedOf: NamedOf<Entry>,
  numberOf: (entry: Entry, person: Person) => number,
): number[] {
  return people.flatMap((person) => (namedOf(person) ?? []).map((entry) => numberOf(entry, person)));
}

/** A number for each row and for each column, by whether they want or offer. */
export function numbersBySide(
  mentees: readonly Person[],
  mentors: readonly Person[],
  side: Side,
  ofWanting: (person: Person) => number,
  ofOffering: (person: Person) => number,
): { readonly rows: Float64Array; readonly columns: Float64Array } {
  const [ofRow, ofColumn] = side === "mentee" ? [ofWanting, ofOffering] : [ofOffering, ofWanting];
  return { rows: Float64Array.from(mentees, ofRow), columns: Float64Array.from(mentors, ofColumn) };
}
