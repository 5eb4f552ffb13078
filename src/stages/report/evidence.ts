import { sha256 } from "../../case/write.js";
import type { FigureFact } from "../../checks/facts.js";
import { flagsOf, reachWords, type Stance } from "../../domain/claim.js";
import { firstOf, onlyCell, type Ran, run, type Standing } from "../../domain/provenance.js";
import {
  type Evidence,
  evidenceOf,
  type OriginShown,
  type QuotedPassage,
  type RowsShown,
  type SourceShown,
} from "../../domain/report/report.js";
import type { Row } from "../../domain/tables.js";
import { literal } from "../../domain/writing/sql.js";
import type { Work } from "../../flow/stage.js";
import type { Style } from "../../methods/citing/csl/style.js";
import { verdictOf } from "../../methods/claims/corroboration.js";
import { isQuery, originFolds, ownReason, rootName } from "../../methods/claims/origin-folds.js";
import { matchQuote, quotable } from "../../methods/text/match-quote.js";
import { formatNumber } from "../../views/format-number.js";
import { answer } from "./figure-query.js";
import { blank, context, type Library, opening, passagesOfRows, textOf } from "./passages.js";

const rowsShown = 20;

/** What evidence is made of: rows of the tables by id, texts prepared once. */
export interface Shelf extends Library {
  readonly references: ReadonlyMap<string, Row<"reference">>;
  readonly actors: ReadonlyMap<string, Row<"actor">>;
  readonly behind: Behind;
  readonly claims: ReadonlyMap<string, Row<"claim">>;
  readonly supports: readonly Row<"claim_evidence">[];
  readonly origins: readonly Row<"origin">[];
  readonly links: readonly Row<"link">[];
  /** Stretches of sources that stand in an earlier one, the longest first. */
  readonly copies: readonly Pick<Row<"copy">, "later" | "earlier" | "start" | "end" | "shingles">[];
  readonly remember: Work["remember"];
  /** How works are cited and listed; null is APA 7. */
  readonly style: Style | null;
}

/** A figure: the rows of its query, the words that they were read off, and the datasets behind them. */
export async function figureEvidence(shelf: Shelf, figure: FigureFact): Promise<Evidence> {
  const value = figure.show === "number" && figure.ran ? onlyCell(figure.ran, figure.standing) : undefined;
  const finding =
    typeof value?.value === "number"
      ? `${capital(figure.says)}: ${formatNumber(value.value, { digits: figure.digits, unit: figure.unit })}`
      : capital(figure.says);
  const rows = figure.ran ? [shown(figure.ran, { unit: figure.unit, digits: figure.digits }), ...rowsRead(figure)] : [];
  return evidenceOf({
    id: `figure:${figure.id}`,
    kind: "figure",
    standing: figure.standing,
    says: finding,
    notes: [figure.note].filter((each) => each !== null),
    passages: await passagesOfRows(shelf, rows),
    rows,
    values: value ? { value } : {},
    faults: figure.fault === null ? [] : [{ query: figure.query, says: figure.fault }],
    sources: datasetsOf(shelf.behind, figure.query, figure.reads),
    at: figure.at,
  });
}

/** The rows that a figure reads, where they say more than its answer. */
function rowsRead(figure: FigureFact): RowsShown[] {
  return figure.behind
    .filter((each) => each.total > 0 && (figure.show === "number" || each.total !== figure.total))
    .map((each) => ({ ...shown(each, { unit: null, digits: null }), note: "Read by the query" }));
}

/** A claim: its passages with their context, its rows, and the origins that they fold to. */
export async function claimEvidence(shelf: Shelf, claim: Row<"claim">): Promise<Evidence> {
  const supports = shelf.supports.filter((each) => each.claim === claim.id);
  const passages: QuotedPassage[] = [];
  const rows: RowsShown[] = [];
  const faults: Evidence["faults"][number][] = [];
  const sources: SourceShown[] = [];
  for (const each of supports) {
    if (each.kind === "rows" && each.query !== null) {
      const found = await rowsOf(shelf, each);
      if ("says" in found.shown) faults.push(found.shown);
      else rows.push(found.shown);
      sources.push(...datasetsOf(shelf.behind, each.query, found.reads));
    } else passages.push(await passageOf(shelf, each));
    sources.push(...sourceOf(shelf, each.source), ...(each.source ? [] : referenceShown(shelf, each.reference)));
  }
  const said = (stance: Stance) =>
    unique(supports.filter((each) => each.stance === stance && each.aside === null).map((each) => nameOf(shelf, each.speaker)));
  const [asserts, denies] = [said("asserts"), said("denies")];
  return evidenceOf({
    id: `claim:${claim.id}`,
    kind: "claim",
    standing: (claim.standing as Standing | null) ?? "judged",
    says: claim.says,
    notes: [
      asserts.length > 0 ? `asserted by ${asserts.join(", ")}` : null,
      denies.length > 0 ? `denied by ${denies.join(", ")}` : null,
      supports.length > 0 ? `${verdictOf(claim.credibility, flagsOf(claim.flags))} (${claim.credibility})` : null,
      supports.length > 0 ? `${count(claim.documents, "document")} → ${count(claim.origins_for + claim.origins_against, "origin")}` : null,
      claim.note,
    ].filter((each) => each !== null),
    passages,
    rows,
    faults,
    origins: originsShown(shelf, claim.id, supports),
    credence:
      supports.length > 0 ? { believed: claim.believed, contested: claim.contested, refuted: claim.refuted, unknown: claim.unknown } : null,
    flags: flagsOf(claim.flags),
    sources: distinct(sources),
    more: { page: "claims", id: claim.id, label: `Open ${claim.id}` },
    at: { file: claim.file, line: claim.line, column: 1 },
  });
}

function originsShown(shelf: Shelf, claim: string, supports: readonly Row<"claim_evidence">[]): OriginShown[] {
  const links = shelf.links.filter((each) => each.claim === claim);
  const pieces = supports.map(({ ordinal, stance, aside, source, reference, query }) => ({
    ...{ ordinal, stance, aside, document: source ?? reference ?? query },
    day: (source && shelf.sources.get(source)?.day) || null,
  }));
  return shelf.origins
    .filter((each) => each.claim === claim)
    .map(({ id, name, stance, grade, weight, reason, interested, reach, documents }) => {
      const folds = originFolds({ id, stance, documents: JSON.parse(documents) as string[] }, pieces, links);
      return {
        ...{ id: rootName(id), name, stance: stance as Stance, grade, weight, interested, reach },
        reason: ownReason(reason),
        documents: folds.length,
        folds: folds.map(({ document, because }) => ({ id: document, title: documentTitle(shelf, document), because })),
      };
    });
}

function isOwnNote(shelf: Shelf, { source, through }: Row<"claim_evidence">): boolean {
  return through === null && source !== null && shelf.sources.get(source)?.kind === "note";
}

function titleAt(shelf: Shelf, id: string | null): string | null {
  return id === null ? null : documentTitle(shelf, id);
}

function documentTitle(shelf: Shelf, id: string): string {
  return shelf.sources.get(id)?.title ?? titleOf(shelf, id) ?? (isQuery(id) ? "rows of the case" : id);
}

/** The earliest document in which at least half of a span stands too. */
function takenFrom(shelf: Shelf, source: string | null, start: number | null, stop: number | null): Evidence["taken"] {
  if (source === null || start === null || stop === null) return null;
  const covered = (each: Shelf["copies"][number]) => Math.min(each.end, stop) - Math.max(each.start, start);
  const day = (each: Shelf["copies"][number]) => shelf.sources.get(each.earlier)?.day ?? "9999";
  const [first] = shelf.copies
    .filter((each) => each.later === source && covered(each) * 2 >= stop - start && covered(each) > 0)
    .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : b.shingles - a.shingles));
  if (!first) return null;
  const because = `the words around it stand in both (${first.shingles} runs of three)`;
  return { id: first.earlier, title: documentTitle(shelf, first.earlier), because };
}

/** A cited work: its entry, the document of the case that it describes, and what the claims take from it. */
export async function referenceEvidence(shelf: Shelf, reference: Row<"reference">): Promise<Evidence> {
  const used = shelf.supports.filter(
    (each) => each.exact !== null && (each.reference === reference.id || (reference.source !== null && each.source === reference.source)),
  );
  const passages: QuotedPassage[] = [];
  for (const each of used.slice(0, 4)) passages.push({ ...(await passageOf(shelf, each)), note: `quoted for ${each.claim}` });
  if (passages.length === 0 && reference.source !== null) passages.push(...(await opening(shelf, reference.source)));
  const web = reference.doi ? `https://doi.org/${reference.doi}` : reference.url;
  return evidenceOf({
    id: `reference:${reference.id}`,
    kind: "reference",
    standing: "reported",
    says: reference.apa.replaceAll("*", ""),
    passages,
    sources: [...referenceShown(shelf, reference.id), ...sourceOf(shelf, reference.source)],
    more: reference.source
      ? { page: "sources", id: reference.source, label: "Open the document" }
      : web && /^https?:/u.test(web)
        ? { page: "web", id: web, label: "Open it on the web" }
        : null,
    at: { file: reference.file, line: reference.line, column: 1 },
  });
}

/** Words of a source: where they stand, or the source alone where no words are quoted or found. */
export async function passageEvidence(shelf: Shelf, source: Row<"source">, quote: string | null): Promise<Evidence> {
  const read = await textOf(shelf, source.id);
  const found = quote !== null && read ? matchQuote(quotable(read.text), quote) : undefined;
  const id = found ? `passage:${source.id}|${found.start}` : quote === null ? `passage:${source.id}` : `passage:${source.id}|${quote}`;
  const passage = found
    ? { ...blank(shelf, source.id), exact: found.exact, start: found.start, end: found.end, ...context(read, found.start, found.end) }
    : null;
  return evidenceOf({
    id: id,
    kind: "passage",
    standing: "reported",
    says: found ? (source.kind === "note" ? found.exact : `“${found.exact}”`) : source.title,
    notes: quote !== null && !found ? [`“${quote}” is not in it.`] : [],
    passages: passage ? [passage] : await opening(shelf, source.id),
    taken: takenFrom(shelf, source.id, found?.start ?? null, found?.end ?? null),
    sources: sourceOf(shelf, source.id),
    more: { page: "sources", id: found ? `${source.id}#${found.start}` : source.id, label: "Open it in the reader" },
    at: { file: source.file, line: source.line, column: 1 },
  });
}

async function rowsOf(
  shelf: Shelf,
  support: Row<"claim_evidence">,
): Promise<{ shown: RowsShown | Evidence["faults"][number]; reads: readonly string[] }> {
  const rest = { unit: null, digits: null, stance: support.stance as Stance };
  const query = support.query ?? "";
  try {
    const contents = [...shelf.store.contents].filter(([name]) => query.toLowerCase().includes(name));
    const found = await run(query, (sql) =>
      shelf.remember(`rows ${sha256(JSON.stringify([sql, contents]))}`, () => answer(shelf.store.door, sql)),
    );
    return { shown: { ...shown(found, rest), note: support.aside ?? support.note }, reads: found.reads };
  } catch (cause) {
    return { shown: { query, says: cause instanceof Error ? cause.message : String(cause) }, reads: [] };
  }
}

function shown(found: Ran, rest: { unit: string | null; digits: number | null; stance?: Stance }): RowsShown {
  return {
    ...firstOf(found, rowsShown),
    unit: rest.unit,
    digits: rest.digits,
    stance: rest.stance ?? null,
    note: null,
  };
}

async function passageOf(shelf: Shelf, support: Row<"claim_evidence">): Promise<QuotedPassage> {
  const base = {
    ...blank(shelf, support.source),
    ...(support.source === null && {
      title: titleOf(shelf, support.reference) ?? support.reference ?? nameOf(shelf, support.speaker) ?? support.claim,
    }),
    stance: support.stance as Stance,
    speaker: nameOf(shelf, support.speaker),
    page: support.page,
    note: support.note,
    reach: reachWords(support.reach, isOwnNote(shelf, support), titleAt(shelf, support.through), support.kind === "away"),
    aside: support.aside,
  };
  if (support.start === null || support.end === null || support.source === null) return { ...base, exact: support.exact ?? "" };
  const read = await textOf(shelf, support.source);
  return { ...base, exact: support.exact ?? "", start: support.start, end: support.end, ...context(read, support.start, support.end) };
}

function sourceOf(shelf: Shelf, id: string | null): SourceShown[] {
  const source = id === null ? undefined : shelf.sources.get(id);
  return source ? [{ id: source.id, kind: "source", title: source.title, day: source.day, grade: source.grade, licence: null }] : [];
}

function referenceShown(shelf: Shelf, id: string | null): SourceShown[] {
  const reference = id === null ? undefined : shelf.references.get(id);
  return reference
    ? [
        {
          id: reference.id,
          kind: "reference",
          title: reference.title,
          day: reference.day ?? reference.year?.toString() ?? null,
          grade: null,
          licence: null,
        },
      ]
    : [];
}

/** Which files of event data stand behind a query. */
export interface Behind {
  readonly datasets: readonly Row<"dataset">[];
  readonly eventFiles: ReadonlySet<string>;
  readonly tallies: readonly Pick<Row<"tally">, "counter" | "file">[];
  /** SQL of the case's series by id: they are behind the tables effect and series_month. */
  readonly series: readonly { readonly id: string; readonly sql: string }[];
}

const ofEvents = ["event", "dyad_month", "interdependence", "triad"];
const ofSeries = ["effect", "series_month"];

/** Whether a query asks for a counter. One may bear the name of an actor, as the TTP that counts its own attacks: the column before it tells which is meant. */
function namesCounter(query: string, counter: string): boolean {
  const words = literal(counter);
  for (let at = query.indexOf(words); at !== -1; at = query.indexOf(words, at + 1)) {
    const column = tallyNames.reduce((last, name) => Math.max(last, query.lastIndexOf(name, at)), -1);
    if (column === -1 || query.startsWith("counter", column)) return true;
  }
  return false;
}
const tallyNames = ["counter", "actor", "target", "place", "measure", "definition"];

/** Datasets that a query names, by themselves, by a counter or by a series of the case; all behind its tables where it names none. */
export function datasetsOf(behind: Behind, query: string, reads: readonly string[]): SourceShown[] {
  const has = (sql: string, words: string) => sql.includes(literal(words));
  const series = reads.some((each) => ofSeries.includes(each)) ? behind.series : [];
  const named = series.filter((each) => has(query, each.id));
  const sqls = [query, ...(named.length > 0 ? named : series).map((each) => each.sql)];
  const files = new Set<string>();
  const addAll = (all: Iterable<string>) => {
    for (const each of all) files.add(each);
  };
  addAll(behind.datasets.filter((each) => sqls.some((sql) => has(sql, each.dataset))).map((each) => each.file));
  if (reads.includes("tally")) {
    const counted = behind.tallies.filter((each) => namesCounter(query, each.counter));
    addAll((counted.length > 0 ? counted : behind.tallies).map((each) => each.file));
  }
  if (files.size === 0 && reads.some((each) => ofEvents.includes(each))) addAll(behind.eventFiles);
  return distinct(
    behind.datasets
      .filter((each) => files.has(each.file))
      .map((each) => ({
        id: each.dataset,
        kind: "dataset",
        title: each.version && !each.dataset.endsWith(` ${each.version}`) ? `${each.dataset} ${each.version}` : each.dataset,
        day: each.until,
        grade: null,
        licence: each.licence,
      })),
  );
}

function titleOf(shelf: Shelf, reference: string | null): string | undefined {
  return reference === null ? undefined : shelf.references.get(reference)?.apa.replaceAll("*", "");
}

function nameOf(shelf: Shelf, speaker: string | null): string | null {
  return speaker === null ? null : (shelf.actors.get(speaker)?.name ?? speaker);
}

function unique(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((each) => each !== null))];
}

function distinct(sources: readonly SourceShown[]): SourceShown[] {
  return [...new Map(sources.map((each) => [`${each.kind}:${each.title}`, each])).values()];
}

function count(n: number, what: string): string {
  return `${n} ${n === 1 ? what : `${what}s`}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
