import { type Columns, type EventFormat, whole, yearOf } from "../format.js";
import { releasedDays, ucdp } from "./ucdp.js";

const sum = (c: Columns, stem: string) => ({
  best: whole(c.text(`${stem}_best_cy`)),
  low: whole(c.text(`${stem}_low_cy`)),
  high: whole(c.text(`${stem}_high_cy`)),
});
const stems = {
  "state-based": "sb_total_deaths",
  "non-state": "ns_total_deaths",
  "one-sided": "os_total_deaths",
  "organised violence": "cumulative_total_deaths_in_orgvio",
};

const total = "organised violence";

/**
 * UCDP organised violence by country and year. A row gives four of ours: one for each kind, and their sum with type
 * `organised violence`. Sum one type, never all four.
 */
export const ucdpCountryYear: EventFormat = {
  name: "ucdp-country-year",
  dataset: "UCDP country-year",
  grain: "year",
  licence: ucdp.licence,
  citation: ucdp.yearly,
  known: {
    header: ["country_id_cy", "country_cy", "year_cy", "sb_total_deaths_best_cy", "cumulative_total_deaths_in_orgvio_best_cy"],
  },
  total,
  counts: "deaths in organised violence of all three kinds, summed by country and year",
  covers: (version) => releasedDays(version),
  told: (c) => ({
    id: `${c.text("country_id_cy")} || '-' || ${c.text("year_cy")}`,
    ...yearOf(c.text("year_cy")),
    dated: "year_cy",
    wholes: Object.values(stems).flatMap((stem) => [`${stem}_best_cy`, `${stem}_low_cy`, `${stem}_high_cy`]),
    countries: [
      { system: "gw", code: c.text("country_id_cy") },
      { system: "name", code: c.text("country_cy") },
    ],
    columns: { place: c.text("country_cy") },
    several: Object.entries(stems).map(([type, stem]) => ({
      id: type,
      columns: { type: `'${type}'`, part: type === total ? "'total'" : "'part'", ...sum(c, stem) },
    })),
  }),
};
