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

function clock(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24;
  return `${String(hour).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** One to three slots, each on one to four days, each shortened by up to an hour in steps of fifteen minutes. */
export function availabilityOf(shape: Shape, human: Human): readonly AvailabilityInput[] {
  const draw = stream(shape.seed, "availability", human);
  const chosen = distinct(between(draw, 1, 3), () => pickWeighted(draw, slotWeights)).sort((a, b) => a - b);
  return chosen.map((slot) => {
    const { from, to } = slots[slot]!;
    const onDays = distinct(between(draw, 1, 4), () => pickWeighted(draw, dayWeights)).sort((a, b) => a - b);
    const late = 15 * below(draw, 3);
    const early = 15 * below(draw, 3);
    return { daysOfWeek: onDays.map((day) => days[day]!), startTime: clock(from * 60 + late), endTime: clock(to * 60 - early) };
  });
}
