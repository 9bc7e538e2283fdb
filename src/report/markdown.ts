import type { Matching } from "../matching/types";
import type { Programme } from "../programme";
import { type Entry, type PairRow, type ReportDocument, reportDocument, type SharedPair, sharedPairs, type UnmatchedRow } from "./document";
import type { Headings } from "./language";
import { colon, type Locale } from "./locale";
import { optionsOf, type ReportOptions, type ResolvedOptions } from "./options";
import { languageOf } from "./sentence";

/** The result as GitHub-flavoured Markdown. */
export function toMarkdown(programme: Programme, matching: Matching, options: ReportOptions = {}): string {
  const resolved = optionsOf("toMarkdown", programme, matching, options);
  if (resolved.audience !== "coordinator") return sharedMarkdown(programme, matching, resolved);
  const words = languageOf(resolved.locale).headings;
  const page = reportDocument(programme, matching, resolved);
  const blocks = [
    `# ${page.title}`,
    ...page.lead.map(escapeMarkdown),
    ...(page.totals.length === 0 ? [] : [page.totals.map((entry) => entryLine(entry, resolved.locale)).join("\n")]),
    `## ${words.pairs}`,
    pairTable(page, words),
    `${words.scoreMeaning} ${words.completenessMeaning}`,
    ...(page.shortages.length === 0 ? [] : [`## ${words.shortages}`, page.shortages.map((text) => `- ${escapeMarkdown(text)}`).join("\n")]),
    ...(page.unmatched === null
      ? []
      : [
          `## ${words.unmatchedMentees}`,
          unmatchedTable(page.unmatched.mentees, words.mentee, words),
          `## ${words.unmatchedMentors}`,
          unmatchedTable(page.unmatched.mentors, words.mentor, words),
        ]),
    `## ${words.method}`,
    table([words.criterion, words.weight, words.benefit, words.unanswered], page.method.criteria),
    [...page.method.entries, ...page.footer].map((entry) => entryLine(entry, resolved.locale)).join("\n"),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function sharedMarkdown(programme: Programme, matching: Matching, resolved: ResolvedOptions): string {
  const { locale, whole } = resolved;
  const words = languageOf(locale).headings;
  const pairs = sharedPairs(programme, matching, resolved);
  const rhythm = `${words.rhythm}${colon(locale)}${escapeMarkdown(words.rhythmOf(programme.policy.rhythm))}.`;
  const blocks = whole
    ? [`# ${words.title}`, rhythm, pairs.length === 0 ? words.noPairs : nameTable(pairs, words)]
    : pairs.flatMap((pair) => [
        `# ${words.sharedTitle}`,
        `- ${words.mentee}${colon(locale)}${escapeMarkdown(pair.mentee)}\n- ${words.mentor}${colon(locale)}${escapeMarkdown(pair.mentor)}`,
        rhythm,
        ...pair.facts.flatMap((group) => [
          `## ${escapeMarkdown(group.heading)}`,
          group.sentences.map((sentence) => `- ${escapeMarkdown(sentence)}`).join("\n"),
        ]),
      ]);
  return `${blocks.join("\n\n")}\n`;
}

function nameTable(pairs: readonly SharedPair[], words: Headings): string {
  return table(
    [words.mentee, words.mentor],
    pairs.map(({ mentee, mentor }) => [mentee, mentor]),
  );
}

function pairTable(page: ReportDocument, words: Headings): string {
  if (page.pairs.length === 0) return words.noPairs;
  const row = (pair: PairRow) => [
    pair.mentee,
    pair.pinned ? `${pair.mentor} (${words.pinned})` : pair.mentor,
    pair.score,
    ...pair.parts,
    pair.completeness,
    pair.why,
  ];
  return table([words.mentee, words.mentor, words.score, ...page.criteria, words.completeness, words.why], page.pairs.map(row));
}

function unmatchedTable(rows: readonly UnmatchedRow[], side: string, words: Headings): string {
  if (rows.length === 0) return words.nobody;
  return table(
    [side, words.received, words.reasons],
    rows.map((row) => [row.name, row.received, row.reasons.join(" ")]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

function entryLine(entry: Entry, locale: Locale): string {
  return `- ${escapeMarkdown(entry.name)}${colon(locale)}${escapeMarkdown(entry.value)}`;
}

/**
 * Text that Markdown shows as it is: no emphasis, link, table cell, HTML, entity, formula, list or heading comes out of it, and no bare address
 * becomes a link. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ")
    .replace(/[\\`*_[\]<>|~&$@]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/^(\s*)([#+\-=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}
