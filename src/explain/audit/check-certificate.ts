import type { Side } from "../../people/types";
import { checkOrder, type Evidence, isPinned, pinCounts, unpinned, unpinnedMentees } from "./evidence";
import type { Finding } from "./types";

/** The certificate's prices by row and column number. */
interface Prices {
  readonly ofRow: readonly number[];
  readonly ofColumn: readonly number[];
  readonly pairWorth: number;
  readonly menteeWorth: number;
}

/**
 * The prices prove that no other choice of pairs has a higher sum of worths. A pair is worth its points and `pairWorth`; the first pair of a mentee whom no
 * pin serves is worth `menteeWorth` and the waiting bonus on top. The proof holds when (complementary slackness, pins taken out of every bound)
 *   a pair that was made is worth at least its two prices, any other that could be made at most;
 *   a mentor with a price above 0 is full, one with a price below 0 has the minimum load;
 *   what a mentee gains by `k` pairs at their price, k * price plus the first pair's extra, is the most there is at the number they have.
 * Prices that also prove it are not found wrong, whoever wrote them. Under "weakest-pair-first" a pair can be made when it has the weakest pair's points.
 */
export function checkCertificate(evidence: Evidence): void {
  const prices = readPrices(evidence);
  if (prices === null || evidence.matching.status !== "optimal") return;
  checkMade(evidence, prices);
  checkNotMade(evidence, prices);
  checkMentees(evidence, prices);
  checkMentors(evidence, prices);
}

function readPrices(evidence: Evidence): Prices | null {
  const { matching, mentees, mentors, setting, report } = evidence;
  const { certificate } = matching;
  const { objective } = setting.policy;
  let isWhole = true;
  const fail = (finding: Finding) => {
    isWhole = false;
    report(finding);
  };
  // Whether pairs and mentees count at all is the objective's to say. That they count for enough is looked at apart, by counting.
  const worth = (of: "pair" | "mentee", said: number, counted: boolean) => {
    if (!isPrice(said) || said < 0 || (said > 0 && !counted)) fail({ code: "no-worth", params: { of } });
    return said;
  };
  const prices: Prices = {
    ofRow: pricesOf(
      evidence,
      "mentee",
      mentees,
      certificate.mentees.map(({ menteeId, price }) => [menteeId, price]),
      fail,
    ),
    ofColumn: pricesOf(
      evidence,
      "mentor",
      mentors,
      certificate.mentors.map(({ mentorId, price }) => [mentorId, price]),
      fail,
    ),
    pairWorth: worth("pair", certificate.pairWorth, objective !== "highest-fit"),
    menteeWorth: worth("mentee", certificate.menteeWorth, objective === "most-people-first"),
  };
  return isWhole ? prices : null;
}

function isPrice(said: number | undefined): said is number {
  return Number.isInteger(said) && Math.abs(said as number) < 2 ** 52;
}

/** The prices of one side in its order; each that is not there, or is no price, fails. */
function pricesOf(
  evidence: Evidence,
  side: Side,
  people: readonly { readonly id: string }[],
  said: readonly (readonly [string, number])[],
  fail: (finding: Finding) => void,
): readonly number[] {
  const list = `certificate.${side}s` as const;
  checkOrder(
    evidence,
    list,
    said.map(([id]) => [id]),
  );
  const known = new Set(people.map(({ id }) => id));
  for (const [id] of said) if (!known.has(id)) evidence.report({ code: "unknown-person", params: { list, side, id } });
  const byId = new Map(said);
  return people.map(({ id }) => {
    const price = byId.get(id);
    if (isPrice(price)) return price;
    fail({ code: "no-price", params: { side, id } });
    return 0;
  });
}

/** What a pair is worth above its two prices. */
function marginOf(prices: Prices, row: number, column: number, points: number): number {
  return points + prices.pairWorth - prices.ofRow[row] - prices.ofColumn[column];
}

function checkMade(evidence: Evidence, prices: Prices): void {
  const { mentees, mentors, reading, report } = evidence;
  for (const [row, mentee] of mentees.entries()) {
    for (const column of unpinned(evidence, row)) {
      const margin = marginOf(prices, row, column, reading.score(mentee, mentors[column]).points);
      if (margin < 0) report({ code: "overpriced", params: { menteeId: mentee.id, mentorId: mentors[column].id, margin: -margin } });
    }
  }
}

/** Mentees who want nobody more than their pins, and mentors whose places are all pinned, take no part. */
function checkNotMade(evidence: Evidence, prices: Prices): void {
  const { mentees, mentors, mentorsOf, table, report } = evidence;
  const least = leastPoints(evidence);
  for (const row of table.rows) {
    const points = table.row(row) as Int32Array;
    for (let column = 0; column < mentors.length; column++) {
      if (points[column] < least) continue;
      const margin = marginOf(prices, row, column, points[column]);
      if (margin <= 0 || mentorsOf[row].includes(column) || isPinned(evidence, row, column)) continue;
      report({ code: "outbid", params: { menteeId: mentees[row].id, mentorId: mentors[column].id, margin } });
    }
  }
}

/** The points that a pair needs to be made. */
export function leastPoints({ matching, setting, minimumPoints }: Evidence): number {
  const { weakestPairPoints } = matching.totals;
  if (setting.policy.objective !== "weakest-pair-first" || weakestPairPoints === null) return Math.max(0, minimumPoints);
  return Math.max(0, minimumPoints, weakestPairPoints);
}

function checkMentees(evidence: Evidence, prices: Prices): void {
  const { mentees, setting, report } = evidence;
  const pins = pinCounts(evidence).ofRow;
  for (const [row, mentee] of mentees.entries()) {
    const most = Math.min(mentee.mentorsWanted, evidence.mentors.length || 1) - pins[row];
    if (most <= 0) continue;
    const bonus = Math.round(mentee.roundsWaited * setting.policy.waitingBonus * 1_000_000);
    const first = pins[row] > 0 ? 0 : prices.menteeWorth + bonus;
    const price = prices.ofRow[row];
    const gain = (pairs: number) => (pairs > 0 ? first + pairs * price : 0);
    const has = unpinned(evidence, row).length;
    if (gain(has) >= Math.max(0, gain(1), gain(most))) continue;
    report({ code: "price-without-cause", params: { side: "mentee", id: mentee.id, price, has } });
  }
}

function checkMentors(evidence: Evidence, prices: Prices): void {
  const { mentors, report } = evidence;
  const pins = pinCounts(evidence).ofColumn;
  for (const [column, { id, capacity }] of mentors.entries()) {
    const price = prices.ofColumn[column];
    const has = unpinnedMentees(evidence, column).length;
    const full = has === capacity.max - pins[column];
    const needed = has === Math.max(0, capacity.min - pins[column]);
    if ((price > 0 && !full) || (price < 0 && !needed)) report({ code: "price-without-cause", params: { side: "mentor", id, price, has } });
  }
}
