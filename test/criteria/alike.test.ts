import { describe, expect, it } from "vitest";
import { groupAlike } from "../../src/criteria/alike";
import { mentee } from "../setting";

const people = ["a", "b", "c", "d"].map((id, place) => mentee(id, { department: place % 2 === 0 ? "even" : "odd" }));

describe("groupAlike", () => {
  it("takes people with one profile together, each group standing for its first person", () => {
    const { groupOf, people: first } = groupAlike(people, ({ department }) => String(department));
    expect([...(groupOf ?? [])]).toEqual([0, 1, 0, 1]);
    expect(first.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("leaves everybody alone where few are alike, nobody is, or nobody knows", () => {
    const more = [...people, mentee("e"), mentee("f"), mentee("g"), mentee("h")];
    const text = ({ id }: { readonly id: string }) => (id === "h" ? "g" : id);
    expect(groupAlike(more, text)).toEqual({ groupOf: null, people: more });
    expect(groupAlike(people, ({ id }) => id)).toEqual({ groupOf: null, people });
    expect(groupAlike(people, null)).toEqual({ groupOf: null, people });
  });
});
