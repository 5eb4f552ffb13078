import { open } from "node:fs/promises";
import { InputError, problem } from "../../../domain/problem.js";
import type { CodeAsked } from "../../../stages/code/event-coder/coded-line.js";

export const drained = () => new Promise<void>((done) => process.stdout.once("drain", done));

/**
 * Prints what shards 1/n to n/n printed as one run would have: record by record in turn. Each is held against the texts, so that a shard
 * that was ended early, or one in the wrong place, is told by name.
 */
export async function mergeShards(file: string, asked: AsyncIterable<CodeAsked>, parts: readonly string[]): Promise<void> {
  const shards = await Promise.all(
    parts.map(async (path) => ({ path, lines: (await open(path)).readLines()[Symbol.asyncIterator](), line: 0 })),
  );
  let count = 0;
  for await (const { id } of asked) {
    const at = count++ % shards.length;
    const shard = shards[at] as (typeof shards)[number];
    const { value, done } = await shard.lines.next();
    shard.line += 1;
    const again = `Code it again: amity code ${file} --json --shard ${at + 1}/${shards.length} > ${shard.path}`;
    if (done) throw told(shard, `this shard ends before the record ${JSON.stringify(id)}.`, again);
    const found = idOf(value);
    if (found === undefined)
      throw told(shard, "this line is no record: the shard was ended amid it, or it was coded without --json.", again);
    if (found !== id)
      throw told(
        shard,
        `here stands the record ${JSON.stringify(found)} where ${JSON.stringify(id)} belongs.`,
        `Name the shards in their order. ${again}`,
      );
    if (!process.stdout.write(`${value}\n`)) await drained();
  }
  for (const shard of shards)
    if (!(await shard.lines.next()).done)
      throw told(
        { ...shard, line: shard.line + 1 },
        "this shard has more records than its texts.",
        `Name all ${shards.length} shards of ${file}, and no other.`,
      );
}

function idOf(line: string): string | undefined {
  try {
    const { id, events } = JSON.parse(line) as { readonly id?: unknown; readonly events?: unknown };
    return typeof id === "string" && Array.isArray(events) ? id : undefined;
  } catch {
    return undefined;
  }
}

function told({ path, line }: { readonly path: string; readonly line: number }, says: string, mend: string): InputError {
  return new InputError([problem("data/bad-row", { file: path, line, column: 1 }, says, mend)]);
}
