import { createRequire } from "node:module";
import { munkres as solveMunkres } from "munkres";
import { denseOnly, type Peer } from "./peer";
import { columnsOfSlots, slotRows } from "./slots";

export const munkres: Peer = {
  name: "munkres",
  about: "npm munkres 2.0.4, the fastest assignment solver on npm so far",
  takes: denseOnly,
  open: async (instance) => () => {
    const matrix = slotRows(instance, Number.POSITIVE_INFINITY);
    let pairs: [number, number][] = [];
    return {
      solve: () => {
        pairs = solveMunkres(matrix);
      },
      columnOfRow: () => columnsOfSlots(instance, pairs),
    };
  },
};

/** Beyond any sum of costs that a better choice could save on these instances; `munkres-js` never ends on infinities. */
const FORBIDDEN_COST = 20000000;

export const munkresJs: Peer = {
  name: "munkres-js",
  about: "npm munkres-js 1.2.2, the textbook matrix method",
  takes: denseOnly,
  open: async (instance) => {
    const { Munkres } = createRequire(import.meta.url)("munkres-js") as {
      Munkres: new () => { compute: (matrix: number[][]) => [number, number][] };
    };
    return () => {
      const matrix = slotRows(instance, FORBIDDEN_COST);
      let pairs: [number, number][] = [];
      return {
        solve: () => {
          pairs = new Munkres().compute(matrix);
        },
        columnOfRow: () => columnsOfSlots(instance, pairs),
      };
    };
  },
};
