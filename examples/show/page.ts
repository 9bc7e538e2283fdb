import type { Matching, Programme } from "../../src/index";
import { type Entry, reportDocument, type UnmatchedRow } from "../../src/report/document";
import type { Locale } from "../../src/report/index";
import { resolveOptions } from "../../src/report/options";
import { languageOf } from "../../src/report/sentence";
import { textTable } from "./table";
import { padEnd, textWidth, wrap } from "./width";

/** The result for a terminal, `width` cells wide: the pairs, who is left over and why, where places are short, the totals and the proof. */
export function page(programme: Programme, matching: Matching, locale: Locale, width: number): string {
  const words = languageOf(locale).headings;
  const report = reportDocument(programme, matching, resolveOptions(matching, { locale }));
  const entries = (list: readonly Entry[]) => entryLines(list, width);
  const unmatched = (heading: string, side: string, rows: readonly UnmatchedRow[]) =>
    block(`${heading} (${rows.length})`, rows.length === 0 ? words.nobody : unmatchedTable(side, rows, words, width));
  const pairs = report.pairs.map(({ mentee, mentor, pinned, score, why }) => [
    mentee,
    mentor,
    score,
    pinned ? `${why} [${words.pinned}]` : why,
  ]);
  const blocks = [
    block(
      `${words.pairs} (${pairs.length})`,
      pairs.length === 0
        ? words.noPairs
        : textTable(
            [
              { heading: words.mentee, widest: 28 },
              { heading: words.mentor, widest: 28 },
              { heading: words.score, align: "right" },
              { heading: words.why },
            ],
            pairs,
            width,
          ),
    ),
    ...(report.unmatched === null
      ? []
      : [
          unmatched(words.unmatchedMentees, words.mentee, report.unmatched.mentees),
          unmatched(words.unmatchedMentors, words.mentor, report.unmatched.mentors),
        ]),
    ...(report.shortages.length === 0
      ? []
      : [block(words.shortages, report.shortages.map((sentence) => item(sentence, width)).join("\n"))]),
    block(report.title, entries([...report.totals, ...report.method.entries, ...report.footer])),
    report.lead.map((sentence) => wrap(sentence, width).join("\n")).join("\n"),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function block(heading: string, body: string): string {
  return `${heading}\n${"═".repeat(textWidth(heading))}\n${body}`;
}

function unmatchedTable(side: string, rows: readonly UnmatchedRow[], words: { received: string; reasons: string }, width: number): string {
  return textTable(
    [{ heading: side, widest: 28 }, { heading: words.received }, { heading: words.reasons }],
    rows.map((row) => [row.name, row.received, row.reasons.join(" ")]),
    width,
  );
}

function entryLines(entries: readonly Entry[], width: number): string {
  const names = Math.max(...entries.map(({ name }) => textWidth(name)));
  return entries
    .map(({ name, value }) => `${padEnd(name, names)}  ${wrap(value, width - names - 2).join(`\n${" ".repeat(names + 2)}`)}`)
    .join("\n");
}

function item(sentence: string, width: number): string {
  return `- ${wrap(sentence, width - 2).join("\n  ")}`;
}
