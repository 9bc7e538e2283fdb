import { minutesPerWeek } from "../people/calendar";
import type { WeekWindow } from "./week";

/** A free week as `weekOf` makes it, on the common clock; null is unknown. */
export type FreeWeek = readonly WeekWindow[] | null;

/** Fills `out[column]` with the score of the sessions that one row and every column can have in a week; -1 is unknown. */
export interface SessionRow {
  (row: number, out: Float64Array): void;
  /** The same of some columns, `scores[k]` of `columns[k]`, where that is quick to tell. */
  readonly some?: (row: number, columns: Int32Array, count: number, scores: Float64Array) => void;
}

/**
 * Whole sessions in common, for all pairs. `scoreOf` gives the score of a number of sessions a week, rising from 0 and at most 1. Equal weeks are compared
 * once in a row. Where one session already scores 1, which is any rhythm of a session a week or fewer, it is enough to know whether there is one.
 */
export function compileSharedSessions(
  rows: readonly FreeWeek[],
  columns: readonly FreeWeek[],
  sessionMinutes: number,
  scoreOf: (sessions: number) => number,
): SessionRow {
  const ofRows = distinctWeeks(rows);
  const ofColumns = distinctWeeks(columns);
  const scores = scoresUpToOne(scoreOf);
  const beginnings = scores.length === 2 ? distinctBeginnings(ofRows.weeks, ofColumns.weeks) : null;
  const fillWeeks =
    beginnings !== null
      ? anySession(ofRows.weeks, ofColumns.weeks, beginnings, sessionMinutes)
      : countedSessions(ofRows.weeks, ofColumns.weeks, sessionMinutes, scores.length - 1);
  const sessions = new Uint16Array(ofColumns.weeks.length);
  const fillRow: SessionRow = (row, out) => {
    const week = ofRows.weekOf[row];
    if (week < 0) {
      out.fill(-1);
      return;
    }
    fillWeeks(week, sessions);
    for (let column = 0; column < out.length; column++) {
      const other = ofColumns.weekOf[column];
      out[column] = other < 0 ? -1 : scores[sessions[other]];
    }
  };
  if (beginnings === null || beginnings.length > MOST_BEGINNINGS_BY_PAIR) return fillRow;
  const isFree = sessionOfPair(ofRows.weeks, ofColumns.weeks, beginnings, sessionMinutes);
  const some: NonNullable<SessionRow["some"]> = (row, columns, count, out) => {
    const one = ofRows.weekOf[row];
    for (let k = 0; k < count; k++) {
      const other = ofColumns.weekOf[columns[k]];
      out[k] = one < 0 || other < 0 ? -1 : scores[isFree(one, other) ? 1 : 0];
    }
  };
  return Object.assign(fillRow, { some });
}

/** 32 to a word: with more, going through one pair's words is slow. A week has 672 quarters of an hour. */
const MOST_BEGINNINGS_BY_PAIR = 1024;

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
    const text = week.map(({ start, end }) => `${start}-${end}`).join();
    let id = seen.get(text);
    if (id === undefined) {
      id = weeks.push(week) - 1;
      seen.set(text, id);
    }
    return id;
  });
  return { weeks, weekOf };
}

type FillWeeks = (week: number, sessions: Uint16Array) => void;

/** A window in common begins where a window of one of the two begins, so only those minutes matter. */
function distinctBeginnings(rows: readonly (readonly WeekWindow[])[], columns: readonly (readonly WeekWindow[])[]): readonly number[] {
  const starts = new Set<number>();
  for (const weeks of [rows, columns]) for (const week of weeks) for (const { start } of week) starts.add(start);
  return [...starts].sort((a, b) => a - b);
}

/** Whether there is a minute from which both are free for a whole session. */
function sessionOfPair(
  rows: readonly (readonly WeekWindow[])[],
  columns: readonly (readonly WeekWindow[])[],
  beginnings: readonly number[],
  sessionMinutes: number,
): (row: number, column: number) => boolean {
  const words = (beginnings.length + 31) >> 5;
  const setsOf = (weeks: readonly (readonly WeekWindow[])[]) => {
    const sets = new Int32Array(weeks.length * words);
    weeks.forEach((week, k) => {
      for (const place of freeBeginnings(week, beginnings, sessionMinutes)) sets[k * words + (place >> 5)] |= 1 << (place & 31);
    });
    return sets;
  };
  const ofRows = setsOf(rows);
  const ofColumns = setsOf(columns);
  return (row, column) => {
    const end = (row + 1) * words;
    for (let a = row * words, b = column * words; a < end; a++, b++) if ((ofRows[a] & ofColumns[b]) !== 0) return true;
    return false;
  };
}

/**
 * 1 where there is room for a session, else 0. For each minute where a window begins, a set of the columns that are free for a whole session from then on. A row joins the sets of the minutes from which it is free itself.
 */
function anySession(
  rows: readonly (readonly WeekWindow[])[],
  columns: readonly (readonly WeekWindow[])[],
  beginnings: readonly number[],
  sessionMinutes: number,
): FillWeeks {
  const rowFree = rows.map((week) => freeBeginnings(week, beginnings, sessionMinutes));
  const words = (columns.length + 31) >> 5;
  const sets = new Int32Array(beginnings.length * words);
  columns.forEach((week, column) => {
    for (const place of freeBeginnings(week, beginnings, sessionMinutes)) sets[place * words + (column >> 5)] |= 1 << (column & 31);
  });
  const joined = new Int32Array(words);
  return (week, sessions) => {
    joined.fill(0);
    const places = rowFree[week];
    for (let p = 0; p < places.length; p++) {
      const from = places[p] * words;
      for (let word = 0; word < words; word++) joined[word] |= sets[from + word];
    }
    for (let column = 0; column < sessions.length; column++) sessions[column] = (joined[column >> 5] >> (column & 31)) & 1;
  };
}

/** The places in `beginnings` of the minutes at which a whole session in this week can begin. */
function freeBeginnings(week: readonly WeekWindow[], beginnings: readonly number[], sessionMinutes: number): Int32Array {
  const places: number[] = [];
  const endless = week.length === 1 && week[0].end - week[0].start === minutesPerWeek;
  for (const { start, end } of week) {
    const latest = endless ? minutesPerWeek - 1 : end - sessionMinutes;
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
): FillWeeks {
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
