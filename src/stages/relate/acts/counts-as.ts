import type { Row } from "../../../domain/tables.js";
import { countryName } from "../../../domain/world/country.js";
import { linesOf, plainName } from "../../../domain/world/lines.js";
import ucdpGroups from "../../../domain/world/packed/ucdp-groups.js";
import { homeOf, whoIs } from "../../../domain/world/who.js";

/**
 * A name of an actor in the data, with the first row that has it, whether its dataset writes codes, and whether a dataset that names nobody but
 * states and organised groups has it: UCDP, the battles of ACLED, and the perpetrators of GTD.
 */
export interface Named {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly coded: number;
  readonly organised: number;
}
export const names = `
select
  name, min(file) as file, cast(min(line) as bigint) as line,
  cast(max(case when dataset like 'GDELT%' or dataset like 'POLECAT%' then 1 else 0 end) as bigint) as coded,
  cast(max(case when dataset in (select dataset from dataset where format like 'ucdp-%')
    or (type = 'Battles' and dataset in (select dataset from dataset where format = 'acled'))
    or (attacks and dataset in (select dataset from dataset where format = 'gtd')) then 1 else 0 end) as bigint) as organised
from (
  select actor as name, file, line, dataset, type, true as attacks from event where aside is null
  union all select target as name, file, line, dataset, type, false as attacks from event where aside is null
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
where name is not null and name not in (select id from actor where country is not null or kind <> 'group') and country is not null
group by name, country
order by name, count(*) desc, country`;

type Counted = Row<"counts_as">;
type Side = (id: string | null, day?: string) => string | undefined;

/**
 * For whom each name's acts count, by days: persons and agencies for the actor that their roles name on those days, “Police (India)” and “India”
 * for the state, “Tigrayan forces” for Tigray; groups that conflict data record, and strangers, for themselves. Who is of a country without
 * being its state, “Citizen (India)”, is a stranger with a territory; “Unknown” is nobody. States that actors.yaml does not have bear their
 * own name.
 */
export function countsAs(
  named: readonly Named[],
  events: readonly Seen[],
  actors: readonly Row<"actor">[],
  side: Side,
  borders: (id: string) => readonly string[] = () => [],
): Counted[] {
  const known = new Map(actors.map((each) => [each.id, each]));
  const states = new Map<string, string>();
  for (const each of actors) if (each.kind === "state" && each.country && !states.has(each.country)) states.set(each.country, each.id);
  const territories = new Map<string, string>();
  for (const { kind, id, name } of actors) if (kind === "territory") for (const each of [id, name]) territories.set(plainName(each), id);
  const most = new Map<string, string>();
  for (const { name, country } of events) if (!most.has(name)) most.set(name, country);
  return named.flatMap(({ name, file, line, coded, organised }): Counted[] => {
    const own = known.get(name);
    if (own)
      return spansOf(name, side, borders).map(({ since, until, actor }): Counted => {
        const { kind, country } = known.get(actor) ?? own;
        const how = actor === name ? "itself" : "role";
        return { name, since, until, file: own.file, line: own.line, actor, kind, territory: country ?? most.get(actor) ?? null, how };
      });
    const at = { name, since: null, until: null, file, line };
    const words = whoIs(name, coded > 0);
    const group = !words || words.is === "people" || words.is === "other" ? groupOf(name) : undefined;
    // A community that UCDP lists by this very name, “Hindus (India)”, fights as one: it is more than some people of a country.
    const who = group?.isPeople ? undefined : words;
    if (who?.is === "nobody") return [{ ...at, actor: name, kind: null, territory: who.home, how: "nobody" }];
    if (who?.is === "territory") {
      const { id, name: own, state } = who.territory;
      const actor = territories.get(id) ?? territories.get(plainName(own)) ?? own;
      return [{ ...at, actor, kind: "territory", territory: state, how: "territory" }];
    }
    if (who?.is === "state")
      return [{ ...at, actor: states.get(who.state) ?? countryName(who.state), kind: "state", territory: who.state, how: "country" }];
    if (!who && (group || organised > 0)) {
      const territory = most.get(name) ?? homeOf(name, coded > 0) ?? (group?.states.length === 1 ? (group.states[0] ?? null) : null);
      return [{ ...at, actor: name, kind: group?.isPeople ? "population" : "group", territory, how: "data" }];
    }
    return [{ ...at, actor: name, kind: null, territory: homeOf(name, coded > 0) ?? null, how: "stranger" }];
  });
}

interface Span {
  readonly since: string | null;
  readonly until: string | null;
  readonly actor: string;
}

/** Whom a name of actors.yaml counts for, stretch by stretch of days. */
function spansOf(name: string, side: Side, borders: (id: string) => readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const since of [null, ...borders(name)]) {
    const actor = side(name, since ?? "0001-01-01") ?? name;
    const last = spans.at(-1);
    if (last?.actor === actor) continue;
    if (last && since) spans[spans.length - 1] = { ...last, until: dayBefore(since) };
    spans.push({ since, until: null, actor });
  }
  return spans;
}

let groups: ReadonlyMap<string, { readonly states: readonly string[]; readonly isPeople: boolean }> | undefined;

/** The group or community of UCDP that bears a name, in its first spelling or any other; “JNIM: Group for …” goes by both its halves. */
function groupOf(name: string) {
  if (!groups) {
    const found = new Map<string, { states: string[]; isPeople: boolean }>();
    for (const [, names = "", states = "", , kind = ""] of linesOf(ucdpGroups))
      for (const each of new Set(names.split(";").map(plainName))) {
        const before = found.get(each);
        const list = [...new Set([...(before?.states ?? []), ...states.split(";").filter(Boolean)])];
        found.set(each, { states: list, isPeople: kind !== "group" && before?.isPeople !== false });
      }
    groups = found;
  }
  const halves = name.split(": ");
  for (const part of [name, ...(halves.length === 2 ? halves : [])].map(plainName)) {
    const found = part.length > 2 ? groups.get(part) : undefined;
    if (found) return found;
  }
  return undefined;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
