import { existsSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The file that a process of ours runs, as it was built. */
export interface Built {
  readonly file: string;
  /** Folder of the built program. */
  readonly program: string;
}

/**
 * The built file of a process whose module stands two folders below the program. A process cannot be TypeScript: from the
 * sources the built one is taken. The bundle starts faster; it counts unless the program was compiled again since, which a check of
 * types alone is not.
 */
export function builtProcess(module: URL): Built {
  const beside = fileURLToPath(module);
  const file = existsSync(beside) ? beside : beside.replace(/([\\/])src([\\/](?:[^\\/]+[\\/]){2}[^\\/]+)$/u, "$1dist$2");
  const program = dirname(dirname(dirname(file)));
  const bundled = join(program, "bundle", basename(file));
  const made = (each: string) => statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const isNew = made(bundled) >= Math.max(made(file), made(join(program, ".build.tsbuildinfo")));
  return { file: isNew ? bundled : file, program };
}

/** What a process may reach beside the program: files, and folders with all that is in them. */
export interface Confines {
  readonly read?: readonly string[];
  readonly write?: readonly string[];
  readonly threads?: boolean;
}

/** Whether this Node can confine a process. */
export function canConfine(): boolean {
  return permission !== undefined;
}
const permission = ["--permission", "--experimental-permission"].find((each) => process.allowedNodeEnvironmentFlags.has(each));

/**
 * The flags with which a process may read the program and what is named, write what is named, and start nothing. Native code is not
 * bound by them, nor is a thread that is given flags of its own, and links are followed. None where Node has no permission model.
 */
export function permissions({ file, program }: Built, { read = [], write = [], threads = false }: Confines = {}): string[] {
  if (permission === undefined) return [];
  const bindings = realpathSync(createRequire(realpathSync(file)).resolve("@duckdb/node-bindings"));
  const modules = bindings.slice(0, bindings.indexOf(`${sep}node_modules${sep}`) + `${sep}node_modules${sep}`.length);
  const home = realpathSync(program);
  const readable = [join(home, sep), join(dirname(home), "package.json"), modules, ...read];
  return [
    permission,
    "--allow-addons",
    ...(threads ? ["--allow-worker"] : []),
    ...[...new Set(readable)].map((each) => `--allow-fs-read=${each}`),
    ...write.map((each) => `--allow-fs-write=${each}`),
  ];
}

/** No key of the person who runs the program is in the environment of such a process: what the system needs, and the variables named. */
export function bareEnvironment(names: readonly string[] = []): NodeJS.ProcessEnv {
  const needed = ["SystemRoot", "windir", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", ...names].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(needed);
}
