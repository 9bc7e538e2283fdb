import { compileSharedSessions } from "../columns/shared-sessions";
import { type ClockedWeek, localTime, sharedWindows, shiftWeek, type WeekWindow } from "../columns/week";
import type { Fact } from "../people/fact";
import type { Person } from "../people/person";
import type { Side } from "../people/types";
import type { Setting } from "../policy/setting";
import type { CriterionCommon } from "../policy/types";
import { defineCriterion } from "./criterion";
import { unanswered } from "./unanswered";

/**
 * Whether the two can meet as often as the programme's rhythm asks: usable minutes a week / minutes needed a week, at most 1. Usable are whole sessions
 * that fit in a window both have free, on both people's clocks on the cohort's date; windows may cross midnight and the week's end. Where some people
 * name their time zone, nobody knows the clock of those who do not.
 */
export interface AvailabilityCriterion extends CriterionCommon {
  readonly type: "availability";
}

export const availability = defineCriterion<AvailabilityCriterion>({
  type: "availability",
  label: { en: "Availability", fr: "Disponibilités" },
  meaning: "Whole sessions fit in the two people's common free time as often as the rhythm asks.",
  fields: {},
  directed: false,
  reads: () => ["availability"],
  score(_, mentee, mentor, setting) {
    const ofMentee = freeWeek(mentee, setting);
    const ofMentor = freeWeek(mentor, setting);
    if (ofMentee === null || ofMentor === null) return null;
    // On the mentee's clock: most pairs have the same one.
    const moved = shiftWeek(ofMentor.windows, ofMentor.shift - ofMentee.shift);
    return scoreOfSessions(sessionsIn(sharedWindows(ofMentee.windows, moved), setting), setting);
  },
  facts(_, mentee, mentor, setting) {
    const ofMentee = freeWeek(mentee, setting);
    const ofMentor = freeWeek(mentor, setting);
    if (ofMentee === null || ofMentor === null)
      return [...unknownWeek(mentee, "mentee", setting), ...unknownWeek(mentor, "mentor", setting)];
    const windows = sharedWindows(shiftWeek(ofMentee.windows, ofMentee.shift), shiftWeek(ofMentor.windows, ofMentor.shift));
    const { sessionMinutes, everyWeeks } = setting.policy.rhythm;
    const menteeClock = clockOf(mentee, setting) ?? 0;
    const mentorClock = clockOf(mentor, setting) ?? 0;
    const facts = windows.map(
      (window): Fact => ({
        code: "shared-window",
        params: {
          minutes: window.end - window.start,
          mentee: localTime(window, menteeClock, mentee.timeZone),
          mentor: localTime(window, mentorClock, mentor.timeZone),
        },
      }),
    );
    const shared = windows.reduce((sum, { start, end }) => sum + end - start, 0);
    const usable = sessionsIn(windows, setting) * sessionMinutes;
    return [{ code: "shared-time", params: { shared, usable, needed: sessionMinutes / everyWeeks, sessionMinutes } }, ...facts];
  },
  profile: (_, person, setting) => JSON.stringify([person.availability, clockOf(person, setting)]),
  prepare(_, mentees, mentors, setting) {
    const weeks = (people: readonly Person[]) => people.map((person) => freeWeek(person, setting));
    const { sessionMinutes } = setting.policy.rhythm;
    const ofMentees = weeks(mentees);
    const row = compileSharedSessions(ofMentees, weeks(mentors), sessionMinutes, (sessions) => scoreOfSessions(sessions, setting));
    return Object.assign(row, { highest: (mentee: number) => (ofMentees[mentee] === null ? -1 : 1) });
  },
});

/** Minutes that this person's clock is ahead of the common one; null is unknown. */
function clockOf(person: Person, setting: Setting): number | null {
  if (setting.oneClock) return 0;
  return person.timeZone === null ? null : setting.zoneOffset(person.timeZone);
}

/** The free week and the clock that it is on; null is unknown. */
function freeWeek(person: Person, setting: Setting): ClockedWeek | null {
  const clock = clockOf(person, setting);
  return person.availability === null || clock === null ? null : { windows: person.availability, shift: 0 - clock };
}

function unknownWeek(person: Person, side: Side, setting: Setting): readonly Fact[] {
  if (person.availability === null) return [unanswered(side, "availability")];
  return clockOf(person, setting) === null ? [unanswered(side, "timeZone")] : [];
}

/** Whole sessions: a window of 100 minutes has room for one of 60. */
function sessionsIn(windows: readonly WeekWindow[], { policy }: Setting): number {
  return windows.reduce((sum, { start, end }) => sum + Math.floor((end - start) / policy.rhythm.sessionMinutes), 0);
}

/** Usable minutes a week / minutes needed a week. */
function scoreOfSessions(sessions: number, { policy }: Setting): number {
  const { sessionMinutes, everyWeeks } = policy.rhythm;
  const share = (sessions * sessionMinutes) / (sessionMinutes / everyWeeks);
  return Math.min(share, 1);
}
