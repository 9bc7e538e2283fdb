import { minutesPerDay } from "../people/calendar";
import { type Cohort, type LocalWindow, type Mentee, type Mentor, type Person, type Term, weekdays } from "../people/person";
import type { AvailabilityInput, CohortInput, MenteeInput, MentorInput, PersonInput } from "../people/types";
import type { Policy } from "../policy/types";
import type { PolicyInput } from "../programme";

/**
 * A checked cohort as input again: prepared anew, it is the same cohort with the same digest. What the border dropped (spellings, repetitions, blanks) does
 * not come back; reporting lines, from whatever record, are all in `org`.
 */
export function cohortInput(cohort: Cohort): CohortInput {
  return {
    mentees: cohort.mentees.map(menteeInput),
    mentors: cohort.mentors.map(mentorInput),
    org: Array.from(cohort.managers, ([id, managerId]) => ({ id, managerId })),
    history: cohort.history.map(({ menteeId, mentorId, endedOn, outcome }) => ({
      menteeId,
      mentorId,
      ...(endedOn !== null && { endedOn }),
      ...(outcome !== null && { outcome }),
    })),
    conflicts: cohort.conflicts.map(({ menteeId, mentorId, reason }) => ({ menteeId, mentorId, ...(reason !== null && { reason }) })),
    pins: cohort.pins,
    suppliedScores: Array.from(cohort.suppliedScores, ([id, byMentee]) => ({
      id,
      scores: [...byMentee].flatMap(([menteeId, byMentor]) => Array.from(byMentor, ([mentorId, score]) => ({ menteeId, mentorId, score }))),
    })),
    asOf: cohort.asOf,
  };
}

/** A resolved policy as input again. A criterion that counts unknown answers as the policy does follows the policy. */
export function policyInput(policy: Policy): PolicyInput {
  const { formats, ...rhythm } = policy.rhythm;
  const criteria = policy.criteria.map((criterion) => {
    const { unknown, ...rest } = criterion;
    return unknown === policy.unknown ? rest : criterion;
  });
  return { ...policy, criteria, rhythm: formats === null ? rhythm : { ...rhythm, formats } } as unknown as PolicyInput;
}

function menteeInput(mentee: Mentee): MenteeInput {
  return { ...personInput(mentee), mentorsWanted: mentee.mentorsWanted, roundsWaited: mentee.roundsWaited };
}

function mentorInput(mentor: Mentor): MentorInput {
  return { ...personInput(mentor), capacity: mentor.capacity };
}

function personInput(person: Person): PersonInput {
  const { goals, skillsWanted, skills, availability, languages, vetoes, attributes } = person;
  return answered({
    id: person.id,
    displayName: person.displayName,
    department: person.department,
    organization: person.organization,
    location: person.location,
    country: person.country,
    jobLevel: person.jobLevel,
    startDate: person.startDate,
    timeZone: person.timeZone,
    languages: languages?.map(({ tag, level }) => (level === null ? tag : { tag, level })),
    availability: availability?.flatMap(daysOf),
    formats: person.formats,
    goals: goals?.map(({ text, importance }) => ({ goal: text, importance })),
    goalsSupported: person.goalsSupported?.map(textOf),
    skillsWanted: skillsWanted?.map(({ text, level, importance }) => answered({ skill: text, level, importance })),
    skills: skills?.map(({ text, level }) => answered({ skill: text, level })),
    leadershipStyle: styleOf(person),
    wishes: person.wishes,
    vetoes: vetoes.length === 0 ? null : vetoes,
    attributes: attributes.size === 0 ? null : Object.fromEntries(attributes),
  }) as unknown as PersonInput;
}

/** Without what is not said. */
function answered<Fields extends object>(fields: Fields): { [Field in keyof Fields]: NonNullable<Fields[Field]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as never;
}

function textOf({ text }: Term): string {
  return text;
}

function styleOf({ practised, wanted, avoided }: Person): PersonInput["leadershipStyle"] | null {
  if (practised === null && wanted === null && avoided === null) return null;
  const levels = (styles: Person["practised"]) => styles && Object.fromEntries(styles.map(({ text, level }) => [text, level]));
  return answered({ practised: levels(practised), wanted: levels(wanted), avoided: avoided?.map(textOf) });
}

/** A window may hold several midnights, which one of the input cannot. */
function daysOf({ start, end }: LocalWindow): AvailabilityInput[] {
  const days: AvailabilityInput[] = [];
  for (let from = start; from < end; ) {
    const day = Math.floor(from / minutesPerDay);
    const to = Math.min(end, (day + 1) * minutesPerDay);
    const time = (minute: number) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
    days.push({
      daysOfWeek: [weekdays[day % weekdays.length]],
      startTime: time(from - day * minutesPerDay),
      endTime: time(to - day * minutesPerDay),
    });
    from = to;
  }
  return days;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
