import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { renderToStaticMarkup } from "react-dom/server";
import { type CompiledReport, drawingsIn, type Evidence, sentencesIn } from "../../../domain/report/report.js";
import { formatNumber } from "../../../views/format-number.js";
import { EvidenceBody, FindingList, SentenceHead } from "../../../views/report/evidence-panel.js";
import { ReportKey } from "../../../views/report/report-key.js";
import { ReportPage } from "../../../views/report/report-page.js";
import { pageScript } from "./page-script.js";

/** dist/report.html: one file with its styles, fonts and script in it, that asks nothing of any network. `drawn` has the drawings by id. */
export async function pageOf(report: CompiledReport, drawn: ReadonlyMap<string, string>): Promise<string> {
  const style = `${await fonts()}${await styles()}`;
  const body = renderToStaticMarkup(<Page report={report} drawn={drawn} />);
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(style, pageScript)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    renderToStaticMarkup(<title>{`${report.title} · ${report.name}`}</title>),
    `<style>${style}</style>`,
    "</head>",
    `<body>${body}`,
    `<script>${pageScript}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Nothing loads, nothing runs but what stands in the page: the hashes name it. */
function policy(style: string, script: string): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `style-src-elem ${hash(style)}`,
    "style-src-attr 'unsafe-inline'",
    `script-src ${hash(script)}`,
    "font-src data:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function Page({ report, drawn }: { report: CompiledReport; drawn: ReadonlyMap<string, string> }) {
  const entries = Object.values(report.evidence);
  const numbers = new Map(entries.map((each, index) => [each.id, index + 1]));
  const numberOf = (id: string) => numbers.get(id);
  return (
    <>
      <a className="skip" href="#main">
        To the report
      </a>
      <header className="top">
        <b>Amity</b>
        <span>{report.name}</span>
        <label className="with-evidence">
          <input type="checkbox" id="with-evidence" /> print with evidence
        </label>
        <button id="theme" type="button" aria-label="Light or dark">
          <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
            <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
            <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
          </svg>
        </button>
      </header>
      <div className="frame">
        <main id="main">
          <ReportPage report={report} drawn={drawn} numberOf={numberOf} />
          <Appendix entries={entries} />
          <p className="colophon">
            {`Made from the case “${report.name}”: ${formatNumber(report.counts.words)} words, ${formatNumber(entries.length)} pieces of evidence. Scores are conventions, never probabilities.`}
          </p>
        </main>
        <aside className="panel on-panel" id="panel" aria-label="Evidence">
          <div className="panel-bar">
            <span>Evidence</span>
            <span className="panel-hint">Tap a sentence</span>
            <button id="panel-close" type="button">
              <kbd>Esc</kbd> close
            </button>
          </div>
          <div id="panel-body" aria-live="polite">
            <ReportKey report={report} />
          </div>
        </aside>
      </div>
      {sentencesIn(report.blocks).map((each) => (
        <template key={each.id} id={`about-${each.id}`} data-evidence={each.evidence.flatMap((id) => numberOf(id) ?? []).join(" ")}>
          <SentenceHead sentence={each} findings={report.findings} evidence={each.evidence.flatMap((id) => report.evidence[id] ?? [])} />
        </template>
      ))}
      {drawingsIn(report.blocks).map((each) => (
        <template key={each.id} id={`about-${each.id}`} data-evidence={numberOf(each.evidence) ?? ""}>
          <div className="evidence-head">
            <p className="evidence-kind">drawing</p>
            <h2 className="evidence-title">{each.title}</h2>
            <FindingList findings={each.findings.flatMap((index) => report.findings[index] ?? [])} />
          </div>
        </template>
      ))}
    </>
  );
}

/** All evidence in the order of the text: what the panel shows, and what print and a browser without scripts have instead of it. */
function Appendix({ entries }: { entries: readonly Evidence[] }) {
  if (entries.length === 0) return null;
  return (
    <section className="appendix" aria-labelledby="evidence">
      <h2 id="evidence">Evidence</h2>
      <p>What the sentences rest on, by the numbers behind them.</p>
      {entries.map((each, index) => (
        <EvidenceBody
          key={each.id}
          id={`evidence-${index + 1}`}
          number={index + 1}
          evidence={each}
          href={each.more?.page === "web" ? each.more.id : undefined}
        />
      ))}
    </section>
  );
}

async function styles(): Promise<string> {
  const views = ["tokens", "views", "report", "evidence", "report-narrow", "report-print", "panel"].map(
    (name) => `../../../views/css/${name}.css`,
  );
  const files = [...views, "./page.css"];
  const all = await Promise.all(files.map((file) => readFile(new URL(file, import.meta.url), "utf8")));
  return [...all, inLightOnPaper(all[0] as string)].join("\n");
}

/** Paper is light whatever the screen was. */
function inLightOnPaper(tokens: string): string {
  const light = /:root\s*\{([^}]*)\}/u.exec(tokens)?.[1] ?? "";
  return `@media print{:root:root:root{${light}}}`;
}

const faces = [
  { family: "Source Serif 4 Variable", package: "source-serif-4", style: "normal", weight: "200 900" },
  { family: "Source Serif 4 Variable", package: "source-serif-4", style: "italic", weight: "200 900" },
  { family: "Inter Variable", package: "inter", style: "normal", weight: "100 900" },
] as const;

/** The faces as data, from dist/fonts where the program is built, else from node_modules. */
async function fonts(): Promise<string> {
  const rules = faces.map(async ({ family, package: name, style, weight }) => {
    const file = `${name}-latin-wght-${style}.woff2`;
    const bytes = await readFirst(
      new URL(`../../../fonts/${file}`, import.meta.url),
      new URL(`../../../../node_modules/@fontsource-variable/${name}/files/${file}`, import.meta.url),
    );
    const data = bytes.toString("base64");
    return `@font-face{font-family:"${family}";font-style:${style};font-display:swap;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2-variations")}\n`;
  });
  return (await Promise.all(rules)).join("");
}

async function readFirst(...places: readonly URL[]): Promise<Buffer> {
  for (const [index, each] of places.entries()) {
    try {
      return await readFile(each);
    } catch (cause) {
      if (index === places.length - 1) throw cause;
    }
  }
  throw new Error("no place to read from");
}
