import { describe, expect, it } from "vitest";
import { type ReportOptions, toCharter, toCsv, toHtml, toMarkdown } from "../../src/report/index";
import { smallProgramme } from "./samples";

const renderers = { toHtml, toMarkdown, toCsv, toCharter };

for (const [name, render] of Object.entries(renderers)) {
  describe(name, () => {
    const { programme, matching } = smallProgramme();
    const call = (options: unknown) => () => render(programme, matching, options as ReportOptions);

    it("throws on an audience that is not there, instead of showing it the coordinator's text", () => {
      expect(call({ audience: "menteee" })).toThrow('options.audience: "menteee" is not one of coordinator, mentor, mentee');
    });

    it("throws on a locale that is not there", () => {
      expect(call({ locale: "de" })).toThrow('options.locale: "de" is not one of en, fr');
    });

    it("throws on a pair that was not made", () => {
      expect(call({ pair: { menteeId: "di", mentorId: "bo" } })).toThrow('options.pair: "di" and "bo" are no pair of this matching');
    });

    it("gives the same text twice, English and the coordinator's by default", () => {
      expect(call({})()).toBe(call({ locale: "en", audience: "coordinator" })());
    });

    it("makes a text of a matching without pairs", () => {
      expect(render(programme, { ...matching, pairs: [] })).toMatch(/\n$/);
    });
  });
}
