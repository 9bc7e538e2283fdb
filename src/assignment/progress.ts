import { AssignmentError } from "./error";
import type { RunOptions } from "./types";

/** Tells the caller where the run stands and stops it when asked to. */
export function report(options: RunOptions, phase: string, done: number, total: number): void {
  if (options.signal?.aborted) throw options.signal.reason ?? new AssignmentError("The run was stopped by its signal.");
  options.onProgress?.({ phase, done, total });
}
