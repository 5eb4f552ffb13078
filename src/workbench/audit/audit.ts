import { summary } from "../../audit/as-markdown.js";
import type { AuditAsked, AuditTold } from "../../audit/audit-worker.js";
import { isRunningText } from "../../audit/manuscript/running-text.js";
import { sha256 } from "../../case/write.js";
import { InputError, problem } from "../../domain/problem.js";
import { asRefusal, runAside, Stopped } from "../../formats/aside/aside.js";
import { manuscriptText } from "../../formats/documents/manuscript-text.js";
import type { AuditBench, HeldAgainst } from "../../servers/api/audit.js";
import { type Asking, caseHas, heldAgainst } from "./held-against.js";

/** Letters of a manuscript that the app audits at once; the command line takes more. */
const most = 2_000_000;

/** Audits manuscripts that are no part of the case: they are read, held against what it has where that is asked for, shown and forgotten. */
export function auditBench(asking: Asking): AuditBench {
  return {
    against: () => asking(caseHas),
    page: async (name, bytes, held) => {
      const { found, blocks = [], against } = await audited(asking, name, bytes, held, "blocks");
      return {
        file: name,
        title: found.source.title,
        style: found.style,
        summary: summary(found),
        against,
        findings: found.problems.map(({ citations: _, references, expected, near, ...each }, index) => ({
          ...each,
          number: index + 1,
          expected: expected ?? null,
          references: [...new Set([...(references ?? []), ...(near ?? []).map(({ reference }) => reference)])],
        })),
        blocks,
      };
    },
    copy: async (name, bytes, held, as) => {
      const { found, printed } = await audited(asking, name, bytes, held, as === "json" ? undefined : as);
      if (printed !== undefined) return printed;
      const { path, title, words } = found.source;
      return `${JSON.stringify({ ...found, source: { path, sha256: sha256(bytes), title, words } }, null, 2)}\n`;
    },
  };
}

async function audited(asking: Asking, name: string, bytes: Uint8Array, held: HeldAgainst, as?: AuditAsked["as"]) {
  const read = await manuscriptText(name, bytes);
  if (read.text.length > most) {
    const says = `${name} has ${read.text.length.toLocaleString("en")} letters; the app audits up to ${most.toLocaleString("en")} at once.`;
    throw new InputError([problem("data/too-large", { file: name, line: 1, column: 1 }, says, "Split it, or run amity audit on it.")]);
  }
  const { sources, retractions, says } = await heldAgainst(asking, held, read.text);
  const told = await auditAside({ manuscript: { path: name, ...read, sources, retractions }, ...(as ? { as } : {}) });
  return { ...told, against: says };
}

/** An audit beside the main thread and within the limits. Throws `InputError` where it came to no end. */
export async function auditAside(asked: AuditAsked): Promise<AuditTold> {
  const { path: file, text } = asked.manuscript;
  if (!isRunningText(text)) {
    const says = `${file} has ${text.length.toLocaleString("en")} letters, and hardly a word of it stands twice: it is no running text.`;
    throw new InputError([
      problem("data/unreadable", { file, line: 1, column: 1 }, says, "Audit the document that it was made from, or its chapters."),
    ]);
  }
  const told = await runAside<AuditTold>(worker, asked);
  if (!(told instanceof Stopped)) return told;
  const { code, message } = asRefusal(told);
  const at = { file, line: 1, column: 1 };
  throw new InputError([problem(code, at, `The audit came to no end: ${message}`, "Audit it in parts.")]);
}

const worker = new URL("../../audit/audit-worker.js", import.meta.url).href;
