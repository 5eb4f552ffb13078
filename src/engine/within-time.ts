import type { Engine } from "./engine.js";

/** Work that was ended, since it used more of the processor than it was given. */
export class OutOfTime extends Error {
  override readonly name = "OutOfTime";
  constructor(seconds: number) {
    super(`it takes more than ${seconds} seconds of the processor`);
  }
}

const beat = 100;

/**
 * Does some work with an engine within so many seconds of computing time, all threads of this process together; nothing else should compute
 * meanwhile. Then what the engine does is interrupted, everything that it is asked later fails with `OutOfTime`, and the signal is given.
 * What the work has made by then stays.
 */
export async function withinTime<T>(
  engine: Engine,
  seconds: number,
  work: (engine: Engine, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const began = process.cpuUsage();
  const over = new AbortController();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(began);
    if ((user + system) / 1e6 <= seconds) return;
    over.abort(new OutOfTime(seconds));
    engine.interrupt?.(); // again with each beat: what was between two questions goes on to the next
  }, beat);
  const checked = async <R>(ask: () => Promise<R>): Promise<R> => {
    over.signal.throwIfAborted();
    try {
      return await ask();
    } catch (cause) {
      over.signal.throwIfAborted();
      throw cause;
    }
  };
  const limited: Engine = {
    ...engine,
    run: (sql, bind) => checked(() => engine.run(sql, bind)),
    rows: (sql, bind) => checked(() => engine.rows(sql, bind)),
    write: ((...given: Parameters<Engine["write"]>) => checked(() => engine.write(...given))) as Engine["write"],
  };
  try {
    return await work(limited, over.signal);
  } finally {
    clearInterval(timer);
  }
}
