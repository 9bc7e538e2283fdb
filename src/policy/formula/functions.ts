/** The functions of a formula with the number of values that each takes. */
export const functions: ReadonlyMap<string, { readonly least: number; readonly most: number }> = new Map([
  ["min", { least: 1, most: Number.POSITIVE_INFINITY }],
  ["max", { least: 1, most: Number.POSITIVE_INFINITY }],
  ["abs", { least: 1, most: 1 }],
  ["round", { least: 1, most: 1 }],
  ["floor", { least: 1, most: 1 }],
  ["ceil", { least: 1, most: 1 }],
  ["sqrt", { least: 1, most: 1 }],
  ["clamp", { least: 3, most: 3 }],
]);

export function isFunction(word: string): boolean {
  return functions.has(word);
}
