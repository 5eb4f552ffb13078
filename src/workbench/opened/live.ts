import { relative, resolve, sep } from "node:path";
import { watch } from "chokidar";
import { type CaseFile, codingsPlace } from "../../case/case.js";
import { whyNot } from "../../disk/not-written.js";
import { holdRoot, isThere, movedAway } from "../../disk/root.js";
import { InputError, type Problem } from "../../domain/problem.js";
import { isWhole } from "../../flow/made.js";
import { openTables, problemsOf, tablesHash } from "../../flow/run.js";
import { isReceived } from "../../flow/state.js";
import type { Change } from "../../pages/page.js";
import { isLargeCase, pagesThread } from "../aside/pages-thread.js";
import type { Live } from "./followed-case.js";
import { held } from "./held.js";
import type { OpenCase } from "./open-case.js";
import { handOn, stampOf, watched } from "./reads.js";

export interface LiveCase extends Live {
  close(): Promise<void>;
}

export interface LiveOptions {
  readonly folder: string;
  /** Reads the case; whoever builds while reading is told whether codings since the last build may be left for the next. */
  readonly load: (folder: string, how: { readonly codingsLater: boolean }) => Promise<CaseFile>;
  /** Makes what is stale of the tables. */
  readonly build: (caseFile: CaseFile) => Promise<unknown>;
  /** Watches the folder and builds again when it changes. */
  readonly watch?: boolean;
}

/** Changes that come closer together than this, in ms, are built at once. */
const quiet = 250;
/** Whether the folder still lies where it was opened is looked at this often, in ms. */
const glance = 2000;
/** Codings are shown before they are built: while somebody codes, their build waits for a pause, but no longer than a minute. */
const pause = 3000;
const longest = 60_000;

/** Builds a case, opens its tables, and does both again whenever its files change. A change that cannot be built leaves the last build open. */
export async function liveCase({ folder, load, build, watch: isWatched = true }: LiveOptions): Promise<LiveCase> {
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change) => {
    for (const each of listeners) each(change);
  };
  let last: Change | undefined;
  const hasForeignTables = isReceived(folder);
  const letGo = holdRoot(folder);
  const thread = pagesThread((open) => isLargeCase(open.tables.files));
  let current = await make().then(shown, (cause: unknown) => {
    letGo();
    throw cause;
  });
  let building: Promise<void> = Promise.resolve();

  async function make(codingsLater = false): Promise<OpenCase> {
    const caseFile = await load(folder, { codingsLater });
    await build(caseFile);
    const open = {
      tables: await openTables(caseFile.folder),
      case: caseFile,
      problems: await problemsOf(caseFile),
      hash: `${await tablesHash(caseFile.folder)}.${Date.now().toString(36)}`,
    };
    await thread.show(open);
    return open;
  }

  async function again(files: readonly string[], codingsLater = false): Promise<void> {
    if (hasMoved()) return;
    tell({ kind: "building", files });
    try {
      const next = shown(await make(codingsLater), current.open);
      current.release();
      current = next;
      last = undefined;
      tell({ kind: "built", hash: next.open.hash });
    } catch (cause) {
      if (hasMoved()) return;
      last = { kind: "failed", problems: problemsIn(cause) };
      tell(last);
    }
  }

  /** What a person took away of what the machine made, all asked for at once: one build serves them all. */
  let mending: Promise<void> | undefined;
  const madeAgain = (): Promise<void> => {
    mending ??= building
      .then(() => again(["derived"]))
      .finally(() => {
        mending = undefined;
      });
    building = mending;
    return mending;
  };

  /** Nothing is built of a folder that is not the one that was opened. Told once; when it is back, what changed meanwhile is built. */
  let isAway = false;
  function hasMoved(): boolean {
    const isGone = seenGone();
    if (isGone && !isAway) {
      last = { kind: "failed", problems: [movedAway(folder)] };
      tell(last);
    }
    isAway = isGone;
    return isGone;
  }
  /** A disk that does not answer has moved nothing; what is asked of it meanwhile tells its fault. */
  function seenGone(): boolean {
    try {
      return !isThere(folder);
    } catch {
      return isAway;
    }
  }
  const glances = setInterval(() => {
    if (isAway && !hasMoved()) building = building.then(isBack);
    else hasMoved();
  }, glance);
  glances.unref();

  const waiting = new Set<string>();
  const coded = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let codingTimer: NodeJS.Timeout | undefined;
  let codedSince = 0;
  /** A build takes all that changed until it begins: while one runs, no more than one waits. */
  let isNext = false;
  const buildWaiting = () => {
    if (isNext) return;
    isNext = true;
    building = building.then(() => {
      isNext = false;
      const files = [...waiting].sort();
      waiting.clear();
      return again(files, coded.size > 0);
    });
  };
  const buildCodings = () => {
    clearTimeout(timer);
    for (const each of coded) waiting.add(each);
    coded.clear();
    buildWaiting();
  };
  const changed = (path: string) => {
    const file = relative(folder, path).split(sep).join("/");
    if (file.startsWith(codingsPlace)) {
      if (coded.size === 0) codedSince = performance.now();
      coded.add(file);
      clearTimeout(codingTimer);
      codingTimer = setTimeout(buildCodings, Math.max(0, Math.min(pause, codedSince + longest - performance.now())));
    } else {
      waiting.add(file);
      clearTimeout(timer);
      timer = setTimeout(buildWaiting, quiet);
    }
  };
  async function watching() {
    const begun = watch(folder, { ignoreInitial: true, ignored: (path) => made(folder, path), followSymlinks: false });
    // A new folder counts as a change: what is put into it before it is watched has no event of its own.
    for (const event of ["add", "addDir", "change", "unlink"] as const) begun.on(event, changed);
    await new Promise<void>((ready) => begun.once("ready", ready));
    return begun;
  }
  let watcher = isWatched ? await watching() : undefined;
  /** What watched the folder has lost it; what changed meanwhile is built. */
  async function isBack(): Promise<void> {
    await watcher?.close();
    watcher = isWatched ? await watching() : undefined;
    changed(folder);
  }

  return {
    folder: resolve(folder),
    hasForeignTables,
    hash: () => current.open.hash,
    page: thread.page,
    stamp: (reads) => stampOf(current.open, reads),
    with: async (work) => {
      const mine = current;
      try {
        return await mine.use(work);
      } catch (cause) {
        if (hasMoved()) throw new Error(whyNot(new InputError([movedAway(folder)])));
        await building; // a build may have taken away the files that the answer was being read from
        if (current === mine && !(await isWhole(mine.open.case.folder))) await madeAgain();
        if (current === mine) throw cause;
        return current.use(work);
      }
    },
    changes: (listen) => {
      listeners.add(listen);
      listen({ kind: "here", hash: current.open.hash });
      if (last) listen(last);
      return () => listeners.delete(listen);
    },
    close: async () => {
      clearTimeout(timer);
      clearTimeout(codingTimer);
      clearInterval(glances);
      await watcher?.close();
      // A kill at any moment loses nothing of a build: nobody waits long for one.
      await Promise.race([building, later(patience)]);
      await thread.close();
      current.release();
      letGo();
    },
  };
}

/** A build as its pages see it; what was kept of the one before is at hand. */
function shown(open: OpenCase, before?: OpenCase) {
  const seen = watched(open);
  handOn(before, seen);
  return held(seen);
}

/** Milliseconds that a closing case waits for its build. */
const patience = 2_000;

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}

/** What the machine makes, and what is hidden, is not watched. */
function made(folder: string, path: string): boolean {
  const [first = ""] = relative(folder, path).split(sep);
  return (
    ["derived", "runs", "dist", "node_modules"].includes(first) ||
    relative(folder, path)
      .split(sep)
      .some((part) => /^\.(?!$|\.$)/.test(part))
  );
}

function problemsIn(cause: unknown): readonly Problem[] {
  if (cause instanceof InputError) return cause.problems;
  const says = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
  return [{ code: "case/invalid", severity: "error", says, mend: "Mend it; the app shows the last build until then.", at: [] }];
}
