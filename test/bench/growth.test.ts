import { describe, expect, it } from "vitest";
import { growthChart, growthPage, growthTable, type SizePoint } from "../../bench/growth";

const points: SizePoint[] = [
  { mentees: 1000, mentors: 500, clock: 800, clockOnOneCore: 900, clockOnOneThread: 850, processor: 1000, peakMegabytes: 100 },
  { mentees: 10000, mentors: 5000, clock: 95000, clockOnOneCore: null, clockOnOneThread: null, processor: 100000, peakMegabytes: 1200 },
];

const cells = (line: string) =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

describe("the growth of the pipeline", () => {
  it("is told from size to size: a hundred times the pairs in a hundred times the CPU time are the power 1", () => {
    const [, , first, second] = growthTable(points).split("\n").map(cells);
    expect(first).toEqual(["1,000 x 500", "500,000", "0.8", "0.9", "0.85", "1", "100", "0.500", "", "", ""]);
    expect(second).toEqual(["10,000 x 5,000", "50,000,000", "95", "", "", "100", "1,200", "0.500", "x100", "x12", "1.00"]);
  });

  it("is told with machine, date and command", () => {
    const machine = { processor: "P", cores: 1, memoryGigabytes: 8, node: "v20.0.0", platform: "linux x64", date: "2025-01-02" };
    const page = growthPage(points, machine, "npm run bench -- pipeline");
    for (const word of ["P, 1 core, 8 GB", "v20.0.0", "2025-01-02", "`npm run bench -- pipeline`", growthTable(points)])
      expect(page).toContain(word);
  });

  it("is drawn with a point for each size in time and in memory", () => {
    const svg = growthChart(points);
    expect(svg.match(/<circle/g)).toHaveLength(4);
    for (const words of [">100<", ">1,200<", ">10,000<"]) expect(svg).toContain(words);
  });
});
