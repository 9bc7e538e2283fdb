/** The number that a text is, as a cell of a spreadsheet gives it ("3", "-2.5"); null for any other text. */
export function numberInText(text: string): number | null {
  return /^\s*[+-]?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null;
}
