const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
/** East Asian wide and full-width characters, and emoji: two cells of a terminal each. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** What takes no cell: line breaks and other control characters are shown as a space before it comes to this. */
const invisible = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;

/** The characters of a text, as a reader counts them. */
export function characters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many cells of a terminal a text takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of characters(text)) width += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - textWidth(text))) + text;
}

/** Breaks a text between words, and inside a word, after a hyphen if there is one, only when it is wider than a line. No-break spaces hold. Control characters become spaces. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.replace(/\p{Control}/gu, " ").split(/[ \t]+/)) {
    for (const piece of pieces(word, width)) {
      const longer = line === "" ? piece : `${line} ${piece}`;
      if (textWidth(longer) <= width) line = longer;
      else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return [...lines, line];
}

/** No two neighbours fit on one line. */
function pieces(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const found = [""];
  for (const part of word.split(/(?<=-)/)) {
    for (const unit of textWidth(part) <= width ? [part] : characters(part)) {
      const longer = found[found.length - 1] + unit;
      if (textWidth(longer) > width && longer !== unit) found.push(unit);
      else found[found.length - 1] = longer;
    }
  }
  return found;
}

/**
 * The first of a text's phrases ("a; b; c", most telling first) and all others that still fit on so many lines; a mark stands for those that do not.
 * A first phrase that does not fit itself ("Goals: a, b, c") gives up its last items, and always keeps one.
 */
export function fittingPhrases(text: string, width: number, lines = 1): string {
  const fits = (shorter: string) => wrap(shorter, width).length <= lines;
  if (fits(text)) return text;
  const [first, ...rest] = text.split(/(?<=;) /);
  if (rest.length === 0 || !fits(`${first} …`)) return fittingItems(first.replace(/\s?;$/, ""), fits);
  let line = first;
  for (const phrase of rest) if (phrase.endsWith(";") && fits(`${line} ${phrase} …`)) line += ` ${phrase}`;
  return `${line} …`;
}

function fittingItems(phrase: string, fits: (text: string) => boolean): string {
  const items = phrase.split(/(?<=,) /);
  while (items.length > 1 && !fits(`${items.join(" ")} …`)) items.pop();
  return `${items.join(" ")} …`;
}
