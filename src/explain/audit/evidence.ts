import type { Matching } from "../../matching/types";
import type { Mentee, Mentor } from "../../people/person";
import type { Setting } from "../../policy/setting";
import { type Reading, readDefinitions } from "./reading";
import { type PairsRead, readPairs } from "./table";
import type { AuditOptions, Finding, ListName } from "./types";

/** All that the parts of the audit look at. Mentees are rows and mentors columns, in the cohort's order. */
export interface Evidence {
  readonly setting: Setting;
  readonly matching: Matching;
  readonly reading: Reading;
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly minimumPoints: number;
  /** Numbers `row * mentors + column`. */
  readonly pins: ReadonlySet<number>;
  /** The matching's pairs both ways, each once; pairs of unknown people are left out. */
  readonly mentorsOf: readonly (readonly number[])[];
  readonly menteesOf: readonly (readonly number[])[];
  readonly table: PairsRead;
  readonly report: (finding: Finding) => void;
}

export function gatherEvidence(
  setting: Setting,
  matching: Matching,
  options: Pick<AuditOptions, "mostPairs" | "seed" | "onProgress" | "signal">,
  report: Evidence["report"],
): Evidence {
  const { mostPairs = 1_000_000, seed = "", onProgress, signal } = options;
  const onRow = (done: number, total: number) => {
    if (done % 64 !== 0) return;
    if (signal?.aborted) throw signal.reason ?? new Error("audit: the run was stopped by its signal");
    onProgress?.({ phase: "read", done, total });
  };
  const { mentees, mentors, pins } = setting.cohort;
  const rowOf = new Map(mentees.map(({ id }, row) => [id, row]));
  const columnOf = new Map(mentors.map(({ id }, column) => [id, column]));
  const mentorsOf: number[][] = mentees.map(() => []);
  const menteesOf: number[][] = mentors.map(() => []);
  for (const { menteeId, mentorId } of matching.pairs) {
    const row = rowOf.get(menteeId);
    const column = columnOf.get(mentorId);
    if (row === undefined || column === undefined || mentorsOf[row].includes(column)) continue;
    mentorsOf[row].push(column);
    menteesOf[column].push(row);
  }
  const reading = readDefinitions(setting);
  return {
    setting,
    matching,
    reading,
    mentees,
    mentors,
    rowOf,
    columnOf,
    minimumPoints: Math.round(setting.policy.minimumScore * 1_000_000),
    pins: new Set(pins.map((pin) => (rowOf.get(pin.menteeId) ?? 0) * mentors.length + (columnOf.get(pin.mentorId) ?? 0))),
    mentorsOf,
    menteesOf,
    table: readPairs(reading, mentees, mentors, mostPairs, seed, onRow),
    report,
  };
}

export function isPinned({ pins, mentors }: Evidence, row: number, column: number): boolean {
  return pins.has(row * mentors.length + column);
}

/** The partners of somebody without those whom a pin gives. */
export function unpinned(evidence: Evidence, row: number): readonly number[] {
  return evidence.mentorsOf[row].filter((column) => !isPinned(evidence, row, column));
}

export function unpinnedMentees(evidence: Evidence, column: number): readonly number[] {
  return evidence.menteesOf[column].filter((row) => !isPinned(evidence, row, column));
}

/** How many pins each row and each column has. */
export function pinCounts({ pins, mentees, mentors }: Evidence): { readonly ofRow: Int32Array; readonly ofColumn: Int32Array } {
  const ofRow = new Int32Array(mentees.length);
  const ofColumn = new Int32Array(mentors.length);
  for (const pin of pins) {
    ofRow[Math.floor(pin / mentors.length)]++;
    ofColumn[pin % mentors.length]++;
  }
  return { ofRow, ofColumn };
}

/** Reports a list that is out of order or names somebody nobody knows. */
export function checkOrder({ report }: Evidence, list: ListName, keys: readonly (readonly string[])[]): void {
  const before = (a: readonly string[], b: readonly string[]) => {
    for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k] < b[k];
    return false;
  };
  if (keys.some((key, k) => k > 0 && !before(keys[k - 1], key))) report({ code: "wrong-order", params: { list } });
}
