import { describe, expect, it } from "vitest";
import { InputError } from "../../src";
import { callOf, calls, cohort, functions, matching, otherMatching, programme, type Role } from "./every-function";

const names = Object.keys(calls);

/** The places of the arguments with a role, and what stands there. */
const placesOf = (name: string, role: Role) => calls[name].flatMap(([own, value], place) => (own === role ? [{ place, value }] : []));

const withRole = (role: Role) => names.flatMap((name) => placesOf(name, role).map(({ place, value }) => [name, place, value] as const));

/** What the call throws; null when it throws nothing. Whatever is not made for its reader fails the test. */
function refusal(name: string, place: number, value: unknown): Error | null {
  try {
    callOf(name, new Map([[place, value]]));
    return null;
  } catch (error) {
    const { message } = error as Error;
    expect(message).not.toMatch(/Cannot |is not (a function|iterable|an? )|circular|undefined \(/i);
    expect(error instanceof RangeError || error instanceof TypeError || error instanceof InputError, message).toBe(true);
    return error as Error;
  }
}

const opening = (name: string) => (name.startsWith("synthetic") ? "Synthetic cohort: " : `${name}: `);

describe("every function of the package", () => {
  it("stands in the table of right calls, and nothing else does", () => {
    expect(names.sort()).toEqual([...functions.keys()].sort());
  });

  it.each(names)("%s takes what is right, all options included", (name) => {
    expect(() => callOf(name)).not.toThrow();
  });

  it.each(withRole("programme"))("%s refuses what is no programme (argument %i), by name and with what it is", (name, place) => {
    const whole = name.startsWith("names") ? {} : { ...programme, scoring: undefined };
    for (const [value, called] of [
      [undefined, "undefined"],
      [null, "null"],
      [3, "3"],
      ["x", '"x"'],
      [[], "a list of 0"],
      [whole, "an object"],
      [cohort, "a cohort"],
      [matching, "a matching"],
      [Promise.resolve(programme), "a promise"],
    ] as const)
      expect(refusal(name, place, value)).toEqual(new TypeError(`${name}: programme: must be a programme made by prepare, not ${called}`));
  });

  it.each(withRole("matching"))("%s refuses what is no matching (argument %i), by name and with what it is", (name, place) => {
    const { pairs: _, ...without } = matching;
    for (const [value, called] of [
      [undefined, "undefined"],
      [null, "null"],
      ["{}", '"{}"'],
      [[], "a list of 0"],
      [{}, "an object without pairs"],
      [without, "an object without pairs"],
      [{ ...matching, pairs: {} }, "an object without pairs"],
      [programme, "a programme without pairs"],
    ] as const) {
      const error = refusal(name, place, value);
      expect(error).toBeInstanceOf(TypeError);
      expect(error?.message).toMatch(new RegExp(`^${name}: (matching|previous|before|after): must be a matching, not `));
      expect(error?.message.endsWith(`not ${called}`), error?.message).toBe(true);
    }
  });

  /** `audit` has it as a finding; the others take a matching of any programme, which is what they are for. */
  const ofAny = ["audit", "diff", "nextRound", "rematch"];

  it.each(withRole("matching").filter(([name]) => !ofAny.includes(name)))("%s refuses a matching of another programme", (name, place) => {
    const error = refusal(name, place, otherMatching);
    expect(error).toEqual(new RangeError(`matching: it was made of the programme ${otherMatching.digest}, not of ${programme.digest}`));
  });

  it.each(withRole("options"))("%s refuses options that are no object", (name, place) => {
    for (const value of [null, 3, "x", [], () => {}, true]) {
      const error = refusal(name, place, value);
      expect(error).toBeInstanceOf(RangeError);
      expect(error?.message.startsWith(opening(name)), error?.message).toBe(true);
    }
  });

  it.each(withRole("options"))("%s refuses a misspelt option, naming it and what was meant (argument %i)", (name, place, value) => {
    for (const option of Object.keys(value as object)) {
      const misspelt = option === option.toLowerCase() ? `${option}${option.at(-1)}` : option.toLowerCase();
      const error = refusal(name, place, { ...(value as object), [misspelt]: undefined });
      expect(error).toBeInstanceOf(RangeError);
      expect(error?.message.startsWith(opening(name)), error?.message).toBe(true);
      if (name.startsWith("synthetic")) expect(error?.message).toContain(misspelt);
      else expect(error?.message).toBe(`${name}: options.${misspelt}: is no option; did you mean "${option}"?`);
    }
  });

  it.each(withRole("options"))("%s refuses any option of another kind, with its value", (name, place, value) => {
    for (const option of Object.keys(value as object)) {
      for (const wrong of [Symbol("s"), null, Number.NaN, -1, 0.5, "nonsense", {}, [null], () => {}]) {
        const error = refusal(name, place, { ...(value as object), [option]: wrong });
        if (typeof wrong === "symbol" || wrong === null) expect(error, option).toBeInstanceOf(RangeError);
        if (error === null) continue;
        expect(error.message.startsWith(opening(name)), error.message).toBe(true);
        expect(error.message).toContain(option);
      }
    }
  });

  it.each(withRole("options").filter(([name]) => !name.startsWith("synthetic") && name !== "toldSentences"))(
    "%s refuses an AbortSignal, a matching and a programme in the place of options",
    (name, place) => {
      for (const value of [new AbortController().signal, matching, programme])
        expect(refusal(name, place, value)?.message).toMatch(new RegExp(`^${name}: options\\.\\w+: `));
    },
  );

  it.each(withRole("who"))("%s asks about one person: both sides at once, neither, or no text is refused", (name, place) => {
    for (const [who, not] of [
      [{ menteeId: "ana", mentorId: "lea" }, "both"],
      [{}, "an object"],
      [undefined, "undefined"],
      ["ana", '"ana"'],
      [{ menteeId: 3 }, "an object"],
      [{ menteeId: undefined }, "an object"],
    ] as const)
      expect(refusal(name, place, who)).toEqual(
        new RangeError(`${name}: who: must be one person, { menteeId } or { mentorId }, not ${not}`),
      );
    expect(refusal(name, place, { menteeId: undefined, mentorId: "lea" })).toBeNull();
    expect(refusal(name, place, { ...matching.unmatched.mentees[0] })).toBeNull();
  });

  it.each(withRole("locale"))("%s refuses a locale that is not there, with its value", (name, place) => {
    for (const [locale, printed] of [
      ["de", '"de"'],
      ["__proto__", '"__proto__"'],
      ["EN", '"EN"'],
      [undefined, "undefined"],
      [null, "null"],
      [0, "0"],
    ] as const)
      expect(refusal(name, place, locale)).toEqual(new RangeError(`locale: ${printed} is not one of en, fr`));
  });

  it.each(withRole("input").filter(([name]) => name !== "validate"))(
    "%s answers any other argument that is none by a sentence",
    (name, place) => {
      for (const value of [null, 3, "x", Symbol("s"), [], {}, [null], () => {}, Number.NaN, matching]) {
        const error = refusal(name, place, value);
        if (error === null || error instanceof InputError) continue;
        expect(error.message.startsWith(`${name}: `), error.message).toBe(true);
      }
    },
  );
});
