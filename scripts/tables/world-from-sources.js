// node scripts/tables/world-from-sources.js FOLDER: makes ucdp-groups.txt and officeholders-years.txt again from their sources.
// FOLDER has ucdp_actor_*.csv.gz (UCDP Actor Dataset, CC BY 4.0), and may have dyadic_*, nonstate_* and onesided_*.csv.gz of the same release
// (years in which a group was party to a conflict), world_leaders_2021_wikidata.csv (Wikidata, CC0) and ungd_speakers_posts.csv (CC0).
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { codesOf, iso3 } from "../../dist/domain/world/country.js";
import { root } from "./columns.js";

const world = join(root, "src/domain/world");

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error("Say where the sources lie: node scripts/tables/world-from-sources.js FOLDER …");
const engine = await (await DuckDBInstance.create()).connect();
const rows = async (sql) => (await engine.runAndReadAll(sql)).getRowObjectsJson();
const fileOf = (pattern) => {
  const found = folders.flatMap((folder) => readdirSync(folder).map((name) => [folder, name])).filter(([, name]) => pattern.test(name));
  return found.length ? join(...found.at(-1)) : undefined;
};
const read = (path) =>
  `read_csv('${path}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', parallel = false, strict_mode = false)`;
const clean = (text) =>
  (text ?? "")
    .replace(/[|;\s]+/gu, " ")
    .replaceAll("’", "'")
    .trim();
const put = (name, lines) => writeFileSync(join(world, "tables", `${name}.txt`), `${lines.join("\n")}\n`);

await groups();
await officeholders();

/** One line a UCDP actor that is no government. */
async function groups() {
  const actors = fileOf(/^ucdp_actor.*\.csv\.gz$/u);
  if (!actors) throw new Error("ucdp_actor_*.csv.gz is not there.");
  const years = new Map();
  const seen = (id, year) => {
    const held = years.get(id) ?? [year, year];
    years.set(id, [Math.min(held[0], year), Math.max(held[1], year)]);
  };
  for (const [pattern, columns] of [
    [/^dyadic.*\.csv\.gz$/u, ["side_a_id", "side_b_id"]],
    [/^nonstate.*\.csv\.gz$/u, ["side_a_id", "side_b_id"]],
    [/^onesided.*\.csv\.gz$/u, ["actor_id"]],
  ]) {
    const path = fileOf(pattern);
    if (!path) continue;
    for (const row of await rows(`select ${columns.join(", ")}, year from ${read(path)}`))
      for (const column of columns) for (const id of (row[column] ?? "").split(",")) if (id.trim()) seen(id.trim(), Number(row.year));
  }
  const gw = codesOf("gw");
  const kinds = { 1: "group", 2: "supporters", 3: "community" };
  const lines = (await rows(`select * from ${read(actors)} where Org <> '4' order by cast(ActorId as bigint)`)).map((row) => {
    const later = [row.NewName, row.NewNameFullEng, row.NewNameFullMotherTongue].flatMap((each) => (each ?? "").split(/, (?=\p{Lu})/u));
    const names = new Map();
    for (const name of [row.NameData, row.NameOrig, row.NameOrigFullEng, row.NameOrigFull, ...later].map(clean))
      if (name && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
    const states = [...new Set((row.GWNOLoc ?? "").split(",").flatMap((each) => gw.get(each.trim()) ?? []))];
    const span = years.get(row.ActorId);
    return [row.ActorId, [...names.values()].join(";"), states.join(";"), span ? span.join("..") : "..", kinds[row.Org] ?? ""].join("|");
  });
  const past = /Hyderabad|South Vietnam|South Yemen|East Germany/u;
  const governments = (
    await rows(`select ActorId, NameData from ${read(actors)} where Org = '4' order by cast(ActorId as bigint)`)
  ).flatMap(({ ActorId, NameData }) => {
    const name = /^Government of (.+)$/u.exec(clean(NameData))?.[1];
    const state = name && !past.test(name) ? iso3("name", name) : undefined;
    return state ? [`${ActorId}|${state}`] : [];
  });
  put("ucdp-states", [
    "# Governments in the UCDP Actor Dataset 24.1 (CC BY 4.0), made by scripts/tables/world-from-sources.js: id of UCDP | ISO3.",
    "# States of the past that no state of today continues (Hyderabad, South Vietnam, South Yemen) are left out.",
    ...governments,
  ]);
  put("ucdp-groups", [
    "# Actors of UCDP that are no government, made by scripts/tables/world-from-sources.js from the UCDP Actor Dataset 24.1 (CC BY 4.0; Uppsala Conflict Data Program).",
    "# id of UCDP | names, UCDP's own first | states where it is active | first..last year with a conflict in UCDP | group, supporters or community.",
    ...lines,
  ]);
}

/** Heads of state and government with the years that their sources tell, no day claimed. */
async function officeholders() {
  const office = (label) => {
    const word = label.toLowerCase();
    if (/former|deputy|vice|first lady|spouse|candidate/u.test(word)) return undefined;
    if (/prime minister|premier|chancellor|head of government|chief minister/u.test(word)) return "prime minister";
    if (/minister.*foreign|minister.*external|foreign minister|secretary of state/u.test(word)) return "foreign minister";
    if (/monarch|king|queen|sultan|emir|amir|emperor|prince\b/u.test(word)) return "monarch";
    if (/president|head of state|supreme leader|chairman of the presidency/u.test(word)) return "president";
    return undefined;
  };
  const people = new Map();
  const add = (iso, name, post, since, until) => {
    if (!iso || !post || !/^\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+)+$/u.test(name)) return;
    const key = `${iso}|${name}`;
    people.set(key, [...(people.get(key) ?? []), `${post} ${since}..${until}`]);
  };
  const leaders = fileOf(/^world_leaders.*wikidata\.csv$/u);
  const named = codesOf("name");
  const year = (text) => (text ? String(Math.trunc(Number(text))) : "");
  if (leaders)
    for (const row of await rows(`select * from ${read(leaders)}`))
      if (row.start_year)
        add(
          named.get((row.country ?? "").toLowerCase()),
          clean(row.officeholderLabel),
          office(row.positionLabel ?? ""),
          year(row.start_year),
          year(row.end_year) || "2022",
        );
  const speakers = fileOf(/^ungd_speakers.*\.csv$/u);
  if (speakers) {
    const spoke = new Map();
    for (const row of await rows(`select * from ${read(speakers)}`)) {
      const post = office(clean(row.Post));
      const name = clean(row["Name of Person Speaking"]).replace(/^(?:(?:Mr|Mrs|Ms|Dr|Sir|Sheikh|H\.?E)\.? )+/u, "");
      const iso = row["ISO Code"];
      if (!post || !codesOf("iso3").has(iso) || name === name.toUpperCase()) continue;
      const key = `${iso}|${post}`;
      spoke.set(key, [...(spoke.get(key) ?? []), { name, year: Number(row.Year) }]);
    }
    for (const [key, all] of spoke) {
      const [iso, post] = key.split("|");
      const sorted = all.sort((a, b) => a.year - b.year);
      for (let from = 0; from < sorted.length; ) {
        let to = from;
        while (sorted[to + 1]?.name === sorted[from].name && sorted[to + 1].year - sorted[to].year <= 2) to++;
        if (sorted[to].year - sorted[from].year >= 2) add(iso, sorted[from].name, post, sorted[from].year, sorted[to].year);
        from = to + 1;
      }
    }
  }
  const states = new Map();
  for (const key of people.keys()) states.set(key.slice(4), (states.get(key.slice(4)) ?? 0) + 1);
  const whole = (text) => {
    const [since, until] = text
      .slice(text.lastIndexOf(" ") + 1)
      .split("..")
      .map(Number);
    return until - since >= 2;
  };
  const lines = [...people]
    .filter(([key]) => states.get(key.slice(4)) === 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, offices]) => [key, [...new Set(offices)].filter(whole).sort()])
    .filter(([, offices]) => offices.length)
    .map(([key, offices]) => `${key}|${offices.join(";")}`);
  put("officeholders-years", [
    "# Heads of state and government, and foreign ministers, of whom only years are known; made by scripts/tables/world-from-sources.js.",
    "# Sources: Wikidata by way of world-leaders-2021 (CC0), and who spoke for a state in the UN General Debate (CC0).",
    "# ISO3 | name | office from..until; … A year at either end is only partly theirs, so that no day of it is claimed; 2022 ends what was held when the source was made.",
    ...lines,
  ]);
}
