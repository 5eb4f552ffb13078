import { readFileSync } from "node:fs";
import type { CaseFile } from "../case/case.js";
import type { Problem } from "../domain/problem.js";
import type { LaidName, LaidRow } from "../domain/tables/laid.js";
import type { Row, TableName } from "../domain/tables.js";
import type { Door } from "../engine/door/door.js";
import type { Engine, Value } from "../engine/engine.js";

/** What a stage may touch of the tables: it reads those it declared, writes those it declared, and no other. */
export interface Store<R extends TableName, W extends TableName> {
  /** Rows of SQL over the declared tables. */
  rows<T extends object>(sql: string, bind?: readonly Value[]): Promise<T[]>;
  /** The same in pieces of at least so many rows, but for the last. */
  pieces<T extends object>(sql: string, least: number): AsyncIterable<T[]>;
  /** A whole declared table, in the order of its key. */
  table<T extends R>(name: T): Promise<Row<T>[]>;
  /** Adds rows one by one: documents and what is read off them. */
  write<T extends W>(name: T, rows: Iterable<Row<T>>): Promise<void>;
  /** Fills a table set-wise from a select whose columns bear the table's names. */
  fill<T extends W>(name: T, select: string, bind?: readonly Value[]): Promise<void>;
  /** Lays out a table for the SQL of this stage, in place of what lay there under its name; it is gone when the stage is done. */
  lay<T extends LaidName>(name: T, rows: Iterable<LaidRow<T>>): Promise<void>;
  /** The same from a select whose columns bear the table's names. */
  layFrom(name: LaidName, select: string, bind?: readonly Value[]): Promise<void>;
  /** Copies the rows of the last build that `where` keeps; 0 where there was none or the program changed. */
  carry<T extends W>(name: T, where: string, bind?: readonly Value[]): Promise<number>;
  /** The rows of the last build that `where` keeps, in the order of the key; none where there was none or the program changed. */
  last<T extends W>(name: T, where?: string, bind?: readonly Value[]): Promise<Row<T>[]>;
  /** What this stage said, when it made the tables of the last build, that they were made from; undefined where nothing can be carried. */
  readonly lastMadeFrom: unknown;
  /** Says what the tables of this build are made from, as plain data: kept with them, and gone with them. */
  madeFrom(what: unknown): void;
  /** The hash of what each table of the case holds that was made so far. */
  readonly contents: ReadonlyMap<TableName, string>;
  /** The only folder beside the case that the engine reaches: whoever needs it makes and removes it. */
  readonly scratch: string;
  /** Where the queries of the case are asked, over the tables that the stage reads. Nobody else's SQL runs anywhere else. */
  readonly door: Door;
  /** The engine itself, for readers that SQL alone cannot state (import). */
  readonly engine: Engine;
}

/** What a stage is told of the world around the tables. */
export interface Work {
  readonly case: CaseFile;
  /** Something wrong with the input: kept, counted and shown; the stage goes on. */
  problem(problem: Problem): void;
  /** How far a long stage is. */
  progress(done: number, of: number, what: string): void;
  /** Writes a file of `dist/` whole or not at all, and lists it among the outputs. */
  output(path: string, bytes: string | Uint8Array): Promise<void>;
  /** The answer of an earlier build under this name, which says all that it is made from; made where there is none. Plain data only. */
  remember<T>(name: string, make: () => T | Promise<T>): Promise<T>;
  /** Such an answer where there is one. It is kept; one that was not asked for in a build is forgotten after it. */
  recall<T>(name: string): T | undefined;
  /** Keeps such an answer for later builds where this one has no need of it. */
  retain(name: string): void;
  /** The machine may have been at fault for what is missing: the next build runs this stage again, though nothing has changed. */
  again(): void;
}

export interface Stage<R extends TableName, W extends TableName> {
  readonly name: string;
  /** What it does, in one line. */
  readonly says: string;
  readonly reads: readonly R[];
  readonly writes: readonly W[];
  /** The slice of the case that it depends on beside the tables it reads. */
  slice(caseFile: CaseFile): unknown;
  run(store: Store<R, W>, work: Work): Promise<void>;
}

export function stage<const R extends TableName, const W extends TableName>(spec: Stage<R, W>): Stage<R, W> {
  return spec;
}

/** A chain of stages in which each table that one reads was written before it. */
export interface Flow<Have extends TableName> {
  readonly stages: readonly Stage<TableName, TableName>[];
  /** Adds a stage; does not compile where it reads a table that nothing wrote. */
  to<R extends Have, W extends TableName>(next: Stage<R, W>): Flow<Have | W>;
}

export function begin(): Flow<never> {
  return flow([]);
}

function flow<Have extends TableName>(stages: readonly Stage<TableName, TableName>[]): Flow<Have> {
  return {
    stages,
    to: (next) => flow([...stages, next as unknown as Stage<TableName, TableName>]),
  };
}

/** The text of an SQL file beside the module that asks. */
export function sql(from: string, file: string): string {
  return readFileSync(new URL(file, from), "utf8");
}
