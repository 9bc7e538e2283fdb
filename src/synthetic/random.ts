/**
 * Random numbers that are the same on every machine: 32-bit integer arithmetic only. One independent stream for each (seed, topic, number), so that
 * a knob that draws more or less of one topic leaves every other topic as it was.
 */

/** A stream: the state of sfc32, which `word` moves on. A record and no closure: a person takes sixty streams of a draw or two each. */
export interface Draw {
  a: number;
  b: number;
  c: number;
  counter: number;
}

/** A seed's text as two independent words. */
export interface SeedWords {
  readonly first: number;
  readonly second: number;
}

const TWO_TO_32 = 4294967296;

/** FNV-1a over UTF-16 code units, then the finalizer of MurmurHash3 (Appleby), which spreads every bit over the word. */
function hashText(text: string, basis: number): number {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const topicNames = [
  "organization",
  "department",
  "department-level",
  "department-place",
  "level",
  "place",
  "name",
  "start",
  "manager",
  "languages",
  "availability",
  "formats",
  "goals",
  "goals-supported",
  "skills",
  "skills-wanted",
  "style-practised",
  "style-wanted",
  "attributes",
  "tick-all",
  "both-sides",
  "capacity",
  "demand",
  "waited",
  "fame",
  "wishes",
  "vetoes",
  "history",
  "conflicts",
  "pins",
  "missing-goals",
  "missing-skills",
  "missing-leadershipStyle",
  "missing-availability",
  "missing-languages",
  "missing-formats",
  "missing-department",
  "missing-jobLevel",
  "missing-manager",
] as const;

/** What a stream is drawn for. Adding one changes no other. */
export type Topic = (typeof topicNames)[number];

const topicWords: ReadonlyMap<Topic, number> = new Map(topicNames.map((name) => [name, hashText(name, 0x811c9dc5)]));

export function seedWords(seed: string): SeedWords {
  return { first: hashText(seed, 0x811c9dc5), second: hashText(seed, 0x2f0b4a27) };
}

const ROUNDS_THROWN_AWAY = 12;

/** sfc32 (Doty-Humphrey, PractRand): key in a, b, c, counter from 1, and 12 rounds thrown away so that neighbouring keys have nothing in common. */
export function stream(seed: SeedWords, topic: Topic, number: number): Draw {
  let a = seed.first;
  let b = seed.second ^ topicWords.get(topic)!;
  let c = number | 0;
  for (let counter = 1; counter <= ROUNDS_THROWN_AWAY; counter += 1) {
    const out = (((a + b) | 0) + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
  }
  return { a, b, c, counter: ROUNDS_THROWN_AWAY + 1 };
}

/** The next number, from 0 to 4,294,967,295. */
export function word(draw: Draw): number {
  const { a, b, c, counter } = draw;
  const out = (((a + b) | 0) + counter) | 0;
  draw.counter = (counter + 1) | 0;
  draw.a = b ^ (b >>> 9);
  draw.b = (c + (c << 3)) | 0;
  draw.c = (((c << 21) | (c >>> 11)) + out) | 0;
  return out >>> 0;
}

/** A whole number from 0 to limit - 1. Uneven by less than limit / 2^32. */
export function below(draw: Draw, limit: number): number {
  return Math.floor((word(draw) / TWO_TO_32) * limit);
}

/** A whole number from low to high, both included. */
export function between(draw: Draw, low: number, high: number): number {
  return low + below(draw, high - low + 1);
}

/** True for that share of draws: never at 0, always at 1. A stream whose first draw is a chance stays true when the rate is raised. */
export function chance(draw: Draw, rate: number): boolean {
  return word(draw) < rate * TWO_TO_32;
}

export function pick<Item>(draw: Draw, items: readonly Item[]): Item {
  return items[below(draw, items.length)]!;
}

/** The number of one of the first `count` weights, drawn in proportion to it. */
export function pickWeighted(draw: Draw, weights: readonly number[], count = weights.length): number {
  let total = 0;
  for (let at = 0; at < count; at += 1) total += weights[at]!;
  let left = (word(draw) / TWO_TO_32) * total;
  let last = 0;
  for (let at = 0; at < count; at += 1) {
    if (weights[at]! <= 0) continue;
    if (left < weights[at]!) return at;
    left -= weights[at]!;
    last = at;
  }
  return last;
}

/** Up to `count` different results of `next`, in the order drawn; gives up after four tries for each, so a small source may give fewer. */
export function distinct<Item>(count: number, next: () => Item | null): Item[] {
  const found: Item[] = [];
  for (let left = count * 4; left > 0 && found.length < count; left -= 1) {
    const item = next();
    if (item !== null && !found.includes(item)) found.push(item);
  }
  // A copy has no spare room; a list that was pushed to keeps 17 places.
  return found.slice();
}
