import type { EventFormat } from "../format.js";
import { conflictYears, toldOfConflict } from "./conflict-years.js";

/** UCDP/PRIO Armed Conflict Dataset: state-based conflicts by year, side B a list where several fight; no deaths. */
export const ucdpPrioAcd: EventFormat = {
  name: "ucdp-prio-acd",
  dataset: "UCDP/PRIO armed conflict",
  ...conflictYears,
  citation:
    "Gleditsch, N. P., Wallensteen, P., Eriksson, M., Sollenberg, M., & Strand, H. (2002). Armed conflict 1946–2001: A new dataset. Journal of Peace Research, 39(5), 615–637.",
  known: { header: ["conflict_id", "side_a", "side_b", "year", "intensity_level", "cumulative_intensity", "type_of_conflict"] },
  told: toldOfConflict("conflict_id"),
};
