import { fork } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { storageOf } from "../../case/inventory/library-files.js";
import { machineKey } from "../../case/trust/machine.js";
import { remove, removeFolder } from "../../disk/calls.js";
import { clearUp } from "../../disk/clear-up.js";
import { bareEnvironment, builtProcess, canConfine, permissions } from "../../disk/confined.js";
import { lendPlace } from "../../disk/lent-place.js";
import { ownFolder } from "../../disk/own-folder.js";
import { InputError, problem } from "../../domain/problem.js";
import { lendHouses } from "../../engine/door/lent.js";
import { say } from "../print.js";
import type { FromBuilder, ToBuilder } from "./told.js";

/** A process that builds one case: it reads the case and the program, and writes what the machine makes. */
export interface Builder {
  tell(told: ToBuilder): void;
  /** Hears what it says, but for what it asks of the processes of its queries and of its place, until the returned function is called. */
  onSaid(listen: (said: FromBuilder) => void): () => void;
  signal(signal: NodeJS.Signals): void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** Folders of the case that a build writes. */
const made = ["derived", "dist", "runs"] as const;

/** The real path of a case that a process can be confined to; undefined where there is none, so that reading it says why. */
export function confinedRoot(folder: string): string | undefined {
  if (!canConfine() || !existsSync(processFile().file)) return undefined;
  let root: string;
  try {
    root = realpathSync(folder);
    if (!statSync(join(root, "case.yaml")).isFile()) return undefined;
    if (made.some((name) => lstatSync(join(root, name), { throwIfNoEntry: false })?.isSymbolicLink())) return undefined;
  } catch {
    return undefined;
  }
  if (!root.includes("*")) return root;
  const says = "the path of this case has a * in it; a build could not be kept to such a folder.";
  throw new InputError([problem("case/invalid", { file: "case.yaml", line: 1, column: 1 }, says, "Give the folder a name without *.")]);
}

/** What a build on a server reaches beside the case: the network and, where they share a folder, that folder and its own place in it. */
export interface Beyond {
  readonly shared?: { readonly folder: string; readonly place: string } | undefined;
}

/** The flags of the process that builds the case at a real path, with its temporary files in `scratch`. */
export function builderFlags(root: string, scratch: string, storage: string | null = null, { shared }: Beyond = {}): string[] {
  return permissions(processFile(), {
    read: [root, scratch, "/proc/thread-self/stat", ...(storage === null ? [] : [storage]), ...(shared ? [shared.folder] : [])],
    write: [...made.map((name) => join(root, name)), scratch, ...(shared ? [shared.place] : [])],
    threads: true,
  });
}

/** Starts the process that builds a case, with a way to the network where it is told to use one. The case is cleared up here: what people made is no concern of a build. */
export async function startBuilder(root: string, output: "inherit" | "ignore", beyond?: Beyond): Promise<Builder> {
  const net = beyond !== undefined;
  await clearUp(root);
  const isNew = made.filter((name) => makeNew(join(root, name)));
  for (const each of made.flatMap((name) => takeLinks(join(root, name))))
    if (output === "inherit") say(`${relative(root, each)} was a symbolic link, and is removed: a build writes into its own folders only.`);
  const scratch = await ownFolder("build");
  const storage = storageOf(root);
  const child = fork(processFile().file, [], {
    execArgv: [...builderFlags(root, scratch, storage, beyond), ...netFlags(net), ...memoryFlags(), "--no-warnings"],
    env: bareEnvironment(net ? [...passed, ...ofNet] : passed),
    stdio: ["ignore", output, output, "ipc"],
    serialization: "advanced",
  });
  const tell = (told: ToBuilder) => {
    if (child.connected) child.send(told, () => undefined); // where it has ended, `ended` says so
  };
  const houses = lendHouses(root, tell);
  const place = lendPlace(root, tell);
  const listeners = new Set<(said: FromBuilder) => void>();
  child.on("message", (said: FromBuilder) => {
    if (said.say === "start" || said.say === "end" || said.say === "ask") houses.hear(said);
    else if (said.say === "place") place.hear(said);
    else for (const each of listeners) each(said);
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on("error", () => resolve({ code: null, signal: null }));
    child.on("exit", (code, signal) => resolve({ code, signal }));
  }).finally(() => {
    houses.end();
    place.end();
    removeFolder(scratch);
    for (const name of isNew) removeEmpty(join(root, name));
  });
  tell({ do: "begin", root, scratch, key: machineKey(), storage });
  return {
    tell,
    onSaid: (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    signal: (signal) => void child.kill(signal),
    ended,
  };
}

function processFile() {
  return builtProcess(new URL("./builder-process.js", import.meta.url));
}

/** Variables that say how to print and where the system keeps its temporary files; nothing else goes along. */
const passed = ["NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM", "TZ", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP"];

/** Certificates of the person's own authority, where a build goes to the network. */
const ofNet = ["NODE_EXTRA_CA_CERTS"];

/** How much memory the person lets Node have. */
function memoryFlags(): string[] {
  const given = [...process.execArgv, ...(process.env["NODE_OPTIONS"] ?? "").split(/\s+/u)];
  return given.filter((each) => /^--max[-_](?:old[-_]space|semi[-_]space)[-_]size=\d+$/u.test(each));
}

/** Newer Nodes shut the network with the disk. */
function netFlags(net: boolean): string[] {
  return net && process.allowedNodeEnvironmentFlags.has("--allow-net") ? ["--allow-net"] : [];
}

/** Removes the links among what the machine makes: permissions follow them, and the process of a build can make none. */
function takeLinks(folder: string): string[] {
  try {
    const links = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isSymbolicLink());
    const paths = links.map((each) => join(each.parentPath, each.name));
    for (const each of paths) remove(each);
    return paths;
  } catch {
    return []; // the build says why it cannot be read
  }
}

function makeNew(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false; // it is there, or the build says why it cannot be
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // something was made in it
  }
}
