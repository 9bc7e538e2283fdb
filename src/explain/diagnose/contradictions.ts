import { groundsOf, noClasses } from "../contradiction/ground";
import { filledUnder, irreducible, partsOf, type Question } from "../contradiction/irreducible";
import { smallest } from "../contradiction/smallest";
import type { Position } from "../position";
import { type Requirement, requirementsOf } from "./requirement";
import type { Run } from "./run";

/**
 * Requirements that cannot hold together, and none of which can be left out of that: with any one of them let go, the others can be met (people, their
 * places and whom they want to have being as they are). There is no smaller set inside this one, and none at all where `isSmallest` says so.
 */
export interface Contradiction {
  readonly requirements: readonly Requirement[];
  /**
   * True: it is proven that no fewer requirements exclude each other, those of contradictions before this one apart. False: there may be fewer elsewhere; that
   * was not told within a set number of trials.
   */
  readonly isSmallest: boolean;
}

/** Disjoint contradictions, as long as there are any when the requirements of those before are let go. Empty when a matching is possible. */
export function contradictions({ programme, table, column, solution }: Position, run: Run): Contradiction[] {
  if (solution.status === "optimal") return [];
  const none = noClasses(programme);
  const groundOf = groundsOf(programme, table, () => none);
  let done = 0;
  const questionOf = (rest: readonly Requirement[]): Question<Requirement> => ({
    ...partsOf<Requirement>(rest, column),
    groundOf,
    orNone: false,
    check: () => run.step("contradictions", done, ++done),
  });
  const found: Contradiction[] = [];
  let rest: readonly Requirement[] = requirementsOf(programme);
  for (;;) {
    const question = questionOf(rest);
    if (filledUnder(question, question.others, question.loads) !== null) return found;
    const { others, loads, isSmallest } = smallest(question, irreducible(question));
    const requirements = [...others, ...loads.map(({ part }) => part)];
    found.push({ requirements, isSmallest });
    rest = rest.filter((requirement) => !requirements.includes(requirement));
  }
}
