import { describe, expect, it } from "vitest";
import { drawInstance, type FamilyName, families, totalCost } from "../../../bench/families";
import { peers } from "../../../bench/peers/index";
import { scipy } from "../../../bench/peers/scipy";

describe("the peers", () => {
  it.each(Object.keys(families) as FamilyName[])("all reach the same total on %s20, floors answering nothing", async (family) => {
    const instance = drawInstance(family, 20);
    const totals = new Map<string, number | string>();
    for (const peer of peers) {
      if (!peer.takes(family, 20) || (peer.presence !== undefined && "missing" in peer.presence())) continue;
      const trial = (await peer.open(instance))();
      const elsewhere = await trial.solve();
      if (peer === scipy) expect(elsewhere).toBeGreaterThanOrEqual(0);
      else expect(elsewhere).toBeUndefined();
      const answer = await trial.columnOfRow();
      if (answer === null) expect(peer.name).toMatch(/^read-/);
      else totals.set(peer.name, totalCost(instance, answer));
      expect(trial.verify?.() ?? []).toEqual([]);
    }
    const hasScipy = "version" in scipy.presence!();
    expect(totals.size).toBe(family === "S" ? 2 : hasScipy ? 7 : 6);
    expect([...new Set(totals.values())]).toEqual([expect.any(Number)]);
  });
});
