import type { Matching } from "../../matching/types";
import { canonicalJson } from "../../policy/canonical";
import type { Setting } from "../../policy/setting";
import { findBlockingPairs } from "./blocking-pairs";
import { checkCertificate } from "./check-certificate";
import { checkCounts } from "./check-counts";
import { checkInfeasibility } from "./check-infeasibility";
import { checkLists } from "./check-lists";
import { checkPairs } from "./check-pairs";
import { checkReasons } from "./check-reasons";
import { type Evidence, gatherEvidence } from "./evidence";
import { groupsBy } from "./groups";
import { spreadOfLoad } from "./load";
import type { Audit, AuditOptions, Finding, Unread } from "./types";

/** Cohort and policy as they came through the border, with what names them. */
export interface Audited {
  readonly setting: Setting;
  readonly digest: string;
  readonly version: string;
}

/** The audit's own reading: everything but the test of influence, which has to match again. */
export function auditReading(audited: Audited, matching: Matching, options: AuditOptions): Omit<Audit, "audience" | "influence"> {
  const findings: Finding[] = [];
  const evidence = gatherEvidence(audited.setting, matching, options, (finding) => findings.push(finding));
  checkNames(audited, evidence);
  checkPairs(evidence);
  checkLists(evidence);
  checkInfeasibility(evidence);
  checkCertificate(evidence);
  if (evidence.table.complete) {
    if (matching.status === "optimal") checkCounts(evidence);
    checkReasons(evidence);
  }
  return {
    ok: findings.length === 0,
    findings,
    looked: whatWasRead(evidence),
    ...findBlockingPairs(evidence, options.listed ?? 20),
    load: spreadOfLoad(evidence),
    groups: (options.by ?? []).flatMap((by) => groupsBy(evidence, by, options.smallestGroup ?? 5)),
  };
}

function checkNames({ setting, digest, version }: Audited, { matching, report }: Evidence): void {
  if (matching.digest !== digest) report({ code: "wrong-digest", params: { said: matching.digest, found: digest } });
  if (matching.version !== version) report({ code: "wrong-version", params: { said: matching.version, found: version } });
  if (canonicalJson(matching.policy) !== canonicalJson(setting.policy)) report({ code: "wrong-policy", params: {} });
}

function whatWasRead({ table, mentees, mentors, setting, matching }: Evidence): Audit["looked"] {
  const { objective } = setting.policy;
  const open: readonly (readonly [Unread, boolean])[] =
    matching.status === "optimal"
      ? [
          ["certificate-of-unread-pairs", true],
          ["counts", objective !== "highest-fit"],
          ["weakest-pair", objective === "weakest-pair-first"],
          ["shortages", true],
          ["reasons", true],
          ["blocking-pairs", true],
        ]
      : [["infeasibility", true]];
  return {
    pairs: mentees.length * mentors.length,
    read: table.rows.length * mentors.length,
    complete: table.complete,
    leftOpen: table.complete ? [] : open.flatMap(([what, applies]) => (applies ? [what] : [])),
  };
}
