import type { TrinoClient } from "../engine/trino/client.js";
import type { Pace } from "./transfer.js";

export interface FetchOptions {
  /** Only these paths, as remote.yaml writes them; else all. */
  readonly only?: readonly string[];
  /** Take them from this folder by hash, and ask nobody. */
  readonly from?: string;
  /** Paths whose terms are accepted, or all. */
  readonly accept?: readonly string[] | "all";
  /** Environment variables that may be sent, each to one host: NAME:host. */
  readonly keys?: readonly string[];
  readonly inside?: boolean;
  /** The server that a person named, of whose tables parts are brought. */
  readonly lake?: TrinoClient;
  readonly pace?: Pace;
  readonly signal?: AbortSignal;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Today, for the day of retrieval. */
  readonly today?: string;
}

/** Today, of the person's options or of the clock. */
export function dayNow({ today }: FetchOptions): string {
  return today ?? new Date().toISOString().slice(0, 10);
}
