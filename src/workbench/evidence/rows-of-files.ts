import { evidenceOf } from "../../domain/report/report.js";
import { asideReasons } from "../../domain/vocabulary.js";
import { countryName } from "../../domain/world/country.js";
import type { OpenCase } from "../opened/open-case.js";
import { figure, monthName, plural } from "../words.js";
import { counted } from "./event-rows.js";
import { type Maker, shown } from "./piece.js";
import { cellsOf, eventRows, fromEvents, rowsOf } from "./rows.js";

/** The rows of a country-year dataset for one country. */
export const countryYears: Maker = async (open, _, [dataset = "", country = "", from = "0", to = "0"]) => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(from)) {
    const where = `${counted} and dataset = ? and country = ? and best is not null and day between cast(? as date) and cast(? as date)`;
    const says = `${countryName(country)}, ${monthName(from)}${from.slice(0, 7) === to.slice(0, 7) ? "" : ` to ${monthName(to)}`}`;
    return fromEvents(open, (sums) => `${says}: ${sums}`, where, [dataset, country, from, to]);
  }
  const where = "aside is null and grain <> 'period' and dataset = ? and country = ? and best is not null and year(day) between ? and ?";
  const span = from === to ? from : `${from}–${to}`;
  return fromEvents(open, (sums) => `${countryName(country)}, ${span}: ${sums}`, where, [dataset, country, Number(from), Number(to)]);
};

/** Why rows stand aside, and how many of a whole dataset, over all its files, count and do not. */
const countedOf = `select cast(sum(counted) as bigint) as all_counted, ${asideReasons
  .map((each) => `cast(sum(cast(json_extract_scalar(aside, '$.${each}') as bigint)) as bigint) as ${each}`)
  .join(", ")} from dataset where dataset = ?`;

/** A file of event data: what it covers, what of it counts, and its first rows. */
export const dataset: Maker = async (open, file) => {
  const [row] = await open.tables.rows<{
    dataset: string;
    version: string | null;
    format: string;
    rows: number;
    good: number;
    flagged: number;
    bad: number;
    licence: string | null;
    citation: string | null;
    line: number;
  }>("select dataset, version, format, rows, good, flagged, bad, licence, citation, line from dataset where file = ?", [file]);
  if (!row) return null;
  const flagged = await eventRows(open, "file = ? and flags is not null", [file]);
  const rejected = await rowsOf(open, "select line, col, reason, raw from rejected where file = ? order by line, col", [file]);
  return shown(
    evidenceOf({
      kind: "rows",
      standing: "coded",
      says: `${row.dataset}${row.version ? ` ${row.version}` : ""}: ${plural(row.rows, "row")}, ${figure(row.flagged)} flagged, ${figure(row.bad)} set aside`,
      values: {
        ...(await cellsOf(open, "select * from dataset where file = ?", [file], ["rows", "good", "flagged", "bad", "counted"])),
        ...(await cellsOf(open, countedOf, [row.dataset], ["all_counted", ...asideReasons])),
      },
      notes: [
        await countedWords(open, file),
        `read as ${row.format}`,
        row.licence ? `licence ${row.licence}` : "no licence is stated",
        row.citation ?? "",
      ].filter(Boolean),
      rows: [
        ...(rejected.total ? [{ ...rejected, note: "Rows set aside" }] : []),
        ...(flagged.total ? [{ ...flagged, note: "Flagged rows" }] : []),
        ...(flagged.total || rejected.total ? [] : [{ ...(await eventRows(open, "file = ?", [file])), note: "First rows" }]),
      ],
      at: { file, line: row.line, column: 1 },
    }),
    {
      problems: open.problems
        .filter((each) => each.at[0]?.file === file)
        .slice(0, 20)
        .map((each, n) => ({ ...each, key: `${file} ${n}` })),
    },
  );
};

/** “288 rows of events count; 864 do not (column aside): part 864” */
async function countedWords(open: OpenCase, file: string): Promise<string> {
  const [row] = await open.tables.rows<{ counted: number; aside: string }>("select counted, aside from dataset where file = ?", [file]);
  const aside = Object.entries(JSON.parse(row?.aside ?? "{}") as Record<string, number>);
  if (!row || !aside.length) return "";
  return `${plural(row.counted, "row")} of events count for the case; not ${aside.map(([reason, n]) => `${figure(n)} (${reason})`).join(", ")}`;
}
