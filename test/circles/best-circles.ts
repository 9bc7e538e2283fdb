import type { CircleRequirement, Programme } from "../../src";
import { fieldValue } from "../../src/columns/field";
import { compare, type Value } from "../best-value";

export interface Limits {
  readonly spread: readonly { readonly key: string; readonly atMost: number }[];
  readonly orNone?: boolean;
}

/** Every set of pairs of a tiny cohort, tried out on the definitions: the best value of those that hold bounds, pins and quotas, or null. */
export function bestCircles(programme: Programme, { spread, orNone = false }: Limits): Value | null {
  const { mentees, mentors, pins } = programme.cohort;
  const { objective, minimumScore, waitingBonus } = programme.policy;
  const isPinned = (row: number, column: number) =>
    pins.some((pin) => pin.menteeId === mentees[row].id && pin.mentorId === mentors[column].id);
  const points = mentees.map((mentee, row) =>
    mentors.map((mentor, column) => {
      const own = programme.scoring.pair(mentee, mentor).points;
      const isAllowed = programme.sieve.refusals(mentee, mentor).length === 0;
      return isAllowed && (own >= Math.round(minimumScore * 1e6) || isPinned(row, column)) ? own : null;
    }),
  );
  const answers = spread.map(({ key }) => mentees.map((mentee) => fieldValue(mentee, key)));
  let best: Value | null = null;
  for (let cells = 0; cells < 1 << (mentees.length * mentors.length); cells++) {
    const has = (row: number, column: number) => ((cells >> (row * mentors.length + column)) & 1) === 1;
    const rows = mentees.map((_, row) => row);
    const isGood = mentors.every(({ capacity }, column) => {
      const own = rows.filter((row) => has(row, column));
      if (own.length > capacity.max || own.some((row) => points[row][column] === null)) return false;
      if (own.length < capacity.min && !(orNone && own.length === 0)) return false;
      if (rows.some((row) => isPinned(row, column) && !has(row, column))) return false;
      return spread.every(({ atMost }, level) =>
        own.every((row) => {
          const answer = answers[level][row];
          return answer === null || own.filter((other) => answers[level][other] === answer).length <= atMost;
        }),
      );
    });
    if (!isGood) continue;
    let [served, pairs, fit] = [0, 0, 0];
    const isWithin = mentees.every(({ mentorsWanted, roundsWaited }, row) => {
      const own = mentors.flatMap((_, column) => (has(row, column) ? [points[row][column] as number] : []));
      if (own.length > 0) served++;
      pairs += own.length;
      fit += own.reduce((sum, each) => sum + each, own.length > 0 ? Math.round(roundsWaited * waitingBonus * 1e6) : 0);
      return own.length <= mentorsWanted;
    });
    const made = mentees.flatMap((_, row) => mentors.flatMap((__, column) => (has(row, column) ? [points[row][column] as number] : [])));
    const weakest = made.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
    const value = { "highest-fit": [fit], "most-people-first": [served, pairs, fit], "weakest-pair-first": [pairs, weakest, fit] }[
      objective
    ];
    if (isWithin && (best === null || compare(value, best) > 0)) best = value;
  }
  return best;
}

/** Whether any set of pairs of a tiny cohort meets these requirements; what is not among them does not hold. A pair that is pinned may always score little. */
export function areCirclesPossible(programme: Programme, inForce: readonly CircleRequirement[], orNone: boolean): boolean {
  const { mentees, mentors, pins } = programme.cohort;
  const paramsOf = <Code extends CircleRequirement["code"]>(code: Code) =>
    inForce.flatMap((one) => (one.code === code ? [one.params as Extract<CircleRequirement, { readonly code: Code }>["params"]] : []));
  const [rules, vetoes, conflicts] = [paramsOf("rule").map(({ rule }) => rule), paramsOf("vetoes"), paramsOf("conflict")];
  const isRefused = (rule: string, menteeId: string, mentorId: string) =>
    rule === "veto"
      ? vetoes.length > 0
      : rule === "conflict"
        ? conflicts.some(
            (one) => (one.menteeId === menteeId && one.mentorId === mentorId) || (one.menteeId === mentorId && one.mentorId === menteeId),
          )
        : rule === "same-person" || rules.includes(rule);
  const held = (pairs: readonly { readonly menteeId: string; readonly mentorId: string }[], row: number, column: number) =>
    pairs.some((pair) => pair.menteeId === mentees[row].id && pair.mentorId === mentors[column].id);
  const least = paramsOf("minimum-score")[0]?.minimumPoints ?? 0;
  const cells = mentees.flatMap((mentee, row) => mentors.map((mentor, column) => ({ mentee, mentor, row, column })));
  const isPossible = cells.map(
    ({ mentee, mentor, row, column }) =>
      !programme.sieve.refusals(mentee, mentor).some(({ rule }) => isRefused(rule, mentee.id, mentor.id)) &&
      (held(pins, row, column) || programme.scoring.pair(mentee, mentor).points >= least),
  );
  const mustBe = cells.map(({ row, column }) => held(paramsOf("pin"), row, column));
  const minimumOf = new Map(paramsOf("minimum-load").map(({ mentorId, minimum }) => [mentorId, minimum]));
  const quotas = paramsOf("spread");
  for (let made = 0; made < 1 << cells.length; made++) {
    const has = (cell: number) => ((made >> cell) & 1) === 1;
    if (cells.some((_, cell) => (has(cell) ? !isPossible[cell] : mustBe[cell]))) continue;
    const pairs = cells.filter((_, cell) => has(cell));
    const isMet =
      mentees.every(({ mentorsWanted }, row) => pairs.filter((pair) => pair.row === row).length <= mentorsWanted) &&
      mentors.every(({ id, capacity }, column) => {
        const own = pairs.filter((pair) => pair.column === column).map(({ mentee }) => mentee);
        if (own.length > capacity.max || (own.length < (minimumOf.get(id) ?? 0) && !(orNone && own.length === 0))) return false;
        return quotas.every(({ key, atMost }) =>
          own.every((one) => {
            const answer = fieldValue(one, key);
            return answer === null || own.filter((other) => fieldValue(other, key) === answer).length <= atMost;
          }),
        );
      });
    if (isMet) return true;
  }
  return false;
}
