import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type AssignmentProblem, type AssignmentSolution, solveAssignment, verifyAssignment } from "../../src/assignment/index";

const data = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const isThere = existsSync(data);
if (!isThere) console.warn("../shared/data is not there: the known answers of public data are skipped.");

function solved(problem: AssignmentProblem): AssignmentSolution {
  const solution = solveAssignment(problem);
  expect(verifyAssignment(problem, solution)).toEqual({ ok: true, findings: [] });
  return solution;
}

function table(file: string): string[][] {
  return readFileSync(data + file, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
}

describe.skipIf(!isThere)("known answers of public data", () => {
  it.each([
    [100, 305],
    [200, 475],
    [300, 626],
    [400, 804],
  ])("OR-Library assign%i costs %i at least", (n, cost) => {
    const numbers = readFileSync(`${data}orlib-assign/assign${n}.txt`, "utf8").trim().split(/\s+/).map(Number);
    expect(numbers[0]).toBe(n);
    expect(solved({ rows: n, columns: n, scores: numbers.slice(1), sense: "minimize" }).total).toBe(cost);
  });

  const grades = ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"];
  function civilService(columnCapacity: number): AssignmentProblem {
    const mentees = table("civil-service-50/mentees.csv").slice(1);
    const mentors = table("civil-service-50/mentors.csv").slice(1);
    const scores = mentees.flatMap(([, grade, organisation, profession]) =>
      mentors.map(([, mentorGrade, mentorOrganisation, mentorProfession]) => {
        const gap = grades.indexOf(mentorGrade!) - grades.indexOf(grade!);
        if (organisation === mentorOrganisation || (gap !== 1 && gap !== 2)) return -Infinity;
        return (gap === 2 ? 12 : 9) + (profession === mentorProfession ? 10 : 0);
      }),
    );
    expect(scores.filter((score) => score > 0).length).toBe(392);
    return { rows: mentees.length, columns: mentors.length, scores, columnCapacity };
  }

  it.each([
    [1, 35, 709],
    [2, 49, 944],
    [3, 50, 973],
  ])("the civil service sample with %i places a mentor makes %i pairs and %i points", (capacity, pairs, points) => {
    const solution = solved(civilService(capacity));
    expect([solution.cardinality, solution.total]).toEqual([pairs, points]);
  });

  it.each(["most-pairs", "most-rows"] as const)(
    "the civil service sample lacks places because 32 mentees compete for 17 mentors (%s)",
    (objective) => {
      const { shortage } = solved({ ...civilService(1), objective });
      expect([shortage?.rows.length, shortage?.columns.length, shortage?.places, shortage?.needed]).toEqual([32, 17, 17, 32]);
    },
  );

  function wpi(score: (student: number, project: number) => number): AssignmentProblem {
    const capacity = table("wpi-2017/project_capacity.csv").slice(1);
    const student = table("wpi-2017/student_preference.csv").slice(1);
    const project = table("wpi-2017/project_preference.csv").slice(1);
    const scores = student.flatMap((line, row) =>
      line.slice(1).map((text, column) => (Number(text) === 0 ? -Infinity : score(Number(text), Number(project[row]![column + 1])))),
    );
    return { rows: student.length, columns: capacity.length, scores, columnCapacity: capacity.map((line) => Number(line[1])) };
  }

  it("all 928 students of WPI 2017 are placed with a preference sum of 906.5, 885 in a first-tier centre", () => {
    const problem = wpi((student) => student);
    const solution = solved(problem);
    expect([solution.cardinality, solution.total]).toEqual([928, 906.5]);
    const first = solution.pairs.filter(
      (row, at) => at % 2 === 0 && (problem.scores as number[])[row * problem.columns + solution.pairs[at + 1]!] === 1,
    );
    expect(first.length).toBe(885);
  });

  it("both sides' preferences of WPI 2017 sum to 1404.673299325, and to 1402.4658254498 with the best weakest pair of 1.0476112026", () => {
    const problem = wpi((student, project) => student + project);
    expect(solved(problem).total).toBeCloseTo(1404.673299325, 6);
    const fair = solved({ ...problem, objective: "weakest-pair" });
    expect(fair.cardinality).toBe(928);
    expect(fair.weakest?.score).toBeCloseTo(1.0476112026, 6);
    expect(fair.total).toBeCloseTo(1402.4658254498, 6);
  });
});
