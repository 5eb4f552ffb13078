import { type EventFormat, whole, yearOf } from "../format.js";
import { releasedDays, ucdp } from "./ucdp.js";

/** UCDP One-sided Violence: civilians killed by one actor in a year. */
export const ucdpOneSided: EventFormat = {
  name: "ucdp-one-sided",
  dataset: "UCDP one-sided",
  grain: "year",
  licence: ucdp.licence,
  citation:
    "Eck, K., & Hultman, L. (2007). One-sided violence against civilians in war: Insights from new fatality data. Journal of Peace Research, 44(2), 233–246.",
  known: { header: ["actor_id", "actor_name", "year", "best_fatality_estimate", "low_fatality_estimate", "high_fatality_estimate"] },
  counts: "civilians killed by one actor that killed 25 in the year",
  least: 25,
  covers: (version) => releasedDays(version),
  told: (c) => ({
    id: `${c.text("actor_id")} || '-' || ${c.text("year")}`,
    ...yearOf(c.text("year")),
    dated: "year",
    wholes: ["best_fatality_estimate", "low_fatality_estimate", "high_fatality_estimate"],
    actor: c.text("actor_name"),
    target: "'Civilians'",
    countries: [
      { system: "gw", code: c.text("gwno_location") },
      { system: "name", code: c.text("location") },
    ],
    columns: {
      type: "'one-sided'",
      best: whole(c.text("best_fatality_estimate")),
      low: whole(c.text("low_fatality_estimate")),
      high: whole(c.text("high_fatality_estimate")),
      place: c.text("location"),
    },
  }),
};
