import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "../../src/report/index";
import { mentee, smallProgramme } from "./samples";

describe("toCsv", () => {
  it("has a header, one row per pair, a column per criterion, blank where not answered", () => {
    const { programme, matching } = smallProgramme();
    expect(toCsv(programme, matching)).toBe(
      "menteeId,mentee,mentorId,mentor,points,score,completeness,pinned,goals,skills\r\nana,Ana Ríos,bo,Bo Å,687500,0.6875,0.5,true,0.875,\r\n",
    );
  });

  it("is the same in every locale", () => {
    const { programme, matching } = smallProgramme();
    expect(toCsv(programme, matching, { locale: "fr" })).toBe(toCsv(programme, matching));
  });

  it("shows a mentor or mentee the names only", () => {
    const { programme, matching } = smallProgramme();
    for (const audience of ["mentor", "mentee"] as const) {
      expect(toCsv(programme, matching, { audience })).toBe("menteeId,mentee,mentorId,mentor\r\nana,Ana Ríos,bo,Bo Å\r\n");
    }
  });

  it("tells a criterion's column from a fixed column of the same name", () => {
    const { programme, matching } = smallProgramme();
    const criteria = [{ ...programme.scoring.criteria[0]!, id: "score" }];
    const header = toCsv({ ...programme, scoring: { ...programme.scoring, criteria } }, matching).split("\r\n")[0];
    expect(header).toBe("menteeId,mentee,mentorId,mentor,points,score,completeness,pinned,criterion score");
  });

  const named = (displayName: string) => {
    const { programme, matching } = smallProgramme({ cohort: { mentees: [mentee({ id: "ana", displayName }), mentee({ id: "di" })] } });
    return toCsv(programme, matching);
  };

  it("defuses whatever a spreadsheet would run as a formula", () => {
    for (const start of ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]) {
      const cell = parse(named(`${start}HYPERLINK("http://x")`))[1]![1]!;
      expect(cell, JSON.stringify(start)).toBe(`'${start}HYPERLINK("http://x")`);
    }
  });

  it("is read back by another CSV reader, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const rows: string[][] = parse(named(name), { record_delimiter: "\r\n" });
        const cell = rows[1]![1]!;
        expect(rows.map((row) => row.length)).toEqual([10, 10]);
        expect(cell === name || cell === `'${name}`).toBe(true);
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  it("quotes a semicolon, which some spreadsheets take for a separator", () => {
    expect(named("a;=1+1")).toContain('ana,"a;=1+1",bo');
  });
});
