import type { Evidence } from "../../domain/report/report.js";
import type { Period, Shown } from "../../pages/page.js";
import type { OpenCase } from "../opened/open-case.js";

/** Makes the content of the evidence panel for a key of one kind. `null` where the case has no such thing. */
export type Maker = (open: OpenCase, id: string, parts: readonly string[], period: Period) => Promise<Shown | null>;

export function shown(told: Evidence, more: Partial<Omit<Shown, "evidence">> = {}): Shown {
  return { evidence: told, bends: null, credibility: null, problems: [], work: null, links: [], ...more };
}
