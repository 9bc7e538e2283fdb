import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Person } from "./people/person";
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
  add("mentees", cohort.mentees.map(plainPerson));
  add("mentors", cohort.mentors.map(plainPerson));
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

/** The values of a person's fields, without the fields' names. */
function plainPerson(person: Person): readonly unknown[] {
  return Object.values(person).map((value) =>
    Array.isArray(value) ? value.flatMap(plainEntry) : value instanceof Map ? [...value] : value,
  );
}

/** The values of an entry of a list, without the key of a term, which follows from its text. */
function plainEntry(entry: unknown): unknown {
  if (typeof entry !== "object" || entry === null) return entry;
  const values = Object.values(entry);
  return "key" in entry ? values.slice(1) : values;
}
