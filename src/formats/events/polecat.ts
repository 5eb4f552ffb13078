import { among, type Columns, type EventFormat, isoDay, literal, real, score } from "./format.js";
import { cameoOfPlover, ploverTypes } from "./plover.js";

const quads = { "VERBAL COOPERATION": "1", "MATERIAL COOPERATION": "2", "VERBAL CONFLICT": "3", "MATERIAL CONFLICT": "4" };

/** POLECAT events in PLOVER's categories, with the codes of CAMEO that say the same. Written from the published column list; `Intensity` and `Event Intensity` are one column. */
export const polecat: EventFormat = {
  name: "polecat",
  dataset: "POLECAT",
  grain: "event",
  licence: "CC0 1.0 (Harvard Dataverse)",
  citation:
    "Halterman, A., Bagozzi, B. E., Beger, A., Schrodt, P. A., & Scarborough, G. I. (2023). PLOVER and POLECAT: A new political event ontology and dataset. https://doi.org/10.31235/osf.io/rm5dw",
  known: { header: ["event_id", "event_date", "event_type", "actor_name", "recipient_name", "actor_country"] },
  missing: ["NA", "None"],
  told: (c) => ({
    id: c.text("event_id"),
    day: isoDay(c.text("event_date")),
    precision: "'day'",
    dated: "event_date",
    reals: ["latitude", "longitude", c.has("intensity") ? "intensity" : "event_intensity"],
    actor: side(c, "actor"),
    target: side(c, "recipient"),
    countries: [
      { system: "iso3", code: c.text("country") },
      { system: "name", code: c.text("country") },
    ],
    columns: {
      cameo: cameoOfPlover(c),
      root: `substr(${cameoOfPlover(c)}, 1, 2)`,
      quad: `cast(${among(`upper(${c.text("quad_code")})`, quads)} as bigint)`,
      goldstein: score(c.text("intensity", "event_intensity")),
      type: c.text("event_type"),
      title: `coalesce(${c.text("event_mode")}, lower(${c.text("event_type")}))`,
      events: "1",
      place: c.text("placename", "city"),
      admin1: c.text("province"),
      admin2: c.text("district"),
      latitude: real(c.text("latitude")),
      longitude: real(c.text("longitude")),
      note: c.text("contexts"),
    },
    flags: [{ flag: "unknown-type", when: `upper(${c.text("event_type")}) not in (${ploverTypes.map(literal).join(", ")})` }],
  }),
};

/** A side by its name; without one by country and sector, so that no country's protesters or rebels count as the country. */
function side(c: Columns, who: "actor" | "recipient"): string {
  const sector = c.text(`primary_${who}_sector`);
  const code = `case when regexp_full_match(${sector}, '[A-Z]{3}') then ' ' || ${sector} else '' end`;
  return `coalesce(${c.text(`${who}_name`)}, ${c.text(`${who}_country`)} || ${code})`;
}
