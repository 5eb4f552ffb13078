import { sha256 } from "../../case/write.js";
import type { FigureFact } from "../../checks/facts.js";
import { flagsOf, reachWords, type Stance } from "../../domain/claim.js";
import { onlyCell, run, type Standing } from "../../domain/provenance.js";
import { type Evidence, evidenceOf, type QuotedPassage, type RowsShown, type SourceShown } from "../../domain/report/report.js";
import type { Row } from "../../domain/tables.js";
import { verdictOf } from "../../methods/claims/corroboration.js";
import { matchQuote, quotable } from "../../methods/text/match-quote.js";
import { formatNumber } from "../../views/format-number.js";
import { datasetsOf, distinct } from "./datasets-behind.js";
import { answer } from "./figure-query.js";
import { blank, context, opening, passagesOfRows, textOf } from "./passages.js";
import type { Shelf } from "./shelf.js";
import { isOwnNote, nameOf, originsShown, referenceShown, shown, sourceOf, takenFrom, titleAt, titleOf } from "./shown.js";

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

function unique(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((each) => each !== null))];
}

function count(n: number, what: string): string {
  return `${n} ${n === 1 ? what : `${what}s`}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
