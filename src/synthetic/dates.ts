import { between, type Draw } from "./random";
import type { Shape } from "./shape";

/** A day of one of the calendar years before the cohort's date, as an ISO date. */
export function dayBefore(shape: Shape, draw: Draw, years: number): string {
  const year = Number(shape.asOf.slice(0, 4)) - between(draw, 1, years);
  const [month, day] = [between(draw, 1, 12), between(draw, 1, 28)];
  return `${year < 1000 ? "0" : ""}${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}
