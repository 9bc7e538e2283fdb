export { AssignmentError } from "./error";
export { type AssignmentChange, type AssignmentQuestions, askAssignment } from "./questions";
export { canonicalAssignment, solveAssignment } from "./solve";
export {
  type AssignmentObjective,
  type AssignmentProblem,
  type AssignmentShortage,
  type AssignmentSolution,
  type CandidateStart,
  FORBIDDEN,
  type Progress,
  type RunOptions,
  type ScoreSource,
  type SparseScores,
  type StopSignal,
  type TieRule,
  type WarmStart,
} from "./types";
export { verifyAssignment } from "./verify";
