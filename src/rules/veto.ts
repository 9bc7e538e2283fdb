import { personWithId, sieveOfPairs } from "./pair-list";
import { defineRule } from "./rule";

/** Standing rule. */
export interface VetoRule {
  readonly type: "veto";
}

/**
 * Nobody is paired with somebody they do not want. A veto is private, so the fact never says whose it is. Someone on both sides who vetoes a mentor
 * does not get them as a mentee either: all records of the two people are read.
 */
export const veto = defineRule<VetoRule>({
  type: "veto",
  label: { en: "Veto", fr: "Veto" },
  meaning: "Two people of whom one has vetoed the other are not paired.",
  fields: {},
  refuse(_, mentee, mentor, { cohort }) {
    const vetoed =
      mentee.vetoes.includes(mentor.id) ||
      mentor.vetoes.includes(mentee.id) ||
      personWithId(cohort.mentors, mentee.id)?.vetoes.includes(mentor.id) ||
      personWithId(cohort.mentees, mentor.id)?.vetoes.includes(mentee.id);
    return vetoed ? [{ code: "veto", params: {} }] : null;
  },
  prepare(_, mentees, mentors) {
    const ofMentees = mentees.flatMap((mentee) => mentee.vetoes.map((mentorId) => ({ menteeId: mentee.id, mentorId })));
    const ofMentors = mentors.flatMap((mentor) => mentor.vetoes.map((menteeId) => ({ menteeId, mentorId: mentor.id })));
    return sieveOfPairs([...ofMentees, ...ofMentors], mentees, mentors);
  },
});
