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

  it("does change with the facts that the two share", () => {
    expect(textsOf({ ...open, mentees: [{ ...ana, goals: ["test-ideas", "encouragement"] }, di] })).not.toEqual(texts);
  });
});
