import { existsSync, readdirSync, readFileSync, rmdirSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { remove } from "../../disk/calls.js";
import { notWritten } from "../../disk/not-written.js";
import { InputError, problem } from "../../domain/problem.js";
import { byCodePoint } from "../inventory/inventory.js";
import { jsonSchemas } from "../schema/schema-json.js";
import { schemaFolder, schemaLine } from "../schema/schema-line.js";
import { trustCase } from "../trust/trust.js";
import { writeWhole } from "../write.js";

const templates = fileURLToPath(new URL("../../../templates/", import.meta.url));

export interface MadeCase {
  readonly dir: string;
  readonly files: readonly string[];
}

/** Files by their path; null for one that a case begins without. */
export type OwnFiles = Readonly<Record<string, string | null>>;

/** Names of the templates that `newCase` knows. */
export function templateNames(): string[] {
  return readdirSync(templates)
    .filter((name) => existsSync(join(templates, name, "case.yaml")))
    .sort();
}

/**
 * Makes a case folder that builds at once, with a short example of every file. Its YAML files name their JSON Schemas,
 * which lie in `.amity/schema/` of the case, so that editors complete them without the program. This machine made it, and
 * trusts it. Refuses a folder with anything in it. `own` has files that are other than the template's; null leaves one out.
 */
export async function newCase(dir: string, template = "rsc", { own = {} }: { readonly own?: OwnFiles } = {}): Promise<MadeCase> {
  const folder = resolve(dir);
  const at = { file: dir, line: 1, column: 1 };
  if (!templateNames().includes(template)) {
    const says = `there is no template “${template}”.`;
    throw new InputError([problem("case/unknown-id", at, says, `Templates are: ${templateNames().join(", ")}.`)]);
  }
  const fault = occupied(folder);
  if (fault) throw new InputError([problem("case/invalid", at, fault, "Name a folder that is not there yet; nothing is overwritten.")]);
  const made: string[] = [];
  const files: string[] = [];
  const put = async (path: string, text: string | Uint8Array) => {
    files.push(path);
    await writeWhole(join(folder, path), text);
  };
  try {
    await makeFolder(folder, made);
    for (const { path, bytes } of templateFiles(template)) {
      const given = own[path];
      if (given !== null) await put(path, given ?? bytes);
    }
    for (const { name, text } of jsonSchemas()) await put(`${schemaFolder}/${name}`, text);
    trustCase(folder);
    return { dir: folder, files: files.sort(byCodePoint) };
  } catch (cause) {
    takeBack(folder, files, made);
    throw notWritten(dir, cause);
  }
}

/** Removes what was made of a case that could not be made whole, so that it can be begun again; what others put there stays. */
function takeBack(folder: string, files: readonly string[], made: readonly string[]): void {
  const folders = new Set(
    files.flatMap((path) =>
      path
        .split("/")
        .slice(0, -1)
        .map((_, at, all) => all.slice(0, at + 1).join("/")),
    ),
  );
  for (const path of files) tried(() => remove(join(folder, path)));
  for (const path of [...folders].sort().reverse()) tried(() => rmdirSync(join(folder, path)));
  for (const path of [...made].reverse()) tried(() => rmdirSync(path));
}

/** What the disk does not let go of, or has something else in it, stays where a person sees it. */
function tried(work: () => void): void {
  try {
    work();
  } catch {
    // stays
  }
}

/** The files of a template as they stand in a new case. */
export function templateFiles(template: string): { readonly path: string; readonly bytes: string | Uint8Array }[] {
  const from = join(templates, template);
  return readdirSync(from, { recursive: true, withFileTypes: true }).flatMap((each) => {
    if (!each.isFile()) return [];
    const source = join(each.parentPath, each.name);
    const path = source.slice(from.length + 1).replaceAll("\\", "/");
    return [{ path: /^git(ignore|attributes)$/.test(path) ? `.${path}` : path, bytes: withSchema(path, readFileSync(source)) }];
  });
}

/** One level after the other: `mkdir` with `recursive` never ends where a file system refuses folders, as /proc does. */
async function makeFolder(folder: string, made: string[]): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder), made);
  made.push(folder); // first: a disk may make it and say that it failed
  await mkdir(folder);
}

function occupied(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return `${basename(folder)} is a file.`;
  const there = readdirSync(folder).filter((name) => name !== ".git" && name !== ".DS_Store");
  return there.length ? `the folder ${basename(folder)} is not empty.` : undefined;
}

function withSchema(path: string, bytes: Uint8Array): string | Uint8Array {
  const line = schemaLine(path);
  return line ? line + new TextDecoder().decode(bytes) : bytes;
}
