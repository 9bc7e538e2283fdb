import type { IssueSentences } from "../language";
import { formatCount, formatScore } from "../locale";
import { didYouMean, listOf, shown, verb } from "./issue-values";

type PolicyCode =
  | "all-weights-zero"
  | "duplicate-criterion"
  | "duplicate-rule"
  | "unknown-criterion"
  | "unknown-scale"
  | "unknown-scores"
  | "bad-formula"
  | "attribute-never-answered"
  | "separates-nobody"
  | "weight-without-effect"
  | "table-hole";

/** So much of a formula is shown from the place on where it cannot be read. */
const formulaShown = 24;

/** Problems of the policy, in French. */
export const frenchPolicyIssues: Pick<IssueSentences, PolicyCode> = {
  "all-weights-zero": ({ criteria }) =>
    `${listOf(criteria).length === 0 ? "ne nomme aucun critère" : "tous les poids sont nuls"}\u00a0: rien ne peut donc être évalué`,
  "duplicate-criterion": ({ value, first }) =>
    `${shown(value)} est déjà l'identifiant de criteria[${first}]\u00a0: il faut en donner un autre à l'un des deux`,
  "duplicate-rule": ({ value, first }) => `${shown(value)} dit la même chose que rules[${first}]`,
  "unknown-criterion": ({ value, suggestion }) => `${shown(value)} n'est aucun critère de cette politique${didYouMean(suggestion)}`,
  "unknown-scale": ({ value, suggestion }) => `${shown(value)} n'est aucune échelle de cette politique${didYouMean(suggestion)}`,
  "unknown-scores": ({ value, suggestion }) => `${shown(value)} n'est aucune entrée de suppliedScores${didYouMean(suggestion)}`,
  "bad-formula": ({ value, position, suggestion }) => {
    const rest = String(value).slice(Number(position)).trim();
    const place = rest === "" ? "à la fin" : `à partir de ${shown(rest.slice(0, formulaShown))}`;
    return `la formule ne peut pas être lue ${place} (position ${shown(position)})${didYouMean(suggestion)}`;
  },
  "attribute-never-answered": ({ value, type, suggestion }, path) => {
    const meant = didYouMean(suggestion);
    if (type === undefined) return `${shown(value)} n'est rien que quelqu'un ait répondu${meant}`;
    const consequence = path[0] === "rules" ? "ne peut juger d'aucun binôme" : "est inconnu pour tous les binômes";
    return `personne n'a répondu sous ${shown(value)}\u00a0: ${shown(type)} ${consequence}${meant}`;
  },
  "separates-nobody": ({ criterion, score, unknown, pairs }) => {
    const same = score === null ? "est inconnu" : `vaut ${formatScore(Number(score), "fr")}${Number(unknown) > 0 ? " ou est inconnu" : ""}`;
    return `${shown(criterion)} ${same} pour chacun des ${formatCount(Number(pairs), "binôme examiné", "binômes examinés", "fr")}, et ne distingue donc personne`;
  },
  "weight-without-effect": ({ value, criterion }) =>
    `${value === 0 ? "vaut 0, et ni règle ni formule ne regarde le critère" : `est trop petit à côté des autres, pour le critère`} ${shown(criterion)}\u00a0: il ne change rien`,
  "table-hole": ({ holes, count, of }) => {
    const named = listOf(holes) as readonly { readonly mentee: unknown; readonly mentor: unknown }[];
    const some = named.map(({ mentee, mentor }) => `${shown(mentee)} avec ${shown(mentor)}`).join(", ");
    return (
      `n'a pas de case pour ${formatCount(Number(count), "combinaison", "combinaisons", "fr")} de réponses sur ${shown(of)} ` +
      `(${some}${Number(count) > named.length ? ", …" : ""}), ${verb(count, "qui reste inconnue", "qui restent inconnues")}`
    );
  },
};
