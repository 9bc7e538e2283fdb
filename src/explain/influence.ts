import { compileScoring } from "../criteria/score";
import { match } from "../match";
import type { Matching } from "../matching/types";
import type { Mentee, Mentor, Person } from "../people/person";
import type { AttributeValue } from "../people/types";
import { formulaOver } from "../policy/formula/formula";
import type { Setting } from "../policy/setting";
import type { Policy } from "../policy/types";
import type { Programme } from "../programme";
import { ruleOfType } from "../rules";
import { compileSieve } from "../rules/sieve";
import { answerUnder, type NamedField, namedField } from "./audit/answer";
import type { Influence, InfluenceRun, PairIds } from "./audit/types";
import { drawOrder } from "./draw";
import { fieldsOf, isRead } from "./reads";

/** How often a field's answers are dealt out anew. */
const swaps = 3;

/**
 * Whether a field had a say: the cohort is matched again without it, and again with its answers dealt out anew among the people of each side. A field that no
 * criterion and no rule reads changes nothing; of one that is read, the runs show which pairs depend on it.
 */
export function influenceOf(programme: Programme, matching: Matching, name: string, seed: string): Influence {
  const field = namedField(name, "influence");
  const { mentees, mentors } = programme.cohort;
  const blank = run(
    programme,
    matching,
    "blanked",
    field,
    mentees.map(() => null),
    mentors.map(() => null),
  );
  const dealt = Array.from({ length: swaps }, (_, turn) =>
    run(
      programme,
      matching,
      "swapped",
      field,
      deal(mentees, field, `${seed}\n${name}\n${turn}\nmentee`),
      deal(mentors, field, `${seed}\n${name}\n${turn}\nmentor`),
    ),
  );
  const runs = [blank, ...dealt];
  return { field: name, ...readersOf(programme, name), influenced: runs.some(({ lost, gained }) => lost.length + gained.length > 0), runs };
}

/** The same answers in another order. */
function deal(people: readonly Person[], field: NamedField, seed: string): readonly (AttributeValue | null)[] {
  return Array.from(drawOrder(seed, people.length), (k) => answerUnder(people[k], field));
}

/** A rule or criterion reads what it names, what the criteria it names read, and what goes with it. */
function readersOf({ policy, sieve }: Programme, name: string): Pick<Influence, "criteria" | "rules"> {
  const reading = new Set(policy.criteria.filter((one) => isRead(name, fieldsOf(one))).map(({ id }) => id));
  const asksAReader = (named: Naming) => namedCriteria(named, policy.criteria).some((id) => reading.has(id));
  for (let size = -1; size < reading.size; ) {
    size = reading.size;
    for (const one of policy.criteria) if (asksAReader(one)) reading.add(one.id);
  }
  const standing = sieve.rules.length - policy.rules.length;
  return {
    criteria: policy.criteria.flatMap(({ id }) => (reading.has(id) ? [id] : [])),
    rules: policy.rules.flatMap((rule, k) =>
      isRead(name, ruleOfType(rule.type)?.reads?.(rule)) || asksAReader(rule) ? [sieve.rules[standing + k].id] : [],
    ),
  };
}

/** What a rule or criterion that goes by others says of them. */
type Naming = Readonly<Record<string, unknown>> & { readonly type: string };

function namedCriteria({ type, criterion, expression }: Naming, criteria: Policy["criteria"]): readonly string[] {
  if (type === "minimum-criterion" && typeof criterion === "string") return [criterion];
  if (type !== "formula" || typeof expression !== "string") return [];
  return (formulaOver(criteria, expression).formula?.operands ?? []).flatMap((operand) =>
    operand.kind === "criterion" ? [operand.id] : [],
  );
}

function run(
  programme: Programme,
  matching: Matching,
  kind: InfluenceRun["kind"],
  field: NamedField,
  ofMentees: readonly (AttributeValue | null)[],
  ofMentors: readonly (AttributeValue | null)[],
): InfluenceRun {
  const changed = withAnswers(programme, field, ofMentees, ofMentors);
  const again = match(changed.programme);
  const keys = (pairs: readonly PairIds[]) => new Set(pairs.map(keyOf));
  const before = keys(matching.pairs);
  const after = keys(again.pairs);
  return {
    kind,
    lost: matching.pairs.filter((pair) => !after.has(keyOf(pair))).map(idsOf),
    gained: again.pairs.filter((pair) => !before.has(keyOf(pair))).map(idsOf),
    pinsFreed: changed.pinsFreed,
  };
}

function keyOf({ menteeId, mentorId }: PairIds): string {
  return JSON.stringify([menteeId, mentorId]);
}

function idsOf({ menteeId, mentorId }: PairIds): PairIds {
  return { menteeId, mentorId };
}

/** The programme with other answers under one field, compiled anew. A pin that a rule then refuses is dropped. */
function withAnswers(
  programme: Programme,
  field: NamedField,
  ofMentees: readonly (AttributeValue | null)[],
  ofMentors: readonly (AttributeValue | null)[],
): { readonly programme: Programme; readonly pinsFreed: number } {
  const mentees: readonly Mentee[] = programme.cohort.mentees.map((mentee, k) => answering(mentee, field, ofMentees[k]));
  const mentors: readonly Mentor[] = programme.cohort.mentors.map((mentor, k) => answering(mentor, field, ofMentors[k]));
  const setting: Setting = {
    ...programme.setting,
    cohort: { ...programme.cohort, mentees, mentors },
    oneClock: [...mentees, ...mentors].every(({ timeZone }) => timeZone === null),
  };
  const scoring = compileScoring(setting);
  const sieve = compileSieve(setting, scoring);
  const menteeOf = new Map(mentees.map((mentee) => [mentee.id, mentee]));
  const mentorOf = new Map(mentors.map((mentor) => [mentor.id, mentor]));
  const pins = programme.cohort.pins.filter(
    ({ menteeId, mentorId }) => sieve.refusals(menteeOf.get(menteeId) as Mentee, mentorOf.get(mentorId) as Mentor).length === 0,
  );
  const cohort = { ...setting.cohort, pins };
  return {
    programme: { ...programme, cohort, setting: { ...setting, cohort }, scoring, sieve },
    pinsFreed: programme.cohort.pins.length - pins.length,
  };
}

function answering<Kind extends Person>(person: Kind, field: NamedField, answer: AttributeValue | null): Kind {
  if ("own" in field) return { ...person, [field.own]: answer };
  const attributes = new Map(person.attributes);
  if (answer === null) attributes.delete(field.attribute);
  else attributes.set(field.attribute, answer);
  return { ...person, attributes };
}
