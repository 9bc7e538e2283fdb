type Schema = Readonly<Record<string, unknown>>;

/**
 * A second, independent reader of JSON Schema (draft 2020-12) for tests: the keywords that the project's documents use, and an error on any other, so that
 * no keyword is passed over in silence. Gives the paths that do not conform.
 */
export function nonconforming(document: Schema, value: unknown): readonly string[] {
  return check(document, value, "", document);
}

/** Keywords that constrain nothing. */
const remarks = new Set(["$schema", "$defs", "title", "description", "default", "format", "id"]);

type Keyword = (wanted: unknown, value: unknown, path: string, root: Schema, schema: Schema) => readonly string[];

const isObject = (value: unknown): value is Schema => typeof value === "object" && value !== null && !Array.isArray(value);
const unless = (holds: boolean, path: string) => (holds ? [] : [path]);
const number = (test: (value: number, wanted: number) => boolean): Keyword => {
  return (wanted, value, path) => unless(typeof value !== "number" || test(value, wanted as number), path);
};
const count = (wanted: unknown, value: unknown, path: string, root: Schema) =>
  (wanted as Schema[]).filter((one) => check(one, value, path, root).length === 0).length;

const keywords: Readonly<Record<string, Keyword>> = {
  type: (wanted, value, path) =>
    unless(
      [wanted].flat().some((type) => isOfType(type, value)),
      path,
    ),
  const: (wanted, value, path) => unless(wanted === value, path),
  enum: (wanted, value, path) => unless((wanted as unknown[]).includes(value), path),
  minimum: number((value, wanted) => value >= wanted),
  maximum: number((value, wanted) => value <= wanted),
  exclusiveMinimum: number((value, wanted) => value > wanted),
  minLength: (wanted, value, path) => unless(typeof value !== "string" || [...value].length >= Number(wanted), path),
  minItems: (wanted, value, path) => unless(!Array.isArray(value) || value.length >= Number(wanted), path),
  pattern: (wanted, value, path) => unless(typeof value !== "string" || new RegExp(wanted as string, "u").test(value), path),
  anyOf: (wanted, value, path, root) => unless(count(wanted, value, path, root) > 0, path),
  oneOf: (wanted, value, path, root) => unless(count(wanted, value, path, root) === 1, path),
  $ref(wanted, value, path, root) {
    const name = /^#\/\$defs\/(.+)$/.exec(wanted as string)?.[1] ?? "";
    return check((root.$defs as Readonly<Record<string, Schema>>)[name], value, path, root);
  },
  required: (wanted, value, path) =>
    isObject(value) ? (wanted as string[]).filter((field) => !Object.hasOwn(value, field)).map((field) => `${path}/${field}`) : [],
  items: (wanted, value, path, root) =>
    Array.isArray(value) ? value.flatMap((one, index) => check(wanted as Schema, one, `${path}/${index}`, root)) : [],
  properties: (wanted, value, path, root) =>
    isObject(value)
      ? Object.entries(wanted as Record<string, Schema>).flatMap(([field, schema]) =>
          Object.hasOwn(value, field) ? check(schema, value[field], `${path}/${field}`, root) : [],
        )
      : [],
  propertyNames: (wanted, value, path, root) =>
    isObject(value) ? Object.keys(value).flatMap((key) => check(wanted as Schema, key, `${path}/${key}`, root)) : [],
  additionalProperties(wanted, value, path, root, { properties = {} }) {
    if (!isObject(value)) return [];
    const others = Object.keys(value).filter((key) => !Object.hasOwn(properties as object, key));
    return others.flatMap((key) => (wanted === false ? [`${path}/${key}`] : check(wanted as Schema, value[key], `${path}/${key}`, root)));
  },
};

function check(schema: Schema, value: unknown, path: string, root: Schema): readonly string[] {
  return Object.entries(schema).flatMap(([name, wanted]) => {
    if (remarks.has(name)) return [];
    const keyword = keywords[name];
    if (keyword === undefined) throw new Error(`no test reads the keyword ${name} at ${path}`);
    return keyword(wanted, value, path, root, schema);
  });
}

function isOfType(type: unknown, value: unknown): boolean {
  switch (type) {
    case "object":
      return isObject(value);
    case "array":
      return Array.isArray(value);
    case "null":
      return value === null;
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
