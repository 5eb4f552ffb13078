import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeShared, shared } from "../helpers/shared.js";
import { cut, rowsOf, ucdp } from "./cut.js";
import { type Made, made, plain, said, wordsOf, work } from "./made.js";

/** Regions that no rule of the program was written from, out of the files that UCDP and ICEWS give for the whole world. */
const regions = {
  lakes: ["DR Congo (Zaire)", "Rwanda", "Burundi", "Uganda"],
  andes: ["Colombia", "Peru", "Ecuador", "Venezuela", "Bolivia"],
  bengal: ["Bangladesh", "India", "Myanmar (Burma)", "Sri Lanka", "Nepal"],
};
const iso3 = {
  lakes: ["BDI", "COD", "RWA", "UGA"],
  andes: ["BOL", "COL", "ECU", "PER", "VEN"],
  bengal: ["BGD", "IND", "LKA", "MMR", "NPL"],
};
type Region = keyof typeof regions;

const among = (region: Region) => rowsOf(regions[region]).among;
const anyOf = (column: string, region: Region) => rowsOf(regions[region]).anyOf(column);
const allOf = (column: string, region: Region) => rowsOf(regions[region]).allOf(column);
const battles = (region: Region) => rowsOf(regions[region]).battles;

describeShared("regions that nobody tuned to", () => {
  const cases = new Map<Region, Made>();
  const period = { from: "1989-01", to: "2024-12" };
  const of = (region: Region) => cases.get(region) as Made;
  beforeAll(async () => {
    for (const region of Object.keys(regions) as Region[]) cases.set(region, await made(region, await cut(region, regions[region])));
  }, 300_000);
  afterAll(() => {
    for (const each of cases.values()) each.tables.close();
  });

  test("the region is that of the rows, not of their neighbours", () => {
    for (const region of ["lakes", "andes", "bengal"] as const) expect(of(region).says.case.region).toEqual(iso3[region]);
  });

  test("yearly sums alone give a first sentence: the sum, its most, what it counts, and what stands beside it", async () => {
    for (const [region, main] of [
      ["andes", "UCDP battle deaths"],
      ["lakes", "UCDP one-sided"],
    ] as const) {
      const sums = await plain<{ dataset: string; n: number }>(
        `select 'UCDP battle deaths' as dataset, cast(sum(best) as bigint) as n from ${battles(region)}
         union all select 'UCDP one-sided', cast(sum(cast(best_fatality_estimate as bigint)) as bigint) from ${ucdp("onesided_v24_1")}
           where ${allOf("location", region)} or (${anyOf("location", region)} and actor_name in (${regions[region].map((each) => `'Government of ${each}'`).join(", ")}))`,
      );
      const lead = wordsOf((await of(region).pages.overview(period)).lead);
      for (const { dataset, n } of sums) expect(lead, region).toContain(`${dataset} counts ${said(n)}`);
      expect(lead.startsWith(`${main} counts `), lead).toBe(true);
      expect(lead).toContain("1989 to 2023");
    }
  });

  test("the sum of the region is of the dataset that looks at all of it, not of months that leave a country out", async () => {
    const [sum] = await plain<{ n: number; india: number }>(
      `select cast(sum(cast(cumulative_total_deaths_in_orgvio_best_cy as bigint)) as bigint) as n,
         cast(sum(cast(cumulative_total_deaths_in_orgvio_best_cy as bigint)) filter (where country_cy = 'India') as bigint) as india
       from ${ucdp("organizedviolence_country_year_asia_v25_1")} where country_cy in (select unnest(${among("bengal")}))`,
    );
    const { lead, map } = await of("bengal").pages.overview(period);
    expect(wordsOf(lead)).toContain(`UCDP country-year counts ${said(sum?.n ?? 0)} deaths, 1989 to 2024`);
    expect(map?.dataset).toBe("UCDP country-year");
    expect(map?.lacks).toEqual([]);
    expect(map?.panels[0]?.sums.find(({ country }) => country === "IND")?.best).toBe(sum?.india);
  });

  test("a country that a dataset of sums leaves out has a hatched line of its own, and no zero", async () => {
    const { health } = await of("bengal").pages.overview(period);
    const lines = health.coverage.filter(({ dataset }) => dataset === "UCDP GED by month");
    expect(lines.map(({ where }) => where)).toEqual(["Bangladesh, Sri Lanka, Myanmar and 1 more", "India"]);
    expect([lines[1]?.covered, lines[1]?.gaps]).toEqual([[], [{ since: "1989-01-01", until: "2024-12-31" }]]);
    expect(health.coverage.filter(({ dataset }) => dataset === "UCDP country-year").map(({ where }) => where)).toEqual([null]);
  });

  test("all pairs of the list are reached part by part, and a name of the data opens its rows", async () => {
    const { dyads, more } = await of("bengal").pages.dyads(period);
    const rest = await of("bengal").pages.dyadsFrom(period, dyads.length);
    expect(rest.length).toBe(more);
    const [first] = (await of("lakes").pages.namesMet()).names;
    const shown = await of("lakes").pages.evidence(first?.at ?? "", period);
    expect(shown?.evidence.values["rows"]?.value).toBe(first?.rows);
  });

  test("a map is drawn where nearly all deaths lie in one country each, else it says why there is none", async () => {
    const lakes = await of("lakes").pages.overview(period);
    expect([lakes.map, lakes.lacksMap]).toEqual([null, "countries"]);
  });

  test("no fight of other countries is the region's because its row names a country of it too", async () => {
    const { dyads } = await of("lakes").pages.dyads(period);
    const pairs = dyads.map(({ a, b }) => `${a}–${b}`);
    expect(pairs).not.toContain("Cobras–Congo");
    expect(pairs.filter((each) => /UNITA|SPLM/u.test(each) && !/Uganda|DR Congo|Rwanda/u.test(each))).toEqual([]);
    const fights = await plain<{ best: number }>(
      `select cast(sum(best) as bigint) as best from ${battles("lakes")} group by side_a, side_b order by 1 desc limit 1`,
    );
    const { lead } = await of("lakes").pages.dyads(period);
    expect(wordsOf(lead)).toContain(`Deadliest: LRA and Uganda, ${said(fights[0]?.best ?? 0)} deaths (UCDP battle deaths).`);
  });

  test("the drawing of fights has those of governments and of groups in the last year, the deadliest first", async () => {
    const fights = await plain<{ n: number }>(
      `select best as n from ${battles("lakes")} where year = '2023'
       union all select cast(best_fatality_estimate as bigint) from ${ucdp("nonstate_v24_1")} where year = '2023' and ${allOf("location", "lakes")} order by 1 desc`,
    );
    const { network } = await of("lakes").pages.overview(period);
    expect(network.dataset).toBe("UCDP battle deaths and UCDP non-state");
    expect(network.ties.map(({ value }) => value)).toEqual(fights.slice(0, 16).map(({ n }) => n));
  });

  test("a yearly course says which covered years have no row, and does not end with the last one that has", async () => {
    const years = await plain<{ year: string }>(
      `select year from ${battles("andes")} where side_b = 'Sendero Luminoso' and side_a = 'Government of Peru' order by 1`,
    );
    const last = Number(years.at(-1)?.year);
    const page = await of("andes").pages.dyad("Peru", "Sendero Luminoso", period);
    expect(wordsOf(page?.lead)).toContain(`Since then, ${last + 1} to 2023: no row (it lists none below its threshold).`);
    const has = new Set(years.map(({ year }) => Number(year)));
    const between = Array.from({ length: last - Number(years[0]?.year) }, (_, n) => Number(years[0]?.year) + n).filter(
      (year) => !has.has(year),
    );
    expect(between.length).toBeGreaterThan(3);
    const said = wordsOf(page?.lead).match(/Between them, ([^:]*):/u)?.[1] ?? "";
    const told = [...said.matchAll(/(\d{4})(?: to (\d{4}))?/gu)].flatMap(([, from, to = from]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => Number(from) + n),
    );
    expect(told).toEqual(between);
  });

  test("an actor's fight has its years, and no tie is told that the data cannot show", async () => {
    const venezuela = await of("andes").pages.actors.page("Venezuela");
    expect(wordsOf(venezuela?.lead)).toMatch(/^Venezuela fought .* most: 144 deaths, all in 1992 \(UCDP battle deaths\)/u);
    expect(wordsOf(venezuela?.lead)).not.toMatch(/\b0 ties|amity/u);
  });

  test("a country that the data name only in rows of several has rows, and their deaths are in nobody's share", async () => {
    const named = async (country: string) =>
      (await plain<{ n: number }>(`select count(*) as n from ${battles("andes")} where battle_location like '%${country}%'`))[0]?.n;
    const alone = async (country: string) =>
      (await plain<{ n: number }>(`select count(*) as n from ${battles("andes")} where battle_location = '${country}'`))[0]?.n;
    expect([(await named("Ecuador")) ?? 0, await alone("Ecuador"), await named("Bolivia")]).toEqual([expect.any(Number), 0, 0]);
    expect(await named("Ecuador")).toBeGreaterThan(0);
    const { lead, map } = await of("andes").pages.overview(period);
    expect(wordsOf(lead)).toContain(", with no row of Bolivia: ");
    const [several] = await plain<{ n: number }>(
      `select cast(sum(best) as bigint) as n from ${battles("andes")} where battle_location like '%,%'`,
    );
    if (map) expect(map.panels.map((each) => each.several)).toEqual([several?.n]);
    expect(map?.dataset ?? "UCDP battle deaths").toBe("UCDP battle deaths");
  });

  test("the timeline says that sums are no happenings", async () => {
    const { lead } = await of("andes").pages.timeline(period, null);
    expect(wordsOf(lead)).toMatch(/^\d+ rows of .*UCDP battle deaths.* are sums of a month or more, and no happening\.$/u);
  });

  test("who belongs together is told of members with ten acts or a conflict of 25 deaths, and of nobody else", async () => {
    for (const each of cases.values()) {
      const page = await each.pages.complex.page("", period);
      const fought = await each.tables.rows<{ actor: string }>(
        `select a as actor from dyad_conflict where level is not null and year = year(cast('${page.slices.find(({ id }) => id === page.slice)?.since}' as date))
         union select b from dyad_conflict where level is not null and year = year(cast('${page.slices.find(({ id }) => id === page.slice)?.since}' as date))`,
      );
      const has = new Set(fought.map(({ actor }) => actor));
      expect(page.members.length).toBeGreaterThan(1);
      for (const { actor, rows, lacks } of page.members) expect(lacks === null, actor).toBe(rows >= 10 || has.has(actor));
    }
  });

  test("worldwide files alone set no region, and every page says so", async () => {
    const zipped = shared("data/ucdp/battledeaths_v24_1.csv.gz");
    const world = await made("world", [zipped]);
    try {
      expect(world.says.case.region).toEqual([]);
      const [all] = await plain<{ n: number }>(
        `select cast(sum(cast(bd_best as bigint)) as bigint) as n from ${ucdp("battledeaths_v24_1")}`,
      );
      const { lead } = await world.pages.overview(period);
      expect(wordsOf(lead)).toContain(
        `No region is set, so that the whole world counts. UCDP battle deaths counts ${said(all?.n ?? 0)} deaths`,
      );
      const [outside] = await world.tables.rows<{ n: number }>(
        "select count(*) as n from event where aside = 'outside' or inside is not null",
      );
      expect(Number(outside?.n)).toBe(0);
      const { lead: complex } = await world.pages.complex.page("", period);
      expect(wordsOf(complex)).toContain("No region is set");
    } finally {
      world.tables.close();
    }
  }, 120_000);
});

test("a search for breaks that was refused is told as refused, never as one that found none", async () => {
  const days = ["2024-01-01", "2024-02-11", "2024-03-05", "2024-04-09", "2024-05-20", "2024-06-30"];
  const head =
    "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,interaction,iso,country,";
  const rows = days.map(
    (day, n) =>
      `KEN${n},${day},2024,1,Battles,Armed clash,Military Forces of Kenya (2022-),1,Al Shabaab,2,12,404,Kenya,Mandera,Mandera,3.9,41.8,1,Nation,Clash.,${n + 1},1718000000`,
  );
  const folder = join(work, "short");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "kenya-2024.csv");
  writeFileSync(
    path,
    [`${head}admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp`, ...rows, ""].join("\n"),
  );
  const short = await made("short", [path]);
  try {
    const { lead } = await short.pages.why.effects();
    expect(wordsOf(lead)).toContain("no search for breaks: a search for breaks needs at least 12 points; there are 6");
    expect(wordsOf(lead)).not.toContain("finds no break");
  } finally {
    short.tables.close();
  }
}, 60_000);
