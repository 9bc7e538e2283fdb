import type { Cohort } from "../people/person";
import type { Policy } from "./types";

/** All that a criterion's or rule's definition may read beside the two people. */
export interface Setting {
  readonly cohort: Cohort;
  readonly policy: Policy;
  /** Minutes to add to UTC on the cohort's date; remembers what it has asked. */
  readonly zoneOffset: (timeZone: string) => number;
  /** Nobody in the cohort names a zone: all wall times are on one clock. */
  readonly oneClock: boolean;
}
