import type { SourceShown } from "../../domain/report/report.js";
import type { Row } from "../../domain/tables.js";
import { literal } from "../../domain/writing/sql.js";

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

/** Each source once, by its kind and title. */
export function distinct(sources: readonly SourceShown[]): SourceShown[] {
  return [...new Map(sources.map((each) => [`${each.kind}:${each.title}`, each])).values()];
}
