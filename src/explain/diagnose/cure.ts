import { REFUSED } from "../../objectives/pair-table";
import { type Difference, outcomeOf } from "../difference";
import type { Position } from "../position";
import type { LoosenedParameter } from "./loosen";
import type { LoadChange } from "./lower-loads";
import type { PlacesChange } from "./more-places";
import type { Posed } from "./relax";
import type { Requirement } from "./requirement";
import type { Run } from "./run";
import { gainOf } from "./solve";

/** What an organiser could do. */
export type CureChange =
  /** One more place at this mentor. */
  | { readonly code: "add-place"; readonly params: PlacesChange }
  /** More places at these mentors, `places` in all: the fewest that pair everybody who can be paired. */
  | { readonly code: "add-places"; readonly params: { readonly places: number; readonly mentors: readonly PlacesChange[] } }
  /** At least so many places at each mentor who offers one; `mentors` of them would offer more than now. */
  | { readonly code: "places-per-mentor"; readonly params: { readonly places: number; readonly mentors: number } }
  /** This rule dropped, this exclusion lifted, this pin or minimum load given up. */
  | { readonly code: "let-go"; readonly params: { readonly requirement: Requirement } }
  /** A rule kept with another number: as near to the present one as brings a pair more, or brings as many as that number can. */
  | {
      readonly code: "loosen-rule";
      readonly params: {
        readonly rule: string;
        readonly parameter: LoosenedParameter;
        readonly from: number | string;
        readonly to: number | string;
      };
    }
  /** When nothing is feasible: minimum loads lowered at these mentors, `places` in all, the fewest that are enough. */
  | { readonly code: "lower-minimum-loads"; readonly params: { readonly places: number; readonly mentors: readonly LoadChange[] } }
  /** The same as "loosen-rule" for the minimum score, in points. */
  | { readonly code: "lower-minimum-score"; readonly params: { readonly from: number; readonly to: number } };

export interface Cure {
  readonly change: CureChange;
  /** How much it asks: places to be added, or people who could then be paired with somebody with whom they cannot be paired now. */
  readonly asks: number;
  /** What it brings, by a full solve. */
  readonly gain: Difference;
  /** The result with it. */
  readonly totals: { readonly mentees: number; readonly pairs: number; readonly points: number };
}

/** The order among cures that ask equally much. */
const order: readonly CureChange["code"][] = [
  "add-place",
  "let-go",
  "lower-minimum-score",
  "loosen-rule",
  "add-places",
  "places-per-mentor",
];

export interface Proposal {
  readonly change: CureChange;
  /** Made when it is tried, because a table of its own may be large. */
  readonly posed: () => Posed;
  /** Default: the people who get a pair that is not usable now. */
  readonly asks?: number;
}

export type Attempt = (proposal: Proposal) => Cure | null;

export function helps({ gain }: Pick<Cure, "gain">): boolean {
  return gain.mentees > 0 || gain.pairs > 0;
}

export function attempts(position: Position, run: Run): Attempt {
  let done = 0;
  return ({ change, posed: pose, asks }) => {
    run.step("cures", done, ++done);
    const posed = pose();
    const found = gainOf(position, posed, run);
    if (found === null) return null;
    const { mentees, pairs, points } = outcomeOf(posed.problem, posed.table, found.solution.pairs);
    return { change, asks: asks ?? peopleTouched(position, posed), gain: found.gain, totals: { mentees, pairs, points } };
  };
}

export function ranked(found: readonly (Cure | null)[]): Cure[] {
  const place = ({ change }: Cure) => order.indexOf(change.code);
  return found
    .flatMap((cure) => (cure === null ? [] : [cure]))
    .sort(
      (a, b) =>
        a.asks - b.asks ||
        place(a) - place(b) ||
        b.gain.mentees - a.gain.mentees ||
        b.gain.pairs - a.gain.pairs ||
        b.gain.points - a.gain.points,
    );
}

/** People with a pair that is usable after the change and not now. */
function peopleTouched({ table, problem }: Position, changed: Posed): number {
  const least = problem.minimumScore ?? 0;
  const leastAfter = changed.problem.minimumScore ?? 0;
  const mentors = new Uint8Array(table.mentors);
  let people = 0;
  for (let mentee = 0; mentee < table.mentees; mentee++) {
    const before = table.row(mentee);
    const after = changed.table.row(mentee);
    let touched = false;
    for (let mentor = 0; mentor < mentors.length; mentor++) {
      if (after[mentor] === REFUSED || after[mentor] < leastAfter || before[mentor] >= least) continue;
      touched = true;
      mentors[mentor] = 1;
    }
    if (touched) people++;
  }
  return mentors.reduce((sum, mark) => sum + mark, people);
}
