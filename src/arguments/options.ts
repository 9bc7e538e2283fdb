import { closestWord } from "../people/suggestion";
import { callback, type Fields, isObject, type Kind, printGiven, signal } from "./kinds";

/** The checks of `RunOptions`. */
export const ofRun = { onProgress: callback, signal };

/**
 * The options of the function `called`: an object, with no name that is not known and no value of another kind. An option that is undefined was
 * not given, which those that are `required` must be.
 *
 * Throws RangeError with one sentence that names function, option and value.
 */
export function checkOptions<Options extends object>(
  called: string,
  options: Options,
  known: Fields<NoInfer<Options>>,
  required: readonly (keyof NoInfer<Options> & string)[] = [],
): void {
  const wrong = fields(known, required, "option")(options, "options");
  if (wrong !== null) throw new RangeError(`${called}: ${wrong}`);
}

/** An object of which these fields are known. Inherited ones count: an AbortSignal is no object of options, and its own fields are its prototype's. */
export function fields(known: Readonly<Record<string, Kind>>, required: readonly string[] = [], what = "field"): Kind {
  return (value, place) => {
    if (!isObject(value) || Array.isArray(value)) return `${place}: must be an object, not ${printGiven(value)}`;
    for (const name in value) {
      if (Object.hasOwn(known, name) || (name in Object.prototype && !Object.hasOwn(value, name))) continue;
      return `${place}.${name}: is no ${what}; ${meant(name, Object.keys(known), what)}`;
    }
    for (const name of Object.keys(known)) {
      const given = (value as Readonly<Record<string, unknown>>)[name];
      const wrong = given === undefined && !required.includes(name) ? null : known[name](given, `${place}.${name}`);
      if (wrong !== null) return wrong;
    }
    return null;
  };
}

function meant(name: string, known: readonly string[], what: string): string {
  const closest = closestWord(name, known);
  return closest === null ? `the ${what}s are ${known.join(", ")}` : `did you mean ${JSON.stringify(closest)}?`;
}
