import { hashOfWords } from "../../case/hash-of-words.js";
import type { CaseFileOf } from "../../case/schema/schema.js";
import type { Reach } from "../../domain/claim.js";
import { spanOf } from "../../domain/days/period.js";
import { type Place, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { type Door, QueryError } from "../../engine/door/door.js";
import type { Store, Work } from "../../flow/stage.js";
import { coveredBy, dateColumns, type Span } from "../../methods/text/covered-days.js";
import { matchQuote, type Quotable, quotable } from "../../methods/text/match-quote.js";
import { nearestNames } from "../../methods/text/nearest-names.js";
import { pageAt } from "../code/page-at.js";

export type Evidence = CaseFileOf<"claims">["claims"][number]["evidence"][number];
type Support = Row<"claim_evidence">;

/** The tables that evidence is looked up in. */
export const shelfTables = ["source", "reference", "document", "actor", "event", "tally", "dataset"] as const;
type Reads = (typeof shelfTables)[number];
type Reading = Pick<Store<Reads, never>, "rows" | "table" | "door">;

export interface Shelf {
  readonly sources: ReadonlyMap<string, Row<"source">>;
  readonly references: ReadonlyMap<string, Row<"reference">>;
  readonly actors: ReadonlyMap<string, Row<"actor">>;
  /** Datasets by name; of a name that several files bear, the first. */
  readonly datasets: ReadonlyMap<string, Row<"dataset">>;
  readonly documents: Map<string, Row<"document"> & { quotable?: Quotable }>;
}

export async function shelfOf(store: Reading): Promise<Shelf> {
  const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((each) => [each.id, each]));
  return {
    sources: byId(await store.table("source")),
    references: byId(await store.table("reference")),
    actors: byId(await store.table("actor")),
    datasets: new Map((await store.table("dataset")).toReversed().map((each) => [each.dataset, each])),
    documents: new Map((await store.table("document")).map((each) => [each.source, { ...each }])),
  };
}

/** What is evidence for: a claim or a commitment, and the time that it speaks of. */
export interface Spoken {
  readonly id: string;
  readonly date?: string | undefined;
}

/** One piece of evidence looked up: its passage, rows or reference, or why it is set aside. */
export async function supportOf(
  claim: Spoken,
  evidence: Evidence,
  ordinal: number,
  place: (...path: (string | number)[]) => Place,
  store: Reading,
  shelf: Shelf,
  work: Pick<Work, "problem">,
): Promise<Support> {
  const source = evidence.source ?? (evidence.reference ? (shelf.references.get(evidence.reference)?.source ?? undefined) : undefined);
  const at = place();
  const row: Support = {
    claim: claim.id,
    ordinal,
    file: at.file,
    line: at.line,
    stance: evidence.stance,
    kind: "reference",
    speaker: evidence.by ?? null,
    origin: evidence.origin ?? evidence.by ?? source ?? evidence.reference ?? null,
    source: source ?? null,
    reference: evidence.reference ?? null,
    start: null,
    end: null,
    exact: null,
    page: evidence.page === undefined ? null : String(evidence.page),
    query: null,
    rows: null,
    note: evidence.note ?? null,
    reach: "none",
    through: null,
    covers: JSON.stringify(coveredBySource(evidence, source, shelf)),
    aside: null,
  };
  const aside = (why: string): Support => ({ ...row, aside: why });
  if (evidence.rows) return rowsSupport(row, evidence.rows, place("rows"), store, work);
  if (evidence.source && !shelf.sources.has(evidence.source)) {
    work.problem(
      problem(
        "case/unknown-id",
        place("source"),
        `There is no source “${evidence.source}”.`,
        meant(evidence.source, shelf.sources, "Write the id of a document in sources/, or add it."),
      ),
    );
    return aside("its source is not in the case");
  }
  if (evidence.reference && !shelf.references.has(evidence.reference)) {
    work.problem(
      problem(
        "cite/missing-reference",
        place("reference"),
        `The bibliography has no “${evidence.reference}”.`,
        meant(evidence.reference, shelf.references, "Add the entry, or write the key of one that is there."),
      ),
    );
    return aside("its reference is not in the bibliography");
  }
  const early = tooEarly(claim, evidence, source, shelf);
  if (early) return aside(early);
  if (!source && !evidence.reference && !evidence.by) return aside("it names no source, reference or rows");
  const { reach, through } = reachOf(evidence, source, place, shelf, work);
  if (reach === "none") return { ...row, through, aside: unread };
  const told: Support = { ...row, reach, through, ...(through ? { origin: through } : {}) };
  if (!source) return told;
  if (shelf.sources.get(source)?.format === "away") return { ...told, kind: "away" };
  if (!evidence.quote && !evidence.place) return told;
  const document = shelf.documents.get(source);
  if (!document) return aside("its source has no text");
  if (evidence.place && !evidence.quote) {
    const exact = wordsAt(document.text, evidence.place);
    if (exact !== undefined) return passage({ exact, start: evidence.place.start, end: evidence.place.end }, document);
    const says = `The words at ${evidence.place.start} to ${evidence.place.end} of ${source} are not those that were meant.`;
    work.problem(problem("claim/quote-not-found", place("place"), says, "Select them in the reader once more, and write down that place."));
    return aside("its words are not at their place in the source");
  }
  document.quotable ??= quotable(document.text);
  const found = evidence.quote ? matchQuote(document.quotable, evidence.quote) : undefined;
  if (!found) {
    work.problem(
      problem(
        "claim/quote-not-found",
        place("quote"),
        `“${evidence.quote}” does not stand in ${source}.`,
        "Copy the words from the source as they stand there.",
      ),
    );
    return aside("its words are not in the source");
  }
  return passage(found, document);

  function passage(words: { exact: string; start: number; end: number }, { segments }: Row<"document">): Support {
    return {
      ...told,
      ...(!through && source && shelf.sources.get(source)?.kind !== "note" ? { reach: "read" } : {}),
      kind: "passage",
      start: words.start,
      end: words.end,
      exact: words.exact,
      page: row.page ?? pageAt(segments, words.start)?.toString() ?? null,
    };
  }
}

/** The words at a place of a text, in code points; undefined where they are not those whose hash was written down. */
function wordsAt(text: string, { start, end, words }: NonNullable<Evidence["place"]>): string | undefined {
  const exact = [...text].slice(start, end).join("");
  return hashOfWords(exact) === words ? exact : undefined;
}

/** Why a work does not count of which the case has an entry and no document. */
export const unread = "nobody here read it: the case has neither the document nor a note on it";

/**
 * How far a piece reaches before its words are looked up, and through which other source, at the end of the chain, where it is known only
 * through one. A document that is no note, and whose words are then found, is read.
 */
function reachOf(
  evidence: Evidence,
  source: string | undefined,
  place: (...path: (string | number)[]) => Place,
  shelf: Shelf,
  work: Pick<Work, "problem">,
): { reach: Reach; through: string | null } {
  const known = (id: string) => (shelf.sources.has(id) ? id : (shelf.references.get(id)?.source ?? undefined));
  let through = evidence.through ?? (source ? shelf.sources.get(source)?.through : undefined) ?? undefined;
  if (evidence.through && !known(evidence.through)) {
    const mend = meant(evidence.through, shelf.sources, "Write the id of a document in sources/, or add it.");
    work.problem(problem("case/unknown-id", place("through"), `There is no source “${evidence.through}”.`, mend));
  }
  const seen = new Set<string>();
  for (let next = through; next && !seen.has(next); next = shelf.sources.get(through as string)?.through ?? undefined) {
    seen.add(next);
    through = known(next);
    if (!through) return { reach: "none", through: next };
  }
  if (through) return { reach: "told", through };
  if (!source) return { reach: "none", through: null };
  return { reach: "told", through: null };
}

async function rowsSupport(row: Support, query: string, at: Place, store: Reading, work: Pick<Work, "problem">): Promise<Support> {
  const base: Support = { ...row, kind: "rows", query, reach: "rows" };
  try {
    const { rows, makers, covers } = await rowsOf(store.door, query);
    const origin = base.origin ?? (makers.length ? makers.join(", ") : "rows of the case");
    return { ...base, origin, rows, covers: JSON.stringify(covers), aside: rows ? null : "its query returns no rows" };
  } catch (cause) {
    if (!(cause instanceof QueryError)) throw cause;
    work.problem(problem("figure/bad-query", at, `The query of this evidence cannot run. ${cause.message}`, cause.mend));
    return { ...base, aside: "its query cannot run" };
  }
}

/** More makers than this are not named one by one. */
const mostMakers = 20;

/** Different days of rows beyond this are not looked at: a tie without days may then hold in fewer slices, never in more. */
const mostDays = 20_000;

/** How many rows a query gives, the days that they cover, and who made them: the values of its column dataset, else counter. */
async function rowsOf(door: Door, query: string): Promise<{ rows: number; makers: readonly string[]; covers: readonly Span[] }> {
  const { columns, rows, total } = await door.ask(query, { rows: 1_000 });
  const dated = dateColumns.filter((each) => columns.includes(each));
  const days =
    rows.length < total && dated.length
      ? await door.ask(query, { columns: `distinct ${dated.map((each) => `"${each}"`).join(", ")}`, rows: mostDays })
      : { columns, rows };
  const covers = coveredBy(days.rows.map((row) => Object.fromEntries(days.columns.map((name, at) => [name, row[at]]))));
  const named = ["dataset", "counter"].filter((each) => columns.includes(each));
  if (!named.length) return { rows: total, makers: [], covers };
  const value = `coalesce(${named.map((each) => `nullif(cast(${each} as varchar), '')`).join(", ")})`;
  const whole =
    rows.length < total ? (await door.ask(query, { columns: `distinct ${value} as maker`, rows: mostMakers, sorted: true })).rows : null;
  const seen = whole
    ? whole.map((row) => row[0])
    : rows.map((row) => named.map((each) => row[columns.indexOf(each)]).find((each) => each !== null));
  return { rows: total, makers: [...new Set(seen.filter(Boolean).map(String))], covers };
}

function coveredBySource(evidence: Evidence, source: string | undefined, shelf: Shelf): Span[] {
  const of = source ? shelf.sources.get(source) : undefined;
  const said = of?.covers ?? evidence.day ?? of?.day;
  const span = said ? spanOf(said) : undefined;
  return span ? [[span.since ?? span.until ?? "", span.until ?? "9999-12-31"]] : [];
}

/** A source dated before the time the claim speaks of cannot carry it. */
function tooEarly(claim: Spoken, evidence: Evidence, source: string | undefined, shelf: Shelf): string | undefined {
  const since = claim.date ? spanOf(claim.date)?.since : undefined;
  const written = evidence.day ?? (source ? shelf.sources.get(source)?.day : undefined);
  const until = written ? spanOf(written)?.until : undefined;
  return since && until && until < since ? `it is dated ${written}, before the time that the claim speaks of` : undefined;
}

function meant(written: string, known: ReadonlyMap<string, unknown>, otherwise: string): string {
  const near = nearestNames(written, [...known.keys()]);
  return near.length > 0 ? `Did you mean ${near.join(" or ")}?` : otherwise;
}
