import { AssignmentError } from "./error";

export function wholeNumber(value: unknown, name: string): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 2147483647) {
    throw new AssignmentError(`${name} must be a whole number from 0 to 2147483647, got ${describe(value)}.`);
  }
  return value;
}

/** One number for all or one per index, as Int32Array capped at `most` (more than `most` can never be used). */
export function perIndex(
  value: number | ArrayLike<number> | undefined,
  fallback: number,
  count: number,
  most: number,
  name: string,
): Int32Array {
  const result = new Int32Array(count);
  if (value === undefined || typeof value === "number") {
    return result.fill(Math.min(value === undefined ? fallback : wholeNumber(value, name), most));
  }
  if (value === null || typeof value !== "object" || value.length !== count) {
    throw new AssignmentError(`${name} must be a number or hold ${count} numbers, got ${describe(value)}.`);
  }
  for (let k = 0; k < count; k++) result[k] = Math.min(wholeNumber(value[k], `${name}[${k}]`), most);
  return result;
}

export function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value === null || typeof value !== "object") return String(value);
  const length: unknown = (value as { length?: unknown }).length;
  return typeof length === "number" ? `${length} entries` : "an object";
}
