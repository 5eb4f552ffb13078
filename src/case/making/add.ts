import { isUtf8 } from "node:buffer";
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, posix, resolve } from "node:path";
import { closeFile, codeOf, copyNew as copy, link, openFile, rename, syncFile } from "../../disk/calls.js";
import { locked } from "../../disk/lock.js";
import { notWritten } from "../../disk/not-written.js";
import { ownName } from "../../disk/owner.js";
import { checkRoot, makeWay } from "../../disk/root.js";
import { InputError, type Problem, problem } from "../../domain/problem.js";
import { kindByFormat } from "../../domain/source.js";
import { type LimitedReader, limitedReader } from "../../formats/documents/read-limited.js";
import { kindLimited } from "../../formats/kind/kind-limited.js";
import type { KindOfFile } from "../../formats/kind/kind-of-file.js";
import type { Gathered } from "../case.js";
import { replaceFile } from "../changing/replace.js";
import { settled } from "../changing/settled.js";
import { inCase } from "../in-case.js";
import { byCodePoint, hash, inventory, isPassedOver, unreadable } from "../inventory/inventory.js";
import { whyNoCase } from "../load.js";
import { caseFiles } from "../schema/schema.js";
import { confirm, removePart, sha256 } from "../write.js";
import { parseLocated } from "../yaml/located-yaml.js";
import { type AddedProject, addProject, type CaseBefore } from "./add-project.js";
import type { SourceEntry } from "./source-entry.js";
import { sourceList } from "./source-list.js";

export interface Added {
  /** Where it was. */
  readonly file: string;
  /** Where it is now, from the case folder. */
  readonly path: string;
  readonly kind: "document" | "bibliography" | "events" | "codebook" | "codings";
  readonly format: string;
}

/**
 * Copies files into a case: documents and bibliographies to sources/, event data to events/, told apart by what is in
 * them. Nothing is overwritten. What a document says of itself is proposed in sources/sources.yaml; `days` are those that documents say. The reader is
 * closed at the end.
 */
export async function addFiles(
  folder: string,
  files: readonly string[],
  reader = limitedReader(),
): Promise<{ added: Added[]; projects: AddedProject[]; problems: Problem[]; days: string[] }> {
  const root = resolve(folder);
  const absent = whyNoCase(root);
  if (absent) throw new InputError([absent]);
  const list = await readList(root);
  const listed = new Set(list.entries.map((each) => each.file.normalize("NFC")));
  const problems: Problem[] = [];
  const known = new Map((await inventory(root)).files.map((each) => [each.sha256, each]));
  const added: Added[] = [];
  const projects: AddedProject[] = [];
  const entries: SourceEntry[] = [];
  const days: string[] = [];
  try {
    for (const file of files.flatMap((each) => [...walk(each, realpathSync(root), problems, new Set())])) {
      if ((await kindLimited(file, statSync(file).size)).kind === "project") {
        const brought = await broughtBy(file, { root, files: known, entries: [...list.entries, ...entries], reader }, problems);
        if (!brought) continue;
        projects.push(brought.added);
        entries.push(...brought.entries);
        added.push(...brought.list);
        for (const each of (await inventory(root)).files) known.set(each.sha256, each);
        continue;
      }
      const done = await addFile(root, file, known, problems).catch((cause: unknown) => {
        if (!(cause instanceof Error && "code" in cause)) throw cause;
        problems.push({ ...unreadable(file, cause), says: `it could not be copied: ${cause.message}.` });
        return undefined;
      });
      if (!done) continue;
      added.push(done);
      const entry = done.kind === "document" ? await entryOf(root, done, reader, problems, days) : undefined;
      if (entry) entries.push(entry);
    }
  } finally {
    await reader.close();
  }
  const missing = entries.filter(({ file }) => !listed.has(file.normalize("NFC")));
  if (missing.length) problems.push(...(await writeEntries(root, list.text, missing)));
  return { added, projects, problems, days: [...days, ...entries.flatMap(({ date }) => date ?? [])] };
}

/** A REFI-QDA project, taken in; refused ones are told. */
async function broughtBy(file: string, before: CaseBefore, problems: Problem[]) {
  try {
    const { added, entries, problems: told } = await addProject(file, before);
    problems.push(...told);
    const list: Added[] = [
      ...added.sources.map((path): Added => ({ file, path, kind: "document", format: "text" })),
      ...(added.categories.length ? [{ file, path: caseFiles.codebook.path, kind: "codebook", format: "yaml" } as const] : []),
      ...Object.entries(added.codings).flatMap(([coder, n]): Added[] =>
        n ? [{ file, path: `judgements/codings/${coder}.jsonl`, kind: "codings", format: "jsonl" }] : [],
      ),
    ];
    return { added, entries, list };
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    problems.push(...cause.problems);
    return undefined;
  }
}

/** sources.yaml as it stands; throws where it has faults, since nothing could be added to it then. */
async function readList(root: string): Promise<{ text: string | undefined; entries: readonly SourceEntry[] }> {
  const full = inCase(root, caseFiles.sources.path);
  if (!existsSync(full)) return { text: undefined, entries: [] };
  const bytes = readFileSync(full);
  if (!isUtf8(bytes)) throw new InputError(parseLocated(bytes, caseFiles.sources.path).problems);
  const text = bytes.toString("utf8");
  const list = await sourceList({ text });
  if (list.kind === "faults") throw new InputError(list.problems);
  return { text, entries: list.entries };
}

async function addFile(root: string, file: string, known: Map<string, Gathered>, problems: Problem[]): Promise<Added | undefined> {
  const at = { file, line: 1, column: 1 };
  const { size } = statSync(file);
  const what = await kindLimited(file, size);
  if (what.kind === "refused") {
    problems.push(problem(what.why.code, at, what.why.message, what.why.mend));
    return undefined;
  }
  if (what.kind === "project") return undefined;
  const digest = await hash(file, size);
  const twin = known.get(digest);
  if (twin) {
    const says = `the case has this file already, as ${twin.path}.`;
    problems.push({ ...problem("case/duplicate-id", at, says, "Nothing to do."), severity: "note" });
    return undefined;
  }
  const place = what.kind === "document" || what.kind === "bibliography" ? "sources" : "events";
  const path = `${place}/${basename(file).normalize("NFC")}`;
  if (!(await copyNew(root, file, path))) {
    problems.push(problem("case/duplicate-id", at, `${path} is there already, with other words in it.`, "Rename this file, then add it."));
    return undefined;
  }
  known.set(digest, { path, bytes: size, sha256: digest });
  if (what.kind === "unsure") problems.push(needsMapping(path, what));
  return { file, path, kind: what.kind === "unsure" ? "events" : what.kind, format: what.format };
}

function needsMapping(path: string, { format }: KindOfFile): Problem {
  const at = { file: path, line: 1, column: 1 };
  const table = format === "zip" ? "the tables in this archive" : "this table";
  const says = `${table} may need a mapping: its columns are those of no dataset that is known by its first lines.`;
  const mend = `Add to case.yaml, under events: {file: ${path}, columns: {day: …, actor: …, target: …}}.`;
  return { ...problem("data/missing-column", at, says, mend), severity: "note" };
}

/** Copies a file into a case whole or not at all; false where there is one of that name. */
export async function copyNew(root: string, from: string, path: string): Promise<boolean> {
  const to = join(root, path);
  makeWay(root, path);
  if (existsSync(to)) return false;
  const part = await copyPart(from, to);
  try {
    checkRoot(root);
    try {
      link(part, to);
    } catch (cause) {
      if (codeOf(cause) === "EEXIST") return false;
      if (!["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP"].includes(codeOf(cause))) throw cause;
      rename(part, to); // a disk without hard links
    }
  } finally {
    removePart(part);
  }
  confirm(root, path);
  return true;
}

async function copyPart(from: string, to: string): Promise<string> {
  const part = join(dirname(to), `.${ownName()}.part`);
  try {
    copy(from, part);
    const file = await openFile(part, "r+");
    try {
      await syncFile(file, part);
    } finally {
      await closeFile(file, part);
    }
    return part;
  } catch (cause) {
    removePart(part);
    throw cause;
  }
}

/** What a document says of itself, all of it proposed; nothing for Markdown with front matter, which says it there. */
async function entryOf(
  root: string,
  { path, format }: Added,
  reader: LimitedReader,
  problems: Problem[],
  days: string[],
): Promise<SourceEntry | undefined> {
  const file = posix.relative("sources", path);
  const read = await reader.read(path, readFileSync(inCase(root, path)));
  const kind = read.kind ?? kindByFormat(format);
  if (format === "jsonl") {
    days.push(...(read.days ?? []));
    return { file, kind, proposed: ["kind"] };
  }
  problems.push(...read.problems.map((each) => ({ ...each, at: each.at.map((place) => ({ ...place, file: path })) })));
  if (read.front !== null && typeof read.front === "object") {
    const { date } = read.front as { readonly date?: unknown };
    if (typeof date === "string") days.push(date);
    return undefined;
  }
  const said = {
    ...(read.title ? { title: read.title.replace(/\s+/gu, " ").trim() } : {}),
    ...(read.authors.length ? { authors: [...read.authors] } : {}),
    ...(read.day ? { date: read.day } : {}),
    ...(read.language ? { language: read.language } : {}),
    ...(read.site ? { publisher: read.site } : {}),
    ...(read.address ? { url: read.address } : {}),
    kind,
  };
  return { file, ...said, proposed: Object.keys(said) };
}

async function writeEntries(root: string, was: string | undefined, entries: readonly SourceEntry[]): Promise<Problem[]> {
  const { path } = caseFiles.sources;
  const full = inCase(root, path);
  const at = { file: path, line: 1, column: 1 };
  const names = entries.map((each) => each.file).join(", ");
  const refuse = (says: string, mend: string) => [problem("case/invalid", at, says, mend)];
  const list = await sourceList({ text: was, adds: entries });
  if (list.kind === "faults") return refuse(`what ${names} says of itself could not be written down.`, "Add the entries by hand.");
  try {
    await settled(full);
    const replaced = await locked(root, () => replaceFile(root, path, was === undefined ? "" : sha256(was), list.text));
    if (replaced.kind === "written") return [];
    const where = replaced.kind === "overtaken" ? ` What they wrote is in ${replaced.kept}.` : "";
    return refuse(`the file was changed by somebody else in the meantime.${where}`, `Add entries for ${names} by hand.`);
  } catch (cause) {
    return notWritten(path, cause).problems.map((each) => ({ ...each, mend: `${each.mend} Then add entries for ${names} by hand.` }));
  }
}

/** Folders of a case that a build fills. */
const machineMade = ["derived", "dist", "runs"];

/** Files of a folder, and of those in it; of a case, what people put there, and of the case itself nothing. */
function* walk(path: string, root: string, problems: Problem[], above: ReadonlySet<string>): Generator<string> {
  try {
    const stats = statSync(path);
    if (stats.isFile()) return yield path;
    const real = realpathSync(path);
    if (above.has(real)) return;
    if (!stats.isDirectory()) throw Object.assign(new Error("no file"), { code: "no file or folder" });
    if (real === root || machineMade.some((each) => `${real}/`.startsWith(`${join(root, each)}/`))) {
      const says = `${real === root ? "this folder is the case itself" : "a build of this case made this folder"}, and adds nothing to it.`;
      const mend = "Name the files that are to be added.";
      problems.push({ ...problem("case/invalid", { file: path, line: 1, column: 1 }, says, mend), severity: "note" });
      return;
    }
    const inside = new Set([...above, real]);
    const isCase = existsSync(join(path, "case.yaml"));
    for (const name of readdirSync(path).sort(byCodePoint))
      if (!isPassedOver(name) && !(isCase && machineMade.includes(name))) yield* walk(join(path, name), root, problems, inside);
  } catch (cause) {
    const isGone = (cause as NodeJS.ErrnoException).code === "ENOENT";
    problems.push(
      isGone ? { ...unreadable(path, cause), says: "there is no such file.", mend: "Check its name." } : unreadable(path, cause),
    );
  }
}
