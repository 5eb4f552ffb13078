import type { EventFormat } from "../format.js";
import { conflictYears, toldOfConflict } from "./conflict-years.js";

/** UCDP Dyadic Dataset: which state-based dyads were active in a year, and how intensely; no deaths. */
export const ucdpDyadic: EventFormat = {
  name: "ucdp-dyadic",
  dataset: "UCDP dyadic",
  ...conflictYears,
  citation:
    "Harbom, L., Melander, E., & Wallensteen, P. (2008). Dyadic dimensions of armed conflict, 1946–2007. Journal of Peace Research, 45(5), 697–710.",
  known: { header: ["dyad_id", "conflict_id", "side_a", "side_b", "year", "intensity_level", "type_of_conflict"] },
  told: toldOfConflict("dyad_id"),
};
