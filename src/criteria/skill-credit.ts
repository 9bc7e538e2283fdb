/** No level said, on either side of a comparison that no level decides. */
export const NO_BOUND = Number.NEGATIVE_INFINITY;

/** What an offered level counts, in [0, 1]; NaN when it is needed and is NaN. `own`: the level that the learner already has, or `NO_BOUND`. */
export function credit(wanted: number, own: number, offered: number): number {
  if (wanted === NO_BOUND && own === NO_BOUND) return 1;
  if (offered <= own) return 0;
  return offered >= wanted ? 1 : offered / wanted;
}

/** The mean over what could be judged: `total` is the importance of all that is wanted, `leftOut` of what could not be judged; -1 when nothing could. */
export function meanCredit(credited: number, total: number, leftOut: number): number {
  const judged = total - leftOut;
  if (!(judged > 0)) return -1;
  // Taking away what was added can leave a sum that is a last bit too small.
  return credited > judged ? 1 : credited / judged;
}
