import type { Fact } from "../people/fact";
import type { Side } from "../people/types";

/** The fact that a side left a field out. */
export function unanswered(side: Side, field: string): Fact {
  return { code: "unanswered", params: { side, field } };
}

export function otherSide(side: Side): Side {
  return side === "mentee" ? "mentor" : "mentee";
}
