import { compareText } from "../people/person";
import { canonicalJson } from "./canonical";
import { policyDefaults } from "./defaults";
import type { PolicyForm } from "./read";
import type { PolicySchema } from "./schema";
import type { Policy, ResolvedCriterion, RuleCommon, ScaleInput } from "./types";

/**
 * The policy with every default written out, plain JSON. Lists get an order of their own, so that no order of the input shows: criteria by weight, the
 * heaviest first, then as in the catalogue, then by id; rules as in the catalogue, then by their parameters; a rule that is said twice is kept once.
 */
export function resolvePolicy({ document, criteria, rules }: PolicyForm, schema: PolicySchema): Policy {
  const unknown = document.unknown ?? policyDefaults.unknown;
  const placeOf = (types: ReadonlyMap<string, unknown>) => {
    const order = [...types.keys()];
    return ({ type }: RuleCommon) => order.indexOf(type);
  };
  const criterionPlace = placeOf(schema.criteria);
  const rulePlace = placeOf(schema.rules);
  const given = criteria === null ? ofKnownType(policyDefaults.criteria, schema.criteria) : criteria.map(({ value }) => value);
  const resolved = given.map(
    (criterion): ResolvedCriterion => ({
      ...said(criterion),
      id: criterion.id ?? criterion.type,
      benefit: criterion.benefit ?? policyDefaults.benefit,
      unknown: criterion.unknown ?? unknown,
    }),
  );
  const named = rules === null ? ofKnownType(policyDefaults.rules, schema.rules) : rules.map(({ value }) => value);
  const distinctRules = new Map(named.map((rule) => [canonicalJson(rule), said(rule) as Policy["rules"][number]]));
  return {
    criteria: resolved.sort((a, b) => b.weight - a.weight || criterionPlace(a) - criterionPlace(b) || compareText(a.id, b.id)),
    rules: [...distinctRules]
      .sort(([a, one], [b, other]) => rulePlace(one) - rulePlace(other) || compareText(a, b))
      .map(([, rule]) => rule),
    objective: document.objective ?? policyDefaults.objective,
    minimumScore: document.minimumScore ?? policyDefaults.minimumScore,
    unknown,
    rhythm: {
      sessionMinutes: document.rhythm?.sessionMinutes ?? policyDefaults.rhythm.sessionMinutes,
      everyWeeks: document.rhythm?.everyWeeks ?? policyDefaults.rhythm.everyWeeks,
      formats: document.rhythm?.formats === undefined ? null : sortedWords(document.rhythm.formats),
    },
    scales: (document.scales ?? []).map(scaleOf).sort((a, b) => compareText(a.id, b.id)),
    waitingBonus: document.waitingBonus ?? policyDefaults.waitingBonus,
    privateAttributes: sortedWords(document.privateAttributes ?? []),
    tieSeed: document.tieSeed ?? policyDefaults.tieSeed,
  };
}

function ofKnownType<Listed extends RuleCommon>(listed: readonly Listed[], schemas: PolicySchema["rules"]): readonly Listed[] {
  return listed.filter(({ type }) => schemas.has(type));
}

/** Without the fields that are there but undefined, which JSON does not have. */
function said<Listed extends object>(listed: Listed): Listed {
  return Object.fromEntries(Object.entries(listed).filter(([, value]) => value !== undefined)) as Listed;
}

function scaleOf({ id, min, max, labels }: NonNullable<PolicyForm["document"]["scales"]>[number]): ScaleInput {
  return labels === undefined ? { id, min, max } : { id, min, max, labels };
}

function sortedWords(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort(compareText);
}
