import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { InputError, type Problem, problem } from "../../../domain/problem.js";
import { decode } from "../../../formats/encoding.js";
import { size, usualLimits } from "../../../formats/refusal.js";
import { type Ratings, ratingsOf, type Value } from "../../../methods/agreement/ratings.js";
import type { CodedText } from "../../../methods/agreement/unitising/text-measures.js";
import { applyAct } from "../../../methods/coding/log/apply-act.js";
import { type ActLine, actOfLine } from "../../../methods/coding/log/lines.js";
import { emptyLog } from "../../../methods/coding/log/state.js";

export interface TableInput {
  readonly kind: "table";
  readonly coders: readonly string[];
  readonly ratings: Ratings;
  readonly problems: readonly Problem[];
}

export interface TextsInput {
  readonly kind: "texts";
  readonly coders: readonly string[];
  readonly sources: readonly string[];
  readonly texts: readonly CodedText[];
  readonly problems: readonly Problem[];
}

const unitNames = new Set(["", "unit", "units", "id", "item", "case", "document", "doc", "source", "passage", "segment", "text"]);
const missing = new Set(["", "na", "n/a", "nan", "null", "none", "."]);

/** Reads a table of units × coders (wide, or long with columns unit, coder, value), or codings of several coders. */
export function readAgreement(files: readonly string[], categories: readonly string[] | undefined): TableInput | TextsInput {
  const [first = ""] = files;
  if (files.every((file) => extname(file).toLowerCase() === ".jsonl")) return readCodings(files);
  if (files.length > 1) {
    const says = "several files were named, and not all of them are codings (.jsonl).";
    throw new InputError([problem("data/unknown-format", { file: first, line: 1, column: 1 }, says, "Name one table, or codings only.")]);
  }
  return readTable(first, categories);
}

export function textOf(file: string): string {
  const { size: bytes } = statSync(file);
  if (bytes > usualLimits.bytes) {
    const says = `it has ${size(bytes)}; the limit is ${size(usualLimits.bytes)}.`;
    throw new InputError([problem("data/too-large", { file, line: 1, column: 1 }, says, "Split it, or take the part you need.")]);
  }
  return decode(readFileSync(file)).text;
}

function readTable(file: string, categories: readonly string[] | undefined): TableInput {
  const text = textOf(file);
  const [head, ...body] = recordsOf(file, text);
  const wrong = (says: string, mend: string): never => {
    throw new InputError([problem("data/missing-column", { file, line: 1, column: 1 }, says, mend)]);
  };
  if (!body.length) wrong("there is no row below the header.", "Give a row of coders' names, then a row for each unit.");
  const names = (head?.cells ?? []).map((each) => each.trim());
  const lower = names.map((each) => each.toLowerCase());
  const long = ["unit", "coder"].every((each) => lower.includes(each))
    ? lower.findIndex((each) => /^(value|category|code)$/u.test(each))
    : -1;
  const wide = long >= 0 ? spreadOut(file, body, lower, long) : plainTable(file, names, body);
  if (wide.coders.length < 2) {
    wrong(
      `it has one column of codings (${wide.coders.join(", ") || "none"}); agreement needs two coders.`,
      "Give a column for each coder, or columns unit, coder, value.",
    );
  }
  const { rows, problems } = valued(file, wide, categories);
  if (problems.some((each) => each.severity === "error")) throw new InputError(problems);
  const known = categories && (rows.isNumeric ? categories.map(Number) : categories);
  return { kind: "table", coders: wide.coders, ratings: ratingsOf(rows.units, known), problems: [...wide.problems, ...problems] };
}

interface TableRow {
  readonly cells: readonly string[];
  /** 1-based line on which it ends. */
  readonly line: number;
}

export function recordsOf(file: string, text: string): TableRow[] {
  const line = text.slice(0, text.search(/\r?\n|$/u));
  const delimiter = ["\t", ";", ","].find((each) => line.includes(each)) ?? ",";
  try {
    const read = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, bom: true, info: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return read.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const at = { file, line: Number(cause["lines"] ?? 1), column: 1 };
    throw new InputError([problem("data/bad-row", at, "the quotation marks of this row do not pair.", "Mend the row.")]);
  }
}

interface Wide {
  readonly coders: readonly string[];
  readonly units: readonly (readonly string[])[];
  /** The line of each unit. */
  readonly lines: readonly number[];
  readonly problems: readonly Problem[];
}

function plainTable(file: string, names: readonly string[], body: readonly TableRow[]): Wide {
  const from = unitNames.has((names[0] ?? "").toLowerCase()) ? 1 : 0;
  const coders = names.slice(from);
  const problems: Problem[] = [];
  if (coders.length && coders.every((each) => each !== "" && Number.isFinite(Number(each)))) {
    const says = `the first row (${coders.slice(0, 4).join(", ")}) was read as the names of the coders, though it holds numbers.`;
    problems.push(problem("data/odd-value", { file, line: 1, column: 1 }, says, "Put a row of names above it."));
  }
  for (const { cells, line } of body) {
    if (cells.length <= names.length) continue;
    const says = `this row has ${cells.length} cells and the header ${names.length}.`;
    throw new InputError([problem("data/bad-row", { file, line, column: 1 }, says, "Mend the row, or name the coder of the extra cell.")]);
  }
  return {
    coders,
    units: body.map(({ cells }) => coders.map((_, at) => cells[from + at] ?? "")),
    lines: body.map((row) => row.line),
    problems,
  };
}

function spreadOut(file: string, body: readonly TableRow[], names: readonly string[], value: number): Wide {
  const [unit, coder] = [names.indexOf("unit"), names.indexOf("coder")];
  const coders = [...new Set(body.map((row) => (row.cells[coder] ?? "").trim()))].filter(Boolean).sort();
  const column = new Map(coders.map((each, at) => [each, at]));
  const units = new Map<string, string[]>();
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { cells: row, line } of body) {
    const place = { file, line, column: 1 };
    const [id, who] = [(row[unit] ?? "").trim(), (row[coder] ?? "").trim()];
    if (!id || !who) {
      problems.push(problem("data/bad-row", place, `this row names no ${id ? "coder" : "unit"}.`, "Fill it in, or drop the row."));
      continue;
    }
    const own = units.get(id) ?? coders.map(() => "");
    const column_ = column.get(who) as number;
    if (own[column_]) {
      problems.push(problem("data/bad-row", place, `${who} codes the unit ${id} a second time.`, "Keep one of the two rows."));
      continue;
    }
    own[column_] = row[value] ?? "";
    units.set(id, own);
    if (!lines.has(id)) lines.set(id, line);
  }
  if (problems.length) throw new InputError(problems);
  return { coders, units: [...units.values()], lines: [...lines.values()], problems };
}

/** Numbers where every value is one, else words; what is missing becomes null. */
function valued(file: string, { units, coders, lines }: Wide, categories: readonly string[] | undefined) {
  const cells = units.map((unit) => unit.map((cell) => (missing.has(cell.trim().toLowerCase()) ? null : cell.trim())));
  const isNumeric = [...cells.flat(), ...(categories ?? [])].every((cell) => cell === null || Number.isFinite(Number(cell)));
  const known = categories && new Set<Value>(isNumeric ? categories.map(Number) : categories);
  const problems: Problem[] = [];
  const read = cells.map((unit, row) =>
    unit.map((cell, at) => {
      if (cell === null) return null;
      const value = isNumeric ? Number(cell) : cell;
      if (known && !known.has(value)) {
        const says = `${coders[at]} has the value ${cell}, which is none of the categories named.`;
        problems.push(
          problem("data/unknown-code", { file, line: lines[row] ?? 1, column: 1 }, says, "Mend the cell, or name the category."),
        );
        return null;
      }
      return value;
    }),
  );
  return { rows: { units: read, isNumeric }, problems: problems.map((each) => ({ ...each, severity: "error" as const })) };
}

interface CodingLine {
  readonly source: string;
  readonly coder: string;
  readonly start: number;
  readonly end: number;
  readonly category: string;
}

function readCodings(files: readonly string[]): TextsInput {
  const problems: Problem[] = [];
  const lines = files.flatMap((file) => linesOf(file, problems));
  if (problems.some((each) => each.severity === "error")) throw new InputError(problems);
  const coders = [...new Set(lines.map((each) => each.coder))].sort();
  if (coders.length < 2) {
    const says = `${coders.length ? `all codings are by ${coders[0]}` : "there is no coding with a category"}; agreement needs two coders.`;
    const mend = "Name a file for each coder, or give every line a coder.";
    throw new InputError([problem("data/missing-column", { file: files[0] ?? "", line: 1, column: 1 }, says, mend)]);
  }
  const sources = [...new Set(lines.map((each) => each.source))].sort();
  const index = new Map(coders.map((each, at) => [each, at]));
  const texts = sources.map((source) => {
    const own = lines.filter((each) => each.source === source);
    return {
      length: own.reduce((most, each) => Math.max(most, each.end), 0),
      spans: own.map(({ coder, start, end, category }) => ({ coder: index.get(coder) as number, start, end: end, value: category })),
    };
  });
  const says = "a text is taken to end where its last coding ends, since codings do not say how long it is.";
  const note = problem(
    "data/lossy",
    { file: files[0] ?? "", line: 1, column: 1 },
    says,
    "Where texts go on uncoded, u_alpha and bar_u_alpha differ a little.",
  );
  return { kind: "texts", coders, sources, texts, problems: [...problems, note] };
}

/** What the acts of a coder's file add up to: each coding that stands, by the index of the line that made it; faulty lines stay to be told. */
function standingIn(text: string): Map<number, Record<string, unknown>> {
  const log = emptyLog();
  const made = new Map<string, number>();
  const standing = new Map<number, Record<string, unknown>>();
  for (const [at, raw] of text.split(/\r?\n/u).entries()) {
    if (!raw.trim()) continue;
    try {
      const line = JSON.parse(raw) as ActLine;
      if (applyAct(log, actOfLine(line)) === null && (line.act ?? "code") === "code") made.set(line.id, at);
    } catch {
      standing.set(at, {});
    }
  }
  for (const [id, { source, category, start, end }] of log.codings) standing.set(made.get(id) ?? 0, { source, category, start, end });
  return standing;
}

function linesOf(file: string, problems: Problem[]): CodingLine[] {
  const named = basename(file, extname(file));
  const found: CodingLine[] = [];
  let without = 0;
  const text = textOf(file);
  const standing = /"act"\s*:/u.test(text) ? standingIn(text) : undefined;
  for (const [at, raw] of text.split(/\r?\n/u).entries()) {
    if (!raw.trim()) continue;
    if (standing && !standing.has(at)) continue;
    const wrong = (says: string) =>
      problems.push(problem("data/bad-row", { file, line: at + 1, column: 1 }, says, "Mend or remove the line."));
    let line: Record<string, unknown>;
    try {
      line = JSON.parse(raw) as Record<string, unknown>;
    } catch {
      wrong("this line is no JSON object.");
      continue;
    }
    const { source, category, coder = named, start, end, stop = end } = standing?.get(at) ?? line ?? {};
    if (typeof category !== "string" || !category) {
      without++;
      continue;
    }
    if (typeof source !== "string" || typeof coder !== "string") wrong("this coding has no source, or a coder that is no name.");
    else if (!Number.isInteger(start) || !Number.isInteger(stop) || (start as number) < 0 || (stop as number) <= (start as number)) {
      wrong("this coding has no start and end in whole numbers, the end after the start.");
    } else found.push({ source, coder, start: start as number, end: stop as number, category });
  }
  if (without) {
    const says = `${without} line${without === 1 ? " has" : "s have"} no category and ${without === 1 ? "was" : "were"} left out.`;
    problems.push(problem("data/lossy", { file, line: 1, column: 1 }, says, "Agreement is about categories; statements have none."));
  }
  return found;
}
