import { describe, expect, it } from "vitest";
import { createReport } from "../../src/people/report";
import { readPolicy } from "../../src/policy/read";
import { policySchema } from "../../src/policy/schema";
import { fakeVocabulary } from "./fake-vocabulary";

const schema = policySchema(fakeVocabulary);

describe("readPolicy", () => {
  it("tells a list that is not given, for which defaults hold, from an empty one", () => {
    expect(readPolicy(undefined, schema, createReport("policy"))).toEqual({ document: {}, criteria: null, rules: null, unread: [] });
    expect(readPolicy({ rules: [] }, schema, createReport("policy"))).toMatchObject({ criteria: null, rules: [] });
  });

  it("writes a rule's own defaults out and keeps its place", () => {
    const { rules } = readPolicy({ rules: [{ type: "nonsense" }, { type: "reporting-line" }] }, schema, createReport("policy"));
    expect(rules).toEqual([{ index: 1, value: { type: "reporting-line", levels: "any" } }]);
  });

  it("survives a type that throws and a revoked proxy", () => {
    const report = createReport("policy");
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const hostile = {
      get type(): string {
        throw new Error("no");
      },
    };
    readPolicy({ rules: [hostile, proxy, { type: "past-pair" }] }, schema, report);
    expect(report.issues.map(({ path }) => path.slice(0, 2).join("."))).toEqual(["rules.0", "rules.1"]);
  });
});
