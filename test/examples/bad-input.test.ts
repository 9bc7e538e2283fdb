import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inFolder, pair, short, spawnPair } from "./run";

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

  it("in French with --locale fr, files, cells, options and what the library finds", async () => {
    const french = async (...input: Parameters<typeof bad>) => bad(input[0], ...input.slice(1).map(String), "--locale", "fr");
    expect(await french({ "mentors.csv": mentors }, "--mentees", "nowhere.csv")).toEqual([
      "erreur\u00a0: nowhere.csv\u00a0: ce fichier n'existe pas",
    ]);
    expect(await french({ "mentees.csv": "id,startDate\na,soon\na,\n", "mentors.csv": "id,capacity\nm1,-1\n" })).toEqual([
      "erreur\u00a0: mentees.csv ligne 2, colonne «\u00a0startDate\u00a0»\u00a0: «\u00a0soon\u00a0» n'est pas une date écrite YYYY-MM-DD",
      "erreur\u00a0: mentors.csv ligne 2, colonne «\u00a0capacity\u00a0»\u00a0: doit être d'au moins 0, et non -1",
      "erreur\u00a0: mentees.csv ligne 3, colonne «\u00a0id\u00a0»\u00a0: «\u00a0a\u00a0» est déjà l'identifiant de mentees.csv ligne 2",
    ]);
    expect(await french({ "policy.json": '{ "minimumScore": 2 }' })).toEqual([
      "erreur\u00a0: policy.json\u00a0: minimumScore\u00a0: doit être d'au plus 1, et non 2",
    ]);
    expect(await french({ "columns.json": '{ "mentes": {} }', "mentees.csv": "id\n", "mentors.csv": mentors })).toEqual([
      "erreur\u00a0: columns.json\u00a0: mentes\u00a0: ce champ est inconnu (valeur un objet)\u202f; vouliez-vous dire «\u00a0mentees\u00a0»\u202f?",
    ]);
    expect(await french({}, "--mentess", "x.csv")).toEqual([
      "erreur\u00a0: l'option --mentess est inconnue\u202f; --help énumère les options",
    ]);
    expect(await french({}, "--json=3")).toEqual(["erreur\u00a0: l'option --json n'admet pas de valeur\u202f; --help énumère les options"]);
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
