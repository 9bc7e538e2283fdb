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

/** Breaks a text between words, and inside a word only when it is wider than a line. No-break spaces hold. Control characters become spaces. */
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

function pieces(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const found = [""];
  for (const character of characters(word)) {
    const longer = found[found.length - 1] + character;
    if (textWidth(longer) > width && longer !== character) found.push(character);
    else found[found.length - 1] = longer;
  }
  return found;
}

/** The first of a text's phrases ("a; b; c", most telling first) and all others that still fit on one line; a mark stands for those that do not. */
export function fittingPhrases(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const [first, ...rest] = text.split(/(?<=;) /);
  let line = first;
  for (const phrase of rest) if (textWidth(`${line} ${phrase}`) + 2 <= width && phrase.endsWith(";")) line += ` ${phrase}`;
  if (rest.length === 0) return first;
  return textWidth(line) + 2 <= width ? `${line} …` : `${line}…`;
}
