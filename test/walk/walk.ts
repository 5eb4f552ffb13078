import { parseHTML } from "linkedom";
import type { Ref, Traced } from "../../src/domain/provenance.js";
import type { CompiledReport, Evidence, RowsShown } from "../../src/domain/report/report.js";
import type { DuckDB } from "../../src/engine/duckdb.js";
import type { Shown } from "../../src/pages/page.js";
import type { api } from "../../src/servers/api/api.js";
import { longTables } from "./long-tables.js";
import { dated, isObject, isTraced, isWritten, type Json, keyOf, numbersIn, type Object_, places, same } from "./numbers.js";

/** What a walk looked at and what it found to differ. */
export interface Walked {
  readonly values: number;
  readonly cells: number;
  readonly answers: number;
  readonly passages: number;
  readonly keys: number;
  /** Keys whose evidence was opened; the others are rows of long tables, held against their table. */
  readonly opened: number;
  readonly differs: readonly string[];
  /** Numbers told in a headline by a phrase that carries no value. */
  readonly untraced: readonly string[];
}

const isAnswer = (value: Object_) =>
  typeof value["query"] === "string" &&
  Array.isArray(value["rows"]) &&
  Array.isArray(value["columns"]) &&
  typeof value["total"] === "number";
const isPassage = (value: Object_) => typeof value["exact"] === "string" && "before" in value && "after" in value && "aside" in value;

/** Runs everything that some JSON cites against the tables, and compares values. */
export function walker(tables: DuckDB, ask: ReturnType<typeof api>["request"], names: readonly string[]) {
  const seen = { values: 0, cells: 0, answers: 0, passages: 0, keys: 0, opened: 0 };
  /** A phrase without what Amity does not say in it: names that people or data gave, and the author's own sentences. */
  const unsaid = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ""), text);
  const differs = new Set<string>();
  const untraced = new Set<string>();
  const long = longTables(tables);
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const found = (kept.get(key) as Promise<T> | undefined) ?? work();
    kept.set(key, found);
    return found;
  };
  const rowsOf = (query: string) =>
    once(`rows ${query}`, () => tables.rows<Record<string, Json>>(`select * from (\n${query.trim().replace(/;$/u, "")}\n) as cited`));
  const shownAt = (key: string, period: string) =>
    once(`shown ${key} ${period}`, async () => {
      const response = await ask(`/api/evidence?at=${encodeURIComponent(key)}&${period}`);
      return response.status === 200 ? ((await response.json()) as Shown) : null;
    });

  async function traced({ value, from, ...rest }: Traced<Json>, where: string): Promise<void> {
    seen.values++;
    for (const ref of from) {
      const fault = await faultOf(ref, from.length === 1 ? value : undefined, Object.keys(rest));
      if (fault) differs.add(`${where}: ${JSON.stringify(value).slice(0, 80)} ${fault}`);
    }
  }

  async function faultOf(ref: Ref, value: Json | undefined, _: readonly string[]): Promise<string | null> {
    if (ref.kind === "line") return null;
    if (ref.kind === "passage") {
      const { source, start, end, exact } = ref.quotation;
      return (await wordsOf(source, start, end)) === exact ? null : "quotes words that do not stand there";
    }
    const rows = await rowsOf(ref.query).catch((cause: unknown) => String(cause).split("\n")[0] as string);
    if (typeof rows === "string") return `cites a query that cannot run: ${rows}`;
    if (rows.length !== ref.rows) return `cites ${ref.rows} rows, and there are ${rows.length}: ${ref.query.slice(0, 120)}`;
    const { reading } = ref;
    if (!reading || reading.as === "reckoned" || value === undefined) return null;
    const numbers = (column: string) => rows.map((row) => row[column] ?? null);
    const again: Json =
      reading.as === "count"
        ? rows.length
        : reading.as === "cell"
          ? (rows[0]?.[reading.of] ?? null)
          : rows.reduce((sum, row) => {
              const other = typeof reading.or === "number" ? reading.or : reading.or === undefined ? 0 : (row[reading.or] ?? 0);
              return sum + Number(row[reading.of] ?? other);
            }, 0);
    if (reading.as !== "count" && rows.length && !(reading.of in (rows[0] as object)))
      return `reads a column that is not there: ${numbers.name}`;
    return same(value, again) ? null : `is ${JSON.stringify(again)} by its query: ${ref.query.slice(0, 160)}`;
  }

  const wordsOf = (source: string, start: number, end: number) =>
    once(`words ${source} ${start} ${end}`, async () => {
      const [row] = await tables.rows<{ exact: string }>("select substr(text, ? + 1, ? - ?) as exact from document where source = ?", [
        start,
        end,
        start,
        source,
      ]);
      return row?.exact ?? null;
    });

  async function answer(shown: Pick<RowsShown, "query" | "columns" | "rows" | "total">, where: string): Promise<void> {
    seen.answers++;
    const rows = await rowsOf(shown.query).catch((cause: unknown) => String(cause).split("\n")[0] as string);
    if (typeof rows === "string") return void differs.add(`${where}: cannot run: ${rows} ${shown.query.slice(0, 120)}`);
    if (rows.length !== shown.total)
      return void differs.add(`${where}: ${shown.total} rows told, ${rows.length} found: ${shown.query.slice(0, 120)}`);
    const left = new Map<string, number>();
    const columns = shown.columns.map((each) => (rows.length && !(each in (rows[0] as object)) ? each.replace(/:\d+$/u, "") : each));
    for (const row of rows) {
      const key = keyOf(columns.map((each) => row[each] ?? null));
      left.set(key, (left.get(key) ?? 0) + 1);
    }
    for (const row of shown.rows) {
      const key = keyOf(row);
      const n = left.get(key) ?? 0;
      if (!n) differs.add(`${where}: a row shown is none of its query: ${key.slice(0, 120)}`);
      left.set(key, n - 1);
    }
  }

  /** Numbers of an object with a key are numbers that the evidence of the key has. */
  async function keyed(object: Object_, where: string, period: string): Promise<void> {
    const key = object["at"] as string;
    seen.keys++;
    const row = await long(key);
    if (row === "none") return void differs.add(`${where}: no row is ${key}`);
    const open = async () => {
      seen.opened++;
      return shownAt(key, period);
    };
    let shown = row ? null : await open();
    if (!row && !shown) return void differs.add(`${where}: nothing stands behind ${key}`);
    const parts = new Set(key.split(/[:|]/u).map((each) => decodeURIComponent(each)));
    const valuesOf = (evidence: Shown | null) =>
      Object.entries(evidence?.evidence.values ?? {}).map(([name, { value }]) => [name, value as Json] as const);
    let values = row ? Object.entries(row) : valuesOf(shown);
    for (const [name, number] of numbersIn(object, "")) {
      if (
        places.has(
          name
            .replaceAll(/\[\d+\]/gu, "")
            .split(".")
            .at(-1) ?? "",
        )
      )
        continue;
      seen.cells++;
      if (parts.has(String(number))) continue;
      const leaf = name.split(".").at(-1) ?? "";
      if (row && !shown && !values.some(([, each]) => same(each, number))) {
        shown = await open();
        values = valuesOf(shown);
      }
      const own = values.find(([each]) => each === leaf)?.[1];
      if (name.startsWith("findings.")) {
        const n = (shown?.problems ?? []).filter(({ severity }) => severity === leaf).length;
        if (n !== number) differs.add(`${where}.${name}: ${number}, and ${n} problems stand at ${key}`);
        continue;
      }
      if (own !== undefined && same(own, number)) continue;
      if (values.some(([, each]) => same(each, number)) || (await standsInCells(object, leaf, number, period))) continue;
      differs.add(
        `${where}.${name}: ${number} is none of the values behind ${key} (${values
          .map(([each, value]) => `${each} ${value}`)
          .join(", ")
          .slice(0, 160)})`,
      );
    }
  }

  /** A row that cites something else is judged in its cells: what it says of them stands in each. */
  async function standsInCells(object: Object_, name: string, number: number, period: string): Promise<boolean> {
    const cells = Object.values(object).flatMap((each) => (Array.isArray(each) ? (each as Json[]) : []));
    const first = cells.find((each) => isObject(each) && typeof each["at"] === "string") as Object_ | undefined;
    const shown = first && (await shownAt(first["at"] as string, period));
    return same((shown?.evidence.values[name]?.value ?? null) as Json, number);
  }

  async function visit(value: Json, where: string, period: string): Promise<void> {
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) await visit(each as Json, `${where}[${index}]`, period);
      return;
    }
    if (!isObject(value)) return;
    if (isTraced(value)) return traced(value as unknown as Traced<Json>, where);
    if (isAnswer(value)) return answer(value as unknown as RowsShown, where);
    if (isPassage(value)) await passage(value, where);
    if (typeof value["at"] === "string" && !("phrases" in value)) await keyed(value, where, period);
    if (Array.isArray(value["phrases"])) await lead(value, where, period);
    if (typeof value["text"] === "string" && typeof value["evidence"] === "string") await run(value, where, period);
    for (const [name, each] of Object.entries(value)) await visit(each, `${where}.${name}`, period);
  }

  async function passage(value: Object_, where: string): Promise<void> {
    if (typeof value["source"] !== "string" || typeof value["start"] !== "number" || value["aside"] !== null) return;
    seen.passages++;
    const words = await wordsOf(value["source"], value["start"], Number(value["end"]));
    if (words !== value["exact"]) differs.add(`${where}: quotes words that do not stand at ${value["source"]} ${value["start"]}`);
  }

  /** A number in a headline is told by a phrase that carries its value, or names something. */
  async function lead(value: Object_, where: string, period: string): Promise<void> {
    for (const each of value["phrases"] as readonly Object_[]) {
      const [text, of] = [String(each["text"]), each["of"] as unknown as Traced<Json> | undefined];
      if (!of && typeof each["at"] === "string") await run({ text, evidence: each["at"] }, where, period);
      else if (!of && /\d/u.test(unsaid(text).replaceAll(dated, ""))) untraced.add(`${where}: “${text}”`);
      if (!of || typeof of.value !== "number") continue;
      const told = text.match(/\d[\d,]*(?:\.\d+)?/gu) ?? [];
      const v = of.value;
      const ways = [v, v - 1].flatMap((n) => [
        n.toLocaleString("en-GB"),
        n.toFixed(0),
        n.toFixed(1),
        n.toFixed(2),
        Math.round(n * 100).toString(),
        Math.round(n).toLocaleString("en-GB"),
      ]);
      if (told.length && !told.some((one) => ways.includes(one))) differs.add(`${where}: “${text}” tells ${v}`);
    }
  }

  /** A number in a sentence that links a figure is the figure's number, as exactly as it is written. */
  async function run(value: Object_, where: string, period: string): Promise<void> {
    const shown = await shownAt(String(value["evidence"]), period);
    if (!shown) return void differs.add(`${where}: nothing stands behind ${value["evidence"]}`);
    const number = (shown.evidence as Evidence).values?.["value"]?.value;
    if (typeof number !== "number") return;
    const written = String(value["text"])
      .replaceAll(/[,\s](?=\d{3})/gu, "")
      .match(/-?\d+(?:\.\d+)?/u)?.[0];
    if (written === undefined) return;
    seen.cells++;
    const digits = written.split(".")[1]?.length ?? 0;
    if (Math.abs(Math.abs(number) - Math.abs(Number(written))) > 0.5 * 10 ** -digits + 1e-9)
      differs.add(`${where}: “${value["text"]}” for ${number} of ${value["evidence"]}`);
  }

  /** The report as one reads it: every number that links its evidence, the rows told of each, and the counts at its head. */
  async function printed(html: string, report: CompiledReport, period: string): Promise<void> {
    const { document } = parseHTML(html);
    for (const link of document.querySelectorAll("[data-evidence].linked"))
      await run({ text: link.textContent ?? "", evidence: link.getAttribute("data-evidence") }, "report.html", period);
    for (const article of document.querySelectorAll("[data-evidence-body]")) {
      const key = article.getAttribute("data-evidence-body") ?? "";
      const evidence = report.evidence[key];
      if (!evidence) {
        differs.add(`report.html: nothing stands behind ${key}`);
        continue;
      }
      seen.keys++;
      const totals = new Set(evidence.rows.map(({ total }) => total));
      for (const title of article.querySelectorAll(".part-title")) {
        const told = title.querySelector("span")?.textContent ?? ""; // a single row is not counted
        if (title.textContent?.startsWith("Rows") && told && !totals.has(Number(told.replaceAll(",", ""))))
          differs.add(`report.html: ${told} rows told of ${key}`);
      }
      for (const cell of article.querySelectorAll("td.number")) {
        seen.cells++;
        const shown = (cell.textContent ?? "").replaceAll(/[,\s]/gu, "").replace("−", "-");
        if (/^-?\d/u.test(shown) && !evidence.rows.some(({ rows }) => rows.flat().some((each) => isWritten(shown, each))))
          differs.add(`report.html: ${shown} stands in no row of ${key}`);
      }
    }
    const { sentences, carried, bare, findings } = report.counts;
    const head = document.querySelector(".thread p")?.textContent ?? "";
    const told = (head.match(/\d[\d,]*/gu) ?? []).map((each) => Number(each.replaceAll(",", "")));
    const known = new Set([sentences, carried, bare, ...Object.values(findings)]);
    for (const each of told) if (!known.has(each)) differs.add(`report.html: ${each} in “${head}”`);
    // A report without a sentence counts none.
    if (sentences ? told[0] !== sentences : head) differs.add(`report.html: “${head}” for ${sentences} sentences`);
  }

  return {
    visit,
    answer,
    printed,
    found: (): Walked => ({ ...seen, differs: [...differs], untraced: [...untraced] }),
  };
}
