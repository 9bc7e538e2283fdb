import type * as z from "zod/mini";
import { type Entry, readList, readRecord } from "../people/form";
import { type Path, printValue } from "../people/print";
import type { Report } from "../people/report";
import { closestWord } from "../people/suggestion";
import { didYouMean, valueAt } from "../people/translate";
import type { DocumentForm, PolicySchema } from "./schema";
import type { CriterionCommon, RuleCommon } from "./types";

/** What could be read of a policy. `null` criteria or rules: not given, so the defaults hold. */
export interface PolicyForm {
  readonly document: DocumentForm;
  readonly criteria: readonly Entry<CriterionCommon>[] | null;
  readonly rules: readonly Entry<RuleCommon>[] | null;
  /** The ids, as far as they can be told, of criteria that could not be read: whoever names one of them has made no mistake of their own. */
  readonly unread: readonly string[];
}

/** Reads the policy's form; problems go into the report. No policy at all is one that says nothing. */
export function readPolicy(input: unknown, schema: PolicySchema, report: Report): PolicyForm {
  const document = input === undefined ? {} : readRecord(schema.document, input, [], report);
  if (document === undefined) return { document: {}, criteria: null, rules: null, unread: [] };
  const unread: string[] = [];
  const list = (field: "criteria" | "rules") => {
    const { entries, listed } = readList(document, field, report, (value, path) => {
      const read = readTyped(value, path, schema[field], schema.standing, report);
      if (field === "criteria" && read === undefined) unread.push(...namesOf(value, schema.criteria.keys()));
      return read;
    });
    return listed || entries.length > 0 ? entries : null;
  };
  return { document, criteria: list("criteria") as PolicyForm["criteria"], rules: list("rules"), unread };
}

/** What a criterion that could not be read may be called: its id, else its type, or the type that was meant. */
function namesOf(criterion: unknown, types: Iterable<string>): string[] {
  const id = valueAt(criterion, ["id"]);
  const type = valueAt(criterion, ["type"]);
  const names = typeof id === "string" || typeof type !== "string" ? [id] : [type, closestWord(type, types)];
  return names.filter((name) => typeof name === "string");
}

/** One criterion or rule, by the schema that its type picks. */
function readTyped(
  value: unknown,
  path: Path,
  schemas: ReadonlyMap<string, z.ZodMiniObject>,
  standing: ReadonlySet<string>,
  report: Report,
): RuleCommon | undefined {
  if (typeof value !== "object" || value === null || isList(value)) {
    report.error("wrong-type", path, `must be an object, not ${printValue(value)}`, { value, expected: "object" });
    return undefined;
  }
  const type = valueAt(value, ["type"]);
  const schema = typeof type === "string" ? schemas.get(type) : undefined;
  if (schema !== undefined) return readRecord(schema, value, path, report) as RuleCommon | undefined;
  const at = [...path, "type"];
  if (type === undefined) report.error("missing", at, "is missing");
  else if (typeof type !== "string")
    report.error("wrong-type", at, `must be text, not ${printValue(type)}`, { value: type, expected: "string" });
  else if (path[0] === "rules" && standing.has(type)) {
    report.error("unknown-value", at, `${printValue(type)} always holds and cannot be listed`, { value: type });
  } else {
    const meant = closestWord(type, schemas.keys());
    const known = [...schemas.keys()];
    const sentence = `${printValue(type)} is no known ${path[0] === "rules" ? "rule" : "criterion"}${didYouMean(meant)}`;
    report.error("unknown-value", at, sentence, { value: type, known, suggestion: meant });
  }
  return undefined;
}

/** Array.isArray throws on a revoked proxy, which is no list either. */
function isList(value: object): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
