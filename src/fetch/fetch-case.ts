import { existsSync, renameSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { CaseFile } from "../case/case.js";
import { editCase, fileNow } from "../case/changing/edit.js";
import { casePaths } from "../case/files.js";
import { loadCase } from "../case/load.js";
import { copyNew } from "../case/making/add.js";
import { differs, type Remote, type RemoteState, remoteStates } from "../case/remote.js";
import { alone } from "../disk/alone.js";
import { folderIdentity, makeWay } from "../disk/root.js";
import { type Problem, problem } from "../domain/problem.js";
import { slug } from "../domain/writing/slug.js";
import { Refusal } from "../formats/refusal.js";
import { byHash, indexOf, notThere } from "./from-folder.js";
import { bringFromLake, type CameFromLake } from "./lake/bring.js";
import { mayAsk, termsOf } from "./may-ask.js";
import { dayNow, type FetchOptions } from "./options.js";
import { beginning, dropPart } from "./part.js";
import { orderOf } from "./recipes/recipe.js";
import { bringBy } from "./recipes/service.js";
import { type Came, NotFetched, transfer, usualPace, webAddress } from "./transfer.js";

export interface Fetched {
  readonly fetched: readonly FetchedFile[];
  /** How many of those asked for were here already. */
  readonly here: number;
  readonly problems: readonly Problem[];
}

export interface FetchedFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of a part of a table: which rows came, by which queries of which engine. */
  readonly lake?: Omit<CameFromLake, "bytes" | "sha256">;
}

export interface Progress {
  readonly file: string;
  readonly bytes: number;
  readonly of: number | null;
  /** Rows so far of a table, whose bytes nobody knows. */
  readonly rows?: number;
}

/** Where what comes lies until it is whole, and where other bytes than the list says are kept. */
const waiting = ".amity/fetch";
const atOnce = 4;
/** Faults of the name of one file, for which the others need not wait. */
const ofThisName = new Set(["ENAMETOOLONG", "EISDIR", "ENOTDIR", "EEXIST", "ENOTEMPTY", "EINVAL"]);
/** Without a size, a file may have this many bytes. */
const usualMost = 2 * 2 ** 30;

/**
 * Brings the files of sources/remote.yaml that are not here, each whole and with the hash that is written, or not at all. Nothing that
 * is here is overwritten; bytes that changed at their address are told and kept under `.amity/fetch`.
 */
export async function fetchCase(
  folder: string,
  options: FetchOptions = {},
  told: (progress: Progress) => void = () => undefined,
): Promise<Fetched> {
  const root = resolve(folder);
  const done = await alone(`fetch ${folderIdentity(root)}`, { most: 0 });
  if (!done) {
    const says = "another fetch of this case is under way; two would write into one another's files.";
    const busy = problem(
      "fetch/failed",
      { file: casePaths.remote, line: 1, column: 1 },
      says,
      "Wait until it has ended, then fetch again.",
    );
    return { fetched: [], here: 0, problems: [busy] };
  }
  try {
    return await fetchAlone(root, options, told);
  } finally {
    await done();
  }
}

async function fetchAlone(root: string, options: FetchOptions, told: (progress: Progress) => void): Promise<Fetched> {
  const caseFile = await loadCase(root);
  const problems: Problem[] = [];
  const wanted = chosen(caseFile, options, problems);
  for (const each of wanted) if (each.state === "differs") problems.push(differs(caseFile, each));
  const away = wanted.filter((each) => each.state === "away");
  const fetched: FetchedFile[] = [];
  const keep = async (state: RemoteState, part: string, came: Sum | CameFromLake) => {
    if (!(await copyNew(root, part, state.remote.file))) {
      problems.push(at(caseFile, state, "fetch/failed", `something lies at ${state.remote.file} since.`, "Look at it, then fetch again."));
      return;
    }
    await writeDown(root, state.remote, came, dayNow(options), problems);
    const { bytes, sha256, ...rest } = came;
    fetched.push({ file: state.remote.file, bytes, sha256, ...("queries" in rest ? { lake: rest } : {}) });
  };
  if (options.from !== undefined) {
    const index = indexOf(options.from);
    for (const state of away) {
      const found = byHash(index, state.remote);
      if (found) await keep(state, found.path, found);
      else {
        const { says, mend } = notThere(state.remote, options.from);
        problems.push(at(caseFile, state, "fetch/failed", says, mend));
      }
    }
  } else {
    makeWay(root, `${waiting}/x`);
    const queue = [...away];
    const one = async () => {
      for (let state = queue.shift(); state; state = queue.shift()) {
        const part = join(root, waiting, `${slug(state.remote.file).slice(0, 40)}-${state.index}.part`);
        try {
          const bring = state.remote.table === undefined ? brought : broughtFromLake;
          const came = await bring(root, caseFile, state, part, options, told, problems);
          if (!came) continue;
          await keep(state, part, came);
          dropPart(part);
        } catch (cause) {
          if (!ofThisName.has((cause as NodeJS.ErrnoException).code ?? "")) throw cause;
          const says = `${state.remote.file} cannot lie there: ${(cause as Error).message.split(",")[0]}.`;
          problems.push(at(caseFile, state, "fetch/failed", says, "Write a shorter name, or one that no other file is in the way of."));
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
  }
  return { fetched, here: wanted.filter((each) => each.state === "here").length, problems };
}

function chosen(caseFile: CaseFile, { only = [], accept = [] }: FetchOptions, problems: Problem[]): RemoteState[] {
  const states = remoteStates(caseFile);
  for (const path of [...only, ...(accept === "all" ? [] : accept)])
    if (!states.some((each) => each.remote.file === path)) {
      const says = `remote.yaml has no file ${path}.`;
      problems.push(
        problem("case/unknown-id", { file: casePaths.remote, line: 1, column: 1 }, says, "Write its path as it stands under file."),
      );
    }
  return only.length ? states.filter((each) => only.includes(each.remote.file)) : states;
}

async function brought(
  root: string,
  caseFile: CaseFile,
  state: RemoteState,
  part: string,
  options: FetchOptions,
  told: (progress: Progress) => void,
  problems: Problem[],
): Promise<Came | undefined> {
  const { remote } = state;
  const refuse = (code: "fetch/failed" | "fetch/terms" | "fetch/key", says: string, mend: string) => {
    problems.push(at(caseFile, state, code, says, mend));
    return undefined;
  };
  const may = mayAsk(remote, options, remote.bytes === undefined ? usualMost : remote.bytes * 2 + (64 << 20));
  if ("code" in may) return refuse(may.code, may.says, may.mend);
  const { wanted } = may;
  try {
    const environment = options.environment ?? process.env;
    const say = (bytes: number, of: number | null) => told({ file: remote.file, bytes, of: of ?? remote.bytes ?? null });
    const hadPart = existsSync(part);
    const bring = () => {
      const asking = { wanted, pace: options.pace ?? usualPace, signal: options.signal, told: say };
      return remote.recipe === undefined
        ? transfer(wanted, part, say, asking.pace, asking.signal)
        : bringBy(remote.recipe, orderOf(remote, environment, dayNow(options)), part, asking);
    };
    let came = await bring();
    if (isOther(remote, came) && hadPart && !options.signal?.aborted) {
      dropPart(part); // what had come before may have been of other bytes
      came = await bring();
    }
    if ((remote.sha256 === undefined || isOther(remote, came)) && isPage(came, part) && !/\.x?html?$/iu.test(remote.file)) {
      dropPart(part);
      const mend = "Open the address in a browser and write that of the file itself, or take the file from a folder with --from.";
      return refuse("fetch/failed", `${webAddress(came.at).hostname} sent a page and not the file ${remote.file}.`, mend);
    }
    if (isOther(remote, came)) {
      const kept = keepBeside(root, remote, part, came);
      problems.push(changed(caseFile, state, came, kept));
      return undefined;
    }
    return came;
  } catch (cause) {
    if (!(cause instanceof NotFetched || cause instanceof Refusal)) throw cause;
    return refuse("fetch/failed", `${remote.file} did not come: ${cause.message}`, cause.mend);
  }
}

/** The part of a table that the case needs, from the server that a person named. */
async function broughtFromLake(
  root: string,
  caseFile: CaseFile,
  state: RemoteState,
  part: string,
  options: FetchOptions,
  told: (progress: Progress) => void,
  problems: Problem[],
): Promise<CameFromLake | undefined> {
  const { remote } = state;
  const refuse = (code: "fetch/failed" | "fetch/terms", says: string, mend: string) => {
    problems.push(at(caseFile, state, code, says, mend));
    return undefined;
  };
  const terms = termsOf(remote, options);
  if (terms) return refuse("fetch/terms", terms.says, terms.mend);
  if (!options.lake)
    return refuse(
      "fetch/failed",
      `${remote.file} is a part of the table ${remote.table}, and a case names no server.`,
      `Name the one that has it: amity fetch CASE ${remote.file} --engine trino://you@host:8080/catalog/schema.`,
    );
  try {
    const came = await bringFromLake(caseFile, remote, part, options.lake, (rows) => told({ file: remote.file, bytes: 0, of: null, rows }));
    if (!("bytes" in came)) {
      problems.push(...came);
      return undefined;
    }
    if (!isOther(remote, came)) return came;
    problems.push(changed(caseFile, state, came, keepBeside(root, remote, part, came)));
    return undefined;
  } catch (cause) {
    if (!(cause instanceof NotFetched)) throw cause;
    return refuse("fetch/failed", `${remote.file} did not come: ${cause.message}`, cause.mend);
  }
}

type Sum = Pick<Came, "bytes" | "sha256">;

function isOther({ sha256, bytes }: Remote, came: Sum): boolean {
  return sha256 === undefined ? bytes !== undefined && bytes !== came.bytes : sha256 !== came.sha256;
}

/** A page to look at: by what its server calls it, or by how it begins. */
function isPage({ type }: Came, part: string): boolean {
  return /^(?:text\/html|application\/xhtml)/iu.test(type ?? "") || /^\s*(?:<!doctype html|<html[\s>])/iu.test(beginning(part));
}

/** Under the first digits of its hash, so that no two versions lie on one another. */
function keepBeside(root: string, remote: Remote, part: string, came: Sum): string {
  const path = `${waiting}/changed/${came.sha256.slice(0, 12)}-${basename(remote.file).slice(-60)}`;
  makeWay(root, path);
  rmSync(join(root, path), { recursive: true, force: true });
  renameSync(part, join(root, path));
  dropPart(part);
  return path;
}

function changed(caseFile: CaseFile, state: RemoteState, came: Sum, kept: string): Problem {
  const says = `${state.remote.file} has changed at its address: ${came.bytes} bytes with the SHA-256 ${came.sha256.slice(0, 12)}…, where ${state.remote.bytes ?? "others"} with ${state.remote.sha256?.slice(0, 12) ?? "no hash"} were written down. The new bytes are kept as ${kept}.`;
  return at(
    caseFile,
    state,
    "fetch/changed",
    says,
    "Compare the two; where the new one is meant, write its hash and move it to its place.",
  );
}

function at(caseFile: CaseFile, state: RemoteState, code: Problem["code"], says: string, mend: string): Problem {
  return problem(code, caseFile.at("remote", "remote", state.index, "file"), says, mend);
}

/** The hash, size and day of a first fetch, into remote.yaml. */
async function writeDown(root: string, remote: Remote, came: Sum, today: string, problems: Problem[]): Promise<void> {
  if (remote.sha256 !== undefined) return;
  const was = (await fileNow(root, "remote")).sha256;
  const now = await loadCase(root);
  const index = now.says.remote.remote.findIndex((each) => each.file === remote.file);
  if (index < 0) return;
  const set = (key: string, value: unknown) => ({ set: ["remote", index, key], value });
  const steps = [set("sha256", came.sha256), set("bytes", came.bytes), ...(remote.retrieved ? [] : [set("retrieved", today)])];
  const edited = await editCase(root, "remote", was, steps);
  if (edited.kind === "refused") problems.push(...edited.problems);
  if (edited.kind === "changed") {
    const says = `remote.yaml was changed meanwhile; the hash of ${remote.file}, ${came.sha256}, is not in it.`;
    problems.push(problem("fetch/failed", { file: casePaths.remote, line: 1, column: 1 }, says, "Write it there by hand."));
  }
}
