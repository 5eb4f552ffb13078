import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { chmod, type FileHandle, open } from "node:fs/promises";

/** What is asked of the file system, by everything that writes; `engine` is a file that the database writes itself. */
export type Call =
  | "open"
  | "read"
  | "write"
  | "sync"
  | "close"
  | "truncate"
  | "mode"
  | "rename"
  | "link"
  | "copy"
  | "remove"
  | "folder"
  | "look"
  | "engine";

/** Looks at each call before it is made, and may throw in its place. */
export type Before = (call: Call, path: string) => void;

/** A failure of a write after some of its bytes, as a disk that fills up gives it. */
export class CutShort extends Error {
  override readonly name = "CutShort";
  readonly code: string;
  /** Bytes that were written. */
  readonly after: number;
  constructor(code: string, after: number) {
    super(`${code}: after ${after} bytes`);
    this.code = code;
    this.after = after;
  }
}

let before: Before | undefined;

/** Lets tests fail any call in turn. Returns what ends it. */
export function beforeCalls(look: Before): () => void {
  before = look;
  return () => {
    if (before === look) before = undefined;
  };
}

export function aboutTo(call: Call, path: string): void {
  before?.(call, path);
}

export function openFile(path: string, flags: string | number, mode?: number): Promise<FileHandle> {
  aboutTo("open", path);
  return open(path, flags, mode);
}

/** All bytes, or a failure. */
export async function writeAll(file: FileHandle, path: string, bytes: Uint8Array): Promise<void> {
  let most = bytes.length;
  let failure: CutShort | undefined;
  try {
    aboutTo("write", path);
  } catch (cause) {
    if (!(cause instanceof CutShort)) throw cause;
    failure = cause;
    most = Math.min(most, cause.after);
  }
  for (let done = 0; done < most; ) done += (await file.write(bytes, done, most - done)).bytesWritten;
  if (failure) throw failure;
}

/** The same, and the descriptor is given back in any case; a close that fails is a failure as any other. */
export async function writeAndClose(file: FileHandle, path: string, bytes: Uint8Array, { sync = false } = {}): Promise<void> {
  try {
    await writeAll(file, path, bytes);
    if (sync) await syncFile(file, path);
  } finally {
    await file.close();
  }
}

export async function syncFile(file: FileHandle, path: string): Promise<void> {
  aboutTo("sync", path);
  await file.sync();
}

/** Gives the descriptor back in any case. */
export async function closeFile(file: FileHandle, path: string): Promise<void> {
  await file.close();
  aboutTo("close", path);
}

export async function cutFile(file: FileHandle, path: string, size: number): Promise<void> {
  aboutTo("truncate", path);
  await file.truncate(size);
}

/** Rights, and owner where the system lets us. */
export async function likeBefore(file: FileHandle, path: string, was: Stats): Promise<void> {
  aboutTo("mode", path);
  const now = await file.stat();
  if (now.uid !== was.uid || now.gid !== was.gid) await file.chown(was.uid, was.gid).catch(() => undefined);
  if ((now.mode & 0o7777) === (was.mode & 0o7777)) return;
  // Under Node's permission model a mode is set by path only.
  await (process.permission ? chmod(path, was.mode & 0o7777) : file.chmod(was.mode & 0o7777));
}

export function rename(from: string, to: string): void {
  aboutTo("rename", to);
  renameSync(from, to);
}

export function link(from: string, to: string): void {
  aboutTo("link", to);
  linkSync(from, to);
}

/** A copy of a file under a name that is free. */
export function copyNew(from: string, to: string): void {
  aboutTo("copy", to);
  copyFileSync(from, to, constants.COPYFILE_EXCL);
}

/** A small file under a name that is free. */
export function putNew(path: string, bytes: string | Uint8Array): void {
  aboutTo("write", path);
  writeFileSync(path, bytes, { flag: "wx" });
}

/** Removes a file, if it is there. */
export function remove(path: string): void {
  aboutTo("remove", path);
  rmSync(path, { force: true });
}

export function removeFolder(path: string): void {
  aboutTo("remove", path);
  rmSync(path, { recursive: true, force: true });
}

/** One folder; its parent must be there. */
export function makeFolder(path: string): void {
  try {
    if (statSync(path).isDirectory()) return;
  } catch {
    // made below
  }
  aboutTo("folder", path);
  try {
    mkdirSync(path);
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw cause;
  }
}

/** The bytes of a file; undefined where there is none. */
export function readNow(path: string): Uint8Array | undefined {
  aboutTo("read", path);
  try {
    return readFileSync(path);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw cause;
  }
}

/** What a file looks like; undefined where there is none. */
export function lookAt(path: string): Stats | undefined {
  aboutTo("look", path);
  return statSync(path, { throwIfNoEntry: false });
}

/** Makes the names in a folder last; systems that cannot do so are let be. */
export function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  aboutTo("open", path);
  const folder = openSync(path, "r");
  try {
    aboutTo("sync", path);
    fsyncSync(folder);
  } catch (cause) {
    if (!["EINVAL", "ENOTSUP", "EOPNOTSUPP", "EPERM", "EISDIR"].includes(codeOf(cause))) throw cause;
  } finally {
    closeSync(folder);
  }
}

export function codeOf(cause: unknown): string {
  return String((cause as NodeJS.ErrnoException | undefined)?.code ?? "");
}
