import { AsyncLocalStorage } from "node:async_hooks";

/**
 * What an answer was made from: `table NAME`, `says FILE KEY`, `made PATH`, `problems`; `build` where nothing less can be said. It is the same
 * in a later build in which all of these are the same.
 */
export type Reads = readonly string[];

const noting = new AsyncLocalStorage<Set<string>>();

/** Says that the answer which is being made rests on this. */
export function note(...reads: readonly string[]): void {
  const noted = noting.getStore();
  if (noted) for (const each of reads) noted.add(each);
}

/** Does some work, and tells what it read of the cases that are watched. */
export async function withReads<T>(work: () => T | Promise<T>): Promise<{ readonly answer: T; readonly reads: Reads }> {
  const own = new Set<string>();
  const answer = await noting.run(own, async () => work());
  return { answer, reads: [...own].sort() };
}

/** Does work whose reading is known to whoever keeps the answer. */
export function unnoted<T>(work: () => T): T {
  return noting.exit(work);
}
