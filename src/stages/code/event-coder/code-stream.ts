import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { CodeAsked, CodedRecord } from "./coded-line.js";
import type { CodeTask } from "./coder-worker.js";

export interface StreamOptions {
  /** Folder of dictionaries in the formats of TABARI and PETRARCH; null for what ships. */
  readonly dictionaries: string | null;
  readonly threads?: number;
}

/** Short-lived objects of a thread are cleared away early: the usual limit holds 40 MB more a thread and reads no faster. */
export const resourceLimits = { maxYoungGenerationSizeMb: 16 };

/** Characters of text in one batch: enough that handing it over costs little, few enough that threads end together. */
const batchSize = 60_000;

/**
 * Codes texts as they come, in the order in which they come, on worker threads. No more than two batches a thread are
 * under way, so that memory stays bounded however long the stream is. Texts few enough for one batch are coded here.
 */
export async function* codeStream(
  asked: AsyncIterable<CodeAsked> | Iterable<CodeAsked>,
  options: StreamOptions,
): AsyncGenerator<CodedRecord> {
  const batches = inBatches(asked)[Symbol.asyncIterator]();
  const first = await batches.next();
  if (first.done) return;
  const second = await batches.next();
  if (second.done) {
    const { default: codeBatch } = await import("./coder-worker.js");
    yield* codeBatch({ asked: first.value, dictionaries: options.dictionaries });
    return;
  }
  const threads = options.threads ?? Math.max(1, availableParallelism());
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({ filename: workerFile(), minThreads: threads, maxThreads: threads, idleTimeout: 60_000, resourceLimits });
  const under: Promise<CodedRecord[]>[] = [];
  const hand = (batch: readonly CodeAsked[]) => {
    const task: CodeTask = { asked: batch, dictionaries: options.dictionaries };
    const made = pool.run(task) as Promise<CodedRecord[]>;
    made.catch(() => undefined); // it is awaited in its turn
    under.push(made);
  };
  try {
    hand(first.value);
    hand(second.value);
    for (let more = await batches.next(); !more.done; more = await batches.next()) {
      if (under.length >= 2 * threads) yield* (await under.shift()) as CodedRecord[];
      hand(more.value);
    }
    while (under.length) yield* (await under.shift()) as CodedRecord[];
  } finally {
    await pool.destroy();
  }
}

async function* inBatches(asked: AsyncIterable<CodeAsked> | Iterable<CodeAsked>): AsyncGenerator<CodeAsked[]> {
  let batch: CodeAsked[] = [];
  let size = 0;
  for await (const each of asked) {
    batch.push(each);
    size += each.text.length;
    if (size < batchSize) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (batch.length) yield batch;
}

/** A worker cannot be TypeScript: from the sources the built one is taken. */
function workerFile(): string {
  const beside = fileURLToPath(new URL("./coder-worker.js", import.meta.url));
  return existsSync(beside) ? beside : beside.replace(/([\\/])src([\\/]coder[\\/])/u, "$1dist$2");
}
