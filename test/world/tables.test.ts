import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { complaints, packed, readTables, root } from "../../scripts/tables/columns.js";

describe("the tables that the program carries", () => {
  it.each(readTables().map((table) => [table.name, table] as const))("%s has no wrong line, and is packed as it stands", (name, table) => {
    expect(complaints(table)).toEqual([]);
    const file = join(root, table.packed);
    expect(existsSync(file) && readFileSync(file, "utf8") === packed(table), `${name}: run npm run tables`).toBe(true);
  });

  it.each([
    ["groups", "A;B|AFGREB>=2021", undefined],
    ["groups", "A; B|AFGREB", "names has “ B”"],
    ["groups", "A|AFGREB from 2021", "codes has “AFGREB from 2021”"],
    ["groups", "A|AFGREB>=2021<2020", "ends on 2020, before it begins on 2021"],
    ["groups", "A", "the line has 1 column;"],
    ["territories", "tigray|Tigray||ETH|..|", undefined],
    ["territories", "Tigray|Tigray||ETH|..|", "id has “Tigray”"],
    ["territories", "tigray|Tigray||ETI|..|", "state has ETI"],
    ["territories", "tigray|Tigray||ETH|since 1995|", "days has “since 1995”"],
    ["officeholders", "PAK|A B|president 2008-09..2013-09", undefined],
    ["officeholders", "PAK|A B|president", "offices has “president”"],
    ["states", "ETH|Ethiopia;Ethiopia|||||", "names has Ethiopia twice"],
    ["verbs-of-conflict", "carry_out hold | o:@talk p:in/at:city !pass | =demand 141 | t:against,o r", undefined],
    ["verbs-of-conflict", "march | q:on | 141", "conditions has q:on"],
    ["verbs-of-conflict", "march | o:@nobody | 141", "conditions has @nobody, which is no class"],
    ["verbs-of-conflict", "march | | 149x", "code has 149x"],
    ["verbs-of-conflict", "march | | 219", "code has 219, which is no code of cameo.txt"],
    ["verbs-of-conflict", "march | | =shout", "code has =shout, which is no operator"],
    ["nouns", "march | | 141 | to:of", "options has to:of"],
    ["nouns", "march", "the line has 1 column; nouns has 4"],
    ["classes", "food: bread @grain", "@grain is no class that stands above"],
    ["classes", "food bread", "the line is no class"],
    ["cameo", "21|Sing|0.0|||", "code has 21"],
    ["cameo", "190|Use force|low|||", "goldstein has low"],
    ["countries", "KOS|Kosovo|x|KV||", "number has x"],
    ["country-codes", "iso|XK|XKX", "system has iso"],
    ["two-letters", "XKK|XKX", "two has XKK"],
    ["place-spellings", "Khost|37", "code has 37"],
  ])("%s: “%s” %s", (name, row, says) => {
    const found = complaints({ name, file: `${name}.txt`, text: `# a comment\n${row}\n` });
    if (says === undefined) expect(found).toEqual([]);
    else {
      expect(found[0]).toMatchObject({ file: `${name}.txt`, line: 2 });
      expect(found[0]?.says).toContain(says);
    }
  });
});
