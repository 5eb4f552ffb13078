import { cameo } from "../../../domain/cameo/cameo.js";
import { codesOf, systems } from "../../../domain/world/country.js";
import { fits, isWide, lettersOf } from "../../../domain/writing/wide-name.js";
import type { Engine } from "../../../engine/engine.js";
import { literal } from "../../../formats/events/format.js";

/** One name of an actor with the days on which it is meant. */
export interface Alias {
  readonly name: string;
  readonly actor: string;
  readonly since: string | null;
  readonly until: string | null;
}

const ever = "0001-01-01";
const never = "9999-12-31";

/** Puts what the import looks up into temporary tables: country codes, CAMEO, and the actors' names by day. True where there are names. */
export async function layOut(engine: Engine, aliases: readonly Alias[]): Promise<boolean> {
  for (const system of systems) await lookUp(engine, system, [...codesOf(system)]);
  await enumeration(
    engine,
    "known_cameo",
    cameo.map((each) => each.code),
  );
  await engine.run("create or replace temp macro is_cameo(code) as try_cast(code as known_cameo) is not null");
  const byName = new Map(cameo.map((each) => [each.name.toLowerCase(), each]));
  await fill(
    engine,
    "cameo_name",
    ["name", "code", "root", "quad", "goldstein"],
    [...byName].map(([name, each]) => [name, each.code, each.root, String(each.quad), String(each.goldstein)]),
  );
  await fill(
    engine,
    "cameo_code",
    // Names that no file has: a column of its own called code would be taken for ours.
    ["amity_code", "amity_root", "amity_quad", "amity_goldstein"],
    cameo.map((each) => [each.code, each.root, String(each.quad), String(each.goldstein)]),
  );
  const names = disjoint(aliases.filter(({ name }) => !isWide(name)));
  const wide = aliases.filter(({ name }) => isWide(name));
  await fill(
    engine,
    "known_name",
    ["name", "actor", "since", "until"],
    names.map((each) => [each.name, each.actor, each.since, each.until]),
  );
  await fill(
    engine,
    "known_wide",
    ["name", "actor", "since", "until"],
    wide.map((each) => [each.name.trim(), each.actor, each.since ?? ever, each.until ?? never]),
  );
  return aliases.length > 0;
}

/** Adds to the known names those of a file's rows that only an alias with `*` fits: the alias with most letters, then the first by id. */
export async function knowWideNames(engine: Engine, mine: string, table: "event" | "incoming" = "event"): Promise<void> {
  const wide = await engine.rows<Alias & { since: string; until: string }>(
    "select name, actor, cast(since as varchar) as since, cast(until as varchar) as until from known_wide",
  );
  if (wide.length === 0) return;
  const unknown = await engine.rows<{ name: string }>(
    `select distinct name from (
       select lower(actor_name) as name from ${table} where ${mine} union all select lower(target_name) from ${table} where ${mine})
     where name is not null and name not in (select name from known_name)`,
  );
  const best = (a: Alias, b: Alias) => lettersOf(b.name) - lettersOf(a.name) || a.actor.localeCompare(b.actor, "en");
  const found = unknown.flatMap(({ name }) => {
    const all = wide.filter((each) => fits(each.name, name)).sort(best);
    const most = all.filter((each) => each.actor === all[0]?.actor);
    return disjoint(most.map((each) => ({ ...each, name })));
  });
  for (let from = 0; from < found.length; from += 500)
    await engine.run(
      `insert into known_name values ${found
        .slice(from, from + 500)
        .map((each) => `(${[each.name, each.actor, each.since, each.until].map((one) => literal(one)).join(", ")})`)
        .join(", ")}`,
    );
}

/** Aliases in lower case whose spans of days do not overlap: of two that would, the one that begins later is meant, then the first by id. */
function disjoint(aliases: readonly Alias[]): { name: string; actor: string; since: string; until: string }[] {
  const byName = new Map<string, Alias[]>();
  for (const each of aliases) {
    const name = each.name.trim().toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), each]);
  }
  return [...byName].flatMap(([name, all]) => {
    const bounds = [...new Set(all.flatMap((each) => [each.since ?? ever, ...(each.until ? [dayAfter(each.until)] : [])]))].sort();
    return bounds.flatMap((since, index) => {
      const next = bounds[index + 1];
      const until = next === undefined ? never : dayBefore(next);
      const [meant] = all
        .filter((each) => (each.since ?? ever) <= since && (each.until ?? never) >= until)
        .sort((a, b) => (b.since ?? ever).localeCompare(a.since ?? ever) || a.actor.localeCompare(b.actor, "en"));
      return meant ? [{ name, actor: meant.actor, since, until }] : [];
    });
  });
}

const length = 86_400_000;
const moved = (day: string, by: number) => new Date(Date.parse(`${day}T00:00:00Z`) + by * length).toISOString().slice(0, 10);
const dayAfter = (day: string) => moved(day, 1);
const dayBefore = (day: string) => moved(day, -1);

const types: Readonly<Record<string, string>> = { since: "date", until: "date", quad: "bigint", goldstein: "decimal(18,3)" };

/** `iso3_of_fips(code)` and its like: a lookup that costs a row next to nothing, where a join would copy every column. */
async function lookUp(engine: Engine, system: string, codes: readonly (readonly [string, string])[]): Promise<void> {
  await enumeration(
    engine,
    `known_${system}`,
    codes.map(([code]) => code),
  );
  const answers = codes.map(([, iso]) => literal(iso)).join(", ");
  await engine.run(
    `create or replace temp macro iso3_of_${system}(code) as list_extract([${answers}], enum_code(try_cast(code as known_${system})) + 1)`,
  );
}

async function enumeration(engine: Engine, name: string, values: readonly string[]): Promise<void> {
  await engine.run(`drop type if exists ${name}`);
  await engine.run(`create type ${name} as enum (${values.map(literal).join(", ")})`);
}

async function fill(engine: Engine, table: string, columns: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  await engine.run(
    `create or replace temp table ${table} (${columns.map((name) => `${name} ${types[name.replace("amity_", "")] ?? "varchar"}`).join(", ")})`,
  );
  for (let from = 0; from < rows.length; from += 500) {
    const values = rows.slice(from, from + 500).map((row) => `(${row.map((each) => literal(each)).join(", ")})`);
    await engine.run(`insert into ${table} values ${values.join(", ")}`);
  }
}
