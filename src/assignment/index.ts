export { AssignmentError } from "./error";
export { canonicalAssignment, solveAssignment } from "./solve";
export {
  type AssignmentObjective,
  type AssignmentProblem,
  type AssignmentShortage,
  type AssignmentSolution,
  FORBIDDEN,
  type Progress,
  type RunOptions,
  type ScoreSource,
  type SparseScores,
  type StopSignal,
  type TieRule,
} from "./types";
export { verifyAssignment } from "./verify";
