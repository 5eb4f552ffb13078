import { type EventFormat, real, whole } from "./format.js";

/**
 * Global Terrorism Database, saved as CSV. Month or day 0 means unknown and makes the day less exact. The target is an actor
 * where a state's soldiers, police or diplomats were attacked, by their nationality, or a group; buses, villages and citizens
 * are none, and stand in the title. Written from the published column list.
 */
export const gtd: EventFormat = {
  name: "gtd",
  dataset: "GTD",
  grain: "event",
  licence: "START end user licence: no redistribution of rows",
  citation:
    "START (National Consortium for the Study of Terrorism and Responses to Terrorism). (2022). Global Terrorism Database 1970–2020.",
  known: { header: ["eventid", "iyear", "imonth", "iday", "gname", "attacktype1_txt", "nkill"] },
  missing: ["NA", "."],
  counts: "deaths in single terrorist attacks, those of attackers too",
  told: (c) => {
    const number = (name: string) => whole(c.text(name));
    const two = (sql: string) => `lpad(cast(${sql} as varchar), 2, '0')`;
    const month = `greatest(${number("imonth")}, 1)`;
    return {
      id: c.text("eventid"),
      day: `try_cast(${c.text("iyear")} || '-' || ${two(month)} || '-' || ${two(`greatest(${number("iday")}, 1)`)} as date)`,
      precision: `case when ${number("imonth")} = 0 then 'year' when ${number("iday")} = 0 then 'month' else 'day' end`,
      guess: {
        day: `coalesce(try_cast(${c.text("iyear")} || '-' || ${two(month)} || '-01' as date), try_cast(${c.text("iyear")} || '-01-01' as date))`,
        precision: `case when ${number("imonth")} between 1 and 12 then 'month' else 'year' end`,
      },
      dated: "iyear",
      wholes: ["eventid", "iyear", "nkill"],
      reals: ["latitude", "longitude"],
      actor: c.text("gname"),
      target: `case
        when ${c.text("targtype1_txt")} in ('Military', 'Police') then ${c.text("targtype1_txt")} || ' (' || ${c.text("natlty1_txt")} || ')'
        when ${c.text("targtype1_txt")} = 'Government (Diplomatic)' then 'Government (' || ${c.text("natlty1_txt")} || ')'
        when ${c.text("targtype1_txt")} = 'Terrorists/Non-State Militia' then nullif(nullif(${c.text("corp1")}, 'Unknown'), 'Not Applicable')
      end`,
      countries: [{ system: "name", code: c.text("country_txt") }],
      columns: {
        type: c.text("attacktype1_txt"),
        title: `concat_ws(': ', ${c.text("attacktype1_txt")}, coalesce(${c.text("target1")}, ${c.text("targtype1_txt")}))`,
        best: number("nkill"),
        events: "1",
        place: c.text("city"),
        admin1: c.text("provstate"),
        latitude: real(c.text("latitude")),
        longitude: real(c.text("longitude")),
        note: c.text("summary"),
      },
    };
  },
};
