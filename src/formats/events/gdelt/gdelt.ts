import { type Columns, compactDay, real, score, type Told, whole } from "../format.js";

const party = (n: 1 | 2) =>
  [
    "code",
    "name",
    "country_code",
    "known_group_code",
    "ethnic_code",
    "religion1_code",
    "religion2_code",
    "type1_code",
    "type2_code",
    "type3_code",
  ].map((each) => `actor${n}_${each}`);
const geo = (of: string, adm2: boolean) =>
  ["type", "full_name", "country_code", "adm1_code", ...(adm2 ? ["adm2_code"] : []), "lat", "long", "feature_id"].map(
    (each) => `${of}_geo_${each}`,
  );

/** The columns of GDELT's event files; `adm2` since 2.0. */
export function gdeltColumns(adm2: boolean): string[] {
  const start = ["global_event_id", "sql_date", "month_year", "year", "fraction_date", ...party(1), ...party(2)];
  const deed = ["is_root_event", "event_code", "event_base_code", "event_root_code", "quad_class", "goldstein_scale"];
  const press = ["num_mentions", "num_sources", "num_articles", "avg_tone"];
  return [...start, ...deed, ...press, ...geo("actor1", adm2), ...geo("actor2", adm2), ...geo("action", adm2), "date_added", "source_url"];
}

export const gdelt = {
  licence: "free for any use with attribution (GDELT Project)",
  citation: "Leetaru, K., & Schrodt, P. A. (2013). GDELT: Global data on events, location, and tone, 1979–2012. ISA Annual Convention.",
};

/** Actors are CAMEO actor codes, the name where there is no code; the place is where the deed happened, FIPS turned into ISO3. */
export function gdeltTold(c: Columns): Told {
  const month = c.text("month_year");
  const first = `try_cast(substr(${month}, 1, 4) || '-' || substr(${month}, 5, 2) || '-01' as date)`;
  return {
    id: c.text("global_event_id"),
    day: compactDay(c.text("sql_date")),
    precision: "'day'",
    guess: {
      day: `coalesce(${first}, try_cast(${c.text("year")} || '-01-01' as date))`,
      precision: `case when ${first} is not null then 'month' else 'year' end`,
    },
    dated: "sql_date",
    wholes: ["global_event_id", "quad_class", "num_sources"],
    reals: ["action_geo_lat", "action_geo_long", "goldstein_scale"],
    actor: `coalesce(${c.text("actor1_code")}, ${c.text("actor1_name")})`,
    target: `coalesce(${c.text("actor2_code")}, ${c.text("actor2_name")})`,
    countries: [{ system: "fips", code: c.text("action_geo_country_code") }],
    columns: {
      cameo: c.text("event_code"),
      root: c.text("event_root_code"),
      quad: whole(c.text("quad_class")),
      goldstein: score(c.text("goldstein_scale")),
      events: "1",
      place: c.text("action_geo_full_name"),
      admin1: c.text("action_geo_adm1_code"),
      admin2: c.text("action_geo_adm2_code"),
      latitude: real(c.text("action_geo_lat")),
      longitude: real(c.text("action_geo_long")),
      reports: whole(c.text("num_sources")),
      url: c.text("source_url"),
    },
  };
}
