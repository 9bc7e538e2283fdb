import * as z from "zod/mini";
import { criteria } from "./criteria";
import * as people from "./people/schema";
import { policySchema } from "./policy/schema";
import { rules, standingRules } from "./rules";

/** A JSON Schema document, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The form of the input as JSON Schema documents, for editors and other languages, made from the schemas that `validate` reads with. They know the form
 * only: what `validate` accepts they accept, and beyond them it still looks for people who are not there, contradictions and the like.
 */
export function jsonSchemas(): { readonly cohort: JsonSchema; readonly policy: JsonSchema } {
  return { cohort: toJson(cohortDocument()), policy: toJson(policyDocument()) };
}

/** Titles and texts go beside the schemas: reading input needs none. */
const texts = z.registry<Readonly<Record<string, unknown>>>();

function toJson(document: z.ZodMiniType): JsonSchema {
  return z.toJSONSchema(document, {
    target: "draft-2020-12",
    io: "input",
    metadata: texts,
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      const values = people.valueSchemas.get(zodSchema);
      if (values === undefined) return;
      const { $schema: _, ...additionalProperties } = z.toJSONSchema(values);
      Object.assign(jsonSchema, { type: "object", additionalProperties });
    },
  }) as JsonSchema;
}

function cohortDocument(): z.ZodMiniType {
  texts.add(people.date, { format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
  texts.add(people.language, { description: "A BCP 47 language tag.", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" });
  describe(people.menteeSchema, { ...personTexts, ...menteeTexts });
  describe(people.mentorSchema, { ...personTexts, ...mentorTexts });
  texts.add(people.menteeSchema, { id: "mentee", title: "Mentee" });
  texts.add(people.mentorSchema, { id: "mentor", title: "Mentor" });
  const document = z.extend(people.cohortSchema, {
    mentees: z.array(people.menteeSchema),
    mentors: z.array(people.mentorSchema),
    org: z.optional(z.array(people.orgSchema)),
    history: z.optional(z.array(people.pastPairSchema)),
    conflicts: z.optional(z.array(people.conflictSchema)),
    pins: z.optional(z.array(people.pinSchema)),
    suppliedScores: z.optional(z.array(people.suppliedScoresSchema)),
  });
  describe(document, cohortTexts);
  return document.register(texts, {
    title: "mentor-match: cohort",
    description: "Who takes part. A field that is left out is not answered.",
  });
}

function policyDocument(): z.ZodMiniType {
  const schema = policySchema({ criteria, rules, standingRules });
  const byType = (kind: "criteria" | "rules") => {
    const definitions = kind === "criteria" ? criteria : rules;
    for (const { type, label, meaning } of definitions) {
      const one = schema[kind].get(type);
      if (one !== undefined) texts.add(one, { title: label.en, description: meaning });
    }
    return z.optional(z.array(z.discriminatedUnion("type", [...schema[kind].values()] as unknown as [z.ZodMiniObject])));
  };
  for (const one of schema.criteria.values()) describe(one, { ...criterionTexts, ...ownCriterionTexts });
  for (const one of schema.rules.values()) describe(one, ruleTexts);
  const document = z.extend(schema.document, { criteria: byType("criteria"), rules: byType("rules") });
  describe(document, policyTexts);
  return document.register(texts, { title: "mentor-match: policy", description: "How to pair, as data. Every field has a default." });
}

function describe({ shape }: z.ZodMiniObject, descriptions: Readonly<Record<string, string>>): void {
  for (const [field, description] of Object.entries(descriptions)) {
    const schema = shape[field];
    if (schema !== undefined) texts.add(schema, { description });
  }
}

const cohortTexts = {
  org: "Reporting lines of people outside the cohort.",
  history: "Past pairs; outcome from 0 to 1.",
  conflicts: "Pairs that must not be made.",
  pins: "Pairs that must be made.",
  suppliedScores: "Scores from a vendor's own model, each from 0 to 1.",
  asOf: "The date whose time-zone offsets apply.",
};

const personTexts = {
  id: "An id: opaque, case-sensitive.",
  displayName: "Shown, never scored.",
  managerId: "The id of this person's manager; null: nobody above.",
  jobLevel: "A number on the organisation's own ladder; higher is more senior.",
  startDate: "ISO date.",
  timeZone: 'IANA name, for example "Europe/Paris".',
  languages: 'Language tags, with a CEFR level or "native".',
  availability: "Weekly windows in the person's own wall time; they may cross midnight.",
  goals: "What this person wants to achieve.",
  goalsSupported: "What this person can help others achieve.",
  skillsWanted: "What this person wants to learn.",
  skills: "What this person can teach.",
  leadershipStyle: "How a person leads and wants to be led; a style that is not named is unknown.",
  wishes: "Ids on the other side, most wanted first.",
  vetoes: "Ids on the other side, never; private.",
  attributes: "Anything else that a policy may name, as attributes.x.",
};

const menteeTexts = {
  mentorsWanted: "Most mentors this mentee may get; default 1.",
  roundsWaited: "Rounds spent on the wait-list so far; default 0.",
};

const mentorTexts = { capacity: "Most mentees, or a hard minimum and a maximum; default 1." };

const criterionTexts = {
  id: "Unique in the policy; default: the type.",
  weight: "Relative weight: 7:5:4:4 and .35:.25:.20:.20 are the same policy.",
  benefit: 'Whose wants are scored; default "mentee".',
  unknown: "What an unanswered criterion counts as; default: the policy's.",
};

const ownCriterionTexts = {
  rarityDamping: "From 0 (default) to 1: how much less the offers of somebody count who names more of them than is usual on that side.",
  key: '"department", "organization", "location", "country", "jobLevel", "startDate", "timeZone" or "attributes.x".',
  prefer:
    "What scores high: the same answer, a different or a close one; of past pairs, those to repeat or those who are new to each other.",
  range: "The gap at which close answers score 0; default: the spread of the scale or of all answers.",
  scale: "The id of one of the policy's scales, or one for each side; its labels may be given for its levels.",
  table: "Mentee's answer, then mentor's answer, to a score from 0 to 1.",
  ideal: "Job levels that the mentor should be above the mentee.",
  tolerance: "Job levels by which the gap may be off and still score 1.",
  fade: "Job levels beyond the tolerance at which the score reaches 0; default: the tolerance + 1.",
  scores: "The id of an entry of the cohort's suppliedScores.",
  expression: "Over the other criteria's ids and mentee.jobLevel, mentor.attributes.x and the like; kept between 0 and 1.",
};

const ruleTexts = {
  unknown: 'What happens to a pair of which the rule cannot tell: "allow" (default) or "refuse".',
  levels: 'How far up counts: 1 is the direct manager only; default "any".',
  key: '"department", "organization", "location", "country", "jobLevel", "startDate", "timeZone" or "attributes.x".',
  minutes: "Least minutes a week when both are available.",
  hours: "Most hours between the two clocks.",
  min: "Least job levels that the mentor stands above the mentee.",
  max: "Most job levels that the mentor stands above the mentee.",
  criterion: "The id of one of the policy's criteria; its weight may be 0.",
  score: "The least score that the criterion must have.",
  id: "The name under which the rule refuses.",
  expression: "Over the criteria's ids and mentee.jobLevel, mentor.attributes.x and the like; refuses a pair for which it is 0.",
  message: "The organiser's own words for a refusal.",
};

const policyTexts = {
  criteria: "How good a pair is. Default: goals .35, skills .25, leadership-style .20, availability .20.",
  rules: "Who may meet. Default: reporting-line. same-person, conflict and veto always hold.",
  objective: 'What best means; default "most-people-first".',
  minimumScore: "A pair below it is never made, a pin excepted; default 0.",
  unknown: 'What an unanswered criterion counts as, or "renormalise" to leave it out; default 0.5.',
  rhythm: "The frame of the programme; default 60 minutes every 2 weeks.",
  scales: "Scales of levels that criteria may name.",
  waitingBonus: "Score that each round waited adds when places are short; default 0.05.",
  privateAttributes: "Attributes that are never named or hinted at to a mentor or mentee.",
  tieSeed: 'Equal optima are drawn by a lottery keyed by this seed and the ids; default "".',
};
