import type { Severity } from "../domain/problem.js";
import { auditAsMarkdown } from "./as-markdown.js";
import { type Audit, audit, type ManuscriptText } from "./audit.js";
import { markedBlocks } from "./marking/marked.js";
import type { MarkedBlock } from "./marking/marked-block.js";
import { markedUp } from "./marking/marked-up.js";

export interface AuditAsked {
  readonly manuscript: ManuscriptText;
  /** Severities by code that differ from the usual ones. */
  readonly severities?: readonly (readonly [string, Severity | "off"])[];
  /** What else is wanted of it. */
  readonly as?: "blocks" | "html" | "markdown";
}

export interface AuditTold {
  readonly found: Audit;
  readonly blocks?: readonly MarkedBlock[];
  readonly printed?: string;
}

/** A manuscript audited in a thread, with what is to be shown of it. */
export default function work({ manuscript, severities = [], as }: AuditAsked): AuditTold {
  const whole = audit(manuscript);
  const level = new Map<string, Severity | "off">(severities);
  const problems = whole.problems.flatMap((each) => {
    const wanted = level.get(each.code) ?? each.severity;
    return wanted === "off" ? [] : [{ ...each, severity: wanted }];
  });
  const found: Audit = { ...whole, problems };
  if (as === "blocks") return { found, blocks: markedBlocks(found, manuscript.text) };
  if (as === "html") return { found, printed: markedUp(found, manuscript.text) };
  return as === "markdown" ? { found, printed: auditAsMarkdown(found) } : { found };
}
