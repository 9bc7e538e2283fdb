/**
 * The lottery that decides between equal optima: numbers drawn from the policy's seed and the ids alone, so that neither list position, solver path
 * nor number of cores has a say. Mentees draw an order; each in turn takes, among the optima that are left, the mentor with the lowest number in its
 * own draw. Whole-number arithmetic only: the same on every host.
 *
 * The hash is FNV-1a over UTF-16 code units with the finaliser of MurmurHash3 (Appleby, public domain description). Two people with the same 32-bit
 * number keep the order of their ids.
 */
export interface Lottery {
  /** Row numbers of the mentees, first to choose first. */
  readonly order: Int32Array;
  /** The number that this mentee drew for this mentor, 0 to 2^32 - 1; the lowest is taken first. */
  readonly rank: (mentee: number, mentor: number) => number;
}

export function drawLottery(seed: string, menteeIds: readonly string[], mentorIds: readonly string[]): Lottery {
  const salt = hashText(0x811c9dc5, seed);
  const menteeNumbers = Uint32Array.from(menteeIds, (id) => finish(hashText(salt, id)));
  const mentorNumbers = Uint32Array.from(mentorIds, (id) => finish(hashText(salt ^ 0x5bd1e995, id)));
  const order = Int32Array.from(menteeIds.keys());
  order.sort((a, b) => menteeNumbers[a] - menteeNumbers[b] || a - b);
  return { order, rank: (mentee, mentor) => finish(Math.imul(menteeNumbers[mentee], 0x9e3779b1) ^ mentorNumbers[mentor]) };
}

function hashText(start: number, text: string): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash ^ text.length;
}

function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
