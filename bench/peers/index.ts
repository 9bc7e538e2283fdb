import { readOnce, readTwoLeast } from "./floor";
import { highs } from "./highs";
import { mentorMatch, mentorMatchSource } from "./mentor-match";
import { munkres, munkresJs } from "./munkres";
import type { Peer } from "./peer";
import { scipy } from "./scipy";
import { shortestPath } from "./shortest-path";

/** The catalogue, in the order of the tables; the first is what the others are compared with. A new peer is a file here and a name below. */
export const peers: readonly Peer[] = [
  mentorMatch,
  mentorMatchSource,
  shortestPath,
  munkres,
  munkresJs,
  highs,
  scipy,
  readOnce,
  readTwoLeast,
];
