import type { Evidence } from "./evidence";
import type { Load } from "./types";

/** How the mentees are spread over the mentors. All zero when there is no mentor. */
export function spreadOfLoad({ mentors, menteesOf }: Pick<Evidence, "mentors" | "menteesOf">): Load {
  const loads = menteesOf.map((mentees) => mentees.length).sort((a, b) => a - b);
  const pairs = loads.reduce((sum, load) => sum + load, 0);
  const places = mentors.reduce((sum, { capacity }) => sum + capacity.max, 0);
  const count = new Map<number, number>();
  for (const load of loads) count.set(load, (count.get(load) ?? 0) + 1);
  const mean = loads.length === 0 ? 0 : pairs / loads.length;
  const squares = loads.reduce((sum, load) => sum + (load - mean) * (load - mean), 0);
  return {
    mentors: [...count].map(([load, mentors]) => ({ load, mentors })),
    least: loads[0] ?? 0,
    most: loads[loads.length - 1] ?? 0,
    mean,
    deviation: loads.length === 0 ? 0 : Math.sqrt(squares / loads.length),
    placesUsed: places === 0 ? 0 : pairs / places,
  };
}
