/** Thrown on misuse: one sentence that names the field, the place and the offending value. */
export class AssignmentError extends Error {
  override readonly name = "AssignmentError";
}
