import { describe, expect, it } from "vitest";
import type { Mentee, Mentor } from "../../../src/people/person";
import { createReport } from "../../../src/people/report";
import { type CompiledPairs, findCandidates, findSeparation } from "../../../src/policy/quality/pairs";
import type { Setting } from "../../../src/policy/setting";
import { mentee, mentor, settingOf } from "../../setting";

const people = (count: number) => ({
  mentees: Array.from({ length: count }, (_, place) => mentee(`e${String(place).padStart(4, "0")}`)),
  mentors: Array.from({ length: count }, (_, place) => mentor(`o${String(place).padStart(4, "0")}`)),
});

function compileWith(refuses: (mentee: Mentee, mentor: Mentor) => boolean, score: (mentee: Mentee, mentor: Mentor) => number) {
  return ({ cohort: { mentees, mentors } }: Setting): CompiledPairs => ({
    fillRefused(row, refused) {
      mentors.forEach((one, column) => {
        refused[column] = refuses(mentees[row], one) ? 1 : 0;
      });
    },
    fillScores(_, row, out) {
      mentors.forEach((one, column) => {
        out[column] = score(mentees[row], one);
      });
    },
    scoreOf(_, mentee, mentor) {
      const known = score(mentee, mentor);
      return known < 0 ? null : known;
    },
  });
}

function candidates(setting: Setting, refuses: (mentee: Mentee, mentor: Mentor) => boolean) {
  const report = createReport("cohort");
  findCandidates(setting, compileWith(refuses, () => 0)(setting), report);
  return report.issues;
}

function separation(setting: Setting, score: (mentee: Mentee, mentor: Mentor) => number, refuses = (_: Mentee, __: Mentor) => false) {
  const report = createReport("policy");
  findSeparation(setting, ["goals"], compileWith(refuses, score), () => ["criteria", 3], report);
  return report.issues;
}

describe("the search for people without a candidate", () => {
  it("names those on either side to whom the rules leave nobody with a place", () => {
    const mentees = [mentee("a"), mentee("b"), mentee("c", { mentorsWanted: 0 })];
    const mentors = [mentor("m"), mentor("n"), mentor("full", { capacity: { min: 0, max: 0 } })];
    const issues = candidates(settingOf({ mentees, mentors }), ({ id }, other) => id !== "a" && other.id !== "full");
    expect(issues.map(({ code, path, params }) => [code, path, params])).toEqual([
      ["no-candidate", ["mentees"], { people: ["b"], count: 1, of: 3 }],
    ]);
    expect(issues[0].message).toBe('mentees: 1 of the 3 mentees ("b") may meet nobody: the rules refuse every mentor with a place');
    const lonely = candidates(settingOf({ mentees, mentors }), ({ id }, other) => other.id === "n" && id !== "c");
    expect(lonely.map(({ path, params }) => [path, params.people])).toEqual([[["mentors"], ["n"]]]);
  });

  it("does not blame the rules when no mentor has a place or no mentee wants a mentor", () => {
    const full = [mentor("m", { capacity: { min: 0, max: 0 } })];
    const issues = candidates(settingOf({ mentees: [mentee("a")], mentors: full }), () => false);
    expect(issues.map(({ message }) => message)).toEqual(['mentees: the only mentee ("a") may meet nobody: no mentor has a place']);
    const content = [mentee("a", { mentorsWanted: 0 })];
    expect(candidates(settingOf({ mentees: content, mentors: [mentor("m")] }), () => false)).toEqual([]);
  });

  it("says when the pairs are too many to look at each", () => {
    const setting = settingOf({ mentees: Array(10_000).fill(mentee("a")), mentors: Array(5_001).fill(mentor("m")) });
    const issues = candidates(setting, () => true);
    expect(issues.map(({ code, params }) => [code, params])).toEqual([["not-checked", { pairs: 50_010_000, limit: 50_000_000 }]]);
  });
});

describe("the search for criteria that tell nobody apart", () => {
  it("finds one score, or unknown, for every allowed pair", () => {
    const setting = settingOf(people(3));
    const [same] = separation(setting, () => 0.5);
    expect([same.code, same.path, same.params]).toEqual([
      "separates-nobody",
      ["criteria", 3],
      { criterion: "goals", score: 0.5, unknown: 0, pairs: 9 },
    ]);
    expect(same.message).toBe('criteria[3]: "goals" is 0.50 for each of the 9 pairs that the rules allow, so it tells nobody apart');
    const [partly] = separation(setting, ({ id }) => (id === "e0000" ? 1 : -1));
    expect(partly.params).toMatchObject({ score: 1, unknown: 6 });
    const [unknown] = separation(setting, () => -1);
    expect(unknown.params).toMatchObject({ score: null, unknown: 9 });
  });

  it("does not look at pairs that the rules refuse, nor judge by fewer than four", () => {
    const setting = settingOf(people(3));
    const odd = ({ id }: Mentee) => (id === "e0000" ? 1 : 0.5);
    expect(separation(setting, odd)).toEqual([]);
    expect(separation(setting, odd, ({ id }) => id === "e0000")).toHaveLength(1);
    expect(separation(settingOf(people(1)), () => 0.5)).toEqual([]);
  });

  it("looks at the pairs of a hundred people of each side where there are more", () => {
    const asked = new Set<string>();
    const [issue] = separation(settingOf(people(250)), ({ id }) => {
      asked.add(id);
      return 0;
    });
    expect(asked.size).toBe(100);
    expect([...asked].slice(0, 3)).toEqual(["e0000", "e0002", "e0005"]);
    expect(issue.message).toContain("for each of the 10000 pairs looked at");
  });
});
