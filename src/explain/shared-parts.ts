import type { PairExplanation } from "../matching/types";
import type { Fact, FactCode } from "../people/fact";
import { compareText, type Mentee, type Mentor } from "../people/person";
import type { Policy } from "../policy/types";
import type { Programme } from "../programme";
import { fieldsOf, isRead } from "./reads";

/** The criteria that rest on what somebody said of the other in confidence, or on what only the organiser knows. */
const confidentialCriteria: ReadonlySet<string> = new Set(["wishes", "history", "supplied", "formula"]);

/** What two people may be told of each other: what they have in common or can give each other, never what is missing, avoided or weighed. */
const sharedFacts: ReadonlySet<FactCode> = new Set<FactCode>([
  "met",
  "partly-met",
  "shared-time",
  "shared-window",
  "shared-language",
  "shared-format",
  "values",
]);

/**
 * What a pair's own two people may be told of it. Neither weights nor points nor scores, whose sums would show that something is left out; no criterion
 * that reads or names what the policy keeps private; no criterion without a shared fact, so that one that is left out looks like one that says nothing. By id: the policy's own order is that of the weights.
 */
export function sharedParts({ policy, scoring }: Programme, mentee: Mentee, mentor: Mentor): PairExplanation["parts"] {
  const facts = scoring.facts(mentee, mentor);
  const parts = policy.criteria.flatMap((criterion, index) => {
    if (confidentialCriteria.has(criterion.type) || isAboutPrivate(criterion, policy)) return [];
    const shared = facts[index].filter((fact) => sharedFacts.has(fact.code) && !namesPrivate(fact, policy)).map(withoutImportance);
    return shared.length === 0 ? [] : [{ criterion: criterion.id, weight: 0, score: null, points: 0, facts: shared }];
  });
  return parts.sort((a, b) => compareText(a.criterion, b.criterion));
}

/** Whether the policy keeps a person's field private: by its own name, without "attributes." or "leadershipStyle.", or as part of "leadershipStyle". */
export function isPrivate(field: string, { privateAttributes }: Pick<Policy, "privateAttributes">): boolean {
  return privateAttributes.some((name) => namesField(name, field));
}

function namesField(name: string, field: string): boolean {
  return [name, `attributes.${name}`, `leadershipStyle.${name}`].includes(field) || field.startsWith(`${name}.`);
}

function isAboutPrivate(criterion: Policy["criteria"][number], policy: Policy): boolean {
  const fields = fieldsOf(criterion);
  return (
    fields.some((field) => isPrivate(field, policy)) ||
    policy.privateAttributes.some((name) => isRead(name, fields) || words(criterion.id).includes(words(name)))
  );
}

function namesPrivate({ params }: Fact, policy: Policy): boolean {
  const { key, field, name } = params as Readonly<Partial<Record<"key" | "field" | "name", string>>>;
  return [key, field, name].some((named) => named !== undefined && isPrivate(named, policy));
}

/** "yearsInRole" and "years-in-role" as " years in role ". */
function words(name: string): string {
  const apart = name.replace(/^attributes\./, "").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return ` ${apart
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ")} `;
}

function withoutImportance(fact: Fact): Fact {
  if (!("importance" in fact.params)) return fact;
  const { importance: _, ...params } = fact.params;
  return { ...fact, params } as Fact;
}
