import type { InterruptionLaw, RatioLaw } from "../../domain/vocabulary.js";
import type { Value } from "../../engine/engine.js";
import { formatNumber } from "../../views/format-number.js";
import { monthName, plural } from "../words.js";

type Row = Readonly<Record<string, Value>>;
const text = (value: Value | undefined): string => (value === null || value === undefined ? "" : String(value));
const two = (value: Value | undefined): string => (typeof value === "number" ? formatNumber(value, { digits: 2 }) : "?");
const month = (value: Value | undefined): string => monthName(text(value));

/** How an interval was come by. */
const lawWords: Readonly<Record<RatioLaw | InterruptionLaw, string>> = {
  exact: "as if happenings were independent (exact)",
  poisson: "as if happenings were independent (Poisson)",
  "quasi-poisson": "as spread as the months are (quasi-Poisson)",
  "negative-binomial": "happenings that cluster (negative binomial)",
  lasting: "with noise that lasts as the months let suppose",
  control: "over the same ratio of the control series",
  placebo: "beside all other dates",
};
const lawOf = (law: Value | undefined): string =>
  (lawWords as Readonly<Record<string, string>>)[text(law)] ??
  (text(law).startsWith("dispersion-") ? `counts that vary ${text(law).slice(11)} times as much as independent ones` : text(law));

function ratio(row: Row): string {
  const interval =
    typeof row["low"] === "number" ? ` (${two(row["low"])} to ${typeof row["high"] === "number" ? two(row["high"]) : "no bound"})` : "";
  return row["ratio"] === null ? "no ratio" : `×${two(row["ratio"])}${interval}`;
}

const answers: Readonly<Record<string, string>> = {
  level: "the jump at the turning point",
  slope: "by how much a month grows beyond the old trend",
  after: "all months after, over what the old trend leads to",
  control: "the jump beyond that of the control",
};

const breakWords: Readonly<Record<string, string>> = {
  chow: "a date fixed beforehand, by Chow's F",
  pelt: "searched for, by PELT",
  "bai-perron": "searched for, by Bai and Perron",
  "poisson-break": "searched for, one break of Poisson counts",
  "sup-f": "searched for, by supF",
  cusum: "whether the mean stays, by CUSUM",
};

/** What a row of explain or project says in a sentence; undefined for other tables. */
export function explained(name: string, row: Row): string | undefined {
  const sayings: Readonly<Record<string, () => string>> = {
    effect_interval: () => `${ratio(row)}, ${text(row["months"])} months on each side, ${lawOf(row["law"])}`,
    placebo: () => `${ratio({ ...row, low: null })} at ${month(row["month"])}, ${text(row["months"])} months on each side`,
    interruption: () => `${ratio(row)}: ${answers[text(row["answer"])] ?? text(row["answer"])}, ${lawOf(row["law"])}`,
    counterfactual: () =>
      `${month(row["month"])}: ${two(row["counted"])} counted, ${two(row["expected"])} (${two(row["low"])} to ${two(row["high"])}) had the old trend gone on`,
    breakpoint: () =>
      `${row["month"] === null ? text(row["note"]) || "no break" : month(row["month"])}: ${breakWords[text(row["method"])] ?? text(row["method"])}`,
    baseline_ratio: () => `${text(row["says"])}: ${ratio(row)}, ${lawOf(row["law"])}`,
    precedence: () =>
      `The past of ${text(row["cause"])} ${Number(row["q"]) < 0.05 ? "helps" : "does not help"} to tell ${text(row["effect"])}: p ${two(row["q"])} after ${plural(Number(row["pairs"]), "pair")}`,
    spillover: () => `${text(row["term"])}: ${row["value"] === null ? `p ${two(row["p"])}` : two(row["value"])}. ${text(row["note"])}`,
    repair_set: () => `${text(row["a"])} and ${text(row["b"])} turn from ${text(row["was"])} to ${text(row["becomes"])}`,
    forecast_month: () =>
      `${month(row["month"])}: ${two(row["median"])} (${two(row["q10"])} to ${two(row["q90"])} in the middle 80 % of draws)`,
  };
  return sayings[name]?.();
}
