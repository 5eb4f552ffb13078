import { among, type EventFormat, notAmong, whole, yearOf } from "../format.js";
import { conflicts, releasedDays, ucdp } from "./ucdp.js";

/** UCDP Battle-Related Deaths, dyadic: deaths of a state-based dyad in a year. A dyad fought in two countries has no country here. */
export const ucdpBattleDeaths: EventFormat = {
  name: "ucdp-battle-deaths",
  dataset: "UCDP battle deaths",
  grain: "year",
  licence: ucdp.licence,
  citation: ucdp.yearly,
  known: { header: ["conflict_id", "side_a", "side_b", "year", "bd_best", "bd_low", "bd_high"] },
  counts: "battle-related deaths of state-based dyads with 25 deaths in the year",
  least: 25,
  covers: (version) => releasedDays(version),
  told: (c) => ({
    id: `coalesce(${c.text("dyad_id")}, ${c.text("conflict_id")}) || '-' || ${c.text("year")}`,
    ...yearOf(c.text("year")),
    dated: "year",
    wholes: ["bd_best", "bd_low", "bd_high"],
    actor: c.text("side_a"),
    target: c.text("side_b"),
    undirected: "true",
    countries: [
      { system: "gw", code: c.text("gwno_battle") },
      { system: "name", code: c.text("battle_location") },
    ],
    columns: {
      type: "'battle deaths'",
      best: whole(c.text("bd_best")),
      low: whole(c.text("bd_low")),
      high: whole(c.text("bd_high")),
      place: c.text("battle_location"),
      note: among(c.text("type_of_conflict"), conflicts),
    },
    flags: [notAmong(c.text("type_of_conflict"), conflicts)],
  }),
};
