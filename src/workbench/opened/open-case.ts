import type { CaseFile } from "../../case/case.js";
import type { Place, Problem } from "../../domain/problem.js";
import { count, read } from "../../domain/provenance.js";
import type { CompiledReport } from "../../domain/report/report.js";
import type { Row } from "../../domain/tables.js";
import { readMade } from "../../flow/made.js";
import type { CaseTables } from "../../flow/run.js";
import type { RestsOn, Turning } from "../../pages/page.js";
import { eventColumns } from "../evidence/event-rows.js";
import { note, unnoted } from "./noted.js";

export { daysOf } from "../../domain/days/period.js";

/** A case with the tables of its last build, to read only. */
export interface OpenCase {
  readonly tables: CaseTables;
  readonly case: CaseFile;
  readonly problems: readonly Problem[];
  /** Fingerprint of the tables and of the moment they were opened: another one asks every page again. */
  readonly hash: string;
}

export function turningOf(open: OpenCase): Turning[] {
  return open.case.says.case.turning_points.map(({ id, name, day }) => ({ id, name, day }));
}

/** A series of the case: of case.yaml, or of the data themselves where that names none. */
export interface SeriesSaid {
  readonly id: string;
  readonly says: string;
  readonly sql: string;
  /** The dataset that gave it; null where a person wrote it. */
  readonly dataset: string | null;
  readonly at: Place;
}

/** The series of the last build, in their order. */
export async function seriesOf(open: OpenCase): Promise<SeriesSaid[]> {
  const rows = await open.tables.rows<Row<"series">>("select * from series order by ordinal");
  return rows.map(({ id, says, sql, dataset, file, line }) => ({ id, says, sql, dataset, at: { file, line, column: 1 } }));
}

/** dist/report.json of the last build; null where no report was compiled. Throws where somebody took it away. */
export function reportOf(open: OpenCase): CompiledReport | null {
  note("made dist/report.json");
  if (kept?.open === open) return kept.report;
  const bytes = readMade(
    unnoted(() => open.case.folder),
    "dist/report.json",
  );
  const report = bytes && (JSON.parse(bytes.toString("utf8")) as CompiledReport);
  kept = { open, report };
  return report;
}
let kept: { readonly open: OpenCase; readonly report: CompiledReport | null } | undefined;

/** What rows of event data a page rests on, most first. */
export async function datasetsBehind(open: OpenCase, where: string, bind: readonly (string | number)[]): Promise<RestsOn[]> {
  const rows = await open.tables.rows<{ dataset: string }>(
    `select e.dataset, count(*) as n from event e where ${where} group by e.dataset order by n desc, e.dataset`,
    bind,
  );
  return rested(
    open,
    rows.map(({ dataset }) => ({
      kind: "dataset",
      says: dataset,
      sql: `select ${eventColumns} from event e where e.dataset = ? and (${where}) order by e.day, e.file, e.line`,
      bind: [dataset, ...bind],
    })),
  );
}

/** What a page rests on, each counted by its own query; what is not there is left out. */
export async function rested(
  open: OpenCase,
  asked: readonly (Pick<RestsOn, "kind" | "says"> & { readonly sql: string; readonly bind?: readonly (string | number)[] })[],
): Promise<RestsOn[]> {
  const all: RestsOn[] = [];
  for (const { kind, says, sql, bind = [] } of asked) {
    const { n } = await read(open.tables, sql, bind, { n: count });
    if (n.value > 0) all.push({ kind, says, rows: n, at: null });
  }
  return all;
}

/** The value of a column that holds a JSON list of words. */
export function listOf(json: string | null): string[] {
  try {
    const list = JSON.parse(json ?? "[]") as unknown;
    return Array.isArray(list) ? list.map(String) : [];
  } catch {
    return [];
  }
}
