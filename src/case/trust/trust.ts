import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settingsFolder } from "./machine.js";

/** Where an assistant is asked and the environment variable that is sent as its key: confirmed together, asked again when either changes. */
export interface AskedAt {
  readonly endpoint: string;
  readonly key: string | null;
}

/** Where a library of works lies on this machine: a file that its program keeps up to date, or the program itself; and its folder of documents. */
export interface Library {
  readonly from: { readonly file: string } | { readonly api: string; readonly collection: string | null };
  /** Zotero's own folder of attachments, whose documents are read where they lie. */
  readonly storage: string | null;
}

/** What this machine keeps of a case that a person here trusts. */
interface Trusted extends Folder {
  readonly since: string;
  readonly assistant: AskedAt | null;
  readonly library?: Library | null;
}
/** A folder and what tells it from another that was put in its place. */
interface Folder {
  readonly path: string;
  readonly inode: string;
  /** When the folder was made, in ns; 0 where the disk does not say. */
  readonly born: string;
}

/** Whether a person on this machine trusts the case that lies in this folder now. */
export function isTrusted(folder: string): boolean {
  return trusted(folder) !== undefined;
}

/** Trusts the case in a folder, until the folder is moved or another is put in its place. */
export function trustCase(folder: string): void {
  if (!isTrusted(folder)) keep({ ...folderNow(folder), since: new Date().toISOString(), assistant: null });
}

/** Whether the assistant of a trusted case was confirmed as it is named now. */
export function isConfirmed(folder: string, { endpoint, key }: AskedAt): boolean {
  const known = trusted(folder)?.assistant;
  return known?.endpoint === endpoint && known.key === key;
}

/** Confirms an assistant for a case, which is trusted with it. */
export function confirmAssistant(folder: string, { endpoint, key }: AskedAt): void {
  const before: Partial<Trusted> & Folder = trusted(folder) ?? folderNow(folder);
  keep({ since: new Date().toISOString(), ...before, assistant: { endpoint, key } });
}

/** The library that a person on this machine joined to the case; a case cannot name one itself. */
export function libraryOf(folder: string): Library | null {
  return trusted(folder)?.library ?? null;
}

/** Joins a library to a case, which is trusted with it; null parts them. */
export function joinLibrary(folder: string, library: Library | null): void {
  const before = trusted(folder);
  if (before) keep({ ...before, library });
  else if (library) keep({ ...folderNow(folder), since: new Date().toISOString(), assistant: null, library });
}

/** Trusts a folder no longer. */
export function distrustCase(folder: string): void {
  rmSync(recordOf(realpathSync(folder)), { force: true });
}

function trusted(folder: string): Trusted | undefined {
  try {
    const now = folderNow(folder);
    const known = JSON.parse(readFileSync(recordOf(now.path), "utf8")) as Trusted;
    return known.path === now.path && known.inode === now.inode && known.born === now.born ? known : undefined;
  } catch {
    return undefined; // nothing is known of it, or nothing that can be read
  }
}

function folderNow(folder: string): Folder {
  const path = realpathSync(folder);
  const { ino, birthtimeNs } = statSync(path, { bigint: true });
  return { path, inode: String(ino), born: String(birthtimeNs) };
}

/** One file a case: two programs that trust two cases at once are not in each other's way. */
function recordOf(path: string): string {
  return join(settingsFolder(), "trusted", `${createHash("sha256").update(path).digest("hex").slice(0, 32)}.json`);
}

function keep(record: Trusted): void {
  const to = recordOf(record.path);
  mkdirSync(join(settingsFolder(), "trusted"), { recursive: true, mode: 0o700 });
  const part = `${to}.${randomUUID()}.part`;
  writeFileSync(part, `${JSON.stringify(record, null, 1)}\n`, { mode: 0o600 });
  renameSync(part, to);
}
