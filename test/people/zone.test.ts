import { describe, expect, it } from "vitest";
import { zonesOn } from "../../src/people/zone";

describe("zonesOn", () => {
  it.each([
    ["Europe/Paris", "2025-01-15", 60],
    ["Europe/Paris", "2025-07-15", 120],
    ["America/New_York", "2025-03-20", -240],
    ["Asia/Kolkata", "2025-01-15", 330],
    ["Asia/Kathmandu", "2025-01-15", 345],
    ["America/St_Johns", "2025-01-15", -210],
    ["Pacific/Kiritimati", "2025-12-31", 840],
    ["Pacific/Pago_Pago", "2025-01-01", -660],
    ["UTC", "2025-01-01", 0],
  ])("finds the offset of %s on %s", (zone, date, offset) => {
    expect(zonesOn(date, undefined).find(zone)).toEqual({ offset });
  });

  it("takes the offset at 12:00 UTC, when the clock change of the night is over", () => {
    expect(zonesOn("2025-03-30", undefined).find("Europe/Paris")).toEqual({ offset: 120 });
    expect(zonesOn("2025-10-26", undefined).find("Europe/Paris")).toEqual({ offset: 60 });
  });

  it.each(["Mars/Olympus", "", "+02:00", "Europe/Pariss"])("does not know %j", (zone) => {
    expect(zonesOn("2025-01-01", undefined).find(zone)).toHaveProperty("unknown");
  });

  it("says so in words of its own, the same on every host", () => {
    expect(zonesOn("2025-01-01", undefined).find("Europe/Pariss")).toEqual({
      unknown: 'it is no IANA name that this host knows, such as "Europe/Paris"',
    });
  });

  it("asks the environment once for each zone, with the zone and the date", () => {
    const asked: string[] = [];
    const zoneOffsetMinutes = (zone: string, date: string) => {
      asked.push(`${zone} ${date}`);
      return 42;
    };
    const zones = zonesOn("2025-06-01", { zoneOffsetMinutes });
    expect([zones.find("Mars/Olympus"), zones.find("Mars/Olympus")]).toEqual([{ offset: 42 }, { offset: 42 }]);
    expect(asked).toEqual(["Mars/Olympus 2025-06-01"]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1440, 0.5, "60", undefined])(
    "takes the answer %s of the environment for unknown",
    (answer) => {
      const zoneOffsetMinutes = () => answer as number;
      expect(zonesOn("2025-06-01", { zoneOffsetMinutes }).find("UTC")).toHaveProperty("unknown");
    },
  );

  it("takes an environment that is none for one that does not know", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(zonesOn("2025-06-01", proxy).find("UTC")).toHaveProperty("unknown");
    expect(zonesOn("2025-06-01", { zoneOffsetMinutes: 60 as never }).find("UTC")).toHaveProperty("unknown");
  });

  it("takes an environment that throws, whatever it throws, for one that does not know", () => {
    const hostile = new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw new Error("no");
        },
      },
    );
    for (const thrown of [new Error("no such zone"), hostile, undefined]) {
      const zoneOffsetMinutes = () => {
        throw thrown;
      };
      expect(zonesOn("2025-06-01", { zoneOffsetMinutes }).find("UTC")).toHaveProperty("unknown");
    }
  });
});
