import type { Position } from "../position";
import type { Contradiction } from "./contradictions";
import { attempts, type Cure, helps, type Proposal, ranked } from "./cure";
import { looserRules, lowerMinimum } from "./cures-by-numbers";
import { morePlaces, placesEach, singlePlaces } from "./cures-by-places";
import { leastLowering } from "./lower-loads";
import type { PlaceValue } from "./place-values";
import { without } from "./relax";
import type { Requirement } from "./requirement";
import type { RulePrice } from "./rule-prices";
import type { Run } from "./run";

/** So many conflicts, those that bring most; `rulePrices` holds them all. */
const MOST_CONFLICTS = 10;

/**
 * What would bring more pairs, or a mentor to more mentees, where somebody waits: each change alone, tried out by a full solve, the one that asks
 * least first, then the one that brings most. Vetoes and the rules that always hold are nobody's to lift. Under "highest-fit" a
 * looser number need not bring more pairs, so that there a nearer one may have been passed over.
 */
export function cures(position: Position, values: readonly PlaceValue[], prices: readonly RulePrice[], run: Run): Cure[] {
  const { programme, mentorsOf, questions } = position;
  const isShort = programme.cohort.mentees.some(({ mentorsWanted }, row) => mentorsOf[row].length < mentorsWanted);
  if (questions === null || !isShort) return [];
  const attempt = attempts(position, run);
  const found = [
    ...singlePlaces(position, values).map(attempt),
    ...morePlaces(position, run).map(attempt),
    ...placesEach(position, attempt),
    ...lettingGo(position, prices).map(attempt),
    ...looserRules(position, prices, attempt),
    ...lowerMinimum(position, prices, attempt),
  ];
  return ranked(found.filter((cure) => cure !== null && helps(cure)));
}

/**
 * What would make a matching possible where none is: minimum loads lowered, or one requirement of a contradiction let go that is enough alone. Gains are
 * against no pair at all.
 */
export function remedies(position: Position, found: readonly Contradiction[], run: Run): Cure[] {
  const attempt = attempts(position, run);
  const lowering = found.length === 0 ? null : leastLowering(position, run);
  const lacking = lowering === null ? 0 : lowering.mentors.reduce((sum, { from, to }) => sum + from - to, 0);
  // One minimum load is enough only when it is as high as all that has to be lowered.
  const mayDo = ({ code, params }: Requirement) => code !== "vetoes" && (code !== "minimum-load" || params.minimum >= lacking);
  const proposals = found
    .flatMap(({ requirements }) => requirements.filter(mayDo))
    .map((requirement) => lettingGoOf(position, requirement));
  if (lowering !== null) {
    const { minimums, mentors } = lowering;
    const posed = () => ({ problem: { ...position.problem, columnMinimum: minimums }, table: position.table });
    proposals.unshift({ change: { code: "lower-minimum-loads", params: { places: lacking, mentors } }, posed, asks: lacking });
  }
  return ranked(proposals.map(attempt));
}

function lettingGo(position: Position, prices: readonly RulePrice[]): Proposal[] {
  const useful = prices.filter(({ requirement, gain }) => gain !== null && helps({ gain }) && isOrganisers(requirement));
  const conflicts = useful.filter(({ requirement }) => requirement.code === "conflict");
  const others = useful.filter(({ requirement }) => requirement.code !== "conflict");
  const best = [...conflicts].sort((a, b) => gainedPoints(b) - gainedPoints(a)).slice(0, MOST_CONFLICTS);
  return [...others, ...best].map(({ requirement }) => lettingGoOf(position, requirement));
}

function lettingGoOf(position: Position, requirement: Requirement): Proposal {
  return {
    change: { code: "let-go", params: { requirement } },
    posed: () => without(position, [requirement]),
    ...(requirement.code === "conflict" || requirement.code === "pin"
      ? { asks: 2 }
      : requirement.code === "minimum-load"
        ? { asks: 1 }
        : {}),
  };
}

/** The minimum score is lowered, not dropped. */
function isOrganisers({ code }: Requirement): boolean {
  return code !== "vetoes" && code !== "minimum-score";
}

function gainedPoints({ gain }: RulePrice): number {
  return gain === null ? 0 : gain.points;
}
