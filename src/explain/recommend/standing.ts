import { checkDigest } from "../../arguments/given";
import type { RunOptions } from "../../assignment";
import type { Matching } from "../../matching/types";
import { REFUSED } from "../../objectives/pair-table";
import type { Side } from "../../people/types";
import type { Programme } from "../../programme";
import { isSame, ownPosition, type Position, pairsOf, positionHolding } from "../position";

/** What is agreed before somebody asks, and the best that can be made of the rest. */
export interface Standing {
  readonly position: Position;
  /** Places left, of mentees by row and of mentors by column. */
  readonly left: { readonly mentee: Int32Array; readonly mentor: Int32Array };
  /** Pairs that stand, as `row * mentors + column`. */
  readonly held: ReadonlySet<number>;
}

type Agreed = Pick<Matching, "pairs" | "digest">;

interface Remembered {
  readonly standing: Standing;
  /** The pairs that it was made of, flat: the matching is its caller's, who may have agreed on more since. */
  readonly pairs: Int32Array;
}

/** By matching, for everybody who has no pair in it. */
const remembered = new WeakMap<Agreed, Remembered>();

/** Pins stand, and the pairs of the matching that are not the asked person's own. Throws RangeError when those cannot all be made. */
export function standingOf(
  programme: Programme,
  matching: Agreed | undefined,
  who: { readonly side: Side; readonly id: string },
  options: RunOptions,
): Standing {
  const own = ownPosition(programme, options);
  if (matching === undefined) return standingAt(own);
  checkDigest(programme, matching);
  const isOwn = (pair: Matching["pairs"][number]) => (who.side === "mentee" ? pair.menteeId : pair.mentorId) === who.id;
  const others = matching.pairs.filter((pair) => !isOwn(pair));
  if (others.length < matching.pairs.length) return standingWith(own, others, options);
  const pairs = pairsOf(own, matching);
  const known = remembered.get(matching);
  if (known !== undefined && known.standing.position.programme === programme && isSame(known.pairs, pairs)) return known.standing;
  const standing = standingWith(own, others, options);
  remembered.set(matching, { standing, pairs });
  return standing;
}

function standingWith(own: Position, pairs: Matching["pairs"], options: RunOptions): Standing {
  const { table, programme } = own;
  const { left, held } = standingAt(own);
  const agreed: number[] = [];
  const numbers = pairsOf(own, { pairs });
  for (let at = 0; at < numbers.length; at += 2) {
    const [row, column] = [numbers[at], numbers[at + 1]];
    if (held.has(row * table.mentors + column)) continue;
    const named = `${JSON.stringify(programme.cohort.mentees[row].id)} with ${JSON.stringify(programme.cohort.mentors[column].id)}`;
    if (table.points(row, column) === REFUSED) throw new RangeError(`matching.pairs: ${named} is refused by a rule`);
    if (left.mentee[row] === 0 || left.mentor[column] === 0) throw new RangeError(`matching.pairs: ${named} finds no place left`);
    left.mentee[row]--;
    left.mentor[column]--;
    agreed.push(row, column);
  }
  return agreed.length === 0 ? standingAt(own) : standingAt(positionHolding(own, agreed, options));
}

function standingAt(position: Position) {
  const { programme, problem, table } = position;
  const left = {
    mentee: Int32Array.from(programme.cohort.mentees, ({ mentorsWanted }) => mentorsWanted),
    mentor: Int32Array.from(programme.cohort.mentors, ({ capacity }) => capacity.max),
  };
  const held = new Set<number>();
  const { required = [] } = problem;
  for (let at = 0; at < required.length; at += 2) {
    held.add(required[at] * table.mentors + required[at + 1]);
    left.mentee[required[at]]--;
    left.mentor[required[at + 1]]--;
  }
  return { position, left, held };
}
