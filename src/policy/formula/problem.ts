/** Why a formula is refused. */
export interface FormulaProblem {
  /** Where in the text: UTF-16 units before the place, so 0 is its start and the text's length its end. */
  readonly position: number;
  /** What is wrong there, without the place and the suggestion. */
  readonly sentence: string;
  /** What the author most likely meant to write there. */
  readonly suggestion: string | null;
}

/** Thrown while a formula is read, caught where its reading ends: a bad formula is a value for callers. */
export class FormulaError extends Error {
  readonly problem: FormulaProblem;

  constructor(position: number, sentence: string, suggestion: string | null = null) {
    super(sentence);
    this.name = "FormulaError";
    this.problem = { position, sentence, suggestion };
  }
}
