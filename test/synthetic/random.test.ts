import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { below, chance, type Draw, distinct, pickWeighted, seedWords, stream, word } from "../../src/synthetic/random";

const seed = seedWords("7");
const take = (count: number, draw: Draw) => Array.from({ length: count }, () => word(draw));

describe("random streams", () => {
  it("give the numbers that an independent reading of sfc32 in 64-bit integers gives", () => {
    const to32 = (value: bigint) => BigInt.asUintN(32, value);
    const hash = (text: string, basis: bigint) => {
      let state = basis;
      for (const unit of text) state = to32((state ^ BigInt(unit.charCodeAt(0))) * 0x01000193n);
      state = to32((state ^ (state >> 16n)) * 0x85ebca6bn);
      state = to32((state ^ (state >> 13n)) * 0xc2b2ae35n);
      return state ^ (state >> 16n);
    };
    let a = hash("7", 0x811c9dc5n);
    let b = hash("7", 0x2f0b4a27n) ^ hash("goals", 0x811c9dc5n);
    let c = 41n;
    let counter = 1n;
    const draw = () => {
      const out = to32(a + b + counter);
      counter = to32(counter + 1n);
      a = b ^ (b >> 9n);
      b = to32(c + (c << 3n));
      c = to32((to32(c << 21n) | (c >> 11n)) + out);
      return Number(out);
    };
    for (let round = 0; round < 12; round += 1) draw();
    expect(take(50, stream(seed, "goals", 41))).toEqual(Array.from({ length: 50 }, draw));
  });

  it("differ by seed, by topic and by number", () => {
    const first = take(4, stream(seed, "goals", 1));
    for (const other of [
      stream(seedWords("8"), "goals", 1),
      stream(seed, "skills", 1),
      stream(seed, "goals", 2),
      stream(seed, "goals", -1),
    ]) {
      expect(take(4, other)).not.toEqual(first);
    }
  });

  it("spread the first draws of neighbouring numbers evenly", () => {
    const bins = new Array<number>(16).fill(0);
    for (let number = 0; number < 32000; number += 1) bins[below(stream(seed, "level", number), 16)] += 1;
    const squares = bins.reduce((sum, count) => sum + ((count - 2000) * (count - 2000)) / 2000, 0);
    expect(squares).toBeGreaterThan(3);
    expect(squares).toBeLessThan(40);
  });

  it("hold a chance never at 0, always at 1, and for more numbers when the rate is raised", () => {
    for (let number = 0; number < 2000; number += 1) {
      const at = (rate: number) => chance(stream(seed, "tick-all", number), rate);
      expect(at(0)).toBe(false);
      expect(at(1)).toBe(true);
      if (at(0.2)) expect(at(0.3)).toBe(true);
    }
  });

  it("pick by weight, never an entry of weight 0 and never one beyond the count", () => {
    const draw = stream(seed, "level", 0);
    const counts = [0, 0, 0, 0];
    for (let round = 0; round < 8000; round += 1) counts[pickWeighted(draw, [3, 0, 1, 9], 3)] += 1;
    expect(counts[1]).toBe(0);
    expect(counts[3]).toBe(0);
    expect(counts[0] / counts[2]).toBeGreaterThan(2.6);
    expect(counts[0] / counts[2]).toBeLessThan(3.4);
    expect(pickWeighted({ a: -1, b: 0, c: 0, counter: 0 }, [1, 2, 0])).toBe(1);
  });

  it("draw different things, and stop when the source has no more", () => {
    const draw = stream(seed, "level", 0);
    expect(new Set(distinct(5, () => below(draw, 100))).size).toBe(5);
    expect(distinct(5, () => 1)).toEqual([1]);
    expect(distinct(5, () => null)).toEqual([]);
  });
});

describe("the source of synthetic cohorts", () => {
  const folder = fileURLToPath(new URL("../../src/synthetic", import.meta.url));
  it.each(readdirSync(folder))("%s uses nothing whose result may differ between machines", (file) => {
    const text = readFileSync(`${folder}/${file}`, "utf8");
    const allowed = new Set(["imul", "floor", "ceil", "min", "max"]);
    for (const [, name] of text.matchAll(/Math\.(\w+)/g)) expect(allowed, name).toContain(name);
    expect(text).not.toMatch(/Intl|toLocale|localeCompare|\bDate\b\.|new Date|\w\s\*\*\s/);
  });
});
