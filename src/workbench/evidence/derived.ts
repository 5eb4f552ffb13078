import { readFileSync } from "node:fs";
import { type FloorName, floors, isEnough, tooFew } from "../../domain/measures/floor.js";
import { meaningOf } from "../../domain/measures/indices.js";
import { type Evidence, evidenceOf, type RowsShown } from "../../domain/report/report.js";
import { type TableName, tableNames, tables } from "../../domain/tables.js";
import type { Value } from "../../engine/engine.js";
import { formatNumber } from "../../views/format-number.js";
import type { OpenCase } from "../opened/open-case.js";
import { explained } from "./explained.js";
import { type Maker, shown } from "./piece.js";
import { cellsOf, namesOf, rowsOf } from "./rows.js";

/**
 * A row of any derived table: what it says, its columns, and the rows behind it by the trace SQL that its stage keeps
 * beside it. Keys: `derived:TABLE|KEY|KEY…`, the keys in the table's own order.
 */
export const derived: Maker = async (open, _, [name = "", ...keys]) => {
  if (!(tableNames as readonly string[]).includes(name)) return null;
  const { key, origin, grain, columns } = tables[name as TableName];
  if (keys.length !== key.length) return null;
  const bind = keys.map((value, index): Value => {
    const kind = (columns as Readonly<Record<string, { readonly type: string }>>)[key[index] as string]?.type;
    return kind === "bigint" || kind === "double" ? Number(value) : value;
  });
  const where = key
    .map((each) =>
      (columns as Readonly<Record<string, { readonly type: string }>>)[each]?.type === "date"
        ? `"${each}" = cast(? as date)`
        : `"${each}" = ?`,
    )
    .join(" and ");
  const [row] = await open.tables.rows<Record<string, Value>>(`select * from ${name} where ${where}`, bind);
  if (!row) return null;
  const names = await namesOf(open);
  const own = await rowsOf(open, `select * from ${name} where ${where}`, bind);
  const numbers = Object.entries(columns as Readonly<Record<string, { readonly type: string }>>)
    .filter(([, { type }]) => type === "bigint" || type === "double" || type.startsWith("decimal"))
    .map(([each]) => each);
  const says = typeof row["says"] === "string" ? row["says"] : sayOf(name, row, (id) => names[String(id)] ?? String(id));
  const standing = "trace" in origin ? "estimated" : "judged";
  const lacks = [row["lacks"], row["needs"], row["polarity_lacks"], row["reason"], row["changed"]].filter(
    (each): each is string => typeof each === "string" && each !== "",
  );
  return shown(
    evidenceOf({
      kind: "rows",
      standing,
      says,
      notes: [...meaningWords(name), `One row of ${name}: ${grain}.`, ...lacks, ...(await floorWords(open, name, row))],
      values: { ...(await cellsOf(open, own.query, [], numbers, standing)), ...(await alsoTold(open, name, own.query)) },
      rows: [
        ...("trace" in origin ? [{ ...(await behind(open, origin.trace, bind)), note: `Behind it, from ${origin.of}` }] : []),
        ...(await documentsRead(open, name, row)),
        { ...own, note: "The row itself" },
      ],
      at: typeof row["file"] === "string" ? { file: row["file"], line: Number(row["line"] ?? 1), column: 1 } : null,
    }),
  );
};

/** What the row measures, and when such a row says nothing. */
function meaningWords(name: string): string[] {
  const index = meaningOf(name);
  return index ? [`${index.name}. ${index.measures}`, `Silent: ${index.silent}`] : [];
}

/** What each table's score is held against: which floor, and the column that counts for it. */
const held: Readonly<Record<string, readonly [floor: FloorName, column: string]>> = {
  security_tie: ["share", "rows"],
  membership: ["share", "rows"],
  penetration: ["share", "rows"],
  peace_role: ["share", "of"],
  dyad_slice: ["score", "n_eff"],
  dyad_rate: ["read", "documents"],
  usual_rate: ["rate", "rows"],
  frame: ["codings", "of"],
};

/** How the floor of a score is met, or missed, and why there is one. */
async function floorWords(open: OpenCase, name: string, row: Readonly<Record<string, Value>>): Promise<string[]> {
  const [floor, column] = held[name] ?? [];
  if (!floor || !column) return [];
  const { least, of, because } = floors[floor];
  if (name === "membership" && !isEnough(floor, Number(row[column] ?? 0))) {
    const [conflict] = await open.tables.rows(
      "select 1 as n from dyad_accord where slice = ? and ? in (a, b) and conflict is not null limit 1",
      [row["slice"] ?? null, row["actor"] ?? null],
    );
    if (conflict)
      return ["Told of fewer acts, since deaths of a year between two reach UCDP's threshold: a yearly sum stands for many acts."];
  }
  const few = tooFew(floor, Number(row[column] ?? 0));
  return [few ? `${few}. ${because}` : `Told from ${least} ${of} on. ${because}`];
}

function behind(open: OpenCase, trace: string, bind: readonly Value[]): Promise<RowsShown> {
  const sql = traceOf(trace);
  return rowsOf(open, sql, bind.slice(0, sql.split("?").length - 1));
}

/** What pages tell of a row in another unit than its own. */
async function alsoTold(open: OpenCase, name: string, row: string): Promise<Evidence["values"]> {
  if (name !== "dyad_rate") return {};
  return cellsOf(
    open,
    `select case when documents > 0 then 100 * expected / documents end as expected_rate from (\n${row}\n) as own`,
    [],
    ["expected_rate"],
    "estimated",
  );
}

/** The documents that a rate is counted by, those that tell nothing too. */
async function documentsRead(open: OpenCase, name: string, row: Readonly<Record<string, Value>>): Promise<RowsShown[]> {
  if (!["dyad_rate", "slice_rate"].includes(name)) return [];
  const query =
    "select s.source, s.day, t.title from document_slice s join source t on t.id = s.source where s.slice = ? order by s.day, s.source";
  return [{ ...(await rowsOf(open, query, [row["slice"] ?? null])), note: "The documents read, dated in the span" }];
}

/** Its trace SQL without comments, so that it can be counted and cut. */
function traceOf(trace: string): string {
  const known = traces.get(trace);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`../../stages/${trace}`, import.meta.url), "utf8")
    .replaceAll(/^--.*$/gm, "")
    .trim();
  traces.set(trace, text);
  return text;
}
const traces = new Map<string, string>();

type Named = (id: Value | undefined) => string;
const ranged = (row: Readonly<Record<string, Value>>, value: string, low = "low", high = "high"): string => {
  const told = (each: Value | undefined) => (typeof each === "number" ? formatNumber(each, { digits: 2 }) : "?");
  return typeof row[value] !== "number"
    ? "not enough to say"
    : typeof row[low] === "number"
      ? `${told(row[value])} (${told(row[low])} to ${told(row[high])})`
      : told(row[value]);
};

/** What a row says in a sentence, by its table; the key where no sentence is known. */
function sayOf(name: string, row: Readonly<Record<string, Value>>, named: Named): string {
  const at = `${row["slice"] ?? ""}`;
  const told = ({ rows, sign, documents }: Readonly<Record<string, Value>>) =>
    `${rows} ${sign === "amity" ? "friendly" : "hostile"} ${rows === 1 ? "act" : "acts"} in ${documents} documents`;
  const one = (value: Value | undefined) => formatNumber(Number(value), { digits: 1 });
  const rated = (each: Readonly<Record<string, Value>>) =>
    each["rate"] === null
      ? "no document is dated in it"
      : `${one(each["rate"])} (${one(each["low"])} to ${one(each["high"])}) per hundred documents`;
  const sayings: Readonly<Record<string, () => string>> = {
    security_tie: () => `${named(row["a"])} and ${named(row["b"])}, ${at}: ${ranged(row, "share")} of the security concerns of both`,
    membership: () =>
      row["complex"] === null
        ? `${named(row["actor"])}, ${at}: belongs with no other in half of the runs`
        : `${named(row["actor"])}, ${at}: ${row["standing"]} of ${row["complex"]}, with it in ${formatNumber(Number(row["together"]) * 100, { digits: 0 })} % of ${row["runs"]} runs`,
    complex_slice: () =>
      `${row["name"]}, ${at}: ${row["called"]}${row["type"] === "none" ? "" : `, ${row["type"]}`}; mean sign ${ranged(row, "amity")}`,
    insulator: () =>
      `${named(row["actor"])}, ${at}: insulator score ${row["score"] === null ? "none" : `${ranged(row, "score", "", "")}, rank ${row["rank"]}`}`,
    penetration: () => `${named(row["power"])} in ${row["complex"]}, ${at}: ${ranged(row, "share")} of all interdependence of its members`,
    layer_slice: () => `${at}, ${row["layer"]}: ${row["rows"]} rows of ${row["pairs"]} pairs`,
    dimension_slice: () => `${at}: ${row["rows"]} codings of the ${row["dimension"]} ${row["value"]}`,
    securitising_move: () => `${named(row["speaker"])} calls ${row["threat"] === null ? "something" : named(row["threat"])} a threat`,
    balance_slice: () =>
      `${at}: ${row["balanced"]} of ${row["triads"]} triangles balanced; ${row["frustration"]} ties to turn for two camps`,
    dyad_score: () => `${named(row["actor"])} to ${named(row["target"])}, ${String(row["month"]).slice(0, 7)}: ${ranged(row, "score")}`,
    dyad_slice: () => `${named(row["actor"])} to ${named(row["target"])}, ${at}, ${row["kind"]}: ${ranged(row, "score")}`,
    dyad_accord: () => `${named(row["a"])} and ${named(row["b"])}, ${at}: ${row["verdict"] ?? "nothing to compare"}`,
    dyad_conflict: () =>
      `${named(row["a"])} and ${named(row["b"])}, ${row["year"]}: ${row["best"]} deaths by ${row["dataset"]}, ${row["level"] ?? "below the 25 of an armed conflict"}`,
    peace_role: () => `${named(row["actor"])}, ${row["role"]}: ${ranged(row, "share")} of its acts toward the parties`,
    identity: () => `${named(row["a"])} and ${named(row["b"])}: ${ranged(row, "proximity")} of their traits shared`,
    frame: () => `${named(row["side"])}, ${row["category"]}: ${ranged(row, "share")} of its coded words`,
    frame_divergence: () => `${named(row["a"])} and ${named(row["b"])}: frames ${ranged(row, "corrected")} bits apart`,
    trust_grievance: () => `${named(row["side"])}, ${at}: grievance ${ranged(row, "aggrieved")} of trust and grievance`,
    narrative: () => `${named(row["a"])} and ${named(row["b"])} tell of ${row["event"]}: ${row["parting"]}`,
    recognition: () => `${named(row["actor"] ?? "Somebody")} ${row["stance"]} ${named(row["target"] ?? "somebody")}: ${row["act"]}`,
    dyad_rate: () => `${named(row["a"])} and ${named(row["b"])}, ${at}, ${told(row)}: ${rated(row)}`,
    usual_rate: () => `${named(row["a"])} and ${named(row["b"])}, all spans, ${told(row)}: ${rated(row)}`,
    slice_rate: () => `Everybody, ${at}, ${told(row)}: ${rated(row)}`,
    dyad_lead: () => `${named(row["actor"])} to ${named(row["target"])}: ${row["first"] ?? row["reason"] ?? "not enough to say"}`,
  };
  return sayings[name]?.() ?? explained(name, row) ?? Object.values(row).slice(0, 4).join(", ");
}
