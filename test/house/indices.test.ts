import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it, test } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { type IndexPage, indexPages, indices, indicesOn, meaningOf } from "../../src/domain/measures/indices.js";
import { openTables, problemsOf } from "../../src/flow/run.js";
import { api } from "../../src/servers/api/api.js";
import { workbenchOf } from "../../src/workbench/workbench.js";
import { copyBuilt } from "../helpers/built.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "amity-indices-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("the table of indices", () => {
  it("has one row a table, each with two whole sentences and a page of its method", () => {
    expect(new Set(indices.map(({ of }) => of)).size).toBe(indices.length);
    for (const { name, measures, silent, method } of indices) {
      for (const each of [measures, silent]) expect(each, name).toMatch(/^[A-ZÀ-Þ].{20,}\.$/u);
      expect(existsSync(join(root, `docs/methods/${method}.md`)), method).toBe(true);
    }
    for (const page of indexPages) expect(indicesOn(page).length, page).toBeGreaterThan(0);
  });

  it("leads to pages that are each whole: claim, formula, assumption, silence, coverage, source, on every page of a method", () => {
    const parts = ["What it says", "(?:Formula|Rule)", "Assumption", "When it is silent", "Coverage", "Source"];
    const lists = new Set(["README.md", "indices.md"]);
    const pages = readdirSync(join(root, "docs/methods")).filter((file) => file.endsWith(".md") && !lists.has(file));
    const lacking = pages.flatMap((page) => {
      const text = readFileSync(join(root, "docs/methods", page), "utf8");
      return parts.filter((part) => !new RegExp(`^\\*\\*${part}\\.\\*\\* \\S.{15}`, "mu").test(text)).map((part) => `${page}: ${part}`);
    });
    expect(pages.length).toBeGreaterThan(60);
    expect(lacking).toEqual([]);
  });

  it("is what docs/methods/indices.md prints", () => {
    const rows = indices.map(
      ({ name, pages, measures, silent, method }) =>
        `| ${name} | ${pages.join(", ")} | ${measures} | ${silent} | [${method}](${method}.md) |`,
    );
    const printed = readFileSync(join(root, "docs/methods/indices.md"), "utf8")
      .split("\n")
      .filter((line) => /^\| (?!index \||---)/u.test(line));
    expect(printed).toEqual(rows);
  });

  it("has every table whose rows the workbench shows as values", () => {
    const shown = (readdirSync(join(root, "src/workbench"), { recursive: true, encoding: "utf8" }) as string[])
      .filter((each) => each.endsWith(".ts") && !each.endsWith(".test.ts"))
      .flatMap((each) =>
        [...readFileSync(join(root, "src/workbench", each), "utf8").matchAll(/at\("derived", "(\w+)"/gu)].map(([, table]) => table),
      );
    expect(shown.length).toBeGreaterThan(30);
    expect([...new Set(shown)].filter((each) => !meaningOf(each as string))).toEqual([]);
  });
});

/** Tables whose values some JSON shows: each has a key of its evidence. */
function tablesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === "string") {
    const [, table] = /^derived:(\w+)\|/u.exec(value) ?? [];
    if (table) found.add(table);
  } else if (value && typeof value === "object") for (const each of Object.values(value)) tablesIn(each, found);
  return found;
}

test("every index that a page of the flagship shows has its sentence on that page", { timeout: 600_000 }, async () => {
  const folder = await copyBuilt(join(work, "flagship"), "flagship", "source");
  const tables = await openTables(folder);
  try {
    const caseFile = await loadCase(folder);
    const open = { tables, case: caseFile, problems: await problemsOf(caseFile), hash: folder };
    const app = api(
      workbenchOf({ folder, hash: () => folder, hasForeignTables: false, with: (asked) => asked(open), changes: () => () => undefined }),
    );
    const ids = async (sql: string) => (await tables.rows<{ id: string }>(sql)).map(({ id }) => id);
    const pairs = await tables.rows<{ a: string; b: string }>(
      "select a, b from dyad_accord group by a, b order by sum(rows) desc, a, b limit 12",
    );
    const actors = await ids("select distinct actor as id from membership order by 1 limit 12");
    const addresses: Readonly<Record<IndexPage, readonly string[]>> = {
      Overview: ["/api/overview"],
      Timeline: ["/api/timeline", "/api/why/promises"],
      Dyad: [
        "/api/dyads",
        ...pairs
          .map(({ a, b }) => [encodeURIComponent(a), encodeURIComponent(b)])
          .flatMap(([a, b]) => [`/api/dyads/${a}/${b}`, `/api/actors/${a}/with/${b}`]),
      ],
      Complex: ["/api/complex", ...(await ids("select id from slice order by id")).map((id) => `/api/complex?slice=${id}`)],
      Actor: actors.map((id) => `/api/actors/${encodeURIComponent(id)}`),
      Effects: ["/api/why/effects"],
      Explanations: ["/api/why/explanations"],
      Scenarios: ["/api/why/scenarios"],
    };
    const { period } = (await (await app.request("/api/shell")).json()) as { period: { from: string; to: string } };
    const bare: string[] = [];
    let seen = 0;
    for (const page of indexPages) {
      const shown = new Set<string>();
      for (const path of addresses[page]) {
        const response = await app.request(`${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams(period)}`);
        if (response.status === 200) tablesIn(await response.json(), shown);
        else expect(response.status, path).toBe(404);
      }
      seen += shown.size;
      const said = new Set<string>(indicesOn(page).map(({ of }) => of));
      for (const table of shown) if (!said.has(table)) bare.push(`${page}: ${table}`);
      console.info(page, [...shown].join(" "), "| not seen:", [...said].filter((each) => !shown.has(each)).join(" "));
    }
    expect(seen).toBeGreaterThan(30);
    expect(bare).toEqual([]);
  } finally {
    tables.close();
  }
});
