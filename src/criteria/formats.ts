import type { Fact } from "../people/fact";
import { type Person, termKey } from "../people/person";
import type { MeetingFormat } from "../people/types";
import type { Setting } from "../policy/setting";
import type { CriterionCommon } from "../policy/types";
import { defineCriterion } from "./criterion";
import { otherSide, unanswered } from "./unanswered";

/**
 * The share of the ways of meeting that one person accepts which the other accepts too. Only the programme's ways count where its rhythm names some, and
 * two people in different places cannot meet in person. Somebody who accepts none of the programme's ways can meet nobody: 0.
 */
export interface FormatsCriterion extends CriterionCommon {
  readonly type: "formats";
}

export const formats = defineCriterion<FormatsCriterion>({
  type: "formats",
  label: { en: "Ways of meeting", fr: "Modes de rencontre" },
  meaning: "The other accepts every way of meeting that is accepted, in person only when they are not in different places.",
  fields: {},
  directed: true,
  reads: () => ["formats"],
  score(_, wanting, other, setting) {
    const wanted = acceptedBy(wanting, setting);
    if (wanted === null || other.formats === null) return null;
    if (wanted.length === 0) return 0;
    return wanted.filter((format) => canMeet(format, wanting, other)).length / wanted.length;
  },
  facts(_, wanting, other, setting, side) {
    const wanted = acceptedBy(wanting, setting);
    if (wanted === null || other.formats === null) {
      return [
        ...(wanted === null ? [unanswered(side, "formats")] : []),
        ...(other.formats === null ? [unanswered(otherSide(side), "formats")] : []),
      ];
    }
    if (wanted.length === 0) return [{ code: "no-shared-format", params: {} }];
    const facts = wanted.map(
      (format): Fact => ({
        code: canMeet(format, wanting, other) ? "met" : "not-met",
        params: { kind: "format", name: format, by: side },
      }),
    );
    const tooFar = wanted.includes("in-person") && other.formats.includes("in-person") && areApart(wanting, other);
    if (!tooFar) return facts;
    const [mentee, mentor] = side === "mentee" ? [wanting, other] : [other, wanting];
    return [...facts, { code: "values", params: { key: "location", mentee: mentee.location ?? "", mentor: mentor.location ?? "" } }];
  },
  profile: (_, { formats: accepted, location }) => JSON.stringify([accepted, location]),
  prepare(_, mentees, mentors, setting, side) {
    const placeIds = new Map<string, number>();
    const rows = columnsOf(mentees, setting, placeIds);
    const columns = columnsOf(mentors, setting, placeIds);
    const rowsWant = side === "mentee";
    return (mentee, out) => {
      const own = rows.bits[mentee];
      const place = rows.place[mentee];
      for (let mentor = 0; mentor < out.length; mentor++) {
        const other = columns.bits[mentor];
        if (own < 0 || other < 0) {
          out[mentor] = -1;
          continue;
        }
        const otherPlace = columns.place[mentor];
        const apart = place !== 0 && otherPlace !== 0 && place !== otherPlace;
        const wanted = rowsWant ? own : other;
        out[mentor] = wanted === 0 ? 0 : countOfBits[own & other & (apart ? ~IN_PERSON : -1)] / countOfBits[wanted];
      }
    };
  },
});

/** The programme's formats that a person accepts; null is not answered. */
function acceptedBy(person: Person, { policy }: Setting): readonly MeetingFormat[] | null {
  const ofProgramme = policy.rhythm.formats;
  return person.formats?.filter((format) => ofProgramme === null || ofProgramme.includes(format)) ?? null;
}

function canMeet(format: MeetingFormat, one: Person, other: Person): boolean {
  return (other.formats?.includes(format) ?? false) && !(format === "in-person" && areApart(one, other));
}

/** Somebody who names no place may be anywhere. */
function areApart(one: Person, other: Person): boolean {
  return one.location !== null && other.location !== null && termKey(one.location) !== termKey(other.location);
}

const bitOf: Readonly<Record<MeetingFormat, number>> = { "in-person": 1, phone: 2, video: 4 };
const IN_PERSON = bitOf["in-person"];
const countOfBits = Uint8Array.of(0, 1, 1, 2, 1, 2, 2, 3);

/** A bit for each format that counts, -1 for no answer; places as dense ids, 0 for no answer. */
function columnsOf(people: readonly Person[], setting: Setting, placeIds: Map<string, number>) {
  const bits = Int8Array.from(people, (person) => acceptedBy(person, setting)?.reduce((sum, format) => sum | bitOf[format], 0) ?? -1);
  const place = Int32Array.from(people, ({ location }) => {
    if (location === null) return 0;
    const key = termKey(location);
    const id = placeIds.get(key) ?? placeIds.size + 1;
    placeIds.set(key, id);
    return id;
  });
  return { bits, place };
}
