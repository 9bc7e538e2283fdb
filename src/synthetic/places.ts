/** Where people work: one time zone each. `native` comes first; others are second languages, the likeliest first. */
export interface Place {
  readonly timeZone: string;
  readonly country: string;
  readonly cities: readonly string[];
  readonly native: string;
  readonly others: readonly string[];
  /** The name set of "mixed". */
  readonly names: "en" | "fr";
}

/** Most people work in the first places. The third, fifth and ninth zones are half an hour off, the tenth three quarters. */
export const places: readonly Place[] = [
  { timeZone: "Europe/Paris", country: "FR", cities: ["Paris", "Lyon", "Nantes"], native: "fr", others: ["en", "es", "de"], names: "fr" },
  { timeZone: "America/New_York", country: "US", cities: ["New York", "Boston"], native: "en", others: ["es", "fr"], names: "en" },
  { timeZone: "Asia/Kolkata", country: "IN", cities: ["Bengaluru", "Pune"], native: "hi", others: ["en", "ta", "fr"], names: "en" },
  { timeZone: "Europe/London", country: "GB", cities: ["London", "Leeds"], native: "en", others: ["fr", "es", "de"], names: "en" },
  { timeZone: "Australia/Adelaide", country: "AU", cities: ["Adelaide"], native: "en", others: ["fr", "zh-Hans"], names: "en" },
  {
    timeZone: "America/Toronto",
    country: "CA",
    cities: ["Montréal", "Québec", "Toronto"],
    native: "fr-CA",
    others: ["en", "fr", "es"],
    names: "fr",
  },
  { timeZone: "Asia/Singapore", country: "SG", cities: ["Singapore"], native: "en", others: ["zh-Hans", "fr", "ta"], names: "en" },
  { timeZone: "Africa/Dakar", country: "SN", cities: ["Dakar"], native: "fr", others: ["en", "wo"], names: "fr" },
  { timeZone: "America/St_Johns", country: "CA", cities: ["St. John's"], native: "en", others: ["fr"], names: "en" },
  { timeZone: "Asia/Kathmandu", country: "NP", cities: ["Kathmandu"], native: "ne", others: ["en", "hi"], names: "en" },
];

export const placeWeights: readonly number[] = [12, 8, 7, 6, 4, 4, 3, 3, 2, 2];
