/** What people answer with. Earlier entries are likelier, by the weights beside them. */

/** Departments, the largest first, each with the skills that its people have and want. */
export const departments: readonly { readonly name: string; readonly skills: readonly string[] }[] = [
  { name: "Engineering", skills: ["software-architecture", "code-review", "cloud-platforms", "testing", "machine-learning", "security"] },
  { name: "Sales", skills: ["negotiation", "account-management", "sales-forecasting", "prospecting", "pricing", "tendering"] },
  { name: "Operations", skills: ["process-improvement", "logistics", "quality-management", "procurement", "capacity-planning", "safety"] },
  { name: "Finance", skills: ["budgeting", "financial-modelling", "controlling", "audit", "treasury", "tax"] },
  { name: "Marketing", skills: ["brand-strategy", "market-research", "copywriting", "campaign-analytics", "events", "search-marketing"] },
  {
    name: "Human Resources",
    skills: ["recruiting", "employment-law", "workforce-planning", "compensation", "training-design", "mediation"],
  },
  {
    name: "Research",
    skills: ["experiment-design", "statistics", "scientific-writing", "patents", "grant-applications", "laboratory-methods"],
  },
  {
    name: "Customer Service",
    skills: ["complaint-handling", "service-design", "knowledge-bases", "call-centre-planning", "onboarding", "surveys"],
  },
  { name: "Product", skills: ["product-discovery", "roadmaps", "user-interviews", "prototyping", "metrics", "launch-planning"] },
  { name: "Legal", skills: ["contract-law", "data-protection", "compliance", "intellectual-property", "litigation", "governance"] },
  {
    name: "IT",
    skills: ["network-administration", "service-desk", "identity-management", "databases", "vendor-management", "continuity-planning"],
  },
  { name: "Data", skills: ["data-engineering", "dashboards", "sql", "data-quality", "forecasting", "visualisation"] },
];
export const departmentWeights: readonly number[] = [10, 7, 6, 5, 4, 4, 3, 3, 3, 2, 2, 2];

/** Skills that any department has. */
export const generalSkills: readonly string[] = [
  "public-speaking",
  "project-management",
  "feedback",
  "delegation",
  "time-management",
  "conflict-resolution",
  "writing",
  "change-management",
  "strategy",
  "networking",
];
export const generalSkillWeights: readonly number[] = [9, 8, 7, 5, 5, 4, 3, 3, 3, 2];
export const departmentSkillWeights: readonly number[] = [6, 5, 4, 3, 2, 1];
export const allSkills: readonly string[] = [...departments.flatMap((department) => department.skills), ...generalSkills];

/** What mentees come for. */
export const menteeGoals: readonly string[] = [
  "self-confidence",
  "widen-network",
  "pass-a-milestone",
  "find-leadership-style",
  "encouragement",
  "test-ideas",
  "change-career",
  "first-team",
  "return-from-leave",
  "work-abroad",
];
export const menteeGoalWeights: readonly number[] = [10, 8, 7, 6, 5, 4, 3, 2, 1, 1];

/** What mentors come for. */
export const mentorGoals: readonly string[] = ["listening", "understanding-others", "management-style"];
export const mentorGoalWeights: readonly number[] = [5, 4, 3];

/** Goleman's six styles, in the order in which people say they want them here; no survey stands behind the weights. */
export const leadershipStyles: readonly string[] = ["coaching", "participative", "visionary", "affiliative", "pacesetting", "directive"];
export const leadershipStyleWeights: readonly number[] = [8, 6, 5, 4, 2, 1];

export const organizations: readonly string[] = ["Northwind", "Lumière", "Harbour", "Atelier", "Meridian", "Solstice"];
export const workPatterns: readonly string[] = ["hybrid", "on-site", "remote"];
export const workPatternWeights: readonly number[] = [6, 3, 2];
export const conflictReasons: readonly string[] = ["Family", "Former line manager", "Open grievance", "Same project review board"];
