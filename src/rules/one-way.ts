import * as z from "zod/mini";
import type { PairInput } from "../people/types";
import { sieveOfDirectedPairs } from "./pair-list";
import { defineRule } from "./rule";

/** Written by `matchOneWay`, which finds the directions to close; a coordinator may also decide on some. In a policy it makes `rotate` go one way. */
export interface OneWayRule {
  readonly type: "one-way";
  /** Of people who are on both sides: in these roles they are not paired, in the opposite ones they may be. */
  readonly closed: readonly PairInput[];
}

/** One of two people mentors the other, and not the other way round. */
export const oneWay = defineRule<OneWayRule>({
  type: "one-way",
  label: { en: "One way only", fr: "Un seul sens" },
  meaning: "Two people who could mentor each other are not paired in the roles listed under `closed`.",
  fields: { closed: z.array(z.strictObject({ menteeId: z.string(), mentorId: z.string() })) },
  refuse: ({ closed }, mentee, mentor) =>
    closed.some(({ menteeId, mentorId }) => menteeId === mentee.id && mentorId === mentor.id) ? [{ code: "one-way", params: {} }] : null,
  prepare: ({ closed }, mentees, mentors) => sieveOfDirectedPairs(closed, mentees, mentors),
});
