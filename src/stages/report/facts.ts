import { sha256 } from "../../case/write.js";
import type { Facts, FigureFact, SourceFact, Stranger } from "../../checks/facts.js";
import { run } from "../../domain/provenance.js";
import type { Manuscript } from "../../domain/report/manuscript.js";
import type { Row, TableName } from "../../domain/tables.js";
import type { Work } from "../../flow/stage.js";
import { usualCertainty } from "../../methods/claims/certainty-words.js";
import type { NamedActor } from "../../methods/claims/scope.js";
import { agreementsOf } from "./agreements.js";
import { rowsBehind } from "./behind.js";
import { type Allowed, type Answer, allow, answer } from "./figure-query.js";
import type { Reading } from "./reading.js";

/** Runs the queries of figures.yaml, each once; those whose query and tables are as they were keep their answer. */
export async function figuresOf(store: Reading, work: Work, before: ReadonlyMap<string, Remembered> = new Map()): Promise<Figure[]> {
  const all = work.case.says.figures.figures;
  const { contents } = store;
  const kept = all.map((each) => {
    const last = before.get(each.id);
    const answer = last && (JSON.parse(last.answer) as Whole | null);
    return answer && last.made_from === madeFrom(each.sql, answer.reads, contents) ? answer : undefined;
  });
  const stale = all.filter((_, index) => kept[index] === undefined);
  const allowed = await allow(
    store.door,
    stale.map((each) => each.sql),
  );
  const figures: Figure[] = [];
  for (const [index, each] of all.entries()) {
    work.progress(index, all.length, each.id);
    const found = kept[index] ?? (await answerOf(store, allowed[stale.indexOf(each)]));
    const isAnswer = !(found instanceof Error);
    figures.push({
      id: each.id,
      says: each.says,
      subtitle: each.subtitle ?? null,
      show: each.show,
      unit: each.unit ?? null,
      digits: each.digits ?? null,
      standing: each.standing,
      note: each.note ?? null,
      query: each.sql.trim(),
      at: work.case.at("figures", "figures", index),
      ...(isAnswer ? found : { columns: [], rows: [], total: 0, reads: [], behind: [] }),
      ran: isAnswer ? await run(each.sql.trim(), async () => found) : null,
      fault: isAnswer ? null : found.message,
      madeFrom: isAnswer ? (madeFrom(each.sql, found.reads, contents) ?? "") : "",
    });
  }
  return figures;
}

type Whole = Answer & Pick<FigureFact, "behind">;

async function answerOf(store: Reading, query: Allowed | Error | undefined): Promise<Whole | Error> {
  if (!query || query instanceof Error) return query ?? new Error("There is no query.");
  try {
    return { ...(await answer(store.door, query.query)), behind: await rowsBehind(store.door, query.tree) };
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}

/** A figure with the hash of what made it; empty where nothing can be said of it. */
export type Figure = FigureFact & { readonly madeFrom: string };
export type Remembered = Pick<Row<"figure">, "made_from" | "answer">;

function madeFrom(query: string, reads: readonly TableName[], contents: ReadonlyMap<TableName, string>): string | undefined {
  const hashes = reads.map((each) => contents.get(each));
  return hashes.includes(undefined) ? undefined : sha256(JSON.stringify([query, reads, hashes])).slice(0, 16);
}

/** What the checks judge: tables as they are, counts where the tables are large, texts of the sources that the report quotes. */
export async function factsOf(store: Reading, work: Work, manuscript: Manuscript | null, figures: readonly FigureFact[]): Promise<Facts> {
  const { case: caseFile } = work;
  const supports = await store.table("claim_evidence");
  const commitments = await store.table("commitment");
  return {
    manuscript,
    figures: new Map(figures.map((each) => [each.id, each])),
    claims: await store.table("claim"),
    supports,
    origins: await store.table("origin"),
    references: await store.table("reference"),
    referencesUsed: await referencesUsed(store, supports, commitments),
    sources: await sourcesOf(store, manuscript),
    categories: await store.table("category"),
    coded: new Set(
      (await store.rows<{ category: string }>("select distinct category from coding order by 1")).map((each) => each.category),
    ),
    strangers: await store.rows<Stranger>(strangers),
    tallies: await store.table("tally"),
    reconciled: await store.rows<Row<"reconciled">>("select * from reconciled where apart order by one, two, scope, a, b, year"),
    datasets: await store.table("dataset"),
    agreements: await agreementsOf(store, caseFile),
    commitments,
    hypotheses: await store.table("hypothesis"),
    period: caseFile.says.case.period,
    rounding: caseFile.says.case.limits.rounding,
    actors: await actorsOf(store),
    certainty: caseFile.says.case.wording ?? usualCertainty,
  };
}

async function actorsOf(store: Reading): Promise<NamedActor[]> {
  const aliases = await store.rows<{ actor: string; name: string }>("select distinct actor, name from alias order by actor, name");
  const names = new Map<string, string[]>();
  for (const { actor, name } of aliases) names.set(actor, [...(names.get(actor) ?? []), name]);
  return (await store.table("actor")).map(({ id, kind, country }) => ({ id, kind, country, names: names.get(id) ?? [id] }));
}

const strangers = `with party as (
    select dataset, actor as name, file, line from event where aside is null
    union all
    select dataset, target as name, file, line from event where aside is null
  )
  select dataset, name, count(*) as rows, min(file) as file, min_by(line, (file, line)) as line
  from party where name is not null and name not in (select id from actor)
    and name not in (select name from counts_as where how in ('country', 'territory', 'nobody'))
  group by dataset, name order by dataset, rows desc, name`;

async function referencesUsed(
  store: Reading,
  supports: readonly Row<"claim_evidence">[],
  commitments: readonly Row<"commitment">[],
): Promise<Set<string>> {
  const inData = await store.rows<{ reference: string }>(
    "select reference from event where reference is not null union select reference from tally where reference is not null",
  );
  const promised = commitments.flatMap((each) =>
    (JSON.parse(each.evidence) as { reference?: string | null }[]).map((one) => one.reference),
  );
  return new Set(
    [...supports.map((each) => each.reference), ...inData.map((each) => each.reference), ...promised].filter(
      (each) => typeof each === "string",
    ),
  );
}

async function sourcesOf(store: Reading, manuscript: Manuscript | null): Promise<Map<string, SourceFact>> {
  const rows = await store.rows<{ id: string; title: string }>("select id, title from source order by id");
  const quoted = new Set(manuscript ? sourcesIn(manuscript, true) : []);
  const texts = await textsOf(store, quoted);
  return new Map(rows.map(({ id, title }) => [id, { id, title, text: texts.get(id) ?? null }]));
}

/** Sources that a manuscript links, or quotes. */
export function sourcesIn(manuscript: Manuscript, quoted = false): string[] {
  const links = manuscript.sentences.flatMap((each) => each.pieces.flatMap(({ link }) => (link?.kind === "source" ? [link] : [])));
  return links.filter((each) => !quoted || each.quote !== null).map((each) => each.ref);
}

/** Normalised texts of some sources. */
export async function textsOf(store: Reading, ids: ReadonlySet<string>): Promise<Map<string, string>> {
  if (!ids.size) return new Map();
  const marks = [...ids].map(() => "?").join(", ");
  const rows = await store.rows<{ source: string; text: string }>(`select source, text from document where source in (${marks})`, [...ids]);
  return new Map(rows.map((each) => [each.source, each.text]));
}
