import { expect, test } from "vitest";
import { type Files, readInput } from "../../../examples/read/cohort";
import type { ReadingError } from "../../../examples/read/problem";
import { type Issue, validate } from "../../../src/index";
import { inFolder } from "../run";

const mentors = "id,capacity\nm1,1\n";

function within(files: Readonly<Record<string, string>>, use: (input: ReturnType<typeof readInput>) => unknown) {
  return inFolder(files, (folder) => {
    const names: Files = Object.fromEntries(Object.keys(files).map((name) => [name.split(".")[0], `${folder}/${name}`]));
    return use(readInput(names));
  });
}
const problems = (files: Readonly<Record<string, string>>) =>
  within(files, () => []).then(
    (none) => none,
    (failure: ReadingError) => failure.lines.map(short),
  );
const short = (line: string) => line.replaceAll(/\S*mentor-match-[^/]*\//g, "");

test("without a column map the columns are named as the fields, and others are reported, never read", async () => {
  await within({ "mentees.csv": "id,goals,attributes.team,Shoe size\na,widen-network,Blue,44\n", "mentors.csv": mentors }, (input) => {
    expect(input.cohort.mentees).toEqual([{ id: "a", goals: ["widen-network"], attributes: { team: "Blue" } }]);
    expect(input.warnings.map(short)).toEqual(['mentees.csv: no field uses the column "Shoe size"']);
  });
});

test("an empty cell is not answered unless the map gives a default, and a constant is everybody's", async () => {
  const columns = JSON.stringify({
    unanswered: ["?"],
    people: { id: "id", jobLevel: { column: "grade", default: 3 }, location: "office", organization: { value: "Orvalis" } },
  });
  await within(
    { "mentees.csv": "id,grade,office\na,,?\nb,2,Lyon\n", "mentors.csv": "id,grade,office\nm,5,\n", "columns.json": columns },
    (input) => {
      expect(input.cohort.mentees).toEqual([
        { id: "a", jobLevel: 3, organization: "Orvalis" },
        { id: "b", jobLevel: 2, location: "Lyon", organization: "Orvalis" },
      ]);
      expect(input.cohort.mentors).toEqual([{ id: "m", jobLevel: 5, organization: "Orvalis" }]);
    },
  );
});

test("nobody above is said outright in org, and not answered in a person", async () => {
  await within({ "mentees.csv": "id,managerId\na,\n", "mentors.csv": mentors, "org.csv": "id,managerId\nboss,\nlead,boss\n" }, (input) => {
    expect(input.cohort.mentees).toEqual([{ id: "a" }]);
    expect(input.cohort.org).toEqual([
      { id: "boss", managerId: null },
      { id: "lead", managerId: "boss" },
    ]);
  });
});

test("what the library finds comes with the cells that cannot be read, and nothing comes of those cells", async () => {
  expect(
    await problems({
      "mentees.csv": "id,jobLevel,wishes,startDate,leadershipStyle.practised\na,high,m,1 May,bold\na,2,z,2024-02-30,\n,3,,,\n",
      "mentors.csv": "id,capacity\nm,many\n",
      "pins.csv": "menteeId,mentorId\na,m\nb,m\n",
      "policy.json": '{ "unknown": 2 }',
    }),
  ).toEqual([
    'mentees.csv line 2, column "jobLevel": "high" is no number',
    'mentees.csv line 2, column "startDate": "1 May" is no date written YYYY-MM-DD',
    'mentees.csv line 2, column "leadershipStyle.practised": "bold" is no style with its number; write it like "coaching:0.8"',
    'mentees.csv line 4, column "id": is empty, and without it the row is nobody',
    'mentors.csv line 2, column "capacity": "many" is no number of places; write "3", or "1-3" for at least one and at most three',
    'mentees.csv line 3, column "startDate": must be a date that exists, as YYYY-MM-DD, not "2024-02-30"',
    'mentees.csv line 3, column "id": "a" is the id of mentees.csv line 2 too',
    'mentees.csv line 3, column "wishes": "z" is not among the mentors',
    'pins.csv line 3, column "menteeId": "b" is not among the mentees',
    "policy.json: unknown: must be at most 1, not 2",
  ]);
});

test("the problems of all files come at once", async () => {
  expect(
    await problems({ "mentees.csv": "id,jobLevel\na,high\n,2\n", "mentors.csv": "name,capacity\nm,1\n", "policy.json": "{ no" }),
  ).toEqual([
    expect.stringMatching(/^policy\.json: is not valid JSON: /),
    'mentees.csv line 2, column "jobLevel": "high" is no number',
    'mentees.csv line 3, column "id": is empty, and without it the row is nobody',
    "mentors.csv: no column gives mentors.id, without which a row is nobody",
    "mentors.csv: its columns are: name, capacity",
  ]);
});

test("a column that the map names and the file lacks is named with the field and the columns that are there", async () => {
  const columns = JSON.stringify({ people: { id: "Matricule" } });
  expect(await problems({ "mentees.csv": "Matricule\na\n", "mentors.csv": "Employee ID\nm\n", "columns.json": columns })).toEqual([
    'mentors.csv: has no column "Matricule" for mentors.id',
    "mentors.csv: its columns are: Employee ID",
  ]);
});

test("an issue of the library is told with file, line and column, other records it names included", async () => {
  const columns = JSON.stringify({ people: { id: "Matricule", timeZone: "Fuseau horaire" }, mentors: { capacity: { value: 1 } } });
  const header = "Matricule,Fuseau horaire";
  await within(
    {
      "mentees.csv": `${header}\na,Europe/Paris\n\na,Europe/Pariss\n`,
      "mentors.csv": `${header}\nm,Asia/Kolkata\n`,
      "columns.json": columns,
    },
    (input) => {
      const lines = validate(input.cohort, input.policy).map((issue) => short(input.issueLine(issue)));
      expect(lines).toContainEqual('mentees.csv line 4, column "Matricule": "a" is the id of mentees.csv line 2 too');
      expect(lines).toContainEqual(
        expect.stringMatching(/^mentees\.csv line 4, column "Fuseau horaire": "Europe\/Pariss" is no known time zone/),
      );
      expect(lines).toContainEqual(expect.stringMatching(/^--as-of: is missing/));
    },
  );
});

test("an issue of the policy keeps its path and names the policy's file; quoted names in a path may hold colons", async () => {
  await within({ "mentees.csv": 'id,"attributes.a: b"\na,x\n', "mentors.csv": mentors, "policy.json": "{}" }, (input) => {
    const issue: Issue = {
      severity: "error",
      code: "out-of-range",
      path: ["criteria", 0, "weight"],
      params: {},
      message: "criteria[0].weight: too low",
    };
    expect(short(input.issueLine(issue))).toBe("policy.json: criteria[0].weight: too low");
    const quoted: Issue = {
      ...issue,
      path: ["mentees", 0, "attributes", "a: b"],
      message: 'mentees[0].attributes["a: b"]: must be shorter: much',
    };
    expect(short(input.issueLine(quoted))).toBe('mentees.csv line 2, column "attributes.a: b": must be shorter: much');
  });
});
