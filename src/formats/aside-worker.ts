import { readlinkSync } from "node:fs";

interface Asked {
  readonly module: string;
  readonly task: unknown;
  /** Where the thread writes its number. */
  readonly thread: Int32Array;
}

/** One piece of work in a thread: it tells which thread it is, so that its computing time can be watched from outside. */
export default async function work({ module, task, thread }: Asked): Promise<unknown> {
  Atomics.store(thread, 0, number());
  const { default: run } = (await import(module)) as { default: (task: unknown) => unknown };
  return await run(task);
}

function number(): number {
  try {
    return Number(/\d+$/u.exec(readlinkSync("/proc/thread-self"))?.[0] ?? 0);
  } catch {
    return 0;
  }
}
