import { statSync } from "node:fs";
import type { CaseFile } from "../../case/case.js";
import { fits } from "../../case/fits.js";
import type { Remote } from "../../case/remote.js";
import { type Problem, problem } from "../../domain/problem.js";
import { iso3 } from "../../domain/world/country.js";
import { literal, quoted } from "../../domain/writing/sql.js";
import { EngineError } from "../../engine/engine.js";
import type { TrinoClient } from "../../engine/trino/client.js";
import { hashFile } from "../../flow/state.js";
import { columnsOf, normalised } from "../../formats/events/format.js";
import { mappingFaults } from "../../formats/events/mapped.js";
import { NotFetched } from "../transfer.js";
import { countryOf, homesIn } from "./homes.js";
import { broughtAs, inPeriod, inRegion, isList, textOf, withoutCountry } from "./limits.js";
import { type LakeColumn, type Reading, readingByFormat, readingByMapping, type Value } from "./reading.js";
import { written } from "./written.js";

/** What came of a table in a lake. */
export interface CameFromLake {
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  /** The table by its whole name, the conditions under which rows came, and the queries that were asked. */
  readonly table: string;
  readonly where: readonly string[];
  readonly engine: string;
  readonly queries: readonly string[];
}

/** More names than this are not looked up one by one. */
const mostNames = 300_000;

/**
 * Brings the part of a table that a case may need into one Parquet file: the columns that its mapping names, the rows that may lie in its
 * period and region. Problems are faults of case.yaml; throws NotFetched where the server or the table is in the way.
 */
export async function bringFromLake(
  caseFile: CaseFile,
  remote: Remote,
  part: string,
  client: TrinoClient,
  told: (rows: number) => void,
): Promise<CameFromLake | readonly Problem[]> {
  const first = client.queries.length;
  try {
    const { names, table } = tableOf(remote, client);
    const all = await columnsThere(client, names, remote);
    const found = readingOf(caseFile, remote, all);
    if ("faults" in found) return found.faults;
    const { reading } = found;
    const from = names.map(quoted).join(".");
    const period = inPeriod(reading, caseFile.says.case.period);
    const region = await regionOf(caseFile, reading, client, from, period);
    const where = [period, region].filter((each) => each !== undefined);
    const columns = reading.columns.flatMap((each) => {
      const brought = broughtAs(each, reading.isCompact && each === reading.day);
      return brought ? [{ name: each.name, ...brought }] : [];
    });
    const limits = where.length ? ` where ${where.join(" and ")}` : "";
    const rows = await written(caseFile.folder, client, `${from}${limits}`, columns, part, told);
    const [node] = await client.rows("select node_version from system.runtime.nodes where coordinator limit 1");
    return {
      bytes: statSync(part).size,
      sha256: await hashFile(part),
      rows,
      table,
      where,
      engine: `trino ${node?.[0] ?? "of an unknown version"}`,
      queries: client.queries.slice(first),
    };
  } catch (cause) {
    if (!(cause instanceof EngineError)) throw cause;
    throw new NotFetched(cause.message.split("\n")[0] ?? "", "Look at what the server says, and at the address; then fetch again.");
  }
}

/** The table that an entry names. It lies where the person's address says, and a case that means another place has to be agreed with. */
function tableOf({ table = "" }: Remote, { address }: TrinoClient): { names: readonly string[]; table: string } {
  const said = table.split(".");
  const here = [address.catalog, address.schema];
  const where = said.slice(0, -1);
  if (where.some((name, index) => name !== here.slice(-where.length)[index]))
    throw new NotFetched(
      `the case asks for ${table}, and the address is that of ${here.join(".")}.`,
      `If that table is meant, write its place into the address: …/${where.length === 1 ? address.catalog : where[0]}/${where.at(-1)}.`,
    );
  const names = [...here, said.at(-1) as string];
  return { names, table: names.join(".") };
}

async function columnsThere(client: TrinoClient, names: readonly string[], { table }: Remote): Promise<readonly LakeColumn[]> {
  const [catalog = "", schema = "", name = ""] = names;
  const inSchema = `from ${quoted(catalog)}.information_schema`;
  const found = await client.rows(
    `select column_name, data_type ${inSchema}.columns where table_schema = ${literal(schema)} and table_name = ${literal(name)} order by ordinal_position`,
  );
  if (found.length) return found.map(([column, type]) => ({ name: String(column), type: String(type) }));
  const others = await client.rows(
    `select table_name ${inSchema}.tables where table_schema = ${literal(schema)} order by table_name limit 20`,
  );
  const has = others.length ? `it has ${others.map(([each]) => each).join(", ")}` : "it has no tables that you may see";
  throw new NotFetched(`${catalog}.${schema} has no table ${table}; ${has}.`, "Mend its name under table in remote.yaml.");
}

/** How the case reads the file that the table becomes. */
function readingOf(
  caseFile: CaseFile,
  remote: Remote,
  all: readonly LakeColumn[],
): { readonly reading: Reading } | { readonly faults: readonly Problem[] } {
  const index = caseFile.says.case.events.findIndex((each) => each.columns && fits(each.file, remote.file));
  const entry = caseFile.says.case.events[index];
  if (!entry?.columns) {
    const known = readingByFormat(all);
    if (known) return known;
    throw new NotFetched(
      `the columns of ${remote.table} are of no dataset that Amity knows: ${all.map(({ name }) => name).join(", ")}.`,
      `Say under events in case.yaml what they are, with file: ${remote.file} and columns.`,
    );
  }
  const place = (ours: string) => caseFile.at("case", "events", index, "columns", ours);
  const { columns: mapping } = entry;
  const mend = `Mend the mapping of ${remote.file} in case.yaml.`;
  const faults = mappingFaults(mapping, entry.as, columnsOf(all.map(({ name }) => normalised(name)))).map(({ kind, ours, says }) =>
    problem(
      kind === "unknown" ? "case/unknown-key" : "data/missing-column",
      place(ours),
      says.replace("The file has", `The table ${remote.table} has`),
      mend,
    ),
  );
  if (faults.length) return { faults };
  const reading = readingByMapping(all, mapping);
  const odd = reading.columns.filter((each) => !broughtAs(each, false));
  if (odd.length)
    return {
      faults: odd.map(({ name, type }) => {
        const ours = Object.entries(mapping).find(([, theirs]) => normalised(theirs) === normalised(name))?.[0] ?? "";
        const says = `${name} of the table ${remote.table} is of the type ${type}, which is no text, number or day.`;
        return problem("data/missing-column", place(ours), says, mend);
      }),
    };
  return { reading };
}

/** The condition of the region; undefined where the case names none, or where the table does not tell. */
async function regionOf(
  caseFile: CaseFile,
  reading: Reading,
  client: TrinoClient,
  from: string,
  period: string | undefined,
): Promise<string | undefined> {
  const region = new Set(caseFile.says.case.region);
  if (!region.size) return undefined;
  const homes = homesIn(caseFile);
  const { country, sides, systems } = reading;
  const distinct = async (value: Value, more: readonly string[] = []): Promise<readonly string[] | undefined> => {
    if ("constant" in value) return [value.constant];
    const text = textOf(value);
    const limits = [`${text} is not null`, ...(period === undefined ? [] : [period]), ...more].join(" and ");
    const found = await client.rows(`select distinct ${text} from ${from} where ${limits} limit ${mostNames + 1}`);
    return found.length > mostNames ? undefined : found.map(([each]) => String(each));
  };
  const inside: string[] = [];
  const elsewhere: string[] = [];
  if (country) {
    const codes = await distinct(country);
    if (!codes) return undefined;
    for (const code of codes) {
      const iso = countryOf(systems, code);
      if (iso !== undefined) (region.has(iso) ? inside : elsewhere).push(code);
    }
    if ("constant" in country && inside.length) return undefined;
  }
  const names = new Set<string>();
  let isPlaced = inside.length + elsewhere.length > 0;
  for (const side of sides) {
    const found = await distinct(side);
    if (!found) return undefined;
    for (const name of found) {
      const all = homes(name);
      if (all.size) isPlaced = true;
      if (![...all].some((each) => region.has(each))) continue;
      if ("constant" in side) return undefined;
      names.add(name);
    }
  }
  const lists: string[] = [];
  if (reading.place) {
    const value = { columns: [reading.place] };
    const open = withoutCountry(reading, elsewhere);
    const found = await distinct(value, [isList(textOf(value)), ...(open ? [open] : [])]);
    if (!found) return undefined;
    for (const each of found) {
      const all = each.split(/[,;]/u).flatMap((name) => iso3("name", name) ?? []);
      if (all.length) isPlaced = true;
      if (all.some((one) => region.has(one))) lists.push(each);
    }
  }
  // A table in which nothing says where it is belongs to the case.
  return isPlaced ? inRegion(reading, { inside, elsewhere, sides: [...names], lists }) : undefined;
}
