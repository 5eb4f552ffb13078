import type { Row } from "../../../domain/tables.js";
import { countryName } from "../../../domain/world/country.js";
import { plainName } from "../../../domain/world/lines.js";
import { officeOf } from "../../../domain/world/officeholders.js";
import { homeOf, whoIs } from "../../../domain/world/who.js";

/** A name of an actor in the data, with the first row that has it, the days of its rows, and whether its dataset writes codes. */
export interface Named {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly since: string;
  readonly until: string;
  readonly coded: number;
}
export const names = `
select
  name, min(file) as file, cast(min(line) as bigint) as line, cast(min(since) as varchar) as since, cast(max(until) as varchar) as until,
  cast(max(case when dataset like 'GDELT%' or dataset like 'POLECAT%' then 1 else 0 end) as bigint) as coded
from (
  select actor as name, file, line, day as since, last as until, dataset from event where aside is null
  union all select target as name, file, line, day as since, last as until, dataset from event where aside is null
) each_side
where name is not null
group by name
order by name`;

/** How many events of one name are in one country. */
export interface Seen {
  readonly name: string;
  readonly country: string;
  readonly rows: number;
}
export const seen = `
select name, country, cast(count(*) as bigint) as rows
from (select actor as name, country from event where aside is null union all select target as name, country from event where aside is null) each_side
where name in (select id from actor where country is null and kind = 'group') and country is not null
group by name, country
order by name, count(*) desc, country`;

type Counted = Row<"counts_as">;

/**
 * For whom each name's acts count: persons and agencies for the actor that their roles name, “Police (India)”, “Military Forces of India (2014-)”
 * and “India” for the state, its officeholders on days on which they surely held office, “Tigrayan forces” for Tigray, strangers for themselves.
 * Who is of a country without being its state, “Citizen (India)”, is a stranger with a territory; “Unknown” is nobody. States that actors.yaml
 * does not have bear their ISO3.
 */
export function countsAs(
  named: readonly Named[],
  events: readonly Seen[],
  actors: readonly Row<"actor">[],
  side: (id: string | null) => string | undefined,
): Counted[] {
  const known = new Map(actors.map((each) => [each.id, each]));
  const states = new Map<string, string>();
  for (const each of actors) if (each.kind === "state" && each.country && !states.has(each.country)) states.set(each.country, each.id);
  const territories = new Map<string, string>();
  for (const { kind, id, name } of actors) if (kind === "territory") for (const each of [id, name]) territories.set(plainName(each), id);
  const most = new Map<string, string>();
  for (const { name, country } of events) if (!most.has(name)) most.set(name, country);
  return named.map(({ name, file, line, since, until, coded }): Counted => {
    const own = known.get(name);
    if (own) {
      const actor = side(name) ?? name;
      const found = known.get(actor) ?? own;
      const { kind, country } = found;
      return {
        name,
        file: own.file,
        line: own.line,
        actor,
        kind,
        territory: country ?? most.get(actor) ?? null,
        how: actor === name ? "itself" : "role",
      };
    }
    const at = { name, file, line };
    const who = whoIs(name, coded > 0);
    if (who?.is === "nobody") return { ...at, actor: name, kind: null, territory: who.home, how: "nobody" };
    if (who?.is === "territory") {
      const { id, name: own, state } = who.territory;
      const actor = territories.get(id) ?? territories.get(plainName(own)) ?? own;
      return { ...at, actor, kind: "territory", territory: state, how: "territory" };
    }
    const office = who ? undefined : officeOf(name, since, until)?.state;
    const state = who?.is === "state" ? who.state : office !== undefined && countryName(office) !== office ? office : undefined;
    if (state === undefined) return { ...at, actor: name, kind: null, territory: homeOf(name, coded > 0) ?? null, how: "stranger" };
    return { ...at, actor: states.get(state) ?? state, kind: "state", territory: state, how: who ? "country" : "office" };
  });
}
