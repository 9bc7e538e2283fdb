import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it, test } from "vitest";
import { command } from "../../examples/command";
import { readInput } from "../../examples/read/cohort";
import { textWidth } from "../../examples/show/width";
import { explainPair, type Matching, match, prepare } from "../../src/index";
import { inFolder, pair, type Run, root, spawnPair } from "./run";

const cohort = (name: string) => join(root, "examples/cohort", name);
const bundled = () => {
  const { cohort: people, policy } = readInput({
    ...Object.fromEntries(["mentees", "mentors", "history", "conflicts", "pins", "org"].map((name) => [name, cohort(`${name}.csv`)])),
    columns: cohort("columns.json"),
    policy: cohort("policy.json"),
  });
  return prepare(people, policy);
};
describe("the bundled cohort", () => {
  let text: Run;
  let json: Run;
  let matching: Matching;

  beforeAll(async () => {
    [text, json] = await Promise.all([spawnPair(), spawnPair("--json")]);
    matching = match(bundled());
  });

  it("is paired; at most it warns of the mentee whom the rules leave nobody", () => {
    expect(text.code).toBe(0);
    for (const line of text.errors) expect(line).toMatch(/^warning: examples\/cohort\/mentees\.csv: .*"E1279".* may meet nobody/);
    expect(json.errors).toEqual(text.errors);
  });

  it("holds what a real one holds", () => {
    const { cohort: people } = bundled();
    const mentors = new Map(people.mentors.map((mentor) => [mentor.id, mentor]));
    expect(people.mentees.length).toBe(60);
    expect(people.mentors.length).toBe(25);
    expect(people.mentees.filter(({ id }) => mentors.has(id)).length).toBeGreaterThan(0);
    expect(new Set([...people.mentees, ...people.mentors].map(({ timeZone }) => timeZone)).size).toBe(5);
    expect(people.mentees.filter(({ id }) => mentors.has(people.managers.get(id) ?? "")).length).toBeGreaterThan(10);
    expect([people.pins.length, people.conflicts.length, people.history.length > 1]).toEqual([1, 1, true]);
    for (const field of ["goals", "skillsWanted", "wanted", "availability"] as const) {
      expect(people.mentees.filter((mentee) => mentee[field] === null).length, field).toBeGreaterThan(0);
    }
  });

  it("leaves some mentees and some places over, by rules and by shortage", () => {
    const codes = new Set(matching.unmatched.mentees.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
    expect(codes).toContain("refused-by-rules");
    expect(codes).toContain("no-place-left");
    expect(matching.unmatched.mentors.length).toBeGreaterThan(0);
  });

  it("is the same in a child process and in this one", () => {
    expect(pair()).toEqual(text);
  });

  it("--json prints the matching that match() gives, and nothing else", () => {
    expect(JSON.parse(json.out)).toEqual(JSON.parse(JSON.stringify(matching)));
  });

  it("shows every pair with its score and the most telling facts, in the order of its people", () => {
    const programme = bundled();
    const flat = text.out.replace(/\s+/g, " ");
    for (const made of matching.pairs) {
      const mentee = programme.cohort.mentees.find(({ id }) => id === made.menteeId);
      expect(flat).toContain(mentee?.displayName?.split(" ")[0]);
      expect(flat).toContain(made.score.toFixed(2));
    }
    expect(text.out).toContain(`Pairs (${matching.pairs.length})`);
    expect(explainPair(programme, matching, matching.pairs[0]).verdict).toBe("chosen");
  });

  it("shows who is left over and why, the shortage and that the optimum was checked", () => {
    expect(text.out).toContain(`Mentees who still want a mentor (${matching.unmatched.mentees.length})`);
    expect(text.out).toContain(`Mentors with places left (${matching.unmatched.mentors.length})`);
    expect(text.out).toContain("Where places are short");
    expect(text.out).toMatch(/the proof was checked/);
  });

  it("fits a page of 140 columns, without trailing spaces", () => {
    for (const line of text.out.split("\n")) {
      expect(line.length, line).toBeLessThanOrEqual(140);
      expect(line).toBe(line.trimEnd());
    }
  });

  it("gives each pair one line of reasons, two on a terminal of 80 columns, and never more than the page", () => {
    for (const [width, lines] of [
      [140, 1],
      [80, 2],
    ] as const) {
      const out: string[] = [];
      command([], { out: (line) => out.push(line), error: () => {}, width });
      const page = out.join("").split("\n");
      for (const line of page) expect(textWidth(line), line).toBeLessThanOrEqual(width);
      const [rule, end] = [page.findIndex((line) => line.startsWith("───")), page.findIndex((line) => line.startsWith("Mentees who"))];
      const start = page[rule].lastIndexOf("  ─") + 2;
      const cells = page.slice(rule + 1, end - 1).map((line) => line.slice(start));
      // A pair's first line carries its score.
      const first = page.slice(rule + 1, end - 1).map((line) => /\d\.\d\d {2}\S/.test(line));
      let run = 0;
      cells.forEach((cell, k) => {
        run = first[k] ? 1 : cell === "" ? run : run + 1;
        expect(run, page[rule + 1 + k]).toBeLessThanOrEqual(lines);
      });
      expect(first.filter(Boolean)).toHaveLength(matching.pairs.length);
    }
  });

  it("is told in French with --locale fr", async () => {
    const french = pair("--locale", "fr");
    expect(french.code).toBe(0);
    expect(french.out).not.toMatch(/Mentors with places left|the proof was checked/);
    expect(french.out.split("\n")[0]).not.toBe(text.out.split("\n")[0]);
  });

  it("--full shows what the one line of a pair leaves out", async () => {
    const full = pair("--full");
    expect(text.out).toContain("…");
    expect(full.out).not.toContain("…");
    expect(full.out.length).toBeGreaterThan(text.out.length);
  });

  it("--out writes pairs.csv and matching.json, into a folder that it makes", () =>
    inFolder({}, async (folder) => {
      const { code, out } = pair("--out", join(folder, "a/b"));
      expect(code).toBe(0);
      expect(out).toBe(text.out);
      expect(JSON.parse(readFileSync(join(folder, "a/b/matching.json"), "utf8"))).toEqual(JSON.parse(json.out));
      const rows = parse(readFileSync(join(folder, "a/b/pairs.csv")), { bom: true, columns: true }) as Record<string, string>[];
      expect(rows.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual(
        matching.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]),
      );
    }));

  it("can be paired under another policy", () =>
    inFolder({ "policy.json": '{ "minimumScore": 1, "rules": [] }' }, async (folder) => {
      const run = pair("--policy", join(folder, "policy.json"), "--json");
      expect((JSON.parse(run.out) as Matching).policy.minimumScore).toBe(1);
    }));
});

test("ids that are names of JavaScript's own are ids like any other", () =>
  inFolder(
    {
      "mentees.csv": "id,goals,wishes\r\n__proto__,x,constructor\r\ntoString,y,\r\n",
      "mentors.csv": "\uFEFFid,goalsSupported\r\nconstructor,x\r\n__proto__,y\r\n",
    },
    async (folder) => {
      const run = pair("--mentees", join(folder, "mentees.csv"), "--mentors", join(folder, "mentors.csv"), "--json");
      expect((JSON.parse(run.out) as Matching).pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
        ["__proto__", "constructor"],
        ["toString", "__proto__"],
      ]);
    },
  ));

test("requirements that cannot all be met are told with exit code 2, and nobody is paired", () =>
  inFolder({ "mentees.csv": "id\na\n", "mentors.csv": "id,capacity\nm1,2-3\n" }, async (folder) => {
    const run = pair("--mentees", join(folder, "mentees.csv"), "--mentors", join(folder, "mentors.csv"));
    expect(run.code).toBe(2);
    expect(run.out).toContain("must take at least 2 mentees");
  }));

test("--help names every option", async () => {
  const { code, out } = pair("--help");
  expect(code).toBe(0);
  for (const option of [
    "mentees",
    "mentors",
    "columns",
    "policy",
    "history",
    "conflicts",
    "pins",
    "org",
    "as-of",
    "locale",
    "json",
    "out",
  ]) {
    expect(out).toContain(`--${option}`);
  }
});

describe("the civil-service files", () => {
  const folder = join(root, "../shared/data/civil-service-50");
  const there = existsSync(folder);
  if (!there) console.warn(`skipped: ${folder} is not there, so the civil-service files are not paired`);

  it.skipIf(!there)("are 35 pairs of 50, with 32 mentees for the places of 17 mentors", async () => {
    const args = ["--mentees", join(folder, "mentees.csv"), "--mentors", join(folder, "mentors.csv")];
    const map = ["--columns", "examples/civil-service/columns.json", "--policy", "examples/civil-service/policy.json"];
    const [text, json] = [pair(...args, ...map), pair(...args, ...map, "--json")];
    expect([text.code, text.errors.filter((line) => !line.startsWith("warning: "))]).toEqual([0, []]);
    const matching = JSON.parse(json.out) as Matching;
    expect(matching.totals.pairs).toBe(35);
    // In that tool's own units, of which a full score is 22: 709, as an independent integer program found.
    expect(Math.round((matching.totals.points * 22) / 1e6)).toBe(709);
    expect(matching.shortages.map(({ menteeIds, mentorIds, places }) => [menteeIds.length, mentorIds.length, places])).toEqual([
      [32, 17, 17],
    ]);
    expect(text.out.replace(/\s+/g, " ")).toMatch(/32 mentees \([^)]*\) can only go to 17 mentors \([^)]*\): 17 places/);
  });
});
