import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join, posix } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { editCase, fileNow } from "../../case/changing/edit.js";
import { inCase } from "../../case/in-case.js";
import { hash, isPassedOver } from "../../case/inventory/inventory.js";
import { addFiles } from "../../case/making/add.js";
import { boundBy, boundsOfDocuments, isOwnFile, standingOf } from "../../case/making/example.js";
import { parseLocated } from "../../case/yaml/located-yaml.js";
import { lookAt, remove } from "../../disk/calls.js";
import { locked } from "../../disk/lock.js";
import { notWritten, whyNot } from "../../disk/not-written.js";
import { ownFolder } from "../../disk/own-folder.js";
import { checkRoot } from "../../disk/root.js";
import { InputError, type Problem } from "../../domain/problem.js";
import { inTurn } from "../../domain/turns/in-turn.js";
import { sharedReader } from "../../formats/documents/read-limited.js";
import type { TakenFile } from "../../pages/adding.js";
import type { Written } from "../../pages/edit.js";
import type { AddBench, SentFile } from "../../servers/api/adding.js";
import { boundsOf } from "../../stages/import/coverage/bounds.js";
import { inspectFile } from "./inspect-file.js";
import { inWords, oddOf } from "./taken-words.js";

/** Takes files into an open case, a group after the other; the folder is followed, so that what came is built. */
export function addBench(folder: string): AddBench {
  const turn = inTurn();
  /** Hashes of what was taken in this run, by path. */
  const taken = new Map<string, string>();
  return {
    take: async (files) => {
      const scratch = await ownFolder("adding");
      try {
        const staged: Staged[] = [];
        for (const [index, file] of files.entries()) staged.push(await stage(join(scratch, `${index}`), file));
        const lines = await turn(() => takeIn(folder, staged, taken));
        return staged.map(({ name, full, why }) =>
          full === undefined ? notTaken(name, why) : (lines.get(full) ?? notTaken(name, unread)),
        );
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    },
    leaveOut: (path) => turn(() => leaveOut(folder, path, taken)),
  };
}

const unread = "nothing in it can be read";
const notTaken = (file: string, ...why: string[]): TakenFile => ({
  file,
  path: null,
  kind: "none",
  says: "not taken",
  odd: why,
  leaves: false,
});

/** A file that was sent, where it waits to be taken in; or why it does not. */
type Staged = { readonly name: string } & (
  | { readonly full: string; readonly why?: undefined }
  | { readonly full?: undefined; readonly why: string }
);

async function stage(place: string, { name, bytes }: SentFile): Promise<Staged> {
  if (!name.trim()) return { name: "a file", why: "it has no name but blanks; rename it" }; // no entry of sources.yaml could name it
  if (name === "." || name === ".." || isPassedOver(name))
    return { name, why: "hidden files and leftovers of other programs are passed over" };
  try {
    await mkdir(place);
    const full = join(place, name);
    await pipeline(Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(full, { flags: "wx" }));
    return { name, full };
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) return { name, why: whyNot(notWritten(name, cause)) };
    throw cause;
  }
}

/** What became of each file of a group, by where it waited. The case is read once for all of them. */
async function takeIn(folder: string, staged: readonly Staged[], taken: Map<string, string>): Promise<Map<string, TakenFile>> {
  const files = staged.flatMap(({ name, full }) => (full === undefined ? [] : [{ name, full }]));
  const lines = new Map<string, TakenFile>();
  if (files.length === 0) return lines;
  const standing = standingOf(folder);
  const came = await addFiles(
    folder,
    files.map(({ full }) => full),
    sharedReader(),
  ).catch((cause: unknown) => {
    const why = cause instanceof InputError ? cause : cause instanceof Error && "code" in cause ? notWritten("the case", cause) : undefined;
    if (!why) throw cause;
    return whyNot(why);
  });
  if (typeof came === "string") return new Map(files.map(({ name, full }) => [full, notTaken(name, came)]));
  const tables = came.added.filter(({ kind }) => kind === "events").map(({ path }) => inCase(folder, path));
  if (standing !== "own" && came.added.some(isOwnFile))
    await boundBy(folder, standing, (tables.length ? await boundsOf(tables) : undefined) ?? boundsOfDocuments(came.days));
  const told = problemsByFile(
    files.map(({ full }) => full),
    came,
  );
  for (const { name, full } of files) lines.set(full, await lineOf(folder, name, { full, came, odd: oddOf(told.get(full) ?? []) }, taken));
  return lines;
}

/** Problems by the file that they tell of; what tells of the case itself stands with the first. */
function problemsByFile(files: readonly string[], { added, problems }: Came): Map<string, Problem[]> {
  const owner = new Map([...files.map((each) => [each, each] as const), ...added.map(({ path, file }) => [path, file] as const)]);
  const told = new Map<string, Problem[]>();
  for (const each of problems) {
    const of = each.at.map(({ file }) => owner.get(file)).find((file) => file !== undefined) ?? files[0] ?? "";
    told.set(of, [...(told.get(of) ?? []), each]);
  }
  return told;
}

type Came = Awaited<ReturnType<typeof addFiles>>;

interface OfGroup {
  readonly full: string;
  readonly came: Came;
  readonly odd: readonly string[];
}

async function lineOf(folder: string, name: string, { full, came, odd }: OfGroup, taken: Map<string, string>): Promise<TakenFile> {
  const project = came.projects.find(({ file }) => file === full);
  if (project) {
    const codings = Object.values(project.codings).reduce((sum, n) => sum + n, 0);
    const says = inWords({ kind: "project", documents: project.sources.length, codes: project.categories.length, codings });
    return { file: name, path: project.sources[0] ?? null, kind: "project", says, odd: [...odd, ...project.losses], leaves: false };
  }
  const one = came.added.find(({ file }) => file === full);
  if (!one) return notTaken(name, ...(odd.length ? odd : [unread]));
  const at = inCase(folder, one.path);
  taken.set(one.path, await hash(at, lookAt(at)?.size ?? 0));
  const found = await inspectFile(at, sharedReader());
  const kind = one.kind === "document" || one.kind === "bibliography" ? one.kind : "events";
  const rest = oddOf(found.problems).filter((each) => !odd.includes(each));
  return { file: name, path: one.path, kind, says: inWords({ ...found, kind }), odd: [...odd, ...rest], leaves: true };
}

async function leaveOut(folder: string, path: string, taken: Map<string, string>): Promise<Written> {
  const known = taken.get(path);
  const refused = (says: string): Written => ({ kind: "refused", says });
  if (known === undefined) return refused(`${path} was not taken in this run; take it out of the folder by hand.`);
  try {
    const full = inCase(folder, path);
    const gone = await locked(folder, async () => {
      const now = lookAt(full);
      if (!now) return "gone";
      if ((await hash(full, now.size)) !== known) return "changed";
      checkRoot(folder);
      remove(full);
      return "left";
    });
    if (gone === "changed") return refused(`${path} was changed since it was taken, so it stays.`);
    taken.delete(path);
    const entry = await forget(folder, posix.relative("sources", path));
    if (entry !== undefined) return refused(`${path} is out of the case, but not what sources.yaml proposes of it: ${entry}`);
    return { kind: "written" };
  } catch (cause) {
    return refused(whyNot(notWritten(path, cause)));
  }
}

/** Takes what was proposed of a document out of sources.yaml, or says why not; what a person confirmed there stays, and is told by the build. */
async function forget(folder: string, file: string): Promise<string | undefined> {
  const now = await fileNow(folder, "sources");
  const says = parseLocated(new TextEncoder().encode(now.text), now.file).value as {
    sources?: { file?: string; proposed?: unknown }[];
  } | null;
  const index = says?.sources?.findIndex((each) => each.file === file && each.proposed !== undefined) ?? -1;
  if (index < 0) return undefined;
  const edited = await editCase(folder, "sources", now.sha256, [{ remove: ["sources", index] }]);
  if (edited.kind === "changed") return "somebody else wrote there at the same time.";
  return edited.kind === "refused" ? (edited.problems[0]?.says ?? "it was refused.") : undefined;
}
