import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatClock,
  formatCount,
  formatDate,
  formatList,
  formatLocalTime,
  formatNumber,
  formatScore,
  formatSome,
  formatWeekday,
  fullStop,
} from "../../src/report/locale";

describe("the locale's manner", () => {
  it("writes numbers with the locale's decimal sign and thousands, and no zeros at the end", () => {
    expect(formatNumber(1234567.5, "en")).toBe("1,234,567.5");
    expect(formatNumber(1234567.5, "fr")).toBe("1\u202f234\u202f567,5");
    expect(formatNumber(3, "fr")).toBe("3");
    expect(formatNumber(100, "en")).toBe("100");
    expect(formatNumber(0.1 + 0.2, "en")).toBe("0.3");
    expect(formatNumber(-0.001, "en")).toBe("0");
    expect(formatNumber(-1500, "fr")).toBe("-1\u202f500");
    expect(formatNumber(1e21, "en")).toBe("1e+21");
  });

  it("writes the same digits as Intl for ordinary numbers", () => {
    const intl = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
    fc.assert(fc.property(fc.integer(), (value) => formatNumber(value, "en") === intl.format(value)));
  });

  it("writes a score with two decimals always", () => {
    expect(formatScore(1, "en")).toBe("1.00");
    expect(formatScore(0.8349, "fr")).toBe("0,83");
  });

  it("joins lists with the locale's and", () => {
    expect(formatList([], "en")).toBe("");
    expect(formatList(["a"], "fr")).toBe("a");
    expect(formatList(["a", "b", "c"], "en")).toBe("a, b and c");
    expect(formatList(["a", "b", "c"], "fr")).toBe("a, b et c");
  });

  it("cuts a long list and says how many are left", () => {
    expect(formatSome(["a", "b", "c"], 3, "en")).toBe("a, b and c");
    expect(formatSome(["a", "b", "c"], 2, "en")).toBe("a, b and 1 other");
    expect(formatSome(["a", "b", "c", "d"], 2, "fr")).toBe("a, b et 2\u00a0autres");
  });

  it("writes days and dates, the first of a French month as premier, and leaves what is no date alone", () => {
    expect(formatDate("2024-03-01", "en")).toBe("1 March 2024");
    expect(formatDate("2024-03-01", "fr")).toBe("1er mars 2024");
    expect(formatDate("2024-08-15", "fr")).toBe("15 août 2024");
    expect(formatDate("spring", "fr")).toBe("spring");
    expect(formatDate("2024-13-01", "en")).toBe("2024-13-01");
    expect([0, 6].map((day) => formatWeekday(day, "fr"))).toEqual(["lundi", "dimanche"]);
  });

  it("writes times of day", () => {
    expect(formatClock("09:05", "en")).toBe("09:05");
    expect(formatClock("09:05", "fr")).toBe("9\u00a0h\u00a005");
    expect(formatLocalTime({ weekday: 4, start: "09:00", end: "24:00", timeZone: null }, "fr")).toBe("vendredi de 9\u00a0h à 24\u00a0h");
  });

  it("puts 0 in the plural in English and in the singular in French", () => {
    expect(formatCount(0, "place", "places", "en")).toBe("0 places");
    expect(formatCount(0, "place", "places", "fr")).toBe("0\u00a0place");
    expect(formatCount(1, "place", "places", "en")).toBe("1 place");
    expect(formatCount(1.5, "heure", "heures", "fr")).toBe("1,5\u00a0heure");
    expect(formatCount(2, "place", "places", "fr")).toBe("2\u00a0places");
  });

  it("never doubles the stop of somebody's own words", () => {
    expect(["so", "so.", "so?"].map(fullStop)).toEqual(["so.", "so.", "so?"]);
  });
});
