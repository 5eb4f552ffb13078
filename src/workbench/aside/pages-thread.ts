import { statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Page } from "../../servers/api/kept-pages.js";
import type { OpenCase } from "../opened/open-case.js";
import { builtWorker } from "./built-worker.js";
import { type ToldCase, toldOf } from "./told-case.js";

/** A thread that makes the pages of a large case, so that nobody waits for somebody else's page. */
export interface PagesThread {
  /** Opens the tables of a build there; those of the build before are closed. */
  show(open: OpenCase): Promise<void>;
  /** A page of the build that has this hash; null where the thread does not have that build open, and the asker makes it. */
  page(hash: string, path: string): Promise<Page | null>;
  close(): Promise<void>;
}

/** What the thread is told of a build: plain data. */
export interface ShownCase extends Pick<OpenCase, "problems" | "hash"> {
  readonly told: ToldCase;
}

export type Told = { readonly end: true } | Asked;
type Asked = { readonly id: number } & ({ readonly show: ShownCase } | { readonly path: string; readonly hash: string });
export interface Reply {
  readonly id: number;
  readonly page: Page | null;
}

/** Milliseconds that a build waits for its tables to be open there, once the thread runs. */
const patience = 5000;
/** Milliseconds that a page may take to be made after the app is closed. A thread that is ended while DuckDB answers takes the process with it. */
const leave = 2000;

/** `isLarge` tells whether a build is worth a thread; one that ended by itself is not started again. */
export function pagesThread(isLarge: (open: OpenCase) => boolean): PagesThread {
  let worker: Worker | undefined;
  let ready = "";
  let isOver = false;
  let next = 1;
  const waiting = new Map<number, (page: Page | null) => void>();
  const ended = () => {
    isOver = true;
    worker = undefined;
    for (const done of waiting.values()) done(null);
    waiting.clear();
  };
  const start = (): Worker => {
    const begun = new Worker(builtWorker(new URL("./pages-worker.js", import.meta.url)), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    begun.on("message", ({ id, page }: Reply) => {
      waiting.get(id)?.(page);
      waiting.delete(id);
      if (waiting.size === 0) begun.unref();
    });
    begun.on("error", ended);
    begun.on("exit", ended);
    begun.unref();
    return begun;
  };
  const tell = (told: Omit<Extract<Asked, { show: unknown }>, "id"> | Omit<Extract<Asked, { path: unknown }>, "id">) =>
    new Promise<Page | null>((done) => {
      if (!worker) return done(null);
      const id = next++;
      waiting.set(id, done);
      worker.ref();
      worker.postMessage({ ...told, id });
    });
  return {
    show: async (open) => {
      ready = "";
      const isFirst = worker === undefined;
      if (isOver || (isFirst && !isLarge(open))) return;
      worker ??= start();
      const { problems, hash } = open;
      const shown = tell({ show: { told: toldOf(open.case), problems, hash } }).then(
        (page) => {
          if (page) ready = hash;
        },
        () => undefined, // what cannot be told to a thread is shown from here
      );
      if (!isFirst) await Promise.race([shown, new Promise((late) => void setTimeout(late, patience).unref())]);
    },
    page: (hash, path) => (ready === hash ? tell({ path, hash }) : Promise.resolve(null)),
    close: async () => {
      isOver = true;
      const last = worker;
      if (!last) return;
      last.ref();
      const gone = new Promise<void>((done) => last.once("exit", () => done()));
      last.postMessage({ end: true } satisfies Told);
      const late = setTimeout(() => void last.terminate(), leave);
      await gone;
      clearTimeout(late);
    },
  };
}

/** Bytes of tables from which on pages are made in a thread of their own. */
const large = 8 << 20;

export function isLargeCase(files: readonly string[]): boolean {
  return files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0) > large;
}
