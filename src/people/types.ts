/** A day of the week, as `availability` names it. */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/** How two people can meet. */
export type MeetingFormat = "in-person" | "phone" | "video";

/** Which of the two people of a pair is meant. */
export type Side = "mentee" | "mentor";

/** Two people, by id. */
export interface PairInput {
  readonly menteeId: string;
  readonly mentorId: string;
}

/** A weekly window, in the person's own wall time. */
export interface AvailabilityInput {
  /** The days on which the window starts. */
  readonly daysOfWeek: readonly Weekday[];
  /** "HH:MM", from "00:00" to "23:59". */
  readonly startTime: string;
  /** "HH:MM", from "00:00" to "24:00". Earlier than `startTime`: the window ends on the next day. The same time: an error. */
  readonly endTime: string;
}

/**
 * Levels are numbers, or labels of the scale that the policy's skills criterion declares ("practitioner", "B2"); importance is a positive weight, default 1.
 */
export type GoalInput = string | { readonly goal: string; readonly importance?: number };
export type WantedSkillInput = string | { readonly skill: string; readonly level?: number | string; readonly importance?: number };
export type SkillInput = string | { readonly skill: string; readonly level?: number | string };
/** `tag` is a BCP 47 language tag ("fr", "pt-BR"); `level` a CEFR level ("A1" to "C2") or "native". */
export type LanguageInput = string | { readonly tag: string; readonly level?: string };

/** How a person leads and wants to be led: style names to 0..1. A style that is not named is unknown, not zero. */
export interface LeadershipStyleInput {
  readonly practised?: Readonly<Record<string, number>>;
  /** How much of the style this person wants in the other. */
  readonly wanted?: Readonly<Record<string, number>>;
  readonly avoided?: readonly string[];
}

export type AttributeValue = string | number | boolean | readonly string[];

/**
 * One person. A field that is left out is *not answered*; an empty list is an answer ("none").
 * Goals, skills, styles, formats and text attributes are compared without regard to case and surrounding space; ids are compared exactly.
 */
export interface PersonInput {
  /** Opaque, case-sensitive, unique on its side; the same id on both sides is one human being. */
  readonly id: string;
  /** Shown, never scored. */
  readonly displayName?: string;
  /** The id of this person's manager, in the cohort, in `org` or nowhere; null: nobody above. */
  readonly managerId?: string | null;
  readonly department?: string;
  readonly organization?: string;
  readonly location?: string;
  readonly country?: string;
  /** A number on the organisation's own ladder; higher is more senior. */
  readonly jobLevel?: number;
  /** ISO date (YYYY-MM-DD). */
  readonly startDate?: string;
  /** IANA name, for example "Europe/Paris". */
  readonly timeZone?: string;
  readonly languages?: readonly LanguageInput[];
  readonly availability?: readonly AvailabilityInput[];
  readonly formats?: readonly MeetingFormat[];
  /** What this person wants to achieve. */
  readonly goals?: readonly GoalInput[];
  /** What this person can help others achieve. */
  readonly goalsSupported?: readonly string[];
  readonly skillsWanted?: readonly WantedSkillInput[];
  /** What this person can teach. */
  readonly skills?: readonly SkillInput[];
  readonly leadershipStyle?: LeadershipStyleInput;
  /** Ids on the other side, most wanted first. */
  readonly wishes?: readonly string[];
  /** Ids on the other side, never; private: shown to nobody as this person's doing. */
  readonly vetoes?: readonly string[];
  /** Anything else that a policy may name, as `attributes.x`. */
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

export interface MenteeInput extends PersonInput {
  /** Most mentors this mentee may get; default 1. */
  readonly mentorsWanted?: number;
  /** Rounds spent on the wait-list so far; default 0. See `PolicyInput.waitingBonus`. */
  readonly roundsWaited?: number;
}

export interface MentorInput extends PersonInput {
  /** Most mentees, or a hard minimum and a maximum; default 1. */
  readonly capacity?: number | { readonly min?: number; readonly max: number };
}

export interface CohortInput {
  readonly mentees: readonly MenteeInput[];
  readonly mentors: readonly MentorInput[];
  /** Reporting lines of people outside the cohort. */
  readonly org?: readonly { readonly id: string; readonly managerId: string | null }[];
  /** Past pairs; `outcome` from 0 to 1. */
  readonly history?: readonly (PairInput & { readonly endedOn?: string; readonly outcome?: number })[];
  /** Pairs that must not be made. */
  readonly conflicts?: readonly (PairInput & { readonly reason?: string })[];
  /** Pairs that must be made. */
  readonly pins?: readonly PairInput[];
  /** Scores from a vendor's own model, each from 0 to 1, by entry id. */
  readonly suppliedScores?: readonly { readonly id: string; readonly scores: readonly (PairInput & { readonly score: number })[] }[];
  /** ISO date whose time-zone offsets apply; default `DEFAULT_AS_OF`, never the clock. */
  readonly asOf?: string;
}

/** What the host may give instead of its own defaults. */
export interface Environment {
  /** Minutes to add to UTC to get local time on that date; default: the host's Intl. Give it to get the same answer on every host. */
  readonly zoneOffsetMinutes?: (timeZone: string, isoDate: string) => number;
}

/** The date whose offsets apply when the cohort names none. */
export const DEFAULT_AS_OF = "2025-01-01";
