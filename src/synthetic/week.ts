import type { AvailabilityInput, Weekday } from "../people/types";
import type { Human } from "./human";
import { below, between, distinct, pickWeighted, stream } from "./random";
import type { Shape } from "./shape";

/** Hours of the day that never overlap, so that a person can have several of them; the last crosses midnight. */
const slots: readonly { readonly from: number; readonly to: number; readonly weight: number }[] = [
  { from: 7, to: 9, weight: 2 },
  { from: 9, to: 12, weight: 6 },
  { from: 12, to: 14, weight: 5 },
  { from: 14, to: 17, weight: 6 },
  { from: 17, to: 20, weight: 3 },
  { from: 22, to: 26, weight: 1 },
];
const slotWeights = slots.map((slot) => slot.weight);
const days: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const dayWeights: readonly number[] = [6, 7, 6, 7, 5, 1, 1];

/** "00:00" to "23:45". */
const quarters = Array.from({ length: 96 }, (_, quarter) => {
  const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15];
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
});
/** The days of each set as a list, by the set as bits: Monday is bit 0. */
const dayLists = Array.from({ length: 1 << days.length }, (_, set) => days.filter((_, day) => (set >> day) % 2 === 1));

/** One to three slots, each on one to four days, each shortened by up to an hour in steps of fifteen minutes. */
export function availabilityOf(shape: Shape, human: Human): readonly AvailabilityInput[] {
  const draw = stream(shape.seed, "availability", human);
  const chosen = distinct(between(draw, 1, 3), () => pickWeighted(draw, slotWeights));
  const windows: AvailabilityInput[] = [];
  for (let slot = 0; slot < slots.length; slot += 1) {
    if (!chosen.includes(slot)) continue;
    const { from, to } = slots[slot]!;
    let onDays = 0;
    for (const day of distinct(between(draw, 1, 4), () => pickWeighted(draw, dayWeights))) onDays += 1 << day;
    const late = below(draw, 3);
    const early = below(draw, 3);
    const [startTime, endTime] = [quarters[from * 4 + late]!, quarters[(to * 4 - early) % quarters.length]!];
    windows.push({ daysOfWeek: dayLists[onDays]!.slice(), startTime, endTime });
  }
  return windows.slice();
}
