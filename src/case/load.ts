import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join, posix, resolve } from "node:path";
import { InputError, type Place, type Problem, problem } from "../domain/problem.js";
import { programHash } from "../version.js";
import type { CaseFile } from "./case.js";
import { casePaths } from "./files.js";
import { inventory, isLink, unreadable, within } from "./inventory/inventory.js";
import { type Memory, memoryOf } from "./inventory/memory.js";
import { consistency, type Says } from "./schema/consistency.js";
import type { CaseFileName } from "./schema/schema.js";
import { sha256 } from "./write.js";
import { nothing } from "./yaml/nothing.js";
import { placeAt, type Spot } from "./yaml/spots.js";
import type { Told } from "./yaml/tell.js";

const names = Object.keys(casePaths) as CaseFileName[];
/**
 * Reads a case folder: its YAML files and the list of what lies in it. Throws `InputError` with every fault of every
 * file; what does not stop the case is in `problems`.
 */
export async function loadCase(folder: string): Promise<CaseFile> {
  const absolute = resolve(folder);
  const absent = whyNoCase(absolute);
  if (absent) throw new InputError([absent]);
  const led = ledAway(absolute);
  if (led.length) throw new InputError(led);
  const problems: Problem[] = [];
  const memory = memoryOf(absolute, "case", programHash());
  const spots = new Map<CaseFileName, Spot>();
  const hashes: [CaseFileName, string][] = [];
  const says: Record<string, unknown> = {};
  for (const name of names) {
    const path = casePaths[name];
    const bytes = read(absolute, path, problems);
    if (bytes === undefined) {
      problems.push(...misnamed(absolute, path));
      says[name] = nothing[name];
      continue;
    }
    const hash = sha256(bytes);
    hashes.push([name, hash]);
    const told = await memory.remember(`${name} ${hash}`, () => toldBy(bytes, name));
    if (told.spots) spots.set(name, told.spots);
    problems.push(...told.problems);
    says[name] = told.value;
  }
  const at = (file: CaseFileName, ...path: (string | number)[]): Place => {
    const root = spots.get(file);
    return root ? placeAt(casePaths[file], root, path) : { file: casePaths[file], line: 1, column: 1 };
  };
  const { files, problems: found } = await inventory(absolute);
  const together = () => [...consistency(says as Says, at), ...paths(says as Says, at)];
  problems.push(...found, ...(await memory.remember(`together ${JSON.stringify(hashes)}`, together)));
  const sorted = inOrder(problems);
  if (sorted.some((each) => each.severity === "error")) throw new InputError(sorted);
  await keep(memory);
  const layout = (file: CaseFileName, key: string) => spots.get(file)?.[2]?.[key] ?? null;
  return { folder: absolute, says: says as CaseFile["says"], at, layout, files, problems: sorted };
}

/** Up to here a file is read sooner than a thread starts. */
const small = 32 << 10;
const worker = new URL("./yaml/told-worker.js", import.meta.url).href;

/** What one file says. The parser and the schemas are loaded where a file is new: a case that is known does without. */
async function toldBy(bytes: Uint8Array, name: CaseFileName): Promise<Told> {
  if (bytes.length <= small) return (await import("./yaml/tell.js")).tell(bytes, name);
  const { asRefusal, runAside, Stopped } = await import("../formats/aside/aside.js");
  const told = await runAside<Told>(worker, { bytes, name });
  if (!(told instanceof Stopped)) return told;
  const { code, message } = asRefusal(told);
  const at = { file: casePaths[name], line: 1, column: 1 };
  return { value: undefined, spots: null, problems: [problem(code, at, message, "Keep data in events/ and words in sources/.")] };
}

async function keep(memory: Memory): Promise<void> {
  try {
    await memory.keep();
  } catch {
    // a case on a disk that cannot be written to is read all the same
  }
}

/** As one reads: file by file in the order of their first problem, then down each file. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map((each) => each.at[0]?.file))];
  const key = ({ at: [first] }: Problem) => [files.indexOf(first?.file), first?.line ?? 0, first?.column ?? 0] as const;
  return [...problems].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  });
}

/** Why a folder is no case; undefined where it is one. */
export function whyNoCase(folder: string): Problem | undefined {
  const where: Place = { file: "case.yaml", line: 1, column: 1 };
  try {
    if (!statSync(folder).isDirectory())
      return problem(
        "case/missing-file",
        where,
        `${basename(folder)} is a file; a case is a folder.`,
        "Name the folder that holds case.yaml.",
      );
    if (statSync(join(folder, "case.yaml")).isFile()) return undefined;
  } catch {
    // said below
  }
  let there: string[] = [];
  try {
    there = readdirSync(folder);
  } catch {
    return problem(
      "case/missing-file",
      where,
      `there is no folder ${basename(folder)}.`,
      `Make a case with: amity new ${basename(folder)}.`,
    );
  }
  const other = there.find((each) => /^case\.ya?ml$/i.test(each));
  const mend = other && other !== "case.yaml" ? `Rename ${other} to case.yaml.` : "Go to a case folder, or make one with: amity new DIR.";
  return problem("case/missing-file", where, `the folder ${basename(folder)} has no case.yaml.`, mend);
}

/** What the machine makes is written into folders of the case, and nowhere else. */
function ledAway(folder: string): Problem[] {
  return ["derived", "dist", "runs"]
    .filter((name) => isLink(join(folder, name)))
    .map((file) =>
      problem(
        "case/outside-folder",
        { file, line: 1, column: 1 },
        `${file} is a symbolic link; Amity would write where it leads.`,
        "Remove the link; the folder is made again.",
      ),
    );
}

/** Bytes of a file of the case; undefined where it is not there, or lies elsewhere. */
function read(folder: string, path: string, problems: Problem[]): Uint8Array | undefined {
  const full = join(folder, path);
  const at = { file: path, line: 1, column: 1 };
  try {
    if (!within(realpathSync(folder), realpathSync(full))) {
      const link = lstatSync(full).isSymbolicLink() ? "this symbolic link" : "the folder of this file";
      problems.push(
        problem("case/outside-folder", at, `${link} leads out of the case folder.`, "Copy the file into the case in its place."),
      );
      return undefined;
    }
    if (!statSync(full).isFile()) {
      problems.push(problem("data/unreadable", at, `${path} is no file.`, `Put a file of that name there, or remove it.`));
      return undefined;
    }
    if (statSync(full).size > 64 << 20) {
      problems.push(problem("data/too-large", at, "the file has more than 64 MB.", "Keep data in events/ and words in sources/."));
      return undefined;
    }
    return readFileSync(full);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT" || isLink(full)) problems.push(unreadable(path, cause));
    return undefined;
  }
}

/** `claims.yml` where `claims.yaml` is read. */
function misnamed(folder: string, path: string): Problem[] {
  const wanted = posix.basename(path);
  try {
    const other = readdirSync(join(folder, posix.dirname(path))).find(
      (each) => each !== wanted && each.toLowerCase().replace(/\.yml$/, ".yaml") === wanted,
    );
    if (!other) return [];
    const file = posix.join(posix.dirname(path), other);
    return [
      problem(
        "case/missing-file",
        { file, line: 1, column: 1 },
        `${other} is not read; its name is not ${wanted}.`,
        `Rename it to ${wanted}.`,
      ),
    ];
  } catch {
    return [];
  }
}

/** Paths in the YAML files: none leaves the folder. Whether they lead to something is for the stages to say. */
function paths(says: Says, at: CaseFile["at"]): Problem[] {
  const problems: Problem[] = [];
  const stays = (path: string, where: Place, from: string) => {
    const whole = posix.normalize(posix.join(from, path));
    if (!posix.isAbsolute(path) && !/^[A-Za-z]:|\\/.test(path) && whole !== ".." && !whole.startsWith("../")) return;
    const mend = path.includes("\\") ? "Write / between folders." : "Copy the file into the case, and write its path from there.";
    problems.push(problem("case/outside-folder", where, `the path “${path}” leads out of the case folder.`, mend));
  };
  for (const [index, each] of (says.case?.events ?? []).entries()) stays(each.file, at("case", "events", index, "file"), "");
  for (const [index, each] of (says.remote?.remote ?? []).entries()) stays(each.file, at("remote", "remote", index, "file"), "");
  for (const [index, each] of (says.sources?.sources ?? []).entries()) stays(each.file, at("sources", "sources", index, "file"), "sources");
  return problems;
}
