import { criteria as criterionDefinitions } from "./criteria";
import type { Label } from "./people/label";
import { rules as ruleDefinitions, standingRules as standingDefinitions } from "./rules";

/** A type that a policy may name: for menus and documentation. */
export interface CatalogueEntry {
  readonly type: string;
  readonly label: Label;
  /** One sentence, English. */
  readonly meaning: string;
}

const entry = ({ type, label, meaning }: CatalogueEntry): CatalogueEntry => Object.freeze({ type, label, meaning });

/** Every criterion type. */
export const criteria: readonly CatalogueEntry[] = Object.freeze(criterionDefinitions.map(entry));

/** Every rule type that a policy may name. */
export const rules: readonly CatalogueEntry[] = Object.freeze(ruleDefinitions.map(entry));

/** The rules that always hold, whatever the policy. */
export const standingRules: readonly CatalogueEntry[] = Object.freeze(standingDefinitions.map(entry));
