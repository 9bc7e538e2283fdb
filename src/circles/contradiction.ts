import { without } from "../explain/diagnose/relax";
import { type Requirement, requirementsOf } from "../explain/diagnose/requirement";
import { unsolvedPosition } from "../explain/position";
import { type PairTable, REFUSED } from "../objectives/pair-table";
import type { Programme } from "../programme";
import { type Demand, type Filled, fillMinimums } from "./fill";
import { spreadOf } from "./spread";
import type { CircleContradiction, CircleRequirement, SpreadInput } from "./types";

interface Asked {
  readonly table: PairTable;
  readonly spread: readonly SpreadInput[];
  /** Minimums hold only for those who have a pin: whoever has none may stay without a circle. */
  readonly orNone: boolean;
}

/** How far a part of the requirements can be met. */
interface Trial extends Filled {
  readonly isMet: boolean;
  readonly demand: Demand;
}

/**
 * Why there are no circles. A deletion filter by halves, as in `diagnose` (after Chinneck and Dravnieks 1991), in which every trial is a flow of largest
 * amount: a part of the requirements is let go when what is left cannot be met either. Minimum sizes come last, because they are what asks for people.
 */
export function contradictionOf(programme: Programme, { table, spread, orNone }: Asked, check: () => void): CircleContradiction {
  const position = unsolvedPosition(programme, table);
  const quotas = spread.map((quota): CircleRequirement => ({ code: "spread", params: { key: quota.key, atMost: quota.atMost } }));
  const all: readonly CircleRequirement[] = [...requirementsOf(programme), ...quotas];
  const pinned = new Set<number>();
  const { mentees, mentors } = programme.cohort;
  const { columns, required = [] } = position.problem;
  for (let at = 0; at < required.length; at += 2) pinned.add(required[at] * columns + required[at + 1]);
  const tableOf = remembering((dropped: readonly Requirement[]) => without(position, dropped).table);
  const spreadIn = remembering((kept: readonly SpreadInput[]) => spreadOf(mentees, kept));

  const trial = (inForce: readonly CircleRequirement[]): Trial => {
    check();
    const asked = new Set(inForce);
    const dropped = all.filter((one) => !asked.has(one)).filter(isOfMatching);
    const { problem } = without(position, dropped.filter(isOfBounds));
    const own = tableOf(dropped.filter((one) => !isOfBounds(one)));
    const held = new Set(inForce.flatMap(({ code, params }) => (code === "pin" ? [params.mentorId] : [])));
    const least = problem.minimumScore ?? 0;
    const demand: Demand = {
      problem,
      spread: spreadIn(spread.filter((_, k) => asked.has(quotas[k]))),
      sizes: {
        minimum: mentors.map(({ id }, column) => (orNone && !held.has(id) ? 0 : (problem.columnMinimum as readonly number[])[column])),
        maximum: mentors.map(({ capacity }) => capacity.max),
      },
      isPossible: (row, column) => {
        const points = own.points(row, column);
        return points !== REFUSED && (points >= least || pinned.has(row * columns + column));
      },
    };
    const filled = fillMinimums(demand);
    return { ...filled, demand, isMet: filled.pinsFit && filled.missing === 0 };
  };

  const others = filtered(
    all.filter((one) => !isMinimum(one)),
    all,
    trial,
  );
  const sizes = smallestSizes(
    others,
    all.filter(isMinimum),
    mentors.map(({ id }) => id),
    trial,
  );
  const requirements = [...others, ...sizes];
  return { requirements, ...evidence(programme, sizes, trial(requirements)) };
}

function isMinimum(requirement: CircleRequirement): requirement is Extract<Requirement, { readonly code: "minimum-load" }> {
  return requirement.code === "minimum-load";
}

function isOfMatching(requirement: CircleRequirement): requirement is Requirement {
  return requirement.code !== "spread";
}

/** What leaves the points of all pairs as they are. */
function isOfBounds({ code }: Requirement): boolean {
  return code === "pin" || code === "minimum-load" || code === "minimum-score";
}

/** The last answer is kept: minimum sizes come and go while the rest is the same. */
function remembering<Asked, Made>(make: (asked: Asked) => Made): (asked: Asked) => Made {
  let last: { readonly key: string; readonly made: Made } | null = null;
  return (asked) => {
    const key = JSON.stringify(asked);
    if (last?.key !== key) last = { key, made: make(asked) };
    return last.made;
  };
}

type Try = (inForce: readonly CircleRequirement[]) => Trial;

/** The part of `part` that is needed for `unmet` to be so. */
function filtered(part: readonly CircleRequirement[], unmet: readonly CircleRequirement[], trial: Try): CircleRequirement[] {
  let kept = unmet;
  const filter = (some: readonly CircleRequirement[]): void => {
    if (some.length === 0) return;
    const left = kept.filter((one) => !some.includes(one));
    if (!trial(left).isMet) kept = left;
    else if (some.length > 1) {
      const half = some.length >> 1;
      filter(some.slice(0, half));
      filter(some.slice(half));
    }
  };
  filter(part);
  return part.filter((one) => kept.includes(one));
}

type MinimumSize = Extract<Requirement, { readonly code: "minimum-load" }>;

/**
 * The shortest list of minimum sizes, by id, that cannot be met, and of it those who compete for the mentees that are missing. When one is missing, none of
 * these can be left out; when more are, each is tried, and most are needed.
 */
function smallestSizes(others: readonly CircleRequirement[], all: readonly MinimumSize[], ids: readonly string[], trial: Try) {
  if (!trial(others).isMet) return [];
  let met = 0;
  let length = all.length;
  while (length - met > 1) {
    const middle = (met + length) >> 1;
    if (trial([...others, ...all.slice(0, middle)]).isMet) met = middle;
    else length = middle;
  }
  const { isShort, missing } = trial([...others, ...all.slice(0, length)]);
  const short = new Set(ids.filter((_, column) => isShort[column] === 1));
  let competing = all.slice(0, length).filter(({ params }) => short.has(params.mentorId));
  if (missing === 1) return competing;
  for (const size of competing) {
    const rest = competing.filter((other) => other !== size);
    if (!trial([...others, ...rest]).isMet) competing = rest;
  }
  return competing;
}

/** What the minimums of a contradiction ask for, and what there is. */
function evidence(
  { cohort: { mentors } }: Programme,
  sizes: readonly MinimumSize[],
  { demand, missing, pinsFit }: Trial,
): Pick<CircleContradiction, "mentors" | "places"> {
  const column = new Map(mentors.map(({ id }, k) => [id, k]));
  return {
    mentors: sizes.map(({ params: { mentorId, minimum } }) => ({
      mentorId,
      minimum,
      ...peopleFor(demand, column.get(mentorId) as number),
    })),
    places: pinsFit
      ? {
          needed: sizes.reduce((sum, { params }) => sum + params.minimum, 0),
          filled: sizes.reduce((sum, { params }) => sum + params.minimum, 0) - missing,
        }
      : null,
  };
}

/** Nested quotas: whoever still fits is one more, in any order. */
function peopleFor({ problem: { rows, rowDemand }, spread: { classes, classOf }, isPossible }: Demand, column: number) {
  const room = classes.map(({ atMost }) => atMost);
  let [allowed, together] = [0, 0];
  for (let row = 0; row < rows; row++) {
    if ((rowDemand as readonly number[])[row] === 0 || !isPossible(row, column)) continue;
    allowed++;
    const chain: number[] = [];
    for (let kind = classOf[row]; kind >= 0; kind = classes[kind].parent) chain.push(kind);
    if (chain.some((kind) => room[kind] === 0)) continue;
    for (const kind of chain) room[kind]--;
    together++;
  }
  return { allowed, together };
}
