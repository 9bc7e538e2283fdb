import type { CandidateStart } from "../assignment";
import type { Programme } from "../programme";
import type { Block, PricedBlock, ScoredBlock } from "./blocks";

/** The points of all pairs, from the blocks of a whole cohort. Throws a RangeError where blocks are missing, twice there, or of another programme. */
export function joinScored(programme: Programme, blocks: readonly ScoredBlock[]): Int32Array {
  const mentors = programme.cohort.mentors.length;
  const points = new Int32Array(programme.cohort.mentees.length * mentors);
  for (const block of inOrder(programme, blocks, "scored")) {
    if (block.points.length !== (block.to - block.from) * mentors) {
      throw new RangeError(
        `scored: the block from ${block.from} holds ${block.points.length} points, not ${(block.to - block.from) * mentors}.`,
      );
    }
    points.set(block.points, block.from * mentors);
  }
  return points;
}

/** Where the solver may start, from the blocks of a whole cohort. Throws like `joinScored`. */
export function joinPriced(programme: Programme, blocks: readonly PricedBlock[]): CandidateStart {
  const mentees = programme.cohort.mentees.length;
  const ordered = inOrder(programme, blocks, "priced");
  const length = ordered[0]?.length ?? 0;
  const start = {
    length,
    count: new Int32Array(mentees),
    column: new Int32Array(mentees * length),
    score: new Int32Array(mentees * length),
    bound: new Float64Array(mentees),
  };
  for (const block of ordered) {
    const size = block.to - block.from;
    if (block.length !== length || block.count.length !== size || block.bound.length !== size || block.mentors.length !== size * length) {
      throw new RangeError(`priced: the block from ${block.from} has lists of another size than the first.`);
    }
    start.count.set(block.count, block.from);
    start.bound.set(block.bound, block.from);
    start.column.set(block.mentors, block.from * length);
    start.score.set(block.points, block.from * length);
  }
  return start;
}

function inOrder<Kind extends Block & { readonly digest: string }>(
  programme: Programme,
  blocks: readonly Kind[],
  name: string,
): readonly Kind[] {
  const ordered = [...blocks].sort((a, b) => a.from - b.from);
  let next = 0;
  for (const { from, to, digest } of ordered) {
    if (digest !== programme.digest) throw new RangeError(`${name}: the block from ${from} is of another programme: ${digest}.`);
    if (from !== next) throw new RangeError(`${name}: a block must begin at mentee ${next}, the next begins at ${from}.`);
    next = to;
  }
  const mentees = programme.cohort.mentees.length;
  if (next !== mentees) throw new RangeError(`${name}: the blocks end at mentee ${next}, not at ${mentees}.`);
  return ordered;
}
