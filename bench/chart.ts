/** One line of the chart: a name and its points, each a size and a value above 0. */
export interface Series {
  readonly name: string;
  readonly unit: string;
  readonly points: readonly (readonly [size: number, value: number])[];
}

export interface Chart {
  readonly title: string;
  readonly sizeTitle: string;
  readonly series: readonly Series[];
}

const WIDTH = 420;
const HEIGHT = 300;
const MARGIN = { left: 62, right: 26, top: 58, bottom: 62 };

/** Legible on white and on black, and apart for those who see no red or green. */
const colours: readonly string[] = ["#2f7fd1", "#d9730d", "#8a63d2", "#3d9970"];
const INK = "#7a7f87";

/** An SVG with one panel for each series, side by side: both axes logarithmic, so that a power law is a straight line. No background is drawn. */
export function logLogChart({ title, sizeTitle, series }: Chart): string {
  const width = WIDTH * series.length;
  const sizes = decadesOf(series.flatMap(({ points }) => points.map(([size]) => size)));
  const panels = series.map((one, at) => panel(one, colours[at % colours.length]!, at * WIDTH, sizes, sizeTitle));
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img" font-family="system-ui, sans-serif" font-size="11">`;
  return [
    opening,
    `<title>${escaped(title)}</title>`,
    text(width / 2, 20, title, `text-anchor="middle" font-size="14" font-weight="600" fill="${INK}"`),
    ...panels,
    "</svg>\n",
  ].join("\n");
}

/** The powers of ten just below and just above all values, as exponents. */
interface Decades {
  readonly from: number;
  readonly to: number;
}

function decadesOf(values: readonly number[]): Decades {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    from = Math.min(from, Math.floor(Math.log10(value)));
    to = Math.max(to, Math.ceil(Math.log10(value)));
  }
  if (from > to) return { from: 0, to: 1 };
  return { from, to: Math.max(to, from + 1) };
}

function panel({ name, unit, points }: Series, colour: string, left: number, sizes: Decades, sizeTitle: string): string {
  const values = decadesOf(points.map(([, value]) => value));
  const [x0, x1] = [left + MARGIN.left, left + WIDTH - MARGIN.right];
  const [y0, y1] = [HEIGHT - MARGIN.bottom, MARGIN.top];
  const x = (size: number) => x0 + ((Math.log10(size) - sizes.from) / (sizes.to - sizes.from)) * (x1 - x0);
  const y = (value: number) => y0 + ((Math.log10(value) - values.from) / (values.to - values.from)) * (y1 - y0);
  const grid = (path: string, opacity: number) => `<path d="${path}" stroke="${INK}" stroke-opacity="${opacity}" fill="none"/>`;
  const across = powers(values).map((value) => [
    grid(`M${round(x0)} ${round(y(value))}H${round(x1)}`, 0.35),
    text(x0 - 6, y(value) + 4, short(value), `text-anchor="end" fill="${INK}"`),
  ]);
  const up = powers(sizes).map((size) => grid(`M${round(x(size))} ${round(y0)}V${round(y1)}`, 0.35));
  const sizeTexts = [...new Set(points.map(([size]) => size))].map((size) => [
    grid(`M${round(x(size))} ${round(y0)}v5`, 1),
    text(x(size), y0 + 18, short(size), `text-anchor="middle" fill="${INK}"`),
  ]);
  const line = points.map(([size, value], at) => `${at === 0 ? "M" : "L"}${round(x(size))} ${round(y(value))}`).join("");
  const dots = points.map(([size, value]) => {
    const dot = `<circle cx="${round(x(size))}" cy="${round(y(value))}" r="3.5" fill="${colour}"/>`;
    return dot + text(x(size) - 7, y(value) - 7, short(value), `text-anchor="end" font-weight="600" fill="${colour}"`);
  });
  return [
    text(x0, y1 - 12, `${name}, ${unit}`, `font-size="12" font-weight="600" fill="${colour}"`),
    ...across.flat(),
    ...up,
    ...sizeTexts.flat(),
    text((x0 + x1) / 2, HEIGHT - 14, sizeTitle, `text-anchor="middle" fill="${INK}"`),
    `<path d="${line}" stroke="${colour}" stroke-width="2" fill="none"/>`,
    ...dots,
  ].join("\n");
}

function powers({ from, to }: Decades): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
}

/** Two significant digits below 100, whole above, thousands apart. */
function short(value: number): string {
  if (value >= 100) return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
  return String(Number(value.toPrecision(2)));
}

function text(x: number, y: number, words: string, attributes: string): string {
  return `<text x="${round(x)}" y="${round(y)}" ${attributes}>${escaped(words)}</text>`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
