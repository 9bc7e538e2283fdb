import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadershipStyle } from "../../src/criteria/leadership-style";
import { person, settingOf } from "../setting";
import { expectAgreement } from "./agreement";
import { styles, terms } from "./terms";

const setting = settingOf();
const parameters = { type: "leadership-style", weight: 1 } as const;
type Levels = Readonly<Record<string, number>>;
const led = (wanted: Levels | null, avoided: string[] = []) => person("a", { wanted: wanted && styles(wanted), avoided: terms(avoided) });
const leader = (practised: Levels | null) => person("b", { practised: practised && styles(practised) });
const score = (wanted: Levels | null, practised: Levels | null, avoided: string[] = []) =>
  leadershipStyle.score(parameters, led(wanted, avoided), leader(practised), setting, "mentee");

describe("leadership style", () => {
  it("takes off what the practised level falls short of the wanted one, as a share of what is wanted", () => {
    expect(score({ coaching: 1, visionary: 0.5 }, { coaching: 0.5, visionary: 0.25 })).toBe(0.5);
    expect(score({ coaching: 1 }, { coaching: 0 })).toBe(0);
    expect(score({ coaching: 0.5 }, { coaching: 0.5 })).toBe(1);
  });

  it("is about needs and supplies: more than is wanted, or styles that nobody asked for, change nothing", () => {
    expect(score({ coaching: 0.5 }, { coaching: 1, directive: 1 })).toBe(1);
  });

  it("leaves out styles that the other did not name, which are unknown and not zero", () => {
    expect(score({ coaching: 1, visionary: 1 }, { coaching: 0.5 })).toBe(0.5);
    expect(score({ visionary: 1 }, { coaching: 0.5 })).toBeNull();
  });

  it("is multiplied by what the most practised of the avoided styles leaves", () => {
    expect(score({ coaching: 1 }, { coaching: 1, directive: 0.25, pacesetting: 0.75 }, ["directive", "pacesetting"])).toBe(0.25);
    expect(score({ coaching: 1 }, { coaching: 1 }, ["directive"])).toBe(1);
    expect(score({ coaching: 1 }, { coaching: 1, directive: 1 }, ["directive"])).toBe(0);
  });

  it("is unknown when nothing is wanted, not even a little, or the other did not answer", () => {
    expect(score(null, { coaching: 1 })).toBeNull();
    expect(score({}, { coaching: 1 })).toBeNull();
    expect(score({ coaching: 0 }, { coaching: 1 })).toBeNull();
    expect(score({ coaching: 1 }, null)).toBeNull();
  });

  it("keeps both people's levels in the facts, and names the avoided style that weighs", () => {
    const facts = leadershipStyle.facts(
      parameters,
      led({ Coaching: 1, visionary: 0.5, affiliative: 0.5, participative: 0.5 }, ["directive", "pacesetting"]),
      leader({ coaching: 0.5, visionary: 0.5, affiliative: 0, directive: 0.25, pacesetting: 0.5 }),
      setting,
      "mentee",
    );
    const style = { kind: "style", by: "mentee" };
    expect(facts).toEqual([
      { code: "not-met", params: { ...style, name: "affiliative", wanted: 0.5, offered: 0 } },
      { code: "partly-met", params: { ...style, name: "Coaching", wanted: 1, offered: 0.5 } },
      { code: "not-known", params: { ...style, name: "participative", wanted: 0.5 } },
      { code: "met", params: { ...style, name: "visionary", wanted: 0.5, offered: 0.5 } },
      { code: "avoided", params: { name: "pacesetting", by: "mentee", practised: 0.5, factor: 0.5 } },
    ]);
  });

  it("says who left which field out when it is unknown", () => {
    expect(leadershipStyle.facts(parameters, person("a"), person("b"), setting, "mentor")).toEqual([
      { code: "unanswered", params: { side: "mentor", field: "leadershipStyle.wanted" } },
      { code: "unanswered", params: { side: "mentee", field: "leadershipStyle.practised" } },
    ]);
  });

  it("gives the definition's double on every pair in its fast form", () => {
    expectAgreement(leadershipStyle, fc.constant(parameters));
  });
});
