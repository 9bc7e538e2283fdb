import type { RunOptions } from "../../assignment";

/** A long run in named phases: stops by signal, tells how far it is. */
export interface Run {
  /** For the solves inside: they stop by the same signal and tell nothing. */
  readonly solving: RunOptions;
  /** Called when `done` of `total` steps are done; in a phase whose length is not known, `total` grows. */
  readonly step: (phase: string, done: number, total: number) => void;
}

export function runOf({ signal, onProgress }: RunOptions): Run {
  return {
    solving: { signal },
    step(phase, done, total) {
      onProgress?.({ phase, done, total });
      if (signal?.aborted) throw signal.reason ?? new Error("diagnose: the run was stopped by its signal");
    },
  };
}
