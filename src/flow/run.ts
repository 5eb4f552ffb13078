import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { CaseFile } from "../case/case.js";
import { sha256, writeWhole } from "../case/write.js";
import { InputError, type Problem, type Severity, severities } from "../domain/problem.js";
import { ddl, quoted, type Row, type TableName, tableNames, tables } from "../domain/tables.js";
import { type DuckDB, lock, openDuckDB } from "../engine/duckdb.js";
import type { Engine } from "../engine/engine.js";
import { programHash } from "../version.js";
import type { Flow, Stage, Store, Work } from "./stage.js";

/** What one build did: printed by `amity build --json` and kept in runs/. */
export interface Run {
  readonly stages: readonly {
    readonly name: string;
    readonly fresh: boolean;
    readonly seconds: number;
    readonly rows: Readonly<Record<string, number>>;
  }[];
  readonly tables: Readonly<Record<string, number>>;
  readonly problems: Readonly<Record<Severity, number>>;
  readonly outputs: readonly { readonly path: string; readonly sha256: string }[];
}

interface Kept {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
}
interface StageState {
  readonly fingerprint: string;
  readonly problems: readonly Problem[];
  readonly outputs: readonly { readonly path: string; readonly sha256: string }[];
}
/** derived/state.json: which Parquet file holds each table, and what each stage was made from. */
interface State {
  readonly program: string;
  readonly tables: Readonly<Partial<Record<TableName, Kept>>>;
  readonly stages: Readonly<Record<string, StageState>>;
}
const nothing: State = { program: "", tables: {}, stages: {} };

export interface BuildOptions {
  /** Makes every stage again. */
  readonly force?: boolean;
  /** Stops at the first stage with a problem of severity error. */
  readonly strict?: boolean;
  readonly progress?: (stage: string, done: number, of: number, what: string) => void;
}

/**
 * Runs the stale stages of the flow over a case and returns what was done.
 * A kill at any moment loses nothing: tables are Parquet files named by their content, and derived/state.json,
 * written whole after each stage, says which of them count.
 */
export async function build(flow: Flow<TableName>, caseFile: CaseFile, options: BuildOptions = {}): Promise<Run> {
  const derived = join(caseFile.folder, "derived");
  await mkdir(derived, { recursive: true });
  const last = options.force ? nothing : await readState(caseFile.folder);
  const sameProgram = last.program === programHash();
  let now: State = { ...last, program: programHash() };
  const done: Run["stages"][number][] = [];
  const current = new Map<TableName, Kept>();
  const engine = new Lazy();
  try {
    for (const each of flow.stages) {
      const began = performance.now();
      const fingerprint = fingerprintOf(each, caseFile, current);
      const before = last.stages[each.name];
      const kept = each.writes.map((name) => [name, last.tables[name]] as const);
      const fresh =
        sameProgram &&
        before?.fingerprint === fingerprint &&
        kept.every(([, file]) => file && existsSync(join(derived, file.file))) &&
        before.outputs.every((output) => existsSync(join(caseFile.folder, output.path)));
      if (fresh) {
        for (const [name, file] of kept) current.set(name, file as Kept);
      } else {
        const database = await engine.open(derived, current);
        const { problems, outputs } = await runStage(each, database, caseFile, sameProgram ? last : nothing, options);
        for (const name of each.writes) current.set(name, await save(database, derived, name));
        now = {
          ...now,
          tables: { ...now.tables, ...Object.fromEntries(each.writes.map((name) => [name, current.get(name)])) },
          stages: { ...now.stages, [each.name]: { fingerprint, problems, outputs } },
        };
        await writeState(caseFile.folder, now);
        if (options.strict) stopAtErrors(problems, caseFile);
      }
      done.push({
        name: each.name,
        fresh,
        seconds: Math.round(performance.now() - began) / 1000,
        rows: Object.fromEntries(each.writes.map((name) => [name, current.get(name)?.rows ?? 0])),
      });
    }
  } finally {
    engine.close();
  }
  await sweep(caseFile.folder, now);
  const problems = withSeverities(
    [...caseFile.problems, ...flow.stages.flatMap((each) => now.stages[each.name]?.problems ?? [])],
    caseFile,
  );
  const run: Run = {
    stages: done,
    tables: Object.fromEntries([...current].map(([name, file]) => [name, file.rows])),
    problems: count(problems),
    outputs: flow.stages.flatMap((each) => now.stages[each.name]?.outputs ?? []),
  };
  if (done.some((each) => !each.fresh)) await writeRun(caseFile, run, current);
  return run;
}

/** Problems of the last build and of the case itself, with the severities that case.yaml gives them; those it turns off are left out. */
export async function problemsOf(caseFile: CaseFile): Promise<Problem[]> {
  const state = await readState(caseFile.folder);
  return withSeverities([...caseFile.problems, ...Object.values(state.stages).flatMap((each) => each.problems)], caseFile);
}

/** The tables of the last build, to read only; the disk is closed to whoever asks. */
export async function openTables(folder: string): Promise<DuckDB> {
  const state = await readState(folder);
  const engine = await openDuckDB();
  const files: string[] = [];
  for (const name of tableNames) {
    const kept = state.tables[name];
    if (!kept) {
      await engine.run(ddl(name));
      continue;
    }
    const file = join(folder, "derived", kept.file);
    files.push(file);
    await engine.run(view(name, file));
  }
  await lock(engine, files);
  return engine;
}

/** A fingerprint of everything that the tables of the last build say: equal where they are. */
export async function tablesHash(folder: string): Promise<string> {
  const state = await readState(folder);
  return sha256(
    JSON.stringify(
      Object.entries(state.tables)
        .sort()
        .map(([name, kept]) => [name, kept?.sha256]),
    ),
  );
}

async function runStage(each: Stage<TableName, TableName>, database: DuckDB, caseFile: CaseFile, last: State, options: BuildOptions) {
  const problems: Problem[] = [];
  const outputs: { path: string; sha256: string }[] = [];
  const work: Work = {
    case: caseFile,
    problem: (found) => void problems.push(found),
    progress: (count, of, what) => options.progress?.(each.name, count, of, what),
    output: async (path, bytes) => {
      await writeWhole(join(caseFile.folder, path), bytes);
      outputs.push({ path, sha256: sha256(bytes) });
    },
  };
  for (const name of each.writes) await database.run(ddl(name));
  await each.run(storeOf(each, database, caseFile.folder, last), work);
  return { problems, outputs };
}

function storeOf(each: Stage<TableName, TableName>, database: DuckDB, folder: string, last: State): Store<TableName, TableName> {
  const known = new Set<string>([...each.reads, ...each.writes]);
  const check = (sql: string): string => {
    for (const name of database.connection.getTableNames(sql, false)) {
      if (/[^\w]/.test(name)) throw new Error(`“${name}” is no table of the case`);
      if (!known.has(name) && tableNames.includes(name as TableName))
        throw new Error(`stage ${each.name} touches ${name}, which it does not declare`);
    }
    return sql;
  };
  const mine = (name: string): string => {
    if (!each.writes.includes(name as TableName)) throw new Error(`stage ${each.name} writes ${name}, which it does not declare`);
    return name;
  };
  return {
    rows: (sql, bind) => database.rows(check(sql), bind),
    table: (name) => database.rows<Row<typeof name>>(check(`select * from ${name} order by ${order(name)}`)),
    write: (name, rows) => database.write(mine(name) as TableName, rows),
    fill: async (name, select, bind) => {
      await database.run(`insert into ${mine(name)} by name ${check(select)}`, bind);
    },
    carry: async (name, where, bind) => {
      const kept = last.tables[name];
      const file = kept && join(folder, "derived", kept.file);
      if (!file || !existsSync(file)) return 0;
      const before = await size(database, name);
      await database.run(`insert into ${mine(name)} by name select * from read_parquet(${literal(file)}) where ${where}`, bind);
      return (await size(database, name)) - before;
    },
    engine: database,
  };
}

/** Opens the engine when the first stage needs it, with the tables made so far; later ones are there already. */
class Lazy {
  #engine: DuckDB | undefined;
  readonly #seen = new Set<TableName>();
  async open(derived: string, current: ReadonlyMap<TableName, Kept>): Promise<DuckDB> {
    this.#engine ??= await openDuckDB();
    for (const [name, kept] of current) {
      if (this.#seen.has(name)) continue;
      this.#seen.add(name);
      await this.#engine.run(kept.rows < small ? copyOf(name, join(derived, kept.file)) : view(name, join(derived, kept.file)));
    }
    return this.#engine;
  }
  close(): void {
    this.#engine?.close();
  }
}

/** Writes a table in the order of its key to a file named by its content; the table becomes a view of the file. */
async function save(database: Engine, derived: string, name: TableName): Promise<Kept> {
  const part = join(derived, `.${name}.${process.pid}.part`);
  await database.run(`copy (select * from ${name} order by ${order(name)}) to ${literal(part)} (format parquet, compression zstd)`);
  const hash = await hashFile(part);
  const file = `${name}.${hash.slice(0, 16)}.parquet`;
  await rename(part, join(derived, file));
  const rows = await size(database, name);
  await database.run(`drop table ${name}`);
  return { file, sha256: hash, rows };
}

/** Below this many rows a table is read into memory once: a report asks it a hundred times. */
const small = 200_000;

function copyOf(name: TableName, file: string): string {
  return `create table ${name} as select * from read_parquet(${literal(file)})`;
}

function view(name: TableName, file: string): string {
  return `create view ${name} as select * from read_parquet(${literal(file)})`;
}

async function size(database: Engine, name: TableName): Promise<number> {
  const [row] = await database.rows<{ n: number }>(`select count(*) as n from ${name}`);
  return row?.n ?? 0;
}

function fingerprintOf(each: Stage<TableName, TableName>, caseFile: CaseFile, current: ReadonlyMap<TableName, Kept>): string {
  return sha256(JSON.stringify([each.name, each.slice(caseFile), each.reads.map((name) => current.get(name)?.sha256)]));
}

async function readState(folder: string): Promise<State> {
  try {
    return { ...nothing, ...(JSON.parse(readFileSync(join(folder, "derived", "state.json"), "utf8")) as State) };
  } catch {
    return nothing; // derived/ may be deleted freely
  }
}

function writeState(folder: string, state: State): Promise<void> {
  return writeWhole(join(folder, "derived", "state.json"), `${JSON.stringify(state, null, 1)}\n`);
}

/** Removes what no state names: tables of earlier builds, and parts that a kill left. */
async function sweep(folder: string, state: State): Promise<void> {
  const named = new Set<string>(["state.json", ...Object.values(state.tables).map((each) => each?.file ?? "")]);
  for (const name of await readdir(join(folder, "derived"))) {
    if (named.has(name) || !(name.endsWith(".parquet") || name.endsWith(".part"))) continue;
    await rm(join(folder, "derived", name), { force: true });
  }
}

async function writeRun(caseFile: CaseFile, run: Run, current: ReadonlyMap<TableName, Kept>): Promise<void> {
  const at = new Date().toISOString();
  const manifest = {
    at,
    program: programHash(),
    node: process.version,
    inputs: caseFile.files.map(({ path, sha256: hash, bytes }) => ({ path, sha256: hash, bytes })),
    ...run,
    tables: Object.fromEntries([...current].map(([name, kept]) => [name, { rows: kept.rows, sha256: kept.sha256 }])),
  };
  await writeWhole(join(caseFile.folder, "runs", `${at.replaceAll(":", "-")}.json`), `${JSON.stringify(manifest, null, 1)}\n`);
  await keepLatestRuns(join(caseFile.folder, "runs"), 50);
}

async function keepLatestRuns(folder: string, most: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  for (const name of names.slice(0, Math.max(0, names.length - most))) await rm(join(folder, name), { force: true });
}

function withSeverities(problems: readonly Problem[], caseFile: CaseFile): Problem[] {
  const set = caseFile.says.case.checks;
  return problems.flatMap((each) => {
    const severity = set[each.code] ?? each.severity;
    return severity === "off" ? [] : [{ ...each, severity }];
  });
}

function count(problems: readonly Problem[]): Record<Severity, number> {
  return Object.fromEntries(severities.map((each) => [each, problems.filter((found) => found.severity === each).length])) as Record<
    Severity,
    number
  >;
}

function stopAtErrors(problems: readonly Problem[], caseFile: CaseFile): void {
  const errors = withSeverities(problems, caseFile).filter((each) => each.severity === "error");
  if (errors.length) throw new InputError(errors);
}

function order(name: TableName): string {
  return tables[name].key.map((each) => `${quoted(each)} nulls first`).join(", ");
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** SHA-256 of a file, read in pieces. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  if ((await stat(path)).isFile()) for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}
