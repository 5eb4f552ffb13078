import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { tableNames } from "../../src/domain/tables.js";
import { quoted } from "../../src/domain/writing/sql.js";
import type { Value } from "../../src/engine/engine.js";
import { type CaseTables, openTables, problemsOf } from "../../src/flow/run.js";
import { api } from "../../src/servers/api/api.js";
import { workbenchOf } from "../../src/workbench/workbench.js";
import { copyBuilt } from "../helpers/built.js";
import { shared } from "../helpers/shared.js";
import { walker } from "./walk.js";

const work = mkdtempSync(join(tmpdir(), "amity-walk-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const regions = shared("data/regions");

/** Routes that answer with no page: streams, files to save, and the texts themselves. */
const noPage = new Set([
  "/api/audit",
  "/api/changes",
  "/api/coding/codebook/:as{(csv|yaml)}",
  "/api/coding/text/:id",
  "/api/sources/:id/text",
  "/api/coding/templates",
  "/api/why/series",
  "/api/writing/copy",
  "/api/writing/style",
]);

/** So many, evenly among all. */
const evenly = (most: number) =>
  `qualify (row_number() over (order by id) - 1) % greatest(1, ceil(count(*) over () / ${most}.0)) = 0 order by id`;

/** What is the same on every case, and so no finding. */
const conventions = ["in the middle 80 % of draws", "to α ≥ 0.667"];

/** The author's own sentences, with which the overview may begin, in the pieces that its links leave. */
function sentences(folder: string): readonly string[] {
  return readFileSync(join(folder, "report.md"), "utf8")
    .split(/\[|\]\([^)]*\)|\n\n|(?<=\.)\s/u)
    .map((each) => each.replaceAll(/\s+/gu, " ").trim())
    .filter((each) => each.length > 12);
}

/** The tables of a built case, copied into memory: they are asked thousands of times, and the same thing once. */
async function inMemory(folder: string): Promise<CaseTables> {
  const tables = await openTables(folder);
  for (const name of tableNames) await tables.run(`create temp table ${quoted(name)} as select * from memory.main.${quoted(name)}`);
  const known = new Map<string, Promise<readonly object[]>>();
  return {
    ...tables,
    rows: async <T extends object>(sql: string, bind: readonly Value[] = []) => {
      const key = `${sql} ${JSON.stringify(bind)}`;
      const asked = known.get(key) ?? tables.rows(sql, bind);
      known.set(key, asked);
      return (await asked).map((row) => ({ ...row })) as T[];
    },
  };
}

type Paths = (pattern: string) => readonly string[];
/** Every address of a route: its parameters filled with all that the case has of them. */
function addresses(known: Readonly<Record<string, readonly string[]>>): Paths {
  const each = (list: string, make: (id: string) => string) => (known[list] ?? []).map((id) => make(encodeURIComponent(id)));
  const pairs = (make: (a: string, b: string) => string) =>
    (known["pairs"] ?? []).map((pair) => make(...(pair.split("|").map(encodeURIComponent) as [string, string])));
  const filled: Readonly<Record<string, () => readonly string[]>> = {
    "/api/sources/:id": () => each("sources", (id) => `/api/sources/${id}`),
    "/api/dyads/:a/:b": () => pairs((a, b) => `/api/dyads/${a}/${b}`),
    "/api/dyads/:a/:b/happenings": () => pairs((a, b) => `/api/dyads/${a}/${b}/happenings?start=0`).slice(0, 10),
    "/api/dyads/:a/:b/words": () => pairs((a, b) => `/api/dyads/${a}/${b}/words?start=0`).slice(0, 10),
    "/api/actors/:id/words": () => each("actors", (id) => `/api/actors/${id}/words?start=0`).slice(0, 10),
    "/api/actors/:id": () => each("actors", (id) => `/api/actors/${id}`),
    "/api/actors/:a/with/:b": () => pairs((a, b) => `/api/actors/${a}/with/${b}`),
    "/api/claims/of/:id": () => each("claims", (id) => `/api/claims/of/${id}`),
    "/api/claims/of/:id/both": () => each("claims", (id) => `/api/claims/of/${id}/both`),
    "/api/complex": () => ["/api/complex", ...each("slices", (id) => `/api/complex?slice=${id}`)],
    "/api/evidence": () => each("keys", (id) => `/api/evidence?at=${id}`),
    "/api/agreement/category/:id": () => each("categories", (id) => `/api/agreement/category/${id}`),
    "/api/coding/source/:id": () => each("sources", (id) => `/api/coding/source/${id}`),
    "/api/coding/uses/:category": () => each("categories", (id) => `/api/coding/uses/${id}`),
    "/api/case/file/:name": () => ["case", "actors", "claims", "figures"].map((name) => `/api/case/file/${name}`),
    "/api/assistant/ask/:source": () => [],
    "/api/queries": () => ["/api/queries", "/api/queries?show=together", "/api/queries?show=together&within=source"],
    "/api/search": () => ["/api/search?words=a"],
    "/api/search/passages": () => ["/api/search/passages?words=a"],
  };
  return (pattern) => filled[pattern]?.() ?? (pattern.includes(":") ? ["no address"] : [pattern]);
}

for (const name of ["flagship", "template", "caucasus", "sahel"] as const) {
  const isThere = existsSync(regions) || name === "flagship" || name === "template";
  test.skipIf(!isThere)(`every value of every page of ${name} is what its query gives`, { timeout: 600_000 }, async () => {
    const folder = await copyBuilt(join(work, name), name, "source");
    const tables = await inMemory(folder);
    try {
      const caseFile = await loadCase(folder);
      const open = { tables, case: caseFile, problems: await problemsOf(caseFile), hash: folder };
      const app = api(
        workbenchOf({
          folder,
          hash: () => folder,
          hasForeignTables: false,
          with: (asked) => asked(open),
          changes: () => () => undefined,
        }),
      );
      const ids = async (sql: string) => (await tables.rows<{ id: string }>(sql)).map(({ id }) => id);
      const walk = walker(tables, app.request, [...(await ids("select says as id from series")), ...sentences(folder), ...conventions]);
      const { period } = (await (await app.request("/api/shell")).json()) as { period: { from: string; to: string } };
      const months = new URLSearchParams(period).toString();
      const report = existsSync(join(folder, "dist/report.json"))
        ? JSON.parse(readFileSync(join(folder, "dist/report.json"), "utf8"))
        : null;
      const paths = addresses({
        sources: await ids("select id from source order by id"),
        actors: await ids(
          `select id from (select id from actor union select distinct actor from event where actor is not null) as all_actors ${evenly(60)}`,
        ),
        claims: await ids("select id from claim order by id"),
        slices: await ids("select id from slice order by id"),
        categories: await ids("select id from category order by id"),
        pairs: await ids(
          `with pair as (
             select distinct least(actor, target) || '|' || greatest(actor, target) as id from event where actor <> target
             union select least(tie_actor, tie_target) || '|' || greatest(tie_actor, tie_target) from claim where tie_actor <> tie_target
           )
           select id from pair ${evenly(120)}`,
        ),
        keys: Object.keys(report?.evidence ?? {}),
      });
      const routes = new Set(app.routes.filter(({ method }) => method === "GET").map(({ path }) => path));
      const unknown: string[] = [];
      for (const route of routes) {
        if (noPage.has(route)) continue;
        for (const path of paths(route)) {
          if (path === "no address") unknown.push(route);
          else {
            const response = await app.request(`${path}${path.includes("?") ? "&" : "?"}${months}`);
            if (response.status === 200) await walk.visit(await response.json(), path, months);
            else if (response.status !== 404) unknown.push(`${path} ${response.status}`);
          }
        }
      }
      if (report) {
        await walk.visit(report, "report.json", months);
        await walk.printed(readFileSync(join(folder, "dist/report.html"), "utf8"), report, months);
      }
      const found = walk.found();
      console.info(name, { ...found, differs: found.differs.length });
      expect(unknown).toEqual([]);
      expect(found.values).toBeGreaterThan(20);
      expect(found.differs).toEqual([]);
      expect(found.untraced).toEqual([]);
    } finally {
      tables.close();
    }
  });
}
