import type { TableName } from "../../domain/tables.js";
import type { Door, QueryError } from "../../engine/door/door.js";
import type { Looked } from "../../engine/door/limits.js";
import type { Value } from "../../engine/engine.js";

/** What a query of the analyst gave. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** All rows there are. */
  readonly total: number;
  /** Tables it reads. */
  readonly reads: readonly TableName[];
}

/** The most rows that a drawing holds. */
const mostRows = 5000;

/** A query that may run, with the engine's own reading of it. */
export interface Allowed {
  readonly query: string;
  readonly reads: readonly TableName[];
  /** The query as the engine's parser has it, as JSON. */
  readonly tree: string;
}

/** Looks at queries without running them: which may run, and what is wrong with the others. */
export async function allow(door: Door, queries: readonly string[]): Promise<(Allowed | QueryError)[]> {
  return (await door.judge(queries)) as ((Looked & Allowed) | QueryError)[];
}

/**
 * Runs a query. Rows come in the order that it states, else sorted by all their columns, so that two builds give one answer.
 * Rejects with a `QueryError` that says what the engine said.
 */
export async function answer(door: Door, query: string): Promise<Answer> {
  const { columns, rows, total, reads } = await door.ask(query, { rows: mostRows, sorted: true });
  return { columns, rows, total, reads: reads as readonly TableName[] };
}
