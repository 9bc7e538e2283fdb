import { termKey } from "../people/person";
import type { Policy, ScaleInput } from "./types";

/** The id of the scale that a criterion's levels are on, or one id for each side where the two were asked on different scales. */
export type ScaleReference = string | { readonly mentees: string; readonly mentors: string };

/** The scale on which one side gave its levels; null when none is declared. */
export function scaleOf(side: "mentees" | "mentors", reference: ScaleReference | undefined, scales: Policy["scales"]): ScaleInput | null {
  const wanted = typeof reference === "object" ? reference[side] : reference;
  return scales.find(({ id }) => id === wanted) ?? null;
}

/** A level at the same relative place of another scale: linear from bottom to top, so 4 of 1 to 7 is 2.5 of 1 to 4. */
export function convertLevel(level: number, from: ScaleInput | null, to: ScaleInput | null): number {
  if (from === null || to === null || from === to) return level;
  // Exactly the top, also where the quotient would be a last bit off, and where the scale has one level only.
  if (level === from.max) return to.max;
  return to.min + ((level - from.min) * (to.max - to.min)) / (from.max - from.min);
}

/** The whole level that a label stands for, without regard to case and surrounding space; null when it is none of the scale's. */
export function levelOfLabel({ min, labels }: ScaleInput, text: string): number | null {
  const key = termKey(text);
  const place = labels?.findIndex((label) => termKey(label) === key) ?? -1;
  return place < 0 ? null : min + place;
}

/** The label of a level, where the scale has one for it. */
export function labelOfLevel(scale: ScaleInput | null, level: number): string | undefined {
  return scale?.labels?.[level - scale.min];
}
