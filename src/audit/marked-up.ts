import type { Severity } from "../domain/problem.js";
import { summary } from "./as-markdown.js";
import type { Audit } from "./audit.js";
import type { Finding } from "./manuscript.js";
import { markedUpCss } from "./marked-up-css.js";

const signs: Readonly<Record<Severity, string>> = { error: "▲", warning: "△", note: "•" };
const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A copy of the manuscript as one HTML page: what findings are about is marked, the findings stand in the margin. Opens offline; no script. */
export function markedUp(audit: Audit, text: string): string {
  const points = [...text];
  const title = audit.source.title ?? audit.source.path;
  const numbered = audit.problems.map((finding, at) => ({ finding, number: at + 1 }));
  const headings = new Set(audit.headings.map((each) => each.start));
  const references = new Map(audit.references.map((each) => [each.start, each.id]));
  const links = audit.citations.filter((each) => each.reference !== null);
  const blocks = blocksOf(points).map((block) => {
    const here = numbered.filter(
      ({ finding }) => finding.at[0]?.start !== undefined && finding.at[0].start >= block.start && finding.at[0].start < block.end,
    );
    const marks = numbered.flatMap(({ finding, number }) =>
      finding.at
        .filter((at) => (at.start ?? 0) < block.end && (at.end ?? 0) > block.start)
        .map((at) => ({ start: at.start ?? 0, end: at.end ?? 0, finding, number })),
    );
    const own = links.filter((each) => each.start >= block.start && each.end <= block.end);
    const id = [...references].find(([start]) => start >= block.start && start < block.end)?.[1];
    const tag = [...headings].some((start) => start >= block.start && start < block.end) ? "h2" : "p";
    const anchor = id ? ` id="${attribute(`ref-${id}`)}"` : "";
    return `<div class="row"><${tag}${anchor}>${words(points, block, marks, own)}</${tag}><div class="margin">${here.map(note).join("")}</div></div>`;
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

/** The words of a block in stretches, each with the worst of the findings on it. */
function words(
  points: readonly string[],
  block: Stretch,
  marks: readonly (Stretch & { finding: Finding; number: number })[],
  links: readonly (Stretch & { reference: string | null })[],
): string {
  const borders = new Set([block.start, block.end]);
  for (const each of [...marks, ...links]) for (const at of [each.start, each.end]) if (at > block.start && at < block.end) borders.add(at);
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts
    .slice(0, -1)
    .map((start, at) => {
      const end = cuts[at + 1] as number;
      const inner = escaped(points.slice(start, end).join(""));
      const on = marks
        .filter((each) => each.start <= start && each.end >= end)
        .sort((a, b) => weight[a.finding.severity] - weight[b.finding.severity] || a.number - b.number);
      const [worst] = on;
      if (worst) return `<a class="mark ${worst.finding.severity}" href="#f${worst.number}">${inner}</a>`;
      const link = links.find((each) => each.start <= start && each.end >= end);
      return link ? `<a class="cited" href="#${attribute(`ref-${link.reference}`)}">${inner}</a>` : inner;
    })
    .join("");
}

/** Stretches between blank lines, in code points; lines of a list one by one. */
function blocksOf(points: readonly string[]): Stretch[] {
  const blocks: Stretch[] = [];
  let start = 0;
  const close = (end: number) => {
    let [from, to] = [start, end];
    while (from < to && /\s/u.test(points[from] as string)) from += 1;
    while (to > from && /\s/u.test(points[to - 1] as string)) to -= 1;
    if (to > from) blocks.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < points.length; at += 1) {
    if (points[at] !== "\n") continue;
    const ahead = points.slice(at + 1, at + 12).join("");
    if (/^[^\S\n]*(?:\r?\n|[-•*]\s|\d{1,3}[.)]\s|\[\d)/u.test(ahead)) close(at);
  }
  close(points.length);
  return blocks;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`).replace(/(?![\n\t])\p{Cc}/gu, " ");
}

function attribute(text: string): string {
  return escaped(text.replace(/\s/gu, "-"));
}
