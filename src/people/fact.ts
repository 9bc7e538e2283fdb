import type { Side } from "./types";

/** A place in somebody's week, in their own wall time. */
export interface LocalTime {
  /** 0 is Monday. */
  readonly weekday: number;
  /** "HH:MM" */
  readonly start: string;
  readonly end: string;
  readonly timeZone: string | null;
}

/** What a wanted thing is: decides the noun in a sentence. */
export type WantedKind = "goal" | "skill" | "style" | "language" | "format" | "attribute";

/**
 * Something true of two people that explains a score or a refusal: a code with params, never prose. The codes are few and shared by all criteria
 * and rules, so that a new one seldom needs a new sentence. Levels, scores and importances are the numbers that were compared.
 */
export type Fact =
  /** A wanted thing that the other has (in full, in part, not at all), or of which it is unknown. `by` wants it. */
  | {
      readonly code: "met" | "partly-met" | "not-met" | "not-known";
      readonly params: {
        readonly kind: WantedKind;
        readonly name: string;
        readonly by: Side;
        readonly importance?: number;
        readonly wanted?: number | string;
        readonly offered?: number | string;
        /** The same levels in the words of the scales on which they were given. */
        readonly wantedLabel?: string;
        readonly offeredLabel?: string;
      };
    }
  /** That side left the field out, so the criterion or rule cannot be answered. */
  | { readonly code: "unanswered"; readonly params: { readonly side: Side; readonly field: string } }
  /** The other practises a style that `by` marked as avoided; `factor` multiplies the score. */
  | {
      readonly code: "avoided";
      readonly params: { readonly name: string; readonly by: Side; readonly practised: number; readonly factor: number };
    }
  /** The other names more than is usual on that side, so each offer counts less for `by`; `factor` multiplies the score. */
  | {
      readonly code: "damped";
      readonly params: {
        readonly kind: WantedKind;
        readonly by: Side;
        readonly named: number;
        readonly usual: number;
        readonly factor: number;
      };
    }
  /** Minutes a week: in common, usable as whole sessions, needed by the rhythm. */
  | {
      readonly code: "shared-time";
      readonly params: { readonly shared: number; readonly usable: number; readonly needed: number; readonly sessionMinutes: number };
    }
  /** One window in common, on both people's clocks. */
  | {
      readonly code: "shared-window";
      readonly params: { readonly minutes: number; readonly mentee: LocalTime; readonly mentor: LocalTime };
    }
  /** The two values of one field. */
  | {
      readonly code: "values";
      readonly params: {
        readonly key: string;
        readonly mentee: string | number | boolean | readonly string[];
        readonly mentor: string | number | boolean | readonly string[];
      };
    }
  /** Mentor's minus mentee's job level, and the bounds or ideal it is held against. */
  | {
      readonly code: "level-gap";
      readonly params: {
        readonly gap: number;
        readonly min?: number;
        readonly max?: number;
        readonly ideal?: number;
        readonly tolerance?: number;
      };
    }
  /** The best language both speak, or none. */
  | { readonly code: "shared-language"; readonly params: { readonly tag: string; readonly level: string | null } }
  | { readonly code: "no-shared-language" | "no-shared-format"; readonly params: Readonly<Record<string, never>> }
  | { readonly code: "shared-format"; readonly params: { readonly format: string } }
  /** `by` put the other at this place of a list of `of` wishes; rank null: wished for others. */
  | { readonly code: "wish"; readonly params: { readonly by: Side; readonly rank: number | null; readonly of: number } }
  | { readonly code: "past-pair"; readonly params: { readonly endedOn: string | null; readonly outcome: number | null } }
  | { readonly code: "never-paired"; readonly params: Readonly<Record<string, never>> }
  | { readonly code: "supplied-score"; readonly params: { readonly scores: string; readonly score: number } }
  /** From the lower person up to the higher one, both included. */
  | { readonly code: "manager-chain"; readonly params: { readonly chain: readonly string[]; readonly above: Side } }
  | { readonly code: "conflict"; readonly params: { readonly reason: string | null } }
  /** One of the two does not want the other; who is never said. */
  | { readonly code: "veto"; readonly params: Readonly<Record<string, never>> }
  /** The other direction of the two is open. */
  | { readonly code: "one-way"; readonly params: Readonly<Record<string, never>> }
  | { readonly code: "same-person"; readonly params: Readonly<Record<string, never>> }
  /** Hours between the two zones on the programme's date. */
  | { readonly code: "zone-gap"; readonly params: { readonly hours: number; readonly limit: number } }
  /** The score of a criterion that a must-have asks for. */
  | { readonly code: "criterion-score"; readonly params: { readonly criterion: string; readonly score: number; readonly minimum: number } }
  /** A formula's value was outside [0, 1], or no finite number. */
  | { readonly code: "clamped"; readonly params: { readonly value: number } }
  | { readonly code: "not-finite"; readonly params: { readonly expression: string } }
  /** The formula of a rule, which the pair would have to meet. */
  | { readonly code: "not-true"; readonly params: { readonly expression: string } }
  /** The organiser's own words. */
  | { readonly code: "message"; readonly params: { readonly text: string } };

export type FactCode = Fact["code"];
