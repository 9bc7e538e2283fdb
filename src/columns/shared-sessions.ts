import { minutesPerWeek } from "../people/calendar";
import { type ClockedWeek, inWeek, shiftWeek, type WeekWindow } from "./week";

/** A free week; null is unknown. */
export type FreeWeek = ClockedWeek | null;

/** Fills `out[column]` with the score of the sessions that one row and every column can have in a week; -1 is unknown. */
export interface SessionRow {
  (row: number, out: Float64Array): void;
  /** The same of some columns, `scores[k]` of `columns[k]`, where that is quick to tell. */
  readonly some?: (row: number, columns: Int32Array, count: number, scores: Float64Array) => void;
  /** The same with what stands for each of a few scores, where others do not occur. */
  readonly few?: { readonly scores: readonly number[]; readonly fill: (row: number, values: Int32Array, out: Int32Array) => void };
}

/**
 * Whole sessions in common, for all pairs. `scoreOf` gives the score of a number of sessions a week, rising from 0 and at most 1. Where one session already
 * scores 1, which is any rhythm of a session a week or fewer, it is enough to know whether there is one; else equal weeks are compared once in a row.
 */
export function compileSharedSessions(
  rows: readonly FreeWeek[],
  columns: readonly FreeWeek[],
  sessionMinutes: number,
  scoreOf: (sessions: number) => number,
): SessionRow {
  const scores = scoresUpToOne(scoreOf);
  if (scores.length === 2) return rowOfSets(known(rows), known(columns), scores, weeksMet(rows, columns, sessionMinutes));
  const ofRows = distinctWeeks(rows);
  const ofColumns = distinctWeeks(columns);
  return rowOfCounts(ofRows.weekOf, ofColumns, scores, countedSessions(ofRows.weeks, ofColumns.weeks, sessionMinutes, scores.length - 1));
}

function known(people: readonly FreeWeek[]): Uint8Array {
  return Uint8Array.from(people, (week) => (week === null ? 0 : 1));
}

/** Where one session is enough: a row meets some of the columns, and not the others. */
function rowOfSets(
  isKnownRow: Uint8Array,
  isKnown: Uint8Array,
  [none, any]: Float64Array,
  columnsMet: (row: number) => Int32Array,
): SessionRow {
  const fillRow: SessionRow = (row, out) => {
    if (isKnownRow[row] === 0) {
      out.fill(-1);
      return;
    }
    const met = columnsMet(row);
    for (let column = 0; column < out.length; column++) {
      out[column] = isKnown[column] === 0 ? -1 : ((met[column >> 5] >> (column & 31)) & 1) === 0 ? none : any;
    }
  };
  const some: NonNullable<SessionRow["some"]> = (row, columns, count, out) => {
    if (isKnownRow[row] === 0) {
      out.fill(-1, 0, count);
      return;
    }
    const met = columnsMet(row);
    for (let k = 0; k < count; k++) {
      const column = columns[k];
      out[k] = isKnown[column] === 0 ? -1 : ((met[column >> 5] >> (column & 31)) & 1) === 0 ? none : any;
    }
  };
  const fillFew = (row: number, values: Int32Array, out: Int32Array) => {
    if (isKnownRow[row] === 0) {
      out.fill(values[0]);
      return;
    }
    const met = columnsMet(row);
    // Nobody can foresee who meets whom, least of all the processor: no branches.
    for (let column = 0; column < out.length; column++) {
      out[column] = values[isKnown[column] * (1 + ((met[column >> 5] >> (column & 31)) & 1))];
    }
  };
  return Object.assign(fillRow, { some, few: { scores: [-1, none, any], fill: fillFew } });
}

function rowOfCounts(
  weekOfRow: Int32Array,
  { weeks, weekOf }: { readonly weeks: readonly unknown[]; readonly weekOf: Int32Array },
  scores: Float64Array,
  countSessions: CountSessions,
): SessionRow {
  const sessions = new Uint16Array(weeks.length);
  return (row, out) => {
    if (weekOfRow[row] < 0) {
      out.fill(-1);
      return;
    }
    countSessions(weekOfRow[row], sessions);
    for (let column = 0; column < out.length; column++) {
      const week = weekOf[column];
      out[column] = week < 0 ? -1 : scores[sessions[week]];
    }
  };
}

/** The score of 0, 1, 2, ... sessions, up to the first number that scores 1. No week has more than one session a minute. */
function scoresUpToOne(scoreOf: (sessions: number) => number): Float64Array {
  const scores = [scoreOf(0)];
  while (scores[scores.length - 1] < 1 && scores.length <= minutesPerWeek) scores.push(scoreOf(scores.length));
  return Float64Array.from(scores);
}

function distinctWeeks(people: readonly FreeWeek[]) {
  const weeks: (readonly WeekWindow[])[] = [];
  const seen = new Map<string, number>();
  const weekOf = Int32Array.from(people, (week) => {
    if (week === null) return -1;
    const windows = shiftWeek(week.windows, week.shift);
    const text = windows.map(({ start, end }) => `${start}-${end}`).join();
    let id = seen.get(text);
    if (id === undefined) {
      id = weeks.push(windows) - 1;
      seen.set(text, id);
    }
    return id;
  });
  return { weeks, weekOf };
}

/** Counts the sessions of one row's week with each of the columns' weeks. */
type CountSessions = (week: number, sessions: Uint16Array) => void;

/** A window in common begins where a window of one of the two begins, so only those minutes matter. */
function distinctBeginnings(rows: readonly FreeWeek[], columns: readonly FreeWeek[]): readonly number[] {
  const starts = new Set<number>();
  for (const weeks of [rows, columns]) {
    for (const week of weeks) if (week !== null) for (const { start } of week.windows) starts.add(inWeek(start + week.shift));
  }
  return [...starts].sort((a, b) => a - b);
}

/**
 * The columns with whom a row has room for a session, as a set of bits. For each minute where a window begins, there is a set of the columns that are free
 * for a whole session from then on; a row joins the sets of the minutes from which it is free itself.
 */
function weeksMet(rows: readonly FreeWeek[], columns: readonly FreeWeek[], sessionMinutes: number): (row: number) => Int32Array {
  const beginnings = distinctBeginnings(rows, columns);
  const free = (week: FreeWeek) => (week === null ? new Int32Array(0) : freeBeginnings(week, beginnings, sessionMinutes));
  const rowFree = rows.map(free);
  const words = (columns.length + 31) >> 5;
  const sets = new Int32Array(beginnings.length * words);
  for (let column = 0; column < columns.length; column++) addToSets(sets, words, column, free(columns[column]));
  const joined = new Int32Array(words);
  let last = -1;
  return (row) => {
    if (row === last) return joined;
    last = row;
    joined.fill(0);
    const places = rowFree[row];
    for (let p = 0; p < places.length; p++) {
      const from = places[p] * words;
      for (let word = 0; word < words; word++) joined[word] |= sets[from + word];
    }
    return joined;
  };
}

function addToSets(sets: Int32Array, words: number, column: number, places: Int32Array): void {
  const word = column >> 5;
  const bit = 1 << (column & 31);
  for (let k = 0; k < places.length; k++) sets[places[k] * words + word] |= bit;
}

/** The places in `beginnings` of the minutes at which a whole session in this week can begin. */
function freeBeginnings({ windows, shift }: ClockedWeek, beginnings: readonly number[], sessionMinutes: number): Int32Array {
  const places: number[] = [];
  const endless = windows.length === 1 && windows[0].end - windows[0].start === minutesPerWeek;
  for (let k = 0; k < windows.length; k++) {
    const start = inWeek(windows[k].start + shift);
    const latest = endless ? start + minutesPerWeek - 1 : start + windows[k].end - windows[k].start - sessionMinutes;
    for (let place = placeOf(beginnings, start); place < beginnings.length && beginnings[place] <= latest; place++) places.push(place);
    for (let place = 0; place < beginnings.length && beginnings[place] <= latest - minutesPerWeek; place++) places.push(place);
  }
  return Int32Array.from(places);
}

/** The place of a minute that is among the sorted ones. */
function placeOf(sorted: readonly number[], minute: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of sessions, counted up to `enough`: the windows of two weeks are met in order, side by side. */
function countedSessions(
  rows: readonly (readonly WeekWindow[])[],
  columns: readonly (readonly WeekWindow[])[],
  sessionMinutes: number,
  enough: number,
): CountSessions {
  const first = new Int32Array(columns.length + 1);
  columns.forEach((week, column) => {
    first[column + 1] = first[column] + week.length;
  });
  const starts = Int32Array.from(columns.flatMap((week) => week.map(({ start }) => start)));
  const ends = Int32Array.from(columns.flatMap((week) => week.map(({ end }) => end)));
  return (week, sessions) => {
    const own = threeTurns(rows[week]);
    const ownSessions = rows[week].reduce((sum, { start, end }) => sum + Math.floor((end - start) / sessionMinutes), 0);
    for (let column = 0; column < sessions.length; column++) {
      const last = first[column + 1];
      let k = first[column];
      let count = 0;
      // The whole week has no end that could cut a window of the other.
      if (k < last && ends[k] - starts[k] === minutesPerWeek) {
        count = ownSessions;
        k = last;
      }
      for (let o = 0; k < last && count < enough; k++) {
        while (o < own.starts.length && own.ends[o] <= starts[k]) o++;
        for (let p = o; p < own.starts.length && own.starts[p] < ends[k]; p++) {
          count += Math.floor((Math.min(own.ends[p], ends[k]) - Math.max(own.starts[p], starts[k])) / sessionMinutes);
        }
      }
      sessions[column] = Math.min(count, enough);
    }
  };
}

/** A week before, itself and the week after, in order: every turn of the circular week at which a window of another may meet it. */
function threeTurns(week: readonly WeekWindow[]) {
  const whole = week.length === 1 && week[0].end - week[0].start === minutesPerWeek;
  const turns = whole
    ? [{ start: -minutesPerWeek, end: 2 * minutesPerWeek }]
    : [-minutesPerWeek, 0, minutesPerWeek].flatMap((turn) => week.map(({ start, end }) => ({ start: start + turn, end: end + turn })));
  return { starts: Int32Array.from(turns, ({ start }) => start), ends: Int32Array.from(turns, ({ end }) => end) };
}
