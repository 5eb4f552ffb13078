import { readFileSync, statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { type Problem, problem } from "../../domain/problem.js";
import { bibliographyLimited } from "../../formats/bibliography/bibliography-limited.js";
import { passagesOf } from "../../formats/documents/passages.js";
import { bytesOf, type LimitedReader } from "../../formats/documents/read-limited.js";
import { kindLimited } from "../../formats/kind/kind-limited.js";
import { summaryLimited } from "../../formats/refi/project-limited.js";
import { Refusal, size, usualLimits } from "../../formats/refusal.js";
import { inspectEvents } from "../../stages/import/inspect.js";

/** What Amity makes of one file; more keys by kind, see docs/cli.md. */
export interface Inspected {
  readonly file: string;
  readonly kind: "document" | "bibliography" | "events" | "project" | "refused";
  readonly format: string;
  readonly problems: readonly Problem[];
  readonly [more: string]: unknown;
}

/** What one file is and how much is in it: read within the limits, beside the main thread. */
export async function inspectFile(file: string, reader: LimitedReader, options: { readonly text?: boolean } = {}): Promise<Inspected> {
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

export function refused(file: string, format: string, why: Refusal): Inspected {
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
