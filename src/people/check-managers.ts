import type { People } from "./check-pairs";
import type { Entry } from "./form";
import { type Path, printValue } from "./print";
import type { CohortForm } from "./read";
import type { Report } from "./report";

/** Who somebody's manager is, and by which record. */
interface Said {
  readonly managerId: string | null;
  readonly list: "mentees" | "mentors" | "org";
  readonly index: number;
}

type Record = Entry<{ readonly id: string; readonly managerId?: string | null | undefined }>;

/** Who reports to whom, from both sides and `org`; contradictions, repetitions, cycles and managers known to nobody go into the report. */
export function findManagers(form: CohortForm, people: People, report: Report): void {
  const said = new Map<string, Said>();
  for (const list of ["mentees", "mentors", "org"] as const) {
    for (const { index, value } of form[list] as readonly Record[]) {
      const { id, managerId } = value;
      if (managerId === undefined) continue;
      const before = said.get(id);
      if (before === undefined) said.set(id, { managerId, list, index });
      else if (before.managerId !== managerId || before.list === "org") reportSecond(id, { managerId, list, index }, before, report);
    }
  }
  findUnknown(said, form, people, report);
  findCycles(said, report);
}

function reportSecond(id: string, now: Said, before: Said, report: Report): void {
  if (before.managerId !== now.managerId) {
    const sentence = `says that the manager of ${printValue(id)} is ${printValue(now.managerId)}, elsewhere it is ${printValue(before.managerId)}`;
    const { managerId: other } = before;
    report.error("manager-contradiction", pathOf(now), sentence, { value: now.managerId, id, other, otherPath: pathOf(before) });
  } else report.warning("duplicate-entry", [now.list, now.index], `${printValue(id)} is named before in the same list`, { value: id });
}

function pathOf({ list, index }: Said): Path {
  return [list, index, "managerId"];
}

/** Once for each such manager: a chain that stops there may hide a reporting line. */
function findUnknown(said: ReadonlyMap<string, Said>, form: CohortForm, { mentees, mentors }: People, report: Report): void {
  const others = new Set<string>();
  for (const { value } of form.org) others.add(value.id);
  for (const one of said.values()) {
    const { managerId } = one;
    if (managerId === null || said.has(managerId) || others.has(managerId) || mentees.has(managerId) || mentors.has(managerId)) continue;
    others.add(managerId);
    const sentence = `${printValue(managerId)} is nobody in the cohort or org, so the reporting line above is not known`;
    report.warning("unknown-manager", pathOf(one), sentence, { value: managerId });
  }
}

/** Everybody has at most one manager, so each chain is walked once and a cycle is met exactly once. */
function findCycles(said: ReadonlyMap<string, Said>, report: Report): void {
  const walk = new Map<string, number>();
  let walks = 0;
  for (const start of said.keys()) {
    walks++;
    let id: string | null | undefined = start;
    while (typeof id === "string" && !walk.has(id)) {
      walk.set(id, walks);
      id = said.get(id)?.managerId;
    }
    if (typeof id === "string" && walk.get(id) === walks) reportCycle(id, said, report);
  }
}

function reportCycle(member: string, said: ReadonlyMap<string, Said>, report: Report): void {
  const members = [member];
  for (let id = said.get(member)?.managerId; typeof id === "string" && id !== member; id = said.get(id)?.managerId) members.push(id);
  let least = 0;
  members.forEach((id, place) => {
    if (id < members[least]) least = place;
  });
  const chain = [...members.slice(least), ...members.slice(0, least), members[least]];
  const shown = chain.length > 12 ? [...chain.slice(0, 10).map(printValue), "…", printValue(chain[0])] : chain.map(printValue);
  const first = said.get(chain[0]);
  const path = first === undefined ? [] : pathOf(first);
  const sentence = `the reporting line comes back to where it started: ${shown.join(" -> ")}`;
  report.error("manager-cycle", path, sentence, { value: chain[1], chain });
}
