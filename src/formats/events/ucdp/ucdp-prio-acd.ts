import { among, type EventFormat, notAmong, yearOf } from "../format.js";
import { conflicts, intensities, releasedDays, ucdp } from "./ucdp.js";

/** UCDP/PRIO Armed Conflict Dataset: state-based conflicts by year, side B a list where several fight; no deaths. */
export const ucdpPrioAcd: EventFormat = {
  name: "ucdp-prio-acd",
  dataset: "UCDP/PRIO armed conflict",
  grain: "year",
  licence: ucdp.licence,
  citation:
    "Gleditsch, N. P., Wallensteen, P., Eriksson, M., Sollenberg, M., & Strand, H. (2002). Armed conflict 1946–2001: A new dataset. Journal of Peace Research, 39(5), 615–637.",
  known: { header: ["conflict_id", "side_a", "side_b", "year", "intensity_level", "cumulative_intensity", "type_of_conflict"] },
  least: 25,
  counts: "which state-based conflicts were active in a year, with 25 deaths or more",
  covers: (version) => releasedDays(version, "1946-01-01"),
  told: (c) => ({
    id: `${c.text("conflict_id")} || '-' || ${c.text("year")}`,
    ...yearOf(c.text("year")),
    dated: "year",
    wholes: ["conflict_id", "intensity_level"],
    actor: c.text("side_a"),
    target: c.text("side_b"),
    undirected: "true",
    countries: [
      { system: "gw", code: c.text("gwno_loc") },
      { system: "name", code: c.text("location") },
    ],
    columns: {
      type: "'state-based'",
      place: c.text("location"),
      note: `concat_ws('; ', ${among(c.text("type_of_conflict"), conflicts)}, ${among(c.text("intensity_level"), intensities)})`,
    },
    flags: [notAmong(c.text("type_of_conflict"), conflicts), notAmong(c.text("intensity_level"), intensities)],
  }),
};
