import { loadCase } from "../../case/load.js";
import { remoteStates } from "../../case/remote.js";
import type { Problem } from "../../domain/problem.js";
import { fetchCase } from "../../fetch/fetch-case.js";
import { keysOf } from "../../fetch/keys.js";
import { printJson, printProblems, progressLine, say } from "../print.js";

export interface FetchArguments {
  readonly from?: string;
  /** Files whose terms are accepted; true for those of all that are asked for. */
  readonly accept?: readonly string[] | true;
  readonly key?: readonly string[];
  readonly inside?: boolean;
  readonly list?: boolean;
  readonly json?: boolean;
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
  const { fetched, here, problems } = await fetchCase(
    folder,
    {
      only: files,
      ...(options.from === undefined ? {} : { from: options.from }),
      accept: options.accept === true || options.accept?.includes("all") ? "all" : (options.accept ?? []),
      keys: options.key ?? [],
      inside: options.inside ?? false,
      signal: stop.signal,
    },
    ({ file, bytes, of }) => line.show(`${file}: ${megabytes(bytes)}${of === null ? "" : ` of ${megabytes(of)}`}`),
  );
  line.end();
  if (options.json) printJson({ fetched, here, problems });
  else {
    for (const each of fetched) say(`Fetched ${each.file} (${megabytes(each.bytes)}, SHA-256 ${each.sha256.slice(0, 12)}…)`);
    if (!states.length) say("sources/remote.yaml lists nothing to fetch; docs/fetch.md says how to write it.");
    else if (here) say(`${here} ${here === 1 ? "file was" : "files were"} here already.`);
    if (fetched.length) say("Next: amity build");
    printProblems(problems);
  }
  return problems;
}

function described(
  { file, at, bytes, licence, version, terms, headers }: ReturnType<typeof remoteStates>[number]["remote"],
  state: string,
): string {
  const how = { here: "here", away: "not here", differs: "here, with other bytes" }[state] ?? state;
  const keys = keysOf({ at, headers });
  return [
    `${file}: ${how}`,
    ...(bytes === undefined ? [] : [megabytes(bytes)]),
    ...(version === undefined ? [] : [`version ${version}`]),
    licence,
    at,
    ...(keys.length ? [`sends ${keys.join(", ")}`] : []),
    ...(terms === undefined ? [] : [`terms: ${terms}`]),
  ].join("; ");
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
