import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Tinypool } from "tinypool";
import { type Limits, Refusal, size, usualLimits } from "../refusal.js";
import { isGzip } from "../zip.js";
import { formatOf, type ReadDocument, readDocument, refused } from "./document.js";
import { passagesOf } from "./passages.js";

/** Reads documents in worker threads, each file within the limits on time, memory and size. */
export interface LimitedReader {
  read(path: string, bytes: Uint8Array): Promise<ReadDocument>;
  /** Ends the workers. */
  close(): Promise<void>;
}

/** Plain text and Markdown up to here are read faster than a worker starts. */
const small = { text: 1_048_576, markdown: 262_144 };
const watchEvery = 25;

interface Running {
  readonly abort: AbortController;
  /** Memory of the whole process when it began. */
  readonly floor: number;
  why?: "time" | "memory" | "memory of several";
}

/** At most `threads` files are read at once. Whatever happens to a worker, `read` gives a document whose problems say so. */
export function limitedReader(limits: Limits = usualLimits, threads = 2): LimitedReader {
  let pool: Promise<Tinypool> | undefined;
  const running = new Set<Running>();
  const waiting: (() => void)[] = [];
  let free = threads;

  const stop = (each: Running, why: NonNullable<Running["why"]>) => {
    each.why ??= why;
    each.abort.abort();
  };
  const watchMemory = () => {
    const now = process.memoryUsage.rss();
    if (![...running].some((each) => now - each.floor > limits.memory * 1_048_576)) return;
    const why = running.size > 1 ? "memory of several" : "memory";
    for (const each of running) stop(each, why);
  };
  const attempt = async (path: string, bytes: Uint8Array): Promise<ReadDocument | "again"> => {
    pool ??= openPool(limits, threads);
    const me: Running = { abort: new AbortController(), floor: process.memoryUsage.rss() };
    const clock = setTimeout(() => stop(me, "time"), limits.seconds * 1000);
    const watch = setInterval(watchMemory, watchEvery);
    running.add(me);
    try {
      return (await (await pool).run({ bytes, path, limits }, { signal: me.abort.signal })) as ReadDocument;
    } catch (cause) {
      if (me.why === "memory of several") return "again";
      return refused(path, whatHappened(cause, me, limits), formatOf(bytes, path));
    } finally {
      clearTimeout(clock);
      clearInterval(watch);
      running.delete(me);
    }
  };

  const acquire = async (all: boolean): Promise<void> => {
    while (free < (all ? threads : 1)) await new Promise<void>((resolve) => waiting.push(resolve));
    free -= all ? threads : 1;
  };
  const release = (all: boolean): void => {
    free += all ? threads : 1;
    for (const each of waiting.splice(0)) each();
  };
  const within = async (all: boolean, path: string, bytes: Uint8Array) => {
    await acquire(all);
    try {
      return await attempt(path, bytes);
    } finally {
      release(all);
    }
  };

  return {
    read: async (path, bytes) => {
      if (isQuick(path, bytes, limits)) return readDocument(bytes, path, limits);
      const found = await within(false, path, bytes);
      if (found !== "again") return found;
      // Two were read at once and memory ran short: this one again, alone, tells which of them it was.
      const alone = await within(true, path, bytes);
      return alone === "again" ? refused(path, outOfMemory(limits), formatOf(bytes, path)) : alone;
    },
    close: async () => {
      await (await pool)?.destroy();
      pool = undefined;
    },
  };
}

let common: LimitedReader | undefined;

/** One file read within the limits, and how many passages it has; never throws on account of what is in it. */
export async function readLimited(
  path: string,
  bytes?: Uint8Array,
  limits: Limits = usualLimits,
): Promise<ReadDocument & { readonly passages: number }> {
  const found = bytes ?? (await bytesOf(path, limits));
  if (found instanceof Refusal) return { ...refused(path, found), passages: 0 };
  common ??= limitedReader();
  const reader = limits === usualLimits ? common : limitedReader(limits, 1);
  const document = await reader.read(path, found);
  if (reader !== common) await reader.close();
  return { ...document, passages: passagesOf(document.text, document.segments).length };
}

/** What `amity inspect` tells of a document. */
export async function inspectDocument(bytes: Uint8Array, path: string, limits: Limits = usualLimits) {
  const { title, authors, day, language, pages, words, passages, problems, text, format } = await readLimited(path, bytes, limits);
  return { format, title, authors, date: day, language, pages, words, passages, problems, text };
}

/** The bytes of a file, unless it is beyond the limits or cannot be opened. */
export async function bytesOf(file: string, limits: Limits = usualLimits): Promise<Uint8Array | Refusal> {
  try {
    const { size: bytes } = await stat(file);
    if (bytes > limits.bytes) {
      const says = `it has ${size(bytes)}; the limit is ${size(limits.bytes)}.`;
      return new Refusal("data/too-large", says, "Split it, or take the part you need.");
    }
    return await readFile(file);
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? String(cause);
    return new Refusal("data/unreadable", `it cannot be opened (${why}).`, "Check that it is there and that you may read it.");
  }
}

function isQuick(path: string, bytes: Uint8Array, limits: Limits): boolean {
  if (bytes.length > limits.bytes) return true;
  if (bytes.length > small.text || isGzip(bytes)) return false;
  const format = formatOf(bytes, path);
  return format === undefined || format === "text" || (format === "markdown" && bytes.length <= small.markdown && isTame(bytes));
}

/** Marks of emphasis and links pair up within a block; their search grows with the square of their number. */
function isTame(bytes: Uint8Array): boolean {
  const marks = new Set([..."*_~`[]()!<>&"].map((sign) => sign.charCodeAt(0)));
  let inBlock = 0;
  let inLine = 0;
  for (const byte of bytes) {
    if (byte === 10) {
      if (inLine === 0) inBlock = 0;
      inLine = 0;
      continue;
    }
    if (byte > 32) inLine += 1;
    if (marks.has(byte) && ++inBlock > 1_500) return false;
  }
  return true;
}

async function openPool(limits: Limits, threads: number): Promise<Tinypool> {
  const { Tinypool } = await import("tinypool");
  return new Tinypool({
    filename: workerFile(),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 2_000,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 64 },
  });
}

/** A worker cannot be TypeScript: from the sources the built one is taken. */
function workerFile(): string {
  const beside = fileURLToPath(new URL("./document-worker.js", import.meta.url));
  return existsSync(beside) ? beside : beside.replace(/([\\/])src([\\/]formats[\\/])/u, "$1dist$2");
}

function whatHappened(cause: unknown, me: Running, limits: Limits): Refusal {
  if (me.why === "time")
    return new Refusal("data/too-large", `it was not read within ${limits.seconds} seconds.`, "Split it, or print it to a new file.");
  const code = (cause as { code?: string }).code;
  if (me.why === "memory" || code === "ERR_WORKER_OUT_OF_MEMORY") return outOfMemory(limits);
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Refusal("data/unreadable", `its reader broke down (${why.slice(0, 200)}).`, "Open it in its own program and save it again.");
}

function outOfMemory(limits: Limits): Refusal {
  return new Refusal("data/too-large", `reading it takes more than ${limits.memory} MB of memory.`, "Split it, or take the part you need.");
}
