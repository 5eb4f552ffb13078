// DuckDB's own SQL, over rows just read.
import { countryName } from "../../../domain/world/country.js";
import { plainName } from "../../../domain/world/lines.js";
import { officesOf } from "../../../domain/world/officeholders.js";
import { whoIs } from "../../../domain/world/who.js";
import { fits, isWide } from "../../../domain/writing/wide-name.js";
import type { Engine } from "../../../engine/engine.js";
import { literal } from "../../../formats/events/format.js";
import { ucdpPrioAcd } from "../../../formats/events/ucdp/ucdp-prio-acd.js";

/** States and territories that actors.yaml has, by ISO3 and by plain name; and the ids of all its actors. */
export interface Placed {
  readonly states: ReadonlyMap<string, string>;
  readonly territories: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
  /** Names that the case says are no actors, some with `*`. */
  readonly nobody: readonly string[];
}

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly country?: string | undefined;
}

export function placedIn(actors: readonly Told[], nobody: readonly string[] = []): Placed {
  const states = new Map<string, string>();
  const territories = new Map<string, string>();
  for (const { id, kind, name, country } of actors) {
    if (kind === "state" && country && !states.has(country)) states.set(country, id);
    if (kind === "territory") for (const each of [id, name]) territories.set(plainName(each), id);
  }
  return { states, territories, ids: new Set(actors.map(({ id }) => id)), nobody };
}

/** Dataset whose actors are codes of CAMEO or PLOVER. */
export const isCoded = (dataset: string): boolean => /^(?:GDELT|POLECAT)/.test(dataset);

interface Meant {
  readonly name: string;
  readonly actor: string;
  readonly since: string;
  readonly until: string;
}

/**
 * Gives the sides of a file's rows that no name of actors.yaml fits the state or territory that their names are: government, army and police
 * of a state are the state, an officeholder is it on days surely in office. The state bears its id in actors.yaml, else its own name. A side
 * that is nobody, “Unidentified Armed Group (Chad)”, a list of all who fought, or what the case says is none, has no actor: its name stays, and no pair is made with it.
 */
export async function nameByWorld(engine: Engine, file: string, placed: Placed, table: "event" | "incoming" = "event"): Promise<void> {
  const ids = [...placed.ids].map(literal).join(", ") || "''";
  const open = (side: string) => `file = ${literal(file)} and ${side} = ${side}_name and ${side} not in (${ids})`;
  const met = await engine.rows<{ name: string; dataset: string }>(
    `select distinct name, dataset from (
       select actor as name, dataset from ${table} where ${open("actor")} union all select target, dataset from ${table} where ${open("target")})`,
  );
  const coded = new Set(met.filter(({ dataset }) => isCoded(dataset)).map(({ name }) => name));
  const names = [...new Set(met.map(({ name }) => name))].map((name) => ({ name, coded: coded.has(name) }));
  const several = new Set(met.filter(({ name, dataset }) => dataset === ucdpPrioAcd.dataset && isList(name)).map(({ name }) => name));
  const nobodies = names.filter(({ name, coded }) => isNobody(name, coded, placed) || several.has(name)).map(({ name }) => literal(name));
  if (nobodies.length)
    for (const side of ["actor", "target"])
      await engine.run(`update ${table} set ${side} = null where ${open(side)} and ${side} in (${nobodies.join(", ")})`);
  const meant = names.flatMap(({ name, coded }) => meantBy(name, coded, placed)).filter(({ name, actor }) => name !== actor);
  if (!meant.length) return;
  await engine.run("create or replace temp table world_name (name varchar, actor varchar, since date, until date)");
  for (let from = 0; from < meant.length; from += 1000)
    await engine.run(
      `insert into world_name values ${meant
        .slice(from, from + 1000)
        .map((each) => `(${[each.name, each.actor, each.since, each.until].map((one) => literal(one)).join(", ")})`)
        .join(", ")}`,
    );
  for (const side of ["actor", "target"])
    await engine.run(`update ${table} set ${side} = w.actor from world_name as w
      where ${open(`${table}.${side}`)} and w.name = ${table}.${side} and ${table}.day >= w.since and ${table}.last < w.until`);
  await engine.run("drop table world_name");
}

/** Of a conflict as a whole, side B lists all that fought in it: no actor, and its pairs stand in rows of their own elsewhere. */
function isList(name: string): boolean {
  return name.replace(/\([^()]*\)/gu, "").includes(", ");
}

function isNobody(name: string, coded: boolean, { nobody }: Placed): boolean {
  return (
    whoIs(name, coded)?.is === "nobody" ||
    nobody.some((each) => (isWide(each) ? fits(each, name) : each.trim().toLowerCase() === name.trim().toLowerCase()))
  );
}

/** The states and territories that a name means, with the days on which it does. */
export function meantBy(name: string, coded: boolean, { states, territories }: Placed): Meant[] {
  const ever = { since: "0001-01-01", until: "9999-12-31" };
  const stateOf = (iso3: string) => states.get(iso3) ?? countryName(iso3);
  const who = whoIs(name, coded);
  if (who?.is === "state") return [{ name, actor: stateOf(who.state), ...ever }];
  if (who?.is === "territory") {
    const { id, name: own } = who.territory;
    return [{ name, actor: territories.get(id) ?? territories.get(plainName(own)) ?? own, ...ever }];
  }
  if (who) return [];
  return disjoint(
    officesOf(name)
      .filter(({ state }) => countryName(state) !== state)
      .map(({ state, since, until }) => ({ name, actor: stateOf(state), since, until })),
  );
}

/** Offices of one person that overlap, made one: they are of one state. */
function disjoint(meant: readonly Meant[]): Meant[] {
  const found: Meant[] = [];
  for (const each of meant.filter(({ since, until }) => since < until).toSorted((a, b) => a.since.localeCompare(b.since))) {
    const last = found.at(-1);
    if (last && each.since <= last.until)
      found[found.length - 1] = { ...last, until: [each.until, last.until].sort().at(-1) ?? each.until };
    else found.push(each);
  }
  return found;
}
