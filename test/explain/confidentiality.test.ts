import { describe, expect, it } from "vitest";
import { audit, diagnose, explainPair, explainPerson, type Matching, match, type Programme, prepare, robustness } from "../../src";
import {
  candidateSentence,
  namesForPairs,
  toCharter,
  toCsv,
  toHtml,
  toMarkdown,
  verdictSentence,
  whyInALine,
} from "../../src/report/index";
import { randomNumbers } from "../assignment/random-problem";
import { secretiveInput, secretsAround, vetoesTurned } from "./secrets";

const seeds = Array.from({ length: 60 }, (_, seed) => seed);
const locales = ["en", "fr"] as const;
type Pair = Pick<Matching["pairs"][number], "menteeId" | "mentorId">;

const key = ({ menteeId, mentorId }: Pair) => JSON.stringify([menteeId, mentorId]);
const keys = ({ pairs }: Matching) => pairs.map(key).join();

/** Everything that the two people of a pair can be given: answers and texts, in both languages. */
function told(programme: Programme, matching: Matching, pair: Pair): string[] {
  const { menteeId, mentorId } = pair;
  return (["mentee", "mentor"] as const).flatMap((audience) => {
    const ofPair = explainPair(programme, matching, pair, { audience });
    const ofPerson = explainPerson(programme, matching, audience === "mentee" ? { menteeId } : { mentorId }, { audience });
    return [
      JSON.stringify([ofPair, ofPerson]),
      ...locales.flatMap((locale) => {
        const names = namesForPairs(programme, ofPerson.candidates, locale);
        return [
          verdictSentence(ofPair, locale) + whyInALine(ofPair, locale, names),
          ...ofPerson.candidates.map((candidate) => candidateSentence(candidate, audience, locale, names)),
          ...[toHtml, toMarkdown, toCsv, toCharter].map((render) => render(programme, matching, { locale, audience, pair })),
        ];
      }),
    ];
  });
}

/** The pair's own people and everybody with whom either is paired. */
function partnersOf({ pairs }: Matching, { menteeId, mentorId }: Pair): Set<string> {
  const own = new Set([menteeId, mentorId]);
  const theirs = pairs.filter((pair) => own.has(pair.menteeId) || own.has(pair.mentorId));
  return new Set([...own, ...theirs.flatMap((pair) => [pair.menteeId, pair.mentorId])]);
}

describe("a mentor or mentee", () => {
  const kinds = Object.keys(secretsAround(new Set()));

  it.each(kinds)("is told the same, byte for byte, whatever becomes of a secret that leaves the pairs as they are: %s", (kind) => {
    const below = randomNumbers(kind.length);
    let compared = 0;
    for (const seed of seeds) {
      const input = secretiveInput(seed);
      const programme = prepare(input.cohort, input.policy);
      const matching = match(programme);
      for (const pair of matching.pairs) {
        const changed = secretsAround(partnersOf(matching, pair))[kind]!(input, pair, below);
        if (changed === null || JSON.stringify(changed) === JSON.stringify(input)) continue;
        const other = prepared(changed);
        if (other === null) continue;
        const after = match(other);
        if (keys(after) !== keys(matching)) continue;
        expect(told(other, after, pair), `seed ${seed}, ${key(pair)}`).toEqual(told(programme, matching, pair));
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  it("is told of a pair that was not made the same as of any other, whatever stands in its way", () => {
    for (const seed of seeds) {
      const { cohort, policy } = secretiveInput(seed);
      const programme = prepare(cohort, policy);
      const matching = match(programme);
      const made = new Set(matching.pairs.map(key));
      const others = cohort.mentees.flatMap(({ id: menteeId }) => cohort.mentors.map(({ id: mentorId }) => ({ menteeId, mentorId })));
      const answers = others
        .filter((pair) => !made.has(key(pair)))
        .map((pair) => ({ ...explainPair(programme, matching, pair, { audience: "mentee" }), menteeId: "", mentorId: "" }));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBeLessThan(2);
    }
  });

  it("reads no digest, private name, rule, points or reason in any text", () => {
    for (const seed of seeds) {
      const { cohort, policy } = secretiveInput(seed);
      const programme = prepare(cohort, policy);
      const matching = match(programme);
      for (const pair of matching.pairs) {
        const all = told(programme, matching, pair).join("\n");
        expect(all).not.toMatch(/union|solidarity|generations|Lyon|\bPau\b|complaint|lawsuit|"wish|vœu|veto|supplied|refusals":\[\{/i);
        expect(all).not.toContain(programme.digest);
      }
    }
  });
});

function prepared(input: ReturnType<typeof secretiveInput>): Programme | null {
  try {
    return prepare(input.cohort, input.policy);
  } catch {
    return null;
  }
}

describe("a coordinator", () => {
  it("is told the same, byte for byte, whichever of two people vetoed the other, in every answer and text", () => {
    let turned = 0;
    for (const seed of seeds) {
      const input = secretiveInput(seed);
      const other = vetoesTurned(input, randomNumbers(seed + 7));
      if (JSON.stringify(other) !== JSON.stringify(vetoesTurned(other, () => 1))) turned++;
      expect(everything(other), `seed ${seed}`).toEqual(everything(vetoesTurned(input, () => 1)));
    }
    expect(turned).toBeGreaterThan(30);
  });
});

/** Every answer and text that there is, with warnings and digest. */
function everything({ cohort, policy }: ReturnType<typeof secretiveInput>): string[] {
  const programme = prepare(cohort, policy);
  const matching = match(programme);
  const fields = ["department", "jobLevel", "attributes.union"];
  return [
    programme.digest,
    ...locales.flatMap((locale) => [toHtml, toMarkdown, toCsv, toCharter].map((render) => render(programme, matching, { locale }))),
    ...[
      programme.warnings,
      matching,
      diagnose(programme, matching),
      audit(programme, matching, { by: fields, influence: fields.slice(2) }),
      robustness(programme, matching, { draws: 2, ranges: ["goals"] }),
      ...cohort.mentees.map(({ id }) => explainPerson(programme, matching, { menteeId: id })),
      ...cohort.mentors.map(({ id }) => explainPerson(programme, matching, { mentorId: id })),
      ...cohort.mentees.flatMap(({ id: menteeId }) =>
        cohort.mentors.map(({ id: mentorId }) => explainPair(programme, matching, { menteeId, mentorId })),
      ),
    ].map((answer) => JSON.stringify(answer)),
  ];
}
