import { type Path, printValue } from "./print";
import type { CohortForm } from "./read";
import type { Report } from "./report";

interface Said {
  readonly managerId: string | null;
  readonly path: Path;
}

/** Who reports to whom, from both sides and `org`; contradictions, repetitions, cycles and managers known to nobody go into the report. */
export function findManagers(form: CohortForm, report: Report): void {
  const said = new Map<string, Said>();
  const known = new Set<string>();
  const add = (id: string, managerId: string | null | undefined, path: Path, isOrg: boolean) => {
    known.add(id);
    if (managerId === undefined) return;
    const at = [...path, "managerId"];
    const before = said.get(id);
    if (before === undefined) said.set(id, { managerId, path: at });
    else if (before.managerId !== managerId) {
      const sentence = `says that the manager of ${printValue(id)} is ${printValue(managerId)}, elsewhere it is ${printValue(before.managerId)}`;
      report.error("manager-contradiction", at, sentence, { value: managerId, id, other: before.managerId, otherPath: before.path });
    } else if (isOrg && before.path[0] === "org") {
      report.warning("duplicate-entry", path, `${printValue(id)} is named before in the same list`, { value: id });
    }
  };
  for (const { index, value } of form.mentees) add(value.id, value.managerId, ["mentees", index], false);
  for (const { index, value } of form.mentors) add(value.id, value.managerId, ["mentors", index], false);
  for (const { index, value } of form.org) add(value.id, value.managerId, ["org", index], true);
  findUnknown(said, known, report);
  findCycles(said, report);
}

/** Once for each such manager: a chain that stops there may hide a reporting line. */
function findUnknown(said: ReadonlyMap<string, Said>, known: Set<string>, report: Report): void {
  for (const { managerId, path } of said.values()) {
    if (managerId === null || known.has(managerId)) continue;
    known.add(managerId);
    const sentence = `${printValue(managerId)} is nobody in the cohort or org, so the reporting line above is not known`;
    report.warning("unknown-manager", path, sentence, { value: managerId });
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
  let first = 0;
  members.forEach((id, place) => {
    if (id < members[first]) first = place;
  });
  const chain = [...members.slice(first), ...members.slice(0, first), members[first]];
  const shown = chain.length > 12 ? [...chain.slice(0, 10).map(printValue), "…", printValue(chain[0])] : chain.map(printValue);
  const path = said.get(chain[0])?.path ?? [];
  report.error("manager-cycle", path, `the reporting line comes back to where it started: ${shown.join(" -> ")}`, {
    value: chain[1],
    chain,
  });
}
