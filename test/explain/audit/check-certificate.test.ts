import { describe, expect, it } from "vitest";
import { audit, type Matching, match, prepare } from "../../../src";
import { byModel, scored } from "./forged";

const cohort = scored(
  ["ana", "ben"],
  ["lea", "omar"],
  [
    [0.9, 0.8],
    [0.8, 0.1],
  ],
);
const fit = { ...byModel, objective: "highest-fit" as const };

/** ana-omar and ben-lea: 1.6. By hand: lea costs 700,000 more than omar would bring ben, 100,000 more than omar would bring ana. */
function priced(prices: readonly [number, number, number, number], pairWorth = 0): Matching {
  const [ana, ben, lea, omar] = prices;
  return {
    ...match(prepare(cohort, fit)),
    certificate: {
      pairWorth,
      menteeWorth: 0,
      mentees: [
        { menteeId: "ana", price: ana },
        { menteeId: "ben", price: ben },
      ],
      mentors: [
        { mentorId: "lea", price: lea },
        { mentorId: "omar", price: omar },
      ],
    },
  };
}

const findings = (matching: Matching) => audit(prepare(cohort, fit), matching).findings;

describe("checkCertificate", () => {
  it("takes any prices that prove the optimum, by hand", () => {
    expect(findings(priced([800_000, 100_000, 700_000, 0]))).toEqual([]);
    expect(findings(priced([800_000, 700_000, 100_000, 0]))).toEqual([]);
    expect(findings(priced([0, 0, 800_000, 800_000]))).toEqual([
      { code: "outbid", params: { menteeId: "ana", mentorId: "lea", margin: 100_000 } },
    ]);
  });

  it("finds a pair that was made below its prices, and one that was not made above them", () => {
    expect(findings(priced([800_000, 100_000, 700_001, 0]))).toEqual([
      { code: "overpriced", params: { menteeId: "ben", mentorId: "lea", margin: 1 } },
    ]);
    expect(findings(priced([800_000, 701_000, 99_000, 0]))).toEqual([
      { code: "outbid", params: { menteeId: "ana", mentorId: "lea", margin: 1_000 } },
    ]);
  });

  it("finds a price of a place that is free, one below 0 where no minimum load asks for it, and one of a mentee who has nobody", () => {
    expect(findings(priced([810_000, 110_000, 690_000, -10_000])).map(({ code }) => code)).toEqual(["price-without-cause"]);
    const lonely = prepare(scored(["ana", "ben"], ["lea"], [[0.5], [0.4]]), fit);
    const matching = match(lonely);
    const changed = {
      ...matching,
      certificate: { ...matching.certificate, mentees: [matching.certificate.mentees[0], { menteeId: "ben", price: 1 }] },
    };
    expect(audit(lonely, changed).findings).toEqual([
      { code: "price-without-cause", params: { side: "mentee", id: "ben", price: 1, has: 0 } },
    ]);
  });

  it("finds prices that are missing, broken, of nobody, or of pairs under an objective that does not count them", () => {
    const good = priced([800_000, 100_000, 700_000, 0]);
    const { certificate } = good;
    expect(findings({ ...good, certificate: { ...certificate, pairWorth: 1 } })).toEqual([{ code: "no-worth", params: { of: "pair" } }]);
    expect(findings({ ...good, certificate: { ...certificate, mentees: certificate.mentees.slice(1) } })).toEqual([
      { code: "no-price", params: { side: "mentee", id: "ana" } },
    ]);
    const half = certificate.mentors.map(({ mentorId, price }) => ({ mentorId, price: price + 0.5 }));
    expect(findings({ ...good, certificate: { ...certificate, mentors: half } }).map(({ code }) => code)).toEqual(["no-price", "no-price"]);
    const strangers = [...certificate.mentors, { mentorId: "zoe", price: 0 }];
    expect(findings({ ...good, certificate: { ...certificate, mentors: strangers } })).toEqual([
      { code: "unknown-person", params: { list: "certificate.mentors", side: "mentor", id: "zoe" } },
    ]);
  });
});
