import { describe, expect, it } from "vitest";
import { type Chart, logLogChart } from "../../bench/chart";

const chart: Chart = {
  title: "Time & memory <cold>",
  sizeTitle: "mentees",
  series: [
    {
      name: "CPU time",
      unit: "seconds",
      points: [
        [100, 0.5],
        [1000, 5],
        [10000, 50],
      ],
    },
    { name: "Peak memory", unit: "MB", points: [[100, 200]] },
  ],
};

function dotsOf(svg: string): { x: number; y: number }[] {
  return [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words);
}

describe("the log-log chart", () => {
  it("draws a power law as a straight line, a larger value higher", () => {
    const [first, second, third] = dotsOf(logLogChart(chart));
    expect(second.x - first.x).toBeCloseTo(third.x - second.x, 0);
    expect(second.y - first.y).toBeCloseTo(third.y - second.y, 0);
    expect(first.x).toBeLessThan(third.x);
    expect(first.y).toBeGreaterThan(third.y);
  });

  it("says what its axes are, names every size and shows every value", () => {
    const texts = textsOf(logLogChart(chart));
    expect(texts).toEqual(
      expect.arrayContaining(["CPU time, seconds", "Peak memory, MB", "mentees", "100", "1,000", "10,000", "0.5", "5", "50"]),
    );
    expect(texts.filter((words) => words === "mentees")).toHaveLength(2);
  });

  it("stays within its frame, panel beside panel", () => {
    const svg = logLogChart(chart);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);
    for (const [, x, y] of svg.matchAll(/(?:cx|x)="([\d.-]+)" (?:cy|y)="([\d.-]+)"/g)) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(width);
      expect(Number(y)).toBeGreaterThan(0);
      expect(Number(y)).toBeLessThan(height);
    }
    const dots = dotsOf(svg);
    expect(dots[3].x).toBeGreaterThan(width / 2);
    expect(dots[2].x).toBeLessThan(width / 2);
  });

  it("is well-formed: markup in words is escaped, and no coordinate is missing", () => {
    const svg = logLogChart(chart);
    expect(svg).toContain("Time &amp; memory &lt;cold&gt;");
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.match(/<(text|title|svg)\b/g)?.length).toBe(svg.match(/<\/(text|title|svg)>/g)?.length);
  });

  it("is drawn for one point and for none, and draws no background", () => {
    for (const points of [[[300, 7]], []] as const) {
      const svg = logLogChart({ ...chart, series: [{ name: "CPU time", unit: "seconds", points }] });
      expect(svg).not.toMatch(/NaN|Infinity|<rect/);
      expect(dotsOf(svg)).toHaveLength(points.length);
    }
  });
});
