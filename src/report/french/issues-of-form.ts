import { keyFields } from "../../people/answered";
import type { Issue } from "../../people/issue";
import type { IssueSentences } from "../language";
import { formatCount, formatNumber } from "../locale";
import { didYouMean, either, listOf, shown } from "./issue-values";

type Params = Issue["params"];
type Path = Issue["path"];
type FormCode = "missing" | "wrong-type" | "unknown-field" | "unknown-value" | "out-of-range" | "not-an-integer" | "bad-format";

const types: Readonly<Record<string, string>> = {
  string: "un texte",
  number: "un nombre",
  int: "un nombre entier",
  boolean: "true ou false",
  array: "une liste",
  object: "un objet",
  record: "un objet",
  function: "une fonction",
};

const field = (path: Path) => path.filter((step) => typeof step === "string").at(-1);
const but = ({ value }: Params) => `et non ${shown(value)}`;
const expected = (value: unknown) =>
  either([value].flat().map((type) => types[String(type)] ?? String(type).replace(/^"(.*)"$/, "«\u00a0$1\u00a0»")));

/** Levels of languages, fields and scales are closed lists of their own; the others are in `known`. */
function unknownValue(params: Params, path: Path): string {
  const { value, known, suggestion, scale, count } = params;
  const meant = didYouMean(suggestion);
  const last = field(path);
  if (scale !== undefined) {
    const given = Number(count) > 1 ? ` (la réponse de ${formatCount(Number(count), "personne", "personnes", "fr")})` : "";
    return `${shown(value)}${given} n'est pas sur l'échelle ${shown(scale)}${meant}`;
  }
  if (last === "type") {
    if (known === undefined) return `${shown(value)} vaut toujours et ne peut pas figurer dans la liste`;
    return `${shown(value)} n'est ${path[0] === "rules" ? "aucune règle connue" : "aucun critère connu"}${meant}`;
  }
  if (last === "key")
    return `${shown(value)} n'est ni l'un de ${keyFields.join(", ")}, ni «\u00a0attributes.\u00a0» suivi d'un nom${meant}`;
  if (last === "level" && known === undefined)
    return `doit être un niveau de «\u00a0A1\u00a0» à «\u00a0C2\u00a0» ou «\u00a0native\u00a0», ${but(params)}`;
  if (last === "level" && listOf(known).length === 0)
    return `${shown(value)} est un libellé, et aucun critère de compétences n'indique d'échelle avec des libellés\u00a0: un niveau doit être un nombre`;
  if (last === "level") return `${shown(value)} n'est pas un libellé de l'échelle indiquée${meant}`;
  return `doit être ${either(listOf(known).map(shown))}, ${but(params)}${meant}`;
}

function outOfRange(params: Params, path: Path): string {
  const { value, minimum, maximum, of, exclusive, scale, min, max, levels, count } = params;
  if (levels !== undefined)
    return `a ${formatCount(Number(value), "libellé", "libellés", "fr")} pour ${formatCount(Number(levels), "niveau", "niveaux", "fr")}`;
  if (scale !== undefined) {
    const given = Number(count) > 1 ? ` (la réponse de ${formatCount(Number(count), "personne", "personnes", "fr")})` : "";
    return `${count === undefined ? "doit" : "devrait"} être de ${shown(min)} à ${shown(max)}, l'échelle ${shown(scale)}, ${but(params)}${given}`;
  }
  if (minimum === undefined && maximum === undefined) {
    if (typeof value === "string") return "est vide et compte comme une absence de réponse";
    return Number.isFinite(value) && field(path) === "weight"
      ? `doit être 0 ou au moins 1e-12, ${but(params)}`
      : `doit être un nombre fini, ${but(params)}`;
  }
  const least = minimum !== undefined;
  const limit = Number(least ? minimum : maximum);
  if (of === "string" && least && limit === 1) return "ne doit pas être vide";
  const bound = least ? "au moins" : "au plus";
  if (of === "string") return `doit avoir ${bound} ${formatCount(limit, "caractère", "caractères", "fr")}, ${but(params)}`;
  if (of === "array") return `doit avoir ${bound} ${formatCount(limit, "élément", "éléments", "fr")}, ${but(params)}`;
  if (exclusive === true) return `doit être ${least ? "supérieur" : "inférieur"} à ${formatNumber(limit, "fr", 6)}, ${but(params)}`;
  return `doit être d'${bound} ${formatNumber(limit, "fr", 6)}, ${but(params)}`;
}

/** The forms that texts can have, by the field. */
function badFormat(params: Params, path: Path): string {
  const last = field(path);
  if (last === "startTime" || last === "endTime")
    return `doit être une heure de «\u00a000:00\u00a0» à «\u00a0${last === "endTime" ? "24:00" : "23:59"}\u00a0», ${but(params)}`;
  if (last === "startDate" || last === "endedOn" || last === "asOf")
    return `doit être une date qui existe, sous la forme AAAA-MM-JJ, ${but(params)}`;
  if (last === "tag" || last === "languages")
    return `doit être un code de langue comme «\u00a0fr\u00a0» ou «\u00a0pt-BR\u00a0», ${but(params)}`;
  return "ne doit pas être vide";
}

/** Problems of form, in French. */
export const frenchFormIssues: Pick<IssueSentences, FormCode> = {
  missing: ({ type }) => (type === undefined ? "manque" : `manque, et max aussi\u00a0: ${shown(type)} demande l'un des deux`),
  "wrong-type": (params) =>
    params.expected === undefined ? "ne peut pas être lu" : `doit être ${expected(params.expected)}, ${but(params)}`,
  "unknown-field": ({ value, suggestion }) =>
    `ce champ est inconnu (valeur ${value === undefined ? "absente" : shown(value)})${didYouMean(suggestion)}`,
  "unknown-value": unknownValue,
  "out-of-range": outOfRange,
  "not-an-integer": (params) => `doit être un nombre entier, ${but(params)}`,
  "bad-format": badFormat,
};
