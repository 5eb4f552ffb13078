import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { newCase } from "../../src/case/making/new.js";
import { addCommand } from "../../src/cli/commands/bring/add.js";
import { build, openTables } from "../../src/flow/run.js";
import type { Lead } from "../../src/pages/page.js";
import { pipeline } from "../../src/pipeline.js";
import { workbenchOf } from "../../src/workbench/workbench.js";

export const work = mkdtempSync(join(tmpdir(), "amity-regions-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A case as it is built now, and its pages. */
export async function opened(folder: string) {
  await build(pipeline, await loadCase(folder));
  const tables = await openTables(folder);
  const open = { tables, case: await loadCase(folder), problems: [], hash: folder };
  const live = {
    folder,
    hash: () => folder,
    hasForeignTables: false,
    with: <T>(asked: (of: typeof open) => Promise<T>) => asked(open),
    changes: () => () => undefined,
  };
  return { folder, tables, says: open.case.says, pages: workbenchOf(live) };
}
/** A case made with nothing but `amity new` and `amity add`, built, and its pages. */
export async function made(name: string, files: readonly string[]) {
  const folder = join(mkdtempSync(join(work, "case-")), name);
  await newCase(folder);
  await addCommand(folder, files, {});
  return opened(folder);
}
export type Made = Awaited<ReturnType<typeof opened>>;
export type Told = Awaited<ReturnType<typeof told>>;
export const wordsOf = (lead: Lead | null | undefined) => lead?.phrases.map(({ text }) => text).join("") ?? "";

/** Rows of plain SQL over the files as they came: nothing of Amity's takes part. */
export async function plain<T>(sql: string): Promise<T[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const rows = (await connection.runAndReadAll(sql)).getRowObjects();
    return rows.map(
      (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === "bigint" ? Number(value) : value])) as T,
    );
  } finally {
    connection.closeSync();
  }
}
export const said = (n: number) => n.toLocaleString("en-GB");

/** All that the pages of a case say in numbers, without what they rest on. */
export async function told({ pages, tables, says }: Made) {
  const period = { from: says.case.period.from.slice(0, 7), to: says.case.period.to.slice(0, 7) };
  const overview = await pages.overview(period);
  const timeline = await pages.timeline(period, null);
  const dyads = await pages.dyads(period);
  const effects = await pages.why.effects();
  const complex = await pages.complex.page("", period);
  return {
    overview: {
      lead: wordsOf(overview.lead),
      map: overview.map?.panels.map(({ label, sums }) => [label, sums.map(({ country, best, low, high }) => [country, best, low, high])]),
      network: [overview.network.dataset, overview.network.year, overview.network.ties.map(({ a, b, value }) => [a, b, value])],
    },
    timeline: wordsOf(timeline.lead),
    dyads: {
      lead: wordsOf(dyads.lead),
      sums: dyads.dyads.map(({ a, b, sign, sums }) => [a, b, sign, sums.map(({ dataset, best, events }) => [dataset, best, events])]),
    },
    effects: { lead: wordsOf(effects.lead), series: effects.series, breaks: effects.breaks },
    complex: { lead: wordsOf(complex.lead), members: complex.members, ties: complex.ties },
    series: await tables.rows("select id, says from series order by ordinal"),
  };
}
