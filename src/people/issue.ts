/** The closed set of things that `validate` can find. */
export type IssueCode =
  // form
  | "missing" // a required field is absent
  | "wrong-type" // a value of another type than the field's
  | "unknown-field" // a field that the contract does not have
  | "unknown-value" // a word outside a closed list
  | "out-of-range" // a number or a text length outside its bounds, NaN and infinities included
  | "not-an-integer"
  | "bad-format" // a date, time or tag that cannot be read
  // people
  | "duplicate-id"
  | "duplicate-entry" // the same thing said twice in one list
  | "unknown-person" // an id that is not on that side
  | "manager-cycle"
  | "manager-contradiction" // two different managers for one person
  | "unknown-manager" // a manager of whom nothing else is known
  | "impossible-window"
  | "unknown-time-zone"
  | "missing-time-zone" // availability that cannot be compared
  | "missing-as-of" // several zones and no date for their offsets
  | "unknown-language"
  | "minimum-over-maximum"
  // policy
  | "all-weights-zero"
  | "duplicate-criterion"
  | "duplicate-rule"
  | "unknown-criterion"
  | "unknown-scale"
  | "unknown-scores"
  | "bad-formula" // `position` counts from 0 in the expression; `suggestion` is what was most likely meant there, or null
  | "attribute-never-answered" // a rule or criterion about something nobody said
  // both together
  | "pin-refused" // a pin that a rule or conflict forbids
  | "pin-over-capacity"
  // data quality: warnings only, one for all the people it is about
  | "tick-all" // profiles that name nearly everything that anybody names
  | "unanswered-section" // most of one side left out what a criterion reads
  | "unanswered-person" // people who answered nothing that a criterion reads
  | "separates-nobody" // a criterion with one and the same score wherever it is known
  | "weight-without-effect"
  | "table-hole" // answers that an answer-mapping table has no cell for
  | "no-candidate" // people to whom the rules leave nobody
  | "not-checked"; // too many pairs to look at each

/**
 * One problem of the input: an error stops `prepare`, a warning does not. Errors are for whoever keeps the input: one in a list of vetoes (an id that is not
 * there) points at it. No warning tells of a veto.
 */
export interface Issue {
  readonly severity: "error" | "warning";
  readonly code: IssueCode;
  /** Where: from the root of the cohort or of the policy (their field names never coincide). */
  readonly path: readonly (string | number)[];
  /** The data behind the message; `value` is the offending value where there is one. */
  readonly params: Readonly<Record<string, unknown>>;
  /** One sentence that names path and value. */
  readonly message: string;
}

/** Thrown by `prepare`: every problem of the input at once. */
export class InputError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const errors = issues.filter((issue) => issue.severity === "error");
    super(errors.map((issue) => issue.message).join("\n"));
    this.name = "InputError";
    this.issues = issues;
  }
}
