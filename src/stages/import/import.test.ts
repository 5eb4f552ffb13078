import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { loadCase } from "../../case/load.js";
import { newCase } from "../../case/making/new.js";
import { ownPath } from "../../disk/own-folder.js";
import type { Problem } from "../../domain/problem.js";
import { ddl, type Row, type TableName, tables } from "../../domain/tables.js";
import { type DuckDB, openDuckDB } from "../../engine/duckdb.js";
import type { Store, Work } from "../../flow/stage.js";
import { gdeltColumns } from "../../formats/events/gdelt/gdelt.js";
import { importEvents } from "./import.js";
import { inspectEvents } from "./inspect.js";
import { loadFile } from "./load.js";
import { layOut } from "./names/known.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "amity-import-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ged =
  "id,year,type_of_violence,side_a,side_b,number_of_sources,country,iso3,date_prec,date_start,date_end,best,high,low,latitude,longitude";
const gedRow = (id: number, rest: Partial<Record<string, string>> = {}) => {
  const row: Record<string, string> = {
    ...{
      id: String(id),
      year: "2021",
      type_of_violence: "1",
      side_a: "Government of Atlantis",
      side_b: "Tritons",
      number_of_sources: "-1",
    },
    ...{
      country: "Pakistan",
      iso3: "PAK",
      date_prec: "1",
      date_start: "2021-03-01",
      date_end: "2021-03-01",
      best: "2",
      high: "3",
      low: "1",
    },
    ...{ latitude: "30", longitude: "70", ...rest },
  };
  return ged
    .split(",")
    .map((name) => row[name])
    .join(",");
};

interface Outcome {
  readonly problems: Problem[];
  readonly engine: DuckDB;
  all<T extends TableName>(name: T): Promise<Row<T>[]>;
}

/** Runs the stage alone over a case with these files of events/ and these aliases. */
async function imported(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { events?: string; aliases?: readonly Row<"alias">[] } = {},
): Promise<Outcome> {
  const home = await mkdtemp(join(folder, "case-"));
  const dir = join(home, "case");
  await newCase(dir);
  await rm(join(dir, "events"), { recursive: true, force: true });
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(dir, "events", name)), { recursive: true });
    await writeFile(join(dir, "events", name), bytes);
  }
  const yaml = await readFile(join(dir, "case.yaml"), "utf8");
  const said = yaml
    .replace(/^region:.*$/m, "region: [PAK, AFG, IND]")
    .replace(/^period:.*$/m, "period: { from: 1990-01-01, to: 2030-12-31 }");
  await writeFile(join(dir, "case.yaml"), `${said.replace(/^events:(\n[ -].*)*$/m, "")}\n${options.events ?? ""}`);
  const caseFile = await loadCase(dir);
  const engine = await openDuckDB();
  for (const name of ["alias", ...importEvents.writes] as const) await engine.run(ddl(name));
  await engine.write("alias", options.aliases ?? []);
  const problems: Problem[] = [];
  const work: Work = {
    case: caseFile,
    problem: (each) => void problems.push(each),
    progress: () => {},
    output: async () => {},
    recall: () => undefined,
    retain: () => undefined,
    again: () => undefined,
    remember: async (_, make) => make(),
  };
  const store = { rows: engine.rows, write: engine.write, engine, scratch: ownPath("import") } as unknown as Store<
    "alias",
    "event" | "tally" | "dataset" | "coverage" | "rejected"
  >;
  await importEvents.run(store, work);
  return {
    problems,
    engine,
    all: (name) => engine.rows(`select * from ${name} order by ${tables[name].key.join(", ")}`),
  };
}

const codes = (problems: readonly Problem[]) => problems.map((each) => each.code).sort();

describe("import", () => {
  it("keeps odd rows with flags and counts them, and sets unreadable rows aside with line and column", async () => {
    const lines = [
      ged,
      gedRow(1),
      gedRow(2, { low: "9" }),
      gedRow(3, { date_end: "2021-02-27" }),
      gedRow(4, { best: "many" }),
      "5,2021,1,too,few",
      "",
      gedRow(6, { date_start: "2021-02-31", country: "Nowhere", iso3: "" }),
      gedRow(7, { type_of_violence: "8", latitude: "123" }),
      gedRow(1),
    ];
    const { all, problems } = await imported({ "some.csv": `${lines.join("\n")}\n` });
    const rows = await all("event");
    expect(rows.map((each) => [each.id, each.line, each.flags])).toEqual([
      ["UCDP GED:1", 2, null],
      ["UCDP GED:1:some.csv:10", 10, "duplicate-id"],
      ["UCDP GED:2", 3, "low-above-best"],
      ["UCDP GED:3", 4, "ends-before-start"],
      ["UCDP GED:6", 8, "impossible-date,unknown-country"],
      ["UCDP GED:7", 9, "unknown-type,bad-coordinates"],
    ]);
    expect(rows[4]?.day).toBe("2021-03-01");
    expect(await all("rejected")).toEqual([
      { file: "events/some.csv", line: 5, col: 12, reason: "best is not a whole number: many", raw: lines[4] },
      { file: "events/some.csv", line: 6, col: 5, reason: "5 columns where 16 are expected", raw: lines[5] },
    ]);
    const [dataset] = await all("dataset");
    expect(dataset).toMatchObject({ rows: 8, good: 1, flagged: 5, bad: 2, since: "2021-03-01", until: "2021-03-01", format: "ucdp-ged" });
    expect(dataset?.licence).toContain("CC BY 4.0");
    expect(codes(problems)).toEqual([
      ...[
        "data/bad-row",
        "data/bad-row",
        "data/deaths-outside-range",
        "data/duplicate-row",
        "data/impossible-date",
        "data/impossible-date",
      ],
      ...["data/odd-value", "data/set-aside", "data/unknown-code", "data/unknown-code"],
    ]);
    expect(problems.find((each) => each.says.includes("best is not"))?.at).toEqual([{ file: "events/some.csv", line: 5, column: 12 }]);
  });

  it("takes how exactly an event is dated from its first and last day where the file has left out date_prec", async () => {
    const spans = [
      ["2021-03-01", "2021-03-01", "day"],
      ["2021-03-01", "2021-03-07", "week"],
      ["2021-03-01", "2021-03-31", "month"],
      ["2021-01-01", "2021-12-31", "year"],
      ["2021-03-09", "2021-03-01", "unknown"],
    ];
    const less = ged.replace("date_prec,", "");
    const row = (at: number, date_start = "", date_end = "") => gedRow(at, { date_prec: "§", date_start, date_end }).replace("§,", "");
    const { all } = await imported({ "some.csv": `${[less, ...spans.map(([from, to], at) => row(at + 1, from, to))].join("\n")}\n` });
    expect((await all("event")).map(({ precision }) => precision).sort()).toEqual(spans.map(([, , precision]) => precision).sort());
    // What the file does say stands.
    const { all: said } = await imported({ "some.csv": `${ged}\n${gedRow(1, { date_prec: "5" })}\n` });
    expect((await said("event")).map(({ precision }) => precision)).toEqual(["year"]);
  });

  it("knows the physical line of rows whose fields hold line ends, and loses no row after a stray quotation mark", async () => {
    const lines = [
      `${ged},source_article`,
      `${gedRow(1)},"one`,
      'two ""quoted"", and',
      'three"',
      `${gedRow(2)},"never closed`,
      `${gedRow(3)},plain`,
      `${gedRow(4)},"closed" and more`,
      `${gedRow(5)},5" gun`,
    ];
    const { all } = await imported({ "quoted.csv": `\uFEFF${lines.join("\r\n")}` });
    expect((await all("event")).map((each) => [each.id, each.line, each.note])).toEqual([
      ["UCDP GED:1", 2, 'one\r\ntwo "quoted", and\r\nthree'],
      ["UCDP GED:3", 6, "plain"],
      ["UCDP GED:5", 8, '5" gun'],
    ]);
    expect((await all("rejected")).map((each) => [each.line, each.col])).toEqual([
      [5, 17],
      [7, 17],
    ]);
  });

  it("looks actors up by the day of the event", async () => {
    const at = { file: "actors.yaml", line: 1 };
    const { all } = await imported(
      {
        "a.csv": `${[ged, gedRow(1, { date_start: "2021-08-14", date_end: "2021-08-14" }), gedRow(2, { date_start: "2021-08-15", date_end: "2021-08-15" })].join("\n")}\n`,
      },
      {
        aliases: [
          { name: "government of atlantis", actor: "ATL", since: null, until: null, ...at },
          { name: "Government of Atlantis", actor: "TRI", since: "2021-08-15", until: null, ...at },
        ],
      },
    );
    expect((await all("event")).map((each) => [each.actor, each.target, each.actor_name])).toEqual([
      ["ATL", "Tritons", "Government of Atlantis"],
      ["TRI", "Tritons", "Government of Atlantis"],
    ]);
  });

  it("takes an alias with * where no name is written out, and of two the one with more letters", async () => {
    const at = { file: "actors.yaml", line: 1, since: null, until: null };
    const rows = [
      gedRow(1, { side_a: "TTP: Tehreek of Atlantis" }),
      gedRow(2, { side_a: "TTP: Tehreek of Mu" }),
      gedRow(3, { side_a: "TTP: the other" }),
      gedRow(4, { side_a: "ATTP: none" }),
    ];
    const { all } = await imported(
      { "a.csv": `${[ged, ...rows].join("\n")}\n` },
      {
        aliases: [
          { name: "TTP: *", actor: "TTP", ...at },
          { name: "ttp: tehreek*", actor: "TEH", ...at },
          { name: "TTP: Tehreek of Mu", actor: "MU", ...at },
        ],
      },
    );
    expect((await all("event")).map((each) => each.actor)).toEqual(["TEH", "MU", "TTP", "ATTP: none"]);
  });

  it("reads mappings into events and tallies, and tells their faults at their line", async () => {
    const events = `
events:
  - file: events/mine.csv
    dataset: My list
    columns: {id: no, day: when, actor: who, target: whom, best: dead, country: where, type: =attack}
  - file: events/counts.tsv
    as: tally
    dataset: Counts
    columns: {counter: by, measure: of, value: n, unit: =attacks, since: month}
  - file: events/wrong.csv
    columns: {day: date, actr: who, best: killed}
  - file: events/none.csv
`;
    const { all, problems } = await imported(
      {
        "mine.csv": "no;when;who;whom;dead;where\n1;15 August 2021;A;B;3;Afghanistan\n2;2021-09;A;B;x;PAK\n3;2021;B;A;;IRN\n",
        "counts.tsv": "by\tof\tn\tmonth\nPICSS\tattacks\t151\t2022-02\nPIPS\tattacks\tmany\t2022-02\n",
        "wrong.csv": "date,who\n2021-01-01,A\n",
        "README.md": "What these are.",
        "poem.csv": "roses,violets\nred,blue\n",
      },
      { events },
    );
    expect(
      (await all("event")).map((each) => [each.id, each.day, each.last, each.precision, each.best, each.country, each.type, each.dataset]),
    ).toEqual([
      ["My list:1", "2021-08-15", "2021-08-15", "day", 3, "AFG", "attack", "My list"],
      ["My list:3", "2021-01-01", "2021-12-31", "year", null, "IRN", "attack", "My list"],
    ]);
    expect((await all("tally")).map((each) => [each.id, each.counter, each.value, each.unit, each.since, each.until, each.line])).toEqual([
      ["Counts:counts.tsv:2", "PICSS", 151, "attacks", "2022-02-01", "2022-02-28", 2],
    ]);
    expect((await all("rejected")).map((each) => [each.file, each.line, each.col])).toEqual([
      ["events/counts.tsv", 3, 3],
      ["events/mine.csv", 3, 5],
    ]);
    expect(codes(problems)).toEqual([
      ...[
        "case/missing-file",
        "case/unknown-key",
        "data/bad-row",
        "data/bad-row",
        "data/missing-column",
        "data/set-aside",
        "data/unknown-format",
      ],
    ]);
    const unknown = problems.find((each) => each.code === "case/unknown-key");
    expect(unknown?.at[0]?.file).toBe("case.yaml");
    expect(unknown?.says).toContain("actr");
  });

  it("makes a wide table long", async () => {
    const { all, problems } = await imported(
      { "wide.csv": "month,Afghanistan,Myanmar (Burma)\n2021-08,30,\n2021-09,4,x\n" },
      {
        events:
          "events:\n  - {file: events/wide.csv, dataset: Wide, grain: month, columns: {day: month, place: '*name', country: '*name', best: '*'}}\n",
      },
    );
    expect((await all("event")).map((each) => [each.id, each.day, each.last, each.place, each.country, each.best, each.line])).toEqual([
      ["Wide:wide.csv:2:Afghanistan", "2021-08-01", "2021-08-31", "Afghanistan", "AFG", 30, 2],
      ["Wide:wide.csv:3:Afghanistan", "2021-09-01", "2021-09-30", "Afghanistan", "AFG", 4, 3],
    ]);
    expect((await all("rejected")).map((each) => [each.line, each.raw])).toEqual([[3, "2021-09,4,x"]]);
    expect(codes(problems)).toEqual(["data/bad-row"]);
  });

  it("reads gzip, zip, UTF-16 and Parquet as it reads the plain file, and refuses other packings by name", async () => {
    const table = `${[ged, gedRow(1, { side_b: "Frères" }), gedRow(2)].join("\n")}\n`;
    const parquet = join(folder, "ged.parquet");
    const csvPath = join(folder, "ged.csv");
    await writeFile(csvPath, table);
    const engine = await openDuckDB();
    await engine.run(`copy (select * from read_csv('${csvPath}')) to '${parquet}' (format parquet)`);
    engine.close();
    const { all, problems } = await imported({
      "a.csv.gz": gzipSync(table),
      "b.zip": await zipped({ "inner.csv": table }),
      "c.csv": Buffer.from(`\uFEFF${table}`, "utf16le"),
      "d.csv": Buffer.from(table, "latin1"),
      "e.parquet": await readFile(parquet),
      "f.bz2": Buffer.from("BZh91AY&SY"),
      "g.zip": await zipped({ "one.csv": table, "two.csv": table }),
    });
    const rows = await all("event");
    expect(rows).toHaveLength(10);
    expect(rows.filter((each) => each.target === "Frères").map((each) => [each.file, each.line])).toEqual([
      ["events/a.csv.gz", 2],
      ["events/b.zip", 2],
      ["events/c.csv", 2],
      ["events/d.csv", 2],
      ["events/e.parquet", 1],
    ]);
    expect(new Set(rows.map((each) => each.id)).size).toBe(10);
    const refused = problems.filter((each) => each.code === "data/unknown-format");
    expect(refused.map((each) => each.says)).toEqual([expect.stringContaining("bzip2"), expect.stringContaining("2 tables")]);
    expect(codes(problems)).toContain("data/encoding");
  });

  it("refuses files that break off or unpack without end, and keeps nothing of them", async () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => gedRow(index, { latitude: String(30 + index / 1e5) }));
    const packed = gzipSync(`${ged}\n${lines.join("\n")}\n`);
    const bomb = gzipSync(Buffer.concat([Buffer.from(`${ged}\n`), Buffer.alloc(300 << 20, "1,2\n")]), { level: 9 });
    const { all, problems } = await imported({ "short.csv.gz": packed.subarray(0, packed.length - 5000), "bomb.csv.gz": bomb });
    expect(await all("event")).toEqual([]);
    expect(await all("dataset")).toEqual([]);
    expect(await all("rejected")).toEqual([]);
    expect(problems.map((each) => [each.code, each.at[0]?.file])).toEqual([
      ["data/too-large", "events/bomb.csv.gz"],
      ["data/unreadable", "events/short.csv.gz"],
    ]);
  });

  it("reads GTD and POLECAT by their published columns", async () => {
    const gtd = [
      "eventid,iyear,imonth,iday,country_txt,city,latitude,longitude,attacktype1_txt,targtype1_txt,target1,gname,nkill",
      "202001000001,2020,1,0,Pakistan,Quetta,30.2,67.0,Armed Assault,Police,Patrol,Unknown,2",
      "202000000002,2020,0,0,Atlantis,,,,Bombing/Explosion,Police,,Tritons,",
    ];
    const polecat = [
      [
        "Event ID",
        "Event Date",
        "Event Type",
        "Event Mode",
        "Event Intensity",
        "Quad Code",
        "Contexts",
        "Actor Name",
        "Actor Country",
        "Recipient Name",
        "Recipient Country",
        "Country",
        "Latitude",
        "Longitude",
      ],
      [
        "x1",
        "2021-08-15",
        "ASSAULT",
        "firearms",
        "-9",
        "MATERIAL CONFLICT",
        "military",
        "",
        "AFG",
        "Border guards",
        "PAK",
        "PAK",
        "34",
        "71",
      ],
      ["x2", "2021-08-16", "DANCE", "", "12", "", "", "A", "", "B", "", "AFG", "34", "71"],
    ];
    const { all } = await imported({ "gtd.csv": gtd.join("\n"), "polecat.txt": polecat.map((each) => each.join("\t")).join("\n") });
    expect(
      (await all("event")).map((each) => [
        each.id,
        each.day,
        each.precision,
        each.actor,
        each.target,
        each.best,
        each.goldstein,
        each.cameo,
        each.quad,
        each.country,
        each.flags,
      ]),
    ).toEqual([
      ["GTD:202000000002", "2020-01-01", "year", "Tritons", null, null, null, null, null, null, "unknown-country"],
      ["GTD:202001000001", "2020-01-01", "month", null, null, 2, null, null, null, "PAK", null],
      ["POLECAT:x1", "2021-08-15", "day", "Afghanistan", "Border guards", null, -9, "193", 4, "PAK", null],
      ["POLECAT:x2", "2021-08-16", "day", "A", "B", null, 12, null, null, "AFG", "unknown-type,goldstein-outside"],
    ]);
  });
});

describe("large tables read in place", () => {
  const row = (id: number, change: Readonly<Record<string, string>> = {}) => {
    const values: Record<string, string> = {
      ...{
        global_event_id: String(id),
        sql_date: "20210815",
        month_year: "202108",
        year: "2021",
        actor1_code: "PAK",
        actor2_code: "AFGREB",
      },
      ...{
        event_code: "190",
        event_root_code: "19",
        quad_class: "4",
        goldstein_scale: "-10.0",
        num_sources: "3",
        action_geo_country_code: "IZ",
      },
      ...{ date_added: "20210815230000", source_url: 'https://news.example/"x', ...change },
    };
    return gdeltColumns(true)
      .map((name) => values[name] ?? "")
      .join("\t");
  };
  const read = async (text: string, above: number) => {
    const path = join(folder, `gdelt-${Math.random()}.csv`);
    await writeFile(path, text);
    const engine = await openDuckDB();
    try {
      for (const name of ["event", "tally", "rejected"] as const) await engine.run(ddl(name));
      await layOut(engine, [{ name: "AFGREB", actor: "TAL", since: null, until: "2021-12-31" }]);
      const loaded = await loadFile(engine, { file: "events/g.csv", path, named: true }, folder, { inPlaceAbove: above });
      return {
        loaded,
        events: await engine.rows("select * from event order by line, id"),
        rejected: await engine.rows("select * from rejected order by line"),
      };
    } finally {
      engine.close();
    }
  };
  const good = Array.from({ length: 3000 }, (_, index) => row(index + 1, index % 7 ? {} : { sql_date: "20210231", event_code: "999" }));

  it("gives the same rows as the careful way, with the same lines", async () => {
    const text = `${good.join("\n")}\n`;
    const [fast, careful] = [await read(text, 0), await read(text, 1e12)];
    expect(fast).toEqual(careful);
    expect(fast.events).toHaveLength(3000);
    expect(fast.events[6]).toMatchObject({ line: 7, country: "IRQ", target: "TAL", target_name: "AFGREB", goldstein: -10, reports: 3 });
    expect(fast.events[7]).toMatchObject({
      line: 8,
      day: "2021-08-01",
      precision: "month",
      flags: "impossible-date,unknown-cameo",
    });
  });

  it.each([
    ["a row cut short", (lines: string[]) => lines.splice(10, 0, "1\t2\t3"), 11],
    ["a blank line", (lines: string[]) => lines.splice(10, 0, ""), 0],
    ["a number that is none", (lines: string[]) => lines.splice(10, 0, row(9999, { quad_class: "four" })), 11],
    ["a null byte", (lines: string[]) => lines.splice(10, 0, row(9999, { actor1_code: "\0" })), 11],
  ])("finds out about %s", async (_, change, bad) => {
    const lines = [...good];
    change(lines);
    const text = `${lines.join("\n")}\n`;
    const [fast, careful] = [await read(text, 0), await read(text, 1e12)];
    expect(fast).toEqual(careful);
    expect(fast.events).toHaveLength(3000);
    expect(fast.events.at(-1)).toMatchObject({ line: 3001, id: "GDELT 2.0:3000" });
    expect(fast.rejected.map((each) => (each as { line: number }).line)).toEqual(bad ? [bad] : []);
  });
});

describe("inspect", () => {
  it("says what is in a file, and what a file is that holds no events", async () => {
    const path = join(folder, "GEDEvent_v24_0_5.csv");
    await writeFile(path, `${[ged, gedRow(1), gedRow(2, { high: "1" })].join("\n")}\n`);
    const { problems, ...said } = await inspectEvents(path);
    expect(said).toEqual({
      ...{ format: "ucdp-ged", dataset: "UCDP GED", version: "24.0.5", rows: 2, good: 1, flagged: 1, bad: 0 },
      ...{ period: ["2021-03-01", "2021-03-01"], actors: 2, countries: 1, deaths: 4 },
    });
    expect(problems).toHaveLength(1);
    await writeFile(path, "name,type,description\nGLOBALEVENTID,INTEGER,Unique\n");
    expect((await inspectEvents(path)).problems[0]?.says).toContain("list of columns");
  });
});

function zipped(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    zip.outputStream.on("data", (piece: Buffer) => pieces.push(piece));
    zip.outputStream.on("end", () => resolve(Buffer.concat(pieces)));
    zip.outputStream.on("error", reject);
  });
}
