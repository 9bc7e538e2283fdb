/** One cohort on several cores: `npx tsx examples/spread/spread.ts [mentees] [mentors] [workers]`. Prints both times, and whether both gave the same bytes. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import {
  type Block,
  blocksOf,
  type CohortInput,
  keepsPairs,
  type Matching,
  match,
  type PricedBlock,
  type Programme,
  prepare,
  type ScoredBlock,
} from "../../src/index";
import { syntheticCohort } from "../../src/synthetic/index";

/** More blocks than workers, so that nobody waits long for the last one. */
const BLOCKS_EACH = 4;

/** Matches with the scoring done by workers, which prepare while this core does. */
export async function matchSpread(cohort: CohortInput, workers: number): Promise<Matching> {
  const team = Array.from(
    { length: workers },
    () => new Worker(new URL("./start.mjs", import.meta.url), { workerData: { cohort, policy: {} } }),
  );
  try {
    const programme = prepare(cohort, {});
    const blocks = blocksOf(programme, workers * BLOCKS_EACH);
    const done = await handOut(team, blocks);
    return finish(programme, done);
  } finally {
    await Promise.all(team.map((worker) => worker.terminate()));
  }
}

/** Each worker gets the next block when it has done one. */
function handOut(team: readonly Worker[], blocks: readonly Block[]): Promise<(ScoredBlock | PricedBlock)[]> {
  return new Promise((resolve, reject) => {
    const done: (ScoredBlock | PricedBlock)[] = [];
    let next = 0;
    for (const worker of team) {
      worker.on("error", reject);
      worker.on("message", (message: "ready" | ScoredBlock | PricedBlock) => {
        if (message !== "ready") done.push(message);
        if (done.length === blocks.length) resolve(done);
        else if (next < blocks.length) worker.postMessage(blocks[next++]);
      });
    }
    if (blocks.length === 0) resolve(done);
  });
}

function finish(programme: Programme, done: readonly (ScoredBlock | PricedBlock)[]): Matching {
  return keepsPairs(programme)
    ? match(programme, { scored: done as readonly ScoredBlock[] })
    : match(programme, { priced: done as readonly PricedBlock[] });
}

export async function compare(mentees: number, mentors: number, workers: number): Promise<string> {
  const cohort = syntheticCohort({ seed: 1, mentees, mentors });
  const start = performance.now();
  const alone = match(prepare(cohort, {}));
  const middle = performance.now();
  const spread = await matchSpread(cohort, workers);
  const end = performance.now();
  const same = JSON.stringify(alone) === JSON.stringify(spread);
  return [
    `${mentees} x ${mentors}, ${alone.pairs.length} pairs`,
    `one core:   ${Math.round(middle - start)} ms`,
    `${workers} workers:  ${Math.round(end - middle)} ms, their start included (${((middle - start) / (end - middle)).toFixed(2)} times as fast)`,
    `same bytes: ${same ? "yes" : "NO"}`,
  ].join("\n");
}

if (process.argv[1]?.endsWith("spread.ts")) {
  const [mentees = 6000, mentors = 2000, workers = availableParallelism()] = process.argv.slice(2).map(Number);
  console.log(await compare(mentees, mentors, workers));
}
