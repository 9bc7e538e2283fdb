/** A name in both languages. */
export interface Label {
  readonly en: string;
  readonly fr: string;
}
