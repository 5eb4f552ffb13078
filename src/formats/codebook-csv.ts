import { CsvError, parse } from "csv-parse/sync";
import { type Problem, problem } from "../domain/problem.js";

/** One category as a table has it: everything is words. */
export interface CodebookRow {
  readonly id: string;
  readonly parent?: string;
  readonly name: string;
  readonly definition: string;
  readonly include?: string;
  readonly exclude?: string;
  readonly example?: string;
  readonly slot?: string;
  readonly colour?: string;
  readonly key?: string;
  readonly terms?: readonly string[];
}

const columns = ["id", "parent", "name", "definition", "include", "exclude", "example", "slot", "colour", "key", "terms"] as const;
/** What other programs and people call the columns. */
const called: Readonly<Record<string, (typeof columns)[number]>> = {
  code: "name",
  label: "name",
  category: "name",
  description: "definition",
  memo: "definition",
  color: "colour",
  shortcut: "key",
  inclusion: "include",
  exclusion: "exclude",
  keywords: "terms",
  dictionary: "terms",
  "parent code": "parent",
};

/** Reads a codebook from CSV with a header; ids are made of the names where there are none, and a parent may be given by its name. */
export function readCodebookCsv(text: string, file: string): { rows: CodebookRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let records: { readonly record: string[]; readonly line: number }[];
  try {
    const whole = text.split("\n").map(withoutReturns).join("\n"); // so that each line counts once, also where a program doubled its end
    const delimiter = ["\t", ";", ","].find((each) => (whole.split("\n", 1)[0] ?? "").includes(each)) ?? ",";
    const parsed = parse(whole, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, info: true });
    records = (parsed as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines - record.reduce((sum, each) => sum + each.split("\n").length - 1, 0),
    }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const at = { file, line: Number(cause["lines"] ?? 1), column: 1 };
    return { rows: [], problems: [problem("data/bad-row", at, "the quotation marks of this row do not pair.", "Mend the row.")] };
  }
  const names = (records[0]?.record ?? []).map((each) => {
    const low = each.trim().toLowerCase();
    return called[low] ?? (columns.find((column) => column === low) as (typeof columns)[number] | undefined);
  });
  if (!names.includes("name") && !names.includes("id")) {
    const says = `the first row has no column name (it has ${(records[0]?.record ?? []).join(", ") || "nothing"}).`;
    return {
      rows: [],
      problems: [problem("data/missing-column", { file, line: 1, column: 1 }, says, `Columns are ${columns.join(", ")}.`)],
    };
  }
  const rows: CodebookRow[] = [];
  const taken = new Set<string>();
  for (const { record, line } of records.slice(1)) {
    const said: Partial<Record<(typeof columns)[number], string>> = {};
    for (const [at, name] of names.entries()) {
      const value = withoutMark((record[at] ?? "").trim()).trim();
      if (name && value) said[name] ??= value;
    }
    const at = { file, line, column: 1 };
    const name = said.name ?? said.id;
    if (!name) {
      problems.push(problem("data/bad-row", at, "this row names no code.", "Give it a name, or remove the row."));
      continue;
    }
    const id = said.id === undefined ? idOf(name.toLowerCase(), taken) : idOf(said.id, new Set());
    if (taken.has(id)) {
      problems.push(problem("case/duplicate-id", at, `the code ${id} stands here a second time.`, "Give one of the two another id."));
      continue;
    }
    taken.add(id);
    const { terms, id: _, name: __, ...rest } = said;
    const all = (terms ?? "")
      .split(/[;|]/)
      .map((each) => each.trim())
      .filter(Boolean);
    rows.push({
      ...rest,
      id,
      name,
      definition: said.definition ?? `What is coded as ${name}.`,
      ...(all.length > 0 && { terms: all }),
    });
  }
  return { rows: withParents(rows), problems };
}

function withParents(rows: readonly CodebookRow[]): CodebookRow[] {
  const byName = new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
  const ids = new Set(rows.map(({ id }) => id));
  return rows.map(({ parent, ...row }) => {
    if (parent === undefined) return row;
    const id = ids.has(parent) ? parent : byName.get(parent.toLowerCase());
    return id === undefined || id === row.id ? row : { ...row, parent: id };
  });
}

export function idOf(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize("NFC")
      .replaceAll(/[^\p{L}\p{N}._:-]+/gu, "-")
      .replaceAll(/^[^\p{L}\p{N}]+|(?<!-)-+$/gu, "") || "code";
  for (let n = 1; ; n++) {
    const each = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(each)) return each;
  }
}

/** What a spreadsheet would run: such a text is written with one `'` more before it, and read without. */
const formula = /^'*\s*[=+\-@\t\r＝＋－＠]/u;

function withoutMark(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** A codebook as CSV; several words of a dictionary are divided by semicolons. */
export function writeCodebookCsv(rows: readonly CodebookRow[]): string {
  const cell = (value: string) => {
    const words = formula.test(value) ? `'${value}` : value;
    return /[",\n\r;\t]|^\s|\s$/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  };
  const line = (row: CodebookRow) =>
    columns.map((name) => cell(name === "terms" ? (row.terms ?? []).join("; ") : (row[name] ?? ""))).join(",");
  return `${[columns.join(","), ...rows.map(line)].join("\n")}\n`;
}

/** A line without the carriage returns at its end. */
function withoutReturns(line: string): string {
  let end = line.length;
  while (line[end - 1] === "\r") end--;
  return line.slice(0, end);
}
