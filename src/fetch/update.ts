import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CaseFile } from "../case/case.js";
import { editCase, fileNow } from "../case/changing/edit.js";
import { loadCase } from "../case/load.js";
import { recipes } from "../case/recipes.js";
import { addressOf, type Remote, type RemoteState, remoteStates } from "../case/remote.js";
import { ownFolder } from "../disk/own-folder.js";
import { type Problem, problem } from "../domain/problem.js";
import type { CompiledReport } from "../domain/report/report.js";
import { Refusal } from "../formats/refusal.js";
import { changesOf, type ReportChanges } from "./changes.js";
import { fetchCase, type Progress } from "./fetch-case.js";
import { mayAsk } from "./may-ask.js";
import { dayNow, type FetchOptions } from "./options.js";
import { orderOf } from "./recipes/recipe.js";
import { newerBy } from "./recipes/service.js";
import { NotFetched, transfer, usualPace } from "./transfer.js";

/** A release that is newer than the one the case has. */
interface Newer {
  readonly file: string;
  readonly dataset: string;
  /** What the case has: its version, or the day of its retrieval. */
  readonly has: string;
  /** All that are newer, oldest first; the last is what a rebuild is tried with. */
  readonly newer: readonly string[];
}

export interface Updates {
  readonly newer: readonly Newer[];
  /** What the report would say otherwise; null where nothing is newer or nothing of it came. */
  readonly changes: ReportChanges | null;
  readonly problems: readonly Problem[];
}

/**
 * Asks for each file of remote.yaml whether something newer is there, and tries the newest in a copy of the case: what is built of it is
 * compared with what the case says now, sentence by sentence. The case itself is not touched; a person writes the version that is meant.
 */
export async function updatesOf(
  folder: string,
  options: FetchOptions,
  build: (folder: string) => Promise<void>,
  told: (progress: Progress | string) => void = () => undefined,
): Promise<Updates> {
  const root = resolve(folder);
  const caseFile = await loadCase(root);
  const only = options.only ?? [];
  const states = remoteStates(caseFile).filter(({ remote, state }) => state !== "away" && (!only.length || only.includes(remote.file)));
  const problems: Problem[] = [];
  const newer: Newer[] = [];
  const scratch = await ownFolder("update");
  try {
    for (const state of states) {
      told(`asking for what is newer than ${state.remote.file}`);
      const found = await newerThan(caseFile, state, join(scratch, "asked"), options, problems);
      if (found) newer.push(found);
    }
    if (!newer.length) return { newer, changes: null, problems };
    const copy = join(scratch, "case");
    cpSync(root, copy, { recursive: true, verbatimSymlinks: true, filter: (from) => from !== join(root, ".amity") });
    told("building the case as it is, in a copy");
    await build(copy);
    const before = reportOf(copy);
    for (const each of newer) await forget(copy, each);
    const brought = await fetchCase(copy, { ...options, only: newer.map(({ file }) => file) }, told);
    problems.push(...brought.problems);
    if (!brought.fetched.length) return { newer, changes: null, problems };
    told("building the copy with what is newer");
    await build(copy);
    const after = reportOf(copy);
    return { newer, changes: before && after && changesOf(before, after), problems };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function newerThan(
  caseFile: CaseFile,
  state: RemoteState,
  part: string,
  options: FetchOptions,
  problems: Problem[],
): Promise<Newer | undefined> {
  const { remote } = state;
  // A lake has no releases: what is newer there is seen by bringing it again.
  if (remote.table !== undefined) return undefined;
  const environment = options.environment ?? process.env;
  const asking = mayAsk(remote, options, 0);
  if ("code" in asking) {
    problems.push(problem(asking.code, caseFile.at("remote", "remote", state.index, "file"), asking.says, asking.mend));
    return undefined;
  }
  const pace = options.pace ?? usualPace;
  const { wanted } = asking;
  try {
    if (remote.recipe !== undefined) {
      const order = orderOf(remote, environment, dayNow(options));
      const quiet = () => undefined;
      const newer = await newerBy(remote.recipe, order, part, { wanted, pace, signal: options.signal, told: quiet });
      const dataset = remote.dataset ?? recipes[remote.recipe].dataset;
      return newer.length ? { file: remote.file, dataset, has: order.version, newer } : undefined;
    }
    if (remote.retrieved === undefined) return undefined;
    const { modified } = await transfer({ ...wanted, isQuestion: true }, part, undefined, pace, options.signal);
    const day = dayOfHeader(modified);
    if (day === undefined || day <= remote.retrieved) return undefined;
    return { file: remote.file, dataset: remote.dataset ?? remote.file, has: remote.retrieved, newer: [day] };
  } catch (cause) {
    if (!(cause instanceof NotFetched || cause instanceof Refusal)) throw cause;
    const says = `what is newer than ${remote.file} is not known: ${cause.message}`;
    problems.push(problem("fetch/failed", caseFile.at("remote", "remote", state.index, "file"), says, cause.mend));
    return undefined;
  }
}

function dayOfHeader(modified: string | null): string | undefined {
  const time = Date.parse(modified ?? "");
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** In the copy: the file is gone, and its entry asks for the newest version, whatever its bytes. */
async function forget(copy: string, { file, newer }: Newer): Promise<void> {
  rmSync(join(copy, file), { force: true });
  const caseFile = await loadCase(copy);
  const index = caseFile.says.remote.remote.findIndex((each) => each.file === file);
  const entry = caseFile.says.remote.remote[index] as Remote;
  const keys = (["sha256", "bytes", "retrieved"] as const).filter((key) => entry[key] !== undefined);
  const steps = [
    ...keys.map((key) => ({ remove: ["remote", index, key] })),
    ...(entry.recipe === undefined ? [] : [{ set: ["remote", index, "version"], value: newer.at(-1) }]),
  ];
  const edited = await editCase(copy, "remote", (await fileNow(copy, "remote")).sha256, steps);
  if (edited.kind !== "written") throw new Error(`remote.yaml of the copy could not be changed for ${addressOf(entry)}`);
}

function reportOf(folder: string): CompiledReport | null {
  const path = join(folder, "dist/report.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as CompiledReport) : null;
}
