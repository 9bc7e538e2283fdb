import { describe, expect, it } from "vitest";
import { text, whole } from "../../src/arguments/kinds";
import { checkOptions, fields } from "../../src/arguments/options";

interface Options {
  readonly maxChanges?: number;
  readonly seed?: string;
}

const asked = (options: unknown) => () => checkOptions<Options>("rematch", options as Options, { maxChanges: whole(0), seed: text });

describe("options", () => {
  it("may be left out, undefined, or inherited from defaults", () => {
    for (const options of [{}, { maxChanges: undefined }, { maxChanges: 1, seed: "x" }, Object.create({ seed: "x" }), Object.create(null)])
      expect(asked(options)).not.toThrow();
    expect(asked(Object.create({ seed: 3 }))).toThrow("rematch: options.seed: must be text, not 3");
  });

  it("with a name that nobody knows are refused, with what was meant or all that there is", () => {
    expect(asked({ maxchanges: 3 })).toThrow(new RangeError('rematch: options.maxchanges: is no option; did you mean "maxChanges"?'));
    expect(asked({ limit: 3 })).toThrow(new RangeError("rematch: options.limit: is no option; the options are maxChanges, seed"));
    for (const name of ["__proto__", "constructor", "toString"])
      expect(asked(JSON.parse(`{"${name}": 1}`)), name).toThrow(`rematch: options.${name}: is no option`);
  });

  it("are not refused for what a host has put on every object", () => {
    const everybodys = Object.prototype as { added?: number };
    everybodys.added = 1;
    try {
      expect(asked({ seed: "x" })).not.toThrow();
    } finally {
      delete everybodys.added;
    }
  });

  it("that must be given are missed by name", () => {
    const known = { rounds: whole(1) };
    expect(() => checkOptions("rotate", {}, known as never, ["rounds"] as never)).toThrow(
      "rotate: options.rounds: must be a whole number, 1 or more, not undefined",
    );
    expect(fields({ max: whole(1) }, ["max"])({}, "size")).toBe("size.max: must be a whole number, 1 or more, not undefined");
    expect(fields({ max: whole(1) })({ maximum: 1 }, "size")).toBe("size.maximum: is no field; the fields are max");
  });
});
