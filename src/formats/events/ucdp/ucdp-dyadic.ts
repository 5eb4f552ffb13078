import { among, type EventFormat, notAmong, yearOf } from "../format.js";
import { conflicts, intensities, releasedDays, ucdp } from "./ucdp.js";

/** UCDP Dyadic Dataset: which state-based dyads were active in a year, and how intensely; no deaths. */
export const ucdpDyadic: EventFormat = {
  name: "ucdp-dyadic",
  dataset: "UCDP dyadic",
  grain: "year",
  licence: ucdp.licence,
  citation:
    "Harbom, L., Melander, E., & Wallensteen, P. (2008). Dyadic dimensions of armed conflict, 1946–2007. Journal of Peace Research, 45(5), 697–710.",
  known: { header: ["dyad_id", "conflict_id", "side_a", "side_b", "year", "intensity_level", "type_of_conflict"] },
  least: 25,
  counts: "which state-based conflicts were active in a year, with 25 deaths or more",
  covers: (version) => releasedDays(version, "1946-01-01"),
  told: (c) => ({
    id: `${c.text("dyad_id")} || '-' || ${c.text("year")}`,
    ...yearOf(c.text("year")),
    dated: "year",
    wholes: ["dyad_id", "intensity_level"],
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
