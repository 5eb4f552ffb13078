import type { Severity } from "../../domain/problem.js";
import { summary } from "../as-markdown.js";
import type { Audit } from "../audit.js";
import type { Finding } from "../manuscript/manuscript.js";
import { markedBlocks } from "./marked.js";
import type { MarkedBlock } from "./marked-block.js";
import { markedUpCss } from "./marked-up-css.js";

const signs: Readonly<Record<Severity, string>> = { error: "▲", warning: "△", note: "•" };
const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** A copy of the manuscript as one HTML page: what findings are about is marked, the findings stand in the margin. Opens offline; no script. */
export function markedUp(audit: Audit, text: string): string {
  const title = audit.source.title ?? audit.source.path;
  const numbered = audit.problems.map((finding, at) => ({ finding, number: at + 1 }));
  const blocks = markedBlocks(audit, text).map((block) => {
    const tag = block.kind === "heading" ? "h2" : "p";
    const anchor = block.reference === null ? "" : ` id="${attribute(`ref-${block.reference}`)}"`;
    const here = block.findings.flatMap((number) => numbered[number - 1] ?? []);
    return `<div class="row"><${tag}${anchor}>${words(block, audit.problems)}</${tag}><div class="margin">${here.map(note).join("")}</div></div>`;
  });
  const placeless = numbered.filter(({ finding }) => finding.at[0]?.start === undefined);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Audit of ${escaped(title)}</title><style>${markedUpCss}</style></head>
<body><header><p class="kind">Audit of a manuscript · ${escaped(audit.source.path)}</p><h1>${escaped(title)}</h1><p class="sum">${escaped(summary(audit))}</p>
${families(audit.problems)}${placeless.length ? `<div class="loose">${placeless.map(note).join("")}</div>` : ""}</header>
<main>
${blocks.join("\n")}
</main></body></html>
`;
}

/** How many findings there are of each code, each with a way to its first. */
function families(problems: readonly Finding[]): string {
  const byCode = new Map<string, { count: number; first: number; severity: Severity }>();
  for (const [at, each] of problems.entries()) {
    const known = byCode.get(each.code);
    byCode.set(each.code, {
      count: (known?.count ?? 0) + 1,
      first: known?.first ?? at + 1,
      severity: known && weight[known.severity] <= weight[each.severity] ? known.severity : each.severity,
    });
  }
  const rows = [...byCode].sort(([a, left], [b, right]) => weight[left.severity] - weight[right.severity] || (a < b ? -1 : 1));
  const items = rows.map(
    ([code, { count, first, severity }]) =>
      `<li><a href="#f${first}"><span class="sign">${signs[severity]}</span> ${escaped(code)}</a> <span class="count">${count}</span></li>`,
  );
  return items.length ? `<nav aria-label="Findings by kind"><ul>${items.join("")}</ul></nav>` : "";
}

function note({ finding, number }: { readonly finding: Finding; readonly number: number }): string {
  const others = finding.at.slice(1).map((at) => ` <span class="also">also line ${at.line}</span>`);
  return `<aside id="f${number}" class="${finding.severity}"><span class="sign" title="${finding.severity}">${signs[finding.severity]}</span> <b>${escaped(finding.says)}</b> ${escaped(finding.mend)}<span class="code">${escaped(finding.code)}${quoted(finding)}</span>${others.slice(0, 4).join("")}</aside>`;
}

/** The first words that a finding is about, so that it can be found in a long paragraph. */
function quoted({ at: [first] }: Finding): string {
  const snippet = (first?.snippet ?? "").replace(/\s+/gu, " ").trim();
  if (!snippet) return "";
  return ` · “${escaped(snippet.length > 48 ? `${snippet.slice(0, 46)}…` : snippet)}”`;
}

/** The words of a block, each stretch with the worst of the findings on it. */
function words({ pieces }: MarkedBlock, problems: readonly Finding[]): string {
  return pieces
    .map(({ text, findings: [worst], reference, isItalic }) => {
      const inner = isItalic ? `<i>${escaped(text)}</i>` : escaped(text);
      if (worst !== undefined) return `<a class="mark ${problems[worst - 1]?.severity}" href="#f${worst}">${inner}</a>`;
      return reference === null ? inner : `<a class="cited" href="#${attribute(`ref-${reference}`)}">${inner}</a>`;
    })
    .join("");
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`).replace(/(?![\n\t])\p{Cc}/gu, " ");
}

function attribute(text: string): string {
  return escaped(text.replace(/\s/gu, "-"));
}
