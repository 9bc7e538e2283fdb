import { describe, expect, it } from "vitest";
import { circles, prepare } from "../../src";

describe("named circles", () => {
  const mentees = [
    { id: "a", country: "FR", department: "Law" },
    { id: "b", country: "FR", department: "Law" },
    { id: "c", country: "FR", department: "IT" },
    { id: "d" },
    { id: "e", mentorsWanted: 0 },
  ];
  const spread = [
    { key: "country", atMost: 3 },
    { key: "department", atMost: 2 },
  ];

  it("tell for each key how many gave which answer, the most frequent first, those without an answer last", () => {
    const found = circles(prepare({ mentees, mentors: [{ id: "m", capacity: 9 }] }), { spread });
    expect(found.circles[0].spread).toEqual([
      {
        key: "country",
        answers: [
          { value: "FR", people: 3 },
          { value: null, people: 1 },
        ],
      },
      {
        key: "department",
        answers: [
          { value: "Law", people: 2 },
          { value: "IT", people: 1 },
          { value: null, people: 1 },
        ],
      },
    ]);
    expect(found.unmatched.mentees).toEqual([]);
    expect(found.totals).toMatchObject({ pairs: 4, menteesMatched: 4, mentorsUsed: 1 });
  });

  it("are none when nothing is possible, and blame nobody for it", () => {
    const found = circles(prepare({ mentees, mentors: [{ id: "m", capacity: { min: 5, max: 9 } }] }), { spread });
    expect(found).toMatchObject({ status: "infeasible", circles: [], totals: { pairs: 0, weakestPairPoints: null }, flows: 0 });
    expect(found.unmatched.mentees.map(({ menteeId, reasons }) => [menteeId, reasons])).toEqual(["a", "b", "c", "d"].map((id) => [id, []]));
  });

  it("mark what is pinned", () => {
    const pins = [{ menteeId: "b", mentorId: "m" }];
    const found = circles(prepare({ mentees, mentors: [{ id: "m", capacity: 2 }], pins }), { spread });
    expect(found.circles[0].pairs.filter(({ pinned }) => pinned).map(({ menteeId }) => menteeId)).toEqual(["b"]);
  });
});
