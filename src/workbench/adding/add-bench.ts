import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join, posix } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { AddBench } from "../../api/adding.js";
import { editCase, fileNow } from "../../case/changing/edit.js";
import { inCase } from "../../case/in-case.js";
import { hash, isPassedOver } from "../../case/inventory/inventory.js";
import { addFiles } from "../../case/making/add.js";
import { giveWay, isUntouchedExample } from "../../case/making/example.js";
import { parseLocated } from "../../case/yaml/located-yaml.js";
import { lookAt, remove } from "../../disk/calls.js";
import { locked } from "../../disk/lock.js";
import { notWritten, whyNot } from "../../disk/not-written.js";
import { ownFolder } from "../../disk/own-folder.js";
import { checkRoot } from "../../disk/root.js";
import { InputError } from "../../domain/problem.js";
import { inTurn } from "../../domain/turns/in-turn.js";
import { sharedReader } from "../../formats/documents/read-limited.js";
import type { TakenFile } from "../../pages/adding.js";
import type { Written } from "../../pages/edit.js";
import { boundsOf } from "../../stages/import/coverage/bounds.js";
import { inspectFile } from "./inspect-file.js";
import { inWords, oddOf } from "./taken-words.js";

/** Takes files into an open case, one after the other; the folder is followed, so that what came is built. */
export function addBench(folder: string): AddBench {
  const turn = inTurn();
  /** Hashes of what was taken in this run, by path. */
  const taken = new Map<string, string>();
  return {
    take: async (name, bytes) => {
      if (!name || name === "." || name === ".." || isPassedOver(name))
        return notTaken(name || "a file", "hidden files and leftovers of other programs are passed over");
      const scratch = await ownFolder("adding");
      try {
        const staged = join(scratch, name);
        await pipeline(Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(staged, { flags: "wx" }));
        return await turn(() => takeIn(folder, name, staged, taken));
      } catch (cause) {
        if (cause instanceof InputError) return notTaken(name, whyNot(cause));
        if (cause instanceof Error && "code" in cause) return notTaken(name, whyNot(notWritten(name, cause)));
        throw cause;
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    },
    leaveOut: (path) => turn(() => leaveOut(folder, path, taken)),
  };
}

const notTaken = (file: string, why: string): TakenFile => ({
  file,
  path: null,
  kind: "none",
  says: "not taken",
  odd: [why],
  leaves: false,
});

async function takeIn(folder: string, name: string, staged: string, taken: Map<string, string>): Promise<TakenFile> {
  const isExample = isUntouchedExample(folder);
  const { added, projects, problems } = await addFiles(folder, [staged], sharedReader());
  const odd = oddOf(problems);
  const [project] = projects;
  if (project) {
    const codings = Object.values(project.codings).reduce((sum, n) => sum + n, 0);
    const says = inWords({ kind: "project", documents: project.sources.length, codes: project.categories.length, codings });
    return { file: name, path: project.sources[0] ?? null, kind: "project", says, odd: [...odd, ...project.losses], leaves: false };
  }
  const [one] = added;
  if (!one) return { ...notTaken(name, "nothing in it can be read"), ...(odd.length ? { odd } : {}) };
  const full = inCase(folder, one.path);
  if (isExample && one.kind === "events") {
    const bounds = await boundsOf([full]);
    if (bounds) await giveWay(folder, bounds);
  }
  taken.set(one.path, await hash(full, lookAt(full)?.size ?? 0));
  const found = await inspectFile(full, sharedReader());
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
