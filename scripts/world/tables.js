// The tables of names in src/domain/world/tables: what each column holds, and every line that does not.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const world = fileURLToPath(new URL("../../src/domain/world/", import.meta.url));
const isoCodes = new Set(
  [...readFileSync(join(dirname(join(world, "x")), "..", "country.ts"), "utf8").matchAll(/^([A-Z]{3})\|[^|\n]+\|\d*\|/gmu)].map(
    ([, iso]) => iso,
  ),
);

/** Names and texts of the tables, by file. */
export function readTables() {
  const folder = join(world, "tables");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ name: name.slice(0, -4), file: `src/domain/world/tables/${name}`, text: readFileSync(join(folder, name), "utf8") }));
}

const day = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const span = new RegExp(`^(${day})?\\.\\.(${day})?$`, "u");
const items = (cell) => (cell === "" ? [] : cell.split(";"));

const some = (cell) => (cell === "" ? "is empty" : undefined);
const list = (cell) => {
  for (const each of items(cell))
    if (each.trim() !== each || each === "") return `has “${each}”: an empty name, or a space beside a semicolon`;
  const twice = items(cell).find((each, index, all) => all.indexOf(each) !== index);
  return twice === undefined ? undefined : `has ${twice} twice`;
};
const names = (cell) => some(cell) ?? list(cell);
const iso = (cell) => (isoCodes.has(cell) ? undefined : `has ${cell || "nothing"} where an ISO 3166 code of three letters stands`);
const home = (cell) =>
  /^(?:UNO|EUR|IGO[A-Z]*|NGO[A-Z]*|IMG[A-Z]*|[A-Z]{3})$/u.test(cell) ? undefined : `has ${cell || "nothing"} where a code stands`;
const code = (cell) => (/^(?:=|(?:[A-Z]{3}){1,4})$/u.test(cell) ? undefined : `has ${cell || "nothing"} where a CAMEO code stands`);
const inOrder = (since, until) => (since && until && until < since ? `ends on ${until}, before it begins on ${since}` : undefined);
const days = (cell) => {
  const match = span.exec(cell);
  return match ? inOrder(match[1], match[2]) : `has “${cell}” where days stand, as 1991-05-18..2000-02-29`;
};
const datedCodes = (cell) => {
  for (const each of items(cell)) {
    const match = new RegExp(`^[A-Z]{3,12}(?:>=(${day}))?(?:<(${day}))?$`, "u").exec(each);
    if (!match) return `has “${each}” where a code with its days stands, as AFGREB>=2001-11-13<2021-08-15`;
    const wrong = inOrder(match[1], match[2]);
    if (wrong) return wrong;
  }
  return some(cell);
};
const offices = (cell) => {
  for (const each of items(cell)) {
    const match = new RegExp(`^ ?[^ ].* (${day})\\.\\.(${day})?$`, "u").exec(each);
    if (!match) return `has “${each}” where an office stands, as president 2008-09..2013-09`;
    const wrong = inOrder(match[1], match[2]);
    if (wrong) return wrong;
  }
  return some(cell);
};
const persons = (cell) => {
  for (const each of cell.split(" / ")) {
    const wrong = names(each);
    if (wrong) return wrong;
  }
  return undefined;
};
const number = (cell) => (/^\d+$/u.test(cell) ? undefined : `has ${cell || "nothing"} where a number stands`);
const isoList = (cell) => items(cell).map(iso).find(Boolean);
const slug = (cell) => (/^[a-z][a-z0-9-]*$/u.test(cell) ? undefined : `has “${cell}” where an id of small letters and hyphens stands`);
const free = () => undefined;

/** Columns of each table, in order: what they are called and what is wrong with a cell. */
const columns = {
  agents: { roles: code, words: names },
  groups: { names: names, codes: datedCodes },
  officeholders: { state: home, names: persons, offices },
  "officeholders-years": { state: iso, names: names, offices },
  organisations: { code, names },
  phrases: { means: slug, words: names },
  states: { state: home, names, peoples: list, capitals: list, cities: list, seats: list, bodies: list },
  territories: { id: slug, names, peoples: list, state: iso, days, bodies: list },
  "ucdp-states": { id: number, state: iso },
  "ucdp-groups": { id: number, names, states: isoList, years: days, kind: free },
};

/** Everything wrong with a table, each with file, line, and how to mend it. */
export function complaints({ name, file, text }) {
  const spec = columns[name];
  if (!spec) return [{ file, line: 1, says: `nobody knows a table ${name}`, mend: "Give it columns in scripts/world/tables.js." }];
  const found = [];
  const ids = new Map();
  for (const [index, row] of text.replace(/\n$/u, "").split("\n").entries()) {
    const line = index + 1;
    if (row.startsWith("#")) continue;
    const cells = row.split("|");
    const heads = Object.keys(spec);
    if (cells.length < 2 || cells.length > heads.length) {
      found.push({
        file,
        line,
        says: `the line has ${cells.length} columns; ${name} has ${heads.length}: ${heads.join(" | ")}`,
        mend: "Add or remove a |.",
      });
      continue;
    }
    for (const [at, head] of heads.entries()) {
      const wrong = spec[head](cells[at] ?? "");
      if (wrong) found.push({ file, line, says: `${head} ${wrong}`, mend: `Mend the column ${head}.` });
    }
    if (["states", "territories", "ucdp-groups", "ucdp-states"].every((each) => each !== name)) continue;
    const before = ids.get(cells[0]);
    if (before) found.push({ file, line, says: `${cells[0]} stands on line ${before} already`, mend: "Make one line of both." });
    ids.set(cells[0], line);
  }
  return found;
}

/** The module that carries a table into the program. */
export function packed({ name, text }) {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
  return `// Made by \`npm run names\` from ../tables/${name}.txt: change that file, not this one.\nexport default \`${escaped}\`;\n`;
}
