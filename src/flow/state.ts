import { createHash } from "node:crypto";
import { createReadStream, existsSync, lstatSync, readFileSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isSealed, sealOf } from "../case/trust/machine.js";
import { writeWhole } from "../case/write.js";
import { remove } from "../disk/calls.js";
import type { Problem } from "../domain/problem.js";
import type { TableName } from "../domain/tables.js";

/** A file that a build made: its content, and what it looked like when that was known. */
export interface Made {
  /** From the case folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
  readonly looks: string;
}
export interface Kept extends Made {
  readonly rows: number;
  /** Hash of the rows that it was written from; absent where SQL had a part in it. */
  readonly written?: string;
}
interface StageState {
  readonly fingerprint: string;
  readonly problems: readonly Problem[];
  readonly outputs: readonly Made[];
  /** What the stage said that its tables are made from, beside what the fingerprint covers. */
  readonly madeFrom?: unknown;
}
/** derived/state.json, under the seal of this machine: which Parquet file holds each table, and what each stage was made from. */
export interface State {
  readonly program: string;
  readonly tables: Readonly<Partial<Record<TableName, Kept>>>;
  readonly stages: Readonly<Record<string, StageState>>;
}
export const nothing: State = { program: "", tables: {}, stages: {} };

/** What the last build of this machine left; nothing where derived/ was deleted, is damaged, or came from somebody else. */
export function readState(folder: string): State {
  try {
    const { seal, ...found } = JSON.parse(readFileSync(join(folder, "derived", "state.json"), "utf8")) as Record<string, unknown>;
    return isSealed("state", JSON.stringify(found), seal) && isState(found) ? found : nothing;
  } catch {
    return nothing; // derived/ may be deleted freely
  }
}

/** Whether derived/ holds tables that this machine did not make. */
export function isReceived(folder: string): boolean {
  return existsSync(join(folder, "derived", "state.json")) && readState(folder) === nothing;
}

export function writeState(folder: string, state: State): Promise<void> {
  const sealed = { ...state, seal: sealOf("state", JSON.stringify(state)) };
  return writeWhole(join(folder, "derived", "state.json"), `${JSON.stringify(sealed, null, 1)}\n`, { lasting: false, within: folder });
}

function isState(found: unknown): found is State {
  if (!isRecord(found) || typeof found["program"] !== "string" || !isRecord(found["tables"]) || !isRecord(found["stages"])) return false;
  const isMade = (each: unknown) =>
    isRecord(each) && [each["path"], each["sha256"], each["looks"]].every((part) => typeof part === "string") && isInside(each["path"]);
  const isStage = (each: unknown) =>
    isRecord(each) && Array.isArray(each["problems"]) && Array.isArray(each["outputs"]) && each["outputs"].every(isMade);
  return Object.values(found["tables"]).every(isMade) && Object.values(found["stages"]).every(isStage);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isInside(path: unknown): boolean {
  return /^(?:derived|dist)\/[^/]+$/u.test(String(path));
}

/** What a file looks like without being read: any change by whatever program shows. */
export function looksOf(folder: string, path: string): string {
  const { size, mtimeNs, ctimeNs, ino } = statSync(join(folder, path), { bigint: true });
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}

/** The file as it is now, if it still has the content it was made with; undefined where it is gone or damaged. */
export async function whole<M extends Made>(folder: string, made: M): Promise<M | undefined> {
  try {
    if (!lstatSync(join(folder, made.path)).isFile()) return undefined;
    const looks = looksOf(folder, made.path);
    if (looks === made.looks) return made;
    return (await hashFile(join(folder, made.path))) === made.sha256 ? { ...made, looks } : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 of a file, large ones in pieces. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  if (statSync(path).size < 4 << 20) hash.update(readFileSync(path));
  else for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest("hex");
}

/** Removes tables that no state names. Tables of the state before stay: somebody may be reading them. */
export async function sweep(folder: string, states: readonly State[]): Promise<void> {
  const named = new Set(states.flatMap((each) => Object.values(each.tables).map((kept) => kept.path)));
  for (const name of await readdir(join(folder, "derived")).catch(() => []))
    if (name.endsWith(".parquet") && !named.has(`derived/${name}`)) remove(join(folder, "derived", name));
}
