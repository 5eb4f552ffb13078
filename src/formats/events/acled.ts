import { among, type EventFormat, isoDay, notAmong, real, whole, wordyDay } from "./format.js";

const types = Object.fromEntries(
  ["Battles", "Explosions/Remote violence", "Protests", "Riots", "Strategic developments", "Violence against civilians"].map((each) => [
    each,
    each,
  ]),
);
const precisions = { "1": "day", "2": "week", "3": "month" };

/** ACLED exports, old and new: days as 2022-06-19 or 19 June 2022, countries by ISO number, older ones by ISO3. Deaths are one figure. */
export const acled: EventFormat = {
  name: "acled",
  dataset: "ACLED",
  grain: "event",
  licence: "ACLED terms of use: attribution, no redistribution of raw rows",
  citation:
    "Raleigh, C., Kishi, R., & Linke, A. (2023). Political instability patterns are obscured by conflict dataset scope conditions, sources, and coding choices. Humanities and Social Sciences Communications, 10, 74.",
  known: { header: ["event_id_cnty", "event_date", "event_type", "actor1", "actor2", "fatalities"] },
  missing: ["NA"],
  counts: "deaths as reports tell them in single events of political violence and protest, with no least number",
  told: (c) => {
    const day = c.text("event_date");
    return {
      id: c.text("event_id_cnty"),
      day: `coalesce(${isoDay(day)}, ${wordyDay(day, ["%d %B %Y", "%d-%B-%Y", "%d %b %Y"])})`,
      precision: `coalesce(${among(c.text("time_precision"), precisions)}, 'unknown')`,
      guess: { day: `try_cast(${c.text("year")} || '-01-01' as date)`, precision: "'year'" },
      dated: "event_date",
      wholes: ["fatalities"],
      reals: ["latitude", "longitude"],
      actor: c.text("actor1"),
      target: c.text("actor2"),
      undirected: `coalesce(${c.text("event_type")}, '') not in ('Violence against civilians', 'Explosions/Remote violence')`,
      countries: [
        { system: "iso_number", code: c.text("iso") },
        { system: "iso3", code: c.text("iso3") },
        { system: "name", code: c.text("country") },
      ],
      columns: {
        type: c.text("event_type"),
        title: c.text("sub_event_type"),
        best: whole(c.text("fatalities")),
        events: "1",
        place: c.text("location"),
        admin1: c.text("admin1"),
        admin2: c.text("admin2"),
        latitude: real(c.text("latitude")),
        longitude: real(c.text("longitude")),
        note: c.text("notes"),
        revised: c.text("timestamp"),
      },
      flags: [notAmong(c.text("event_type"), types)],
    };
  },
};
