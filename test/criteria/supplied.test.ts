import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { supplied } from "../../src/criteria/supplied";
import { match, type ObjectiveName, prepare } from "../../src/index";
import { mentee, mentor, settingOf } from "../setting";
import { expectAgreement } from "./agreement";

const parameters = { type: "supplied", weight: 1, scores: "model" } as const;
const a = mentee("a");
const b = mentor("b");
const settingWith = (scores: [string, Map<string, number>][]) =>
  settingOf({ mentees: [a], mentors: [b], suppliedScores: new Map([["model", new Map(scores)]]) });

describe("a supplied score", () => {
  it("is the number that the vendor gave the pair", () => {
    const setting = settingWith([["a", new Map([["b", 0.125]])]]);
    expect(supplied.score(parameters, a, b, setting, "mentee")).toBe(0.125);
    expect(supplied.facts(parameters, a, b, setting, "mentee")).toEqual([
      { code: "supplied-score", params: { scores: "model", score: 0.125 } },
    ]);
  });

  it("of zero is zero, and of a pair that the vendor left out is unknown", () => {
    expect(supplied.score(parameters, a, b, settingWith([["a", new Map([["b", 0]])]]), "mentee")).toBe(0);
    const without = settingWith([["b", new Map([["a", 1]])]]);
    expect(supplied.score(parameters, a, b, without, "mentee")).toBeNull();
    expect(supplied.facts(parameters, a, b, without, "mentee")).toEqual([
      { code: "unanswered", params: { side: "mentee", field: "suppliedScores" } },
    ]);
  });

  it("gives the definition's double on every pair in its fast form", () => {
    expectAgreement(
      supplied,
      fc.record({ type: fc.constant("supplied" as const), weight: fc.constant(1), scores: fc.constantFrom("model", "none") }),
    );
  });
});

const folder = fileURLToPath(new URL("../../../shared/data/wpi-2017/", import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.warn(`wpi-2017 is not there (${folder}): its known answers are not checked`);

const table = (name: string) =>
  readFileSync(`${folder}${name}.csv`, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(",").slice(1).map(Number));

/** 928 students and 46 project centres; what a student wants at 0 is left out, and refused for it. */
function placed(weights: Readonly<Record<string, number>>, objective: ObjectiveName = "most-people-first") {
  const ofStudents = table("student_preference");
  const tables = { students: ofStudents, centres: table("project_preference") };
  const mentees = ofStudents.map((_, row) => ({ id: `student ${row}` }));
  const mentors = table("project_capacity").map(([capacity], column) => ({ id: `centre ${column}`, capacity }));
  const suppliedScores = Object.entries(tables).map(([id, rows]) => ({
    id,
    scores: ofStudents.flatMap((row, student) =>
      row.flatMap((wanted, centre) =>
        wanted === 0 ? [] : [{ menteeId: `student ${student}`, mentorId: `centre ${centre}`, score: rows[student][centre] }],
      ),
    ),
  }));
  const criteria = Object.entries(weights).map(([scores, weight]) => ({ type: "supplied" as const, id: scores, scores, weight }));
  const rules = [{ type: "minimum-criterion" as const, criterion: "students", score: 0, unknown: "refuse" as const }];
  const { pairs, totals } = match(prepare({ mentees, mentors, suppliedScores }, { criteria, rules, objective }));
  const sums = pairs.map(({ parts }) => parts.reduce((sum, { score, weight }) => sum + (weight > 0 ? (score ?? Number.NaN) : 0), 0));
  const scoresOfStudents = pairs.map(({ parts }) => parts.find(({ criterion }) => criterion === "students")?.score);
  return { totals, total: sums.reduce((sum, one) => sum + one, 0), weakest: Math.min(...sums), scoresOfStudents };
}

describe("wpi-2017 through supplied scores", () => {
  it.skipIf(!isThere)("places all 928 students with a preference sum of 906.5: 885 in a first-tier centre and 43 in a second", () => {
    const { totals, total, scoresOfStudents } = placed({ students: 1 });
    expect([totals.menteesMatched, totals.pairs, totals.points, total]).toEqual([928, 928, 906_500_000, 906.5]);
    expect([1, 0.5].map((tier) => scoresOfStudents.filter((score) => score === tier).length)).toEqual([885, 43]);
  });

  // A pair's points are each preference's rounded to a two-millionth.
  it.skipIf(!isThere)("sums both sides' preferences to 1404.673299325", () => {
    const { totals, total } = placed({ students: 1, centres: 1 });
    expect(totals.menteesMatched).toBe(928);
    expect(total).toBeCloseTo(1404.673299325, 6);
    expect(Math.abs((totals.points * 2) / 1e6 - total)).toBeLessThan(928 * 2e-6);
  });

  it.skipIf(!isThere)("has 1.0476112026 for the best weakest pair, and then a sum of 1402.4658254498", () => {
    const { totals, total, weakest } = placed({ students: 1, centres: 1 }, "weakest-pair-first");
    expect(totals.menteesMatched).toBe(928);
    expect(weakest).toBeCloseTo(1.0476112026, 6);
    expect(total).toBeCloseTo(1402.4658254498, 6);
  });
});
