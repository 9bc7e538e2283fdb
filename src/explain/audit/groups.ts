import { compareText, type Person } from "../../people/person";
import type { AttributeValue, Side } from "../../people/types";
import { answerKey, answerUnder, namedField } from "./answer";
import type { Evidence } from "./evidence";
import type { Group, Groups } from "./types";

/** Match rate and fit by the answers under a field, for mentees and for mentors, small groups hidden. Throws RangeError when `by` is no field. */
export function groupsBy(evidence: Evidence, by: string, smallest: number): readonly Groups[] {
  const { mentees, mentors, mentorsOf, menteesOf, reading } = evidence;
  const points = mentees.map((mentee, row) => mentorsOf[row].map((column) => reading.score(mentee, mentors[column]).points));
  const ofMentors = menteesOf.map((rows, column) => rows.map((row) => points[row][mentorsOf[row].indexOf(column)]));
  return [groupsOfSide("mentee", mentees, points, by, smallest), groupsOfSide("mentor", mentors, ofMentors, by, smallest)];
}

interface Members {
  value: AttributeValue | null;
  people: number;
  matched: number;
  pairs: number;
  points: number;
  weakest: number;
}

/** `points`: those of each person's pairs. */
export function groupsOfSide(
  side: Side,
  people: readonly Person[],
  points: readonly (readonly number[])[],
  by: string,
  smallest: number,
): Groups {
  const field = namedField(by, "by");
  const members = new Map<string, Members>();
  for (const [k, person] of people.entries()) {
    const value = answerUnder(person, field);
    const key = answerKey(value);
    const group = members.get(key) ?? { value, people: 0, matched: 0, pairs: 0, points: 0, weakest: Number.POSITIVE_INFINITY };
    members.set(key, group);
    group.people++;
    if (points[k].length > 0) group.matched++;
    group.pairs += points[k].length;
    for (const one of points[k]) {
      group.points += one;
      group.weakest = Math.min(group.weakest, one);
    }
    if (value !== null && (group.value === null || compareText(String(value), String(group.value)) < 0)) group.value = value;
  }
  const sorted = [...members].sort(([a, one], [b, other]) => other.people - one.people || compareText(a, b)).map(([, group]) => group);
  const hidden = hideSmall(
    sorted.map((group) => group.people),
    smallest,
  );
  // Fit is that of the matched: of few of them it would be theirs, and so would the rest of a total.
  const fitHidden = hideSmall(
    sorted.map((group) => group.matched),
    smallest,
    hidden,
  );
  const shown = sorted.flatMap((group, k) => (hidden[k] ? [] : [groupOf(group, fitHidden[k])]));
  const hiddenPeople = sorted.reduce((sum, group, k) => sum + (hidden[k] ? group.people : 0), 0);
  return { by, side, groups: shown, hidden: { groups: sorted.length - shown.length, people: hiddenPeople } };
}

function groupOf({ value, people, matched, pairs, points, weakest }: Members, fitHidden: boolean): Group {
  const hasFit = pairs > 0 && !fitHidden;
  return {
    value,
    people,
    matched,
    matchRate: matched / people,
    meanScore: hasFit ? points / pairs / 1_000_000 : null,
    weakestScore: hasFit ? weakest / 1_000_000 : null,
  };
}

/**
 * Which of these numbers of people must not be told apart: those from 1 to `smallest` - 1, then the next larger ones until at least two are hidden and
 * together at least `smallest`, so that what is left of a total says nothing of few. `sizes` come largest first; `hidden` are hidden already.
 */
export function hideSmall(sizes: readonly number[], smallest: number, hidden: readonly boolean[] = []): readonly boolean[] {
  const hides = sizes.map((size, k) => (hidden[k] ?? false) || (size > 0 && size < smallest));
  const bySize = [...sizes.keys()].filter((k) => sizes[k] > 0).sort((a, b) => sizes[a] - sizes[b] || b - a);
  for (const next of bySize) {
    const counted = bySize.filter((k) => hides[k]);
    const people = counted.reduce((sum, k) => sum + sizes[k], 0);
    if (counted.length === 0 || (counted.length >= 2 && people >= smallest)) break;
    hides[next] = true;
  }
  return hides;
}
