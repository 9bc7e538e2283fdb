import { describe, expect, it } from "vitest";
import type { PairExplanation } from "../../src/matching/types";
import {
  factSentence,
  findingSentence,
  objectiveSentence,
  reasonSentence,
  refusalSentence,
  shortageSentence,
  unmatchedSentence,
  verdictSentence,
} from "../../src/report/index";
import { plainNames } from "../../src/report/names";
import { languageOf } from "../../src/report/sentence";
import { fact, facts, findings, reasons, shortages } from "./samples";

const locales = ["en", "fr"] as const;
const verdicts: readonly PairExplanation["verdict"][] = ["chosen", "not-chosen", "refused", "below-minimum", "not-paired"];
const objectives = ["most-people-first", "highest-fit", "weakest-pair-first"] as const;

/** Every sentence of a locale, by what it says; `undefined` and the like would show. */
function everySentence(locale: "en" | "fr"): Map<string, string> {
  const said = new Map<string, string>();
  for (const each of facts) said.set(`fact ${each.code} ${JSON.stringify(each.params)}`, factSentence(each, locale));
  for (const side of ["mentee", "mentor"] as const) {
    for (const each of reasons) said.set(`reason ${side} ${each.code} ${JSON.stringify(each.params)}`, reasonSentence(each, side, locale));
  }
  for (const each of findings) said.set(`finding ${each.code} ${JSON.stringify(each.params)}`, findingSentence(each, locale));
  for (const each of shortages) said.set(`shortage ${each.kind}`, shortageSentence(each, locale));
  for (const verdict of verdicts) said.set(`verdict ${verdict}`, verdictSentence({ verdict, pinned: false }, locale));
  said.set("verdict pinned", verdictSentence({ verdict: "chosen", pinned: true }, locale));
  for (const objective of objectives) said.set(`objective ${objective}`, objectiveSentence(objective, locale));
  return said;
}

describe("sentences", () => {
  it("are refused in one sentence in a language that is not there", () => {
    expect(() => reasonSentence(reasons[0]!, "mentee", "de" as "en")).toThrow(new RangeError('locale: "de" is not one of en, fr'));
  });

  it("are refused for a code that no engine gives", () => {
    expect(() => reasonSentence({ code: "bored", params: {} } as never, "mentee", "en")).toThrow(
      new RangeError('reason.code: there are no words for "bored"'),
    );
  });

  for (const locale of locales) {
    it(`exist in ${locale} for every code of facts, reasons, findings, shortages, verdicts and objectives, whole and without a percent sign`, () => {
      for (const [what, sentence] of everySentence(locale)) {
        expect(sentence, what).toMatch(/^[\p{Lu}\d“«].*[.!?]$/u);
        expect(sentence, what).not.toMatch(/undefined|null|NaN|\[object|%|\.\.| {2}/);
      }
    });
  }

  it("are never English in French: no sentence is the same in both but the organiser's own words", () => {
    const english = everySentence("en");
    const same = [...everySentence("fr")].filter(([what, sentence]) => english.get(what) === sentence).map(([, sentence]) => sentence);
    expect(same).toEqual(["Not across the two sites."]);
  });

  it("have no English word of the tables left in French", () => {
    const own = /\b(the|mentee|mentees|wanted|and|of|not|with|at least)\b/i;
    const left = [...everySentence("fr")].filter(([what, sentence]) => !what.startsWith("fact message") && own.test(sentence));
    expect(left).toEqual([]);
  });

  it("have as many headings, rules of the charter and phrases in French as in English", () => {
    const shape = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shape)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
          : value === null
            ? "null"
            : typeof value;
    expect(shape(languageOf("fr"))).toEqual(shape(languageOf("en")));
  });

  it("say a goal, a level and a style by their labels and numbers", () => {
    const skill = fact("met", { kind: "skill", name: "SQL", by: "mentee", wanted: 3, offered: 4 });
    expect(factSentence(skill, "en")).toBe("Skill “SQL”, wanted by the mentee at level 3: the mentor has it at level 4.");
    expect(factSentence(skill, "fr")).toBe(
      "Compétence «\u00a0SQL\u00a0», souhaitée au niveau 3 par la personne mentorée\u00a0: le mentor la possède au niveau 4.",
    );
    const goal = fact("not-met", { kind: "goal", name: "test-ideas", by: "mentee" });
    expect(factSentence(goal, "en")).toBe("Goal “testing ideas” of the mentee: the mentor does not offer help with it.");
    expect(factSentence(goal, "fr")).toBe(
      "Objectif «\u00a0tester ses idées\u00a0» de la personne mentorée\u00a0: le mentor ne propose pas d'y aider.",
    );
    const style = fact("partly-met", { kind: "style", name: "visionary", by: "mentee", wanted: 0.8, offered: 0.6 });
    expect(factSentence(style, "fr")).toBe(
      "Style de leadership «\u00a0visionnaire\u00a0», souhaité par la personne mentorée (0,8)\u00a0: le mentor le pratique moins (0,6).",
    );
  });

  it("tell a window on both clocks, once where both are the same", () => {
    const window = facts.find(({ code }) => code === "shared-window")!;
    expect(factSentence(window, "en")).toBe(
      "In common: Monday 18:00 to 20:30 (Europe/Paris) for the mentee, Monday 12:00 to 14:30 for the mentor, 150 minutes.",
    );
    const same = { weekday: 0, start: "18:00", end: "20:30", timeZone: null };
    expect(factSentence(fact("shared-window", { minutes: 150, mentee: same, mentor: same }), "en")).toBe(
      "In common: Monday 18:00 to 20:30, 150 minutes.",
    );
    expect(factSentence(window, "fr")).toContain("lundi de 18\u00a0h à 20\u00a0h\u00a030 (Europe/Paris)");
  });

  it("never say whose veto it is", () => {
    for (const locale of locales) expect(factSentence(fact("veto", {}), locale)).not.toMatch(/mentor|mentee|mentorée/);
  });

  it("name the people of a reporting line, and keep a name that looks like an object's own key", () => {
    const chain = fact("manager-chain", { chain: ["ana", "__proto__", "bo"], above: "mentor" });
    expect(factSentence(chain, "en")).toBe("The mentor is above the mentee in the reporting line: ana → __proto__ → bo.");
  });

  it("name the people of a shortage up to eight and count the others", () => {
    const menteeIds = Array.from({ length: 32 }, (_, index) => `m${index}`);
    const shortage = {
      kind: "places",
      menteeIds,
      mentorIds: ["bo"],
      places: 17,
      needed: 32,
      change: { code: "add-places", count: 15 },
    } as const;
    expect(shortageSentence(shortage, "en")).toBe(
      "32 mentees (m0, m1, m2, m3, m4, m5, m6, m7 and 24 others) can only go to 1 mentor (bo): 17 places for 32 wanted. " +
        "The smallest change that makes room for all: 15 more places there.",
    );
  });

  it("give every reason of somebody left over, the deciding one first", () => {
    const line = {
      menteeId: "ana",
      wanted: 1,
      received: 0,
      reasons: [
        { code: "no-place-left", params: { shortage: 0, mentees: 32, mentors: 17, places: 17 } },
        { code: "refused-by-rules", params: { refused: 2, people: 25, rules: [{ rule: "my rule", people: 2 }] } },
      ],
    } as const;
    expect(unmatchedSentence(line, "en")).toBe(
      "0 of 1 mentor wanted. One of 32 mentees who can only go to the same 17 mentors, with 17 places. Rules refuse 2 of 25 mentors: my rule (2).",
    );
  });

  it("say what an audit found by the names of the people, in the manner of the language", () => {
    const finding = { code: "wrong-pair", params: { menteeId: "ana", mentorId: "bo", field: "score", said: 0.75, found: 1234.5 } } as const;
    const names = { ...plainNames("fr"), mentee: () => "Ana Ríos" };
    expect(findingSentence(finding, "en")).toBe("The pair ana and bo says 0.75 for “score”; by the definitions it is 1,234.5.");
    expect(findingSentence(finding, "fr", names)).toBe(
      "Le binôme Ana Ríos et bo indique 0,75 pour «\u00a0score\u00a0»\u202f; selon les définitions, c'est 1\u202f234,5.",
    );
  });

  it("give a refusal with the facts behind it", () => {
    expect(refusalSentence({ rule: "my rule", facts: [fact("same-person", {})] }, "en")).toBe("My rule. They are the same person.");
  });
});

describe("the reasons of a mentor in French", () => {
  it("count the mentees whom rules refuse as people do, and agree with them", () => {
    const refused = { code: "refused-by-rules", params: { refused: 2, people: 3, rules: [{ rule: "conflict", people: 2 }] } } as const;
    expect(reasonSentence(refused, "mentor", "fr")).toBe("Des règles refusent 2\u00a0personnes mentorées sur 3\u00a0: Conflit (2).");
    const low = { code: "below-minimum-score", params: { candidates: 1, minimumPoints: 400_000, bestPoints: 300_000 } } as const;
    expect(reasonSentence(low, "mentor", "fr")).toMatch(/le meilleur score est de 0,30\.$/);
  });
});

describe("a skill that teaches nothing new", () => {
  it("is told by whose level it does not exceed", () => {
    const skill = (by: "mentee" | "mentor") =>
      ({ code: "not-met", params: { kind: "skill", name: "SQL", by, wanted: 4, offered: 3 } }) as const;
    expect(factSentence(skill("mentee"), "en")).toBe(
      "Skill “SQL”, wanted by the mentee at level 4: the mentor has it at level 3, which is not above the level that the mentee has already.",
    );
    expect(factSentence(skill("mentor"), "fr")).toMatch(/au niveau 3, qui ne dépasse pas celui que le mentor a déjà\.$/);
  });
});

describe("a finding about a matching that was edited", () => {
  it("is a whole sentence whatever stands in the matching, or nothing", () => {
    for (const said of [undefined, null, "7", true, 0]) {
      const params = { side: "mentor", id: "lea", field: "capacity", said, found: 2 } as never;
      const [english, french] = (["en", "fr"] as const).map((locale) => findingSentence({ code: "wrong-entry", params }, locale));
      expect(english).toMatch(/^Among the unmatched, the mentor lea has .+ for “.+”; it is 2\.$/);
      expect(english + french).not.toMatch(/undefined|null|NaN/);
    }
    const nothing = { code: "wrong-total", params: { field: "weakestPairPoints", said: 3, found: null } } as const;
    expect(findingSentence(nothing, "fr")).toMatch(/les binômes donnent une valeur absente\.$/);
  });
});
