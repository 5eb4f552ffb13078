import { openSync } from "node:fs";

interface Asked {
  readonly module: string;
  readonly task: unknown;
  /** Where the thread writes the descriptor of its file in /proc. */
  readonly thread: Int32Array;
}

/** One piece of work in a thread: it hands out the file that tells its computing time, so that it can be watched from outside. */
export default async function work({ module, task, thread }: Asked): Promise<unknown> {
  own ??= descriptor();
  Atomics.store(thread, 0, own);
  const { default: run } = (await import(module)) as { default: (task: unknown) => unknown };
  return await run(task);
}

let own: number | undefined;

/** Closed by Node when the thread ends; 0 where the system has no such file. */
function descriptor(): number {
  try {
    return openSync("/proc/thread-self/stat", "r");
  } catch {
    return 0;
  }
}
