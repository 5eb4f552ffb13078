import { realpathSync } from "node:fs";
import { join } from "node:path";
import type { CaseFile } from "../case/case.js";
import { memoryOf } from "../case/inventory/memory.js";
import type { CaseFileName } from "../case/schema/schema.js";
import { bringsOf } from "../case/trust/brings.js";
import { sha256, writeWhole } from "../case/write.js";
import { alone } from "../disk/alone.js";
import { clearUp } from "../disk/clear-up.js";
import { makeWay } from "../disk/root.js";
import { InputError, type Problem, type Severity, severities } from "../domain/problem.js";
import { ddl, type TableName, tableNames } from "../domain/tables.js";
import { type Door, openDoor } from "../engine/door/door.js";
import { type DuckDB, lock, openDuckDB } from "../engine/duckdb.js";
import type { Far } from "../engine/trino/far.js";
import { programHash } from "../version.js";
import { type Desk, deskOf, doorTable, view } from "./desk.js";
import { gone } from "./made.js";
import { keepManifest } from "./manifest.js";
import type { Flow, Stage, Work } from "./stage.js";
import { isReceived, type Kept, looksOf, type Made, nothing, readState, type State, sweep, whole, writeState } from "./state.js";
import { storeOf } from "./store.js";

/** What one build did: printed by `amity build --json` and kept in runs/. */
export interface Run {
  readonly stages: readonly {
    readonly name: string;
    readonly fresh: boolean;
    readonly seconds: number;
    /** Seconds of processors that the process of the build took meanwhile, in all its threads. */
    readonly cpu: number;
    readonly rows: Readonly<Record<string, number>>;
  }[];
  readonly tables: Readonly<Record<string, number>>;
  readonly problems: Readonly<Record<Severity, number>>;
  readonly outputs: readonly { readonly path: string; readonly sha256: string }[];
  /** The engine beside DuckDB that filled tables of this run, and the ids of its queries. */
  readonly far?: { readonly engine: string; readonly queries: readonly string[] };
}

export interface BuildOptions {
  /** Where tables that are worth a journey are filled: those of whole stages that are stale. */
  readonly far?: Far;
  /** Makes every stage again. */
  readonly force?: boolean;
  /** Stops at the first stage with a problem of severity error. */
  readonly strict?: boolean;
  readonly progress?: (stage: string, done: number, of: number, what: string) => void;
  /** What a person would like to know of: a wait, or a mended loss. */
  readonly tell?: (message: string) => void;
}

/**
 * Runs the stale stages of the flow over a case and returns what was done.
 * A kill at any moment loses nothing: tables are Parquet files named by their content, and derived/state.json,
 * written whole after each stage, says which of them count. Of two builds of one folder the second waits for the first.
 */
export async function build(flow: Flow<TableName>, caseFile: CaseFile, options: BuildOptions = {}): Promise<Run> {
  makeWay(caseFile.folder, "derived/state.json");
  const waiting = () => options.tell?.("Another build of this case is running; this one waits for it.");
  const release = await alone(realpathSync(caseFile.folder), { told: waiting });
  try {
    await clearUp(caseFile.folder);
    return await buildAlone(flow, caseFile, options);
  } finally {
    await release?.();
  }
}

async function buildAlone(flow: Flow<TableName>, caseFile: CaseFile, options: BuildOptions): Promise<Run> {
  const { folder } = caseFile;
  if (isReceived(folder)) options.tell?.("derived/ was not made on this machine; it is made again.");
  const found = readState(folder);
  const last = options.force || found.program !== programHash() ? nothing : await sound(folder, found, options);
  let now: State = { ...last, program: programHash() };
  const done: Run["stages"][number][] = [];
  const hasQueries = bringsOf(caseFile, false).queries > 0;
  const current = new Map<TableName, Kept>();
  const desk = deskOf(
    folder,
    current,
    caseFile.files.filter(({ path }) => path.startsWith("events/")).map(({ path }) => join(folder, path)),
  );
  try {
    for (const each of flow.stages) {
      const began = performance.now();
      const taken = process.cpuUsage();
      const fingerprint = fingerprintOf(each, caseFile, current);
      const before = last.stages[each.name];
      const kept = each.writes.map((name) => [name, last.tables[name]] as const);
      const fresh = before?.fingerprint === fingerprint && kept.every(([, file]) => file);
      if (fresh) {
        for (const [name, file] of kept) current.set(name, file as Kept);
      } else {
        if (hasQueries) desk.warm();
        const { problems, outputs, made, madeFrom, again } = await runStage(each, desk, caseFile, last, options);
        for (const [name, kept] of made) current.set(name, kept);
        now = {
          ...now,
          tables: { ...now.tables, ...Object.fromEntries(each.writes.map((name) => [name, current.get(name)])) },
          stages: { ...now.stages, [each.name]: { fingerprint: again ? unfinished : fingerprint, problems, outputs, madeFrom } },
        };
        await writeState(folder, now);
        if (options.strict) stopAtErrors(problems, caseFile);
      }
      const { user, system } = process.cpuUsage(taken);
      done.push({
        name: each.name,
        fresh,
        seconds: Math.round(performance.now() - began) / 1000,
        cpu: Math.round((user + system) / 1000) / 1000,
        rows: Object.fromEntries(each.writes.map((name) => [name, current.get(name)?.rows ?? 0])),
      });
    }
  } finally {
    desk.close();
  }
  if (done.every((each) => each.fresh) && JSON.stringify(now) !== JSON.stringify(found)) await writeState(folder, now);
  await sweep(folder, [now, found]);
  const problems = withSeverities(
    [...caseFile.problems, ...flow.stages.flatMap((each) => now.stages[each.name]?.problems ?? [])],
    caseFile,
  );
  const run: Run = {
    stages: done,
    tables: Object.fromEntries([...current].map(([name, file]) => [name, file.rows])),
    problems: count(problems),
    outputs: flow.stages.flatMap((each) =>
      (now.stages[each.name]?.outputs ?? []).map(({ path, sha256: hash }) => ({ path, sha256: hash })),
    ),
    ...(options.far?.queries.length ? { far: { engine: options.far.engine, queries: options.far.queries } } : {}),
  };
  if (done.some((each) => !each.fresh)) await writeRun(caseFile, run, current);
  return run;
}

/** A state without the tables and stages whose files are gone or damaged. */
async function sound(folder: string, state: State, options: BuildOptions): Promise<State> {
  const check = async <M extends Made>(made: M): Promise<M | undefined> => {
    const found = await whole(folder, made);
    if (!found) options.tell?.(`${made.path} was removed or damaged, and is made again.`);
    return found;
  };
  const kept: Partial<Record<TableName, Kept>> = {};
  for (const [name, made] of Object.entries(state.tables) as [TableName, Kept][]) {
    const found = await check(made);
    if (found) kept[name] = found;
  }
  const stages: Record<string, State["stages"][string]> = {};
  for (const [name, stage] of Object.entries(state.stages)) {
    const outputs = await Promise.all(stage.outputs.map(check));
    if (outputs.every((each) => each !== undefined)) stages[name] = { ...stage, outputs };
  }
  return { ...state, tables: kept, stages };
}

/** Problems of the last build and of the case itself, with the severities that case.yaml gives them; those it turns off are left out. */
export async function problemsOf(caseFile: CaseFile): Promise<Problem[]> {
  const state = await readState(caseFile.folder);
  return withSeverities([...caseFile.problems, ...Object.values(state.stages).flatMap((each) => each.problems)], caseFile);
}

/** The tables of the last build, to read only: an engine for our own SQL, and the door for everybody else's. */
export interface CaseTables extends DuckDB {
  readonly door: Door;
  /** Where they lie. */
  readonly files: readonly string[];
  /** The hash of what each table holds, and of each file in dist/ by its path. */
  readonly contents: ReadonlyMap<TableName, string>;
  readonly made: ReadonlyMap<string, string>;
}

/** The tables of the last build, to read only; the disk is closed to whoever asks. */
export async function openTables(folder: string): Promise<CaseTables> {
  const state = await readState(folder);
  const engine = await openDuckDB();
  const files: string[] = [];
  for (const name of tableNames) {
    const kept = state.tables[name];
    if (!kept) {
      await engine.run(ddl(name));
      continue;
    }
    if (!(await whole(folder, kept))) {
      engine.close();
      throw gone(kept.path);
    }
    const file = join(folder, kept.path);
    files.push(file);
    await engine.run(view(name, file));
  }
  await lock(engine, { files });
  const door = openDoor();
  door.offer(
    tableNames.map((name) => doorTable(folder, name, state.tables[name])),
    [],
  );
  return {
    ...engine,
    door,
    files,
    contents: new Map(tableNames.flatMap((name) => (state.tables[name] ? [[name, state.tables[name].sha256] as const] : []))),
    made: new Map(Object.values(state.stages).flatMap(({ outputs }) => outputs.map((each) => [each.path, each.sha256] as const))),
    close: () => {
      engine.close();
      door.close();
    },
  };
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

async function runStage(each: Stage<TableName, TableName>, desk: Desk, caseFile: CaseFile, last: State, options: BuildOptions) {
  const { folder } = caseFile;
  const problems: Problem[] = [];
  const outputs: Made[] = [];
  const memory = memoryOf(folder, each.name, programHash());
  let again = false;
  const work: Work = {
    case: caseFile,
    problem: (found) => void problems.push(found),
    progress: (count, of, what) => options.progress?.(each.name, count, of, what),
    output: async (path, bytes) => {
      await writeWhole(join(folder, path), bytes, { lasting: false, within: folder });
      outputs.push({ path, sha256: sha256(bytes), looks: looksOf(folder, path) });
    },
    remember: memory.remember,
    recall: memory.recall,
    retain: memory.retain,
    again: () => {
      again = true;
    },
  };
  const { store, finish } = await storeOf(each, desk, folder, last, options.far);
  await each.run(store, work);
  const { made, madeFrom } = await finish();
  if (!again) await memory.keep();
  return { problems, outputs, made, madeFrom, again };
}

/** The fingerprint of a stage that is to be run again: no input has it. */
const unfinished = "";

/** What a stage is made from: its slice of the case with the places of all that is in it, and the tables that it reads. Not which engine: one gives what another does. */
function fingerprintOf(each: Stage<TableName, TableName>, caseFile: CaseFile, current: ReadonlyMap<TableName, Kept>): string {
  const keys = new Set<string>();
  const layouts: unknown[] = [];
  const says = Object.fromEntries(
    Object.entries(caseFile.says).map(([file, said]) => [
      file,
      new Proxy(said, {
        get: (of, key) => {
          if (typeof key === "string" && !keys.has(`${file} ${key}`)) {
            keys.add(`${file} ${key}`);
            layouts.push(caseFile.layout(file as CaseFileName, key));
          }
          return Reflect.get(of, key);
        },
      }),
    ]),
  ) as unknown as CaseFile["says"];
  const slice = JSON.stringify(each.slice({ ...caseFile, says }));
  return sha256(JSON.stringify([each.name, slice, layouts, each.reads.map((name) => current.get(name)?.sha256)]));
}

async function writeRun(caseFile: CaseFile, run: Run, current: ReadonlyMap<TableName, Kept>): Promise<void> {
  await keepManifest(caseFile.folder, {
    inputs: caseFile.files.map(({ path, sha256: hash, bytes }) => ({ path, sha256: hash, bytes })),
    ...run,
    tables: Object.fromEntries([...current].map(([name, kept]) => [name, { rows: kept.rows, sha256: kept.sha256 }])),
  });
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
