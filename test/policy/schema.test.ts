import { describe, expect, it } from "vitest";
import { brief, issuesOf, soundCohort } from "./fake-vocabulary";

const weighed = (field: Record<string, unknown>) => ({ criteria: [{ type: "goals", weight: 1, ...field }] });

describe("the policy's schema", () => {
  it("accepts every field of the contract", () => {
    const policy = {
      criteria: [
        { type: "goals", id: "aims", weight: 0.1, benefit: "both", unknown: "renormalise" },
        { type: "skills", weight: 1e-7, unknown: 0 },
      ],
      rules: [{ type: "reporting-line", levels: 2 }, { type: "past-pair" }],
      objective: "highest-fit",
      minimumScore: 1,
      unknown: 0,
      rhythm: { sessionMinutes: 45, everyWeeks: 0.5, formats: ["video"] },
      scales: [{ id: "sfia", min: 1, max: 3, labels: ["a", "b", "c"] }],
      waitingBonus: 0,
      privateAttributes: [],
      tieSeed: "",
    };
    expect(issuesOf(soundCohort(), policy).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(issuesOf(soundCohort(), {})).toEqual([]);
  });

  it.each([
    [weighed({ weight: -1 }), "out-of-range criteria.0.weight", -1],
    [weighed({ weight: Number.NaN }), "out-of-range criteria.0.weight", Number.NaN],
    [weighed({ weight: Number.POSITIVE_INFINITY }), "out-of-range criteria.0.weight", Number.POSITIVE_INFINITY],
    [weighed({ weight: 1e-300 }), "out-of-range criteria.0.weight", 1e-300],
    [weighed({ weight: "1" }), "wrong-type criteria.0.weight", "1"],
    [{ criteria: [{ type: "goals" }] }, "missing criteria.0.weight", undefined],
    [weighed({ wieght: 1 }), "unknown-field criteria.0.wieght", 1],
    [weighed({ benefit: "all" }), "unknown-value criteria.0.benefit", "all"],
    [weighed({ unknown: "renormalize" }), "unknown-value criteria.0.unknown", "renormalize"],
    [weighed({ unknown: 2 }), "out-of-range criteria.0.unknown", 2],
    [weighed({ id: "" }), "out-of-range criteria.0.id", ""],
    [{ criteria: {} }, "wrong-type criteria", "an object"],
    [{ criteria: [null] }, "wrong-type criteria.0", null],
    [{ criteria: [{ weight: 1 }] }, "missing criteria.0.type", undefined],
    [{ criteria: [{ type: 3, weight: 1 }] }, "wrong-type criteria.0.type", 3],
    [{ criteria: [{ type: "skill", weight: 1 }] }, "unknown-value criteria.0.type", "skill"],
    [{ rules: [{ type: "reporting-line", levels: 0 }] }, "out-of-range rules.0.levels", 0],
    [{ rules: [{ type: "reporting-line", levels: 1.5 }] }, "not-an-integer rules.0.levels", 1.5],
    [{ rules: [{ type: "reporting-line", level: 1 }] }, "unknown-field rules.0.level", 1],
    [{ rules: [{ type: "veto" }] }, "unknown-value rules.0.type", "veto"],
    [{ rules: ["past-pair"] }, "wrong-type rules.0", "past-pair"],
    [{ objectives: "highest-fit" }, "unknown-field objectives", "highest-fit"],
    [{ minimumScore: 1.1 }, "out-of-range minimumScore", 1.1],
    [{ unknown: null }, "wrong-type unknown", null],
    [{ rhythm: { sessionMinutes: 0 } }, "out-of-range rhythm.sessionMinutes", 0],
    [{ rhythm: { everyWeeks: 0 } }, "out-of-range rhythm.everyWeeks", 0],
    [{ rhythm: { formats: ["fax"] } }, "unknown-value rhythm.formats.0", "fax"],
    [{ rhythm: { formats: [] } }, "out-of-range rhythm.formats", "a list of 0"],
    [{ scales: [{ id: "x", min: 1 }] }, "missing scales.0.max", undefined],
    [{ waitingBonus: -0.1 }, "out-of-range waitingBonus", -0.1],
    [{ privateAttributes: "age" }, "wrong-type privateAttributes", "age"],
    [{ tieSeed: 7 }, "wrong-type tieSeed", 7],
    [null, "wrong-type ", null],
    [[], "wrong-type ", "a list of 0"],
  ])("finds the one problem of %j: %s", (policy, problem, value) => {
    const issues = issuesOf(soundCohort(), policy);
    expect(issues.map(brief)).toEqual([`error ${problem}`]);
    expect(issues[0].params.value).toEqual(value);
    expect(issues[0].message.startsWith(`${problem.split(" ")[1] || "policy"}`.replace(/\.(\d+)/g, "[$1]"))).toBe(true);
  });

  it("says that a standing rule need not be listed, and what a mistyped word may mean", () => {
    expect(issuesOf(soundCohort(), { rules: [{ type: "conflict" }] })[0].message).toBe(
      'rules[0].type: "conflict" always holds and cannot be listed',
    );
    expect(issuesOf(soundCohort(), { rules: [{ type: "reporting-lines" }] })[0].message).toBe(
      'rules[0].type: "reporting-lines" is no known rule; did you mean "reporting-line"?',
    );
  });
});
