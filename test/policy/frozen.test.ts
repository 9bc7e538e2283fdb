import { expect, it } from "vitest";
import { frozen } from "../../src/policy/frozen";

it("freezes a value with everything in it, and what was frozen already is left alone", () => {
  const value = { list: [{ deep: { most: 1 } }], none: null, rest: Object.freeze({ inner: {} }) };
  expect(frozen(value)).toBe(value);
  expect([value, value.list, value.list[0], value.list[0].deep].every(Object.isFrozen)).toBe(true);
  expect(Object.isFrozen(value.rest.inner)).toBe(false);
});
