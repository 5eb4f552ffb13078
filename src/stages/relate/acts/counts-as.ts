import { iso3 } from "../../../domain/country.js";
import { stateOf } from "../../../domain/home.js";
import type { Row } from "../../../domain/tables.js";

/** A name of an actor in the data, with the first row that has it. */
export interface Named {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}
export const names = `
select name, min(file) as file, cast(min(line) as bigint) as line
from (select actor as name, file, line from event where aside is null union all select target as name, file, line from event where aside is null) each_side
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
 * For whom each name's acts count: persons and agencies for the actor that their roles name, “Police (India)” and “India” for the state,
 * strangers for themselves. States that actors.yaml does not have bear their ISO3.
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
  const most = new Map<string, string>();
  for (const { name, country } of events) if (!most.has(name)) most.set(name, country);
  return named.map(({ name, file, line }): Counted => {
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
    const country = stateOf(name) ?? countryIn(name);
    if (!country) return { name, file, line, actor: name, kind: null, territory: null, how: "stranger" };
    return { name, file, line, actor: states.get(country) ?? country, kind: "state", territory: country, how: "country" };
  });
}

/** ISO3 of the country that a name is or ends on in brackets. */
function countryIn(name: string): string | undefined {
  const inBrackets = /\(([^()]*)\)$/u.exec(name)?.[1];
  return iso3("name", (inBrackets ?? name).trim().toLowerCase());
}
