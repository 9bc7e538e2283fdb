import { checkArgument, checkProgramme } from "../arguments/given";
import { type Kind, list, text, whole } from "../arguments/kinds";
import { fields } from "../arguments/options";
import { MOST_PAIRS_KEPT, type PairTable, pairTable } from "../objectives/pair-table";
import type { Programme } from "../programme";

/**
 * The work of a run in pieces, for callers with many cores or machines. Pairs are scored and priced row by row, and no row knows of another, so each block
 * of mentees is a pure function of the programme: prepare the same cohort and policy anywhere, hand out blocks, give all results to `match`. Its answer has
 * the same bytes as without.
 */
export interface Block {
  /** Mentees by number, in the order of their ids: `from` .. `to` - 1. */
  readonly from: number;
  readonly to: number;
}

/** The points of every pair of a block. Plain data and one typed array, which may be transferred. */
export interface ScoredBlock extends Block {
  /** Of the programme that scored it. */
  readonly digest: string;
  /** Mentee by mentee, in the order of the mentors' ids; -2147483648 for a refused pair. */
  readonly points: Int32Array;
}

/** Each mentee's best pairs, for programmes of so many pairs that none are kept (see `keepsPairs`). */
export interface PricedBlock extends Block {
  readonly digest: string;
  /** Most pairs of one mentee. Those of mentee `from` + k are entries k * `length` .. k * `length` + `count[k]` - 1, in any order. */
  readonly length: number;
  readonly count: Int32Array;
  readonly mentors: Int32Array;
  readonly points: Int32Array;
  /** At least the points of every pair of the mentee that is left out; -Infinity when none is. */
  readonly bound: Float64Array;
}

/** Fewer than the solver's own lists hold, since a block's result travels. */
const LENGTH = 48;
/** Points. */
const GUESS_SLACK = 60_000;

/** All mentees in at most `count` blocks of near equal size, in order. `count` is a whole number above 0, else a RangeError. */
export function blocksOf(programme: Programme, count: number): Block[] {
  checkProgramme("blocksOf", programme);
  checkArgument("blocksOf", "count", count, whole(1));
  const mentees = programme.cohort.mentees.length;
  const blocks: Block[] = [];
  for (let k = 0; k < count; k++) {
    const block = { from: Math.floor((k * mentees) / count), to: Math.floor(((k + 1) * mentees) / count) };
    if (block.from < block.to) blocks.push(block);
  }
  return blocks;
}

/** Scores a block of a programme whose pairs are kept. Throws a RangeError for a block outside the cohort. */
export function scoreBlock(programme: Programme, block: Block): ScoredBlock {
  const { from, to } = checked("scoreBlock", programme, block);
  const table = tableOf(programme);
  const mentors = programme.cohort.mentors.length;
  const points = new Int32Array((to - from) * mentors);
  for (let mentee = from; mentee < to; mentee++)
    table.fillRow(mentee, points.subarray((mentee - from) * mentors, (mentee - from + 1) * mentors));
  return { digest: programme.digest, from, to, points };
}

/** Finds each mentee's best pairs, at nobody's price. Throws a RangeError for a block outside the cohort. */
export function priceBlock(programme: Programme, block: Block): PricedBlock {
  const { from, to } = checked("priceBlock", programme, block);
  const table = tableOf(programme);
  const mentors = programme.cohort.mentors.length;
  const noPrices = new Float64Array(mentors);
  const foundMentors = new Int32Array(mentors);
  const foundPoints = new Int32Array(mentors);
  const size = (to - from) * LENGTH;
  const priced = {
    digest: programme.digest,
    from,
    to,
    length: LENGTH,
    count: new Int32Array(to - from),
    mentors: new Int32Array(size),
    points: new Int32Array(size),
    bound: new Float64Array(to - from).fill(Number.NEGATIVE_INFINITY),
  };
  let guess = Number.NEGATIVE_INFINITY;
  for (let mentee = from; mentee < to; mentee++) {
    let floor = Math.max(guess, table.minimumPoints - 1);
    let found = table.listAbove(mentee, noPrices, floor, foundMentors, foundPoints);
    if (found < LENGTH && floor > table.minimumPoints - 1) {
      floor = table.minimumPoints - 1;
      found = table.listAbove(mentee, noPrices, floor, foundMentors, foundPoints);
    }
    const least = keepBest(priced, mentee - from, foundMentors, foundPoints, found);
    if (found > LENGTH || floor > table.minimumPoints - 1) priced.bound[mentee - from] = found > LENGTH ? least : floor;
    // Rows differ by less than this, mostly, so that few are asked for twice.
    guess = least - GUESS_SLACK;
  }
  return priced;
}

/** Whether the points of all pairs are kept, so that `scoreBlock` helps; above that, `priceBlock` does. */
export function keepsPairs(programme: Programme): boolean {
  checkProgramme("keepsPairs", programme);
  const { cohort } = programme;
  return cohort.mentees.length * cohort.mentors.length <= MOST_PAIRS_KEPT;
}

/** Rows are scored when they are read. */
function tableOf({ cohort, sieve, scoring, policy }: Programme): PairTable {
  return pairTable(cohort, sieve, scoring, policy.minimumScore, { mostPairsKept: -1 });
}

const place = { from: whole(0), to: whole(0) };

function checked(called: string, programme: Programme, block: Block): Block {
  checkProgramme(called, programme);
  checkArgument(called, "block", block, part(place));
  const { from, to } = block;
  const mentees = programme.cohort.mentees.length;
  if (from <= to && to <= mentees) return block;
  throw new RangeError(`${called}: block: must lie within 0 to ${mentees}, the number of mentees, not ${from} to ${to}`);
}

/** Blocks come from elsewhere: their form is checked here, their numbers by whoever joins them. */
export const aScoredBlock: Kind = part({ ...place, digest: text, points: list });
export const aPricedBlock: Kind = part({
  ...place,
  digest: text,
  length: whole(0),
  count: list,
  mentors: list,
  points: list,
  bound: list,
});

function part(known: Readonly<Record<string, Kind>>): Kind {
  return fields(known, Object.keys(known));
}

/** Copies the best `length` of what was found and gives the least of their points. */
function keepBest(
  { length, count, mentors, points }: PricedBlock,
  row: number,
  foundMentors: Int32Array,
  foundPoints: Int32Array,
  found: number,
): number {
  const order = Array.from({ length: found }, (_, k) => k).sort((a, b) => foundPoints[b] - foundPoints[a]);
  const kept = Math.min(found, length);
  for (let k = 0; k < kept; k++) {
    mentors[row * length + k] = foundMentors[order[k]];
    points[row * length + k] = foundPoints[order[k]];
  }
  count[row] = kept;
  return kept === 0 ? Number.NEGATIVE_INFINITY : foundPoints[order[kept - 1]];
}
