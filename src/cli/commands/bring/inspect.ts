import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { byCodePoint, isPassedOver } from "../../../case/inventory/inventory.js";
import type { Problem } from "../../../domain/problem.js";
import { limitedReader } from "../../../formats/documents/read-limited.js";
import { Refusal } from "../../../formats/refusal.js";
import { type Inspected, inspectFile, refused } from "../../../workbench/adding/inspect-file.js";
import { print, printJson, printProblems, say } from "../../print.js";

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
      print(`${inWords(line)}\n`);
      if (options.text && typeof line["text"] === "string") print(`${line["text"]}\n`);
      printProblems(line.problems);
    }
    found(line.problems);
  }
  if (!options.json && !files.length) say("Name a file or folder.");
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
