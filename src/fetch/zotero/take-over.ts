import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { appendLines } from "../../case/codings/append.js";
import { readCoder } from "../../case/codings/coder-log.js";
import { inCase } from "../../case/in-case.js";
import { attachmentsPath, libraryCoder, libraryPlace } from "../../case/inventory/library-files.js";
import { loadCase } from "../../case/load.js";
import { type Library, libraryOf } from "../../case/trust/trust.js";
import { writeForPeople } from "../../case/write.js";
import { locked } from "../../disk/lock.js";
import type { Coding, CodingAct } from "../../domain/coding/coding.js";
import { runAside, Stopped } from "../../formats/aside/aside.js";
import { emptyLog } from "../../methods/coding/log/state.js";
import type { LibraryTask } from "./library-worker.js";
import { stampOf } from "./local-api.js";
import { noteRead, type TakenOver } from "./looked.js";
import type { Mirror } from "./mirror.js";

const worker = new URL("./library-worker.js", import.meta.url).href;
const seconds = 60;

/** Brings what is new in the library that a person joined to the case; null where none is. Nothing is written to the library. */
export async function takeOver(folder: string): Promise<TakenOver | null> {
  const library = libraryOf(folder);
  if (!library) return null;
  const taken = await takenOf(folder, library);
  noteRead(folder, taken);
  return taken;
}

async function takenOf(folder: string, library: Library): Promise<TakenOver> {
  const { says } = await loadCase(folder);
  const categories = new Map(
    says.codebook.categories.flatMap(({ id, name }) => [[name.trim().toLowerCase(), id] as const, [id, id] as const]),
  );
  const task: LibraryTask = { from: library.from, categories };
  const none = { written: [], works: 0, documents: 0, highlights: null, refused: true };
  const file = "file" in library.from ? library.from.file : null;
  if (file !== null && !existsSync(file))
    return { ...none, told: [`There is no file ${file} any more; the case keeps what it has of it.`] };
  if (file !== null && statSync(file).size > most)
    return { ...none, told: [`${file} is larger than ${most >> 20} MB; export a collection of it.`] };
  const mirror = await runAside<Mirror | { readonly refused: string }>(worker, task, seconds);
  if (mirror instanceof Stopped) return { ...none, told: [`${whyStopped(mirror)}; the case keeps what it has of it.`] };
  if ("refused" in mirror) return { ...none, told: [mirror.refused] };
  return locked(folder, () => write(folder, mirror));
}
const most = 64 << 20;

function whyStopped({ why, says }: Stopped): string {
  if (why === "time") return `The library was not read within ${seconds} seconds`;
  return why === "memory" ? "Reading the library takes more memory than it is given" : `The library cannot be read (${says.slice(0, 200)})`;
}

async function write(folder: string, { works, attachments, codings, told }: Mirror): Promise<TakenOver> {
  const written: string[] = [];
  const put = async (path: string, text: string) => {
    const full = inCase(folder, path);
    if (existsSync(full) ? readFileSync(full, "utf8") === text : text === "") return;
    await writeForPeople(folder, path, text);
    written.push(path);
  };
  const counts = { works: works.count, documents: attachments.length, highlights: codings?.length ?? null, told };
  const other = `${libraryPlace}library.${works.path.endsWith(".bib") ? "json" : "bib"}`;
  if (works.count === 0 && existsSync(inCase(folder, works.path)))
    return { written, ...counts, told: [...told, "The library is empty; the case keeps what it has of it."], refused: true };
  if (existsSync(inCase(folder, other)))
    return { written, ...counts, told: [...told, `${other} is of another library: remove it first.`], refused: true };
  await put(works.path, works.text);
  await put(
    attachmentsPath,
    attachments.length ? `${JSON.stringify(attachments, null, 1)}\n` : existsSync(inCase(folder, attachmentsPath)) ? "[]\n" : "",
  );
  if (codings) {
    const path = `judgements/codings/${libraryCoder}.jsonl`;
    const acts = await actsOf(folder, path, codings);
    if (acts.length) {
      await appendLines(folder, path, acts);
      written.push(path);
    }
  }
  return { written, ...counts, refused: false };
}

/** What must be added to the coder's file so that it says what the library says: lines are added, never changed. */
async function actsOf(folder: string, path: string, codings: readonly Coding[]): Promise<CodingAct[]> {
  const full = inCase(folder, path);
  const log = existsSync(full) ? (await readCoder(full, path)).log : emptyLog();
  const acts: CodingAct[] = [];
  const act = () => ({ id: randomBytes(6).toString("hex") });
  const there = new Set(codings.map(({ id }) => id));
  for (const coding of codings) {
    const { id, at, ...rest } = coding;
    const before = log.codings.get(id) ?? log.gone.codings.get(id);
    if (!before) {
      acts.push({ id, act: "code", coding, ...(at === null ? {} : { at }) });
      continue;
    }
    if (!log.codings.has(id)) acts.push({ ...act(), act: "restore", of: id });
    if (before.exact !== rest.exact) {
      const anchor = { text: null, start: null, end: null, exact: rest.exact, prefix: "", suffix: "" };
      acts.push({ ...act(), act: "move", of: id, anchor });
    }
    if (before.category !== rest.category) acts.push({ ...act(), act: "recode", of: id, category: rest.category });
    if ((before.memo ?? "") !== (rest.memo ?? "")) acts.push({ ...act(), act: "memo", on: `coding:${id}`, says: rest.memo ?? "" });
  }
  for (const id of log.codings.keys()) if (id.startsWith("z-") && !there.has(id)) acts.push({ ...act(), act: "uncode", of: id });
  return acts;
}

/** What tells whether a library changed since: cheap, and asked often; null where it cannot be asked. */
export async function libraryStamp({ from }: Library): Promise<string | null> {
  try {
    if ("api" in from) return await stampOf(from.api);
    const { size, mtimeMs } = statSync(from.file);
    return `${size} ${mtimeMs}`;
  } catch {
    return null;
  }
}
