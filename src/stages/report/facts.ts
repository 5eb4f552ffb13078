import type { Facts, FigureFact, SourceFact, Stranger } from "../../checks/facts.js";
import type { Manuscript } from "../../domain/manuscript.js";
import type { Row, TableName } from "../../domain/tables.js";
import type { Store, Work } from "../../flow/stage.js";
import { answer } from "./figure-query.js";

/** Every table that was made before the report: its figures may read any of them. */
export const readTables = [
  "source",
  "reference",
  "actor",
  "alias",
  "role",
  "trait",
  "category",
  "turning_point",
  "document",
  "passage",
  "event",
  "tally",
  "dataset",
  "rejected",
  "coding",
  "statement",
  "claim",
  "origin",
  "support",
  "dyad_month",
  "interdependence",
  "triad",
  "series_month",
  "effect",
  "commitment",
  "scenario",
] as const satisfies readonly TableName[];
export type Reads = (typeof readTables)[number];
export type Reading = Pick<Store<Reads, never>, "rows" | "table" | "engine">;

/** Runs the queries of figures.yaml, each once. */
export async function figuresOf(store: Reading, work: Work): Promise<FigureFact[]> {
  const all = work.case.says.figures.figures;
  const figures: FigureFact[] = [];
  for (const [index, each] of all.entries()) {
    work.progress(index, all.length, each.id);
    const base = {
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
    };
    try {
      figures.push({ ...base, ...(await answer(store.engine, each.sql)), fault: null });
    } catch (cause) {
      const fault = cause instanceof Error ? cause.message : String(cause);
      figures.push({ ...base, columns: [], rows: [], total: 0, reads: [], fault });
    }
  }
  return figures;
}

/** What the checks judge: tables as they are, counts where the tables are large, texts of the sources that the report quotes. */
export async function factsOf(store: Reading, work: Work, manuscript: Manuscript | null, figures: readonly FigureFact[]): Promise<Facts> {
  const { case: caseFile } = work;
  const supports = await store.table("support");
  const commitments = await store.table("commitment");
  return {
    manuscript,
    figures: new Map(figures.map((each) => [each.id, each])),
    claims: await store.table("claim"),
    supports,
    references: await store.table("reference"),
    referencesUsed: await referencesUsed(store, supports, commitments),
    sources: await sourcesOf(store, manuscript),
    categories: await store.table("category"),
    coded: new Set(
      (await store.rows<{ category: string }>("select distinct category from coding order by 1")).map((each) => each.category),
    ),
    strangers: await store.rows<Stranger>(strangers),
    tallies: await store.table("tally"),
    commitments,
    period: caseFile.says.case.period,
    rounding: caseFile.says.case.limits.rounding,
  };
}

const strangers = `with party as (
    select dataset, coalesce(actor, actor_name) as name, file, line from event
    union all
    select dataset, coalesce(target, target_name) as name, file, line from event
  )
  select dataset, name, count(*) as rows, min(file) as file, min_by(line, (file, line)) as line
  from party where name is not null and name not in (select id from actor)
  group by dataset, name order by dataset, rows desc, name`;

async function referencesUsed(
  store: Reading,
  supports: readonly Row<"support">[],
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
  const quoted = new Set(
    (manuscript?.sentences ?? []).flatMap((each) =>
      each.pieces.flatMap(({ link }) => (link?.kind === "source" && link.quote !== null ? [link.ref] : [])),
    ),
  );
  const texts = await textsOf(store, quoted);
  return new Map(rows.map(({ id, title }) => [id, { id, title, text: texts.get(id) ?? null }]));
}

/** Normalised texts of some sources. */
export async function textsOf(store: Reading, ids: ReadonlySet<string>): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const id of ids) {
    const [row] = await store.rows<{ text: string }>("select text from document where source = ?", [id]);
    if (row) texts.set(id, row.text);
  }
  return texts;
}
