import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { InputError, type Problem, problem } from "../../../domain/problem.js";
import { bytesOf, limitedReader } from "../../../formats/documents/read-limited.js";
import { statedDay } from "../../../formats/documents/stated-date.js";
import { Refusal } from "../../../formats/refusal.js";
import { type Setting, withSettings } from "../../../methods/events/dictionary-coder/settings.js";
import { codeStream } from "../../../stages/code/event-coder/code-stream.js";
import type { CodeAsked, CodedRecord } from "../../../stages/code/event-coder/coded-line.js";
import { readDictionaries } from "../../../stages/code/event-coder/dictionaries.js";
import { printProblems, progressLine, say, UsageError } from "../../print.js";
import { drained, mergeShards } from "./merge-shards.js";

export interface CodeOptions {
  readonly dictionaries?: string;
  /** `i/n`: every nth record, from the ith on. */
  readonly shard?: string;
  /** What the shards printed, in their order: printed as one run would have. */
  readonly merge?: readonly string[];
  readonly json?: boolean;
}

/** `amity code`: events of JSON lines `{id, text, date?}`, or of a document; a line a record, in the order in which they came. */
export async function codeCommand(file: string, options: CodeOptions): Promise<readonly Problem[]> {
  const shard = shardOf(options.shard);
  const problems: Problem[] = [];
  if (options.merge) {
    if (options.json || options.shard)
      throw new UsageError("--merge prints what the shards printed, to their letter: leave out --shard and --json.");
    await mergeShards(file, isLines(file) ? linesOf(file, problems) : documentOf(file, problems), options.merge);
    return problems;
  }
  if (options.dictionaries) problems.push(...readDictionaries(options.dictionaries).problems);
  const asked = isLines(file) ? linesOf(file, problems) : documentOf(file, problems);
  const progress = progressLine();
  let [texts, events] = [0, 0];
  for await (const record of codeStream(inShard(asked, shard), { dictionaries: options.dictionaries ?? null })) {
    if (!process.stdout.write(options.json ? `${JSON.stringify(record)}\n` : inWords(record))) await drained();
    texts += 1;
    events += record.events.length;
    progress.show(`${texts} texts, ${events} events`);
  }
  progress.end();
  if (!options.json)
    say(`${texts.toLocaleString("en-GB")} texts, ${events.toLocaleString("en-GB")} events. A machine coded them: a person decides.`);
  printProblems(problems);
  return problems;
}

interface Shard {
  readonly index: number;
  readonly of: number;
}

function shardOf(text: string | undefined): Shard {
  if (text === undefined) return { index: 1, of: 1 };
  const [, index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (of < 1 || index < 1 || index > of) throw new UsageError(`--shard ${text}: write i/n with i from 1 to n, as 3/64.`);
  return { index, of };
}

async function* inShard(asked: AsyncIterable<CodeAsked>, { index, of }: Shard): AsyncGenerator<CodeAsked> {
  let count = 0;
  for await (const each of asked) if (count++ % of === index - 1) yield each;
}

function isLines(file: string): boolean {
  return file === "-" || /\.(jsonl|ndjson|json)(\.gz)?$/i.test(file);
}

/** A broken line is a problem, and the others go on. */
async function* linesOf(file: string, problems: Problem[]): AsyncGenerator<CodeAsked> {
  if (file === "-" && process.stdin.isTTY) say("Reading JSON lines from standard input; end with Ctrl-D.");
  const bytes: NodeJS.ReadableStream = file === "-" ? process.stdin : createReadStream(file);
  const input = /\.gz$/i.test(file) ? bytes.pipe(createGunzip()) : bytes;
  const failed = new Promise<never>((_, refuse) => {
    bytes.once("error", refuse);
    input.once("error", refuse);
  });
  failed.catch(() => undefined);
  let line = 0;
  let settings: readonly Setting[] = [];
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    line += 1;
    if (!next.value.trim()) continue;
    const record = recordOf(next.value, line);
    if (typeof record === "string") {
      if (problems.length < 1000) problems.push(problem("data/bad-row", { file, line, column: 1 }, record, "Mend or remove the line."));
    } else {
      yield settings.length > 0 ? { ...record.asked, settings } : record.asked;
      settings = withSettings(settings, record.config);
    }
  }
}

function recordOf(text: string, line: number): { asked: CodeAsked; config: readonly Setting[] } | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "this line is no JSON object.";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "this line is no JSON object.";
  const { id, text: words, date, speaker, config } = value as Readonly<Record<string, unknown>>;
  if (typeof words !== "string") return "this record has no text.";
  const asked = {
    ...{ id: String(id ?? line), text: words, date: typeof date === "string" ? (statedDay(date) ?? null) : null },
    ...(typeof speaker === "string" && { speaker }),
  };
  return { asked, config: Array.isArray(config) ? config.filter(isSetting) : [] };
}

function isSetting(value: unknown): value is Setting {
  return (
    typeof value === "object" &&
    value !== null &&
    "option" in value &&
    "value" in value &&
    typeof value.option === "string" &&
    typeof value.value === "string"
  );
}

/** A document of any kind that Amity reads, as one record; offsets are those of its normalised text. */
async function* documentOf(file: string, problems: Problem[]): AsyncGenerator<CodeAsked> {
  const reader = limitedReader();
  try {
    const bytes = await bytesOf(file);
    if (bytes instanceof Refusal) throw new InputError([problem(bytes.code, { file, line: 1, column: 1 }, bytes.message, bytes.mend)]);
    const read = await reader.read(file, bytes);
    problems.push(...read.problems);
    if (read.text) yield { id: file, text: read.text, date: read.day };
  } finally {
    await reader.close();
  }
}

function inWords({ id, events }: CodedRecord): string {
  const lines = events.map(({ day, actor, cameo, target, status, speaker, rule }) =>
    [id, day ?? "", actor, cameo, target, status, speaker ?? "", rule].join("\t"),
  );
  return lines.length ? `${lines.join("\n")}\n` : "";
}
