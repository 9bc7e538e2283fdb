import { describe, expect, it } from "vitest";
import { namesForPairs, namesOf, plainNames } from "../../src/report/names";
import { mentee, smallProgramme } from "./samples";

describe("namesOf", () => {
  it("calls people by display name, and by id where there is none", () => {
    const names = namesOf(smallProgramme().programme, "en");
    expect([names.mentee("ana"), names.mentor("cy"), names.person("bo"), names.person("outside")]).toEqual([
      "Ana Ríos",
      "cy",
      "Bo Å",
      "outside",
    ]);
  });

  it("adds the id where two people of one side share a display name", () => {
    const mentees = [
      mentee({ id: "a1", displayName: "Alex" }),
      mentee({ id: "a2", displayName: "Alex" }),
      mentee({ id: "b", displayName: "Bea" }),
    ];
    const names = namesOf(smallProgramme({ cohort: { mentees } }).programme, "en");
    expect(["a1", "a2", "b"].map(names.mentee)).toEqual(["Alex (a1)", "Alex (a2)", "Bea"]);
  });

  it("gives each side its own name of somebody who is on both", () => {
    const mentees = [mentee({ id: "bo", displayName: "Bo as a mentee" })];
    const names = namesOf(smallProgramme({ cohort: { mentees } }).programme, "en");
    expect([names.mentee("bo"), names.mentor("bo")]).toEqual(["Bo as a mentee", "Bo Å"]);
  });

  it("counts rules that say the same of themselves, so that no code shows", () => {
    const names = plainNames("fr");
    expect(["seniority-gap", "seniority-gap#2", "different:department#3", "my rule#2"].map(names.rule)).toEqual([
      "Écart de niveau",
      "Écart de niveau 2",
      "Différent (service) 3",
      "my rule#2",
    ]);
  });

  it("calls a criterion by the organiser's id when it is not the type's own, whatever that id is", () => {
    const { programme } = smallProgramme();
    const criteria = [{ type: "attribute", id: "goals", weight: 1, benefit: "mentee", unknown: 0.5 } as const];
    const names = namesOf({ cohort: programme.cohort, policy: { ...programme.policy, criteria } }, "fr");
    expect(names.criterion("goals")).toBe("goals");
    expect(namesOf(programme, "fr").criterion("goals")).not.toBe("goals");
  });
});

describe("namesForPairs", () => {
  it("adds no id because of somebody who is not among the pairs, and calls nobody else by name", () => {
    const mentees = [mentee({ id: "a1", displayName: "Alex" }), mentee({ id: "a2", displayName: "Alex" })];
    const { programme } = smallProgramme({ cohort: { mentees } });
    const names = (...ids: readonly string[]) =>
      namesForPairs(
        programme,
        ids.map((menteeId) => ({ menteeId, mentorId: "bo" })),
        "en",
      );
    expect([names("a1").mentee("a1"), names("a1").mentor("bo"), names("a1").mentee("a2")]).toEqual(["Alex", "Bo Å", "a2"]);
    expect(names("a1", "a2").mentee("a1")).toBe("Alex (a1)");
  });

  it("calls people by id where the policy keeps names private", () => {
    const { programme } = smallProgramme();
    const policy = { ...programme.policy, privateAttributes: ["displayName"] };
    expect(namesForPairs({ ...programme, policy }, [{ menteeId: "ana", mentorId: "bo" }], "en").mentor("bo")).toBe("bo");
  });
});

describe("plainNames", () => {
  it("gives built-in criteria and rules their label in the locale", () => {
    expect(plainNames("en").criterion("goals")).not.toBe(plainNames("fr").criterion("goals"));
    expect(plainNames("fr").rule("seniority-gap")).toBe("Écart de niveau");
  });

  it("tells rules of one type apart by what their id adds to the type", () => {
    const rule = (id: string) => plainNames("en").rule(id).replace(/^.*\(/, "(");
    expect(rule("different:department")).toBe("(department)");
    expect(rule("same:attributes.site")).toBe("(site)");
    expect(rule("minimum-criterion:goals")).toBe(`(${plainNames("en").criterion("goals")})`);
  });

  it("leaves any other id as it is", () => {
    expect(["house rule", "a:b", "__proto__", ""].map(plainNames("en").rule)).toEqual(["house rule", "a:b", "__proto__", ""]);
  });
});
