import { among, type EventFormat, notAmong, yearOf } from "../format.js";
import { conflicts, intensities, releasedDays, ucdp } from "./ucdp.js";

/** What UCDP's two lists of active state-based conflicts have in common: a row is a year, without deaths. */
export const conflictYears = {
  grain: "year",
  licence: ucdp.licence,
  least: 25,
  counts: "which state-based conflicts were active in a year, with 25 deaths or more",
  covers: (version: string) => releasedDays(version, "1946-01-01"),
} as const;

/** A row of either, by the column that says which conflict or dyad it is about. */
export const toldOfConflict =
  (id: string): EventFormat["told"] =>
  (c) => ({
    id: `${c.text(id)} || '-' || ${c.text("year")}`,
    ...yearOf(c.text("year")),
    dated: "year",
    wholes: [id, "intensity_level"],
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
  });
