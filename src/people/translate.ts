import * as z from "zod/v4/core";
import type { IssueCode } from "./issue";
import { either, type Path, printValue } from "./print";
import { closestWord } from "./suggestion";

/** A problem of form: what a schema found, in the closed set of codes. The path starts at the value that was read. */
export interface FormProblem {
  readonly code: IssueCode;
  readonly path: Path;
  readonly sentence: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type SchemaIssue = z.$ZodIssue;

/** An issue that says what was expected instead. */
type Expectation = z.$ZodIssueInvalidType | z.$ZodIssueInvalidValue;

/** A schema's own test says its code and sentence here: `z.refine(test, formError("bad-format", "must be a date"))`. */
export function formError(code: IssueCode, sentence: string) {
  return { params: { code }, message: sentence };
}

/** Makes the problems of one failed reading out of the schema library's issues. */
export function formProblems(schema: z.$ZodType, input: unknown, issues: readonly SchemaIssue[], path: Path = []): FormProblem[] {
  return issues.flatMap((issue) => {
    const at = [...path, ...plainPath(issue.path)];
    return problemsOf(issue, schema, input, at);
  });
}

function problemsOf(issue: SchemaIssue, schema: z.$ZodType, input: unknown, path: Path): FormProblem[] {
  const value = valueAt(input, path);
  const one = (code: IssueCode, sentence: string, params: Readonly<Record<string, unknown>> = {}): FormProblem[] => [
    { code, path, sentence, params: value === undefined ? params : { value, ...params } },
  ];
  const not = `not ${printValue(value)}`;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownField(key, schema, input, path));
    case "invalid_union":
      return unionProblems(issue, schema, input, path);
    case "invalid_key":
    case "invalid_element":
      return formProblems(schema, input, issue.issues, path);
    case "invalid_type":
      if (isAbsent(value, path)) return one("missing", "is missing");
      if (typeof value === "number" && !Number.isFinite(value)) return one("out-of-range", `must be a finite number, ${not}`);
      if (typeof value === "number" && issue.expected === "int") return one("not-an-integer", `must be a whole number, ${not}`);
      return one("wrong-type", `must be ${expectation(issue)}, ${not}`, { expected: issue.expected });
    case "invalid_value": {
      if (isAbsent(value, path)) return one("missing", "is missing");
      const words = issue.values.map(String);
      const meant = typeof value === "string" ? closestWord(value, words) : null;
      return one("unknown-value", `must be ${expectation(issue)}, ${not}${didYouMean(meant)}`, { known: words, suggestion: meant });
    }
    case "too_small":
    case "too_big":
      return one("out-of-range", `${bound(issue)}, ${not}`, boundParams(issue));
    case "not_multiple_of":
      return one("not-an-integer", `must be a multiple of ${issue.divisor}, ${not}`);
    case "invalid_format":
      return one("bad-format", `${/^invalid/i.test(issue.message) ? `must be of the form ${issue.format}` : issue.message}, ${not}`);
    default:
      return one((issue.params?.code as IssueCode | undefined) ?? "bad-format", `${issue.message}, ${not}`);
  }
}

function unknownField(key: string, schema: z.$ZodType, input: unknown, path: Path): FormProblem {
  const meant = closestWord(key, knownFields(schema, path));
  const value = valueAt(input, [...path, key]);
  const sentence = `is an unknown field (value ${printValue(value)})${didYouMean(meant)}`;
  return { code: "unknown-field", path: [...path, key], sentence, params: { value, field: key, suggestion: meant } };
}

/** A union's problems are those of the branch that the value's type picks; when it picks none, its type is wrong. */
function unionProblems(issue: z.$ZodIssueInvalidUnion, schema: z.$ZodType, input: unknown, path: Path): FormProblem[] {
  const value = valueAt(input, path);
  if (isAbsent(value, path)) return [{ code: "missing", path, sentence: "is missing", params: {} }];
  const picked = issue.errors.find((branch) => !branch.some((found) => found.path.length === 0 && isOfOtherType(found, value)));
  if (picked !== undefined && picked.length > 0) return formProblems(schema, input, picked, path);
  const found = issue.errors.flatMap((branch) => branch.filter((one) => one.path.length === 0).filter((one) => isOfOtherType(one, value)));
  const sentence = `must be ${either([...new Set(found.map(expectation))])}, not ${printValue(value)}`;
  return [{ code: "wrong-type", path, sentence, params: { value, expected: [...new Set(found.flatMap(expectedCodes))] } }];
}

function isOfOtherType(issue: SchemaIssue, value: unknown): issue is Expectation {
  if (issue.code === "invalid_type") return !(typeof value === "number" && (issue.expected === "number" || issue.expected === "int"));
  if (issue.code === "invalid_value") return !issue.values.some((known) => typeof known === typeof value);
  return false;
}

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};

function expectation(issue: Expectation): string {
  if (issue.code === "invalid_type") return typeWords[issue.expected] ?? issue.expected;
  return either(issue.values.map((known) => printValue(known)));
}

/** The same in the words of params: types, and the only values there are. */
function expectedCodes(issue: Expectation): string[] {
  return issue.code === "invalid_type" ? [issue.expected] : issue.values.map(printValue);
}

/** `of`: what is measured, a number, a text's characters or a list's entries. */
function boundParams(issue: z.$ZodIssueTooSmall | z.$ZodIssueTooBig) {
  const limit = issue.code === "too_small" ? { minimum: issue.minimum } : { maximum: issue.maximum };
  return { ...limit, of: issue.origin, ...(issue.inclusive === false && { exclusive: true }) };
}

function bound(issue: z.$ZodIssueTooSmall | z.$ZodIssueTooBig): string {
  const least = issue.code === "too_small";
  const limit = least ? issue.minimum : issue.maximum;
  if (issue.origin === "string" && least && Number(limit) === 1) return "must not be empty";
  if (issue.origin === "string") return `must have at ${least ? "least" : "most"} ${limit} characters`;
  if (issue.origin === "array") return `must have at ${least ? "least" : "most"} ${limit} ${Number(limit) === 1 ? "entry" : "entries"}`;
  if (issue.inclusive === false) return `must be ${least ? "more" : "less"} than ${limit}`;
  return `must be at ${least ? "least" : "most"} ${limit}`;
}

/** "; did you mean ...?" or nothing. */
export function didYouMean(word: string | null): string {
  return word === null ? "" : `; did you mean ${printValue(word)}?`;
}

/** The fields that a schema knows at a place, through optional values, lists and unions. */
function knownFields(schema: unknown, path: Path): string[] {
  if (schema instanceof z.$ZodOptional || schema instanceof z.$ZodDefault || schema instanceof z.$ZodNullable) {
    return knownFields(schema._zod.def.innerType, path);
  }
  if (schema instanceof z.$ZodUnion) return schema._zod.def.options.flatMap((option) => knownFields(option, path));
  if (schema instanceof z.$ZodArray) return path.length === 0 ? [] : knownFields(schema._zod.def.element, path.slice(1));
  if (!(schema instanceof z.$ZodObject)) return [];
  if (path.length === 0) return Object.keys(schema._zod.def.shape);
  return knownFields(schema._zod.def.shape[String(path[0])], path.slice(1));
}

/** The value at a place, undefined where it cannot be read. */
export function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  try {
    for (const step of path) value = (value as Readonly<Record<string | number, unknown>>)[step];
  } catch {
    return undefined;
  }
  return value;
}

function plainPath(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === "symbol" ? step.toString() : step));
}

/** A list has no absent entries: `undefined` in it is a value of a wrong type. */
function isAbsent(value: unknown, path: Path): boolean {
  return value === undefined && typeof path[path.length - 1] === "string";
}
