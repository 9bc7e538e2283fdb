/** The sections of a form that people leave out. */
export type AnswerSection =
  | "goals"
  | "skills"
  | "leadershipStyle"
  | "availability"
  | "languages"
  | "formats"
  | "department"
  | "jobLevel"
  | "manager";

/**
 * The shape of a synthetic cohort. Every rate is the chance that it holds of one person, drawn for each person apart, so counts come near
 * rate x people. A knob out of its range throws a RangeError that names it.
 *
 * The same options give the same cohort on every machine. Each topic of each person has a random stream of its own: changing one knob leaves
 * what it does not name as it was, raising a rate only adds people (pins compete for places and may move), and person number i is the same
 * whatever the size of the cohort (except for the ids that `wishes` and `vetoes` name, and for who is on both sides).
 */
export interface SyntheticOptions {
  /** Any text or whole number; 7 and "7" are the same seed. */
  readonly seed: string | number;
  /** People. Whole, 0 to 1000000. */
  readonly mentees: number;
  /** People. Whole, 0 to 1000000. Fewer places than mentees is the normal case: see `capacities`. */
  readonly mentors: number;

  /** Set that display names are drawn from: "en", "fr", or "mixed", which follows the language of the place. Default "mixed". */
  readonly names?: "en" | "fr" | "mixed";
  /** ISO date that the cohort carries; start dates and past pairs lie in the years before it. Default "2025-01-01". */
  readonly asOf?: string;

  /** Companies that the people belong to; reporting lines stay within one. Whole, 1 to 6, default 1. */
  readonly organizations?: number;
  /** Departments, the first ones the largest. Whole, 1 to 12, default 8. */
  readonly departments?: number;
  /** Places, each with a time zone of its own; the third is half an hour off. Whole, 1 to 10, default 7. */
  readonly zones?: number;
  /** Job levels, 1 the lowest; low levels hold more people. Whole, 3 to 20, default 10. */
  readonly levels?: number;
  /** Job levels that mentors are above mentees on average. Below `levels`. Whole, 0 to 10, default 3, or `levels` - 1 where that is less. */
  readonly seniorityGap?: number;
  /** Chance that a place or skill is drawn from those of the department rather than from all. Share, 0 to 1, default 0.6. */
  readonly clustering?: number;
  /**
   * Chance that somebody's manager is sought among the participants (same company and department, higher level, earlier in the list) before
   * the posts outside the cohort; the most senior and the first find none. Participants are laid out as if there were three mentees to a mentor;
   * a manager who then is not in the cohort is in `org`. Share, 0 to 1, default 0.4.
   */
  readonly managerInCohortRate?: number;

  /** Relative weights of capacity 1, 2, 3 and so on, 1 to 20 of them, each 0 to 1000000. Default [5, 3, 1, 1], 1.8 places a mentor. */
  readonly capacities?: readonly number[];
  /** Mentors with a hard minimum of one mentee; high rates can make a cohort infeasible. Share, 0 to 1, default 0. */
  readonly minimumLoadRate?: number;
  /** Mentees who want two mentors. Share, 0 to 1, default 0.05. */
  readonly severalMentorsRate?: number;
  /** Mentees who already waited one to three rounds. Share, 0 to 1, default 0.1. */
  readonly waitedRate?: number;
  /** Mentors who are also mentees, under the same id; mentor number i is then mentee number i, if there are so many. Share, 0 to 1, default 0.05. */
  readonly bothSidesRate?: number;

  /**
   * People who leave a section out: one rate for all sections, or one for each (a section that is not named keeps its own default).
   * Share, 0 to 1, default goals 0.05, skills 0.08, leadershipStyle 0.15, availability 0.1, languages 0.03, formats 0.1, department 0.02,
   * jobLevel 0.04, manager 0.03.
   */
  readonly missing?: number | { readonly [Section in AnswerSection]?: number };
  /** People who tick every goal, every skill and every format. Share, 0 to 1, default 0.04. */
  readonly tickAllRate?: number;

  /** Mentees who wish for mentors. Share, 0 to 1, default 0.5. */
  readonly wishRate?: number;
  /** Mentors who wish for mentees. Share, 0 to 1, default 0.15. */
  readonly mentorWishRate?: number;
  /** Most wishes of one person. Whole, 1 to 20, default 5. */
  readonly wishLimit?: number;
  /**
   * How far wishes concentrate: each goes to the best known of this many people drawn evenly. At 1 all are wished for alike; at 6 the best
   * known tenth gets near half of the wishes. Whole, 1 to 16, default 6.
   */
  readonly popularity?: number;
  /** People who veto one person on the other side. Share, 0 to 1, default 0.03. */
  readonly vetoRate?: number;

  /** Mentees with a past pair, one in four of them with a second. Share, 0 to 1, default 0.15. */
  readonly historyRate?: number;
  /** Mentees who must not be paired with one mentor. Share, 0 to 1, default 0.02. */
  readonly conflictRate?: number;
  /**
   * Mentees pinned to a mentor, never one whom the default policy, a past pair or the mentor's capacity forbids; no pin where none is found.
   * Share, 0 to 1, default 0.01.
   */
  readonly pinRate?: number;
}
