import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { CountryAmount, LaneEvent, MapPanel, NetworkNode, NetworkTie, SeriesPoint } from "../../src/views/figures/figure.js";
import { shared } from "../helpers/shared.js";

/** Invented rows of many shapes; the gallery adds real ones where ../shared is beside the repository. */
export const invented = {
  falling: [5210, 3020, 3100, 2400, 2980, 1610, 760, 690, 310, 220, 340, 380, 610, 1010, 1640].map(
    (value, index): SeriesPoint => ({
      at: 2010 + index,
      value,
      low: Math.round(value * 0.93),
      high: Math.round(value * 1.22),
      evidence: `rows:falling-${2010 + index}`,
    }),
  ),
  rising: [12, 30, 41, 60, 130, 128, 240, 260, 310, 420, 500, 610, 640, 700, 655].map(
    (value, index): SeriesPoint => ({ at: 2010 + index, value }),
  ),
  broken: [40, 52, null, null, 61, 33, 20, 28, 34, null, 55, 71, 66, 80, 92].map(
    (value, index): SeriesPoint => ({ at: 2010 + index, value }),
  ),
  monthly: Array.from({ length: 84 }, (_, index): SeriesPoint => {
    const wave = 40 + 25 * Math.sin(index / 5) + (index > 42 ? (index - 42) * 2.4 : 0) + ((index * 37) % 23);
    return {
      at: `${2018 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
      value: Math.round(wave),
      evidence: `rows:month-${index}`,
    };
  }),
  ratios: [1.1, 0.8, 0.42, 0.5, 1.9, 2.6, 3.4, 2.93].map(
    (value, index): SeriesPoint => ({
      at: 2016 + index,
      value,
      low: value * 0.7,
      high: value * 1.4,
    }),
  ),
};

export const turningPoints = [
  { name: "Doha, 29 Feb 2020", day: "2020-02-29" },
  { name: "Kabul falls, 15 Aug 2021", day: "2021-08-15" },
];

export const actors: NetworkNode[] = [
  { id: "PAK", name: "Pakistan", kind: "state", role: "subject", evidence: "rows:PAK" },
  { id: "TLB", name: "Afghan Taliban", kind: "group" },
  { id: "TTP", name: "TTP", kind: "group", role: "subject" },
  { id: "ISK", name: "IS Khorasan", kind: "group" },
  { id: "USA", name: "United States", kind: "outside" },
  { id: "IND", name: "India", kind: "state" },
  { id: "BLA", name: "Baloch groups", kind: "group" },
  { id: "NRF", name: "NRF", kind: "group" },
  { id: "AFF", name: "Afghanistan Freedom Front", kind: "group" },
  { id: "UN", name: "United Nations Security Council", kind: "organisation" },
];

export const ties: NetworkTie[] = [
  { from: "PAK", to: "TTP", sign: "enmity", amount: 752, evidence: "rows:PAK-TTP" },
  { from: "PAK", to: "BLA", sign: "enmity", amount: 110, evidence: "rows:PAK-BLA" },
  { from: "PAK", to: "ISK", sign: "enmity", amount: 86 },
  { from: "TLB", to: "ISK", sign: "enmity", amount: 149 },
  { from: "TLB", to: "NRF", sign: "enmity", amount: 43 },
  { from: "TLB", to: "AFF", sign: "enmity", amount: 31 },
  { from: "TLB", to: "TTP", sign: "amity" },
  { from: "PAK", to: "TLB", sign: "disputed" },
  { from: "USA", to: "TLB", sign: "disputed" },
  { from: "USA", to: "IND", sign: "amity" },
  { from: "IND", to: "PAK", sign: "enmity", amount: 60, directed: true },
  { from: "UN", to: "TLB", sign: "enmity", directed: true, says: "sanctions" },
];

export const events: LaneEvent[] = [
  { lane: "USA", from: "2020-02-29", says: "signs the Doha agreement", sign: "amity", weight: 3, evidence: "passage:doha" },
  { lane: "USA", from: "2021-04-14", says: "announces full withdrawal by 11 September", weight: 2 },
  { lane: "USA", from: "2021-08-30", says: "last soldiers leave", weight: 2 },
  { lane: "USA", from: "2022-07-31", says: "kills Zawahiri in Kabul", sign: "enmity", weight: 1 },
  { lane: "TLB", from: "2021-05-01", to: "2021-08-15", says: "offensive", sign: "enmity", weight: 2, evidence: "rows:offensive" },
  { lane: "TLB", from: "2021-08-15", says: "enters Kabul", weight: 3 },
  { lane: "TLB", from: "2021-09-07", says: "names a caretaker cabinet", weight: 1 },
  { lane: "TLB", from: "2022-03-23", says: "keeps girls' schools shut", weight: 1 },
  { lane: "PAK", from: "2021-11-09", to: "2021-12-09", says: "truce with the TTP", sign: "amity", weight: 2 },
  { lane: "PAK", from: "2022-04-16", says: "strikes in Khost and Kunar", sign: "enmity", weight: 2, evidence: "passage:khost" },
  { lane: "PAK", from: "2022-06-02", to: "2022-11-28", says: "second truce with the TTP", sign: "amity", weight: 2 },
  { lane: "PAK", from: "2023-01-30", says: "Peshawar mosque bombing", sign: "disputed", weight: 1 },
  { lane: "PAK", from: "2023-10-03", says: "tells undocumented Afghans to leave", sign: "enmity", weight: 1 },
  ...Array.from(
    { length: 14 },
    (_, index): LaneEvent => ({
      lane: "TTP",
      from: `2022-${String((index % 12) + 1).padStart(2, "0")}-${index < 12 ? "05" : "20"}`,
      says: `claims an attack in district ${index + 1}`,
      sign: "enmity",
    }),
  ),
];

function csv(path: string): Record<string, string>[] {
  const bytes = readFileSync(shared(path));
  const [head = "", ...lines] = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, index) => [names[index] ?? "", cell])));
}

export const hasShared = existsSync(shared("data/reference/pakistan_country_year_v25_1.csv"));

/** Deaths of organised violence a year, UCDP country-year 25.1. */
export function yearly(country: "pakistan" | "afghanistan" | "iran"): SeriesPoint[] {
  return csv(`data/reference/${country}_country_year_v25_1.csv`).map((row) => ({
    at: Number(row["year_cy"]),
    value: Number(row["cumulative_total_deaths_in_orgvio_best_cy"]),
    low: Number(row["cumulative_total_deaths_in_orgvio_low_cy"]),
    high: Number(row["cumulative_total_deaths_in_orgvio_high_cy"]),
    evidence: `rows:${country}-${row["year_cy"]}`,
  }));
}

export function monthlyDeaths(country: "Pakistan" | "Afghanistan"): SeriesPoint[] {
  return csv("data/reference/pak_afg_month_deaths_ged_v25_1.csv").map((row) => ({ at: row["month"] ?? "", value: Number(row[country]) }));
}

/** Battle deaths a year between the Government of Pakistan and the TTP. */
export function battleDeaths(): SeriesPoint[] {
  const rows = csv("data/reference/brd_dyads_pak_afg_v24_1.csv");
  return rows
    .filter((row) => row["side_a"] === "Government of Pakistan" && row["side_b"] === "TTP")
    .map((row) => ({ at: Number(row["year"]), value: Number(row["bd_best"]), low: Number(row["bd_low"]), high: Number(row["bd_high"]) }))
    .sort((a, b) => a.at - b.at);
}

export function panels(): MapPanel[] {
  const rows = csv("data/ucdp/organizedviolence_country_year_asia_v25_1.csv.gz");
  const codes: Record<string, string> = {
    Afghanistan: "AFG",
    Pakistan: "PAK",
    India: "IND",
    Iran: "IRN",
    Tajikistan: "TJK",
    Kyrgyzstan: "KGZ",
  };
  const sum = (from: number, to: number): CountryAmount[] =>
    Object.entries(codes).map(([name, iso3]) => {
      const own = rows.filter((row) => row["country_cy"] === name && Number(row["year_cy"]) >= from && Number(row["year_cy"]) <= to);
      const total = (part: string) => own.reduce((all, row) => all + Number(row[`cumulative_total_deaths_in_orgvio_${part}_cy`] ?? 0), 0);
      return {
        iso3,
        value: total("best"),
        low: total("low"),
        high: total("high"),
        evidence: `rows:${iso3}-${from}`,
        ...(iso3 === "PAK" && { role: "subject" as const }),
      };
    });
  return [
    { name: "2018–20", amounts: sum(2018, 2020) },
    { name: "2022–24", amounts: sum(2022, 2024) },
  ];
}
