import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/report/index";
import { escapeMarkdown } from "../../src/report/markdown";
import { fact, mentee, part, smallProgramme } from "./samples";

describe("toMarkdown", () => {
  it("holds totals, pairs, everybody left over with reasons, shortages, the policy and the digest", () => {
    const { programme, matching } = smallProgramme();
    const text = toMarkdown(programme, matching);
    expect(text).toContain("- Mentees with a mentor: 1 of 2\n");
    expect(text).toContain("| Ana Ríos | Bo Å (asked for by the programme) | 0.69 | 0.88 | not answered | 0.50 | Goals: testing ideas |\n");
    expect(text).toMatch(/\n\| Di \| 0 of 1 \| Rules refuse 12 of 25 mentors: .+ \(10\)\. \|\n/);
    expect(text).toContain("| cy | 0 of 2 | The only possible mentee already has all the mentors wanted. |\n");
    expect(text).toContain("- 2 mentees (Ana Ríos and Di) can only go to 1 mentor (Bo Å): 1 place for 2 wanted.");
    expect(text).toContain("- Digest: d1g357\n");
  });

  it("gives every table row as many cells as its head", () => {
    const { programme, matching } = smallProgramme({
      cohort: { mentees: [mentee({ id: "ana", displayName: "A | B\n| C \\| D" }), mentee({ id: "di" })] },
    });
    const cells = (line: string) => line.replace(/\\[\\|]/g, "").split("|").length;
    for (const table of toMarkdown(programme, matching).match(/(^\|.*\n)+/gm)!)
      expect(new Set(table.trim().split("\n").map(cells)).size).toBe(1);
  });

  it("says in French what it says in English", () => {
    const { programme, matching } = smallProgramme();
    const lines = (locale: "en" | "fr") => toMarkdown(programme, matching, { locale }).split("\n").length;
    expect(lines("fr")).toBe(lines("en"));
    expect(toMarkdown(programme, matching, { locale: "fr" })).toContain("- Score moyen\u00a0: 0,69\n");
  });

  it("shows a mentee the facts that the pair shares, and no number, rival, rule, pin or digest", () => {
    const { programme, matching } = smallProgramme();
    const text = toMarkdown(programme, matching, { audience: "mentee", pair: { menteeId: "ana", mentorId: "bo" } });
    expect(text).toContain("- Goal “testing ideas” of the mentee: the mentor can help with it.\n");
    expect(text).not.toMatch(/0\.\d\d|\bDi\b|\bcy\b|Reporting|asked for|d1g357|points/);
  });

  it("never shows a mentor or mentee a wish, even one that has a criterion of its own", () => {
    const wish = fact("wish", { by: "mentor", rank: null, of: 2 });
    const { programme, matching } = smallProgramme({ parts: [part("wishes", 0, 0, [wish]), part("goals", 1, 1, [])] });
    const policy = {
      ...programme.policy,
      criteria: ["wishes", "goals"].map((type) => ({ ...programme.policy.criteria[0]!, type, id: type })),
    };
    for (const audience of ["mentor", "mentee"] as const)
      expect(toMarkdown({ ...programme, policy }, matching, { audience, pair: { menteeId: "ana", mentorId: "bo" } })).not.toMatch(/wish/i);
  });

  it("says that nobody is left over, and that nothing was paired when nothing was", () => {
    const { programme, matching } = smallProgramme();
    const text = toMarkdown(programme, { ...matching, pairs: [], unmatched: { mentees: [], mentors: [] }, shortages: [] });
    expect(text).toContain("No pair was made.");
    expect(text.match(/Nobody\./g)).toHaveLength(2);
  });

  it("says of an infeasible programme who is in the way, and not that it is the best", () => {
    const { programme, matching } = smallProgramme();
    const text = toMarkdown(programme, { ...matching, status: "infeasible", pairs: [], infeasibility: matching.shortages[0]! });
    expect(text).toContain("the requirements cannot all be met");
    expect(text).not.toContain("No other choice of pairs");
  });

  it("leaves out everybody else on a page about one pair", () => {
    const { programme, matching } = smallProgramme();
    const text = toMarkdown(programme, matching, { pair: { menteeId: "ana", mentorId: "bo" } });
    expect(text).toContain("Ana Ríos");
    expect(text).not.toMatch(/\bDi\b|\bcy\b|Nobody|Mentees with a mentor/);
  });
});

describe("escapeMarkdown", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["a|b", "a\\|b"],
    ["*b* _i_ ~s~ `c`", "\\*b\\* \\_i\\_ \\~s\\~ \\`c\\`"],
    ["<img src=x> &lt;", "\\<img src=x\\> \\&lt;"],
    ["[x](http://y)", "\\[x\\](http\\://y)"],
    ["www.y.example", "www\\.y.example"],
    ["a@y.example", "a\\@y.example"],
    ["$x$", "\\$x\\$"],
    ["# x", "\\# x"],
    ["- x", "\\- x"],
    ["1. x", "1\\. x"],
    ["0.83", "0.83"],
    ["a\r\n\n b", "a b"],
    ["a\\", "a\\\\"],
  ];
  for (const [text, escaped] of cases) {
    it(`writes ${JSON.stringify(text)} so that it shows as it is`, () => expect(escapeMarkdown(text)).toBe(escaped));
  }
});
