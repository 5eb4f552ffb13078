// The tables that the program carries: what each column holds, and every line that does not.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
/** Folders that have `tables/NAME.txt`, each packed as `packed/NAME.ts`. */
const folders = ["src/domain/world", "src/domain/cameo", "src/methods/events/frames", "src/methods/events/context"];

/** Names and texts of the tables, by file. */
export function readTables() {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder, "tables"))
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((file) => ({
        name: file.slice(0, -4),
        file: `${folder}/tables/${file}`,
        packed: `${folder}/packed/${file.slice(0, -4)}.ts`,
        text: readFileSync(join(root, folder, "tables", file), "utf8"),
      })),
  );
}

const rowsOf = (file) =>
  readFileSync(join(root, file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
const firstsOf = (file) => new Set(rowsOf(file).map((line) => line.split("|")[0]));
const isoCodes = firstsOf("src/domain/world/tables/countries.txt");
const cameoCodes = firstsOf("src/domain/cameo/tables/cameo.txt");
const classNames = new Set(rowsOf("src/methods/events/frames/tables/classes.txt").map((line) => line.split(":")[0]));

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
const threeLetters = (cell) => (/^[A-Z]{3}$/u.test(cell) ? undefined : `has ${cell || "nothing"} where three letters stand`);
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
const maybe = (of) => (cell) => (cell === "" ? undefined : of(cell));
const oneOf = (known, what) => (cell) => (known.has(cell) ? undefined : `has ${cell || "nothing"} where ${what} stands`);
const decimal = (cell) => (/^-?\d+(?:\.\d+)?$/u.test(cell) ? undefined : `has ${cell || "nothing"} where a number stands`);
const cameoCode = (cell) => (/^(?:0[1-9]|1\d|20)\d{0,2}$/u.test(cell) ? undefined : `has ${cell || "nothing"} where a CAMEO code stands`);
const free = () => undefined;

const words = (cell) =>
  cell
    .split(/\s+/u)
    .filter(Boolean)
    .find((each) => !/^[\p{L}\d.'’&-]+(?:_[\p{L}_]+)?$/u.test(each));
const lemmas = (cell) => {
  const wrong = words(cell);
  return some(cell) ?? (wrong === undefined ? undefined : `has ${wrong} where a lemma stands, as carry or carry_out`);
};
const condition = /^!?(?:(?:o|i|s|x|c|pass|m|oa|t)(?::(?<of>[^:]+))?|p(?::(?<preps>[^:]*)(?::(?<what>[^:]+))?)?)$/u;
const conditions = (cell) => {
  for (const each of cell.split(/\s+/u).filter(Boolean)) {
    const match = condition.exec(each);
    if (!match) return `has ${each} where a condition stands: o, i, s, p, x, c, pass, m, oa or t, as o:weapon or p:to:@talk`;
    for (const word of (match.groups.of ?? match.groups.what ?? "").split(","))
      if (word.startsWith("@") && !classNames.has(word.slice(1))) return `has ${word}, which is no class of classes.txt`;
  }
  return undefined;
};
const operators = new Set(
  "do aspect try intend appeal demand threaten refuse accuse deny stop fail allow say expect cause order oppose endorse".split(" "),
);
const actCode = (cell) => {
  if (cell === "-") return undefined;
  const match = /^(?:=([a-z]+))? ?(\d{2,4})?$/u.exec(cell);
  if (!match || (!match[1] && !match[2])) return `has ${cell || "nothing"} where a code or operator stands, as 141, =demand 100 or -`;
  if (match[1] && !operators.has(match[1])) return `has =${match[1]}, which is no operator`;
  return match[2] && !cameoCodes.has(match[2]) ? `has ${match[2]}, which is no code of cameo.txt` : undefined;
};
const options = (cell) => {
  const wrong = cell.split(/\s+/u).find((each) => each !== "" && !/^(?:[ts]:[\p{L},]+|r|of=s)$/u.test(each));
  return wrong === undefined ? undefined : `has ${wrong} where an option stands: t:against,o s:by r of=s`;
};
/** What somebody does, with its verbs in braces, and one … for the other side where there is one. */
const predicate = (hasOther) => (cell) => {
  if (!/\{[a-z]+s\}/u.test(cell)) return `has “${cell}” without a verb in braces, as {accuses}`;
  return cell.split("…").length - 1 === Number(hasOther)
    ? undefined
    : `has “${cell}”, with … ${hasOther ? "not once" : "and nobody for it"}`;
};
const codeList = (cell) => some(cell) ?? cell.split(" ").map(oneOf(cameoCodes, "a code of cameo.txt")).find(Boolean);
const wordGroups = (cell) => cell.split(" & ").map(lemmas).find(Boolean);
const makes = (cell) => (/^\+\d$/u.test(cell) ? undefined : oneOf(cameoCodes, "a code of cameo.txt, or + and a figure,")(cell));
const frames = { lemmas, conditions, code: actCode, options };

/** Columns of each table, in order: what they are called and what is wrong with a cell. */
const columns = {
  cameo: { code: cameoCode, name: some, goldstein: decimal, event: free, mode: free, contexts: free },
  said: { code: oneOf(cameoCodes, "a code of cameo.txt"), toward: predicate(true), alone: predicate(false) },
  "verbs-of-speech": frames,
  "verbs-of-cooperation": frames,
  "verbs-of-conflict": frames,
  "light-verbs": frames,
  "sub-codes": { codes: codeList, words: wordGroups, makes, where: maybe(oneOf(new Set(["subject"]), "subject")) },
  nouns: frames,
  countries: { iso3: threeLetters, name: some, number: maybe(number), fips: free, gw: maybe(number), cow: maybe(number) },
  "country-codes": { system: oneOf(new Set(["iso3", "iso_number", "fips", "gw", "cow"]), "a system"), code: some, iso3: iso },
  "country-names": { iso3: iso, names },
  "two-letters": { two: (cell) => (/^[A-Z]{2}$/u.test(cell) ? undefined : `has ${cell || "nothing"} where two letters stand`), iso3: iso },
  "place-spellings": {
    name: some,
    code: (cell) =>
      /^[A-Z]{2}\.[A-Z0-9]+$/u.test(cell) ? undefined : `has ${cell || "nothing"} where GeoNames’ code of a province stands, as AF.37`,
  },
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

/** Tables with one line for each first cell. */
const unique = new Set(["states", "territories", "ucdp-groups", "ucdp-states", "cameo", "countries", "two-letters"]);
const isFrames = (name) => columns[name] === frames;

/** Tables of word lists, `name: word word`. */
const listsOfWords = new Set(["classes", "kinds-of-nouns", "opening-verbs", "clause-words"]);

/** Everything wrong with a table, each with file, line, and how to mend it. */
export function complaints({ name, file, text }) {
  if (listsOfWords.has(name)) return complaintsOfClasses(file, text);
  const spec = columns[name];
  if (!spec) return [{ file, line: 1, says: `nobody knows a table ${name}`, mend: "Give it columns in scripts/tables/columns.js." }];
  const found = [];
  const ids = new Map();
  for (const [line, row] of numbered(text)) {
    if (isFrames(name) && row.trim() === "") continue;
    const cells = row.split("|").map((cell) => (isFrames(name) ? cell.trim() : cell));
    const heads = Object.keys(spec);
    if (cells.length < (isFrames(name) ? 3 : 2) || cells.length > heads.length) {
      found.push({
        file,
        line,
        says: `the line has ${cells.length === 1 ? "1 column" : `${cells.length} columns`}; ${name} has ${heads.length}: ${heads.join(" | ")}`,
        mend: "Add or remove a |.",
      });
      continue;
    }
    for (const [at, head] of heads.entries()) {
      const wrong = spec[head](cells[at] ?? "");
      if (wrong) found.push({ file, line, says: `${head} ${wrong}`, mend: `Mend the column ${head}.` });
    }
    if (!unique.has(name)) continue;
    const before = ids.get(cells[0]);
    if (before) found.push({ file, line, says: `${cells[0]} stands on line ${before} already`, mend: "Make one line of both." });
    ids.set(cells[0], line);
  }
  return found;
}

/** Lines with their numbers, without comments. */
const numbered = (text) =>
  text
    .replace(/\n$/u, "")
    .split("\n")
    .map((row, index) => [index + 1, row])
    .filter(([, row]) => !row.startsWith("#"));

/** Classes of nouns: `name: words`, where `@name` takes in a class that stands above. */
function complaintsOfClasses(file, text) {
  const found = [];
  const above = new Set();
  for (const [line, row] of numbered(text)) {
    if (row.trim() === "") continue;
    const [name, list, more] = row.split(":");
    const tell = (says, mend) => found.push({ file, line, says, mend });
    if (list === undefined || more !== undefined || !/^[a-z]+$/u.test(name)) {
      tell(`the line is no class`, "Write: name: word word @class.");
      continue;
    }
    for (const word of list.split(/\s+/u).filter(Boolean))
      if (word.startsWith("@") && !above.has(word.slice(1)))
        tell(`${word} is no class that stands above`, "Move that class up, or mend its name.");
      else if (!word.startsWith("@") && words(word) !== undefined)
        tell(`has ${word} where a lemma stands`, "Write words with spaces between.");
    if (above.has(name) || (!file.endsWith("/classes.txt") && classNames.has(name)))
      tell(`${name} is a class already`, "Give it another name: words of both would become one class.");
    above.add(name);
  }
  return found;
}

/** The module that carries a table into the program: its lines without comments, as one string. */
export function packed({ file, text }) {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const from = `../tables/${file.split("/").at(-1)}`;
  return `// Made by \`npm run tables\` from ${from}: change that file, not this one.\nconst table: string = ${JSON.stringify(`${lines.join("\n")}\n`)};\nexport default table;\n`;
}
