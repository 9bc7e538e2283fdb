import type { Person } from "../people/person";

/** People of one side, those whom a criterion cannot tell apart taken together. */
export interface Alike {
  /** The group of each person; null when everybody is a group alone, in order. */
  readonly groupOf: Int32Array | null;
  /** One person of each group. */
  readonly people: readonly Person[];
}

/** With more groups than this share of the people, going by groups takes longer than it saves. */
const MOST_GROUPS = 0.75;

/** People with the same profile are alike. Without profiles, or when few are alike, everybody is alone. */
export function groupAlike(people: readonly Person[], profile: ((person: Person) => string) | null): Alike {
  if (profile === null) return { groupOf: null, people };
  const groups = new Map<string, number>();
  const first: Person[] = [];
  const groupOf = new Int32Array(people.length);
  for (let k = 0; k < people.length; k++) {
    const text = profile(people[k]);
    let group = groups.get(text);
    if (group === undefined) {
      group = first.push(people[k]) - 1;
      groups.set(text, group);
    }
    groupOf[k] = group;
  }
  return first.length > MOST_GROUPS * people.length ? { groupOf: null, people } : { groupOf, people: first };
}
