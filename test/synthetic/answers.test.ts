import { describe, expect, it } from "vitest";
import type { PersonInput } from "../../src/people/types";
import { allSkills, menteeGoals, mentorGoals } from "../../src/synthetic/vocabulary";
import { mentees, mentors } from "./sample";

describe("answers", () => {
  it("name goals of unequal popularity; mentors come for other things than mentees", () => {
    const knobs = { missing: 0, tickAllRate: 0, bothSidesRate: 0 } as const;
    const wants = (people: readonly PersonInput[]) => {
      const counts = new Map<string, number>();
      for (const goal of people.flatMap(({ goals }) => goals!)) {
        const name = typeof goal === "string" ? goal : goal.goal;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      return counts;
    };
    const wanted = wants(mentees(knobs));
    expect([...wanted.keys()].sort()).toEqual([...menteeGoals].sort());
    expect(wanted.get("self-confidence")!).toBeGreaterThan(4 * wanted.get("work-abroad")!);
    expect([...wants(mentors(knobs)).keys()].sort()).toEqual([...mentorGoals].sort());
  });

  it("of somebody who ticks every goal tick every skill and every format too", () => {
    const tickers = mentees({ missing: 0, bothSidesRate: 0 }).filter(({ goals }) => goals!.length === menteeGoals.length);
    expect(tickers.length).toBeGreaterThan(20);
    for (const person of tickers) expect([person.skills!.length, person.formats!.length]).toEqual([allSkills.length, 3]);
  });

  it("about leadership never want and avoid the same style", () => {
    const styles = mentees({ missing: 0 }).map(({ leadershipStyle }) => leadershipStyle!);
    expect(styles.some(({ avoided }) => avoided !== undefined)).toBe(true);
    for (const { avoided = [], wanted = {} } of styles) for (const style of avoided) expect(Object.keys(wanted)).not.toContain(style);
  });
});
