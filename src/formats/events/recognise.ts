import { eventFormats } from "./all.js";
import { countryMonths, hasCountryMonths } from "./country-months.js";
import { type Dialect, dialectOf, split } from "./delimited.js";
import { type EventFormat, normalised } from "./format.js";
import { gdeltNamed } from "./gdelt/named.js";

/** A text table as its first lines show it. */
export interface Table {
  readonly dialect: Dialect;
  /** Names of the columns, normalised and unique; of the widest row where widths differ. */
  readonly columns: readonly string[];
  /** Names of the columns as the file writes them; empty where it has no header. */
  readonly titles: readonly string[];
  /** Numbers of columns that a row may have. */
  readonly widths: readonly number[];
  /** The first record names the columns. */
  readonly header: boolean;
  /** The second record holds HXL tags (#date+start). */
  readonly hxl: boolean;
}
export interface Recognised extends Table {
  readonly format: EventFormat;
}
/** What a file is instead, and why its rows are not events. */
export interface Refused {
  readonly refused: string;
  /** Where it is not the format that stands in the way. */
  readonly code?: "data/unreadable" | "data/too-large";
}

const ids = /^\d+$/;
const day = /^\d{8}$/;
const moment = /^\d{14}$/;

/** Which event format a file has, by its first lines; or why it is none. Names of files play no part. */
export function recogniseEvents(head: string): Recognised | Refused {
  const text = head.replace(/^\uFEFF/, "");
  if (text.trim() === "") return { refused: "The file is empty." };
  if (/^\s*[{[]/.test(text))
    return { refused: "JSON records: no event dataset that Amity knows comes as JSON. Save the rows as CSV and map their columns." };
  if (/^\s*</.test(text)) return { refused: "Markup (HTML or XML), not a table of events." };
  if (!text.includes("\n") && text.includes("\r"))
    return { refused: "Lines end in bare carriage returns. Save the file with Unix or Windows line ends." };
  const bare = withoutHeader(text);
  if (bare) return bare;
  const table = tableOf(text);
  if ("refused" in table) return table;
  const second = table.dialect && split(text.slice(Math.max(0, text.indexOf("\n") + 1)), table.dialect).fields;
  if (hasCountryMonths(table.columns, table.titles, second)) return { ...table, format: countryMonths };
  const has = new Set(table.columns);
  const format = eventFormats.find(({ known }) => "header" in known && known.header.every((name) => has.has(name)));
  if (format) return { ...table, format };
  const named = gdeltNamed(table.columns);
  if (named) return { ...table, ...named };
  return { refused: notEvents(table.columns) };
}

/** Columns of a table at most: the widest that is known, of months, has some hundreds. */
export const mostColumns = 4_000;

export function tooWide(columns: number): string {
  return `It has ${columns.toLocaleString("en-GB")} columns; tables of events have ${mostColumns.toLocaleString("en-GB")} at most. Keep those that are needed.`;
}

/** A table with a header, whatever its columns. */
export function tableOf(head: string): Table | Refused {
  const text = head.replace(/^\uFEFF/, "");
  const dialect = dialectOf(lineOf(text));
  if (!dialect) return { refused: "One column only, so no table of events." };
  const first = split(text, dialect);
  if (first.fields.length > mostColumns) return { refused: tooWide(first.fields.length) };
  const columns = unique(first.fields.map(normalised));
  const second = first.next === -1 ? [] : split(text.slice(first.next), dialect).fields;
  const tags = second.filter((each) => each.trim() !== "");
  return {
    dialect,
    columns,
    titles: first.fields.map((each) => each.trim()),
    widths: [columns.length],
    header: true,
    hxl: tags.length > 0 && tags.every((each) => each.trim().startsWith("#")),
  };
}

function withoutHeader(text: string): Recognised | Refused | undefined {
  const rows = text
    .split("\n")
    .slice(0, 50)
    .map((line) => line.replace(/\r$/, "").split("\t"));
  const width = (rows[0] ?? []).length;
  const [a = "", b = "", c = "", d = ""] = rows[0] ?? [];
  const dialect: Dialect = { delimiter: "\t", quoted: false };
  if (width >= 50 && (ids.test(a) || day.test(b))) {
    for (const format of eventFormats) {
      if (!("widths" in format.known)) continue;
      const widths = format.known.widths.map((each) => each.length);
      if (!widths.includes(width)) continue;
      const columns = [...format.known.widths].sort((x, y) => y.length - x.length)[0] ?? [];
      return { format, dialect, columns, titles: [], widths, header: false, hxl: false };
    }
  }
  if (width === 16 && ids.test(a) && moment.test(b) && moment.test(c))
    return { refused: "GDELT 2.0 mentions: reports of events, not events." };
  if (width === 27 && /^\d{14}-T?\d+$/.test(a)) return { refused: "GDELT 2.0 knowledge graph: themes of articles, not events." };
  if (width === 11 && day.test(a)) return { refused: "GDELT 1.0 knowledge graph: themes of articles, not events." };
  if (width === 15 && day.test(a) && ids.test(b))
    return { refused: "GDELT 1.0 knowledge-graph counts: numbers read off articles, not events." };
  if (width === 4 && /^\d{4}-\d{2}-\d{2}$/.test(d)) {
    const format = eventFormats.find((each) => each.name === "icews-named");
    if (format)
      return { format, dialect, columns: ["source", "relation", "target", "date"], titles: [], widths: [4], header: false, hxl: false };
  }
  if ((width === 4 || width === 5) && rows[0]?.every((each) => /^-?\d+$/.test(each)))
    return { refused: "Numbered triples: their names stand in other files, and the first day in none. Use the set with names and dates." };
  if (width === 2 && ids.test(b)) return { refused: "A list of names with numbers, not events." };
  if (/^\d{8},/.test(text) && dialectOf(lineOf(text))?.delimiter === ",")
    return { refused: "Counts by day without a header, such as GDELT's normalising files; not events." };
  return undefined;
}

const others: readonly (readonly [readonly string[], string])[] = [
  [["actorid", "namedata", "org"], "UCDP actor list: who the actors are, not what they did."],
  [["cameo_code", "quad_category"], "A table of CAMEO codes, not events."],
  [["code", "goldstein"], "A table of Goldstein values, not events."],
  [["goldsteinscale", "cameocode"], "A table of CAMEO codes, not events."],
  [["tableid"], "GDELT's list of columns, not events."],
  [["name", "type", "description"], "A list of columns with their meaning, not events."],
  [["variable", "description", "values"], "A codebook, not events."],
  [["event_type", "sub_event_type"], "A table of event types, not events."],
  [["region", "region_name"], "A list of regions, not events."],
  [["country", "region", "start_year"], "A list of countries with the first year covered, not events."],
];

/** Why a table is no event data that is known: what it is instead, or its columns. */
export function notEvents(columns: readonly string[]): string {
  const known = others.find(([needs]) => needs.every((name) => columns.includes(name)));
  if (known) return known[1];
  const some = columns.slice(0, 6).join(", ");
  return `Its columns (${some}${columns.length > 6 ? `, and ${columns.length - 6} more` : ""}) are those of no event dataset that Amity knows.`;
}

function lineOf(text: string): string {
  return (text.split("\n", 1)[0] ?? "").replace(/\r$/, "");
}

/** Names that repeat or are empty get their place added. */
function unique(names: readonly string[]): string[] {
  const seen = new Set<string>(["amity_line"]);
  return names.map((name, index) => {
    const own = name === "" || seen.has(name) ? `${name || "column"}_${index + 1}` : name;
    seen.add(own);
    return own;
  });
}
