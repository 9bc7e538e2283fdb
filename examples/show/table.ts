import { padEnd, padStart, textWidth, wrap } from "./width";

export interface Column {
  readonly heading: string;
  readonly align?: "right";
  /** The most cells it may take; the last column takes what is left of the page. */
  readonly widest?: number;
  /** Makes a cell shorter, given the column's width, before it is laid out. */
  readonly shorten?: (text: string, width: number) => string;
}

const gap = "  ";
const narrowest = 24;

/** A table in plain text: columns as wide as their cells need, long cells on several lines, no trailing spaces. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[], pageWidth: number): string {
  const widths = columns.map((column, index) => {
    const needed = Math.max(...[column.heading, ...rows.map((row) => row[index])].map(textWidth));
    return Math.min(needed, column.widest ?? needed);
  });
  const last = columns.length - 1;
  const others = widths.slice(0, last).reduce((sum, width) => sum + width + gap.length, 0);
  widths[last] = Math.min(widths[last], Math.max(narrowest, pageWidth - others));

  const layOut = (cells: readonly string[]) => {
    const wrapped = cells.map((cell, index) => wrap(columns[index].shorten?.(cell, widths[index]) ?? cell, widths[index]));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((lines, index) => (columns[index].align === "right" ? padStart : padEnd)(lines[line] ?? "", widths[index]))
        .join(gap)
        .trimEnd(),
    );
  };
  const rule = widths.map((width) => "─".repeat(width)).join(gap);
  return [...layOut(columns.map(({ heading }) => heading)), rule, ...rows.flatMap(layOut)].join("\n");
}
