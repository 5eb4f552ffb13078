import { tables } from "../tables.js";

type Names = Readonly<Record<string, string>>;

/** Tables by the name that they had before: what they are called now, and columns that were called otherwise under the former name. */
const formerTables: Readonly<Record<string, { readonly now: string; readonly columns?: Names }>> = {
  support: { now: "claim_evidence" },
  voice: { now: "claim_stance" },
  finding: { now: "sentence" },
  evidence: { now: "sentence_evidence", columns: { finding: "sentence" } },
  dyad_standing: { now: "dyad_score", columns: { score_30: "score_short", score_365: "score_long" } },
  stock: { now: "stock_phrase" },
  sought: { now: "expected_evidence" },
  regard: { now: "trust_grievance" },
};

const days: Names = { start: "since", stop: "until" };
const span: Names = { stop: "end" };
/** Columns by the name that they had before in tables whose name is that of today. */
const formerColumns: Readonly<Record<string, Names>> = {
  tally: days,
  comparison: days,
  passage: span,
  coding: span,
  statement: { stop: "end", actor_stop: "actor_end", target_stop: "target_end", predicate_stop: "predicate_end" },
  claim_evidence: span,
  link: { later_stop: "later_end", earlier_stop: "earlier_end" },
  placement: span,
  copy: { stop: "end", earlier_stop: "earlier_end" },
  stock_phrase: span,
  sentence: span,
  sentence_evidence: span,
  dyad_score: { score_30: "score_short", score_365: "score_long" },
};

/** Words of SQL that stand for a column only in quotation marks. */
const reserved = new Set(["end"]);
const written = (column: string) => (reserved.has(column) ? `"${column}"` : column);

/** A name that a case still uses, and the one that it has now. */
export interface Renamed {
  readonly was: string;
  readonly now: string;
}

export interface Today {
  readonly sql: string;
  /** Each name once, tables first, in the order of the query. */
  readonly renamed: readonly Renamed[];
}

const names = Object.keys(formerTables).join("|");
const aside = `'(?:[^']|'')*'|--[^\\n]*|/\\*[\\s\\S]*?\\*/`;
const reading = new RegExp(`(${aside})|\\b(from|join)(\\s+)("?)(${names})\\4(?![\\w"(.])(\\s+(?:as\\s+)?)?([a-z_]\\w*)?`, "giu");
const notAlias = new Set(
  "on using where group order having limit offset union except intersect join inner left right full cross natural asof positional semi anti lateral qualify window as tablesample pivot unpivot select from".split(
    " ",
  ),
);

/** A query in which tables and columns by former names are read by the names of today. */
export function withTodaysNames(sql: string): Today {
  const { sql: withTables, renamed } = withTodaysTables(sql);
  const columns = withTodaysColumns(withTables);
  return { sql: columns.sql, renamed: [...renamed, ...columns.renamed] };
}

/** Tables by former names are read under the name that the query gives them. */
function withTodaysTables(sql: string): Today {
  const own = ownTables(sql);
  const renamed = new Map<string, string>();
  const today = sql.replace(reading, (whole, isAside, verb, gap, _quote, was, before = "", word = "") => {
    if (isAside !== undefined || was === undefined || own.has(was.toLowerCase())) return whole;
    const { now, columns } = formerTables[was.toLowerCase()] as (typeof formerTables)[string];
    renamed.set(was.toLowerCase(), now);
    const table = columns ? withFormer(now, columns) : now;
    const hasAlias = word !== "" && !notAlias.has(word.toLowerCase());
    return `${verb}${gap}${table}${hasAlias ? before + word : ` as ${was}${before}${word}`}`;
  });
  return { sql: today, renamed: [...renamed].map(([was, now]) => ({ was, now })) };
}

/** A table with columns under their former names too. */
const withFormer = (table: string, columns: Names) =>
  `(select *, ${Object.entries(columns)
    .map(([was, now]) => `${written(now)} as ${written(was)}`)
    .join(", ")} from ${table})`;

/**
 * Columns by former names. Where one name can mean only one thing in the whole query it is written anew; where a table of the query has a
 * column of that name today, or the new name is taken, the table is read with both.
 */
function withTodaysColumns(sql: string): Today {
  const own = ownTables(sql);
  const read = [...new Set([...sql.matchAll(readTable)].flatMap(([, isAside, name]) => (isAside ? [] : [(name as string).toLowerCase()])))];
  const here = read.filter((name) => !own.has(name) && Object.hasOwn(tables, name));
  const used = new Set(words(sql).map(({ name }) => name));
  const found = here.flatMap((table) =>
    Object.entries(formerColumns[table] ?? {}).flatMap(([was, now]) =>
      used.has(was) && !isGiven(sql, was, now) ? [{ table, was, now }] : [],
    ),
  );
  if (!found.length) return { sql, renamed: [] };
  const isPlain = found.every(
    ({ was, now }) =>
      !used.has(now) &&
      found.every((each) => each.was !== was || each.now === now) &&
      here.every((table) => !Object.hasOwn(tables[table as keyof typeof tables].columns, was)),
  );
  const renamed = found.map(({ table, was, now }) => ({ was: `${table}.${was}`, now: `${table}.${now}` }));
  if (isPlain) {
    const now = new Map(found.map((each) => [each.was, written(each.now)]));
    const { text } = words(sql).reduceRight(
      ({ text: all }, { name, at, length }) =>
        now.has(name) ? { text: `${all.slice(0, at)}${now.get(name)}${all.slice(at + length)}` } : { text: all },
      { text: sql },
    );
    return { sql: text, renamed };
  }
  const today = sql.replace(readTable, (whole, isAside, name, _quote, before = "", word = "") => {
    const table = isAside === undefined ? name.toLowerCase() : "";
    const columns = Object.fromEntries(found.filter((each) => each.table === table).map(({ was, now }) => [was, now]));
    if (!Object.keys(columns).length) return whole;
    const verb = /^(?:from|join)\s+/iu.exec(whole)?.[0] ?? "";
    const hasAlias = word !== "" && !notAlias.has(word.toLowerCase());
    return `${verb}${withFormer(table, columns)}${hasAlias ? before + word : ` as ${table}${before}${word}`}`;
  });
  return { sql: today, renamed };
}

/** Whether the query itself gives the column its former name. */
const isGiven = (sql: string, was: string, now: string) => new RegExp(`\\b${now}"?\\s+as\\s+"?${was}\\b`, "iu").test(sql);

const readTable = new RegExp(`(${aside})|\\b(?:from|join)\\s+(?:"?([a-z_]\\w*)("?))(?![\\w"(.])(\\s+(?:as\\s+)?)?([a-z_]\\w*)?`, "giu");

/** Tables that a query makes itself. */
const ownTables = (sql: string) =>
  new Set([...sql.matchAll(/\b(\w+)\s+as\s+(?:not\s+)?(?:materialized\s*)?\(/giu)].map((each) => (each[1] as string).toLowerCase()));

const word = new RegExp(`${aside}|"([a-z_]\\w*)"|\\b([a-z_]\\w*)\\b(?!\\s*\\()`, "giu");

/** Names of a query outside strings and comments, with where they stand; what is called as a function is none. */
function words(sql: string): { name: string; at: number; length: number }[] {
  return [...sql.matchAll(word)].flatMap((match) => {
    const name = match[1] ?? match[2]?.toLowerCase();
    return name && (match[1] || !reserved.has(name)) ? [{ name, at: match.index, length: match[0].length }] : [];
  });
}

/** What a note says of former names: “support is claim_evidence now”. */
export const nowCalled = (renamed: readonly Renamed[]): string => renamed.map(({ was, now }) => `${was} is ${now} now`).join(", ");
