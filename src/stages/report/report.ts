import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CaseFile } from "../../case/case.js";
import { inCase } from "../../case/in-case.js";
import { sha256 } from "../../case/write.js";
import { runChecks } from "../../checks/run.js";
import { type Problem, problem } from "../../domain/problem.js";
import type { Manuscript } from "../../domain/report/manuscript.js";
import { type CompiledReport, sentencesIn } from "../../domain/report/report.js";
import type { Row } from "../../domain/tables.js";
import { stage, type Work } from "../../flow/stage.js";
import { asRefusal, runAside, Stopped } from "../../formats/aside/aside.js";
import type { Style } from "../../methods/citing/csl/style.js";
import { printsTooMuch, styleOf, stylesPlace } from "./citations/style-file.js";
import { compile, type Imprint } from "./compile.js";
import { type Figure, factsOf, figuresOf, sourcesIn, textsOf } from "./facts.js";
import type { ReadAside } from "./manuscript-worker.js";
import { type Reading, readTables } from "./reading.js";
import type { Shelf } from "./shelf.js";
import { withSpots } from "./spots.js";

const file = "report.md";

/** Links every sentence of report.md to its evidence, runs the checks, and prints dist/report.html. */
export const report = stage({
  name: "report",
  says: "link every sentence of the report to its evidence, check it, and print it",
  reads: readTables,
  writes: ["figure", "drawing", "sentence", "sentence_evidence"],
  slice: (caseFile) => [
    caseFile.files.find((each) => each.path === file)?.sha256 ?? null,
    caseFile.files.filter((each) => each.path.startsWith("judgements/codings/")).map((each) => each.sha256),
    caseFile.files.filter((each) => each.path.startsWith(stylesPlace)).map(({ path, sha256 }) => [path, sha256]),
    caseFile.says.case,
    caseFile.says.figures,
    caseFile.says.figures.figures.map((_, index) => caseFile.at("figures", "figures", index).line),
  ],
  run: async (store, work) => {
    const source = await textOf(work);
    const read = source === null ? null : await readAside(source, work);
    const before = await store.last("drawing");
    const answered = (await store.last("figure")).filter((each) => each.made_from !== "");
    const figures = await figuresOf(store, work, new Map(answered.map((each) => [each.id, each])));
    const facts = await factsOf(store, work, read?.manuscript ?? null, figures);
    const problems = [
      ...(read?.problems ?? []),
      ...(await work.remember(`checks ${sha256(JSON.stringify(facts, plainly))}`, () => runChecks(facts))),
    ];
    for (const each of problems) work.problem(each);
    await store.write("figure", figures.map(figureRow));
    if (!read) return;
    const { style, problems: ofStyle } = await styleOf(work.case);
    for (const each of ofStyle) work.problem(each);
    const shelf = await shelfOf(store, work, read.manuscript, style);
    const judged = withSeverities(problems, work.case);
    const compiled = await compile(read.manuscript, imprint(work.case), shelf, facts.figures, judged);
    if (style && compiled.style === null) work.problem(printsTooMuch(work.case.says.case.report.style ?? ""));
    const sections = new Map(read.manuscript.sentences.map((each) => [each.id, each.section]));
    await store.write("sentence", findingRows(compiled, sections));
    await store.write("sentence_evidence", evidenceRows(compiled));
    const json = `${JSON.stringify(compiled)}\n`;
    await work.output("dist/report.json", json);
    const { html, drawings } = (await keptPage(work.case.folder, json, before)) ?? (await printed(compiled, json, before));
    await store.write("drawing", drawings);
    await work.output("dist/report.html", html);
  },
});

/** Maps and sets as lists, for a hash of all that the checks judge. */
function plainly(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}

const worker = new URL("./manuscript-worker.js", import.meta.url).href;

/** Null where report.md cannot be taken apart, which is told. */
async function readAside(source: string, work: Work) {
  if (source.length > most) {
    const says = `report.md has ${source.length.toLocaleString("en")} letters; the limit is ${most.toLocaleString("en")}.`;
    work.problem(problem("data/too-large", { file, line: 1, column: 1 }, says, "Move parts of it into documents of their own."));
    return null;
  }
  const told = await work.remember(`manuscript ${sha256(source)}`, async (): Promise<ReadAside | { readonly stopped: Problem }> => {
    const found = await runAside<ReadAside>(worker, { source, file });
    if (!(found instanceof Stopped)) return found;
    if (found.again) work.again();
    const { code, message, mend } = asRefusal(found);
    return { stopped: problem(code, { file, line: 1, column: 1 }, message, mend) };
  });
  if ("manuscript" in told) return { manuscript: withSpots(told.manuscript, source), problems: told.problems };
  work.problem(
    "stopped" in told
      ? told.stopped
      : problem("data/unreadable", { file, line: told.tooDeep, column: 1 }, told.says, "Take marks away until it reads as it should."),
  );
  return null;
}

/** Letters of a report; a long book has two million. */
const most = 4_000_000;

interface Page {
  readonly html: string | Uint8Array;
  readonly drawings: readonly Row<"drawing">[];
}

/** The page of the last build, where it says the same and nobody touched it. */
async function keptPage(folder: string, json: string, drawings: readonly Row<"drawing">[]): Promise<Page | undefined> {
  const page = drawings.find((each) => each.id === "page");
  if (page?.made_from !== sha256(json)) return undefined;
  const html = await readFile(join(folder, "dist/report.html")).catch(() => undefined);
  return html && sha256(html) === page.markup ? { html, drawings } : undefined;
}

/** The page is drawn by React, which is loaded where there is something to draw, and in its fast form unless somebody chose. */
async function printed(compiled: CompiledReport, json: string, before: readonly Row<"drawing">[]): Promise<Page> {
  process.env["NODE_ENV"] ??= "production";
  const { drawnOf } = await import("./page/drawn.js");
  const { pageOf } = await import("./page/page.js");
  const drawn = await drawnOf(compiled, new Map(before.map((each) => [each.made_from, each.markup])));
  const html = await pageOf(compiled, new Map(drawn.map((each) => [each.id, each.markup])));
  const page = { id: "page", file, line: 1, figure: "", made_from: sha256(json), markup: sha256(html) };
  return { html, drawings: [...drawn, page] };
}

async function textOf(work: Work): Promise<string | null> {
  if (!work.case.files.some((each) => each.path === file)) {
    const at = { file, line: 1, column: 1 };
    work.problem({
      ...problem("case/missing-file", at, "The case has no report.md.", "Write one to get dist/report.html."),
      severity: "note",
    });
    return null;
  }
  const bytes = await readFile(inCase(work.case.folder, file));
  const text = new TextDecoder("utf-8").decode(bytes);
  if (text.includes("\ufffd")) {
    const before = text.slice(0, text.indexOf("\ufffd")).split("\n");
    const at = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    work.problem(problem("data/encoding", at, "report.md has bytes that are no UTF-8.", "Save it as UTF-8."));
  }
  return text;
}

/** What the evidence of a manuscript is made of. */
export async function shelfOf(
  store: Reading,
  work: Pick<Work, "case" | "remember">,
  manuscript: Manuscript,
  style: Style | null,
): Promise<Shelf> {
  const series = work.case.says.case.series;
  const supports = await store.table("claim_evidence");
  const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((each) => [each.id, each]));
  return {
    store,
    sources: byId(await store.table("source")),
    references: byId(await store.table("reference")),
    actors: byId(await store.table("actor")),
    behind: {
      datasets: await store.table("dataset"),
      eventFiles: new Set((await store.rows<{ file: string }>("select distinct file from event order by 1")).map((each) => each.file)),
      tallies: await store.rows<{ counter: string; file: string }>("select distinct counter, file from tally order by 1, 2"),
      series,
    },
    claims: byId(await store.table("claim")),
    supports,
    origins: await store.table("origin"),
    links: await store.table("link"),
    copies: await store.rows<Shelf["copies"][number]>(
      'select later, earlier, "start", "end", shingles from "copy" order by shingles desc, later, "start", earlier, earlier_start',
    ),
    remember: work.remember,
    style,
    words: await textsOf(store, new Set([...supports.flatMap((each) => each.source ?? []), ...sourcesIn(manuscript)])),
    texts: new Map(),
  };
}

/** What case.yaml says of the report as a whole. */
export function imprint({ says }: CaseFile): Imprint {
  const {
    name,
    period,
    turning_points: turningPoints,
    report: { title, subtitle, authors },
  } = says.case;
  return {
    name,
    title: title ?? null,
    subtitle: subtitle ?? null,
    authors,
    period,
    turningPoints: turningPoints.map((each) => ({ name: each.name, day: each.day })),
  };
}

/** As the reader sees them: with the severities of case.yaml, without those it turns off. */
export function withSeverities(problems: readonly Problem[], { says }: CaseFile): Problem[] {
  return problems.flatMap((each) => {
    const severity = says.case.checks[each.code] ?? each.severity;
    return severity === "off" ? [] : [{ ...each, severity }];
  });
}

function figureRow(figure: Figure): Row<"figure"> {
  const [first] = figure.rows;
  const value = figure.show === "number" ? (first?.[0] ?? null) : null;
  return {
    id: figure.id,
    file: figure.at.file,
    line: figure.at.line,
    says: figure.says,
    show: figure.show,
    unit: figure.unit,
    query: figure.query,
    value: value === null ? null : String(value),
    number: typeof value === "number" ? value : null,
    rows: figure.total,
    standing: figure.standing,
    made_from: figure.madeFrom,
    answer: figure.fault === null ? JSON.stringify(answerOf(figure)) : "null",
  };
}

function answerOf({ columns, rows, total, reads, behind }: Figure) {
  return { columns, rows, total, reads, behind };
}

function findingRows(compiled: CompiledReport, sections: ReadonlyMap<string, string>): Row<"sentence">[] {
  return sentencesIn(compiled.blocks).map((each, index) => ({
    id: each.id,
    file: each.at.file,
    line: each.at.line,
    col: each.at.column,
    start: each.at.start ?? 0,
    end: each.at.end ?? 0,
    section: sections.get(each.id) ?? "",
    ordinal: index + 1,
    text: each.text,
    standing: each.carried?.standing ?? null,
    bare: each.carried === null,
  }));
}

function evidenceRows(compiled: CompiledReport): Row<"sentence_evidence">[] {
  return sentencesIn(compiled.blocks).flatMap((each) =>
    each.evidence.map((id, index) => {
      const colon = id.indexOf(":");
      const words = each.runs.filter((run) => run.evidence === id).map((run) => run.text);
      return {
        sentence: each.id,
        ordinal: index + 1,
        file: each.at.file,
        line: each.at.line,
        kind: id.slice(0, colon),
        ref: id.slice(colon + 1),
        words: words.join(" … "),
        start: each.at.start ?? 0,
        end: each.at.end ?? 0,
      };
    }),
  );
}
