import type { MenteeInput, MentorInput, PersonInput, Side } from "../people/types";
import { formatsOf, goalsOf, goalsSupportedOf, languagesOf, leadershipStyleOf, type Respondent, skillsOf, skillsWantedOf } from "./answers";
import { dayBefore } from "./dates";
import { type Human, humanAt, humanId, humanOnSide, placeOf } from "./human";
import { nameSets } from "./names";
import type { AnswerSection } from "./options";
import { capacityOf } from "./pins";
import type { Place } from "./places";
import { between, chance, pick, pickWeighted, stream, type Topic } from "./random";
import { managerOf, seatOf } from "./reporting";
import type { Shape } from "./shape";
import { vetoesOf, wishesOf } from "./ties";
import { departments, organizations, workPatterns, workPatternWeights } from "./vocabulary";
import { availabilityOf } from "./week";

type Draft<Type> = { -readonly [Field in keyof Type]: Type[Field] };

const missingTopics = {
  goals: "missing-goals",
  skills: "missing-skills",
  leadershipStyle: "missing-leadershipStyle",
  availability: "missing-availability",
  languages: "missing-languages",
  formats: "missing-formats",
  department: "missing-department",
  jobLevel: "missing-jobLevel",
  manager: "missing-manager",
} as const satisfies Readonly<Record<AnswerSection, Topic>>;

/** Sections about the human being are left out on both sides or on neither. */
export function leavesOut(shape: Shape, number: Human, section: AnswerSection): boolean {
  return chance(stream(shape.seed, missingTopics[section], number), shape.missing[section]);
}

/** In "mixed", one name in five is of the other language than the place's. */
function displayNameOf(shape: Shape, human: Human, place: Place): string {
  const draw = stream(shape.seed, "name", human);
  const own = chance(draw, 0.8);
  const mixed = own === (place.names === "fr") ? "fr" : "en";
  const { given, family } = nameSets[shape.names === "mixed" ? mixed : shape.names];
  return `${pick(draw, given)} ${pick(draw, family)}`;
}

function idsOf(shape: Shape, side: Side, indexes: readonly number[]): readonly string[] {
  return indexes.map((index) => humanId(humanAt(shape, side, index)));
}

/** What the company knows: true of the human being, whichever side asks. */
function companyRecord(shape: Shape, who: Respondent, place: Place): Draft<PersonInput> {
  const { human, department, jobLevel } = who;
  const seat = seatOf(shape, human);
  const draw = stream(shape.seed, "attributes", human);
  const record: Draft<PersonInput> = { id: humanId(human), displayName: displayNameOf(shape, human, place) };
  if (!leavesOut(shape, human, "manager")) record.managerId = managerOf(shape, seat)?.id ?? null;
  if (!leavesOut(shape, human, "department")) record.department = departments[department]!.name;
  record.organization = organizations[seat.organization]!;
  record.location = place.cities[between(draw, 0, place.cities.length - 1)]!;
  record.country = place.country;
  if (!leavesOut(shape, human, "jobLevel")) record.jobLevel = jobLevel;
  record.startDate = dayBefore(shape, stream(shape.seed, "start", human), 2 + 2 * jobLevel);
  record.timeZone = place.timeZone;
  record.attributes = {
    workPattern: workPatterns[pickWeighted(draw, workPatternWeights)]!,
    yearsInRole: between(draw, 0, 8),
  };
  return record;
}

function personAt(shape: Shape, side: Side, index: number): Draft<PersonInput> {
  const human = humanAt(shape, side, index);
  const answer = humanOnSide(side, index);
  const { department, rank: jobLevel } = seatOf(shape, human);
  const ticksAll = chance(stream(shape.seed, "tick-all", answer), shape.tickAllRate);
  const who: Respondent = { side, index, human, department, jobLevel, ticksAll };
  const place = placeOf(shape, human, department);
  const person = companyRecord(shape, who, place);
  if (!leavesOut(shape, human, "languages")) person.languages = languagesOf(shape, human, place);
  if (!leavesOut(shape, human, "availability")) person.availability = availabilityOf(shape, human);
  if (!leavesOut(shape, answer, "formats")) person.formats = formatsOf(shape, who);
  if (!leavesOut(shape, answer, "goals")) {
    person.goals = goalsOf(shape, who);
    person.goalsSupported = goalsSupportedOf(shape, who);
  }
  if (!leavesOut(shape, answer, "skills")) {
    person.skillsWanted = skillsWantedOf(shape, who);
    person.skills = skillsOf(shape, who);
  }
  if (!leavesOut(shape, answer, "leadershipStyle")) person.leadershipStyle = leadershipStyleOf(shape, who);
  const other: Side = side === "mentee" ? "mentor" : "mentee";
  const wishes = wishesOf(shape, side, index);
  if (wishes.length > 0) person.wishes = idsOf(shape, other, wishes);
  const vetoes = vetoesOf(shape, side, index);
  if (vetoes.length > 0) person.vetoes = idsOf(shape, other, vetoes);
  return person;
}

export function menteeAt(shape: Shape, index: number): MenteeInput {
  const mentee: Draft<MenteeInput> = personAt(shape, "mentee", index);
  if (chance(stream(shape.seed, "demand", index), shape.severalMentorsRate)) mentee.mentorsWanted = 2;
  const waited = stream(shape.seed, "waited", index);
  if (chance(waited, shape.waitedRate)) mentee.roundsWaited = 1 + pickWeighted(waited, [6, 3, 1]);
  return mentee;
}

export function mentorAt(shape: Shape, index: number): MentorInput {
  const mentor: Draft<MentorInput> = personAt(shape, "mentor", index);
  const { min, max } = capacityOf(shape, index);
  mentor.capacity = min > 0 ? { min, max } : max;
  return mentor;
}
