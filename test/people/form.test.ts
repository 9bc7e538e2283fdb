import { describe, expect, it } from "vitest";
import { soundCohort } from "../policy/fake-vocabulary";
import { found } from "./found";

const throwing = () =>
  new Proxy(
    { id: "p" },
    {
      get() {
        throw new Error("hands off");
      },
    },
  );

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe("reading a list of records", () => {
  it("goes on after a record that cannot be read", () => {
    const getter = {
      get id(): string {
        throw new TypeError("no id today");
      },
    };
    const issues = found({ ...soundCohort(), mentees: [throwing(), revoked(), getter, { id: "anna", capacity: 1 }] }, "issues");
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "wrong-type mentees.0",
      "wrong-type mentees.1",
      "wrong-type mentees.2",
      "unknown-field mentees.3.capacity",
    ]);
    expect(issues[2].message).toBe("mentees[2]: cannot be read: no id today");
  });

  it("reports a cohort or a list that cannot be read", () => {
    expect(found(throwing())).toEqual(["error wrong-type "]);
    expect(found(revoked())).toEqual(["error wrong-type "]);
    expect(found({ mentees: revoked(), mentors: [] })).toEqual(["error wrong-type mentees"]);
  });

  it("checks the sound fields of a record with a broken one", () => {
    const mentees = [{ id: "anna", jobLevel: "high", wishes: ["ghost"], timeZone: "Mars/Olympus" }];
    expect(found({ ...soundCohort(), mentees })).toEqual([
      "error wrong-type mentees.0.jobLevel",
      "error unknown-time-zone mentees.0.timeZone",
      "error unknown-person mentees.0.wishes.0",
    ]);
  });

  it("checks the sound entries of a list with a broken one, at their own places", () => {
    const evening = { daysOfWeek: ["monday"], startTime: "18:00", endTime: "18:00" };
    const availability = [
      { ...evening, startTime: "6 pm" },
      evening,
      { ...evening, daysOfWeek: ["lundi"] },
      { ...evening, endTime: "19:00" },
    ];
    const mentees = [{ id: "anna", availability, wishes: [4, "mia", "", "ghost"], vetoes: ["noah", { id: "mia" }] }];
    expect(found({ ...soundCohort(), mentees })).toEqual([
      "error bad-format mentees.0.availability.0.startTime",
      "error unknown-value mentees.0.availability.2.daysOfWeek.0",
      "error wrong-type mentees.0.wishes.0",
      "error out-of-range mentees.0.wishes.2",
      "error wrong-type mentees.0.vetoes.1",
      "error impossible-window mentees.0.availability.1.endTime",
      "error unknown-person mentees.0.wishes.3",
    ]);
  });

  it("accepts objects without a prototype and takes holes in a list for wrong records", () => {
    const mentee = Object.assign(Object.create(null), { id: "anna" });
    const mentees: unknown[] = [mentee];
    mentees[2] = { id: "ben" };
    expect(found({ ...soundCohort(), mentees })).toEqual(["error wrong-type mentees.1"]);
  });
});
