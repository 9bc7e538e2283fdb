import fc from "fast-check";
import { weekdays } from "../../src/people/person";

/** A cohort as a caller writes it, loosely typed, so that tests can break it. */
export interface AnyCohort {
  readonly mentees: readonly Record<string, unknown>[];
  readonly mentors: readonly Record<string, unknown>[];
  readonly [list: string]: unknown;
}

const word = fc.constantFrom("a", "A", " a", "b", "é", "e\u0301", "__proto__", "0", "\ud800");
const name = fc.oneof(
  word,
  fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
);
const share = fc.constantFrom(0, 0.25, 0.5, 1);
const level = fc.integer({ min: 0, max: 7 });
const many = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 4 });
const time = fc.constantFrom("00:00", "06:30", "09:00", "12:00", "23:30");
const window = fc
  .record({
    daysOfWeek: fc.array(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 3 }),
    startTime: time,
    endTime: fc.oneof(time, fc.constant("24:00")),
  })
  .filter(({ startTime, endTime }) => startTime !== endTime);

const answers = fc.record(
  {
    displayName: fc.string(),
    department: fc.constantFrom("Sales", "sales", "", "IT"),
    jobLevel: level,
    startDate: fc.constantFrom("2020-02-29", "2024-12-31"),
    timeZone: fc.constantFrom("Europe/Paris", "America/New_York", "Asia/Kolkata"),
    languages: many(
      fc.oneof(
        fc.constantFrom("fr", "FR", "pt-BR", "qqz"),
        fc.record({ tag: fc.constantFrom("fr", "en"), level: fc.constantFrom("A1", "native") }),
      ),
    ),
    availability: many(window),
    formats: many(fc.constantFrom("video", "phone", "in-person")),
    goals: many(fc.oneof(name, fc.record({ goal: name, importance: fc.integer({ min: 1, max: 3 }) }))),
    goalsSupported: many(name),
    skillsWanted: many(fc.oneof(name, fc.record({ skill: name, level, importance: fc.integer({ min: 1, max: 3 }) }))),
    skills: many(fc.oneof(name, fc.record({ skill: name, level }))),
    leadershipStyle: fc.record(
      { practised: fc.dictionary(name, share, { maxKeys: 3 }), wanted: fc.dictionary(name, share, { maxKeys: 3 }), avoided: many(name) },
      { requiredKeys: [] },
    ),
    attributes: fc.dictionary(name, fc.oneof(fc.string(), fc.integer(), fc.boolean(), many(fc.string())), { maxKeys: 3 }),
  },
  { requiredKeys: [] },
);

const ids = ["p", "q", "r", "__proto__", "0", "é"];
const chosenIds = fc.subarray(ids);

/** Cohorts without errors, with warnings: everything said twice somewhere, blanks, odd names. No pins: a rule may refuse them. */
export const cohortArbitrary: fc.Arbitrary<AnyCohort> = fc
  .record({ menteeIds: chosenIds, mentorIds: chosenIds })
  .chain(({ menteeIds, mentorIds }) => {
    const from = (list: readonly string[]) => (list.length === 0 ? fc.constant([]) : many(fc.constantFrom(...list)));
    const side = (own: readonly string[], other: readonly string[], extra: fc.Arbitrary<Record<string, unknown>>) =>
      fc.tuple(
        ...own.map((id) =>
          fc
            .tuple(answers, extra, from(other), from(other))
            .map(([all, more, wishes, vetoes]) => ({ id, ...all, ...more, wishes, vetoes })),
        ),
      );
    const pair =
      menteeIds.length === 0 || mentorIds.length === 0
        ? null
        : fc.record({ menteeId: fc.constantFrom(...menteeIds), mentorId: fc.constantFrom(...mentorIds) });
    const pairs = <Value>(extend: (of: NonNullable<typeof pair>) => fc.Arbitrary<Value>) =>
      pair === null ? fc.constant([]) : many(extend(pair));
    return fc.record({
      mentees: side(menteeIds, mentorIds, fc.record({ mentorsWanted: level, roundsWaited: level }, { requiredKeys: [] })),
      mentors: side(mentorIds, menteeIds, fc.record({ capacity: fc.oneof(level, fc.record({ max: level })) }, { requiredKeys: [] })),
      org: fc.subarray(["boss", "head"]).map((list) => list.map((id) => ({ id, managerId: null }))),
      history: pairs((of) =>
        fc.tuple(of, fc.record({ endedOn: fc.constantFrom("2024-01-01", "2023-01-01"), outcome: share }, { requiredKeys: [] })).map(merged),
      ),
      conflicts: pairs((of) => fc.tuple(of, fc.record({ reason: fc.constantFrom("x", "y") }, { requiredKeys: [] })).map(merged)),
      suppliedScores: pairs((of) => of).map((list) => [{ id: "s", scores: list.map((one) => ({ ...one, score: 0.5 })) }]),
    });
  });

function merged([one, other]: readonly [object, object]): object {
  return { ...one, ...other };
}

/** The same cohort with every list in another order, but the wishes, whose order is their meaning. */
export function shuffled<Value>(value: Value, seed: number, field = ""): Value {
  if (Array.isArray(value)) {
    const items = value.map((item, index) => shuffled(item, seed + index));
    return (field === "wishes" ? items : mixed(items, seed)) as Value;
  }
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.create(Object.getPrototypeOf(value)) as Record<string, unknown>;
  for (const [key, item] of mixed(Object.entries(value), seed)) {
    Object.defineProperty(copy, key, {
      value: shuffled(item, seed + key.length, key),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy as Value;
}

function mixed<Item>(items: readonly Item[], seed: number): Item[] {
  const mixedItems = [...items];
  let state = seed | 1;
  for (let last = mixedItems.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    const other = (state >>> 8) % (last + 1);
    [mixedItems[last], mixedItems[other]] = [mixedItems[other], mixedItems[last]];
  }
  return mixedItems;
}
