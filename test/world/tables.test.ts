import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { complaints, packed, readTables, world } from "../../scripts/world/tables.js";

describe("the tables of names", () => {
  it.each(readTables().map((table) => [table.name, table] as const))("%s has no wrong line, and is packed as it stands", (name, table) => {
    expect(complaints(table)).toEqual([]);
    const file = join(world, "packed", `${name}.ts`);
    expect(existsSync(file) && readFileSync(file, "utf8") === packed(table), `${name}: run npm run names`).toBe(true);
  });

  it.each([
    ["groups", "A;B|AFGREB>=2021", undefined],
    ["groups", "A; B|AFGREB", "names has “ B”"],
    ["groups", "A|AFGREB from 2021", "codes has “AFGREB from 2021”"],
    ["groups", "A|AFGREB>=2021<2020", "ends on 2020, before it begins on 2021"],
    ["groups", "A", "the line has 1 columns"],
    ["territories", "tigray|Tigray||ETH|..|", undefined],
    ["territories", "Tigray|Tigray||ETH|..|", "id has “Tigray”"],
    ["territories", "tigray|Tigray||ETI|..|", "state has ETI"],
    ["territories", "tigray|Tigray||ETH|since 1995|", "days has “since 1995”"],
    ["officeholders", "PAK|A B|president 2008-09..2013-09", undefined],
    ["officeholders", "PAK|A B|president", "offices has “president”"],
    ["states", "ETH|Ethiopia;Ethiopia|||||", "names has Ethiopia twice"],
  ])("%s: “%s” %s", (name, row, says) => {
    const found = complaints({ name, file: `${name}.txt`, text: `# a comment\n${row}\n` });
    if (says === undefined) expect(found).toEqual([]);
    else {
      expect(found[0]).toMatchObject({ file: `${name}.txt`, line: 2 });
      expect(found[0]?.says).toContain(says);
    }
  });
});
