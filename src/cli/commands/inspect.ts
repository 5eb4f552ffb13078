import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { byCodePoint, isPassedOver } from "../../case/inventory.js";
import { type Problem, problem } from "../../domain/problem.js";
import { bibliographyLimited } from "../../formats/bibliography/bibliography-limited.js";
import { passagesOf } from "../../formats/documents/passages.js";
import { bytesOf, type LimitedReader, limitedReader } from "../../formats/documents/read-limited.js";
import { kindLimited } from "../../formats/kind/kind-limited.js";
import { summaryLimited } from "../../formats/refi/project-limited.js";
import { Refusal, size, usualLimits } from "../../formats/refusal.js";
import { inspectEvents } from "../../stages/import/inspect.js";
import { printJson, printProblems, say } from "../print.js";

/** What Amity makes of one file; more keys by kind, see docs/cli.md. */
export interface Inspected {
  readonly file: string;
  readonly kind: "document" | "bibliography" | "events" | "project" | "refused";
  readonly format: string;
  readonly problems: readonly Problem[];
  readonly [more: string]: unknown;
}

/** A line for each file; folders are walked, hidden files in them passed over. Bad files give a line with a problem, never an error. */
export async function* inspect(files: readonly string[], options: { readonly text?: boolean } = {}): AsyncGenerator<Inspected> {
  const reader = limitedReader();
  try {
    for (const named of files) {
      for (const file of walk(named, new Set())) yield typeof file === "string" ? await inspectFile(file, reader, options) : file;
    }
  } finally {
    await reader.close();
  }
}

/** The command: JSON lines, or a few words a file. */
export async function inspectCommand(
  files: readonly string[],
  options: { readonly text?: boolean; readonly json?: boolean },
  found: (problems: readonly Problem[]) => void,
): Promise<void> {
  for await (const line of inspect(files, options)) {
    if (options.json) printJson(line);
    else {
      process.stdout.write(`${inWords(line)}\n`);
      if (options.text && typeof line["text"] === "string") process.stdout.write(`${line["text"]}\n`);
      printProblems(line.problems);
    }
    found(line.problems);
  }
  if (!options.json && !files.length) say("Name a file or folder.");
}

async function inspectFile(file: string, reader: LimitedReader, options: { readonly text?: boolean }): Promise<Inspected> {
  try {
    const { size: bytes } = statSync(file);
    const what = await kindLimited(file, bytes);
    switch (what.kind) {
      case "refused":
        return refused(file, what.format, what.why);
      case "project": {
        if (bytes > usualLimits.bytes) return refused(file, what.format, tooLarge(bytes));
        const { sets: _sets, ...summary } = await summaryLimited(readFileSync(file));
        return { file, kind: "project", format: what.format, ...summary, problems: [] };
      }
      case "bibliography": {
        if (bytes > usualLimits.bytes) return refused(file, what.format, tooLarge(bytes));
        const read = await bibliographyLimited(readFileSync(file), file);
        const { references = [], problems = [] } = read ?? {};
        return { file, kind: "bibliography", format: what.format, references: references.length, problems };
      }
      case "document":
        return await inspectDocument(file, reader, options);
      default:
        return await inspectTable(file);
    }
  } catch (cause) {
    if (cause instanceof Refusal) return refused(file, "unknown", cause);
    const code = (cause as NodeJS.ErrnoException).code;
    const why =
      code === "EACCES"
        ? "you may not read this file"
        : `it cannot be read (${code ?? (cause instanceof Error ? cause.message : String(cause))})`;
    return refused(file, "unknown", new Refusal("data/unreadable", `${why}.`, "Mend it, or leave it out."));
  }
}

async function inspectDocument(file: string, reader: LimitedReader, options: { readonly text?: boolean }): Promise<Inspected> {
  const bytes = await bytesOf(file);
  if (bytes instanceof Refusal) return refused(file, "unknown", bytes);
  const { format, title, authors, day, language, pages, words, text, segments, problems } = await reader.read(file, bytes);
  return {
    ...{ file, kind: problems.some((each) => each.severity === "error") && !text ? "refused" : "document", format },
    ...{ title, authors, date: day, language, pages, words, passages: passagesOf(text, segments).length },
    ...(options.text ? { text } : {}),
    problems,
  };
}

async function inspectTable(file: string): Promise<Inspected> {
  const within = await Promise.race([inspectEvents(file), late(usualLimits.seconds)]);
  if (within instanceof Refusal) return refused(file, "table", within);
  const { format, problems, ...found } = within;
  const placed = problems.map((each) => ({ ...each, at: each.at.map((place) => ({ ...place, file })) }));
  if (format === null) return { file, kind: "refused", format: "table", problems: placed };
  return { file, kind: "events", format, ...found, problems: placed };
}

async function late(seconds: number): Promise<Refusal> {
  await setTimeout(seconds * 1000, undefined, { ref: false });
  const says = `it was not read within ${seconds} seconds.`;
  return new Refusal("data/too-large", says, "Add it to a case: a build reads event data without a limit on time.");
}

function refused(file: string, format: string, why: Refusal): Inspected {
  const found = problem(why.code, { file, line: 1, column: 1 }, why.message, why.mend);
  return { file, kind: "refused", format, problems: [found] };
}

function tooLarge(bytes: number): Refusal {
  return new Refusal(
    "data/too-large",
    `it has ${size(bytes)}; the limit is ${size(usualLimits.bytes)}.`,
    "Split it, or take the part you need.",
  );
}

/** Files of a folder in the order of their names, each once; what is neither file nor folder is told. */
function* walk(path: string, above: ReadonlySet<string>): Generator<string | Inspected> {
  let real: string;
  try {
    const stats = statSync(path);
    if (stats.isFile()) return yield path;
    if (!stats.isDirectory()) {
      const why = new Refusal("data/unreadable", "this is no ordinary file (a pipe, socket or device).", "Leave it out.");
      return yield refused(path, "unknown", why);
    }
    real = realpathSync(path);
    if (above.has(real)) return;
    const inside = new Set([...above, real]);
    for (const name of readdirSync(path).sort(byCodePoint)) if (!isPassedOver(name)) yield* walk(join(path, name), inside);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const says =
      code === "ENOENT"
        ? isLink(path)
          ? "this symbolic link leads nowhere."
          : "there is no such file."
        : `it cannot be read (${code ?? cause}).`;
    yield refused(path, "unknown", new Refusal("data/unreadable", says, "Check the name and the rights."));
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function inWords(line: Inspected): string {
  const parts = Object.entries(line)
    .filter(([key, value]) => !["file", "kind", "format", "problems", "text"].includes(key) && value !== null && value !== undefined)
    .map(([key, value]) => `${key} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`);
  return `${line.file}: ${line.kind}, ${line.format}${parts.length ? `; ${parts.join("; ")}` : ""}`;
}
