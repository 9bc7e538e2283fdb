import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { either, plainValue, printPath, printValue } from "../../src/people/print";

describe("printPath", () => {
  it("writes list positions in brackets and plain field names after dots", () => {
    expect(printPath(["mentees", 3, "availability", 0, "endTime"], "cohort")).toBe("mentees[3].availability[0].endTime");
  });

  it("quotes names that are no plain word and names the document for an empty path", () => {
    expect(printPath(["mentees", 0, "attributes", "shoe size"], "cohort")).toBe('mentees[0].attributes["shoe size"]');
    expect(printPath([], "policy")).toBe("policy");
  });
});

describe("printValue", () => {
  it("prints any value on one short line and never throws", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
        const text = printValue(value);
        expect(text.length).toBeLessThanOrEqual(400);
        expect(text).not.toContain("\n");
      }),
    );
  });

  it("survives symbols, cycles, throwing getters and revoked proxies", () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(printValue(Symbol("x"))).toBe("Symbol(x)");
    expect(printValue(cycle)).toBe("a list of 1");
    expect(printValue(proxy)).toBe("an unreadable object");
    expect(printValue(12n)).toBe("12n");
    expect(printValue(-0)).toBe("-0");
    expect(printValue(undefined)).toBe("undefined");
  });

  it("cuts long texts without halving a letter of two units", () => {
    expect(printValue("x".repeat(200))).toBe(`"${"x".repeat(59)}…"`);
    expect(printValue(`${"x".repeat(58)}\u{1F600}abc`)).toBe(`"${"x".repeat(58)}…"`);
  });
});

describe("plainValue", () => {
  it("keeps scalars and prints everything else", () => {
    expect(plainValue(null)).toBeNull();
    expect(plainValue(-1.5)).toBe(-1.5);
    expect(plainValue("2025-02-30")).toBe("2025-02-30");
    expect(plainValue([1, 2])).toBe("a list of 2");
    expect(String(plainValue("y".repeat(999)))).toHaveLength(200);
  });
});

describe("either", () => {
  it("joins words as a sentence does", () => {
    expect(either(["a"])).toBe("a");
    expect(either(["a", "b"])).toBe("a or b");
    expect(either(["a", "b", "c"])).toBe("a, b or c");
  });
});
