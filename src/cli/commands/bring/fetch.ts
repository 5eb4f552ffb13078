import { resolve } from "node:path";
import { loadCase } from "../../../case/load.js";
import { addressOf, remoteStates } from "../../../case/remote.js";
import type { Problem } from "../../../domain/problem.js";
import type { TrinoClient } from "../../../engine/trino/client.js";
import { type FetchedFile, fetchCase, type Progress } from "../../../fetch/fetch-case.js";
import { keysOf } from "../../../fetch/keys.js";
import type { FetchOptions } from "../../../fetch/options.js";
import { type Updates, updatesOf } from "../../../fetch/update.js";
import { keepManifest } from "../../../flow/manifest.js";
import { buildConfined } from "../../builder/lasting.js";
import { printJson, printProblems, progressLine, say, UsageError } from "../../print.js";

export interface FetchArguments {
  readonly from?: string;
  /** Files whose terms are accepted; true for those of all that are asked for. */
  readonly accept?: readonly string[] | true;
  readonly key?: readonly string[];
  readonly inside?: boolean;
  readonly list?: boolean;
  readonly update?: boolean;
  readonly json?: boolean;
  /** `trino://…`: the server that has the tables of which parts are brought. */
  readonly engine?: string;
}

/** Brings what sources/remote.yaml lists, or says what it would bring. */
export async function fetchCommand(folder: string, files: readonly string[], options: FetchArguments): Promise<readonly Problem[]> {
  const states = remoteStates(await loadCase(folder));
  if (options.list) {
    if (options.json) printJson(states.map(({ remote, state }) => ({ ...remote, state })));
    else for (const { remote, state } of states) say(described(remote, state));
    return [];
  }
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const line = progressLine();
  const lake = options.engine === undefined ? undefined : await lakeOf(options.engine);
  if (lake) stop.signal.addEventListener("abort", () => void lake.stop());
  const asked: FetchOptions = {
    only: files,
    ...(lake ? { lake } : {}),
    ...(options.from === undefined ? {} : { from: options.from }),
    accept: options.accept === true || options.accept?.includes("all") ? "all" : (options.accept ?? []),
    keys: options.key ?? [],
    inside: options.inside ?? false,
    signal: stop.signal,
  };
  const show = ({ file, bytes, of, rows }: Progress) =>
    line.show(`${file}: ${rows === undefined ? megabytes(bytes) : `${rows} rows`}${of === null ? "" : ` of ${megabytes(of)}`}`);
  if (options.update) {
    const updates = await updatesOf(folder, asked, buildConfined, (told) => (typeof told === "string" ? line.show(told) : show(told)));
    line.end();
    if (options.json) printJson(updates);
    else tellUpdates(updates);
    return updates.problems;
  }
  const { fetched, here, problems } = await fetchCase(folder, asked, show);
  line.end();
  if (fetched.some((each) => each.lake)) await keepManifest(resolve(folder), { fetched });
  if (options.json) printJson({ fetched, here, problems });
  else {
    for (const each of fetched)
      say(
        `Fetched ${each.file} (${megabytes(each.bytes)}, SHA-256 ${each.sha256.slice(0, 12)}…)${each.lake ? describedLake(each.lake) : ""}`,
      );
    if (!states.length) say("sources/remote.yaml lists nothing to fetch; docs/fetch.md says how to write it.");
    else if (here) say(`${here} ${here === 1 ? "file was" : "files were"} here already.`);
    if (fetched.length) say("Next: amity build");
    printProblems(problems);
  }
  return problems;
}

/** The server that a person names, with the secret of the environment. */
async function lakeOf(address: string): Promise<TrinoClient> {
  const { trinoAddress } = await import("../../../engine/trino/address.js");
  const { secretOf, trinoClient } = await import("../../../engine/trino/client.js");
  try {
    return trinoClient(trinoAddress(address), secretOf(process.env));
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
}

function describedLake({ rows, table, engine, queries, where }: NonNullable<FetchedFile["lake"]>): string {
  const part = where.length ? `${rows} rows of ${table}` : `all ${rows} rows of ${table}`;
  return `: ${part}, by ${queries.length} queries of ${engine}`;
}

function tellUpdates({ newer, changes, problems }: Updates): void {
  if (!newer.length) say("Nothing newer was found.");
  for (const each of newer) say(`${each.file}: ${each.dataset} ${each.has} is here; ${each.newer.join(", ")} is newer.`);
  if (changes) {
    const { sentences, found, gone } = changes;
    say(`With it, ${sentences.length === 1 ? "1 sentence" : `${sentences.length} sentences`} of the report would change.`);
    for (const each of sentences) {
      say(`${each.file}:${each.line}`);
      if (each.before !== each.after) say(`  now:  ${each.before}\n  then: ${each.after}`);
      else say(`  ${each.after}`);
      for (const { id, before, after } of each.evidence) say(`  ${id}\n    now:  ${before ?? "nothing"}\n    then: ${after ?? "nothing"}`);
    }
    for (const each of found) say(`would be found:  ${each}`);
    for (const each of gone) say(`would be gone:  ${each}`);
  }
  if (newer.length)
    say("To take one: write its version in sources/remote.yaml, remove its sha256, bytes and retrieved and the file, then amity fetch.");
  printProblems(problems);
}

function described(remote: ReturnType<typeof remoteStates>[number]["remote"], state: string): string {
  const { file, bytes, licence, version, terms, recipe, table } = remote;
  const how = { here: "here", away: "not here", differs: "here, with other bytes" }[state] ?? state;
  const keys = keysOf(remote);
  return [
    `${file}: ${how}`,
    ...(bytes === undefined ? [] : [megabytes(bytes)]),
    ...(version === undefined ? [] : [`version ${version}`]),
    licence,
    ...(recipe === undefined ? [] : [`by ${recipe}`]),
    table === undefined ? addressOf(remote) : `a part of the table ${table}`,
    ...(keys.length ? [`sends ${keys.join(", ")}`] : []),
    ...(terms === undefined ? [] : [`terms: ${terms}`]),
  ].join("; ");
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
