import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Mentee, Mentor, Person } from "./people/person";
import { canonicalJson } from "./policy/canonical";
import type { Setting } from "./policy/setting";

/** Records hashed at a time: one text of 100,000 people would be larger than some hosts allow. */
const chunk = 256;

/**
 * SHA-256 of everything a result depends on: the engine's version, the normalised cohort, the resolved policy, and the zone offsets that were used, which
 * come from the host. Cohort records are built with their fields in one order, so their JSON needs neither sorting nor the fields' names.
 */
export function digestOf({ cohort, policy, zoneOffset }: Setting, version: string): string {
  const hash = sha256.create();
  const add = (name: string, records: readonly unknown[]) => {
    hash.update(utf8ToBytes(`\n${name} ${records.length}\n`));
    for (let start = 0; start < records.length; start += chunk) {
      hash.update(utf8ToBytes(`${JSON.stringify(records.slice(start, start + chunk))}\n`));
    }
  };
  add("version", [version]);
  add("policy", [canonicalJson(policy)]);
  add("mentees", cohort.mentees.map(plainMentee));
  add("mentors", cohort.mentors.map(plainMentor));
  add("managers", [...cohort.managers]);
  add("history", cohort.history);
  add("conflicts", cohort.conflicts);
  add("pins", cohort.pins);
  for (const [id, byMentee] of cohort.suppliedScores) {
    add("suppliedScores", [id]);
    add(
      "scores",
      [...byMentee].map(([menteeId, byMentor]) => [menteeId, [...byMentor]]),
    );
  }
  add("asOf", [cohort.asOf]);
  const zones = new Set<string>();
  for (const { timeZone } of [...cohort.mentees, ...cohort.mentors]) if (timeZone !== null) zones.add(timeZone);
  add(
    "zones",
    [...zones].sort().map((zone) => [zone, zoneOffset(zone)]),
  );
  return bytesToHex(hash.digest());
}

function plainMentee(mentee: Mentee): readonly unknown[] {
  return [plainPerson(mentee), mentee.mentorsWanted, mentee.roundsWaited];
}

function plainMentor(mentor: Mentor): readonly unknown[] {
  return [plainPerson(mentor), mentor.capacity.min, mentor.capacity.max];
}

/** The values of a person's fields, all of them, without the fields' names and without the keys of terms, which follow from their texts. */
function plainPerson(person: Person): readonly unknown[] {
  return [
    person.id,
    person.displayName,
    person.department,
    person.organization,
    person.location,
    person.country,
    person.jobLevel,
    person.startDate,
    person.timeZone,
    plain(person.languages, (list, { tag, level }) => list.push(tag, level)),
    plain(person.availability, (list, { start, end }) => list.push(start, end)),
    person.formats,
    plain(person.goals, (list, { text, importance }) => list.push(text, importance)),
    plain(person.goalsSupported, (list, { text }) => list.push(text)),
    plain(person.skillsWanted, (list, { text, level, importance }) => list.push(text, level, importance)),
    plain(person.skills, (list, { text, level }) => list.push(text, level)),
    plain(person.practised, (list, { text, level }) => list.push(text, level)),
    plain(person.wanted, (list, { text, level }) => list.push(text, level)),
    plain(person.avoided, (list, { text }) => list.push(text)),
    person.wishes,
    person.vetoes,
    [...person.attributes],
  ];
}

/** One flat list; null stays null, which is not answered. */
function plain<Entry>(entries: readonly Entry[] | null, add: (list: unknown[], entry: Entry) => void): readonly unknown[] | null {
  if (entries === null) return null;
  const list: unknown[] = [];
  for (let k = 0; k < entries.length; k++) add(list, entries[k]);
  return list;
}
