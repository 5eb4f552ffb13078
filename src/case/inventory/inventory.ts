import { createHash } from "node:crypto";
import type { BigIntStats } from "node:fs";
import { createReadStream, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { type Problem, problem } from "../../domain/problem.js";
import type { Gathered } from "../case.js";
import { isSealed, sealOf } from "../trust/machine.js";
import { writeWhole } from "../write.js";
import { libraryFiles } from "./library-files.js";

const places = ["events", "judgements/codings", "report.md", "sources", "styles"] as const;

/** What a file looks like without being read. */
interface Looks {
  readonly size: string;
  readonly mtime: string;
  readonly ctime: string;
  readonly inode: string;
}

/** A hash that was taken of a file, and what the file looked like then. */
interface Taken extends Looks {
  readonly sha256: string;
}

/**
 * Every file that people put into a case, sorted by path in code points, the same on every machine.
 * Hidden files and those that office programs and systems leave behind are passed over. Hashes are kept in
 * derived/hashes.json under the seal of this machine; a file changed within the last two seconds is hashed anew next time.
 */
export async function inventory(folder: string): Promise<{ files: Gathered[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const root = realpathSync(folder);
  const own = new Map<string, Looks>();
  for (const each of places) walk(root, each, own, problems, new Set());
  const known = readHashes(folder);
  const now: Record<string, Taken> = {};
  const files: Gathered[] = [];
  const library = new Map(libraryFiles(folder).map(({ path, outside }) => [path, outside]));
  const all = [...own.keys(), ...[...library.keys()].filter((path) => !own.has(path))];
  for (const path of inCodePoints(all)) {
    const look = own.get(path);
    const kept = known[path];
    if (look && kept && isLike(kept, look)) {
      files.push({ path, bytes: Number(look.size), sha256: kept.sha256 });
      now[path] = kept;
      continue;
    }
    const found = await gathered(folder, path, look ? undefined : library.get(path), kept, problems);
    if (!found) continue;
    files.push(found.file);
    if (found.taken) now[path] = found.taken;
  }
  problems.push(...sameName(files));
  const paths = Object.keys(now);
  if (paths.length !== Object.keys(known).length || paths.some((path) => now[path] !== known[path])) await keepHashes(folder, now);
  return { files, problems };
}

/** Finds the files below a path, each with what it looks like. */
function walk(root: string, path: string, found: Map<string, Looks>, problems: Problem[], above: ReadonlySet<string>): void {
  const full = join(root, path);
  let stats: BigIntStats;
  try {
    stats = lstatSync(full, { bigint: true });
    if (stats.isSymbolicLink()) {
      const target = realpathSync(full);
      if (!within(root, target)) {
        const says = "this symbolic link leads out of the case folder.";
        problems.push(problem("case/outside-folder", at(path), says, "Copy the file into the case in its place."));
        return;
      }
      stats = statSync(full, { bigint: true });
    }
    if (stats.isDirectory()) {
      const real = realpathSync(full);
      if (above.has(real)) {
        problems.push(problem("case/invalid", at(path), "this symbolic link leads back to a folder above it.", "Remove the link."));
        return;
      }
      const inside = new Set([...above, real]);
      for (const name of readdirSync(full)) if (!isPassedOver(name)) walk(root, `${path}/${name}`, found, problems, inside);
      return;
    }
  } catch (cause) {
    if (code(cause) === "ENOENT" && (places as readonly string[]).includes(path) && !isLink(full)) return;
    problems.push(unreadable(path, cause));
    return;
  }
  if (stats.isFile()) found.set(path, looksOf(stats));
  else problems.push(problem("data/unreadable", at(path), "this is no ordinary file (a pipe, socket or device).", "Remove it."));
}

/** Hidden files, and what systems and office programs leave behind. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || /^(Thumbs\.db|desktop\.ini|Icon\r)$/i.test(name) || name.endsWith("~");
}

/** Whether a path lies in a folder or is the folder. */
export function within(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

async function gathered(folder: string, path: string, outside: string | undefined, known: Taken | undefined, problems: Problem[]) {
  const full = outside ?? join(folder, path);
  const where = { path, ...(outside === undefined ? {} : { outside }) };
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      const look = looks(full);
      if (known && isLike(known, look)) return { file: { ...where, bytes: Number(look.size), sha256: known.sha256 }, taken: known };
      const sha256 = await hash(full, Number(look.size));
      const after = looks(full);
      if (JSON.stringify(after) !== JSON.stringify(look)) continue;
      const settled = Math.max(Number(BigInt(look.mtime) / 1_000_000n), Number(BigInt(look.ctime) / 1_000_000n)) < Date.now() - 2000;
      return { file: { ...where, bytes: Number(look.size), sha256 }, taken: settled ? { ...look, sha256 } : undefined };
    }
    problems.push(
      problem("data/unreadable", at(path), "this file keeps changing while it is read.", "Wait until it is written, then try again."),
    );
  } catch (cause) {
    problems.push(unreadable(path, cause));
  }
  return undefined;
}

function looks(full: string): Looks {
  return looksOf(statSync(full, { bigint: true }));
}

function looksOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): Looks {
  return { size: `${size}`, mtime: `${mtimeNs}`, ctime: `${ctimeNs}`, inode: `${ino}` };
}

function isLike(one: Looks, other: Looks): boolean {
  return one.size === other.size && one.mtime === other.mtime && one.ctime === other.ctime && one.inode === other.inode;
}

/** SHA-256 of a file of a size, large ones in pieces. */
export async function hash(full: string, size: number): Promise<string> {
  const sha = createHash("sha256");
  if (size < 4 << 20) sha.update(await readFile(full));
  else for await (const piece of createReadStream(full, { highWaterMark: 1 << 20 })) sha.update(piece as Buffer);
  return sha.digest("hex");
}

/** Names that differ only in how their accents are stored: one file on a Mac, two elsewhere. */
function sameName(files: readonly Gathered[]): Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ path }) => {
    const name = path.normalize("NFC");
    const other = seen.get(name);
    seen.set(name, path);
    if (other === undefined) return [];
    const says = "two files bear this name; only the way their accents are stored differs.";
    return [problem("case/duplicate-id", [at(path), at(other)], says, "Rename one of them.")];
  });
}

/** Order by code points of the composed form, then of the name as it is. */
export function byCodePoint(a: string, b: string): number {
  return compare(a.normalize("NFC"), b.normalize("NFC")) || compare(a, b);
}

/** The same order of many: each is composed once. */
function inCodePoints(paths: readonly string[]): string[] {
  const composed = paths.map((path) => ({ path, name: path.normalize("NFC") }));
  return composed.sort((a, b) => compare(a.name, b.name) || compare(a.path, b.path)).map((each) => each.path);
}

function compare(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return x >= 0xd800 && y >= 0xd800 ? afterHalves(x) - afterHalves(y) : x - y;
  }
  return a.length - b.length;
}

/** A code unit as it stands among code points: halves of those beyond U+FFFF after all others. */
function afterHalves(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

function readHashes(folder: string): Record<string, Taken> {
  try {
    const { seal, files } = JSON.parse(readFileSync(join(folder, "derived", "hashes.json"), "utf8")) as Record<string, unknown>;
    return isSealed("hashes", JSON.stringify(files), seal) ? (files as Record<string, Taken>) : {};
  } catch {
    return {}; // derived/ may be deleted freely
  }
}

async function keepHashes(folder: string, now: Record<string, Taken>): Promise<void> {
  try {
    await writeWhole(
      join(folder, "derived", "hashes.json"),
      `${JSON.stringify({ files: now, seal: sealOf("hashes", JSON.stringify(now)) }, null, 1)}\n`,
      { lasting: false, within: folder },
    );
  } catch {
    // a case on a disk that cannot be written to is read all the same
  }
}

function at(path: string) {
  return { file: path, line: 1, column: 1 };
}

function code(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? "";
}

export function isLink(full: string): boolean {
  try {
    return lstatSync(full).isSymbolicLink();
  } catch {
    return false;
  }
}

export function unreadable(path: string, cause: unknown): Problem {
  const says = {
    EACCES: "you may not read this file.",
    EPERM: "you may not read this file.",
    ENOENT: "this symbolic link leads nowhere.",
    ELOOP: "these symbolic links lead in a circle.",
    ENAMETOOLONG: "the name is too long for this disk.",
  }[code(cause)];
  return problem("data/unreadable", at(path), says ?? `the file cannot be read: ${code(cause) || String(cause)}.`, "Mend it or remove it.");
}
