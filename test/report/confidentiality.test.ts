import { describe, expect, it } from "vitest";
import { type CohortInput, type MenteeInput, match, type PersonInput, prepare } from "../../src/index";
import { toCharter, toCsv, toHtml, toMarkdown } from "../../src/report/index";

const styled = (name: string) => ({ practised: { [name]: 0.5 }, wanted: { [name]: 0.5 } });
const ana: MenteeInput = {
  id: "ana",
  goals: ["test-ideas"],
  skillsWanted: ["SQL"],
  leadershipStyle: styled("coaching"),
  attributes: { union: "yes" },
};
const di: MenteeInput = { id: "di", goals: ["listening"], attributes: { union: "yes" } };
const bo: PersonInput = {
  id: "bo",
  goalsSupported: ["test-ideas"],
  skills: ["SQL"],
  leadershipStyle: styled("coaching"),
  attributes: { union: "no" },
};
const cy: PersonInput = { id: "cy", goalsSupported: ["listening"], attributes: { union: "no" } };
const open: CohortInput = { mentees: [ana, di], mentors: [bo, cy] };
const policy = { privateAttributes: ["union"] };
const pair = { menteeId: "ana", mentorId: "bo" };

/** Every text that Ana and Bo can be given of their pair. */
function textsOf(cohort: CohortInput): readonly string[] {
  const programme = prepare(cohort, policy);
  const matching = match(programme);
  expect(matching.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
    ["ana", "bo"],
    ["di", "cy"],
  ]);
  return [toHtml, toMarkdown, toCsv, toCharter].flatMap((render) =>
    (["en", "fr"] as const).flatMap((locale) =>
      (["mentor", "mentee"] as const).map((audience) => render(programme, matching, { locale, audience, pair })),
    ),
  );
}

/** Secrets that leave the pairs as they are. */
const secrets: Readonly<Record<string, CohortInput>> = {
  "a veto against somebody else": { ...open, mentees: [{ ...ana, vetoes: ["cy"] }, di] },
  "a veto by somebody else": { ...open, mentors: [{ ...bo, vetoes: ["di"] }, cy] },
  "the wishes of either": { mentees: [{ ...ana, wishes: ["cy"] }, di], mentors: [{ ...bo, wishes: ["di", "ana"] }, cy] },
  "an exclusion and its reason": { ...open, conflicts: [{ menteeId: "ana", mentorId: "cy", reason: "a complaint" }] },
  "a pin": { ...open, pins: [pair] },
  "a private attribute": { ...open, mentees: [{ ...ana, attributes: { union: "no" } }, di] },
  "another pair's answers": { ...open, mentees: [ana, { ...di, goals: ["listening", "encouragement"], jobLevel: 7 }] },
  "a past pair": { ...open, history: [{ menteeId: "ana", mentorId: "cy", outcome: 0.1 }] },
};

describe("what a mentor or mentee is given of their own pair", () => {
  const texts = textsOf(open);
  for (const [what, cohort] of Object.entries(secrets)) {
    it(`stays the same, byte for byte, whatever is said in confidence: ${what}`, () => expect(textsOf(cohort)).toEqual(texts));
  }

  it("names nobody but the two, and no digest, even where somebody else has the same name", () => {
    const named = (displayName: string): CohortInput => ({
      mentees: [
        { ...ana, displayName: "Ana" },
        { ...di, displayName },
      ],
      mentors: [bo, cy],
    });
    const own = textsOf(named("Di"));
    expect(textsOf(named("Ana"))).toEqual(own);
    const { digest } = prepare(named("Di"), policy);
    for (const text of own) {
      expect(text).not.toContain(digest);
      expect(text).not.toMatch(/\bdi\b|\bDi\b|\bcy\b/);
    }
  });

  it("calls people by their ids where the policy keeps names private", () => {
    const mentees = [{ ...ana, displayName: "Anastasia" }, di];
    const programme = prepare({ ...open, mentees }, { privateAttributes: ["displayName"] });
    const matching = match(programme);
    for (const render of [toHtml, toMarkdown, toCsv, toCharter]) {
      expect(render(programme, matching, { audience: "mentor", pair })).not.toContain("Anastasia");
      expect(render(programme, matching, { audience: "mentor", pair })).toContain("ana");
    }
  });

  it("does change with the facts that the two share", () => {
    expect(textsOf({ ...open, mentees: [{ ...ana, goals: ["test-ideas", "encouragement"] }, di] })).not.toEqual(texts);
  });
});

describe("a mentor's or mentee's text without a pair", () => {
  const listOf = (cohort: CohortInput) => {
    const programme = prepare(cohort, policy);
    const matching = match(programme);
    return [toHtml, toMarkdown, toCsv].map((render) => render(programme, matching, { audience: "mentee" }));
  };

  it("is the list of all pairs by name, whatever anybody answered", () => {
    const named = listOf(open);
    for (const text of named) for (const id of ["ana", "bo", "di", "cy"]) expect(text).toMatch(new RegExp(`\\b${id}\\b`));
    expect(listOf({ ...open, mentees: [{ ...ana, goals: ["test-ideas", "encouragement"] }, di] })).toEqual(named);
    for (const cohort of Object.values(secrets)) expect(listOf(cohort)).toEqual(named);
  });
});
