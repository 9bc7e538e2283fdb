import { colon, formatCount, formatNumber, quote, semicolon } from "../../src/report/locale";
import type { OptionProblem, ReaderWords } from "./language";

const quoted = (text: string) => quote(text, "fr");
const c = colon("fr");
const sc = semicolon("fr");

const optionProblems: Readonly<Record<OptionProblem, (option: string) => string>> = {
  unknown: (option) => `l'option ${option} est inconnue`,
  value: (option) => `l'option ${option} demande une valeur`,
  "no-value": (option) => `l'option ${option} n'admet pas de valeur`,
  argument: (option) => `${quoted(option)} n'est pas une option`,
};

export const french: ReaderWords = {
  locale: "fr",
  help: `Forme des binômes de mentorat, exactement, et dit pourquoi.

  npm start -- --locale fr                                     la cohorte fournie, examples/cohort
  npm start -- --mentees FICHIER --mentors FICHIER [...]       vos propres fichiers CSV

  --mentees FICHIER, --mentors FICHIER   une ligne par personne${sc}vont ensemble
  --columns FICHIER   JSON${c}quelle colonne remplit quel champ, et comment les cases sont écrites (examples/README.md)\u202f;
                      sans cela, les colonnes portent le nom des champs${c}id, displayName, goals, ...
  --policy FICHIER    JSON${c}critères, règles et objectif${sc}sans cela, les valeurs par défaut
  --history FICHIER   binômes passés      --conflicts FICHIER  binômes à ne pas former
  --pins FICHIER      binômes à former    --org FICHIER        responsables hors de la cohorte
  --as-of DATE        le jour dont valent les décalages horaires, AAAA-MM-JJ
  --locale en|fr      langue du texte, des erreurs et des avertissements${sc}par défaut en
  --full              toutes les raisons de chaque binôme, et non celles qui tiennent sur sa ligne
  --json              écrit tout le résultat en JSON
  --out DOSSIER       y écrit aussi pairs.csv et matching.json
  --help              ce texte

Code de retour${c}0 binômes formés, 1 erreur dans les fichiers ou les options (une ligne chacune), 2 les exigences ne peuvent pas toutes être tenues.
`,
  error: (line) => `erreur${c}${line}`,
  warning: (line) => `avertissement${c}${line}`,
  moreErrors: (count) => `et ${formatCount(count, "autre semblable", "autres semblables", "fr")}`,
  place: (file, line, column) =>
    file + (line === undefined ? "" : ` ligne ${line}`) + (column === undefined ? "" : `, colonne ${quoted(column)}`),
  at: (place, sentence) => `${place}${c}${sentence}`,
  quoted,

  failures: {
    ENOENT: "ce fichier n'existe pas",
    EISDIR: "est un dossier, et non un fichier",
    ENOTDIR: "une partie de ce chemin est un fichier, et non un dossier",
    EACCES: "accès refusé",
    EEXIST: "c'est un fichier, et non un dossier",
    EROFS: "le disque est en lecture seule",
    ENOSPC: "le disque est plein",
  },
  notEncoded: (encoding) =>
    `n'est pas du texte en ${encoding}${sc}enregistrez-le en UTF-8 ou indiquez son ${quoted("encoding")} dans la carte des colonnes`,
  notJson: (reason) => {
    const position = /position (\d+)/.exec(reason)?.[1];
    if (position !== undefined) return `n'est pas du JSON valide, à la position ${position}`;
    return `n'est pas du JSON valide${/end of JSON/.test(reason) ? `${c}la fin manque` : ""}`;
  },
  emptyFile: `est vide${sc}la première ligne doit nommer les colonnes`,
  twoColumns: (name) => `deux colonnes s'appellent ${quoted(name)}`,
  cellCount: (cells, columns) =>
    `a ${formatCount(cells, "case", "cases", "fr")}, et l'en-tête ${columns}${sc}un guillemet ou un séparateur manque-t-il\u202f?`,
  notCsv: (reason) => `n'est pas du CSV valide${c}${reason}`,
  quotes: {
    CSV_QUOTE_NOT_CLOSED: "un guillemet est ouvert et jamais refermé",
    INVALID_OPENING_QUOTE: `un guillemet figure dans une case sans guillemets${sc}entourez toute la case et doublez le guillemet`,
    CSV_INVALID_CLOSING_QUOTE: `quelque chose suit un guillemet fermant${sc}doublez les guillemets à l'intérieur d'une case`,
  },
  noRows: (section) =>
    `n'a aucune ligne sous celle qui nomme les colonnes${c}il n'y a donc ${section === "mentees" ? "aucune personne mentorée" : "aucun mentor"}`,
  unusedColumns: (names) => `aucun champ n'utilise ${names.length === 1 ? "la colonne" : "les colonnes"} ${names.map(quoted).join(", ")}`,
  cannotBe: (path, what, reason) => `--out${c}${path} ne peut pas être ${what === "made" ? "créé" : "écrit"}${c}${reason}`,
  noAnswers: (criteria) =>
    `aucun binôme ne repose sur une réponse${c}personne n'a rempli ce que lisent les critères (${criteria.join(", ")}), et le hasard décide donc seul${sc}--policy en nomme d'autres`,

  noColumnFor: (column, field) => `n'a pas de colonne ${quoted(column)} pour ${field}`,
  requiredField: (field) => `aucune colonne ne donne ${field}, sans quoi une ligne n'est personne`,
  columnsAre: (names) => `ses colonnes sont${c}${names.join(", ")}`,
  requiredCell: "est vide, et sans cela la ligne n'est personne",
  mapRules: {
    "one-source": `demande soit ${quoted("column")}, soit ${quoted("value")}`,
    "range-up": "l'échelle doit aller en montant",
    "date-parts": "doit contenir YYYY, MM et DD une fois chacun",
    "one-character": "doit être un seul caractère",
    encoding: "n'est pas un encodage que cette machine connaisse",
  },
  noSuchField: `ce champ n'existe pas${sc}examples/README.md les énumère`,
  uselessOption: (option) => `${quoted(option)} ne veut rien dire pour ce champ`,
  noTable: (name) => `${quoted("words")} n'a pas de table ${quoted(name)}`,
  typeOfAttributes: `${quoted("type")} ne vaut que pour les attributs`,

  noNumber: (text) => `${quoted(text)} n'est pas un nombre`,
  knownWords: (sentence, words) => `${sentence}${sc}la carte des colonnes connaît${c}${words.join(", ")}`,
  offScale: (text, low, high) => `${text} est hors de l'échelle de ${formatNumber(low, "fr")} à ${formatNumber(high, "fr")}`,
  noPlaces: (text) =>
    `${quoted(text)} n'est pas un nombre de places${sc}écrivez ${quoted("3")}, ou ${quoted("1-3")} pour au moins une et au plus trois`,
  noBoolean: (text) => `${quoted(text)} n'est ni oui ni non`,
  noDate: (text, format) => `${quoted(text)} n'est pas une date écrite ${format}`,
  noStyle: (text, example) => `${quoted(text)} n'est pas un style avec son nombre${sc}écrivez par exemple ${quoted(`coaching:${example}`)}`,
  styleTwice: (styles) => `nomme un style deux fois${c}${styles.join(", ")}`,
  noImportance: (text) => `${quoted(text)}${c}une compétence offerte n'a pas d'importance`,
  noNumberAfter: (text, sign, withLevel) =>
    `${quoted(text)}${c}ce qui suit ${quoted(sign)} n'est pas un nombre${sc}écrivez par exemple ` +
    (withLevel ? `${quoted("nom:3")}, ou ${quoted("nom:3*2")} avec une importance` : quoted("nom*2")),
  noWindow: (text) =>
    `${quoted(text)} n'est pas une plage de la semaine${sc}écrivez par exemple ${quoted("mar, jeu 14h-17h30")} ou ${quoted("Mon-Fri 09:00-12:00")}`,
  noDay: (text) => `${quoted(text)} n'est pas un jour de la semaine`,

  noLocale: (text, known) => `--locale${c}${quoted(text)} n'est pas l'un de ${known.join(", ")}`,
  emptyOption: (name, what) => `--${name}${c}ne nomme aucun ${what === "file" ? "fichier" : "dossier"}`,
  missingHalf: (name) => `--${name} FICHIER manque${c}--mentees et --mentors vont ensemble`,
  badOption: (problem, option) => `${optionProblems[problem](option)}${sc}--help énumère les options`,
};
