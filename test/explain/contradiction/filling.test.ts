import { describe, expect, it } from "vitest";
import { createFilling, type Ground } from "../../../src/explain/contradiction/filling";
import { randomUnits } from "./random-units";

/** Few rows and columns; class 0 lies in class 1, or there are none. */
function groundOf(seed: number, rows: number, columns: number): Ground {
  const draw = randomUnits(seed);
  const kinds = seed % 2 === 0 ? 2 : 0;
  const words = (rows + 31) >> 5;
  const allowed = new Int32Array(columns * words);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) if (draw() < 0.6) allowed[column * words + (row >> 5)] |= 1 << (row & 31);
  return {
    rows,
    columns,
    words,
    allowed,
    demand: Int32Array.from({ length: rows }, () => Math.floor(draw() * 2.5)),
    pins: new Int32Array(columns),
    parent: Int32Array.from([1, -1].slice(0, kinds)),
    quota: Int32Array.from({ length: columns * kinds }, () => 1 + Math.floor(draw() * 2)),
    classOf: Int32Array.from({ length: rows }, () => Math.floor(draw() * (kinds + 1))),
  };
}

/** Whether each column can have so many rows, by trying every row with every set of columns. */
function canBe({ rows, columns, words, allowed, demand, parent, quota, classOf }: Ground, wanted: readonly number[]): boolean {
  const kinds = parent.length;
  const tried = new Set<string>();
  const go = (row: number, left: readonly number[], room: readonly number[]): boolean => {
    if (left.every((places) => places === 0)) return true;
    const name = `${row} ${left} ${room}`;
    if (row === rows || tried.has(name)) return false;
    tried.add(name);
    for (let set = 0; set < 1 << columns; set++) {
      const chosen = wanted.flatMap((_, column) => (((set >> column) & 1) === 1 ? [column] : []));
      if (chosen.length > demand[row]) continue;
      if (chosen.some((column) => left[column] === 0 || ((allowed[column * words + (row >> 5)] >> (row & 31)) & 1) === 0)) continue;
      const rest = [...room];
      for (const column of chosen)
        for (let kind = classOf[row]; kind >= 0 && kind < kinds; kind = parent[kind]) rest[column * kinds + kind]--;
      const after = left.map((places, column) => places - (chosen.includes(column) ? 1 : 0));
      if (rest.every((places) => places >= 0) && go(row + 1, after, rest)) return true;
    }
    return false;
  };
  return go(0, wanted, [...quota]);
}

describe("filling columns", () => {
  it("fills what can be filled, also after columns were emptied, brought back and filled again, by trying every way", () => {
    let refused = 0;
    for (let seed = 0; seed < 150; seed++) {
      const ground = groundOf(seed, 4, 3);
      const draw = randomUnits(seed + 1000);
      const filling = createFilling(ground);
      for (let step = 0; step < 12; step++) {
        const column = Math.floor(draw() * 3);
        const before = [...filling.load];
        if (draw() < 0.3) {
          const restore = filling.save();
          filling.empty(column);
          expect(filling.load[column]).toBe(0);
          if (draw() < 0.5) restore();
        } else {
          const places = before[column] + 1 + Math.floor(draw() * 2);
          const isFull = draw() < 0.5 ? filling.fill(column, places) : filling.tryFill(column, places);
          expect(isFull, `seed ${seed}, step ${step}`).toBe(canBe(ground, before.with(column, places)));
          if (!isFull) refused++;
        }
        expect(canBe(ground, [...filling.load])).toBe(true);
      }
    }
    expect(refused).toBeGreaterThan(100);
  });

  it("names the columns that compete: alone they are too many, and with one place fewer of any of them, all can be filled", () => {
    let several = 0;
    for (let seed = 0; seed < 300; seed++) {
      const ground = groundOf(seed, 5, 3);
      const filling = createFilling(ground);
      const failed = [0, 1, 2].find((column) => !filling.fill(column, 2));
      if (failed === undefined) continue;
      const wanted = [...filling.load].map((places, column) => (column === failed ? places + 1 : places));
      const competing = wanted.map((places, column) => (filling.competes(column) ? places : 0));
      expect(canBe(ground, competing), `seed ${seed}`).toBe(false);
      for (const [column, places] of competing.entries()) {
        if (places > 0) expect(canBe(ground, wanted.with(column, places - 1)), `seed ${seed}`).toBe(true);
      }
      if (competing.filter((places) => places > 0).length > 1) several++;
    }
    expect(several).toBeGreaterThan(20);
  });

  it("reads rows beyond the first 32", () => {
    const allowed = Int32Array.from([0, 1 << 3, 0, (1 << 3) | (1 << 7)]);
    const ground = { ...groundOf(1, 40, 2), allowed, demand: new Int32Array(40).fill(1) };
    const filling = createFilling(ground);
    expect([filling.fill(1, 1), filling.fill(0, 1), filling.fill(0, 2)]).toEqual([true, true, false]);
    expect([...filling.load]).toEqual([1, 1]);
  });
});
