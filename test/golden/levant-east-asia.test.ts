import { afterAll, beforeAll, expect, test } from "vitest";
import { describeShared } from "../helpers/shared.js";
import { cut, rowsOf, ucdp } from "./cut.js";
import { type Made, made, plain, said, wordsOf } from "./made.js";

/** Two regions more that no rule was written from: one of wars across borders, one of few deaths and much talk. */
const regions = {
  levant: ["Israel", "Jordan", "Lebanon", "Syria"],
  eastAsia: ["China", "Japan", "Mongolia", "North Korea", "South Korea", "Taiwan"],
};
const period = { from: "1946-01", to: "2024-12" };
const levant = rowsOf(regions.levant);
const eastAsia = rowsOf(regions.eastAsia);
const count = "cast(cumulative_total_deaths_in_orgvio_best_cy as bigint)";

describeShared("the Levant and East Asia", () => {
  const cases = new Map<keyof typeof regions, Made>();
  const of = (name: keyof typeof regions) => cases.get(name) as Made;
  beforeAll(async () => {
    for (const name of ["levant", "eastAsia"] as const) cases.set(name, await made(name, await cut(name, regions[name], true)));
  }, 300_000);
  afterAll(() => {
    for (const each of cases.values()) each.tables.close();
  });

  test("the first sentence of the Levant: its sum, its year, its pair, and what stands beside it", async () => {
    const [all] = await plain<{ n: number }>(`select cast(sum(best) as bigint) as n from ${levant.battles}`);
    const [year] = await plain<{ year: string; n: number }>(
      `select year, cast(sum(best) as bigint) as n from ${levant.battles} group by year order by n desc limit 1`,
    );
    const [pair] = await plain<{ a: string; b: string; n: number }>(
      `select side_a as a, side_b as b, cast(sum(best) as bigint) as n from ${levant.battles} where side_b not like '%insurgents' group by 1, 2 order by n desc limit 1`,
    );
    expect(pair?.b).toBe("IS");
    const lead = wordsOf((await of("levant").pages.overview(period)).lead);
    const [jordan] = await plain<{ n: number }>(`select count(*) as n from ${levant.battles} where battle_location like '%Jordan%'`);
    expect(jordan?.n).toBeGreaterThan(0); // rows that lie in several countries, and so in no country's sum
    expect(lead).toContain(`UCDP battle deaths counts ${said(all?.n ?? 0)} deaths, 1989 to 2023: `);
    expect(lead).toContain(`most in ${year?.year} (${said(year?.n ?? 0)})`);
    expect(lead).toContain(`most between IS and Syria (${said(pair?.n ?? 0)})`);
    const [beside] = await plain<{ n: number }>(
      `select cast(sum(cast(best_fatality_estimate as bigint)) as bigint) as n from ${ucdp("nonstate_v24_1")} where ${levant.allOf("location")}`,
    ); // groups are at home in no country, so that nobody says how much of a fight across the border of the region is of it
    expect(lead).toContain(`UCDP non-state counts ${said(beside?.n ?? 0)}`);
  });

  test("East Asia: what is all in one country is told so, and zeros are no country's share", async () => {
    const [all] = await plain<{ n: number; china: number }>(
      `select cast(sum(${count}) as bigint) as n, cast(sum(${count}) filter (where country_cy = 'China') as bigint) as china
       from ${ucdp("organizedviolence_country_year_asia_v25_1")} where country_cy in (select unnest(${eastAsia.among}))`,
    );
    expect(all?.china).toBe(all?.n);
    const lead = wordsOf((await of("eastAsia").pages.overview(period)).lead);
    expect(lead).toContain(`UCDP country-year counts ${said(all?.n ?? 0)} deaths, 1989 to 2024: all in China, and most in 1989`);
  });

  test("the deadliest fight of the last year is the one that the rows have", async () => {
    const [top] = await plain<{ n: number }>(
      `select cast(max(n) as bigint) as n from (select sum(best) as n from ${levant.battles} where year = '2023' group by side_a, side_b)`,
    );
    const { network } = await of("levant").pages.overview(period);
    const best = network.ties.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
    expect([[best.a, best.b].sort(), best.value]).toEqual([["Hamas", "Israel"], top?.n]);
  });

  test("days without a title are told as such, and never as nothing", async () => {
    for (const name of ["levant", "eastAsia"] as const) {
      const { lead, total } = await of(name).pages.timeline(period, null);
      expect(total.value).toBe(0);
      expect(wordsOf(lead)).toMatch(/single events of ICEWS have no title to show: the pages of their dyads count them\./u);
    }
  });

  test("a country that a list of conflicts does not name had none of them: nothing is hatched for it", async () => {
    const { health } = await of("eastAsia").pages.overview(period);
    const lines = (dataset: string) => health.coverage.filter((each) => each.dataset === dataset).map(({ where }) => where);
    expect(lines("UCDP dyadic")).toEqual([null]);
    expect(lines("UCDP GED by month").length).toBe(2); // a column for China and none for the others: nobody counted those
  });

  test("a dataset that tells only that two fought counts no deaths of theirs, and not nought", async () => {
    const told = [];
    for (const each of cases.values()) {
      const { dyads } = await each.pages.dyads(period);
      told.push(...dyads.flatMap(({ sums }) => sums.map(({ dataset, isDeadly }) => `${dataset} ${isDeadly}`)));
    }
    expect([...new Set(told.filter((each) => /UCDP (?:dyadic|battle deaths) /u.test(each)))].sort()).toEqual([
      "UCDP battle deaths true",
      "UCDP dyadic false",
    ]);
  });

  test("kinds of violence that exclude one another are not held against each other", async () => {
    const kinds = ["UCDP battle deaths", "UCDP non-state", "UCDP one-sided"];
    for (const each of cases.values()) {
      const pairs = await each.tables.rows<{ one: string; two: string }>("select distinct one, two from reconciled");
      expect(pairs.filter(({ one, two }) => kinds.includes(one) && kinds.includes(two))).toEqual([]);
    }
  });

  test("no list of pairs or lanes names citizens, protesters or whom nobody placed, and it says how many it leaves out", async () => {
    for (const each of cases.values()) {
      const page = await each.pages.dyads(period);
      const names = page.dyads.flatMap(({ a, b }) => [a, b]);
      expect(names.length).toBeGreaterThan(50);
      expect(
        names.filter((name) => /^(?:Citizen|Protester|Criminal|Women|Men|Media|Unidentified|Attacker|Business)\b/u.test(name)),
      ).toEqual([]);
      expect(names).not.toContain("Sergey Viktorovich Lavrov");
      const [all] = await each.tables.rows<{ n: number }>(
        `select count(*) as n from (select distinct least(actor, target), greatest(actor, target) from event
           where aside is null and grain <> 'period' and actor <> target) as pair`,
      );
      const stated = page.dyads.length + page.more;
      expect(page.unplaced).toBeGreaterThan(10);
      expect(stated + page.unplaced).toBe(Number(all?.n));
      expect(Object.values(page.signs).reduce((sum, n) => sum + n, 0)).toBe(stated);
    }
  });

  test("sectors of ICEWS: army and government are the state, the press, parties and citizens never", async () => {
    const rows = await of("eastAsia").tables.rows<{ name: string; actor: string | null }>(
      `select distinct actor_name as name, actor from event where actor_name like '%(%)' union select distinct target_name, target from event where target_name like '%(%)'`,
    );
    const like = (test: RegExp) => rows.filter(({ name }) => test.test(name));
    for (const { name, actor } of like(/^(?:Military|Government|Police|Defense \/ Security Ministry|Foreign Affairs)\s\(/u))
      expect(actor, name).toBe(/\((.*)\)/u.exec(name)?.[1]);
    expect(like(/^(?:Citizen|Media|State Media|Business|Political Parties|Protester|Criminal)\s\(/u).length).toBeGreaterThan(10);
    for (const { name, actor } of like(/^(?:Citizen|Media|State Media|Business|Political Parties|Protester|Criminal)\s\(/u))
      expect(actor, name).toBe(name);
  });

  test("a series has the months that its dataset covers, and no others", async () => {
    const [ends] = await of("eastAsia").tables.rows<{ first: string; last: string }>(
      "select cast(min(month) as varchar) as first, cast(max(month) as varchar) as last from series_month",
    );
    expect(ends).toEqual({ first: "1989-01-01", last: "2024-12-01" });
  });
});
