import { describe, expect, it } from "vitest";
import { places, placeWeights } from "../../src/synthetic/places";
import { numberKnobs } from "../../src/synthetic/shape";
import { everybody } from "./sample";

describe("places", () => {
  it("the default zones are five or more, one of them half an hour off", () => {
    const zones = [...new Set(everybody().map(({ timeZone }) => timeZone!))];
    expect(zones.length).toBeGreaterThanOrEqual(5);
    const offset = (timeZone: string) =>
      new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(new Date("2025-01-01")).at(-1)!.value;
    expect(zones.map(offset).filter((name) => name.endsWith(":30")).length).toBeGreaterThanOrEqual(2);
    for (const { timeZone } of places) expect(offset(timeZone)).toMatch(/^GMT/);
    expect([2, 4, 8].map((at) => offset(places[at].timeZone).endsWith(":30"))).toEqual([true, true, true]);
  });

  it("have a weight each and are as many as the knob allows", () => {
    expect([placeWeights.length, numberKnobs.zones.max]).toEqual([places.length, places.length]);
    for (const { others } of places) expect([1, 2, 3]).toContain(others.length);
  });
});
