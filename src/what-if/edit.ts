import type { CriterionInput } from "../criteria";
import { type Path, printValue } from "../people/print";
import type { Report } from "../people/report";
import { closestWord } from "../people/suggestion";
import { didYouMean } from "../people/translate";
import type { CohortInput, MenteeInput, MentorInput, PairInput, PersonInput } from "../people/types";
import type { Programme } from "../programme";
import type { RuleInput } from "../rules";
import { cohortInput, policyInput } from "./cohort-input";
import type { ReadChange } from "./read";
import type { SingleChange } from "./types";

type Side = "mentees" | "mentors";

/** A programme's input while it is changed. What a change has put there knows where it was said. */
export interface EditedInput {
  mentees: readonly MenteeInput[];
  mentors: readonly MentorInput[];
  org: NonNullable<CohortInput["org"]>;
  history: NonNullable<CohortInput["history"]>;
  conflicts: NonNullable<CohortInput["conflicts"]>;
  pins: NonNullable<CohortInput["pins"]>;
  suppliedScores: NonNullable<CohortInput["suppliedScores"]>;
  readonly asOf: string;
  criteria: readonly CriterionInput[];
  rules: readonly { readonly id: string | null; readonly rule: RuleInput }[];
  policy: ReturnType<typeof policyInput>;
  readonly said: Map<unknown, Path>;
}

/** What a change replaces it replaces whole, so that all edits of a programme begin with the same records. */
const remembered = new WeakMap<Programme, Omit<EditedInput, "said">>();

export function inputOf(programme: Programme): EditedInput {
  const input = remembered.get(programme) ?? unedited(programme);
  remembered.set(programme, input);
  return { ...input, said: new Map() };
}

function unedited({ cohort, policy, sieve }: Programme): Omit<EditedInput, "said"> {
  const { rules = [], criteria = [], ...document } = policyInput(policy);
  // The standing rules come first, then the policy's in its order.
  const ids = sieve.rules.slice(sieve.rules.length - rules.length).map(({ id }) => id);
  return {
    ...(cohortInput(cohort) as Required<CohortInput>),
    criteria,
    rules: rules.map((rule, place) => ({ id: ids[place], rule })),
    policy: document,
  };
}

/** Everything that is no matter of places alone; see `placement.ts`. What has the wrong meaning beyond naming nobody shows when the input is prepared. */
export function edit(input: EditedInput, { value: change, path }: ReadChange, report: Report): void {
  switch (change.type) {
    case "add-mentee":
      add(input, "mentees", change.mentee, [...path, "mentee"], report);
      return;
    case "add-mentor":
      add(input, "mentors", change.mentor, [...path, "mentor"], report);
      return;
    case "remove-mentee":
      if (knows(input, "mentees", change.menteeId, [...path, "menteeId"], report)) remove(input, "mentees", change.menteeId);
      return;
    case "remove-mentor":
      if (knows(input, "mentors", change.mentorId, [...path, "mentorId"], report)) remove(input, "mentors", change.mentorId);
      return;
    case "edit-mentee":
      if (knows(input, "mentees", change.menteeId, [...path, "menteeId"], report)) answer(input, "mentees", change.menteeId, change, path);
      return;
    case "edit-mentor":
      if (knows(input, "mentors", change.mentorId, [...path, "mentorId"], report)) answer(input, "mentors", change.mentorId, change, path);
      return;
    case "add-past-pair": {
      const { type: _, ...past } = change;
      input.history = [...input.history, past];
      input.said.set(past, path);
      return;
    }
    case "unknown":
      input.policy = { ...input.policy, unknown: change.unknown };
      return;
    case "criteria":
      input.criteria = change.criteria;
      input.said.set("criteria", [...path, "criteria"]);
      return;
    case "weights":
      weigh(input, change, path, report);
      return;
    case "add-rule":
    case "remove-rule":
    case "replace-rule":
      changeRules(input, change, path, report);
  }
}

function add(input: EditedInput, side: Side, person: PersonInput, path: Path, report: Report): void {
  if (input[side].some(({ id }) => id === person.id)) {
    report.error("duplicate-id", [...path, "id"], `${printValue(person.id)} is the id of another of the ${side}`, { value: person.id });
    return;
  }
  setSide(input, side, [...input[side], person]);
  input.said.set(person, path);
  if (person.managerId !== undefined) forgetManager(input, person.id);
}

/** What somebody says of their manager now holds in place of what any other record says. */
function forgetManager(input: EditedInput, id: string): void {
  input.org = input.org.filter((entry) => entry.id !== id);
  for (const side of ["mentees", "mentors"] as const) {
    const people = input[side];
    const at = people.findIndex((person) => person.id === id && person.managerId !== undefined && !input.said.has(person));
    if (at >= 0) setSide(input, side, people.with(at, without(people[at], ["managerId"])));
  }
}

function remove(input: EditedInput, side: Side, id: string): void {
  const other = side === "mentees" ? "mentors" : "mentees";
  const managerId = input[side].find((person) => person.id === id)?.managerId;
  if (managerId !== undefined) input.org = [...input.org, { id, managerId }];
  setSide(
    input,
    side,
    input[side].filter((person) => person.id !== id),
  );
  setSide(
    input,
    other,
    input[other].map((person) => {
      if (person.wishes?.includes(id) !== true && person.vetoes?.includes(id) !== true) return person;
      const rest = (ids: readonly string[] | undefined) => ids?.filter((named) => named !== id);
      return keepPlace(input, person, { ...person, ...(defined({ wishes: rest(person.wishes), vetoes: rest(person.vetoes) }) as object) });
    }),
  );
  const stays = (pair: PairInput) => (side === "mentees" ? pair.menteeId : pair.mentorId) !== id;
  input.pins = input.pins.filter(stays);
  input.conflicts = input.conflicts.filter(stays);
  input.suppliedScores = input.suppliedScores.map((entry) => ({ ...entry, scores: entry.scores.filter(stays) }));
}

function answer(
  input: EditedInput,
  side: Side,
  id: string,
  { set = {}, clear = [] }: { readonly set?: object; readonly clear?: readonly string[] },
  path: Path,
): void {
  const at = input[side].findIndex((person) => person.id === id);
  if (Object.hasOwn(set, "managerId") || clear.includes("managerId")) forgetManager(input, id);
  const person = { ...without(input[side][at], clear), ...defined(set) };
  setSide(input, side, input[side].with(at, person));
  input.said.set(person, [...path, "set"]);
}

function weigh(input: EditedInput, { weights }: Extract<SingleChange, { type: "weights" }>, path: Path, report: Report): void {
  const idOf = ({ id, type }: CriterionInput) => id ?? type;
  const known = input.criteria.map(idOf);
  weights.forEach(({ criterion, weight }, place) => {
    const at = known.indexOf(criterion);
    if (at >= 0) {
      const weighed = { ...input.criteria[at], weight };
      input.criteria = input.criteria.with(at, weighed);
      input.said.set(weighed, [...path, "weights", place]);
    } else
      report.error(
        "unknown-criterion",
        [...path, "weights", place, "criterion"],
        ...unknownName(criterion, known, "criterion of this policy"),
      );
  });
}

type RuleChange = Extract<SingleChange, { readonly type: "add-rule" | "remove-rule" | "replace-rule" }>;

function changeRules(input: EditedInput, change: RuleChange, path: Path, report: Report): void {
  if (change.type === "add-rule") input.rules = [...input.rules, { id: null, rule: change.rule }];
  else {
    const known = input.rules.flatMap(({ id }) => id ?? []);
    const at = input.rules.findIndex(({ id }) => id === change.id);
    if (at < 0) {
      report.error("unknown-value", [...path, "id"], ...unknownName(change.id, known, "rule of this policy"));
      return;
    }
    input.rules = change.type === "remove-rule" ? input.rules.toSpliced(at, 1) : input.rules.with(at, { id: change.id, rule: change.rule });
  }
  if (change.type !== "remove-rule") input.said.set(change.rule, [...path, "rule"]);
}

function unknownName(value: string, known: readonly string[], what: string) {
  const meant = closestWord(value, known);
  return [`${printValue(value)} is no ${what}${didYouMean(meant)}`, { value, known, suggestion: meant }] as const;
}

function knows(input: EditedInput, side: Side, id: string, path: Path, report: Report): boolean {
  if (input[side].some((person) => person.id === id)) return true;
  report.error("unknown-person", path, `${printValue(id)} is not among the ${side}`, { value: id, side });
  return false;
}

function setSide(input: EditedInput, side: Side, people: readonly PersonInput[]): void {
  if (side === "mentees") input.mentees = people;
  else input.mentors = people;
}

/** A record made of another is where that was said. */
function keepPlace<Person extends PersonInput>(input: EditedInput, before: Person, after: Person): Person {
  const path = input.said.get(before);
  if (path !== undefined) input.said.set(after, path);
  return after;
}

function without<Person extends PersonInput>(person: Person, fields: readonly string[]): Person {
  return Object.fromEntries(Object.entries(person).filter(([field]) => !fields.includes(field))) as unknown as Person;
}

/** Without the fields that are there but undefined. */
function defined<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}
