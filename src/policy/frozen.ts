/** The value itself, frozen with everything in it, as far as it is not yet. Plain JSON that is not the caller's own. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
