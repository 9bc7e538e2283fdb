import type { IssueSentences } from "../language";
import { formatCount } from "../locale";
import { countOf, isMentees, listOf, pair, people, shown, shownList, someOf, verb } from "./issue-values";

type PeopleCode =
  | "duplicate-id"
  | "duplicate-entry"
  | "unknown-person"
  | "manager-cycle"
  | "manager-contradiction"
  | "unknown-manager"
  | "impossible-window"
  | "unknown-time-zone"
  | "missing-time-zone"
  | "missing-as-of"
  | "unknown-language"
  | "minimum-over-maximum"
  | "pin-refused"
  | "pin-over-capacity"
  | "tick-all"
  | "unanswered-section"
  | "unanswered-person"
  | "no-candidate"
  | "not-checked";

const them = (count: unknown) => verb(count, "lui", "leur");

/** How many people of a reporting line are named before it is cut. */
const chainShown = 12;

/** Problems of people and pairs, in French. */
export const frenchPeopleIssues: Pick<IssueSentences, PeopleCode> = {
  "duplicate-id": ({ value, first }, path) => `${shown(value)} est déjà l'identifiant de ${path[0]}[${first}]`,
  "duplicate-entry": (params, path) => {
    const { value, other, menteeId } = params;
    if (path[0] === "criteria")
      return "ne doit pas nommer deux fois une réponse\u00a0: ni les majuscules ni les espaces autour ne comptent";
    if (other !== undefined) return `${pair(params)} a le score ${shown(value)} ici et ${shown(other)} avant`;
    return `${menteeId === undefined ? shown(value) : pair(params)} figure déjà avant dans la même liste`;
  },
  "unknown-person": ({ value, side, isOnOtherSide }) => {
    const [one, other] = isMentees(side) ? ["personnes mentorées", "mentors"] : ["mentors", "personnes mentorées"];
    return `${shown(value)} n'est pas parmi les ${one}${isOnOtherSide === true ? `, seulement parmi les ${other}` : ""}`;
  },
  "manager-cycle": ({ chain }) => {
    const all = listOf(chain);
    const named = all.length > chainShown ? [...all.slice(0, chainShown - 2).map(shown), "…", shown(all[0])] : all.map(shown);
    return `la ligne hiérarchique revient à son point de départ\u00a0: ${named.join(" -> ")}`;
  },
  "manager-contradiction": ({ value, id, other }) => {
    if (value === null) return `ne donne aucun responsable à ${shown(id)}, alors qu'ailleurs c'est ${shown(other)}`;
    return `nomme ${shown(value)} responsable de ${shown(id)}, ${other === null ? "qui n'en a aucun ailleurs" : `alors qu'ailleurs c'est ${shown(other)}`}`;
  },
  "unknown-manager": ({ value }) =>
    `${shown(value)} n'est personne dans la cohorte ni dans org\u00a0: la ligne hiérarchique au-dessus n'est donc pas connue`,
  "impossible-window": ({ value }, path) =>
    path.at(-1) === "daysOfWeek"
      ? "est vide\u00a0: une plage demande un jour"
      : `reprend l'heure de début ${shown(value)}\u00a0: une plage doit avoir une durée, et une journée entière finit à «\u00a024:00\u00a0»`,
  "unknown-time-zone": ({ value }) => `${shown(value)} n'est aucun fuseau horaire connu`,
  "missing-time-zone": ({ id }) =>
    `manque pour ${shown(id)}\u00a0: ses disponibilités ne peuvent pas être comparées à celles de personnes dans un fuseau`,
  "missing-as-of": ({ zones }) =>
    `manque\u00a0: les décalages de ${formatCount(listOf(zones).length, "fuseau horaire", "fuseaux horaires", "fr")} sont donc ceux d'une date par défaut`,
  "unknown-language": ({ value }) => `${shown(value)} est bien formé, mais ne désigne aucune langue connue`,
  "minimum-over-maximum": ({ value, max }) => `le minimum ${shown(value)} dépasse le maximum ${shown(max)}`,
  "pin-refused": (params) => `${pair(params)} est imposé, mais refusé par ${shownList(params.rules)}`,
  "pin-over-capacity": ({ value, places, menteeId }) =>
    value === menteeId
      ? `${shown(value)} souhaite ${people(places, "mentors")}, et ${verb(places, "un binôme imposé lui", "les binômes imposés lui")} en ${verb(places, "donnerait", "donneraient")} plus`
      : `${shown(value)} a ${formatCount(Number(places), "place", "places", "fr")}, et les binômes imposés en demandent plus`,
  "tick-all": (params, [side]) =>
    `${someOf(params, side)} ${verb(params.count, "nomme", "nomment")} sous ${shown(params.field)} presque tout ce que quelqu'un nomme ` +
    `(${formatCount(Number(params.terms), "réponse", "réponses", "fr")}), ce qui dit peu de chose`,
  "unanswered-section": ({ field, criteria, count, of }, [side]) =>
    `${countOf(count, of, side)} ${verb(count, "n'a", "n'ont")} rien répondu sous ${shown(field)}, que ` +
    `${listOf(criteria).length === 1 ? "lit le critère" : "lisent les critères"} ${shownList(criteria)}`,
  "unanswered-person": (params, [side]) =>
    `${someOf(params, side)} ${verb(params.count, "n'a", "n'ont")} rien répondu de ce qu'un critère lit\u00a0: rien ne dit donc qui ${them(params.count)} convient`,
  "no-candidate": (params, [side]) =>
    `${someOf(params, side)} ne ${verb(params.count, "peut", "peuvent")} rencontrer personne\u00a0: ` +
    (isMentees(side)
      ? `aucun mentor qui ait une place ne ${them(params.count)} est permis`
      : `aucune personne mentorée ne ${them(params.count)} est permise`),
  "not-checked": ({ pairs, limit }) =>
    `il y a ${formatCount(Number(pairs), "binôme possible", "binômes possibles", "fr")}, plus que ${shown(limit)}\u00a0: il n'a pas été vérifié que les règles laissent quelqu'un à chacun`,
};
