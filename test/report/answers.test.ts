import { describe, expect, it } from "vitest";
import { audit, diagnose, explainPerson, match, prepare, robustness } from "../../src/index";
import type { Locale } from "../../src/report/index";
import * as report from "../../src/report/index";
import { randomInput } from "../explain/random-input";
import * as samples from "./answer-samples";

const locales: readonly Locale[] = ["en", "fr"];

/** Every sentence about the samples, by what it says; samples hold every code of every closed set. */
function everySentence(locale: Locale): Map<string, string> {
  const said = new Map<string, string>();
  const say = (what: string, about: unknown, text: string | readonly string[]) => {
    for (const [k, sentence] of [text].flat().entries()) said.set(`${what} ${k} ${JSON.stringify(about)}`, sentence);
  };
  for (const side of ["mentee", "mentor"] as const) {
    for (const each of samples.candidates) say(`candidate ${side}`, each, report.candidateSentence(each, side, locale));
  }
  for (const each of samples.costs) say("cost", each, report.costSentence(each, locale));
  for (const each of samples.chains.slice(1)) say("moves", each, report.movesSentence(each, locale));
  for (const each of samples.shortages) say("shortage", each, report.shortageSentences(each, locale));
  for (const each of samples.inCommon) say("in common", each, report.inCommonSentence(each, locale));
  for (const each of samples.requirements) say("requirement", each, report.requirementSentence(each, locale));
  for (const count of [1, 2, 9]) {
    const requirements = Array.from({ length: count }, (_, k) => samples.requirements[k % samples.requirements.length]!);
    say("contradiction", count, report.contradictionSentence({ requirements }, locale));
  }
  for (const each of samples.cures) say("cure", each, report.cureSentence(each, locale));
  for (const each of samples.placeValues) say("place value", each, report.placeValueSentence(each, locale));
  for (const requirement of samples.requirements) {
    for (const gain of [null, ...samples.differences])
      say("price", [requirement, gain], report.rulePriceSentence({ requirement, gain }, locale));
  }
  for (const each of samples.frontierPoints) say("frontier", each, report.frontierSentence(each, locale));
  const pair = { menteeId: "ana", mentorId: "bo" };
  for (const [certain, drawn] of [
    [0, 0],
    [1, 0],
    [2, 0],
    [0, 1],
    [1, 1],
    [2, 2],
  ] as const) {
    const ties = { inEvery: Array(certain).fill(pair), swappable: Array(drawn).fill({ ...pair, moves: [] }) };
    say("ties", [certain, drawn], report.tiesSentence(ties, locale));
  }
  for (const moves of samples.chains) say("swap", moves, report.swapSentence({ ...pair, moves }, locale));
  for (const findings of [0, 1, 2]) {
    const looked = { pairs: findings, read: findings, complete: findings < 2, leftOpen: findings < 2 ? [] : samples.unread };
    say("audit", findings, report.auditSentences({ findings: Array(findings).fill(null), looked }, locale));
  }
  for (const read of [0, 1, 2]) {
    say("looked", read, report.auditSentences({ findings: [], looked: { pairs: 1_500, read, complete: false, leftOpen: [] } }, locale));
  }
  for (const each of samples.unread) say("unread", each, report.unreadSentence(each, locale));
  for (const pairs of [0, 1, 2]) say("blocking pairs", pairs, report.blockingPairsSentence({ pairs }, locale));
  for (const each of samples.blockingPairs) say("blocking pair", each, report.blockingPairSentence(each, locale));
  for (const each of samples.regrets) say("regret", each, report.regretSentence(each, locale));
  for (const each of samples.loads) say("load", each, report.loadSentence(each, locale));
  for (const each of samples.groups) say("groups", each, report.groupSentences(each, locale));
  for (const influenced of [true, false]) {
    for (const read of [[], ["goals"], ["goals", "skills"]]) {
      const influence = {
        field: "department",
        criteria: read,
        rules: read.length > 1 ? ["different:department"] : [],
        influenced,
        runs: [],
      };
      say("influence", influence, report.influenceSentence(influence, locale));
    }
  }
  for (const each of samples.influenceRuns) say("run", each, report.influenceRunSentence(each, locale));
  for (const each of samples.ranges) say("range", each, report.weightRangeSentence(each, locale));
  for (const each of samples.robustnesses) {
    say("robustness", each.draws, report.robustnessSentence(each, locale));
    for (const one of each.pairs) say("survival", [each.draws, one], report.survivalSentence(one, each, locale));
  }
  return said;
}

/** Everything that the answers about one programme say. */
function everyAnswer(input: ReturnType<typeof randomInput>, locale: Locale): string[] {
  const programme = prepare(input.cohort, input.policy);
  const matching = match(programme);
  const names = report.namesOf(programme, locale);
  const { mentees, mentors } = programme.cohort;
  const people = [
    ...mentees.map(({ id }) => explainPerson(programme, matching, { menteeId: id })),
    ...mentors.map(({ id }) => explainPerson(programme, matching, { mentorId: id })),
  ];
  const found = diagnose(programme, matching);
  const audited = audit(programme, matching, {
    by: ["department"],
    influence: ["department", "jobLevel"],
    smallestGroup: 2,
    mostPairs: 12,
  });
  const robust = robustness(programme, matching, { draws: 3 });
  return [
    ...people.flatMap(({ side, candidates }) => candidates.map((each) => report.candidateSentence(each, side, locale, names))),
    ...found.shortages.flatMap((each) => report.shortageSentences(each, locale, names)),
    ...found.cures.map((each) => report.cureSentence(each, locale, names)),
    ...found.placeValues.map((each) => report.placeValueSentence(each, locale, names)),
    ...found.rulePrices.map((each) => report.rulePriceSentence(each, locale, names)),
    ...found.contradictions.map((each) => report.contradictionSentence(each, locale, names)),
    ...found.frontier.map((each) => report.frontierSentence(each, locale, names)),
    report.tiesSentence(found.ties, locale),
    ...found.ties.swappable.map((each) => report.swapSentence(each, locale, names)),
    ...report.auditSentences(audited, locale),
    ...audited.blocking.listed.map((each) => report.blockingPairSentence(each, locale, names)),
    report.loadSentence(audited.load, locale),
    ...audited.groups.flatMap((each) => report.groupSentences(each, locale)),
    ...audited.influence.flatMap((each) => each.runs.map((run) => report.influenceRunSentence(run, locale, names))),
    ...robust.ranges.map((each) => report.weightRangeSentence(each, locale, names)),
    ...robust.pairs.map((each) => report.survivalSentence(each, robust, locale, names)),
  ];
}

const whole = /^[\p{Lu}\d“«].*[.!?]$/u;
const broken = /undefined|null|NaN|Infinity|\[object|%|\.\.|,,| {2}|-0\b|\(\)|: \.|[ ,;:]\.(\s|$)/;
/** Codes are hyphenated words or written in one word with a capital inside. */
const code =
  /\b(add-place|add-places|places-per-mentor|let-go|loosen-rule|lower-minimum|minimum-(?:load|score|overlap)|shared-(?:value|range|language)|best-fit|most-people|highest-fit|weakest-pair|below-minimum|blocking-pairs|reporting-line|past-pair|menteesMatched|jobLevel|startDate|attributes\.)/;
const english =
  /\b(the|of|and|with|without|would|pairs?|mentees?|wanted|above|below|instead|more|fewer|weight|is|are|was|were|has|have|they|that)\b/i;
/** A point between digits or a comma before three of them would be an English number. */
const englishNumber = /\d\.\d|\d,\d{3}\b(?!\d)/;

describe("sentences of answers", () => {
  for (const locale of locales) {
    it(`exist in ${locale} for every code that an answer can hold, whole, with no code in them`, () => {
      for (const [what, sentence] of everySentence(locale)) {
        expect(sentence, what).toMatch(whole);
        expect(sentence, what).not.toMatch(broken);
        expect(sentence, what).not.toMatch(code);
      }
    });

    it(`are whole in ${locale} whatever the programme, infeasible ones included`, () => {
      for (let seed = 0; seed < 24; seed++) {
        for (const sentence of everyAnswer(randomInput(seed, { minimumLoads: seed % 5 === 0 ? 9 : 1 }), locale)) {
          expect(sentence, `seed ${seed}`).toMatch(whole);
          expect(sentence, `seed ${seed}`).not.toMatch(broken);
          expect(sentence, `seed ${seed}`).not.toMatch(code);
          if (locale === "fr") expect(sentence, `seed ${seed}`).not.toMatch(english);
        }
      }
    });
  }

  it("are never English in French, in words or in numbers", () => {
    const englishOnes = everySentence("en");
    for (const [what, sentence] of everySentence("fr")) {
      expect(sentence, what).not.toBe(englishOnes.get(what));
      expect(sentence, what).not.toMatch(english);
      expect(sentence, what).not.toMatch(englishNumber);
    }
  });
});
