import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDuckDB } from "../../engine/duckdb.js";
import { columnsOf, type EventFormat } from "../../formats/events/format.js";
import { gdeltTold } from "../../formats/events/gdelt/gdelt.js";
import { gtd as gtdFormat } from "../../formats/events/gtd.js";
import { boundsOf } from "./coverage/bounds.js";
import { inspectEvents } from "./inspect.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "amity-odd-days-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const inspected = async (name: string, ...lines: readonly string[]) => {
  const path = join(folder, name);
  await writeFile(path, `${lines.join("\n")}\n`);
  return inspectEvents(path);
};
const head = "id,year,type_of_violence,side_a,side_b,number_of_sources,country,iso3,date_prec,date_start,date_end,best,high,low";
const row = (id: number, day: string) => `${id},2021,1,Government of Kenya,Al-Shabaab,-1,Kenya,KEN,1,${day},${day},2,3,1`;

it("takes no day of the year 3 from a release that a spreadsheet saved again, and keeps the year that stands beside", async () => {
  const { rows, flagged, bad, period, problems } = await inspected("ged.csv", head, row(1, "03-04-21"), row(2, "2021-04-05"));
  expect({ rows, flagged, bad, period }).toEqual({ rows: 2, flagged: 1, bad: 0, period: ["2021-04-05", "2021-04-05"] });
  expect(problems).toMatchObject([{ code: "data/impossible-date", says: expect.stringContaining("cannot be read") }]);
});

it("says how a day is written that it does not read", async () => {
  const acled = "event_id_cnty,event_date,event_type,actor1,actor2,fatalities,country";
  const of = (id: number, day: string, deaths = "2") => `KEN${id},${day},Battles,Al-Shabaab,Police Forces of Kenya,${deaths},Kenya`;
  const { rows, bad, problems } = await inspected(
    "2021-01-01-2021-12-31-Kenya.csv",
    ...[acled, of(1, "2021-04-03"), of(2, "03/04/2021"), of(3, "spring"), of(4, ""), of(5, "2021-04-03", "2.5")],
  );
  expect({ rows, bad }).toEqual({ rows: 5, bad: 4 });
  expect(problems.map(({ says }) => says.replace("A row cannot be read and was set aside: ", "")).sort()).toEqual([
    "event_date holds no day that can be read: spring.",
    "event_date holds no day.",
    "event_date writes its year last, and a day in figures is read year first, as 2021-04-03: 03/04/2021.",
    "fatalities is not a whole number: 2.5.",
  ]);
});

it("dates to a month only what tells one: of a month that no calendar has the year alone is known", async () => {
  const engine = await openDuckDB();
  const precision = (told: EventFormat["told"], names: readonly string[], values: readonly string[]) => {
    const row = names.map((name, at) => `'${values[at]}' as ${name}`).join(", ");
    return engine.rows(`select ${told(columnsOf(names)).guess?.precision} as precision from (select ${row}) as t`);
  };
  try {
    const gtd = (month: string) => precision(gtdFormat.told, ["iyear", "imonth", "iday"], ["2021", month, "31"]);
    expect([await gtd("2"), await gtd("13")]).toEqual([[{ precision: "month" }], [{ precision: "year" }]]);
    const gdelt = (month: string) => precision(gdeltTold, ["sql_date", "month_year", "year"], ["20210231", month, "2021"]);
    expect([await gdelt("202102"), await gdelt("202113")]).toEqual([[{ precision: "month" }], [{ precision: "year" }]]);
  } finally {
    engine.close();
  }
});

it("knows no day on which a file looked where it could read none of its days", async () => {
  const acled = "event_id_cnty,event_date,year,event_type,actor1,actor2,fatalities,country";
  const of = (id: number, day: string) => `KEN${id},${day},2021,Battles,Al-Shabaab,Police Forces of Kenya,2,Kenya`;
  const bounds = async (name: string, ...rows: readonly string[]) => {
    const path = join(folder, name);
    await writeFile(path, `${[acled, ...rows].join("\n")}\n`);
    const found = await boundsOf([path]);
    return found && [found.from, found.to];
  };
  expect(await bounds("none.csv", of(1, "03/04/2021"), of(2, "05/06/2021"))).toBeUndefined();
  expect(await bounds("one.csv", of(1, "03/04/2021"), of(2, "2021-06-05"), of(3, "2021-06-09"))).toEqual(["2021-06-05", "2021-06-09"]);
});
