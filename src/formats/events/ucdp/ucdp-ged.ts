import { among, type EventFormat, isoDay, notAmong, real, whole, yearOf } from "../format.js";
import { isCandidate, kinds, releasedDays, ucdp } from "./ucdp.js";

const precisions = { "1": "day", "2": "week", "3": "week", "4": "month", "5": "year" };

/** How exactly an event is dated where date_prec is left out: its first and last day hold all days on which it may have been (codebook of GED, date_prec). */
const spanned = (start: string, end: string) =>
  `case when ${end} < ${start} then null when ${end} = ${start} then 'day' when date_diff('day', ${start}, ${end}) <= 6 then 'week'
    when date_diff('day', ${start}, ${end}) <= 30 then 'month' when ${end} is not null and ${start} is not null then 'year' end`;

/** UCDP Georeferenced Event Dataset, yearly and candidate releases, plain or from HDX. The target of one-sided violence is the civilians. */
export const ucdpGed: EventFormat = {
  name: "ucdp-ged",
  dataset: "UCDP GED",
  grain: "event",
  licence: ucdp.licence,
  citation:
    "Sundberg, R., & Melander, E. (2013). Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research, 50(4), 523–532.",
  known: { header: ["id", "type_of_violence", "side_a", "side_b", "date_start", "date_end", "best", "low", "high"] },
  counts: (version) =>
    isCandidate(version)
      ? "deaths in single events of organised violence as first known, before the yearly check and of dyads below 25 deaths too, where the event took place"
      : "deaths in single events of organised violence, of dyads with 25 deaths in some year, where the event took place",
  covers: (version) => releasedDays(version),
  told: (c) => ({
    id: c.text("id"),
    day: isoDay(c.text("date_start")),
    last: isoDay(c.text("date_end")),
    precision: `coalesce(${among(c.text("date_prec"), precisions)}, ${spanned(isoDay(c.text("date_start")), isoDay(c.text("date_end")))}, 'unknown')`,
    guess: { day: `coalesce(${isoDay(c.text("date_end"))}, ${yearOf(c.text("year")).day})`, precision: "'year'" },
    dated: "date_start",
    wholes: ["best", "low", "high"],
    reals: ["latitude", "longitude"],
    actor: c.text("side_a"),
    target: c.text("side_b"),
    undirected: `${c.text("type_of_violence")} is distinct from '3'`,
    countries: [
      { system: "iso3", code: c.text("iso3") },
      { system: "gw", code: c.text("country_id") },
      { system: "name", code: c.text("country") },
    ],
    columns: {
      type: among(c.text("type_of_violence"), kinds),
      /** Where the release has no headline: who, where and how many, as the row says it. */
      title: `coalesce(${c.text("source_headline")}, concat(${c.text("side_a")}, ' and ', ${c.text("side_b")}, coalesce(', ' || ${c.text("where_coordinates")}, ''),
        coalesce(': ' || ${c.text("best")} || case ${c.text("best")} when '1' then ' death' else ' deaths' end, '')))`,
      best: whole(c.text("best")),
      low: whole(c.text("low")),
      high: whole(c.text("high")),
      events: "1",
      place: c.text("where_coordinates"),
      admin1: c.text("adm_1"),
      admin2: c.text("adm_2"),
      latitude: real(c.text("latitude")),
      longitude: real(c.text("longitude")),
      reports: `nullif(${whole(c.text("number_of_sources"))}, -1)`,
      note: c.text("source_article"),
    },
    flags: [
      notAmong(c.text("type_of_violence"), kinds),
      { flag: "to-check", when: `lower(trim(${c.text("code_status")})) not in ('clear', '')` },
      { flag: "year-differs", when: `${whole(c.text("year"))} <> year(${isoDay(c.text("date_start"))})` },
    ],
  }),
};
