import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Column } from "../../src/domain/tables/column.js";
import { tables } from "../../src/domain/tables.js";
import { quoted } from "../../src/domain/writing/sql.js";
import { openTables } from "../../src/flow/run.js";
import { copyBuilt } from "../helpers/built.js";

const folder = mkdtempSync(join(tmpdir(), "amity-vocabulary-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const closed = Object.entries(tables).flatMap(([table, { columns }]) =>
  Object.entries(columns as Readonly<Record<string, Column<unknown>>>).flatMap(([column, { words }]) =>
    words ? [{ table, column, words }] : [],
  ),
);

/** `table.column: word` of every word in the tables of a case that its column's list lacks. */
async function strangers(caseName: Parameters<typeof copyBuilt>[1]): Promise<string[]> {
  const opened = await openTables(await copyBuilt(join(folder, caseName), caseName, "source"));
  try {
    const found: string[] = [];
    for (const { table, column, words } of closed) {
      const name = quoted(column);
      const list = words.map((each) => `'${each}'`).join(", ");
      const rows = await opened.rows<{ word: string }>(
        `select distinct ${name} as word from ${table} where ${name} is not null and ${name} not in (${list})`,
      );
      found.push(...rows.map(({ word }) => `${table}.${column}: ${word}`));
    }
    return found;
  } finally {
    opened.close();
  }
}

it("has some fifty columns whose words are one list each", () => {
  expect(closed.length).toBeGreaterThan(50);
});

it.each(["flagship", "template"] as const)("finds no word in a column of the %s that its list does not have", async (name) => {
  expect(await strangers(name)).toEqual([]);
});
