/** What the command line asks for; a suite takes what concerns it. Empty lists mean everything. */
export interface Flags {
  readonly families: readonly string[];
  readonly sizes: readonly number[];
  readonly peers: readonly string[];
  /** Also the sizes that take minutes and gigabytes. */
  readonly large: boolean;
  /** CPU seconds that one peer may spend on one instance before no further run starts. */
  readonly seconds: number;
  /** A peer that is predicted to need more CPU seconds than this for one run is skipped. */
  readonly limit: number;
  /** Minutes on the clock after which one run of the whole pipeline is stopped. */
  readonly minutes: number;
}

/** A suite prints its tables as it goes. */
export interface Suite {
  readonly about: string;
  readonly run: (flags: Flags) => Promise<SuiteResult>;
}

export interface SuiteResult {
  /** What disagreed or failed; the benchmark exits with an error when there is any. */
  readonly faults: readonly string[];
  /** For figures.json in the folder of `--out`. */
  readonly results: readonly unknown[];
  /** Further texts for that folder, by file name. */
  readonly files?: Readonly<Record<string, string>>;
}
