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
/** Messages without the folder of the test. */
const short = (lines: readonly string[]) => lines.map((line) => line.replaceAll(/\S*mentor-match-[^/\s]*\//g, ""));

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

describe("bad input ends with exit code 1 and one line for each problem", () => {
  const bad = async (files: Readonly<Record<string, string>>, ...more: readonly string[]) =>
    inFolder(files, async (folder) => {
      const args = Object.keys(files).flatMap((name) => [`--${name.split(".")[0]}`, join(folder, name)]);
      const run = pair(...args, ...more);
      expect(run.out).toBe("");
      expect(run.code).toBe(1);
      for (const line of run.errors) expect(line).not.toMatch(/^\s+at |node:internal/);
      return short(run.errors);
    });
  const mentors = "id,capacity\nm1,1\n";

  it("a file that is not there", async () => {
    expect(await bad({ "mentors.csv": mentors }, "--mentees", "nowhere.csv")).toEqual(["error: nowhere.csv: no such file"]);
  });

  it("tells a child process's caller by its exit code, on stderr, without a stack trace", async () => {
    const run = await spawnPair("--mentees", "nowhere.csv", "--mentors", "neither.csv");
    expect(run).toEqual({ code: 1, out: "", errors: ["error: nowhere.csv: no such file", "error: neither.csv: no such file"] });
  });

  it("a folder in place of a file", async () => {
    expect(await bad({ "mentors.csv": mentors }, "--mentees", "examples")).toEqual(["error: examples: is a folder, not a file"]);
  });

  it("a column that is missing", async () => {
    expect(await bad({ "mentees.csv": "name\nx\n", "mentors.csv": mentors })).toEqual([
      "error: mentees.csv: no column gives mentees.id, without which a row is nobody",
      "error: mentees.csv: its columns are: name",
    ]);
  });

  it("a cell that cannot be read, with its line and column", async () => {
    expect(await bad({ "mentees.csv": "id,availability\na,Mon-Fri 09:00-12:00\nb,mornings\n", "mentors.csv": mentors })).toEqual([
      expect.stringMatching(/^error: mentees\.csv line 3, column "availability": "mornings" is no weekly window/),
    ]);
  });

  it("what the library finds, every problem with its line and column", async () => {
    const lines = await bad({ "mentees.csv": "id,timeZone\na,Mars/Olympus\na,Europe/Paris\n", "mentors.csv": "id,capacity\nm1,-1\n" });
    expect(lines.filter((line) => line.startsWith("error: "))).toHaveLength(3);
    expect(lines).toContainEqual(
      expect.stringMatching(/^error: mentees\.csv line 2, column "timeZone": "Mars\/Olympus" is no known time zone/),
    );
    expect(lines).toContainEqual('error: mentees.csv line 3, column "id": "a" is the id of mentees.csv line 2 too');
    expect(lines).toContainEqual(expect.stringMatching(/^error: mentors\.csv line 2, column "capacity": .*-1/));
  });

  it("a policy that is not JSON, and one that the library refuses", async () => {
    expect(await bad({ "policy.json": "{ criteria: [] }" })).toEqual([expect.stringMatching(/^error: policy\.json: is not valid JSON: /)]);
    expect(await bad({ "policy.json": '{ "minimumScore": 2 }' })).toEqual([expect.stringMatching(/^error: policy\.json: minimumScore: /)]);
  });

  it("a policy with the fields of something else, every one told of the policy's file", async () => {
    const lines = await bad({ "policy.json": '{ "mentees": {}, "asOf": "2025-10-06", "words": {} }' });
    expect(lines.filter((line) => !/^error: policy\.json: (mentees|asOf|words): /.test(line))).toEqual([]);
    expect(lines).toHaveLength(3);
  });

  it("a pin that a rule forbids, with its line", async () => {
    const lines = await bad({ "pins.csv": "Mentee,Mentor\nE1004,E0117\n" });
    expect(lines).toEqual([expect.stringMatching(/^error: pins\.csv line 2: .*E1004.*E0117.*reporting-line/)]);
  });

  it("a thousand bad cells, of which the first fifty are shown", async () => {
    const rows = Array.from({ length: 1000 }, (_, k) => `m${k},soon`).join("\n");
    const lines = await bad({ "mentees.csv": `id,startDate\n${rows}\n`, "mentors.csv": mentors });
    expect(lines).toHaveLength(51);
    expect(lines[50]).toBe("error: and 950 more like these");
  });

  it("a column map that is no object, and one with a misspelt option", async () => {
    const people = { "mentees.csv": "id\na\n", "mentors.csv": mentors };
    expect(await bad({ ...people, "columns.json": "[]" })).toEqual(["error: columns.json: must be an object, not a list of 0"]);
    expect(await bad({ ...people, "columns.json": '{ "mentes": {} }' })).toEqual([
      'error: columns.json: mentes: is an unknown field (value an object); did you mean "mentees"?',
    ]);
  });

  it("an option without its value", async () => {
    expect(await bad({ "mentors.csv": mentors }, "--mentees", "")).toEqual(["error: --mentees: names no file"]);
    expect(await bad({}, "--out", " ")).toEqual(["error: --out: names no folder"]);
    expect(await bad({}, "--policy")).toEqual([expect.stringMatching(/^error: Option '--policy <value>' argument missing/)]);
  });

  it("an option that is not there, half a pair of files, an unknown locale", async () => {
    expect(await bad({}, "--mentess", "x.csv")).toEqual([
      expect.stringMatching(/^error: Unknown option '--mentess'.*--help lists the options$/),
    ]);
    expect(await bad({ "mentees.csv": "id\na\n" })).toEqual(["error: --mentors FILE is missing: --mentees and --mentors go together"]);
    expect(await bad({}, "--locale", "de")).toEqual(['error: --locale: "de" is not one of en, fr']);
  });

  it("a folder that cannot be written", () =>
    inFolder({ "taken.txt": "" }, async (folder) => {
      const run = pair("--out", join(folder, "taken.txt"));
      expect(run.code).toBe(1);
      expect(short(run.errors.filter((line) => !line.startsWith("warning: ")))).toEqual([
        expect.stringMatching(/^error: --out: taken\.txt cannot be made: it is a file, not a folder$/),
      ]);
    }));
});

describe("files that can be paired, but hold less than it seems", () => {
  const warnings = (files: Readonly<Record<string, string>>, ...more: readonly string[]) =>
    inFolder(files, async (folder) => {
      const run = pair(...Object.keys(files).flatMap((name) => [`--${name.split(".")[0]}`, join(folder, name)]), ...more);
      expect(run.code).toBe(0);
      return short(run.errors);
    });

  it("a file with nobody in it", async () => {
    expect(await warnings({ "mentees.csv": "id\n", "mentors.csv": "id\nm\n" })).toEqual([
      "warning: mentees.csv: has no row below the one that names the columns, so there are no mentees",
    ]);
  });

  it("people who answer nothing that the default criteria read", async () => {
    expect(await warnings({ "mentees.csv": "id,department\na,x\n", "mentors.csv": "id\nm\n" })).toEqual([
      "warning: no pair rests on an answer: nobody filled in what the criteria read (goals, skills, leadership-style, availability), " +
        "so chance alone decides; --policy names other criteria",
    ]);
  });

  it("a column that no field uses", async () => {
    expect(await warnings({ "mentees.csv": "id;goals;E-mail\na;x;a@b\n", "mentors.csv": "id,goalsSupported\nm,x\n" })).toContainEqual(
      'warning: mentees.csv: no field uses the column "E-mail"',
    );
  });
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
