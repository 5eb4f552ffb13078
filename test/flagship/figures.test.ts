import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import type { DuckDB } from "../../src/engine/duckdb.js";
import { openTables } from "../../src/flow/run.js";
import { copyBuilt, flagship } from "../helpers/built.js";
import { happened } from "./happened.js";
import { directions, readAgain, secondReading } from "./read-again.js";
import { spoken } from "./spoken.js";

/** Every number of the report, counted again from the lines of the files as people wrote them, without a query and without a table of ours. */
type Line = Readonly<Record<string, string>>;
const text = (path: string) => readFileSync(join(flagship, path), "utf8");
const own = (name: string): readonly Line[] => parse(text(`events/${name}.csv`), { columns: true, bom: true });
const num = (line: Line | undefined, column: string) => (line?.[column] ? Number(line[column]) : Number.NaN);
const add = (lines: readonly Line[], column: string) => lines.reduce((sum, line) => sum + num(line, column), 0);
const only = (lines: readonly Line[]) => (lines.length === 1 ? lines[0] : undefined);

const years = own("ucdp-country-year");
const months = own("ucdp-month");
const battles = own("ucdp-battle-deaths");
const states = own("ucdp-interstate");
const pakistan = own("ucdp-ged-pakistan");
const india = own("ucdp-ged-india-pakistan");
const monitors = own("monitors");
const visits = own("visits");
const refugees = own("refugees");
const audit = own("audit");
const speeches = own("speeches");
const hosts = own("hosts");
const later = own("ucdp-candidate");
const trade = own("trade");

const dead = (country: string, year: number, column = "best") =>
  num(only(years.filter((line) => line["country"] === country && line["year"] === `${year}-01-01`)), column);
const six = ["PAK", "AFG", "IND", "IRN", "TJK", "KGZ"];
const inThree = (from: number, countries = six, column = "best") =>
  countries.reduce((sum, country) => sum + [0, 1, 2].reduce((part, k) => part + dead(country, from + k, column), 0), 0);
/** Deaths of months from one to another, both within, as “2021-09”. */
const monthly = (country: string, from: string, to: string) =>
  months.filter((line) => line["country"] === country && (line["month"] ?? "") >= from && (line["month"] ?? "") <= to);
const told = (country: string, [a, b]: readonly [string, string], [c, d]: readonly [string, string]) =>
  add(monthly(country, c, d), "best") / add(monthly(country, a, b), "best");
const fought = (foe: string, year: number, column = "best", side = "Government of Pakistan") =>
  num(only(battles.filter((line) => line["side_a"] === side && line["side_b"] === foe && line["since"] === `${year}-01-01`)), column);
const between = (year: number, column = "best") =>
  add(
    states.filter((line) => line["year"] === `${year}-01-01`),
    column,
  );
const counted = (counter: string, measure: string, start: string, stop: string) =>
  num(
    only(
      monitors.filter(
        (line) =>
          line["counter"] === counter &&
          line["measure"] === measure &&
          line["start"] === start &&
          line["stop"] === stop &&
          line["place"] === "Pakistan",
      ),
    ),
    "value",
  );
const inYear = (counter: string, measure: string, year: number) => counted(counter, measure, `${year}-01-01`, `${year}-12-31`);
const halves = {
  before: counted("PICSS", "attacks", "2022-01-01", "2022-06-30"),
  second: counted("PICSS", "attacks", "2022-07-01", "2022-12-31"),
  now: counted("PICSS", "attacks", "2023-01-01", "2023-06-30"),
};
const five = ["PICSS", "PIPS", "CRSS", "Interior ministry", "GTI"].map((counter) => inYear(counter, "attacks", 2023));
const seen = (measure: string | undefined, from: string, to: string) =>
  add(
    visits.filter(
      (line) => (measure === undefined || line["measure"] === measure) && (line["start"] ?? "") >= from && (line["stop"] ?? "") <= to,
    ),
    "value",
  );
const people = (measure: string, year: number) =>
  num(only(refugees.filter((line) => line["measure"] === measure && line["until"] === `${year}-12-31`)), "value");
const [inPakistan, returned] = ["Afghan refugees in Pakistan", "returns of Afghan refugees from Pakistan"] as const;
const audited = (measure: string) => num(only(audit.filter((line) => line["measure"] === measure)), "value");
const traded = (measure: string, partner: string) =>
  num(only(trade.filter((line) => line["entry"] === "AFG" && line["measure"] === measure && line["partner"] === partner)), "value");
const lists = trade.filter((line) => line["entry"] !== "AFG" && line["measure"]?.endsWith("by partner"));
const grown = (measure: string, counter: string) => inYear(counter, measure, 2023) / inYear(counter, measure, 2022);

const [y1, y2, y3] = [
  [
    ["2020-08", "2021-07"],
    ["2021-09", "2022-08"],
  ],
  [
    ["2019-08", "2021-07"],
    ["2021-09", "2023-08"],
  ],
  [
    ["2018-08", "2021-07"],
    ["2021-09", "2024-08"],
  ],
] as const;

type Marked = readonly { readonly id: string; readonly marks: Readonly<Record<string, string>> }[];
interface Yaml {
  readonly hypotheses: readonly { readonly id: string }[];
  readonly evidence: Marked;
  readonly readings: readonly { readonly evidence: Marked }[];
}
const explained: Yaml = parseYaml(text("judgements/hypotheses.yaml"));
interface Claim {
  readonly id: string;
  readonly evidence?: readonly { readonly source?: string }[];
  readonly [part: string]: unknown;
}
const claims: readonly Claim[] = (parseYaml(text("judgements/claims.yaml")) as { claims: Claim[] }).claims;
const sources = [...JSON.stringify(claims).matchAll(/"source":"([^"]+)"/gu)].map(([, id]) => id ?? "");

const numbers: Readonly<Record<string, number>> = {
  ...Object.fromEntries([2010, 2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => [`pak-${year}`, dead("PAK", year)])),
  ...Object.fromEntries([2019, 2021, 2022, 2023, 2024].map((year) => [`afg-${year}`, dead("AFG", year)])),
  "pak-2023-2022": dead("PAK", 2023) / dead("PAK", 2022),
  "pak-2024-2019": dead("PAK", 2024) / dead("PAK", 2019),
  "afg-2024-2021": dead("AFG", 2024) / dead("AFG", 2021),
  "pak-fall-2010-2019": (1 - dead("PAK", 2019) / dead("PAK", 2010)) * 100,
  "pak-2024-of-2010": (dead("PAK", 2024) / dead("PAK", 2010)) * 100,
  "pak-rise-before": dead("PAK", 2020) / dead("PAK", 2019),
  "six-before": inThree(2018),
  "six-after": inThree(2022),
  "share-afg-before": (inThree(2018, ["AFG"]) / inThree(2018)) * 100,
  "share-pak-before": (inThree(2018, ["PAK"]) / inThree(2018)) * 100,
  "share-pak-after": (inThree(2022, ["PAK"]) / inThree(2022)) * 100,
  "pak-12": told("PAK", ...y1),
  "pak-24": told("PAK", ...y2),
  "pak-36": told("PAK", ...y3),
  "afg-12": told("AFG", ...y1),
  "afg-24": told("AFG", ...y2),
  "afg-36": told("AFG", ...y3),
  "pak-monthly-before": add(monthly("PAK", ...y3[0]), "best") / 36,
  "pak-monthly-after": add(monthly("PAK", ...y3[1]), "best") / 36,
  "afg-monthly-before": add(monthly("AFG", ...y3[0]), "best") / 36,
  "afg-monthly-after": add(monthly("AFG", ...y3[1]), "best") / 36,
  "pak-half-years": (told("PAK", ["2022-01", "2022-06"], ["2023-01", "2023-06"]) - 1) * 100,
  "pak-before-doha": told("PAK", ["2018-09", "2020-01"], ["2020-03", "2021-07"]),
  "doha-12": told("PAK", ["2019-02", "2020-01"], ["2020-03", "2021-02"]),
  "doha-36": told("PAK", ["2017-02", "2020-01"], ["2020-03", "2023-02"]),
  ...Object.fromEntries([2010, 2018, 2019, 2020, 2021, 2022, 2023].map((year) => [`ttp-${year}`, fought("TTP", year)])),
  ...Object.fromEntries([2019, 2020, 2021, 2022, 2023].map((year) => [`bras-${year}`, fought("BRAS", year)])),
  ...Object.fromEntries([2019, 2021, 2022, 2023].map((year) => [`is-${year}`, fought("IS", year)])),
  ...Object.fromEntries([2021, 2022, 2023].map((year) => [`kabul-is-${year}`, fought("IS", year, "best", "Government of Afghanistan")])),
  "tjp-2023": fought("TJP", 2023),
  "bras-2020-low": fought("BRAS", 2020, "low"),
  "ttp-2023-2022": fought("TTP", 2023) / fought("TTP", 2022),
  "ttp-2023-2022-share": (fought("TTP", 2023) / fought("TTP", 2022) - 1) * 100,
  "ttp-2023-2018": fought("TTP", 2023) / fought("TTP", 2018),
  "bras-step": fought("BRAS", 2020) - fought("BRAS", 2019),
  "ttp-step": fought("TTP", 2020) - fought("TTP", 2019),
  "pak-step": dead("PAK", 2020) - dead("PAK", 2019),
  ...Object.fromEntries([2018, 2022, 2023, 2024].map((year) => [`states-${year}`, between(year)])),
  "states-none": between(2019) + between(2020) + between(2021),
  "states-2024-low": between(2024, "low"),
  "states-2024-high": between(2024, "high"),
  "states-share":
    (add(
      states.filter((line) => line["year"] === "2024-01-01" && line["country"] === "AFG"),
      "best",
    ) /
      between(2024)) *
    100,
  ...happened(pakistan, india, later),
  "picss-h1-2023": halves.now,
  "picss-h1-2022": halves.before,
  "picss-h2-2022": halves.second,
  "picss-79": (halves.now / halves.before - 1) * 100,
  "picss-19": (halves.now / halves.second - 1) * 100,
  "picss-2019-month": inYear("PICSS", "militant attacks a month", 2019),
  "picss-2023": inYear("PICSS", "attacks", 2023),
  "pips-2023": inYear("PIPS", "attacks", 2023),
  "crss-2023": inYear("CRSS", "attacks", 2023),
  "ministry-2023": inYear("Interior ministry", "attacks", 2023),
  "gti-2023": inYear("GTI", "attacks", 2023),
  "gti-later-2023": inYear("GTI, edition of 2025", "attacks", 2023),
  "ministry-2019": inYear("Interior ministry", "attacks", 2019),
  "ministry-2020": counted("Interior ministry", "attacks", "2020-01-01", "2020-09-30"),
  "monitors-spread": Math.max(...five) / Math.min(...five),
  "monitors-count": five.filter(Number.isFinite).length,
  "crss-deaths-growth": grown("deaths", "CRSS"),
  "pips-deaths-growth": grown("deaths", "PIPS"),
  "picss-deaths-growth": grown("deaths", "PICSS"),
  "pips-attacks-growth": grown("attacks", "PIPS"),
  "picss-attacks-growth": grown("attacks", "PICSS"),
  "crss-sum": inYear("CRSS", "attacks", 2023) + inYear("CRSS", "security operations", 2023),
  "crss-operations": inYear("CRSS", "security operations", 2023),
  "crss-total": inYear("CRSS", "attacks and operations", 2023),
  "crss-dawn": inYear("CRSS as Dawn tells it", "printed change of militant attacks", 2023),
  "crss-wion": inYear("CRSS as WION tells it", "printed change of militant attacks", 2023),
  "pips-year": counted("PIPS", "attacks", "2021-08-15", "2022-08-14") / counted("PIPS", "attacks", "2020-08-15", "2021-08-14"),
  "ttp-claims": counted("TTP", "attacks claimed by the TTP", "2023-08-01", "2023-08-31"),
  "picss-august": counted("PICSS", "attacks", "2023-08-01", "2023-08-31"),
  "trips-before": seen("trips to Pakistan", "2001-01-01", "2021-08-14"),
  "visits-before": seen("visits to the United States", "2001-01-01", "2021-08-14"),
  "trips-after": seen("trips to Pakistan", "2021-08-15", "2025-02-19"),
  "visits-after": seen("visits to the United States", "2021-08-15", "2025-02-19"),
  "visits-2020-21": seen(undefined, "2020-01-01", "2021-08-14"),
  border: new Set(own("border").map((line) => line["km"])).size === 1 ? num(own("border")[0], "km") : Number.NaN,
  citations: audited("citations"),
  "second-sources": audited("citations with a second source"),
  "lost-citations": audited("citations without an entry"),
  numbers: audited("numbers"),
  "bare-numbers": audited("numbers without a citation"),
  relations: own("relations").length,
  claims: new Set(claims.filter(({ id }) => id.startsWith("k")).map(({ id }) => id.slice(0, 3))).size,
  "refugees-2021": people(inPakistan, 2021),
  "refugees-2023": people(inPakistan, 2023),
  "refugees-2024": people(inPakistan, 2024),
  "refugees-fall": people(inPakistan, 2023) - people(inPakistan, 2024),
  "returns-2021": people(returned, 2021),
  "returns-2023": people(returned, 2023),
  "returns-2024": people(returned, 2024),
  "returns-2016": people(returned, 2016),
  "returns-2025": people(returned, 2025),
  "asylum-2024": people("Afghan asylum seekers in Pakistan", 2024),
  "concern-2023": people("other Afghans of concern in Pakistan", 2023),
  "concern-2024": people("other Afghans of concern in Pakistan", 2024),
  "trade-to-pakistan": traded("exports by partner", "Pakistan"),
  "trade-to-india": traded("exports by partner", "India"),
  "trade-from-pakistan": traded("imports by partner", "Pakistan"),
  "trade-lists": new Set(lists.map((line) => `${line["entry"]} ${line["measure"]}`)).size,
  "trade-naming-afghanistan": lists.filter((line) => line["partner"] === "Afghanistan").length,
  "hypotheses-count": explained.hypotheses.length,
  "held-count": explained.evidence.length,
  "trade-asked": explained.evidence.filter(({ marks }) => marks["trade"] !== undefined && marks["trade"] !== "N").length,
  codings: text("judgements/codings/first-reader.jsonl").trim().split("\n").length,
  "codings-second": text("judgements/codings/second-reader.jsonl").trim().split("\n").length,
  "codings-third": text("judgements/codings/model-other-session.jsonl").trim().split("\n").length,
  ...spoken(speeches),
  ...secondReading(speeches, own("second-reading"), explained.evidence, explained.readings),
  "turkey-asylum-2018": hosted("TUR", "Afghan asylum seekers", 2018),
  "turkey-asylum-2024": hosted("TUR", "Afghan asylum seekers", 2024),
  "iran-refugees-2024": hosted("IRN", "Afghan refugees", 2024),
  "emirates-2024": hosted("ARE", "Afghan asylum seekers", 2024) + hosted("ARE", "Afghan refugees", 2024),
  "crossing-rows": own("chronicle").filter((line) => /torkham|chaman|crossing/iu.test(Object.values(line).join(" "))).length,
  speeches: new Set(sources.filter((id) => /^(?:UNGD-\d\d-[A-Z]+|[A-Z]+_\d\d_\d+)$/u.test(id))).size,
  ...modelled(),
};

function hosted(host: string, measure: string, year: number): number {
  return num(
    only(hosts.filter((line) => line["host"] === host && line["measure"] === measure && line["day"] === `${year}-12-31`)),
    "value",
  );
}

/** The exact interval of a ratio of two Poisson rates (Clopper and Pearson 1934 on the share of the first), and the truth of other dates. */
function modelled(): Readonly<Record<string, number>> {
  const [before, after] = [add(monthly("PAK", ...y1[0]), "best"), add(monthly("PAK", ...y1[1]), "best")];
  const odds = (share: number) => share / (1 - share);
  const [low, high] = clopperPearson(after, after + before);
  const [attacksLow, attacksHigh] = clopperPearson(halves.now, halves.now + halves.second);
  return {
    "kabul-12-exact-low": odds(low),
    "kabul-12-exact-high": odds(high),
    "baseline-low": odds(attacksLow),
    "baseline-high": odds(attacksHigh),
  };
}

/** By bisection on the tails of the binomial, summed term by term. */
function clopperPearson(k: number, n: number): readonly [number, number] {
  const logs = [0];
  for (let i = 1; i <= n; i++) logs.push((logs[i - 1] as number) + Math.log(i));
  const term = (i: number, p: number) =>
    Math.exp((logs[n] as number) - (logs[i] as number) - (logs[n - i] as number) + i * Math.log(p) + (n - i) * Math.log1p(-p));
  const tail = (from: number, to: number, p: number) => {
    let sum = 0;
    for (let i = from; i <= to; i++) sum += term(i, p);
    return sum;
  };
  const where = (isAbove: (p: number) => boolean) => {
    let [low, high] = [0, 1];
    for (let turn = 0; turn < 60; turn++) {
      const p = (low + high) / 2;
      if (isAbove(p)) high = p;
      else low = p;
    }
    return (low + high) / 2;
  };
  return [where((p) => tail(k, n, p) > 0.025), where((p) => tail(0, k, p) < 0.025)];
}

/** What a method of Amity computes, or a person judged: held by the tests named, not by counting lines. */
const heldElsewhere: Readonly<Record<string, string>> = {
  "kabul-12-low": "src/methods/counts",
  "kabul-12-high": "src/methods/counts",
  "refused-lasting": "src/stages/explain",
  "other-dates": "src/methods/counts",
  "larger-dates": "src/methods/counts",
  "precedence-tests": "src/stages/explain",
  "precedence-found": "src/stages/explain",
  "kabul-against": "src/methods/explanations",
  "pakistan-against": "src/methods/explanations",
  "kabul-decibels": "src/methods/explanations",
  "eve-median": "src/methods/counts",
  "eve-high": "src/methods/counts",
  "eve-counted": "src/methods/counts",
  "bond-nash": "src/methods/games",
  "bond-seq": "src/methods/games",
  "price-seq": "src/methods/games",
  "states-count": "src/methods/games",
  "claims-bare": "src/methods/claims",
  "claims-one": "src/methods/claims",
  "claims-denied": "src/methods/claims",
};

const work = mkdtempSync(join(tmpdir(), "amity-figures-"));
let engine: DuckDB;
beforeAll(async () => {
  engine = await openTables(await copyBuilt(join(work, "case"), "flagship", "source"));
});
afterAll(() => {
  engine?.close();
  rmSync(work, { recursive: true, force: true });
});

test("every number is what the files give, counted another way", async () => {
  const figures = await engine.rows<{ id: string; number: number | null }>(
    "select id, number from figure where \"show\" = 'number' and id not like 'process-%' order by id",
  );
  const apart = figures.filter(({ id, number }) => {
    const ours = numbers[id];
    return (
      !(id in heldElsewhere) && !(ours !== undefined && number !== null && Math.abs(number - ours) <= 1e-9 * Math.max(1, Math.abs(ours)))
    );
  });
  expect(apart.map(({ id, number }) => [id, number, numbers[id]])).toEqual([]);
  const asked = new Set(figures.map(({ id }) => id));
  expect([...Object.keys(numbers), ...Object.keys(heldElsewhere)].filter((id) => !asked.has(id))).toEqual([]);
  expect(figures.length - Object.keys(heldElsewhere).length).toBeGreaterThan(130);
});

test("where two readers part, code by code, is the same by leaving out one passage after the other", async () => {
  const [figure] = await engine.rows<{ answer: string }>("select answer from figure where id = 'speech-second'");
  const { rows }: { rows: (string | number)[][] } = JSON.parse(figure?.answer ?? "{}");
  const cut = (value: number) => Math.round(value * 100) / 100;
  const byCode = ([one]: (string | number)[], [two]: (string | number)[]) => (String(one) < String(two) ? -1 : 1);
  expect(rows.toSorted(byCode).map(([code, ...values]) => [code, ...values.map(Number)])).toEqual(
    readAgain(speeches).map(({ code, ours, other, all, alpha, low, high }) => [code, ours, other, all, cut(alpha), cut(low), cut(high)]),
  );
});

test("who harmed whom, read once more, is the same by going through the passages charge by charge", async () => {
  const [figure] = await engine.rows<{ answer: string }>("select answer from figure where id = 'direction-again'");
  const { rows }: { rows: (string | number)[][] } = JSON.parse(figure?.answer ?? "{}");
  const given = rows.map(([told, actor, target, ...values]) => `${told} ${actor} ${target} ${values.map(Number).join(" ")}`);
  const counted = directions(speeches).map(({ direction, ours, again, both, alpha }) => `${direction} ${ours} ${again} ${both} ${alpha}`);
  expect(given.sort()).toEqual(counted.sort());
  expect(given.length).toBeGreaterThan(10);
});

test("the report prints them as they are, to the digits it prints", () => {
  const printed = [...text("report.md").matchAll(/\[(-?[\d,]+(?:\.\d+)?)(?: ?%)?\]\(figure:([a-z0-9-]+)\)/gu)];
  const apart = printed.filter(([, words = "", id = ""]) => {
    const ours = numbers[id];
    if (ours === undefined) return false;
    const digits = words.split(".")[1]?.length ?? 0;
    return Math.abs(Number(words.replaceAll(",", "")) - ours) > 0.5 * 10 ** -digits + 1e-9;
  });
  expect(apart.map(([found]) => found)).toEqual([]);
  expect(printed.length).toBeGreaterThan(90);
});
