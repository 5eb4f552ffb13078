import type { FigureFact } from "../../checks/facts.js";
import { inOrder } from "../../checks/run.js";
import { type Place, type Problem, severities } from "../../domain/problem.js";
import { type NonEmpty, standings, type Traced, tell } from "../../domain/provenance.js";
import {
  citedIn,
  type Link,
  type Manuscript,
  type ManuscriptBlock,
  type Piece,
  type WrittenDrawing,
  type WrittenSentence,
} from "../../domain/report/manuscript.js";
import {
  type Block,
  type Cell,
  type CheckFinding,
  type CompiledReport,
  type Drawing,
  drawingsIn,
  type Evidence,
  type Run,
  type Sentence,
  type SourceShown,
  sentencesIn,
} from "../../domain/report/report.js";
import type { Row } from "../../domain/tables.js";
import { citing } from "../../methods/citing/apa-in-text.js";
import { citationRuns, referenceOf, referenceRuns } from "./citations/cited.js";
import { drawnUp, type StyledCitations, styledCitations } from "./citations/styled.js";
import { datasetsOf } from "./datasets-behind.js";
import { claimEvidence, figureEvidence, passageEvidence, referenceEvidence } from "./evidence.js";
import type { Shelf } from "./shelf.js";

/** What the case says of the report as a whole. */
export interface Imprint {
  readonly name: string;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  readonly period: { readonly from: string; readonly to: string };
  readonly turningPoints: readonly { readonly name: string; readonly day: string }[];
}

/** Links every sentence and drawing of a manuscript to its evidence, and lays the findings of the checks beside them. */
export async function compile(
  manuscript: Manuscript,
  imprint: Imprint,
  shelf: Shelf,
  figures: ReadonlyMap<string, FigureFact>,
  problems: readonly Problem[],
): Promise<CompiledReport> {
  const evidence = await evidenceOf(manuscript, shelf, figures);
  const cited = citedRows(manuscript, shelf);
  const references = new Map([...shelf.references].map(([id, row]) => [id, referenceOf(row)]));
  const list = citing(cited.map((each) => references.get(each.id)).filter((each) => each !== undefined));
  const styled = shelf.style && styledCitations(shelf.style, manuscript, shelf.references);
  const found = findingsOf(manuscript, problems, evidence);

  let level: Drawing["level"] = 2;

  const runs = (pieces: readonly Piece[]): Run[] => drawnUp(written(pieces), styled?.isEnglish ?? false);
  const written = (pieces: readonly Piece[]): Run[] =>
    pieces.flatMap((each): Run[] => {
      if (each.link?.kind === "citation") return styled ? styled.runsOf(each.link) : citationRuns(each.link, references, list);
      const marks = each.marks.length > 0 ? { marks: each.marks } : {};
      if (!each.link) return [{ text: each.text, ...marks, ...(each.href !== undefined && { href: each.href }) }];
      const id = evidence.keys.get(keyOf(each.link));
      return [{ text: each.text, ...marks, ...(id === undefined ? { lost: true } : { evidence: id }) }];
    });

  const sentence = (written: WrittenSentence): Sentence => {
    const ids = [...new Set(written.pieces.flatMap((each) => linksOf(each).flatMap((link) => evidence.keys.get(link) ?? [])))];
    const findings = ids.map((id) => (evidence.all.get(id) as Evidence).finding);
    return {
      id: written.id,
      at: written.at,
      text: written.text,
      runs: runs(written.pieces),
      carried: findings.length > 0 ? tell(written.text, findings as unknown as NonEmpty<Traced<string>>) : null,
      evidence: ids,
      findings: found.near(written.at, ids),
    };
  };

  const drawing = (written: WrittenDrawing): Drawing => {
    const figure = figures.get(written.figure);
    const id = `figure:${written.figure}`;
    return {
      kind: "drawing",
      id: written.id,
      figure: written.figure,
      evidence: id,
      show: figure?.show ?? "table",
      level,
      title: written.title || figure?.says || written.figure,
      subtitle: figure ? subtitleOf(figure) : "",
      foot: figure ? footOf(figure, shelf) : "",
      unit: figure?.unit ?? null,
      digits: figure?.digits ?? null,
      columns: figure?.columns ?? [],
      rows: (figure?.rows ?? []) as readonly (readonly Cell[])[],
      total: figure?.total ?? 0,
      findings: found.near(written.at, [id]),
      at: written.at,
    };
  };

  const block = (each: ManuscriptBlock): Block => {
    switch (each.kind) {
      case "heading":
        level = each.level <= 2 ? 3 : 4;
        return { kind: "heading", id: each.id, level: each.level, runs: runs(each.pieces) };
      case "paragraph":
        return { kind: "paragraph", sentences: each.sentences.map(sentence) };
      case "list":
        return { ...each, items: each.items.map((item) => item.map(block)) };
      case "quote":
        return { kind: "quote", blocks: each.blocks.map(block) };
      case "note":
        return { kind: "note", label: each.label, blocks: each.blocks.map(block) };
      case "table":
        return {
          kind: "table",
          align: each.align,
          head: each.head.map(runs),
          rows: each.rows.map((row) => ({ sentence: sentence(row.sentence), cells: row.cells.map(runs) })),
        };
      case "drawing":
        return drawing(each);
      default:
        return each;
    }
  };

  const blocks = manuscript.blocks.map(block);
  const sentences = sentencesIn(blocks);
  const drawings = drawingsIn(blocks);
  return {
    version: 1,
    name: imprint.name,
    title: imprint.title ?? manuscript.title ?? imprint.name,
    subtitle: imprint.subtitle ?? manuscript.subtitle,
    authors: imprint.authors,
    period: imprint.period,
    turningPoints: imprint.turningPoints,
    blocks: styled ? [...blocks, ...notesOf(styled, manuscript, evidence.all)] : blocks,
    evidence: Object.fromEntries(evidence.all),
    actors: actorsIn(drawings, shelf),
    style: styled ? (shelf.style?.id ?? null) : null,
    references: (styled ? styled.entries : referenceRuns(cited)).map(({ row, runs: printed }) => ({
      id: row.id,
      runs: printed,
      url: row.doi ? `https://doi.org/${row.doi}` : row.url && /^https?:/u.test(row.url) ? row.url : null,
      source: row.source,
      cited: sentences.filter((each) => each.evidence.includes(`reference:${row.id}`)).map((each) => each.id),
    })),
    findings: found.all,
    rests: restsOn(sentences, drawings, evidence.all, shelf),
    counts: {
      words: sentences.reduce((sum, each) => sum + (each.text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0), 0),
      sentences: sentences.length,
      carried: sentences.filter((each) => each.carried).length,
      bare: sentences.filter((each) => !each.carried).length,
      drawings: drawings.length,
      standing: tally(standings, (standing) => sentences.filter((each) => each.carried?.standing === standing).length),
      findings: tally(severities, (severity) => found.all.filter((each) => each.severity === severity).length),
    },
  };
}

/** Notes of a style that cites in them, behind the text. */
function notesOf({ notes }: StyledCitations, manuscript: Manuscript, evidence: ReadonlyMap<string, Evidence>): Block[] {
  if (notes.length === 0) return [];
  const at = { file: manuscript.file, line: 1, column: 1 };
  const note = ({ number, runs }: StyledCitations["notes"][number]): Block => {
    const ids = [...new Set(runs.flatMap((run) => run.evidence ?? []))];
    const findings = ids.flatMap((id) => evidence.get(id)?.finding ?? []);
    const text = runs.map((run) => run.text).join("");
    const carried = findings.length > 0 ? tell(text, findings as unknown as NonEmpty<Traced<string>>) : null;
    const sentence = { id: `note-${number}`, at, text, runs, carried, evidence: ids, findings: [] };
    return { kind: "note", label: String(number), blocks: [{ kind: "paragraph", sentences: [sentence] }] };
  };
  return [{ kind: "heading", id: "notes", level: 2, runs: [{ text: "Notes" }] }, ...notes.map(note)];
}

function linksOf(piece: Piece): string[] {
  if (!piece.link) return [];
  return piece.link.kind === "citation" ? piece.link.items.map((item) => `reference:${item.key}`) : [keyOf(piece.link)];
}

/** How the manuscript names a piece of evidence; several names may lead to one. */
function keyOf(link: Link): string {
  if (link.kind === "source") return JSON.stringify(["source", link.ref, link.quote]);
  return link.kind === "citation" ? "" : `${link.kind}:${link.ref}`;
}

async function evidenceOf(manuscript: Manuscript, shelf: Shelf, figures: ReadonlyMap<string, FigureFact>) {
  const all = new Map<string, Evidence>();
  const keys = new Map<string, string>();
  const keep = (key: string, made: Evidence) => {
    keys.set(key, made.id);
    if (!all.has(made.id)) all.set(made.id, made);
  };
  const links = manuscript.sentences.flatMap((each) => each.pieces.flatMap((piece) => (piece.link ? [piece.link] : [])));
  for (const each of manuscript.drawings) links.push({ kind: "figure", ref: each.figure });
  for (const link of links) {
    if (link.kind === "citation") {
      for (const { key } of link.items) {
        const row = shelf.references.get(key);
        if (row && !keys.has(`reference:${key}`)) keep(`reference:${key}`, await referenceEvidence(shelf, row));
      }
      continue;
    }
    const key = keyOf(link);
    if (keys.has(key)) continue;
    const figure = link.kind === "figure" ? figures.get(link.ref) : undefined;
    const claim = link.kind === "claim" ? shelf.claims.get(link.ref) : undefined;
    const source = link.kind === "source" ? shelf.sources.get(link.ref) : undefined;
    if (figure) keep(key, await figureEvidence(shelf, figure));
    else if (claim) keep(key, await claimEvidence(shelf, claim));
    else if (source && link.kind === "source") keep(key, await passageEvidence(shelf, source, link.quote));
  }
  return { all, keys };
}

function citedRows(manuscript: Manuscript, shelf: Shelf): Row<"reference">[] {
  const keys = new Set(manuscript.sentences.flatMap((each) => citedIn(each.pieces).map((item) => item.key)));
  return [...keys].flatMap((key) => shelf.references.get(key) ?? []);
}

/** Problems of the manuscript and of the figures and claims that it uses, and which of them concern a sentence. */
function findingsOf(manuscript: Manuscript, problems: readonly Problem[], evidence: { all: ReadonlyMap<string, Evidence> }) {
  const homes = new Map(
    [...evidence.all.values()].flatMap((each) => (each.at ? [[`${each.at.file}:${each.at.line}`, each.id] as const] : [])),
  );
  const home = (at: Place | undefined) => (at ? homes.get(`${at.file}:${at.line}`) : undefined);
  const kept = inOrder(problems).flatMap((each) =>
    each.at.filter((at) => at.file === manuscript.file || home(at) !== undefined).map((at) => ({ problem: each, at })),
  );
  const mine = (at: Place) => (at.file === manuscript.file ? 0 : 1);
  kept.sort((a, b) => mine(a.at) - mine(b.at));
  const all: CheckFinding[] = kept.map(({ problem: { code, severity, says, mend }, at }) => ({ code, severity, says, mend, at }));
  const near = (at: Place, ids: readonly string[]): number[] =>
    all.flatMap((each, index) => {
      if (each.at.file === manuscript.file) {
        const start = each.at.start ?? -1;
        return start >= (at.start ?? 0) && start < (at.end ?? 0) ? [index] : [];
      }
      const id = home(each.at);
      return id !== undefined && ids.includes(id) ? [index] : [];
    });
  return { all, near };
}

function subtitleOf(figure: FigureFact): string {
  const said = figure.subtitle ?? figure.says;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function footOf(figure: FigureFact, shelf: Shelf): string {
  return [...datasetsOf(shelf.behind, figure.query, figure.reads).map((each) => each.title), figure.note].filter(Boolean).join("; ");
}

function actorsIn(drawings: readonly Drawing[], shelf: Shelf): CompiledReport["actors"] {
  const names = new Set(
    drawings
      .filter((each) => each.show === "network")
      .flatMap((each) => ["actor", "target"].flatMap((name) => each.rows.map((row) => row[each.columns.indexOf(name)]))),
  );
  return Object.fromEntries(
    [...shelf.actors.values()]
      .filter((each) => names.has(each.id))
      .map(({ id, name, short, kind, outside }) => [id, { name, short, kind, outside }]),
  );
}

function restsOn(
  sentences: readonly Sentence[],
  drawings: readonly Drawing[],
  evidence: ReadonlyMap<string, Evidence>,
  shelf: Shelf,
): CompiledReport["rests"] {
  const times = new Map<string, number>();
  const add = (source: SourceShown) => {
    const kind = source.kind === "source" ? (shelf.sources.get(source.id)?.kind ?? "source") : source.kind;
    const key = JSON.stringify(source.kind === "dataset" ? [kind, source.title] : [kind, null]);
    times.set(key, (times.get(key) ?? 0) + 1);
  };
  for (const each of sentences)
    new Map(each.evidence.flatMap((id) => evidence.get(id)?.sources ?? []).map((one) => [`${one.kind}:${one.id}`, one])).forEach(add);
  for (const each of drawings) (evidence.get(each.evidence)?.sources ?? []).forEach(add);
  return [...times]
    .map(([key, n]) => {
      const [kind, name] = JSON.parse(key) as [string, string | null];
      return { kind, name: name ?? kind, times: n };
    })
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}

function tally<K extends string>(keys: readonly K[], count: (key: K) => number): Record<K, number> {
  return Object.fromEntries(keys.map((each) => [each, count(each)])) as Record<K, number>;
}
