/** One of several workers: prepares the whole programme once, then works on the blocks that it is given. Nothing is shared with anybody. */
import { parentPort, workerData } from "node:worker_threads";
import { type Block, type CohortInput, keepsPairs, type PolicyInput, prepare, priceBlock, scoreBlock } from "../../src/index";

const { cohort, policy } = workerData as { readonly cohort: CohortInput; readonly policy: PolicyInput };
const programme = prepare(cohort, policy);
const work = keepsPairs(programme) ? scoreBlock : priceBlock;

parentPort?.on("message", (block: Block) => {
  const done = work(programme, block);
  // The large arrays change hands instead of being copied.
  parentPort?.postMessage(done, [done.points.buffer as ArrayBuffer]);
});
parentPort?.postMessage("ready");
