import type { FamilyName, Instance } from "../families";

/** One way to solve an instance, or one floor that no way can beat. Library loading and input building are not timed, `solve` is. */
export interface Peer {
  readonly name: string;
  readonly about: string;
  /** False for instances it cannot take at all, whatever the time. */
  readonly takes: (family: FamilyName, size: number) => boolean;
  /** Measured only when named or with --large. */
  readonly isExtra?: boolean;
  /** For a peer that is not among the development dependencies: its version, or why it cannot run here. */
  readonly presence?: () => { readonly version: string } | { readonly missing: string };
  /** Loads what it needs and returns a function that builds a fresh trial; no trial may depend on an earlier one. */
  readonly open: (instance: Instance) => Promise<() => Trial>;
}

export interface Trial {
  /** A peer that works in another process gives the CPU milliseconds that it took there. */
  readonly solve: () => Promise<number> | undefined;
  /** The column of each row, asked once after `solve`; null for a floor, which answers nothing. */
  readonly columnOfRow: () => ArrayLike<number> | null | Promise<ArrayLike<number>>;
  /** Most memory at once of that other process. */
  readonly peakMegabytes?: () => number;
  /** Checks the answer by the peer's own certificate, if it has one, and says what is wrong. Timed apart. */
  readonly verify?: () => readonly string[];
}

export const denseOnly = (family: FamilyName): boolean => family !== "S";
