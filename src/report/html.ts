import type { Matching } from "../matching/types";
import type { Programme } from "../programme";
import {
  type Entry,
  type FactGroup,
  type PairRow,
  type ReportDocument,
  reportDocument,
  type SharedPair,
  sharedPairs,
  type UnmatchedRow,
} from "./document";
import type { Headings } from "./language";
import type { Locale } from "./locale";
import { optionsOf, type ReportOptions, type ResolvedOptions } from "./options";
import { languageOf } from "./sentence";
import { pageStyle } from "./style";

/** The result as one page that stands alone: style inside, no script, nothing loaded from anywhere. */
export function toHtml(programme: Programme, matching: Matching, options: ReportOptions = {}): string {
  const resolved = optionsOf("toHtml", programme, matching, options);
  return resolved.audience === "coordinator" ? coordinatorPage(programme, matching, resolved) : sharedPage(programme, matching, resolved);
}

function coordinatorPage(programme: Programme, matching: Matching, resolved: ResolvedOptions): string {
  const words = languageOf(resolved.locale).headings;
  const document = reportDocument(programme, matching, resolved);
  return page(document.title, resolved.locale, [
    `<header>\n<h1>${escapeHtml(document.title)}</h1>`,
    ...document.lead.map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    entries(document.totals, "totals"),
    "</header>\n<main>",
    `<h2>${escapeHtml(words.pairs)}</h2>`,
    pairTable(document, words),
    ...(document.shortages.length === 0 ? [] : [`<h2>${escapeHtml(words.shortages)}</h2>`, list(document.shortages)]),
    ...(document.unmatched === null
      ? []
      : [
          `<h2>${escapeHtml(words.unmatchedMentees)}</h2>`,
          unmatchedTable(words.unmatchedMentees, document.unmatched.mentees, words.mentee, words),
          `<h2>${escapeHtml(words.unmatchedMentors)}</h2>`,
          unmatchedTable(words.unmatchedMentors, document.unmatched.mentors, words.mentor, words),
        ]),
    `<h2>${escapeHtml(words.method)}</h2>`,
    table(
      words.method,
      [words.criterion, words.weight, words.benefit, words.unanswered],
      document.method.criteria.map((cells) => cells.map((cell, index) => (index === 0 ? rowHead(cell) : dataCell(cell)))),
    ),
    entries(document.method.entries, "entries"),
    `</main>\n<footer>\n${entries(document.footer, "entries")}\n</footer>`,
  ]);
}

function sharedPage(programme: Programme, matching: Matching, resolved: ResolvedOptions): string {
  const words = languageOf(resolved.locale).headings;
  const pairs = sharedPairs(programme, matching, resolved);
  const rhythm = entries([{ name: words.rhythm, value: words.rhythmOf(programme.policy.rhythm) }], "entries");
  if (resolved.whole)
    return page(words.title, resolved.locale, [`<main>\n<h1>${escapeHtml(words.title)}</h1>`, rhythm, nameTable(pairs, words), "</main>"]);
  const title = words.sharedTitle;
  const articles = pairs.map((pair) => {
    const people = entries(
      [
        { name: words.mentee, value: pair.mentee },
        { name: words.mentor, value: pair.mentor },
      ],
      "entries",
    );
    return `<article>\n${people}\n${pair.facts.map((group) => factGroup(group, "h2")).join("\n")}\n</article>`;
  });
  return page(title, resolved.locale, [`<main>\n<h1>${escapeHtml(title)}</h1>`, rhythm, ...articles, "</main>"]);
}

function nameTable(pairs: readonly SharedPair[], words: Headings): string {
  if (pairs.length === 0) return `<p>${escapeHtml(words.noPairs)}</p>`;
  const rows = pairs.map(({ mentee, mentor }) => [rowHead(mentee), `<td>${isolated(mentor)}</td>`]);
  return table(words.pairs, [words.mentee, words.mentor], rows);
}

function page(title: string, locale: Locale, body: readonly string[]): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${body.join("\n")}
</body>
</html>
`;
}

/** A group of two rows for each pair: people and scores, and under them the reasons over the whole width, which keeps the page readable on paper. */
function pairTable(document: ReportDocument, words: Headings): string {
  if (document.pairs.length === 0) return `<p>${escapeHtml(words.noPairs)}</p>`;
  const head = [words.mentee, words.mentor, words.score, ...document.criteria, words.completeness];
  const groups = document.pairs.map((pair) => pairGroup(pair, head.length, words));
  return tableOf(words.pairs, head, groups.join("\n"), `${words.scoreMeaning} ${words.completenessMeaning}`);
}

function pairGroup(pair: PairRow, columns: number, words: Headings): string {
  const tag = pair.pinned ? ` <span class="tag">${escapeHtml(words.pinned)}</span>` : "";
  const cells = [
    `<th scope="rowgroup" rowspan="2">${isolated(pair.mentee)}</th>`,
    `<td>${isolated(pair.mentor)}${tag}</td>`,
    dataCell(pair.score, "number main"),
    ...[...pair.parts, pair.completeness].map((score) => dataCell(score, "number")),
  ];
  const facts = pair.facts.map((group) => factGroup(group, "p")).join("\n");
  return `<tbody class="pair">
<tr>${cells.join("")}</tr>
<tr><td colspan="${columns - 1}"><details><summary>${escapeHtml(pair.why)}</summary>\n<div class="facts">${facts}</div>\n</details></td></tr>
</tbody>`;
}

function unmatchedTable(label: string, rows: readonly UnmatchedRow[], side: string, words: Headings): string {
  if (rows.length === 0) return `<p>${escapeHtml(words.nobody)}</p>`;
  return table(
    label,
    [side, words.received, words.reasons],
    rows.map((row) => [
      rowHead(row.name),
      dataCell(row.received, "number"),
      `<td>${row.reasons.length === 1 ? escapeHtml(row.reasons[0]!) : list(row.reasons)}</td>`,
    ]),
  );
}

/** A table whose heading stands above it; the label says it again to who jumps from table to table. */
function table(label: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  return tableOf(label, head, `<tbody>\n${rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("\n")}\n</tbody>`);
}

function tableOf(label: string, head: readonly string[], bodies: string, caption?: string): string {
  const columns = head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("");
  const described = caption === undefined ? "" : `<caption>${escapeHtml(caption)}</caption>\n`;
  return `<div class="scroll"><table aria-label="${escapeHtml(label)}">\n${described}<thead><tr>${columns}</tr></thead>\n${bodies}\n</table></div>`;
}

function rowHead(text: string): string {
  return `<th scope="row">${isolated(text)}</th>`;
}

function dataCell(text: string, classes = ""): string {
  return `<td${classes === "" ? "" : ` class="${classes}"`}>${escapeHtml(text)}</td>`;
}

function factGroup(group: FactGroup, heading: "h2" | "p"): string {
  return `<section><${heading}>${escapeHtml(group.heading)}</${heading}>\n${list(group.sentences)}</section>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
}

function entries(items: readonly Entry[], name: "totals" | "entries"): string {
  const wrap = name === "totals" ? (item: string) => `<div>${item}</div>` : (item: string) => item;
  if (items.length === 0) return "";
  return `<dl class="${name}">${items.map((item) => wrap(`<dt>${escapeHtml(item.name)}</dt><dd>${escapeHtml(item.value)}</dd>`)).join("")}</dl>`;
}

/** A name in its own direction, so that a right-to-left name does not turn its neighbours around. */
function isolated(name: string): string {
  return `<bdi>${escapeHtml(name)}</bdi>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
