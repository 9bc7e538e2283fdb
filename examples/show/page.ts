import type { Matching, Programme } from "../../src/index";
import { type Entry, type ReportDocument, reportDocument, type UnmatchedRow } from "../../src/report/document";
import type { Locale } from "../../src/report/index";
import type { Headings } from "../../src/report/language";
import { semicolon } from "../../src/report/locale";
import { resolveOptions } from "../../src/report/options";
import { languageOf } from "../../src/report/sentence";
import { textTable } from "./table";
import { fittingPhrases, padEnd, textWidth, wrap } from "./width";

export interface PageOptions {
  readonly locale: Locale;
  /** In cells of a terminal. */
  readonly width: number;
  /** The whole of every pair's reasons, on as many lines as it takes; otherwise the most telling ones, on one line (two on a narrow page). */
  readonly full: boolean;
}

/** Names may take a fifth of the page each. */
const widestName = (width: number) => Math.max(12, Math.min(28, Math.floor(width / 5)));
/** A column narrower than this has two lines for the reasons of a pair. */
const oneLine = 50;

/** The result for a terminal: the pairs, who is left over and why, where places are short, how it was done, the totals and the proof. */
export function page(programme: Programme, matching: Matching, options: PageOptions): string {
  const { locale, width } = options;
  const words = languageOf(locale).headings;
  const report = reportDocument(programme, matching, resolveOptions(matching, { locale }));
  const [goal, ...verdict] = report.lead;
  const sentences = (list: readonly string[]) => list.map((sentence) => wrap(sentence, width).join("\n")).join("\n");
  const blocks = [
    heading(report.title, sentences(report.pairs.length === 0 ? [goal] : [goal, words.scoreMeaning])),
    heading(`${words.pairs} (${report.pairs.length})`, pairTable(report, words, options)),
    ...(report.unmatched === null
      ? []
      : [
          unmatchedTable(words.unmatchedMentees, words.mentee, report.unmatched.mentees, words, width),
          unmatchedTable(words.unmatchedMentors, words.mentor, report.unmatched.mentors, words, width),
        ]),
    ...(report.shortages.length === 0
      ? []
      : [heading(words.shortages, report.shortages.map((shortage) => `- ${wrap(shortage, width - 2).join("\n  ")}`).join("\n"))]),
    heading(words.method, entryLines([weights(report, words), ...report.method.entries, ...report.footer], width)),
    entryLines(report.totals, width),
    sentences(verdict),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function heading(text: string, body: string): string {
  return `${text}\n${"═".repeat(textWidth(text))}\n${body}`;
}

function pairTable({ pairs }: ReportDocument, words: Headings, { locale, width, full }: PageOptions): string {
  if (pairs.length === 0) return words.noPairs;
  const columns = [
    { heading: words.mentee, widest: widestName(width) },
    { heading: words.mentor, widest: widestName(width) },
    { heading: words.score, align: "right" as const },
    { heading: words.why, ...(!full && { shorten: shortReasons }) },
  ];
  const rows = pairs.map(({ mentee, mentor, pinned, score, why }) => [
    mentee,
    mentor,
    score,
    pinned ? words.pinned + semicolon(locale) + why : why,
  ]);
  return textTable(columns, rows, width);
}

function shortReasons(why: string, width: number): string {
  return fittingPhrases(why, width, width < oneLine ? 2 : 1);
}

function unmatchedTable(title: string, side: string, rows: readonly UnmatchedRow[], words: Headings, width: number): string {
  const columns = [{ heading: side, widest: widestName(width) }, { heading: words.received }, { heading: words.reasons }];
  const cells = rows.map((row) => [row.name, row.received, row.reasons.join(" ")]);
  return heading(`${title} (${rows.length})`, rows.length === 0 ? words.nobody : textTable(columns, cells, width));
}

/** "Goals 0.35, Skills 0.25" */
function weights({ method }: ReportDocument, words: Headings): Entry {
  return { name: words.weights, value: method.criteria.map(([name, weight]) => `${name} ${weight}`).join(", ") };
}

function entryLines(entries: readonly Entry[], width: number): string {
  const names = Math.max(0, ...entries.map(({ name }) => textWidth(name)));
  return entries
    .map(({ name, value }) => `${padEnd(name, names)}  ${wrap(value, width - names - 2).join(`\n${" ".repeat(names + 2)}`)}`)
    .join("\n");
}
