import { existsSync, readSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Tinypool } from "tinypool";
import { type Limits, Refusal, usualLimits } from "../refusal.js";

/** Threads beside the main one, for whatever others wrote: each piece of work within limits on its own computing time and on memory. */
export interface Aside {
  /** What the default export of a module makes of a task, within as many seconds. Both are plain data; what the work throws arrives as `Stopped`. */
  run<T>(module: string, task: unknown, seconds?: number): Promise<T | Stopped>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Work that came to no end. */
export class Stopped {
  readonly why: "time" | "memory" | "broken";
  /** In the words of what broke. */
  readonly says: string;
  /** The machine may be at fault rather than what was read: it is worth another try. */
  readonly again: boolean;
  /** What it was given. */
  readonly seconds: number;
  constructor(why: Stopped["why"], again: boolean, says = "", seconds = 0) {
    this.seconds = seconds;
    this.why = why;
    this.again = again;
    this.says = says;
  }
}

interface Running {
  readonly abort: AbortController;
  /** Memory of the whole process when it began. */
  readonly floor: number;
  readonly seconds: number;
  /** The descriptor of the file that tells its thread's time, once it has begun. */
  readonly thread: Int32Array;
  began?: number;
  /** Seconds that this process was awake meanwhile. */
  awake: number;
  why?: Stopped | "several";
}

const beat = 50;
/** The clock ends what waits and does not compute, and what computes where a thread's time cannot be asked for: others may hold the processor. */
const patience = { known: 60, unknown: 12 };

/** At most `threads` works run at once; further ones wait their turn. A thread that has had nothing to do for so many seconds ends. */
export function aside(limits: Limits = usualLimits, threads = 2, idle = 2): Aside {
  let pool: Promise<Tinypool> | undefined;
  const running = new Set<Running>();
  const waiting: (() => void)[] = [];
  let free = threads;
  let clock: NodeJS.Timeout | undefined;
  let last = 0;

  const stop = (each: Running, why: NonNullable<Running["why"]>) => {
    each.why ??= why;
    each.abort.abort();
  };
  const look = () => {
    const now = performance.now();
    const passed = Math.min(now - last, 4 * beat) / 1000; // a process that was paused was not at work
    last = now;
    for (const each of running) {
      each.awake += passed;
      const used = secondsOf(each);
      if (used !== undefined && used > each.seconds) stop(each, new Stopped("time", false, "", each.seconds));
      else if (each.awake > each.seconds * (used === undefined ? patience.unknown : patience.known))
        stop(each, new Stopped("time", true, "", each.seconds));
    }
    const memory = process.memoryUsage.rss();
    if (![...running].some((each) => memory - each.floor > limits.memory * 1_048_576)) return;
    const why = running.size > 1 ? "several" : new Stopped("memory", true);
    for (const each of running) stop(each, why);
  };

  const attempt = async <T>(module: string, task: unknown, seconds: number): Promise<T | Stopped | "several"> => {
    pool ??= openPool(limits, threads, idle);
    const thread = new Int32Array(new SharedArrayBuffer(4));
    const me: Running = { abort: new AbortController(), floor: process.memoryUsage.rss(), thread, awake: 0, seconds };
    running.add(me);
    if (!clock) {
      last = performance.now();
      clock = setInterval(look, beat);
    }
    try {
      return (await (await pool).run({ module: built(module), task, thread }, { signal: me.abort.signal })) as T;
    } catch (cause) {
      return me.why ?? whatHappened(cause);
    } finally {
      running.delete(me);
      if (running.size === 0) {
        clearInterval(clock);
        clock = undefined;
      }
    }
  };
  const within = async <T>(all: boolean, module: string, task: unknown, seconds: number) => {
    while (free < (all ? threads : 1)) await new Promise<void>((resolve) => waiting.push(resolve));
    free -= all ? threads : 1;
    try {
      return await attempt<T>(module, task, seconds);
    } finally {
      free += all ? threads : 1;
      for (const each of waiting.splice(0)) each();
    }
  };

  return {
    run: async <T>(module: string, task: unknown, seconds = limits.seconds) => {
      const found = await within<T>(false, module, task, seconds);
      if (found !== "several") return found;
      // Two ran at once and memory ran short: this one again, alone, tells which of them it was.
      const alone = await within<T>(true, module, task, seconds);
      return alone === "several" ? new Stopped("memory", true) : alone;
    },
    close: async () => {
      await (await pool)?.destroy();
      pool = undefined;
    },
  };
}

let common: Aside | undefined;
/** A person who writes comes back within so many seconds: a thread takes longer to start, with its modules, than a note to read. */
const commonIdle = 60;

/** Work in the threads that the whole program shares; they end by themselves when there is nothing to do. */
export function runAside<T>(module: string, task: unknown, seconds?: number): Promise<T | Stopped> {
  common ??= aside(usualLimits, 2, commonIdle);
  return common.run<T>(module, task, seconds);
}

/** Seconds for words that are not packed: a book of a megabyte is read in a tenth of them. */
export function secondsFor(bytes: number, limits: Limits = usualLimits): number {
  return Math.min(limits.seconds, 3 + (7 * bytes) / 1_048_576);
}

/** Why nothing came of a file, for whoever reads problems. */
export function asRefusal(stopped: Stopped, limits: Limits = usualLimits): Refusal {
  if (stopped.why === "time") {
    const says = `it was not read within ${Math.ceil(stopped.seconds)} seconds.`;
    return new Refusal("data/too-large", says, "Split it, or print it to a new file.");
  }
  if (stopped.why === "memory") {
    const says = `reading it takes more than ${limits.memory} MB of memory.`;
    return new Refusal("data/too-large", says, "Split it, or take the part you need.");
  }
  const says = `its reader broke down (${stopped.says.slice(0, 200)}).`;
  return new Refusal("data/unreadable", says, "Open it in its own program and save it again.");
}

async function openPool(limits: Limits, threads: number, idle: number): Promise<Tinypool> {
  const { Tinypool } = await import("tinypool");
  return new Tinypool({
    filename: built(new URL("./aside-worker.js", import.meta.url).href),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idle * 1000,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 64 },
  });
}

/** A thread cannot run TypeScript: from the sources the built module is taken. */
function built(module: string): string {
  if (existsSync(fileURLToPath(module))) return module;
  return module.replace(/\/src\/([^?]*)$/u, "/dist/$1");
}

function whatHappened(cause: unknown): Stopped {
  if ((cause as { code?: string }).code === "ERR_WORKER_OUT_OF_MEMORY") return new Stopped("memory", false);
  const says = cause instanceof Error ? cause.message : String(cause);
  return new Stopped("broken", !(cause instanceof Error), says);
}

/** Seconds of the processor that a work has used; undefined where the system does not say. */
function secondsOf(each: Running): number | undefined {
  const descriptor = Atomics.load(each.thread, 0);
  if (descriptor === 0) return undefined;
  const used = ticksOf(descriptor);
  if (used === undefined) return undefined;
  each.began ??= used;
  return (used - each.began) / 100;
}

const page = Buffer.alloc(1024);

/** User and system time of a thread in hundredths of a second, as Linux tells it. */
function ticksOf(descriptor: number): number | undefined {
  try {
    const text = page.toString("latin1", 0, readSync(descriptor, page, 0, page.length, 0));
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isFinite(ticks) ? ticks : undefined;
  } catch {
    return undefined;
  }
}
