import { expect, test } from "vitest";
import { readWindow } from "../../../examples/read/windows";

test("days, lists of days and ranges of days are read in English and French, with both ways to write the time", () => {
  expect(readWindow("Mon-Fri 09:00-12:00")).toEqual({
    daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    startTime: "09:00",
    endTime: "12:00",
  });
  expect(readWindow("mar, jeu 9h-17h30")).toEqual({ daysOfWeek: ["tuesday", "thursday"], startTime: "09:00", endTime: "17:30" });
  expect(readWindow("Saturday 8 to 10")).toEqual({ daysOfWeek: ["saturday"], startTime: "08:00", endTime: "10:00" });
  expect(readWindow("mercredi 12h15 à 13h")).toEqual({ daysOfWeek: ["wednesday"], startTime: "12:15", endTime: "13:00" });
});

test("a range of days may pass the week's end", () => {
  expect(readWindow("Sat-Mon 22:00-02:00")).toEqual({ daysOfWeek: ["monday", "saturday", "sunday"], startTime: "22:00", endTime: "02:00" });
});

test("what cannot be read comes back as a sentence that quotes it", () => {
  expect(readWindow("afternoons")).toMatch(/^"afternoons" is no weekly window/);
  expect(readWindow("Mon-Foo 09:00-10:00")).toBe('"Mon-Foo" is no day of the week');
  expect(readWindow("Mon-Wed-Fri 09:00-10:00")).toBe('"Mon-Wed-Fri" is no day of the week');
  expect(readWindow("09:00-10:00")).toMatch(/is no weekly window/);
});
