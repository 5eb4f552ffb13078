import { type Problem, type Severity, severities } from "../../domain/problem.js";

/** How many problems there are of each severity. */
export function counts(problems: readonly Problem[]): Record<Severity, number> {
  return Object.fromEntries(severities.map((each) => [each, problems.filter((found) => found.severity === each).length])) as Record<
    Severity,
    number
  >;
}

/** For programs: `{problems, counts}`. */
export function json(problems: readonly Problem[]): string {
  return `${JSON.stringify({ problems, counts: counts(problems) })}\n`;
}
