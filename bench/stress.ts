import { parseArgs } from "node:util";
import { describeMachine, machineLine } from "./machine";
import { seededRandom } from "./random";
import { drawCase, type Scale } from "./stress/draw";
import { judge } from "./stress/judge";
import { shrink } from "./stress/shrink";

/**
 * Random problems of every shape against the oracles and the checker, until the time is over:
 *   npx tsx bench/stress.ts --seconds 300 --seed 1
 * Case k of a seed is always the same, so `--seed S --first k --cases 1` repeats one.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
    first: { type: "string", default: "0" },
    cases: { type: "string", default: "1000000000" },
  },
});
const [seconds, seed, first, cases] = [values.seconds, values.seed, values.first, values.cases].map(Number) as [
  number,
  number,
  number,
  number,
];

/** Of a hundred cases in a row. */
const scaleOf = (index: number): Scale => (index % 100 < 80 ? "tiny" : index % 100 < 98 ? "middle" : "large");
const MOST_MILLISECONDS = 20000;

console.log(`${machineLine(describeMachine())}\nseed ${seed}, from case ${first}, ${seconds} s`);
const counts: Record<Scale, number> = { tiny: 0, middle: 0, large: 0 };
const end = performance.now() + seconds * 1000;
let index = first;
for (; index < first + cases && performance.now() < end; index++) {
  const test = drawCase(seededRandom(seed * 1000003 + index), scaleOf(index));
  const faults = judge(test, MOST_MILLISECONDS);
  counts[scaleOf(index)]++;
  if (faults.length === 0) continue;
  console.log(`seed ${seed}, case ${index}:\n${faults.join("\n")}\nshrinking ...`);
  // The same kind of fault must remain: its first words without the numbers.
  const kind = (fault: string) => fault.replaceAll(/[-\d.e+[\],"]+/g, "#");
  const smallest = shrink(test, (simpler) => judge(simpler, 2000).some((fault) => kind(fault) === kind(faults[0]!)), 60000);
  console.log(`${judge(smallest, 2000).join("\n")}\n${JSON.stringify(smallest)}`);
  process.exitCode = 1;
  break;
}
const { tiny, middle, large } = counts;
console.log(
  `${index - first} cases (${tiny} tiny, ${middle} middle, ${large} large), ${process.exitCode === 1 ? "one disagreement" : "no disagreement"}`,
);
