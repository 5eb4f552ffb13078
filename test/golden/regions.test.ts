import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addCommand } from "../../src/cli/commands/bring/add.js";
import { copyBuilt } from "../helpers/built.js";
import { describeShared, shared } from "../helpers/shared.js";
import { gdeltRows } from "./gdelt.js";
import { type Made, opened, plain, said, type Told, told, wordsOf, work } from "./made.js";

const regions = shared("data/regions");
const csv = (name: string) => `read_csv('${regions}/${name}.csv', all_varchar = true)`;
/** Governments bear the name of their state, and the republic that Armenians of Karabakh called Artsakh that of its territory. */
const named = (side: string) => `replace(regexp_replace(${side}, '^Government of ', ''), 'Republic of Artsakh', 'Nagorno-Karabakh')`;
const cases = {
  sahel: {
    region: ["BEN", "BFA", "MLI", "MRT", "NER", "NGA", "TCD", "TGO"],
    names: { Benin: "BEN", "Burkina Faso": "BFA", Mali: "MLI", Mauritania: "MRT", Niger: "NER", Nigeria: "NGA", Chad: "TCD", Togo: "TGO" },
  },
  caucasus: { region: ["ARM", "AZE", "GEO"], names: { Armenia: "ARM", Azerbaijan: "AZE", Georgia: "GEO" } },
} as const;

describeShared("cases that known data fill by themselves", () => {
  for (const name of ["sahel", "caucasus"] as const) {
    const { region, names } = cases[name];
    const wide = `${name}_ged_v25_1_monthly_deaths_wide`;
    const long = `(unpivot ${csv(wide)} on columns(* exclude (month)) into name country value deaths)`;
    const countries = Object.keys(names)
      .map((each) => `'${each}'`)
      .join(", ");
    /** Both GED files: the candidate release and the sample, which share no event. */
    const ged = `(select * replace (${named("side_a")} as side_a, ${named("side_b")} as side_b)
      from (select side_a, side_b, cast(best as bigint) as best, date_start, country, type_of_violence, id, false as is_sample from ${csv(`${name}_ged_candidate_v23_0_10`)}
      union all select side_a, side_b, cast(best as bigint), date_start, country, type_of_violence, id, true from ${csv(`${name}_ged_v23_1_sample`)}) as both_files where country in (${countries}))`;
    let one: Made;
    let first: Told;

    beforeAll(async () => {
      one = await opened(await copyBuilt(join(work, name), name, "source"));
      first = await told(one);
    }, 240_000);
    afterAll(() => one.tables.close());

    test(`${name}: region and period are the data's, and nothing is left of the example`, async () => {
      expect(one.says.case.region).toEqual(region);
      expect(one.says.case.period).toEqual({ from: "1989-01-01", to: "2024-12-31" });
      expect(one.says.actors.actors).toEqual([]);
      const [left] = await one.tables.rows<{ n: number }>(
        "select (select count(*) from claim) + (select count(*) from source) + (select count(*) from commitment) + (select count(*) from event where dataset = 'Chronicle') as n",
      );
      expect(Number(left?.n)).toBe(0);
    });

    test(`${name}: the lead and the map of the overview are the sums of the table of months`, async () => {
      const { overview } = first;
      const sums = await plain<{ country: string; n: number }>(
        `select country, cast(sum(cast(deaths as bigint)) as bigint) as n from ${long} group by country order by n desc`,
      );
      const years = await plain<{ year: string; n: number }>(
        `select substr(month, 1, 4) as year, cast(sum(cast(deaths as bigint)) as bigint) as n from ${long} group by 1 order by n desc, 1`,
      );
      const all = sums.reduce((sum, { n }) => sum + n, 0);
      expect(overview.lead).toBe(
        `UCDP GED by month counts ${said(all)} deaths, Jan 1989 to Dec 2024: most in ${sums[0]?.country} (${said(sums[0]?.n ?? 0)}), and most in ${years[0]?.year} (${said(years[0]?.n ?? 0)}).`,
      );
      expect(overview.map).toEqual([
        ["Jan 1989 – Dec 2024", sums.map(({ country, n }) => [names[country as keyof typeof names], n, n, n])],
      ]);
    });

    test(`${name}: the series are the columns of the table of months, and their months add up`, async () => {
      const rows = await one.tables.rows<{ series: string; month: string; value: number }>(
        "select series, substr(cast(month as varchar), 1, 7) as month, value from series_month order by series, month",
      );
      for (const [country, iso3] of Object.entries(names)) {
        const expected = await plain<{ month: string; value: number }>(
          `select substr(month, 1, 7) as month, cast(deaths as bigint) as value from ${long} where country = '${country}' order by 1`,
        );
        expect(
          rows.filter(({ series }) => series === `deaths-${iso3.toLowerCase()}`).map(({ month, value }) => ({ month, value })),
        ).toEqual(expected);
      }
      const everywhere = await plain<{ month: string; value: number }>(
        `select substr(month, 1, 7) as month, cast(sum(cast(deaths as bigint)) as bigint) as value from ${long} group by 1 order by 1`,
      );
      expect(rows.filter(({ series }) => series === "deaths-all").map(({ month, value }) => ({ month, value }))).toEqual(everywhere);
    });

    test(`${name}: sides that data alone name are drawn as states where they are governments, and never else`, async () => {
      const { kinds } = await one.pages.shell();
      const sides = await plain<{ side: string; name: string }>(
        `select distinct side, ${named("side")} as name from (
           select side_a as side from ${csv(`${name}_ged_candidate_v23_0_10`)} where country in (${countries}) union select side_b from ${csv(`${name}_ged_candidate_v23_0_10`)} where country in (${countries})) as sides`,
      );
      const governments = sides.filter(({ side }) => side.startsWith("Government of "));
      expect(governments.length).toBeGreaterThan(0);
      for (const { name } of governments) expect([name, kinds[name]]).toEqual([name, "state"]);
      for (const { side, name } of sides) if (!side.startsWith("Government of ")) expect([name, kinds[name]]).not.toEqual([name, "state"]);
    });

    test(`${name}: the network shows the one month that GED covers, and none of the sample`, async () => {
      const { overview } = first;
      const fights = await plain<{ a: string; b: string; n: number }>(
        `select least(side_a, side_b) as a, greatest(side_a, side_b) as b, cast(sum(best) as bigint) as n from ${ged}
         where date_start between '2023-10-01' and '2023-11' and side_b <> 'Civilians' and side_a not like 'XXX%' and side_b not like 'XXX%' group by 1, 2 having sum(best) > 0 order by 1, 2`,
      );
      const [dataset, year, ties] = overview.network as [string, string, [string, string, number][]];
      expect([dataset, year]).toEqual(["UCDP GED", "Oct 2023"]);
      const top = fights.toSorted((x, y) => y.n - x.n);
      expect(ties.length).toBe(Math.min(16, fights.length));
      for (const [a, b, n] of ties) expect(fights).toContainEqual({ a, b, n });
      expect(ties[0]?.[2]).toBe(top[0]?.n);
    });

    test(`${name}: each dyad has the deaths and events of its rows, and says so without a course`, async () => {
      const { dyads } = first;
      const fought = (from: string) =>
        plain<{ a: string; b: string; best: number; events: number }>(
          `select least(side_a, side_b) as a, greatest(side_a, side_b) as b, cast(sum(best) as bigint) as best, count(*) as events from ${from}
           where side_b <> 'Civilians' and side_a not like 'XXX%' and side_b not like 'XXX%' group by 1, 2 order by 1, 2`,
        );
      const [covered, chosen] = [
        await fought(`(select * from ${ged} where not is_sample)`),
        await fought(`(select * from ${ged} where is_sample)`),
      ];
      const shown = dyads.sums as [string, string, string, [string, number, number][]][];
      const toldBy = (dataset: string) =>
        shown
          .flatMap(([a, b, , list]) => list.filter(([each]) => each === dataset).map(([, best, events]) => ({ a, b, best, events })))
          .sort((x, y) => (x.a < y.a || (x.a === y.a && x.b < y.b) ? -1 : 1));
      expect(toldBy("UCDP GED")).toEqual(covered);
      expect(toldBy("UCDP GED (a selection)")).toEqual(chosen);
      const top = covered.toSorted((x, y) => y.best - x.best)[0];
      const of = "UCDP GED";
      expect(dyads.lead).toContain(`Deadliest: ${top?.a} and ${top?.b}, ${said(top?.best ?? 0)} deaths (${of} of Oct 2023).`);
      expect(dyads.lead).toContain(`Of ${new Set([...covered, ...chosen].map(({ a, b }) => `${a}|${b}`)).size} pair`);
      const page = await one.pages.dyad(top?.a ?? "", top?.b ?? "", { from: "1989-01", to: "2024-12" });
      expect(wordsOf(page?.lead)).toContain(`${of} tells of ${said(top?.best ?? 0)} deaths in ${top?.events} rows`);
      expect(wordsOf(page?.lead)).not.toMatch(/rose|fell/);
    });

    test(`${name}: one pair has one total, on every page that tells it and in the rows behind it`, async () => {
      const period = { from: "1989-01", to: "2024-12" };
      const { dyads } = await one.pages.dyads(period);
      const { network } = await one.pages.overview(period);
      expect(dyads.length).toBeGreaterThan(0);
      for (const { a, b, sums, sign } of dyads) {
        const page = await one.pages.dyad(a, b, period);
        expect(page?.sign, `${a} ${b}`).toBe(sign);
        for (const { dataset, best, events, at: key } of sums) {
          const years = page?.years.find((each) => each.dataset === dataset)?.points ?? [];
          expect(
            years.reduce((sum, each) => sum + each.best, 0),
            `${a} ${b} ${dataset}`,
          ).toBe(best);
          const behind = await one.pages.evidence(key, period);
          expect([behind?.evidence.values["best"]?.value, behind?.evidence.values["events"]?.value], key).toEqual([best, events]);
          const tie = network.ties.find((each) => each.a === a && each.b === b);
          if (!tie || dataset !== network.dataset) continue;
          const there = await one.pages.evidence(tie.at, period);
          expect(there?.evidence.values["best"]?.value, tie.at).toBe(tie.value);
          expect(tie.value).toBeLessThanOrEqual(best);
        }
      }
    }, 120_000);

    test(`${name}: an actor's page says with whom it fights most, by the rows`, async () => {
      const { dyads } = await one.pages.dyads({ from: "1989-01", to: "2024-12" });
      const [top] = dyads;
      if (!top) throw new Error("no pair");
      const sums = dyads
        .filter(({ a, b }) => a === top.a || b === top.a)
        .flatMap(({ a, b, sums }) => sums.map(({ dataset, best }) => ({ other: a === top.a ? b : a, dataset, best })))
        .filter(({ dataset }) => !dataset.endsWith("(a selection)"))
        .sort((x, y) => y.best - x.best);
      const page = await one.pages.actors.page(top.a);
      const [first] = sums;
      expect(wordsOf(page?.lead)).toContain(
        `${top.a} fought ${first?.other} most: ${said(first?.best ?? 0)} deaths, all in 2023 (${first?.dataset} of Oct 2023)`,
      );
    });

    test(`${name}: fights bind actors on the page of complexes, with no word in actors.yaml`, async () => {
      const ties = await plain<{ n: number }>(
        `select count(*) as n from (select distinct least(side_a, side_b), greatest(side_a, side_b) from ${ged}
         where side_b <> 'Civilians' and side_a not like 'XXX%' and side_b not like 'XXX%' and side_a <> 'Janjaweed' and side_b <> 'Janjaweed')`,
      );
      const [bound] = await one.tables.rows<{ n: number }>("select count(*) as n from (select distinct a, b from security_tie)");
      expect(Number(bound?.n)).toBe(ties[0]?.n);
      const page = await one.pages.complex.page("", { from: "1989-01", to: "2024-12" });
      expect(page.slices.find(({ id }) => id === page.slice)?.acts).toBeGreaterThan(0);
    });

    test(`${name}: the counts beside the pages are the rows of the files`, async () => {
      const inside = await plain<{ n: number; sample: number }>(
        `select count(*) as n, count(*) filter (where is_sample) as sample from ${ged}`,
      );
      const [all = 0, sample = 0] = [inside[0]?.n, inside[0]?.sample];
      const cells = await plain<{ n: number }>(`select count(*) as n from ${long}`);
      const years = await plain<{ n: number }>(`select count(*) as n from ${csv(`${name}_organizedviolence_country_year_v25_1`)}`);
      const page = await one.pages.overview({ from: "1989-01", to: "2024-12" });
      expect(Object.fromEntries(page.rests.map(({ says, rows }) => [says, rows.value]))).toEqual({
        "UCDP GED": all - sample,
        "UCDP GED (a selection)": sample,
        "UCDP GED by month": cells[0]?.n,
        "UCDP country-year": years[0]?.n,
      });
      const titled = await one.pages.timeline({ from: "1989-01", to: "2024-12" }, null);
      expect(wordsOf(titled.lead)).toContain(said(all));
    });

    test(`${name}: months and years of UCDP are held against each other, country by country`, async () => {
      const pairs = await one.tables.rows<{ a: string; year: number; one_best: number; two_best: number }>(
        "select a, year, one_best, two_best from reconciled where scope = 'country' and one = 'UCDP GED by month' and two = 'UCDP country-year'",
      );
      const yearly = await plain<{ country: string; year: number; m: number; y: number }>(
        `select country, cast(year as integer) as year, m, y from
           (select country, substr(month, 1, 4) as year, cast(sum(cast(deaths as bigint)) as bigint) as m from ${long} group by 1, 2)
           join (select country_cy as country, year_cy as year, cast(cumulative_total_deaths_in_orgvio_best_cy as bigint) as y
                 from ${csv(`${name}_organizedviolence_country_year_v25_1`)}) using (country, year)`,
      );
      const expected = new Map(yearly.map(({ country, year, m, y }) => [`${names[country as keyof typeof names]} ${year}`, [m, y]]));
      expect(pairs.length).toBeGreaterThan(20);
      for (const { a, year, one_best, two_best } of pairs)
        expect([one_best, two_best], `${a} ${year}`).toEqual(expected.get(`${a} ${year}`));
    });

    for (const [dataset, file] of [
      ["ICEWS", () => shared("data/icews/raw/icews_sample.csv")],
      ["GDELT 1.0", () => gdeltFile(one.folder, Object.values(names))],
    ] as const)
      test(`${name}: a worldwide file of ${dataset} brings its own rows and actors from outside, and changes no page`, async () => {
        const before = first;
        await addCommand(one.folder, [file()], {});
        const other = await opened(one.folder);
        try {
          const after = await told(other);
          expect(other.says.case.region).toEqual(region);
          expect(after.overview).toEqual(before.overview);
          expect(after.effects).toEqual(before.effects);
          expect(after.series).toEqual(before.series);
          const ofUcdp = ({ dyads }: typeof before) =>
            (dyads.sums as [string, string, string, [string, number, number][]][])
              .flatMap(([a, b, , sums]) => sums.filter(([each]) => each.startsWith("UCDP GED")).map((sum) => [a, b, ...sum].join("|")))
              .sort();
          expect(ofUcdp(after)).toEqual(ofUcdp(before));
          const [rows] = await other.tables.rows<{ counted: number; outside: number; all: number }>(
            `select count(*) filter (where aside is null) as counted, count(*) filter (where aside = 'outside') as outside, count(*) as "all"
             from event where dataset = '${dataset}'`,
          );
          expect(rows?.all).toBeGreaterThan(3000);
          expect(rows?.counted).toBeGreaterThan(0);
          expect(rows?.counted).toBeLessThan((rows?.all ?? 0) / 4);
          const strange = await other.tables.rows(
            `select id from event where dataset = '${dataset}' and aside is null and inside = 'outside'`,
          );
          expect(strange).toEqual([]);
        } finally {
          other.tables.close();
        }
      }, 240_000);
  }
});

/** A worldwide file in GDELT's own columns, a fifth of it about the countries. */
function gdeltFile(folder: string, iso3s: readonly string[]): string {
  const path = join(folder, "..", "20231001.export.CSV");
  writeFileSync(path, gdeltRows(4000, iso3s));
  return path;
}
