import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { newCase } from "../../case/making/new.js";
import { ownPath } from "../../disk/own-folder.js";
import type { Problem } from "../../domain/problem.js";
import { ddl, type Row, type TableName, tables } from "../../domain/tables.js";
import { type DuckDB, openDuckDB } from "../../engine/duckdb.js";
import type { Store, Work } from "../../flow/stage.js";
import { releasedDays } from "../../formats/events/ucdp/ucdp.js";
import { reconciledPairs, type YearSum } from "../reconcile/pairs.js";
import { compareVersions } from "./coverage/version-order.js";
import { importEvents } from "./import.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "amity-counts-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Case {
  readonly engine: DuckDB;
  readonly problems: readonly Problem[];
  all<T extends TableName>(name: T): Promise<Row<T>[]>;
  one(sql: string): Promise<Record<string, unknown> | undefined>;
}

/** Imports files into a case with this region and period. */
async function counted(
  files: Readonly<Record<string, string>>,
  given: { region?: string; period?: string; events?: string; actors?: string } = {},
): Promise<Case> {
  const dir = join(await mkdtemp(join(folder, "case-")), "case");
  await newCase(dir);
  await rm(join(dir, "events"), { recursive: true, force: true });
  await mkdir(join(dir, "events"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, "events", name), text);
  if (given.actors) await writeFile(join(dir, "actors.yaml"), `${await readFile(join(dir, "actors.yaml"), "utf8")}\n${given.actors}`);
  const yaml = (await readFile(join(dir, "case.yaml"), "utf8"))
    .replace(/^region:.*$/m, `region: [${given.region ?? "KEN, UGA"}]`)
    .replace(/^period:.*$/m, `period: { ${given.period ?? "from: 2000-01-01, to: 2030-12-31"} }`)
    .replace(/^events:(\n[ -].*)*$/m, "");
  await writeFile(join(dir, "case.yaml"), `${yaml}\n${given.events ?? ""}`);
  const engine = await openDuckDB();
  for (const name of ["alias", ...importEvents.writes] as const) await engine.run(ddl(name));
  const problems: Problem[] = [];
  const work: Work = {
    case: await loadCase(dir),
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
    (typeof importEvents.writes)[number]
  >;
  await importEvents.run(store, work);
  return {
    engine,
    problems,
    all: (name) => engine.rows(`select * from ${name} order by ${tables[name].key.join(", ")}`),
    one: async (sql) => (await engine.rows<Record<string, unknown>>(sql))[0],
  };
}

const csv = (...rows: readonly (readonly (string | number)[])[]) =>
  `${rows.map((row) => row.map((each) => (/[,"]/.test(String(each)) ? `"${each}"` : each)).join(",")).join("\n")}\n`;
const gedHead = ["id", "type_of_violence", "side_a", "side_b", "country", "date_start", "date_end", "best", "low", "high", "version"];
type Ged = { id: number; a?: string; b?: string; kind?: number; country?: string; day?: string; best?: number; version?: string };
const ged = (...rows: readonly Ged[]) =>
  csv(
    gedHead,
    ...rows.map(
      ({ id, a = "Government of Kenya", b = "Raiders", kind = 1, country = "Kenya", day = "2020-05-01", best = 1, version = "21.1" }) => [
        ...[id, kind, a, b, country, day, day, best, best, best, version],
      ],
    ),
  );
const acledHead = ["event_id_cnty", "event_date", "event_type", "actor1", "actor2", "fatalities", "country", "timestamp"];
const mapped = (file: string, dataset: string, grain: string, columns: string, version?: string) =>
  `  - {file: events/${file}, dataset: ${dataset}, grain: ${grain}${version ? `, version: "${version}"` : ""}, columns: {${columns}}}\n`;
const sumOf =
  "select cast(sum(best) filter (where aside is null) as bigint) as deaths, count(*) filter (where aside is null) as n from event";
const asides = (rows: readonly Row<"event">[]) => rows.map((each) => each.aside);

describe("what counts of one dataset", () => {
  it("never adds the sum of the UCDP country-year file to its parts", async () => {
    const stems = ["sb_total_deaths", "ns_total_deaths", "os_total_deaths", "cumulative_total_deaths_in_orgvio"];
    const head = ["country_id_cy", "country_cy", "year_cy", ...stems.flatMap((s) => ["best", "low", "high"].map((e) => `${s}_${e}_cy`))];
    const year = (gw: number, name: string, at: number, [a, b, c]: readonly [number, number, number]) => [
      ...[gw, name, at],
      ...[a, b, c, a + b + c].flatMap((n) => [n, n, n]),
    ];
    const data = [year(501, "Kenya", 2020, [7, 11, 13]), year(501, "Kenya", 2021, [0, 0, 5]), year(500, "Uganda", 2020, [3, 0, 0])];
    const { one, all } = await counted({ "cy.csv": csv(head, ...data) });
    expect(await one(sumOf)).toEqual({ deaths: 7 + 11 + 13 + 5 + 3, n: 3 });
    expect((await all("dataset"))[0]).toMatchObject({ counted: 3, aside: '{"part":9}' });
  });

  it("reads how friendly an act is off its CAMEO code, where the mapping names no other column for it", async () => {
    const rows = csv(
      ["day", "a", "b", "code", "own"],
      ["2020-01-01", "KEN", "UGA", "057", 1],
      ["2020-01-02", "KEN", "UGA", "190", 2],
      ["2020-01-03", "KEN", "UGA", "999", 3],
    );
    const columns = "day: day, actor: a, target: b, cameo: code";
    const events = `events:\n${mapped("c.csv", "Codes", "event", columns)}${mapped("d.csv", "Own", "event", `${columns}, goldstein: own`)}`;
    const { all } = await counted({ "c.csv": rows, "d.csv": rows }, { events });
    expect((await all("event")).map((each) => [each.dataset, each.cameo, each.root, each.quad, each.goldstein])).toEqual([
      ["Codes", "057", "05", 1, 8],
      ["Codes", "190", "19", 4, -10],
      ["Codes", "999", null, null, null],
      ["Own", "057", "05", 1, 1],
      ["Own", "190", "19", 4, 2],
      ["Own", "999", null, null, 3],
    ]);
  });

  it("finds the total of a mapped table by its figures, whatever it is called, and leaves a table without one alone", async () => {
    const rows = (withTotal: boolean) =>
      [2018, 2019, 2020, 2021].flatMap((year, at) => {
        const parts = [4 + at, 9, 2 * at + 1];
        const named = parts.map((n, index) => [year, "KEN", `sort ${index}`, n]);
        return withTotal ? [...named, [year, "KEN", "Everything", parts.reduce((a, b) => a + b, 0)]] : named;
      });
    const events = `events:\n${mapped("t.csv", "Sorts", "year", "day: year, country: country, type: sort, best: dead")}`;
    const head = ["year", "country", "sort", "dead"];
    const parts = rows(false).reduce((sum, row) => sum + Number(row[3]), 0);
    const whole = await counted({ "t.csv": csv(head, ...rows(true)) }, { events });
    expect(await whole.one(sumOf)).toEqual({ deaths: parts, n: 4 });
    const plain = await counted({ "t.csv": csv(head, ...rows(false)) }, { events });
    expect(await plain.one(sumOf)).toEqual({ deaths: parts, n: 12 });
  });

  it("finds the country's own row among its districts, a case that the rule for kinds was not written from", async () => {
    const districts = [1, 2, 3].flatMap((year) => [
      ...["West", "East", "North"].map((name, at) => [2017 + year, "UGA", name, at * year + 2]),
      [2017 + year, "UGA", "", [0, 1, 2].reduce((sum, at) => sum + at * year + 2, 0)],
    ]);
    const events = `events:\n${mapped("d.csv", "Districts", "year", "day: year, country: country, admin1: district, best: dead")}`;
    const { one, all } = await counted({ "d.csv": csv(["year", "country", "district", "dead"], ...districts) }, { events });
    const wanted = districts.filter((row) => row[2] !== "").reduce((sum, row) => sum + Number(row[3]), 0);
    expect(await one(sumOf)).toEqual({ deaths: wanted, n: 3 });
    expect((await all("event")).filter((each) => each.aside === null).every((each) => each.admin1 === null)).toBe(true);
  });

  it("counts finer rows instead of coarser ones where they cover the span, else the coarser", async () => {
    const events = `events:\n${mapped("m.csv", "Both", "month", "day: month, country: country, best: dead")}${mapped("y.csv", "Both", "year", "day: year, country: country, best: dead")}`;
    const months = Array.from({ length: 18 }, (_, at) => [
      `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
      "KEN",
      2,
    ]);
    const years = [2019, 2020, 2021].map((year) => [year, "KEN", 24]);
    const { all, one } = await counted(
      { "m.csv": csv(["month", "country", "dead"], ...months), "y.csv": csv(["year", "country", "dead"], ...years) },
      { events },
    );
    expect(await one(sumOf)).toEqual({ deaths: 24 + 24 + 24, n: 1 + 12 + 1 });
    const said = (await all("event")).filter((each) => each.grain === "year").map((each) => [each.day, each.aside]);
    expect(said.sort()).toEqual([
      ["2019-01-01", null],
      ["2020-01-01", "contained"],
      ["2021-01-01", null],
    ]);
  });

  it("counts an event of two ACLED exports once, the later revision, and says so", async () => {
    const row = (id: string, dead: number, stamp: number) => [id, "2020-03-04", "Battles", "A", "B", dead, "Kenya", stamp];
    const { all, one, problems } = await counted({
      "a.csv": csv(acledHead, row("KEN1", 5, 200), row("KEN2", 1, 100)),
      "b.csv": csv(acledHead, row("KEN1", 9, 100), row("KEN2", 4, 300), row("KEN3", 2, 1)),
    });
    expect(await one(sumOf)).toEqual({ deaths: 5 + 4 + 2, n: 3 });
    expect((await all("event")).filter((each) => each.aside === null).map((each) => [each.id, each.file, each.best])).toEqual([
      ["ACLED:KEN1", "events/a.csv", 5],
      ["ACLED:KEN2", "events/b.csv", 4],
      ["ACLED:KEN3", "events/b.csv", 2],
    ]);
    expect(problems.filter(({ code }) => code === "data/set-aside").map(({ says }) => says.split(":")[0])).toEqual([
      "Of 2 rows of events, 1 counts",
      "Of 3 rows of events, 2 count",
    ]);
  });

  it("keeps rows of a mapped table whose numbers begin anew in each file", async () => {
    const events = `events:\n${mapped("o*.csv", "Own", "event", "id: id, day: day, country: country, best: dead")}`;
    const head = ["id", "day", "country", "dead"];
    const { one } = await counted(
      {
        "o1.csv": csv(head, [1, "2020-01-01", "KEN", 3], [2, "2020-01-02", "KEN", 4]),
        "o2.csv": csv(head, [1, "2021-01-01", "UGA", 5], [2, "2020-01-02", "KEN", 4]),
      },
      { events },
    );
    expect(await one(sumOf)).toEqual({ deaths: 3 + 4 + 5, n: 3 });
  });

  it("lets a candidate release count only after the last day of the yearly one, and an older release not at all", async () => {
    const many = (version: string, days: readonly string[], from: number) =>
      days.map((day, at) => ({ id: from + at, day, version, best: 10 }));
    const { all, one } = await counted({
      "yearly.csv": ged(...many("24.1", ["2022-02-01", "2023-06-01", "2023-12-31"], 1)),
      "older.csv": ged(...many("23.1", ["2022-02-02", "2022-03-01"], 50)),
      "candidate.csv": ged(...many("23.0.12", ["2023-12-03"], 70)),
      "later.csv": ged(...many("24.0.1", ["2024-01-05", "2024-01-06"], 90)),
    });
    expect(await one(sumOf)).toEqual({ deaths: 50, n: 5 });
    expect((await all("event")).filter((each) => each.aside !== null).map((each) => [each.file, each.aside])).toEqual(
      [
        ["events/older.csv", "superseded"],
        ["events/older.csv", "superseded"],
        ["events/candidate.csv", "superseded"],
      ].sort((a, b) => ((a[0] as string) < (b[0] as string) ? 1 : -1)),
    );
    expect((await all("coverage")).map((each) => [each.file, each.since, each.until, each.basis])).toEqual([
      ["events/candidate.csv", "2023-12-01", "2023-12-31", "release"],
      ["events/later.csv", "2024-01-01", "2024-01-31", "release"],
      ["events/older.csv", "1989-01-01", "2022-12-31", "release"],
      ["events/yearly.csv", "1989-01-01", "2023-12-31", "release"],
    ]);
  });

  it("knows nothing of the years that somebody cut off a release, and still counts zeros before a war broke out", async () => {
    const of = (from: number, rows: readonly (readonly [number, number, number])[]) => {
      let id = from;
      return rows.flatMap(([year, month, n]) =>
        Array.from({ length: n }, (_, at) => ({
          id: ++id,
          day: `${year}-${String(Math.min(12, month + at)).padStart(2, "0")}-10`,
          version: "23.1",
        })),
      );
    };
    const days = async (...rows: readonly (readonly [number, number, number])[]) => {
      const { all } = await counted({ "ged.csv": ged(...of(0, rows)) });
      return (await all("coverage")).map(({ since, until, basis }) => [since, until, basis]);
    };
    const whole = ["1989-01-01", "2022-12-31", "release"];
    expect(await days([2008, 1, 14], [2009, 1, 14], [2010, 1, 14])).toEqual([["2008-01-01", "2010-12-31", "release"]]);
    expect(await days([2008, 1, 14], [2009, 1, 14], [2022, 1, 14])).toEqual([whole]);
    expect(await days([2011, 4, 14], [2012, 1, 14], [2013, 1, 9])).toEqual([whole]);
    expect(await days([2011, 1, 3], [2012, 1, 14], [2013, 1, 14], [2014, 1, 6])).toEqual([whole]);
    expect(await days([2011, 1, 2], [2012, 1, 1], [2013, 12, 2])).toEqual([whole]);
  });

  it("knows nothing of what lies before a cut in the middle of a year, and holds the silence of one small war for peace", async () => {
    type Fight = readonly [a: string, b: string, from: string, to: string];
    const months = (from: string, to: string) => {
      const [since, until] = [from, to].map((each) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7)) - 1) as [number, number];
      return Array.from({ length: until - since + 1 }, (_, at) => {
        const [year, month] = [Math.floor((since + at) / 12), ((since + at) % 12) + 1];
        return `${year}-${String(month).padStart(2, "0")}-0${(at % 5) + 1}`;
      });
    };
    let id = 0;
    const rows = (...fights: readonly Fight[]) =>
      ged(...fights.flatMap(([a, b, from, to]) => months(from, to).map((day) => ({ id: ++id, a, b, day, version: "23.1" }))));
    const days = async (text: string, name = "ged.csv") => {
      const { all } = await counted({ [name]: text });
      return (await all("coverage")).map(({ since, until, basis }) => `${since} ${until} ${basis}`);
    };
    const raiders = (from: string, to: string): Fight => ["Government of Kenya", "Raiders", from, to];
    const clans = (from: string, to: string): Fight => ["Clan A", "Clan B", from, to];
    const rebels = (from: string, to: string): Fight => ["Government of Uganda", "LRA", from, to];
    const whole = "1989-01-01 2022-12-31 release";
    const several = (from: string, to: string) => rows(raiders(from, to), clans(from, to), rebels(from, to));
    expect(await days(several("2015-06", "2019-03"))).toEqual(["2015-06-01 2019-03-01 release"]);
    expect(await days(rows(raiders("2015-06", "2019-03")))).toEqual([whole]);
    expect(await days(rows(raiders("2015-06", "2022-12"), clans("2016-01", "2022-12"), rebels("2017-01", "2022-12")))).toEqual([whole]);
    expect(await days(rows(raiders("2005-06", "2005-07"), raiders("2015-06", "2019-03"), clans("2015-06", "2019-03")))).toEqual([whole]);
    const ends = rows(raiders("1989-01", "2009-05"), ["Raiders", "Civilians", "1989-01", "2009-05"]);
    expect(await days(ends)).toEqual([whole]);
    // One war alone, ten rows a month from the first on: it broke out in that June, or somebody cut there.
    const dense = (from: string, to: string) => rows(...Array.from({ length: 10 }, () => raiders(from, to)));
    expect(await days(dense("2015-06", "2019-03"))).toEqual(["2015-06-01 2019-03-01 release"]);
    expect(await days(dense("2015-06", "2019-03"), "kenya_1989_2022.csv")).toEqual([whole]);
    expect(await days(rows(raiders("2015-06", "2019-03")), "kenya_2015_2019.csv")).toEqual(["2015-01-01 2019-12-31 release"]);
    expect(await days(rows(raiders("2015-06", "2019-03")), "kenya_2015-06_2019-03.csv")).toEqual(["2015-06-01 2019-03-31 release"]);
    expect(await days(rows(raiders("2015-06", "2019-03")), "kenya_2016.csv")).toEqual([whole]);
  });

  it("takes a release at its word only where the rows lie in its days", async () => {
    const months = Array.from({ length: 6 }, (_, at) => [1, 9, 20].map((day) => `2023-0${at + 1}-${String(day).padStart(2, "0")}`)).flat();
    const { all } = await counted({ "months.csv": ged(...months.map((day, id) => ({ id, day, version: "23.0.6" }))) });
    expect((await all("coverage")).map(({ since, until, basis }) => [since, until, basis])).toEqual([["2023-01-01", "2023-06-20", "rows"]]);
  });

  it("flags what a candidate release itself has yet to check, and counts it", async () => {
    const of = (...said: readonly string[]) => {
      const [head = "", ...rows] = ged(...said.map((_, id) => ({ id, day: "2023-10-02", version: "23.0.10" })))
        .trim()
        .split("\n");
      return `${[`${head},code_status`, ...rows.map((row, at) => `${row},${said[at]}`)].join("\n")}\n`;
    };
    const { all, one } = await counted({ "candidate.csv": of("Clear", "Check deaths", "check dyad", "") });
    const isFlagged = ({ flags }: Row<"event">) => (flags ?? "").includes("to-check");
    expect(
      (await all("event"))
        .filter(isFlagged)
        .map(({ id }) => id.split(":").at(-1))
        .sort(),
    ).toEqual(["1", "2"]);
    expect((await one(sumOf))?.["n"]).toBe(4);
    expect((await all("coverage"))[0]?.counts).toContain("before the yearly check");
  });

  it("covers the days that the name of an export tells, where its rows come near them", async () => {
    const acled = csv(
      acledHead,
      ...["2019-01-09", "2019-02-11", "2019-06-12"].map((day, at) => [`KEN${at}`, day, "Battles", "A (Kenya)", "B (Kenya)", 1, "Kenya", 1]),
    );
    const { all } = await counted({
      "2019-01-01-2019-06-30-Kenya.csv": acled,
      "2018-01-01-2019-12-31-Kenya.csv": acled.replaceAll("KEN", "K"),
    });
    expect((await all("coverage")).map(({ file, since, until }) => [file, since, until])).toEqual([
      ["events/2018-01-01-2019-12-31-Kenya.csv", "2019-01-09", "2019-06-12"],
      ["events/2019-01-01-2019-06-30-Kenya.csv", "2019-01-01", "2019-06-30"],
    ]);
  });

  it("is not misled by a later file that is a small selection", async () => {
    const full = Array.from({ length: 12 }, (_, at) => ({
      id: at + 1,
      day: `2020-${String(at + 1).padStart(2, "0")}-01`,
      version: "22.1",
    }));
    const { one } = await counted({ "full.csv": ged(...full), "some.csv": ged({ id: 99, day: "2020-07-01", version: "23.1" }) });
    expect((await one(sumOf))?.["n"]).toBe(13);
  });

  it("adds the same however the same rows are spread over files", async () => {
    const row = fc.record({ id: fc.integer({ min: 1, max: 9 }), best: fc.nat(9), file: fc.constantFrom("a.csv", "b.csv", "c.csv") });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (given) => {
        const files = new Map<string, Ged[]>();
        for (const { id, file } of given) files.set(file, [...(files.get(file) ?? []), { id, best: id * 2 }]);
        const { one, engine } = await counted(Object.fromEntries([...files].map(([name, rows]) => [name, ged(...rows)])));
        const ids = [...new Set(given.map(({ id }) => id))];
        expect(await one(sumOf)).toEqual({ deaths: ids.reduce((sum, id) => sum + id * 2, 0), n: ids.length });
        engine.close();
      }),
      { numRuns: 6 },
    );
  });
});

describe("region and period", () => {
  const rows: readonly Ged[] = [
    { id: 1 },
    { id: 2, country: "Syria", a: "Government of Syria", b: "Others", best: 500 },
    { id: 3, country: "Somalia", a: "Government of Kenya", b: "Al-Shabaab", best: 7 },
    { id: 4, country: "Somalia", a: "Government of Uganda", b: "Government of Kenya", best: 2 },
    { id: 5, day: "1999-12-31", best: 40 },
    { id: 6, kind: 3, a: "Raiders", b: "Civilians", best: 3 },
  ];

  it("counts what lies inside or has one side there, and keeps and counts the rest apart", async () => {
    const { all, one } = await counted({ "g.csv": ged(...rows) });
    expect((await all("event")).map((each) => [each.id.split(":")[1], each.inside, each.aside])).toEqual([
      ["1", "inside", null],
      ["2", "outside", "outside"],
      ["3", "one side", null],
      ["4", "inside", null],
      ["5", "inside", "beyond"],
      ["6", "inside", null],
    ]);
    expect(await one(sumOf)).toEqual({ deaths: 1 + 7 + 2 + 3, n: 4 });
    expect((await all("dataset"))[0]).toMatchObject({ counted: 4, aside: '{"outside":1,"beyond":1}', unkept: 0 });
  });

  it("takes the country of an actor of actors.yaml, and of a place that names several countries", async () => {
    const actors = "  - {id: RAI, name: Raiders of the lake, kind: group, country: UGA}\n";
    const events = `events:\n${mapped("o.csv", "Own", "event", "id: id, day: day, actor: a, target: b, place: place, best: dead")}`;
    const { all } = await counted(
      {
        "o.csv": csv(
          ["id", "day", "a", "b", "place", "dead"],
          [1, "2020-01-01", "Government of Chile", "Others", "Kenya, Somalia", 1],
          [2, "2020-01-01", "Government of Chile", "Others", "Peru, Chile", 1],
          [3, "2020-01-01", "RAI", "Others", "", 1],
          [4, "2020-01-01", "RAI", "Others", "Kenya, Somalia", 1],
          [5, "2020-01-01", "Some", "Others", "Kenya, Somalia", 1],
          [6, "2020-01-01", "Some", "Others", "Kenya, Uganda", 1],
        ),
      },
      { events, actors },
    );
    expect((await all("event")).map((each) => each.inside)).toEqual(["across", "outside", "one side", "one side", "across", "inside"]);
    expect(asides(await all("event"))).toEqual(["across", "outside", null, null, "across", null]);
    expect((await all("dataset"))[0]).toMatchObject({ counted: 3, aside: '{"outside":1,"across":2}' });
  });

  it("keeps a person's own table in which nothing says where it is", async () => {
    const events = `events:\n${mapped("o.csv", "Own", "event", "id: id, day: day, title: what")}`;
    const { all } = await counted(
      { "o.csv": csv(["id", "day", "what"], [1, "2020-01-01", "Talks"], [2, "1990-01-01", "War"]) },
      { events },
    );
    expect(asides(await all("event"))).toEqual([null, "beyond"]);
  });

  it("counts a sum only where it lies wholly in the period", async () => {
    const events = `events:\n${mapped("y.csv", "Years", "year", "day: year, country: country, best: dead")}`;
    const { all } = await counted(
      { "y.csv": csv(["year", "country", "dead"], [2019, "KEN", 1], [2020, "KEN", 2], [2021, "KEN", 4]) },
      { events, period: "from: 2020-01-01, to: 2021-06-30" },
    );
    expect(asides(await all("event"))).toEqual(["beyond", null, "beyond"]);
  });
});

describe("who acts", () => {
  it("leaves the sides of a fight without an order, and takes who attacked from one-sided violence", async () => {
    const { all } = await counted({
      "g.csv": ged({ id: 1 }, { id: 2, kind: 2, a: "X", b: "Y" }, { id: 3, kind: 3, a: "X", b: "Civilians" }),
    });
    expect((await all("event")).map((each) => [each.undirected, each.actor, each.target, each.target_name])).toEqual([
      [true, "Kenya", "Raiders", "Raiders"],
      [true, "X", "Y", "Y"],
      [false, "X", null, "Civilians"],
    ]);
  });

  it("follows ACLED's own rules: an explosion or an attack on civilians has an agent, a battle has none", async () => {
    const of = (id: string, type: string, b: string) => [id, "2020-03-04", type, "A", b, 1, "Kenya", 1];
    const { all } = await counted({
      "a.csv": csv(
        acledHead,
        of("1", "Battles", "B"),
        of("2", "Explosions/Remote violence", "B"),
        of("3", "Violence against civilians", "Civilians (Kenya)"),
        of("4", "Riots", "B"),
        of("5", "Protests", ""),
      ),
    });
    expect((await all("event")).map((each) => [each.undirected, each.target])).toEqual([
      [true, "B"],
      [false, "B"],
      [false, null],
      [true, "B"],
      [false, null], // a protest is between nobody
    ]);
  });

  it("makes no actor of what a terrorist attack hit, but of a state's soldiers, police and diplomats, and of a group", async () => {
    const head = ["eventid", "iyear", "imonth", "iday", "country_txt", "attacktype1_txt", "targtype1_txt", "corp1", "target1"];
    const of = (n: number, type: string, corp: string, target: string, nation = "Kenya", by = "Somebody's Army (SA)") => [
      ...[n, 2020, 3, 4, "Kenya", "Armed Assault", type, corp, target, nation, by, 1],
    ];
    const { all } = await counted({
      "gtd.csv": csv(
        [...head, "natlty1_txt", "gname", "nkill"],
        of(1, "Military", "Kenya Defence Forces", "Patrol"),
        of(2, "Government (Diplomatic)", "Embassy", "Embassy", "United States"),
        of(3, "Business", "Bus company", "Bus"),
        of(4, "Private Citizens & Property", "Not Applicable", "Village", "Kenya", "Unknown"),
        of(5, "Terrorists/Non-State Militia", "Al Shabaab", "Vehicle"),
      ),
    });
    expect((await all("event")).map((each) => [each.actor, each.target, each.title])).toEqual([
      ["Somebody's Army (SA)", "Kenya", "Armed Assault: Patrol"],
      ["Somebody's Army (SA)", "United States", "Armed Assault: Embassy"],
      ["Somebody's Army (SA)", null, "Armed Assault: Bus"],
      [null, null, "Armed Assault: Village"],
      ["Somebody's Army (SA)", "Al Shabaab", "Armed Assault: Vehicle"],
    ]);
  });

  it("takes published sums of two sides for fights without an order, unless the mapping says otherwise", async () => {
    const columns = "day: year, actor: a, target: b, country: country, best: dead";
    const text = csv(["year", "a", "b", "country", "dead"], [2020, "X", "Y", "KEN", 3]);
    const plain = await counted({ "f.csv": text }, { events: `events:\n${mapped("f.csv", "Fights", "year", columns)}` });
    const said = await counted(
      { "f.csv": text },
      { events: `events:\n${mapped("f.csv", "Fights", "year", `${columns}, undirected: =no`)}` },
    );
    expect([(await plain.all("event"))[0]?.undirected, (await said.all("event"))[0]?.undirected]).toEqual([true, false]);
  });
});

describe("numbers and days of other countries", () => {
  it("sets aside what may be thousands or decimals, and reads no 1,204 as 1", async () => {
    const events = `events:\n${mapped("f.csv", "Dozo", "event", "day: dag, country: land, best: doden")}`;
    const text = "dag;land;doden\n2021-02-13;Mali;1.204\n2021-03-02;Mali;3\n2021-04-02;Mali;2.0\n2021-05-02;Mali;1.013,20\n";
    const { all } = await counted({ "f.csv": text }, { events, region: "MLI" });
    expect((await all("event")).map(({ day, best }) => [day, best])).toEqual([
      ["2021-03-02", 3],
      ["2021-04-02", 2],
    ]);
    expect((await all("rejected")).map(({ line, reason }) => [line, reason])).toEqual([
      [2, "doden is not a whole number: 1.204"],
      [5, "doden is not a whole number: 1.013,20"],
    ]);
  });

  it("takes a point before three digits for nothing sure where other rows of the column have a comma before decimals", async () => {
    const events =
      "events:\n  - {file: events/t.csv, as: tally, dataset: Prijzen, columns: {counter: bron, measure: =graan, value: prijs, unit: =euro, since: maand}}\n";
    const text = (last: string) => `bron;prijs;maand\nCBS;1.204;2021-02\nCBS;7;2021-03\nCBS;${last};2021-04\n`;
    const { all } = await counted({ "t.csv": text("12,50") }, { events });
    expect((await all("tally")).map(({ value }) => value)).toEqual([7]);
    expect((await all("rejected")).map(({ line }) => line)).toEqual([2, 4]);
    const english = await counted({ "t.csv": text("12.5") }, { events });
    expect((await english.all("tally")).map(({ value }) => value)).toEqual([1.204, 7, 12.5]);
  });

  it("sets aside days of which nobody says whether day or month stands first", async () => {
    const events = `events:\n${mapped("f.csv", "Own", "event", "day: date, country: country")}`;
    const text =
      "date,country\n02/03/2022,Mali\n14/02/2022,Mali\n13-02-2022,Mali\n01.02.2022,Mali\n3 February 2022,Mali\n2022-02-04,Mali\n";
    const { all } = await counted({ "f.csv": text }, { events, region: "MLI" });
    expect((await all("event")).map(({ day }) => day)).toEqual(["2022-02-03", "2022-02-04"]);
    expect((await all("rejected")).map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });
});

describe("coverage", () => {
  it("parts a file that is usually full where it has nothing for months, and not a sparse one", async () => {
    const events = `events:\n${mapped("o.csv", "Own", "event", "id: id, day: day, country: country")}`;
    const head = ["id", "day", "country"];
    const month = (at: number) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    const full = [0, 1, 2, 3, 4, 5, 12, 13, 14, 15].flatMap((at) =>
      Array.from({ length: 25 }, (_, n) => [`${at}-${n}`, `${month(at)}-${String(n + 1).padStart(2, "0")}`, "KEN"]),
    );
    const one = await counted({ "o.csv": csv(head, ...full) }, { events });
    expect((await one.all("coverage")).map((each) => [each.since, each.until, each.rows])).toEqual([
      ["2020-01-01", "2020-06-25", 150],
      ["2021-01-01", "2021-04-25", 100],
    ]);
    const on = (day: string, rows: number) => Array.from({ length: rows }, (_, n) => [`${day}-${n}`, day, "KEN"]);
    const lumps = await counted(
      { "o.csv": csv(head, ...on("2010-03-02", 12), ...on("2019-03-02", 12), ...on("2020-03-02", 40)) },
      { events },
    );
    expect((await lumps.all("coverage")).map((each) => [each.since.slice(0, 7), each.until, each.rows])).toEqual([
      ["2010-03", "2010-03-02", 12],
      ["2019-03", "2019-03-02", 12],
      ["2020-03", "2020-03-02", 40],
    ]);
    const sparse = await counted({ "o.csv": csv(head, [1, "2020-01-05", "KEN"], [2, "2021-09-07", "KEN"]) }, { events });
    expect((await sparse.all("coverage")).map((each) => [each.since, each.until])).toEqual([["2020-01-05", "2021-09-07"]]);
  });

  it.each([
    ["23.1", { since: "1989-01-01", until: "2022-12-31" }],
    ["23.0.10", { since: "2023-10-01", until: "2023-10-31" }],
    ["24.0.2", { since: "2024-02-01", until: "2024-02-29" }],
    ["23.01.23.09", { since: "2023-01-01", until: "2023-09-30" }],
    ["mine", undefined],
    ["23.0.13", undefined],
  ])("knows the days of release %s", (version, days) => {
    expect(releasedDays(version)).toEqual(days);
  });

  it("orders versions by their numbers", () => {
    expect(["23.1", "23.0.10", null, "23.0.9", "v22.1"].sort(compareVersions)).toEqual([null, "v22.1", "23.0.9", "23.0.10", "23.1"]);
  });
});

describe("a worldwide file", () => {
  it("keeps none of more than 200,000 rows outside, and counts them by region and by period", async () => {
    const outside = Array.from({ length: 200_000 }, (_, n) => `o${n},2021-03-04,France,1`);
    const beyond = ["b1,1980-01-01,Kenya,3", "b2,1981-01-01,Uganda,4"];
    const inside = ["i1,2021-05-06,Kenya,5", "i2,2022-05-06,Uganda,6"];
    const text = ["id,day,country,best", ...outside, ...beyond, ...inside, ""].join("\n");
    const { all, one } = await counted(
      { "world.csv": text },
      { events: "events:\n  - { file: events/world.csv, dataset: World, columns: { id: id, day: day, country: country, best: best } }" },
    );
    expect(await one("select count(*) as n, cast(sum(best) as bigint) as best from event")).toEqual({ n: 2, best: 11 });
    const [row] = await all("dataset");
    expect(row).toMatchObject({ rows: 200_004, counted: 2, unkept: 200_002 });
    expect(JSON.parse(row?.aside ?? "{}")).toEqual({ outside: 200_000, beyond: 2 });
    expect((await all("coverage"))[0]).toMatchObject({ rows: 200_004, since: "1980-01-01" });
  });
});

describe("datasets held against each other", () => {
  const stretch = (given: Partial<Row<"coverage">>): Row<"coverage"> => ({
    ...{ file: "f", line: 1, dataset: "A", version: null, grain: "event", since: "2023-01-01", until: "2023-12-31", basis: "rows" },
    ...{ places: "[]", worldwide: false, kinds: "[]", rows: 1, deaths: true, least: null, counts: null, ...given },
  });
  const sum = (dataset: string, best: number, given: Partial<YearSum> = {}): YearSum => ({
    ...{ scope: "country", dataset, year: 2023, a: "KEN", b: "", rows: 1, low: best, best, high: best, ...given },
  });

  it("names a month against a year by what each covers", () => {
    const coverage = [stretch({ since: "2023-10-01", until: "2023-10-31" }), stretch({ dataset: "B" })];
    expect(reconciledPairs([sum("A", 4), sum("B", 165)], coverage)).toMatchObject([
      { one: "A", two: "B", apart: true, reason: "coverage", why: "A covers only 2023-10-01 to 2023-10-31, B covers all of 2023." },
    ]);
  });

  it("holds nothing against each other that counts other deaths by definition, of known datasets and of those the case names", () => {
    const of = (names: readonly string[], disjoint: readonly (readonly string[])[] = []) =>
      reconciledPairs(
        names.map((name, n) => sum(name, 10 ** (n + 1))),
        names.map((dataset) => stretch({ dataset })),
        disjoint,
      ).map(({ one, two }) => `${one} ${two}`);
    expect(of(["UCDP battle deaths", "UCDP country-year", "UCDP one-sided"])).toEqual([
      "UCDP battle deaths UCDP country-year",
      "UCDP country-year UCDP one-sided",
    ]);
    expect(of(["A", "B"], [["A", "B"]])).toEqual([]);
  });

  it("says that nothing known tells two apart, and calls what differs little alike", () => {
    const coverage = [stretch({}), stretch({ dataset: "B" })];
    expect(reconciledPairs([sum("A", 100), sum("B", 180)], coverage)).toMatchObject([{ apart: true, why: null, reason: null }]);
    expect(reconciledPairs([sum("A", 100), sum("B", 109)], coverage)).toMatchObject([{ apart: false }]);
    expect(reconciledPairs([sum("A", 1), sum("B", 4)], coverage)).toMatchObject([{ apart: false }]);
  });
});
