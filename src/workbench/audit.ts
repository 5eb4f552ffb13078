import type { AuditBench } from "../api/audit.js";
import { auditAsMarkdown, summary } from "../audit/as-markdown.js";
import { type Audit, audit } from "../audit/audit.js";
import { markedBlocks } from "../audit/marked.js";
import { markedUp } from "../audit/marked-up.js";
import { sha256 } from "../case/write.js";
import { InputError, problem } from "../domain/problem.js";
import { manuscriptText } from "../formats/documents/manuscript-text.js";

/** Letters of a manuscript that the app audits at once; the command line takes more. */
const most = 2_000_000;

/** Audits manuscripts that are no part of the case: they are read, shown and forgotten. */
export function auditBench(): AuditBench {
  return {
    page: async (name, bytes) => {
      const { found, text } = await audited(name, bytes);
      return {
        file: name,
        title: found.source.title,
        style: found.style,
        summary: summary(found),
        findings: found.problems.map(({ citations: _, references, expected, near, ...each }, index) => ({
          ...each,
          number: index + 1,
          expected: expected ?? null,
          references: [...new Set([...(references ?? []), ...(near ?? []).map(({ reference }) => reference)])],
        })),
        blocks: markedBlocks(found, text),
      };
    },
    copy: async (name, bytes, as) => {
      const { found, text } = await audited(name, bytes);
      if (as === "html") return markedUp(found, text);
      if (as === "markdown") return auditAsMarkdown(found);
      const { path, title, words } = found.source;
      return `${JSON.stringify({ ...found, source: { path, sha256: sha256(bytes), title, words } }, null, 2)}\n`;
    },
  };
}

async function audited(name: string, bytes: Uint8Array): Promise<{ found: Audit; text: string }> {
  const read = await manuscriptText(name, bytes);
  if (read.text.length > most) {
    const says = `${name} has ${read.text.length.toLocaleString("en")} letters; the app audits up to ${most.toLocaleString("en")} at once.`;
    throw new InputError([problem("data/too-large", { file: name, line: 1, column: 1 }, says, "Split it, or run amity audit on it.")]);
  }
  return { found: audit({ path: name, ...read }), text: read.text };
}
