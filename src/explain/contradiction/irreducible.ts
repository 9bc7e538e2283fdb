import type { Requirement } from "../diagnose/requirement";
import { createFilling, type Filling, type Ground } from "./filling";

type MinimumLoad = Extract<Requirement, { readonly code: "minimum-load" }>;

/** A minimum load, and the column that it is about. */
export interface Load<Part> {
  readonly part: Part;
  readonly column: number;
  readonly minimum: number;
}

/** What cannot be met together: minimum loads, and parts of all other kinds. */
export interface Question<Part> {
  readonly others: readonly Part[];
  readonly loads: readonly Load<Part>[];
  /** What these others leave; null when that cannot be met without any minimum load. With more of them there is no more. */
  readonly groundOf: (others: readonly Part[]) => Ground | null;
  /** A minimum holds for those alone who have a pin: whoever has none may stay empty. */
  readonly orNone: boolean;
  /** Called before each trial; stops the run by throwing. */
  readonly check: () => void;
}

/** Requirements as parts of a question; `column`: of each mentor, by id. */
export function partsOf<Part extends { readonly code: string }>(
  requirements: readonly (Part | MinimumLoad)[],
  column: ReadonlyMap<string, number>,
): Pick<Question<Part | MinimumLoad>, "others" | "loads"> {
  const isLoad = (part: Part | MinimumLoad): part is MinimumLoad => part.code === "minimum-load";
  return {
    others: requirements.filter((part) => !isLoad(part)),
    loads: requirements
      .filter(isLoad)
      .map((part) => ({ part, column: column.get(part.params.mentorId) as number, minimum: part.params.minimum })),
  };
}

/** Places of a minimum load beside the pins. */
export function placesOf<Part>({ orNone }: Question<Part>, { pins }: Ground, { column, minimum }: Load<Part>): number {
  return orNone && pins[column] === 0 ? 0 : Math.max(0, minimum - pins[column]);
}

/** The minimum loads filled under these others; null when they cannot all be. */
export function filledUnder<Part>(question: Question<Part>, others: readonly Part[], loads: readonly Load<Part>[]): Filling | null {
  question.check();
  const ground = question.groundOf(others);
  if (ground === null) return null;
  const filling = createFilling(ground);
  return loads.every((load) => filling.tryFill(load.column, placesOf(question, ground, load))) ? filling : null;
}

/** A contradiction: none of its parts can be left out. */
export interface Found<Part> {
  readonly others: readonly Part[];
  readonly loads: readonly Load<Part>[];
}

/**
 * Parts that cannot be met together while all of them but any one can, of a question whose parts cannot. Kinds of parts are let go whole where nothing needs
 * them, then loads, so that few have to be filled in what follows: a deletion filter by halves (after Chinneck and Dravnieks 1991) for the others. Loads
 * that were needed among more others still are.
 */
export function irreducible<Part extends { readonly code: string }>(question: Question<Part>): Found<Part> {
  let others = question.others;
  let { loads } = question;
  const isNeeded = (some: ReadonlySet<Part>): boolean => {
    const left = others.filter((part) => !some.has(part));
    if (filledUnder(question, left, loads) !== null) return true;
    others = left;
    return false;
  };
  for (const code of ["conflict", "pin"]) isNeeded(new Set(others.filter((part) => part.code === code)));
  loads = loadsNeeded(question, others);
  const filter = (some: readonly Part[]): void => {
    if (some.length === 0 || !isNeeded(new Set(some)) || some.length === 1) return;
    const half = some.length >> 1;
    filter(some.slice(0, half));
    filter(some.slice(half));
  };
  filter(others);
  return { others, loads };
}

/**
 * The loads are filled one after the other, the largest first, until one cannot be: it and those who compete with it exclude each other, and without it the
 * others are met. Of these each is emptied in turn, the smallest first; when one place is missing, none can be left out any more.
 */
function loadsNeeded<Part>(question: Question<Part>, others: readonly Part[]): readonly Load<Part>[] {
  const ground = question.groundOf(others);
  if (ground === null) return [];
  const filling = createFilling(ground);
  const places = (load: Load<Part>) => placesOf(question, ground, load);
  const order = [...question.loads].sort((a, b) => places(b) - places(a));
  const last = order.findIndex((load) => !filling.fill(load.column, places(load)));
  if (last < 0) throw new Error("internal error: nothing is feasible and everything can be filled");
  const { column } = order[last];
  const missing = () => places(order[last]) - filling.load[column];
  let rest = order.slice(0, last).filter((load) => filling.competes(load.column));
  for (const load of [...rest].reverse()) {
    if (missing() <= 1) break;
    if (!rest.includes(load)) continue;
    question.check();
    const restore = filling.save();
    filling.empty(load.column);
    if (filling.fill(column, places(order[last]))) restore();
    else rest = rest.filter((other) => other !== load && filling.competes(other.column));
  }
  const needed = new Set([...rest, order[last]]);
  return question.loads.filter((load) => needed.has(load));
}
