import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ddl } from "../../domain/tables.js";
import { type DuckDB, openDuckDB } from "../../engine/duckdb.js";
import { tellReach } from "./aside/reach.js";
import { coverageOf } from "./coverage/coverage.js";
import { loadJudged } from "./load-judged.js";
import { loadWithin } from "./load-within.js";
import { layOut } from "./names/known.js";
import { nameByWorld, placedIn } from "./names/world-names.js";

let folder: string;
let engine: DuckDB;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "amity-judged-"));
  engine = await openDuckDB();
  for (const name of ["event", "tally", "rejected"] as const) await engine.run(ddl(name));
  await layOut(engine, [
    { name: "Riders of *", actor: "RID", since: null, until: null },
    { name: "Guard", actor: "KEN", since: "2020-06-01", until: null },
  ]);
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true, force: true });
});
const empty = async () => {
  for (const name of ["event", "rejected"]) await engine.run(`delete from ${name}`);
};
beforeEach(empty);

const placed = placedIn([{ id: "KEN", kind: "state", name: "Kenya", country: "KEN" }]);
const reach = {
  region: ["KEN", "UGA"],
  period: { from: "2020-01-01", to: "2020-12-31" },
  homes: new Map([
    ["KEN", "KEN"],
    ["RID", "UGA"],
  ]),
};

const plain = (told: unknown): unknown => JSON.parse(JSON.stringify(told));
const pick = <T>(list: readonly T[], n: number): T => list[(n * 7919 + (n >> 3) * 104729) % list.length] as T;
const sides = [
  "Government of Kenya",
  "Riders of the Lake",
  "Guard",
  "Government of Peru",
  "Civilians",
  "Military Forces of Uganda",
  'Cartel, "the"',
  "XXX12",
];
const countries = ["Kenya", "Uganda", "Peru", "Norway", "Atlantis", "Chad"];
const two = (n: number) => String(n).padStart(2, "0");

/** Rows as UCDP writes them, some of them odd, some that cannot be read, some over two lines. */
function ged(rows: number): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const line = (n: number) => {
    const year = pick([2019, 2020, 2020, 2021], n);
    const day = `${year}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
    const best = n % 41 === 0 ? "many" : String(n % 9);
    return [
      n,
      year,
      1 + (n % 3),
      quoted(pick(sides, n)),
      quoted(pick(sides, n + 3)),
      pick(countries, n + 1),
      day,
      day,
      best,
      n % 5,
      0,
      1,
      quoted(n % 13 ? "a" : "over\ntwo lines"),
    ].join(",");
  };
  const header = "id,year,type_of_violence,side_a,side_b,country,date_start,date_end,best,high,low,date_prec,source_headline";
  return `${header}\n${Array.from({ length: rows }, (_, n) => line(n + 1)).join("\n")}\n`;
}

/** Rows as GDELT writes them, without a header. */
function gdelt(rows: number, last = "\n"): string {
  const codes = ["KENGOV", "UGA", "PER", "NOR", "GOV", "", "KENREB", "CHNMIL"];
  const fips = ["KE", "UG", "PE", "NO", "", "ZZ"];
  const line = (n: number) => {
    const cells = Array<string>(58).fill("");
    const day = `${pick([2019, 2020, 2020, 2021], n)}${two(1 + (n % 12))}${two(1 + (n % 28))}`;
    const put: Record<number, string> = {
      ...{
        0: String(n),
        1: n % 37 ? day : "20201340",
        2: day.slice(0, 6),
        3: day.slice(0, 4),
        5: pick(codes, n),
        6: "A",
        15: pick(codes, n + 2),
        16: "B",
      },
      ...{
        25: "1",
        26: n % 29 ? "190" : "999",
        27: "190",
        28: "19",
        29: n % 43 ? "4" : "four",
        30: "-10",
        31: "3",
        32: "1",
        33: "1",
        34: "-2.5",
      },
      ...{
        49: "4",
        50: "Town, Province",
        51: pick(fips, n + 5),
        52: "X01",
        53: n % 31 ? "1.5" : "north",
        54: "36.8",
        56: "20200101",
        57: `https://example.org/${n}`,
      },
    };
    for (const [at, value] of Object.entries(put)) cells[Number(at)] = value;
    return cells.join("\t");
  };
  return Array.from({ length: rows }, (_, n) => line(n + 1)).join("\n") + last;
}

/** Deaths by month and place, some places of which are lists. */
function mapped(rows: number): string {
  const places = ["Kenya, Uganda", "Kenya, Peru", "Peru; Norway", "the sea"];
  const line = (n: number) =>
    `2020-${two(1 + (n % 12))}-15;"${pick(places, n)}";${pick(["Kenya", "Peru", ""], n)};${n % 17 ? n % 7 : "few"}`;
  return `when;where;who;dead\n${Array.from({ length: rows }, (_, n) => line(n)).join("\n")}\n`;
}

/** Writes a table as Parquet, every column as text. */
async function packed(path: string, text: string): Promise<void> {
  await writeFile(`${path}.csv`, text);
  await engine.run(`copy (select * from read_csv('${path}.csv', all_varchar = true, header = true)) to '${path}' (format parquet)`);
}

const columns = { day: "when", place: "where", actor: "who", best: "dead" };
const shapes = [
  { name: "GED, quoted, through a copy", file: "ged.csv", text: ged(900), inPlaceAbove: undefined, mapping: undefined },
  { name: "GDELT, read where it lies", file: "g.CSV", text: gdelt(900), inPlaceAbove: 0, mapping: undefined },
  { name: "GDELT, its last line without an end", file: "g.CSV", text: gdelt(901, ""), inPlaceAbove: 0, mapping: undefined },
  { name: "GED, as Parquet", file: "ged.parquet", text: ged(900), inPlaceAbove: undefined, mapping: undefined },
  { name: "GDELT, through a copy", file: "g.CSV", text: gdelt(900), inPlaceAbove: undefined, mapping: undefined },
  {
    name: "a mapped table with lists of places",
    file: "m.csv",
    text: mapped(900),
    inPlaceAbove: undefined,
    mapping: { columns, as: "event", grain: "event" } as const,
  },
];

describe("a large file of a case with a region", () => {
  it.each(shapes)(
    "brings in the same rows, counts and coverage as if all had come in first: $name",
    async ({ file, text, inPlaceAbove, mapping }) => {
      const path = join(folder, file);
      await (file.endsWith(".parquet") ? packed(path, text) : writeFile(path, text));
      const input = { file: `events/${file}`, path, named: true, ...(mapping ? { mapping } : {}) };
      const rows = async () => [
        await engine.rows("select * from event order by rowid"),
        await engine.rows("select * from rejected order by line, col"),
      ];

      const loaded = await loadWithin(engine, input, folder, { inPlaceAbove });
      if (!("format" in loaded)) throw new Error(JSON.stringify(loaded));
      const coverage = await coverageOf(engine, input.file, loaded);
      await nameByWorld(engine, input.file, placed);
      const unkept = await tellReach(engine, input.file, reach, 100);
      const expected = await rows();
      await empty();

      const judged = await loadJudged(engine, [input], { scratch: folder, reach, placed, most: 100, inPlaceAbove });
      expect(unkept.outside).toBeGreaterThan(100);
      expect(expected[0]?.length).toBeGreaterThan(50);
      expect(plain(judged)).toEqual(plain({ found: [{ input, loaded }], coverage, unkept }));
      expect(await rows()).toEqual(expected);
    },
  );

  it("reads whole rows only of what counts", async () => {
    const path = join(folder, "g.CSV");
    await writeFile(path, gdelt(900));
    let most = 0;
    const watched = {
      ...engine,
      run: async (sql: string, bind?: Parameters<typeof engine.run>[1]) => {
        await engine.run(sql, bind);
        const [row] = await engine.rows<{ n: number }>("select count(*) as n from event");
        most = Math.max(most, row?.n ?? 0);
      },
    };
    await loadJudged(watched, [{ file: "events/g.CSV", path, named: true }], { scratch: folder, reach, placed, most: 100 });
    const [{ n } = { n: 0 }] = await engine.rows<{ n: number }>("select count(*) as n from event");
    expect(n).toBeGreaterThan(50);
    expect(most).toBe(n);
  });

  it("keeps those outside where they are few, set aside", async () => {
    const path = join(folder, "g.CSV");
    await writeFile(path, gdelt(900));
    const judged = await loadJudged(engine, [{ file: "events/g.CSV", path, named: true }], { scratch: folder, reach, placed, most: 880 });
    expect(judged.unkept).toEqual({ outside: 0, across: 0, beyond: 0 });
    const rows = await engine.rows<{ aside: string | null; n: number }>("select aside, count(*) as n from event group by 1 order by 1");
    expect(rows.map(({ aside }) => aside).sort()).toEqual([null, "beyond", "outside"].sort());
  });
});
