import { describe, expect, it } from "vitest";
import { type Issue, validate } from "../../src/index";
import { issueSentence } from "../../src/report/index";
import { everyCode, wrongInputs } from "./issue-samples";

const issues: readonly Issue[] = wrongInputs.flatMap(([cohort, policy]) => validate(cohort, policy));
const english =
  /\b(the|of|and|with|without|must|is|are|not|no|nobody|missing|unknown|did you mean|number|text|list|object|pairs?|mentors? ha|every|so)\b/i;

/** The input's own words, in quotes, and the path may be in any language. */
const ownWords = (sentence: string) => sentence.replace(/^.*?\u00a0: /, "").replace(/«\u00a0.*?\u00a0»/g, "«»");

describe("issues as sentences", () => {
  it("are found with every code", () => {
    expect(everyCode.filter((code) => !issues.some((issue) => issue.code === code))).toEqual([]);
  });

  it("are the messages themselves in English", () => {
    for (const issue of issues) expect(issueSentence(issue, "en")).toBe(issue.message);
  });

  it("are French in French, with the place first", () => {
    for (const issue of issues) {
      const sentence = issueSentence(issue, "fr");
      expect(sentence, issue.message).toMatch(/^[^\s].*\u00a0: \S/u);
      expect(sentence, issue.message).not.toMatch(/undefined|NaN|Infinity|\[object| {2}|\(\)/);
      expect(ownWords(sentence), issue.message).not.toMatch(english);
      expect(ownWords(sentence), issue.message).not.toMatch(/"|\d\.\d/);
    }
  });

  it("name the same path as the message", () => {
    for (const issue of issues.filter(({ path }) => path.length > 0)) {
      const path = issue.message.slice(0, issue.message.indexOf(": "));
      expect(issueSentence(issue, "fr").startsWith(`${path}\u00a0: `), issue.message).toBe(true);
    }
  });

  it.each([
    ["mentees[2].mentorsWanted", "doit être un nombre entier, et non 1,5"],
    ["mentees[2].nickname", "ce champ est inconnu (valeur «\u00a0x\u00a0»)"],
    ["mentees[2].jobLevel", "doit être un nombre fini, et non une valeur sans nombre"],
    ["mentees[2].startDate", "doit être une date qui existe, sous la forme AAAA-MM-JJ, et non «\u00a02024-02-30\u00a0»"],
    [
      "mentees[3].formats[0]",
      "doit être «\u00a0in-person\u00a0», «\u00a0phone\u00a0» ou «\u00a0video\u00a0», et non «\u00a0vidéo\u00a0»\u202f; vouliez-vous dire «\u00a0video\u00a0»\u202f?",
    ],
    ["mentors[1].capacity", "doit être un nombre ou un objet, et non «\u00a0two\u00a0»"],
    ["history[0].outcome", "doit être d'au plus 1, et non 2"],
    ["rhythm.everyWeeks", "doit être supérieur à 0, et non 0"],
    ["rhythm.formats", "doit avoir au moins 1\u00a0élément, et non une liste de 0"],
  ])("say what is wrong at %s", (path, text) => {
    const found = issues.map((issue) => issueSentence(issue, "fr")).filter((sentence) => sentence.startsWith(`${path}\u00a0: `));
    expect(found).toContain(`${path}\u00a0: ${text}`);
  });
});
