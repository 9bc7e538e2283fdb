/** A place in a document: field names and list positions from its root. */
export type Path = readonly (string | number)[];

const longest = 60;

/** "mentees[3].availability[0].endTime"; a name that is no plain word is quoted. `root` names the document itself. */
export function printPath(path: Path, root: string): string {
  if (path.length === 0) return root;
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[A-Za-z_$][\w$]{0,59}$/.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${printValue(step)}]`;
  }
  return text;
}

/** A value on one short line, whatever it is; never throws, not even on a revoked proxy. */
export function printValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(shorten(value));
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "bigint":
      return shorten(`${value}n`);
    case "symbol":
      return shorten(value.toString());
    case "function":
      return "a function";
    case "object":
      return value === null ? "null" : printObject(value);
    default:
      return String(value);
  }
}

function printObject(value: object): string {
  try {
    return Array.isArray(value) ? `a list of ${value.length}` : "an object";
  } catch {
    return "an unreadable object";
  }
}

function shorten(text: string): string {
  if (text.length <= longest) return text;
  // The last unit may be half of a surrogate pair.
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** The value for an issue's params: itself when it is a JSON scalar (long texts cut) or no finite number, else its printed form. */
export function plainValue(value: unknown): unknown {
  if (typeof value === "string") return value.length > 200 ? `${value.slice(0, 199)}…` : value;
  if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
  return printValue(value);
}

/** "a", "a or b", "a, b or c" */
export function either(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}
