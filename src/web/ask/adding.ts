import { useSyncExternalStore } from "react";
import type { TakenFile } from "../../pages/adding.js";
import type { Written } from "../../pages/edit.js";
import { AskError, type Asked, answer, api, written } from "./ask.js";

/** Files on their way into the case, and what became of each. It goes on whatever page is looked at. */
export interface Adding {
  readonly isOpen: boolean;
  readonly waiting: number;
  readonly done: number;
  /** How many are being taken; small ones go in groups. */
  readonly going: number;
  /** The first of those that are being taken. */
  readonly now: string | null;
  /** Seconds left, once enough is known to say; null before. */
  readonly left: number | null;
  readonly lines: readonly TakenFile[];
  /** Files that were not begun when somebody stopped. */
  readonly stopped: number;
}

let state: Adding = { isOpen: false, waiting: 0, done: 0, going: 0, now: null, left: null, lines: [], stopped: 0 };
let queue: File[] = [];
let stop: AbortController | undefined;
let began = 0;
let bytesDone = 0;
const listeners = new Set<() => void>();

function turn(next: Partial<Adding>): void {
  state = { ...state, ...next };
  for (const each of listeners) each();
}

export function useAdding(): Adding {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    () => state,
  );
}

export const openAdding = () => turn({ isOpen: true });
export const closeAdding = () => turn({ isOpen: false, ...(state.now === null && { lines: [], done: 0, stopped: 0 }) });

/** Takes files into the case, behind those that are on their way. */
export function takeFiles(files: readonly File[], unread: readonly string[] = []): void {
  for (const each of files) if (!isLeftover(each.name)) queue.push(each);
  const told = unread.map((file) => refused(file, "The browser could not read it: choose it again."));
  turn({ isOpen: true, waiting: queue.length, stopped: 0, lines: [...state.lines, ...told], done: state.done + told.length });
  if (state.now === null && queue.length) void run();
}

/** Stops before the next. A large file that is on its way is given up; a group of small ones is taken, and told. */
export function stopTaking(): void {
  turn({ stopped: queue.length + (stop ? state.going : 0) });
  queue = [];
  stop?.abort();
}

const smallBytes = 256 << 10;
const groupBytes = 4 << 20;
const mostFiles = 64;

/** What is sent next: one large file, or small ones, never more than were taken before, so that the first lines come soon. */
function nextOf(): File[] {
  const group: File[] = [];
  let bytes = 0;
  for (let file = queue[0]; file; file = queue[0]) {
    if (group.length && (file.size > smallBytes || bytes + file.size > groupBytes)) break;
    if (group.length >= Math.min(mostFiles, Math.max(1, state.done))) break;
    group.push(file);
    queue.shift();
    bytes += file.size;
    if (file.size > smallBytes) break;
  }
  return group;
}

async function run(): Promise<void> {
  began = performance.now();
  bytesDone = 0;
  for (let group = nextOf(); group[0]; group = nextOf()) {
    turn({ now: group[0].name, going: group.length, waiting: queue.length, left: leftOf(group) });
    const lines = await take(group);
    bytesDone += bytesOf(group);
    turn({ lines: [...state.lines, ...lines], done: state.done + lines.length });
  }
  turn({ now: null, going: 0, waiting: 0, left: null });
}

async function take(group: readonly File[]): Promise<readonly TakenFile[]> {
  const [first] = group;
  if (!first) return [];
  if (group.length > 1) {
    const body = new FormData();
    body.append("names", JSON.stringify(group.map(({ name }) => name)));
    for (const file of group) body.append("file", file);
    // A file that the browser cannot read any more would fail all of them: then each goes by itself.
    const lines = await answer(api.adding.files.$post({}, { init: { body } }) as Asked<readonly TakenFile[]>).catch(() => null);
    if (lines) return lines;
    const alone: TakenFile[] = [];
    for (const file of group) alone.push(...(await take([file])));
    return alone;
  }
  const isLarge = first.size > smallBytes;
  const giveUp = new AbortController();
  stop = isLarge ? giveUp : undefined;
  try {
    const asked = api.adding.file.$post(
      { query: { name: first.name } },
      { init: { headers: { "content-type": "application/octet-stream" }, body: first, signal: giveUp.signal } },
    );
    return [await answer(asked as Asked<TakenFile>)];
  } catch (cause) {
    if (giveUp.signal.aborted) return [];
    return [refused(first.name, cause instanceof AskError ? cause.message : "The browser could not read it: choose it again.")];
  } finally {
    stop = undefined;
  }
}

const bytesOf = (files: readonly File[]) => files.reduce((sum, { size }) => sum + size, 0);

const refused = (file: string, why: string): TakenFile => ({
  file,
  path: null,
  kind: "none",
  says: "not taken",
  odd: [why],
  leaves: false,
});

function leftOf(group: readonly File[]): number | null {
  const spent = (performance.now() - began) / 1000;
  if (state.done < 2 || spent < 2 || bytesDone === 0) return null;
  return Math.max((spent / bytesDone) * bytesOf([...group, ...queue]), 0);
}

/** Leaves out what was taken; what is refused is told in its line. */
export async function leaveOut(line: TakenFile): Promise<void> {
  if (line.path === null) return;
  const given = await written<Written>(api.adding["leave-out"].$post({ json: { path: line.path } })).catch(
    (cause: Error): Written => ({ kind: "refused", says: cause.message }),
  );
  const next: TakenFile =
    given.kind === "written"
      ? { ...line, path: null, kind: "none", says: "left out again", odd: [], leaves: false }
      : { ...line, odd: [given.says, ...line.odd.filter((each) => each !== given.says)] };
  turn({ lines: state.lines.map((each) => (each === line ? next : each)) });
}

/** What systems and office programs leave beside files of people. */
function isLeftover(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || ["thumbs.db", "desktop.ini"].includes(name.toLowerCase());
}

interface Dropped {
  readonly files: File[];
  /** Names of what the browser would not give: one of them keeps no other from being taken. */
  readonly unread: string[];
}

/** The files that are dropped, those within folders too. */
export async function filesOf(dropped: DataTransfer): Promise<Dropped> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some((each) => each.isDirectory)) return { files: [...dropped.files], unread: [] };
  const found: Dropped = { files: [], unread: [] };
  for (const each of entries) await gather(each, found);
  return found;
}

async function gather(entry: FileSystemEntry, found: Dropped): Promise<void> {
  if (isLeftover(entry.name)) return;
  try {
    if (entry.isFile) found.files.push(await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed)));
    else for (const each of await inside(entry as FileSystemDirectoryEntry)) await gather(each, found);
  } catch {
    found.unread.push(entry.name);
  }
}

/** What a folder holds; of a case, without what a build made. */
async function inside(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (!some.length) break;
    all.push(...some);
  }
  const isCase = all.some(({ name }) => name === "case.yaml");
  return all.filter(({ name, isDirectory }) => !(isCase && isDirectory && ["derived", "dist", "runs"].includes(name)));
}
