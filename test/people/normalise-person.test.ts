import { describe, expect, it } from "vitest";
import { createLanguageReader, createPersonNormaliser } from "../../src/people/normalise-person";
import { createTermReader } from "../../src/people/person";

describe("the normaliser of persons", () => {
  it("says the same of a person whoever came before", () => {
    const form = {
      id: "a",
      goals: ["Network ", { goal: "network", importance: 3 }, "b"],
      languages: ["fr", { tag: "FR", level: "c1" }, { tag: "en", level: "B2" }],
      wishes: ["y", "x", "y"],
      vetoes: ["y", "x", "y"],
      attributes: new Map<string, string | string[]>([
        ["team", ["b", " ", "B", "a"]],
        ["city", "Paris"],
        ["blank", " "],
      ]),
    };
    const normalise = createPersonNormaliser(createTermReader(), createLanguageReader(new Map()));
    normalise({ ...form, id: "z", goals: ["NETWORK", "network"] });
    const person = normalise(form);
    expect(person).toEqual(createPersonNormaliser(createTermReader(), createLanguageReader(new Map()))(form));
    expect(person).toMatchObject({
      goals: [
        { key: "b", text: "b", importance: 1 },
        { key: "network", text: "Network", importance: 3 },
      ],
      languages: [
        { tag: "en", level: "B2" },
        { tag: "fr", level: "C1" },
      ],
      wishes: ["y", "x"],
      vetoes: ["x", "y"],
    });
    expect([...person.attributes]).toEqual([
      ["city", "Paris"],
      ["team", ["a", "B"]],
    ]);
  });
});
