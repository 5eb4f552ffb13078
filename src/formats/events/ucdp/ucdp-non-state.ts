import { type EventFormat, whole, yearOf } from "../format.js";
import { releasedDays, ucdp } from "./ucdp.js";

/** UCDP Non-state Conflict: deaths between two groups, neither of them a government, in a year. */
export const ucdpNonState: EventFormat = {
  name: "ucdp-non-state",
  dataset: "UCDP non-state",
  grain: "year",
  licence: ucdp.licence,
  citation:
    "Sundberg, R., Eck, K., & Kreutz, J. (2012). Introducing the UCDP Non-State Conflict Dataset. Journal of Peace Research, 49(2), 351–362.",
  known: {
    header: ["dyad_id", "side_a_name", "side_b_name", "year", "best_fatality_estimate", "low_fatality_estimate", "high_fatality_estimate"],
  },
  counts: "deaths in fights between two groups, neither of them a government, with 25 deaths in the year",
  least: 25,
  covers: (version) => releasedDays(version),
  told: (c) => ({
    id: `${c.text("dyad_id")} || '-' || ${c.text("year")}`,
    ...yearOf(c.text("year")),
    dated: "year",
    wholes: ["best_fatality_estimate", "low_fatality_estimate", "high_fatality_estimate"],
    actor: c.text("side_a_name"),
    target: c.text("side_b_name"),
    undirected: "true",
    countries: [
      { system: "gw", code: c.text("gwno_location") },
      { system: "name", code: c.text("location") },
    ],
    columns: {
      type: "'non-state'",
      best: whole(c.text("best_fatality_estimate")),
      low: whole(c.text("low_fatality_estimate")),
      high: whole(c.text("high_fatality_estimate")),
      place: c.text("location"),
    },
  }),
};
