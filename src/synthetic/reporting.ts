import { departmentOf, type Human, humanId, humanOnSide, isMentorNumber, jobLevelOf, mayBeOnBothSides, organizationOf } from "./human";
import { below, chance, type Draw, stream } from "./random";
import type { Shape } from "./shape";

/**
 * The company's tree. A manager always has a higher rank than those below, so that no chain can come back to itself. Ranks of participants are
 * their job levels; posts outside the cohort lie between and above them.
 */
export interface Seat {
  readonly id: string;
  readonly rank: number;
  readonly organization: number;
  /** -1 for the chief. */
  readonly department: number;
  /** Where in the list of mentees it belongs; three mentees are laid out to a mentor. */
  readonly position: number;
  /** The number of its random stream: a person's own, or a negative one for a post. */
  readonly number: number;
}

/** How many mentee numbers back a manager is sought, and how many share the posts outside. */
const REACH = 240;
const MENTEES_PER_MENTOR = 3;
/** Every third mentor and every twelfth mentee leads people, if senior enough. */
const MENTOR_LEADS = 3;
const MENTEE_LEADS = 12;

/** Posts outside the cohort, upwards: `posts` of each for a department and REACH mentees, for a whole department, for a whole company. */
const tiers = [
  { name: "lead", posts: 4, width: "reach", rank: (levels: number) => levels * 0.45 },
  { name: "head", posts: 2, width: "reach", rank: (levels: number) => levels * 0.75 },
  { name: "director", posts: 1, width: "reach", rank: (levels: number) => levels + 1 },
  { name: "executive", posts: 1, width: "department", rank: (levels: number) => levels + 2 },
  { name: "chief", posts: 1, width: "organization", rank: (levels: number) => levels + 3 },
] as const;

/** More than twice REACH, so that everybody in reach of the last few people asked about has a slot of their own. */
const RECENT_SEATS = 1024;

export function seatOf(shape: Shape, human: Human): Seat {
  const slot = human % RECENT_SEATS;
  const recent = shape.recentSeats[slot];
  if (recent !== undefined && recent.number === human) return recent;
  const seat = lookUpSeat(shape, human);
  shape.recentSeats[slot] = seat;
  return seat;
}

function lookUpSeat(shape: Shape, human: Human): Seat {
  const index = Math.floor(human / 2);
  const department = departmentOf(shape, human);
  return {
    id: humanId(human),
    rank: jobLevelOf(shape, human, department),
    organization: organizationOf(shape, human),
    department,
    position: isMentorNumber(human) ? index * MENTEES_PER_MENTOR : index,
    number: human,
  };
}

/** A post of the first tier above that rank; nobody is above a chief. */
function outsideAbove(shape: Shape, seat: Seat, draw: Draw): Seat | null {
  const tier = tiers.findIndex(({ rank }) => rank(shape.levels) > seat.rank);
  if (tier < 0) return null;
  const { name, posts, width, rank } = tiers[tier]!;
  const organization = seat.organization;
  const department = width === "organization" ? -1 : seat.department;
  const block = width === "reach" ? Math.floor(seat.position / REACH) : 0;
  const post = below(draw, posts);
  return {
    id: `${name}-${organization + 1}-${department + 1}-${block + 1}-${post + 1}`,
    rank: rank(shape.levels),
    organization,
    department,
    position: block * REACH,
    number: -1 - ((((block * 6 + organization) * 13 + department + 1) * 4 + post) * tiers.length + tier),
  };
}

/** Somebody of the same department who leads people, ranks higher and stands earlier in the lists: sought from a drawn start onwards. */
function insideAbove(shape: Shape, seat: Seat, draw: Draw): Seat | null {
  const firstMentee = Math.ceil(Math.max(0, seat.position - REACH) / MENTEE_LEADS) * MENTEE_LEADS;
  const mentees = Math.ceil(Math.max(0, seat.position - firstMentee) / MENTEE_LEADS);
  const mentorEnd = Math.floor(seat.position / MENTEES_PER_MENTOR);
  const firstMentor = Math.ceil(Math.max(0, mentorEnd - REACH / MENTEES_PER_MENTOR) / MENTOR_LEADS) * MENTOR_LEADS;
  const mentors = Math.ceil(Math.max(0, mentorEnd - firstMentor) / MENTOR_LEADS);
  const count = mentees + mentors;
  if (count === 0) return null;
  const start = below(draw, count);
  for (let step = 0; step < count; step += 1) {
    const at = (start + step) % count;
    const index = at < mentees ? firstMentee + at * MENTEE_LEADS : firstMentor + (at - mentees) * MENTOR_LEADS;
    const above = seatOf(shape, humanOnSide(at < mentees ? "mentee" : "mentor", index));
    if (above.department !== seat.department || above.rank <= seat.rank || above.organization !== seat.organization) continue;
    if (at < mentees && mayBeOnBothSides(shape, index)) continue;
    return above;
  }
  return null;
}

/** The seat above, by the company's books: whether somebody says so on the form is another matter. */
export function managerOf(shape: Shape, seat: Seat): Seat | null {
  const draw = stream(shape.seed, "manager", seat.number);
  const inside = chance(draw, shape.managerInCohortRate) ? insideAbove(shape, seat, draw) : null;
  return inside ?? outsideAbove(shape, seat, draw);
}

function isAbove(shape: Shape, above: string, seat: Seat): boolean {
  for (let at = managerOf(shape, seat); at !== null; at = managerOf(shape, at)) if (at.id === above) return true;
  return false;
}

/** One of the two is above the other, at any level. */
export function inReportingLine(shape: Shape, one: Seat, other: Seat): boolean {
  return isAbove(shape, one.id, other) || isAbove(shape, other.id, one);
}
