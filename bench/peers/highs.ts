import loadHighs from "highs";
import { forEachPair, type Instance } from "../families";
import type { Peer } from "./peer";

/** Beyond this the model no longer fits a WebAssembly memory comfortably. */
const MOST_PAIRS = 1200000;

/** The linear program: one variable per pair, one row per mentee (= 1) and per mentor (<= capacity). Its vertices are whole numbers. */
export const highs: Peer = {
  name: "highs",
  about: "npm highs 1.15.3, the HiGHS simplex as WebAssembly, one variable per pair",
  takes: (family, size) => (family === "S" ? size * 21 : size * (family === "C" ? (size / 3) * 0.8 : size)) <= MOST_PAIRS,
  open: async (instance) => {
    const solver = await loadHighs();
    const program = linearProgram(instance, solver.infinity);
    return () => {
      const model = solver.createModel(program);
      model.options.set({ output_flag: false, solver: "simplex" });
      return {
        solve: () => {
          model.run();
        },
        columnOfRow: () => {
          const use = model.getSolution().colValue;
          const columnOfRow = new Int32Array(instance.rows).fill(-1);
          let pair = 0;
          forEachPair(instance, (row, column) => {
            if (use[pair++]! > 0.5) columnOfRow[row] = column;
          });
          model.dispose();
          return columnOfRow;
        },
      };
    };
  },
};

function linearProgram(instance: Instance, infinity: number) {
  const { rows, columns, capacity } = instance;
  const costs: number[] = [];
  const indices: number[] = [];
  forEachPair(instance, (row, column, cost) => {
    costs.push(cost);
    indices.push(row, rows + column);
  });
  const pairs = costs.length;
  return {
    numCols: pairs,
    numRows: rows + columns,
    colCost: Float64Array.from(costs),
    colLower: new Float64Array(pairs),
    colUpper: new Float64Array(pairs).fill(1),
    rowLower: new Float64Array(rows + columns).fill(1, 0, rows).fill(-infinity, rows),
    rowUpper: new Float64Array(rows + columns).fill(1, 0, rows).fill(capacity, rows),
    matrix: {
      format: "csc" as const,
      numRows: rows + columns,
      numCols: pairs,
      starts: Int32Array.from({ length: pairs + 1 }, (_, pair) => 2 * pair),
      indices: Int32Array.from(indices),
      values: new Float64Array(2 * pairs).fill(1),
    },
  };
}
