import type { Join } from "../columns/join";
import { type LevelCodes, levelCodes } from "../columns/level-codes";
import { type CodedRow, type RowScorer, rowOfSparse, type SparseRow } from "./criterion";
import { credit, meanCredit } from "./skill-credit";

/** Combinations of levels that are worked out for each mentee. */
const MOST_CODES = 2048;

/**
 * The fast forms where the mentees want. A level counts the same whoever offers it, so that a mentee's credits are worked out once for each wanted skill
 * and level; null when there are too many levels or skills for that.
 */
export function skillsOffered(join: Join): RowScorer | null {
  const { rowStart, rowWord, wordStart, column, ofRow, ofColumn, longestRow } = join;
  const [importance, wanted, own] = join.wants;
  const [offered] = join.offers;
  const columns = ofColumn.length;
  const known = levelCodes(join, offered);
  if (known === null) return null;
  const { levels, codeOfPlace: code } = known;
  // Code 0: the skill is not offered. Two at least, so that a number of so many digits has a largest length.
  const width = Math.max(2, levels.length + 1);
  const credits = new Float64Array(longestRow * width);
  const unjudged = new Float64Array(longestRow * width);
  let last = -1;
  const meet = (mentee: number) => {
    if (mentee === last) return;
    last = mentee;
    for (let e = rowStart[mentee], n = 0; e < rowStart[mentee + 1]; e++, n += width) {
      for (let k = 1; k <= levels.length; k++) {
        const share = credit(wanted[e], own[e], levels[k - 1]);
        const isJudged = !Number.isNaN(share);
        credits[n + k] = isJudged ? importance[e] * share : 0;
        unjudged[n + k] = isJudged ? 0 : importance[e];
      }
    }
  };

  const credited = new Float64Array(columns);
  const leftOut = new Float64Array(columns);
  const isListed = new Uint8Array(columns);
  const fill: SparseRow["fill"] = (mentee, some, scores) => {
    if (ofRow[mentee] === 0) return -1;
    meet(mentee);
    let count = 0;
    for (let e = rowStart[mentee], n = 0; e < rowStart[mentee + 1]; e++, n += width) {
      const end = wordStart[rowWord[e] + 1];
      for (let k = wordStart[rowWord[e]]; k < end; k++) {
        const mentor = column[k];
        some[count] = mentor;
        count += 1 - isListed[mentor];
        isListed[mentor] = 1;
        credited[mentor] += credits[n + code[k]];
        leftOut[mentor] += unjudged[n + code[k]];
      }
    }
    for (let k = 0; k < count; k++) {
      const mentor = some[k];
      scores[k] = meanCredit(credited[mentor], ofRow[mentee] * ofColumn[mentor], leftOut[mentor]);
      isListed[mentor] = 0;
      credited[mentor] = 0;
      leftOut[mentor] = 0;
    }
    return count;
  };

  const base = Float64Array.from(ofColumn, (total) => (total > 0 ? 0 : -1));
  const some = someOf(join, known, width, credits, unjudged, meet);
  const row = Object.assign(rowOfSparse({ base, fill }), { some });
  // Fewer columns than combinations are scored sooner one by one.
  return columns < MOST_CODES ? row : Object.assign(row, { coded: codedRows(join, code, width, credits, unjudged, meet) });
}

/** A mentor's code: the levels of the wanted skills as the digits of one number. One code more stands for mentors who did not answer. */
function codedRows(
  { rowStart, rowWord, wordStart, column, ofRow, ofColumn }: Join,
  code: Uint8Array,
  width: number,
  credits: Float64Array,
  unjudged: Float64Array,
  meet: (mentee: number) => void,
): NonNullable<RowScorer["coded"]> {
  const mostWanted = Math.floor(Math.log(MOST_CODES) / Math.log(width));
  const unknown = width ** mostWanted;
  const codes = new Int32Array(ofColumn.length);
  const noneShared = Int32Array.from(ofColumn, (total) => (total > 0 ? 0 : unknown));
  const scores = new Float64Array(unknown + 1);
  const left = new Float64Array(unknown + 1);
  const result: CodedRow = { codes, scores, size: 1, unknown };
  let written = -1;
  return (mentee) => {
    const entries = rowStart[mentee + 1] - rowStart[mentee];
    if (entries > mostWanted || ofRow[mentee] === 0) return null;
    if (mentee === written) return result;
    written = mentee;
    meet(mentee);
    codes.set(noneShared);
    let size = 1;
    scores[0] = 0;
    left[0] = 0;
    for (let n = 0; n < entries; n++, size *= width) {
      for (let level = width - 1; level >= 0; level--) {
        const own = credits[n * width + level];
        const ownLeft = unjudged[n * width + level];
        for (let k = 0; k < size; k++) {
          scores[level * size + k] = scores[k] + own;
          left[level * size + k] = left[k] + ownLeft;
        }
      }
      const word = rowWord[rowStart[mentee] + n];
      for (let k = wordStart[word]; k < wordStart[word + 1]; k++) codes[column[k]] += size * code[k];
    }
    for (let k = 0; k < size; k++) scores[k] = meanCredit(scores[k], ofRow[mentee], left[k]);
    scores[unknown] = -1;
    result.size = size;
    return result;
  };
}

/** Looks the skills up column by column. */
function someOf(
  { rowStart, rowWord, ofRow, ofColumn }: Join,
  { code }: LevelCodes,
  width: number,
  credits: Float64Array,
  unjudged: Float64Array,
  meet: (mentee: number) => void,
): NonNullable<RowScorer["some"]> {
  const columns = ofColumn.length;
  return (mentee, some, count, scores) => {
    meet(mentee);
    const from = rowStart[mentee];
    const end = rowStart[mentee + 1];
    for (let k = 0; k < count; k++) {
      const mentor = some[k];
      let credited = 0;
      let leftOut = 0;
      for (let e = from, n = 0; e < end; e++, n += width) {
        const at = n + code[rowWord[e] * columns + mentor];
        credited += credits[at];
        leftOut += unjudged[at];
      }
      scores[k] = meanCredit(credited, ofRow[mentee] * ofColumn[mentor], leftOut);
    }
  };
}
