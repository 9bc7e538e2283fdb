import { describe, expect, it } from "vitest";
import { InputError, prepare, validate } from "../../src";
import { issueSentence } from "../../src/report";

const cohort = { mentees: [{ id: "a" }], mentors: [{ id: "m" }] };
const problems = (environment: unknown) => validate(cohort, undefined, environment as never);

describe("the environment", () => {
  it("may be left out, be empty, or give offsets", () => {
    for (const environment of [undefined, {}, { zoneOffsetMinutes: undefined }, { zoneOffsetMinutes: () => 0 }])
      expect(problems(environment).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("with a misspelt name is an error that names what was meant, in both languages, and not a host's offsets in silence", () => {
    const [issue] = problems({ zoneOffsetMinute: () => 0 });
    expect(issue).toMatchObject({ severity: "error", code: "unknown-field", path: ["environment", "zoneOffsetMinute"] });
    const english = 'environment.zoneOffsetMinute: is an unknown field (value a function); did you mean "zoneOffsetMinutes"?';
    expect(issueSentence(issue, "en")).toBe(english);
    expect(issueSentence(issue, "fr")).toMatch(/^environment\.zoneOffsetMinute\u00a0: ce champ est inconnu .*zoneOffsetMinutes/);
    expect(() => prepare(cohort, undefined, { zoneOffsetMinute: () => 0 } as never)).toThrow(InputError);
  });

  it("that is none is an error, whatever it is", () => {
    const unreadable = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error("no");
        },
      },
    );
    for (const none of [null, 3, "x", [], () => 0, { zoneOffsetMinutes: 60 }, unreadable]) {
      const [issue] = problems(none);
      expect(issue.code).toBe("wrong-type");
      expect(issue.path[0]).toBe("environment");
      expect(issue.message).toMatch(/^environment(\.zoneOffsetMinutes)?: (must be|cannot be read)/);
      expect(issueSentence(issue, "fr")).not.toMatch(/undefined|object|function\b/);
    }
  });
});
