import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { type TableName, tables } from "../../domain/tables.js";
import { build, openTables } from "../../flow/run.js";
import { begin } from "../../flow/stage.js";
import { code } from "../code/code.js";
import { crossReference } from "../cross-reference/cross-reference.js";
import { gather } from "../gather/gather.js";
import { importEvents } from "../import/import.js";
import { read } from "../read/read.js";
import { dateSources } from "../relate/acts/date-sources.js";
import { relate } from "../relate/relate.js";
import { compareWording } from "../relate/wording/compare-wording.js";
import { textReuse } from "../text-reuse/text-reuse.js";
import { complex } from "./complex.js";

const flow = begin()
  .to(gather)
  .to(read)
  .to(textReuse)
  .to(importEvents)
  .to(code)
  .to(crossReference)
  .to(dateSources)
  .to(relate)
  .to(compareWording)
  .to(complex);
const work = mkdtempSync(join(tmpdir(), "amity-degenerate-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const header = "id,day,actor,target,cameo,goldstein,best";
const states = ["PAK", "AFG", "IND", "IRN", "TJK"];

async function built(name: string, rows: readonly string[], actors = states) {
  const folder = join(work, name);
  mkdirSync(join(folder, "events"), { recursive: true });
  writeFileSync(
    join(folder, "case.yaml"),
    `version: 1
name: t
question: q
region: [PAK]
period: {from: 2020-01-01, to: 2021-12-31}
turning_points: [{id: turn, name: Turn, day: 2021-01-01}]
events:
  - {file: events/e.csv, dataset: e, as: event, grain: event, columns: {id: id, day: day, actor: actor, target: target, cameo: cameo, goldstein: goldstein, best: best}}
`,
  );
  writeFileSync(
    join(folder, "actors.yaml"),
    `actors:\n${actors.map((each) => `  - {id: ${each}, name: ${each} state, kind: state, country: ${each}, traits: {creed: x}}`).join("\n")}\n`,
  );
  writeFileSync(join(folder, "events", "e.csv"), [header, ...rows, ""].join("\n"));
  const run = await build(flow, await loadCase(folder));
  const engine = await openTables(folder);
  const wrong: string[] = [];
  for (const table of [...relate.writes, ...compareWording.writes, ...complex.writes] as TableName[])
    for (const [column, { type }] of Object.entries(tables[table].columns))
      if (type === "double" && (await engine.rows(`select 1 as one from "${table}" where isnan("${column}") or isinf("${column}")`)).length)
        wrong.push(`${table}.${column}`);
  const rowsOf = (sql: string) => engine.rows<Record<string, unknown>>(sql);
  return { run, wrong, rowsOf, close: () => engine.close() };
}

const day = (at: number) => `2020-0${1 + (at % 9)}-1${at % 10}`;

describe("degenerate input", () => {
  it.each([
    ["no event", [], {}],
    ["one actor with itself", [`1,${day(1)},PAK,PAK,190,-10,3`], { act: 0, membership: 0 }],
    ["one event", [`1,${day(1)},PAK,AFG,190,-10,3`], { act: 1 }],
    ["weights of nothing", [1, 2, 3, 4, 5, 6].map((at) => `${at},${day(at)},PAK,AFG,010,0,0`), { act: 6 }],
    ["a star", [1, 2, 3, 4].map((at) => `${at},${day(at)},PAK,${states[at]},190,-10,1`), { act: 4 }],
    ["duplicate rows", [1, 1, 1, 2, 2].map((at) => `${at},${day(at)},PAK,AFG,190,-10,3`), {}],
    ["acts without code or deaths", [1, 2].map((at) => `${at},${day(at)},PAK,AFG,,,`), { act: 0 }],
  ] as const)("of %s gives rows or none, never NaN", async (name, rows, counts) => {
    const { run, wrong, close } = await built(name.replaceAll(" ", "-"), rows);
    close();
    expect(wrong).toEqual([]);
    expect(run.tables).toMatchObject(counts);
    expect(run.tables["slice"]).toBe(10);
  });

  it("gives no score to a dyad whose set records only violence, and says why", async () => {
    const { rowsOf, close } = await built(
      "violence",
      [1, 2, 3, 4, 5, 6, 7].map((at) => `${at},${day(at)},PAK,AFG,190,-10,5`),
    );
    expect(await rowsOf("select score, sign, reason from dyad_score order by month desc limit 1")).toEqual([
      { score: null, sign: null, reason: "violence only" },
    ]);
    const accord = "select score, low, high, violent, rows, deaths, conflict, sign from dyad_accord where slice =";
    expect(await rowsOf(`${accord} '2020-Q2'`)).toEqual([
      { score: null, low: -1, high: -0.05, violent: 3, rows: 3, deaths: 35, conflict: "armed conflict", sign: "enmity" },
    ]);
    // The set has nothing after the turning point, so that the time before it is compared with nothing.
    expect(await rowsOf(`${accord} 'before-turn'`)).toEqual([]);
    close();
  });
});
