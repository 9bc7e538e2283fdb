import type { CohortInput, MenteeInput, MentorInput, PairInput, PersonInput, PolicyInput } from "../../src";
import { randomNumbers } from "../assignment/random-problem";
import { type Input, randomInput } from "./random-input";

type Below = (n: number) => number;
type People = readonly PersonInput[];

const words = ["a", "b", "c"];

/** A random cohort with everything in it that somebody could want to keep from somebody, and a policy whose criteria and rules read all of it. */
export function secretiveInput(seed: number): Input {
  const { cohort, policy } = randomInput(seed);
  const below = randomNumbers(seed + 1_000_000);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const person = <P extends PersonInput>(input: P, others: People): P => ({
    ...input,
    displayName: one(["Alex", "Bo", "Chris"]),
    location: one(["Lyon", "Pau"]),
    formats: one([["in-person"], ["in-person", "video"]]),
    ...(below(2) === 0 && { wishes: others.filter(() => below(3) === 0).map(({ id }) => id) }),
    attributes: { union: one(["yes", "no"]), team: one(["red", "blue"]), age: 20 + below(40) },
  });
  const mentees = cohort.mentees.map((mentee) => person(mentee, cohort.mentors));
  const mentors = cohort.mentors.map((mentor) => person(mentor, cohort.mentees));
  const everyPair = mentees.flatMap(({ id: menteeId }) => mentors.map(({ id: mentorId }) => ({ menteeId, mentorId })));
  const unionOnly = below(4) === 0;
  return {
    cohort: {
      ...cohort,
      pins: unionOnly ? [] : (cohort.pins ?? []),
      mentees,
      mentors,
      conflicts: cohort.conflicts!.map((pair) => ({ ...pair, reason: one(["a complaint", "a lawsuit"]) })),
      history: everyPair.filter(() => below(6) === 0).map((pair) => ({ ...pair, outcome: below(11) / 10 })),
      suppliedScores: [{ id: "model", scores: everyPair.filter(() => below(3) > 0).map((pair) => ({ ...pair, score: below(11) / 10 })) }],
    },
    policy: {
      ...policy,
      criteria: [
        ...policy.criteria!,
        { type: "languages", weight: 1 },
        { type: "formats", weight: 1 },
        { type: "availability", weight: 1 },
        { type: "wishes", weight: 1, benefit: "both" },
        { type: "history", prefer: "fresh", weight: 1 },
        { type: "supplied", scores: "model", weight: 1 },
        { type: "attribute", id: "team", key: "attributes.team", prefer: "same", weight: 1 },
        { type: "attribute", id: "solidarity", key: "attributes.union", prefer: "same", weight: 1 },
        { type: "formula", id: "generations", expression: "abs(mentor.attributes.age - mentee.attributes.age) / 40", weight: 1 },
      ],
      rules: [...policy.rules!, ...(unionOnly ? [{ type: "same", key: "attributes.union" } as const] : [])],
      privateAttributes: ["union", "age", "location"],
    },
  };
}

/** Changes what was said in confidence around a pair; null where the cohort gives no occasion. Whether the pairs stay the same is the caller's to see. */
export type Secret = (input: Input, pair: PairInput, below: Below) => Input | null;

const elsewhere = (people: People, ids: ReadonlySet<string>) => people.filter(({ id }) => !ids.has(id));

function pick<T>(list: readonly T[], below: Below): T | null {
  return list.length === 0 ? null : list[below(list.length)]!;
}

function change(input: Input, side: "mentees" | "mentors", id: string, fields: Partial<MenteeInput & MentorInput>): Input {
  const edit = <P extends PersonInput>(people: readonly P[]) =>
    people.map((person) => (person.id === id ? { ...person, ...fields } : person));
  return { ...input, cohort: { ...input.cohort, [side]: edit(input.cohort[side] as People) } };
}

const withCohort = ({ cohort, policy }: Input, fields: Partial<CohortInput>): Input => ({ cohort: { ...cohort, ...fields }, policy });
const withPolicy = ({ cohort, policy }: Input, fields: Partial<PolicyInput>): Input => ({ cohort, policy: { ...policy, ...fields } });

/** Somebody of that side who is no partner of either, in whatever role. */
function stranger({ cohort }: Input, side: "mentees" | "mentors", partners: ReadonlySet<string>, below: Below): PersonInput | null {
  return pick(elsewhere(cohort[side], partners), below);
}

/** `partners`: the pair's two people and everybody with whom either is paired. */
export function secretsAround(partners: ReadonlySet<string>): Readonly<Record<string, Secret>> {
  const own = ({ cohort }: Input, side: "mentees" | "mentors", id: string) => cohort[side].find((person) => person.id === id)!;
  const nameOf = (input: Input, side: "mentees" | "mentors", id: string) => own(input, side, id).displayName!;
  return {
    "the mentee's veto against somebody else": (input, { menteeId }, below) => {
      const other = stranger(input, "mentors", partners, below);
      const { vetoes = [] } = own(input, "mentees", menteeId);
      return other && change(input, "mentees", menteeId, { vetoes: [...new Set([...vetoes, other.id])] });
    },
    "somebody else's veto against the mentor": (input, { mentorId }, below) => {
      const other = stranger(input, "mentees", partners, below);
      return other && change(input, "mentees", other.id, { vetoes: [mentorId] });
    },
    "the mentee's wishes": (input, { menteeId }, below) => {
      const { cohort } = input;
      const wishes = cohort.mentors.filter(() => below(2) === 0).map(({ id }) => id);
      return change(input, "mentees", menteeId, { wishes: wishes.reverse() });
    },
    "the mentor's wishes": (input, { mentorId, menteeId }) => change(input, "mentors", mentorId, { wishes: [menteeId] }),
    "somebody else's wishes": (input, { mentorId }, below) => {
      const other = stranger(input, "mentees", partners, below);
      return other && change(input, "mentees", other.id, { wishes: [mentorId] });
    },
    "a private attribute of the mentee": (input, { menteeId }, below) => {
      const { attributes } = own(input, "mentees", menteeId);
      return change(input, "mentees", menteeId, {
        attributes: { ...attributes!, union: attributes!.union === "yes" ? "no" : "yes", age: 20 + below(40) },
      });
    },
    "a private attribute that the mentor did not give": (input, { mentorId }) => {
      const { team } = own(input, "mentors", mentorId).attributes!;
      return change(input, "mentors", mentorId, { attributes: { team } });
    },
    "a private place": (input, { mentorId }) => change(input, "mentors", mentorId, { location: "Brest" }),
    "an exclusion and its reason": (input, { menteeId }, below) => {
      const other = stranger(input, "mentors", partners, below);
      const { conflicts = [] } = input.cohort;
      const rest = conflicts.filter((pair) => pair.menteeId !== menteeId || pair.mentorId !== other?.id);
      return other && withCohort(input, { conflicts: [...rest, { menteeId, mentorId: other.id, reason: "a grievance" }] });
    },
    "the reasons of all exclusions": (input) =>
      withCohort(input, { conflicts: input.cohort.conflicts!.map((pair) => ({ ...pair, reason: "family" })) }),
    "past pairs": (input, pair, below) =>
      withCohort(input, {
        history: input.cohort.mentors
          .filter(() => below(2) === 0)
          .map(({ id }) => ({ menteeId: pair.menteeId, mentorId: id, outcome: below(11) / 10 })),
      }),
    "a pin": (input, { menteeId, mentorId }) => withCohort(input, { pins: [{ menteeId, mentorId }] }),
    "how long people have waited": (input, _, below) =>
      withCohort(input, { mentees: input.cohort.mentees.map((mentee) => ({ ...mentee, roundsWaited: below(4) })) }),
    "the vendor's scores": (input, { menteeId, mentorId }, below) =>
      withCohort(input, { suppliedScores: [{ id: "model", scores: [{ menteeId, mentorId, score: below(11) / 10 }] }] }),
    "another mentee's answers and name": (input, { menteeId }, below) => {
      const other = stranger(input, "mentees", partners, below);
      const displayName = nameOf(input, "mentees", menteeId);
      return (
        other &&
        change(input, "mentees", other.id, { displayName, goals: [{ goal: words[below(3)]!, importance: 2 }], jobLevel: 1 + below(5) })
      );
    },
    "another mentor's answers and name": (input, { mentorId }, below) => {
      const other = stranger(input, "mentors", partners, below);
      const displayName = nameOf(input, "mentors", mentorId);
      return other && change(input, "mentors", other.id, { displayName, goalsSupported: words, department: "Law", skills: ["x"] });
    },
    "somebody more in the programme": (input, { menteeId }) => {
      const displayName = nameOf(input, "mentees", menteeId);
      return withCohort(input, { mentees: [...input.cohort.mentees, { id: "zz", displayName, mentorsWanted: 0 }] });
    },
    "weights, the minimum score and the seed of the lottery": (input, _, below) =>
      withPolicy(input, {
        criteria: input.policy.criteria!.map((criterion) => ({ ...criterion, weight: criterion.weight + below(2) / 10 })),
        minimumScore: 0.1,
        tieSeed: "another",
      }),
    "how goals weigh": (input, { menteeId }, below) => {
      const goals = own(input, "mentees", menteeId).goals?.map((goal) => ({ goal: goal as string, importance: 1 + below(5) }));
      return goals === undefined ? null : change(input, "mentees", menteeId, { goals });
    },
  };
}

/** The same vetoes, each by chance the other person's, or both people's. */
export function vetoesTurned({ cohort, policy }: Input, below: Below): Input {
  const ofMentees = new Map<string, string[]>();
  const ofMentors = new Map<string, string[]>();
  const add = (of: Map<string, string[]>, id: string, other: string) => of.set(id, [...new Set([...(of.get(id) ?? []), other])]);
  const turn = (menteeId: string, mentorId: string) => {
    const whose = below(3);
    if (whose !== 0) add(ofMentees, menteeId, mentorId);
    if (whose !== 1) add(ofMentors, mentorId, menteeId);
  };
  for (const { id, vetoes = [] } of cohort.mentees) for (const other of vetoes) turn(id, other);
  for (const { id, vetoes = [] } of cohort.mentors) for (const other of vetoes) turn(other, id);
  const told = <P extends PersonInput>(people: readonly P[], of: Map<string, string[]>) =>
    people.map((person) => ({ ...person, vetoes: of.get(person.id) ?? [] }));
  return { cohort: { ...cohort, mentees: told(cohort.mentees, ofMentees), mentors: told(cohort.mentors, ofMentors) }, policy };
}
