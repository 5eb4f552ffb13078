import { type EventFormat, isoDay, quadOfRoot, real, score } from "./format.js";

const licence = "CC0 1.0 (Harvard Dataverse)";
const citation =
  "Boschee, E., Lautenschlager, J., O’Brien, S., Shellman, S., Starz, J., & Ward, M. (2015). ICEWS coded event data. Harvard Dataverse. https://doi.org/10.7910/DVN/28075";

/** ICEWS events as Harvard publishes them (.tab), and the same columns tidied to CSV. */
export const icews: EventFormat = {
  name: "icews",
  dataset: "ICEWS",
  grain: "event",
  licence,
  citation,
  known: { header: ["event_id", "event_date", "source_name", "event_text", "cameo_code", "intensity", "target_name"] },
  missing: ["NA", "NULL"],
  told: (c) => {
    const code = c.text("cameo_code");
    const cameo = `case when is_cameo(${code}) then ${code} when is_cameo('0' || ${code}) then '0' || ${code} else ${code} end`;
    return {
      id: c.text("event_id"),
      day: isoDay(c.text("event_date")),
      precision: "'day'",
      dated: "event_date",
      wholes: ["event_id"],
      reals: ["latitude", "longitude", "intensity"],
      actor: c.text("source_name"),
      target: c.text("target_name"),
      countries: [{ system: "name", code: c.text("country") }],
      columns: {
        cameo,
        root: `substr(${cameo}, 1, 2)`,
        quad: quadOfRoot(`substr(${cameo}, 1, 2)`),
        goldstein: score(c.text("intensity")),
        type: c.text("event_text"),
        events: "1",
        place: c.text("city"),
        admin1: c.text("province"),
        admin2: c.text("district"),
        latitude: real(c.text("latitude")),
        longitude: real(c.text("longitude")),
        note: c.text("publisher"),
      },
    };
  },
};

/**
 * The thinned sets of ICEWS that knowledge-graph work passes on: actor, relation, target and day, with names.
 * CAMEO code and Goldstein value come from the relation's name.
 */
export const icewsNamed: EventFormat = {
  name: "icews-named",
  dataset: "ICEWS subset",
  grain: "event",
  selection: true,
  licence,
  citation,
  known: { header: ["date", "source", "relation", "target"] },
  told: (c) => {
    const relation = `replace(trim(${c.text("relation")}), '_', ' ')`;
    const known = (column: string) => `(select ${column} from cameo_name where name = lower(${relation}))`;
    return {
      day: isoDay(c.text("date")),
      precision: "'day'",
      dated: "date",
      actor: `replace(trim(${c.text("source")}), '_', ' ')`,
      target: `replace(trim(${c.text("target")}), '_', ' ')`,
      columns: {
        cameo: known("code"),
        root: known("root"),
        quad: known("quad"),
        goldstein: known("goldstein"),
        type: relation,
        events: "1",
      },
      flags: [{ flag: "unknown-cameo", when: `${known("code")} is null` }],
    };
  },
};
