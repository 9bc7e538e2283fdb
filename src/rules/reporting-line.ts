import * as z from "zod/mini";
import type { Fact } from "../people/fact";
import type { Side } from "../people/types";
import { addColumn, rowsById, sparseSieve } from "./pair-list";
import { defineRule } from "./rule";
import { type AnswerRule, unknownField, verdictWithoutAnswer } from "./unanswered";

export interface ReportingLineRule extends AnswerRule {
  readonly type: "reporting-line";
  /** How far up counts: 1 is the direct manager only, 2 also the manager's manager; default "any". */
  readonly levels?: number | "any";
}

type Managers = ReadonlyMap<string, string | null>;

/** A person and those above, at most `levels` of them. Stops where it comes back to somebody, should the lines ever run in a circle. */
function chainUp(managers: Managers, id: string, levels: number): readonly string[] {
  const chain = [id];
  // Long lines need a set to see that they come back.
  let seen: Set<string> | null = null;
  let above = managers.get(id);
  while (typeof above === "string" && chain.length <= levels && !(seen?.has(above) ?? chain.includes(above))) {
    chain.push(above);
    if (seen !== null) seen.add(above);
    else if (chain.length === 32) seen = new Set(chain);
    above = managers.get(above);
  }
  return chain;
}

/** The chain when it is known up to the top or to the last level that counts, else null. */
function completeChain(managers: Managers, chain: readonly string[], levels: number): readonly string[] | null {
  return chain.length <= levels && managers.get(chain[chain.length - 1]) === undefined ? null : chain;
}

const levelsOf = ({ levels }: ReportingLineRule): number => (typeof levels === "number" ? levels : Number.POSITIVE_INFINITY);

/** Nobody is paired with somebody above or below them in the management chain: mentoring is confidential and disinterested. */
export const reportingLine = defineRule<ReportingLineRule>({
  type: "reporting-line",
  label: { en: "Reporting line", fr: "Ligne hiérarchique" },
  meaning: "Two people of whom one is above the other in the management chain are not paired.",
  fields: { levels: z._default(z.union([z.int().check(z.minimum(1)), z.literal("any")]), "any"), ...unknownField },
  reads: () => ["managerId"],
  refuse(parameters, mentee, mentor, { cohort: { managers } }) {
    const levels = levelsOf(parameters);
    const ofMentee = chainUp(managers, mentee.id, levels);
    const ofMentor = chainUp(managers, mentor.id, levels);
    const facts: Fact[] = [];
    const addIfAbove = (chain: readonly string[], id: string, above: Side) => {
      const place = chain.indexOf(id);
      if (place > 0) facts.push({ code: "manager-chain", params: { chain: chain.slice(0, place + 1), above } });
    };
    addIfAbove(ofMentee, mentor.id, "mentor");
    addIfAbove(ofMentor, mentee.id, "mentee");
    if (facts.length > 0) return facts;
    const menteeChain = completeChain(managers, ofMentee, levels);
    const mentorChain = completeChain(managers, ofMentor, levels);
    return menteeChain && mentorChain ? null : verdictWithoutAnswer(parameters, "managerId", menteeChain, mentorChain);
  },
  prepare(parameters, mentees, mentors, { cohort: { managers } }) {
    const levels = levelsOf(parameters);
    const rowOf = rowsById(mentees);
    const columnOf = rowsById(mentors);
    const columnsOfRow = new Map<number, number[]>();
    const openRows = new Uint8Array(mentees.length);
    const openColumns: number[] = [];
    for (let row = 0; row < mentees.length; row++) {
      const chain = chainUp(managers, mentees[row].id, levels);
      if (completeChain(managers, chain, levels) === null) openRows[row] = 1;
      for (let place = 1; place < chain.length; place++) {
        const column = columnOf.get(chain[place]);
        if (column !== undefined) addColumn(columnsOfRow, row, column);
      }
    }
    for (let column = 0; column < mentors.length; column++) {
      const chain = chainUp(managers, mentors[column].id, levels);
      if (completeChain(managers, chain, levels) === null) openColumns.push(column);
      for (let place = 1; place < chain.length; place++) {
        const row = rowOf.get(chain[place]);
        if (row !== undefined) addColumn(columnsOfRow, row, column);
      }
    }
    const inLine = sparseSieve(columnsOfRow);
    if (parameters.unknown !== "refuse") return inLine;
    return (mentee, refused) => {
      if (openRows[mentee] === 1) refused.fill(1);
      for (const column of openColumns) refused[column] = 1;
      inLine(mentee, refused);
    };
  },
});
