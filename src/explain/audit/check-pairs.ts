import type { Pair, Part } from "../../matching/types";
import { checkOrder, type Evidence, isPinned } from "./evidence";
import type { PairFound } from "./reading";
import type { Value } from "./types";

/** Every pair that was made: two known people, no rule against it, good enough, and every number of it recomputed; then every bound and every pin. */
export function checkPairs(evidence: Evidence): void {
  const { matching, rowOf, columnOf, report } = evidence;
  checkOrder(
    evidence,
    "pairs",
    matching.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]),
  );
  for (const pair of matching.pairs) {
    const row = rowOf.get(pair.menteeId);
    const column = columnOf.get(pair.mentorId);
    if (row === undefined) report({ code: "unknown-person", params: { list: "pairs", side: "mentee", id: pair.menteeId } });
    if (column === undefined) report({ code: "unknown-person", params: { list: "pairs", side: "mentor", id: pair.mentorId } });
    if (row !== undefined && column !== undefined) checkPair(evidence, pair, row, column);
  }
  checkBounds(evidence);
}

function checkPair(evidence: Evidence, pair: Pair, row: number, column: number): void {
  const { reading, mentees, mentors, minimumPoints, report } = evidence;
  const { menteeId, mentorId } = pair;
  reading.rules.forEach((rule, k) => {
    if (reading.refuses(k, mentees[row], mentors[column])) report({ code: "refused-pair", params: { menteeId, mentorId, rule } });
  });
  const found = reading.score(mentees[row], mentors[column]);
  const pinned = isPinned(evidence, row, column);
  if (found.points < minimumPoints && !pinned) {
    report({ code: "below-minimum", params: { menteeId, mentorId, points: found.points, minimumPoints } });
  }
  const compare = (field: "points" | "score" | "completeness" | "pinned", said: Value, own: Value) => {
    if (said !== own) report({ code: "wrong-pair", params: { menteeId, mentorId, field, said, found: own } });
  };
  compare("points", pair.points, found.points);
  compare("score", pair.score, found.points / 1_000_000);
  compare("completeness", pair.completeness, found.completeness);
  compare("pinned", pair.pinned, pinned);
  checkParts(evidence, pair, found);
}

function checkParts({ report }: Evidence, { menteeId, mentorId, parts }: Pair, found: PairFound): void {
  const names = (list: readonly Part[]) => JSON.stringify(list.map(({ criterion }) => criterion));
  if (names(parts) !== names(found.parts)) {
    report({ code: "wrong-pair", params: { menteeId, mentorId, field: "parts", said: names(parts), found: names(found.parts) } });
    return;
  }
  for (const [k, own] of found.parts.entries()) {
    for (const field of ["weight", "score", "points"] as const) {
      if (parts[k][field] === own[field]) continue;
      report({
        code: "wrong-part",
        params: { menteeId, mentorId, criterion: own.criterion, field, said: parts[k][field], found: own[field] },
      });
    }
  }
}

/** An infeasible matching makes no pair; nothing else is asked of its bounds. */
function checkBounds(evidence: Evidence): void {
  const { matching, mentees, mentors, mentorsOf, menteesOf, pins, report } = evidence;
  const binds = matching.status === "optimal";
  for (const [row, { id, mentorsWanted }] of mentees.entries()) {
    const has = mentorsOf[row].length;
    if (has > mentorsWanted) report({ code: "too-many-partners", params: { side: "mentee", id, has, most: mentorsWanted } });
  }
  for (const [column, { id, capacity }] of mentors.entries()) {
    const has = menteesOf[column].length;
    if (has > capacity.max) report({ code: "too-many-partners", params: { side: "mentor", id, has, most: capacity.max } });
    if (has < capacity.min && binds) report({ code: "too-few-partners", params: { side: "mentor", id, has, least: capacity.min } });
  }
  for (const pin of binds ? pins : []) {
    const row = Math.floor(pin / mentors.length);
    const column = pin % mentors.length;
    if (!mentorsOf[row].includes(column))
      report({ code: "pin-missing", params: { menteeId: mentees[row].id, mentorId: mentors[column].id } });
  }
}
