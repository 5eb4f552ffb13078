import { chmodSync, constants, existsSync, lstatSync, readdirSync, realpathSync, rmdirSync, statSync } from "node:fs";
import { chmod, copyFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { aboutTo, makeFolder, removeFolder } from "../../disk/calls.js";
import type { SharedFolder } from "./address.js";
import type { TrinoClient } from "./client.js";

/** The place of one build in a folder that the server sees too: under the mark of its case, which one build after another has. */
interface SharedPlace {
  /** Takes away what earlier builds of the case left. */
  clearOthers(): void;
  /** Copies a file there, as the only one of a folder of this name. Gives what the server calls that folder. */
  put(file: string, name: string): Promise<string>;
  /** Takes away what this build laid there. */
  clear(): void;
}

/**
 * Makes a folder of ours in one that the server sees too. Whoever may read that one may read it: the server is seldom run by the person who
 * builds. Fails where something else lies in its place, so that nothing is written through a link.
 */
export function makeLike(shared: string, path: string): void {
  const isNew = lstatSync(path, { throwIfNoEntry: false }) === undefined;
  makeFolder(path);
  if (!lstatSync(path).isDirectory()) throw new Error(`${path} is a link. Remove it, and build again.`);
  if (isNew) chmodSync(path, statSync(shared).mode & 0o777);
}

/** The path here of a file as the server calls it; undefined where it does not lie in the folder. */
export function pathIn({ folder, location }: SharedFolder, called: string): string | undefined {
  if (!called.startsWith(location)) return undefined;
  const parts = called.slice(location.length).split("/").filter(Boolean);
  return parts.includes("..") ? undefined : join(folder, ...parts);
}

/** Whether no link leads a path out of the folder, and no sign in it stands for other names: others may write there, too. */
function liesIn(folder: string, path: string): boolean {
  if (/[*?[\]{}]/u.test(path.slice(folder.length))) return false;
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return true;
  return existsSync(path) && !relative(realpathSync(folder), realpathSync(path)).startsWith("..");
}

/** The files that a table there lies in, where all of them lie in the folder. */
export async function filesOf(client: TrinoClient, table: string): Promise<readonly string[] | undefined> {
  const { shared } = client.address;
  if (!shared) return undefined;
  const paths = (await client.rows(`select distinct "$path" from ${table}`)).map(([path]) => pathIn(shared, String(path)));
  return paths.every((path): path is string => path !== undefined && liesIn(shared.folder, path)) ? paths : undefined;
}

/** The tables in the schema of the address whose names begin so. */
export async function tablesLike({ address, rows }: TrinoClient, beginning: string): Promise<readonly string[]> {
  const { catalog, schema } = address;
  const like = `${beginning.replaceAll("_", "\\_")}%`;
  const found = await rows(
    `select table_name from ${catalog}.information_schema.tables where table_schema = '${schema}' and table_name like '${like}' escape '\\'`,
  );
  return found.map(([name]) => String(name));
}

/** The place of a build: `mark` is the case's folder in the shared one, `run` that of the build. */
export function placeIn({ folder, location }: SharedFolder, mark: string, run: string): SharedPlace {
  const ofCase = join(folder, mark);
  const mine = join(ofCase, run);
  const isThere = () => lstatSync(ofCase, { throwIfNoEntry: false })?.isDirectory() === true;
  return {
    clearOthers: () => {
      if (!isThere()) return;
      for (const each of readdirSync(ofCase)) if (each !== run) removeFolder(join(ofCase, each));
    },
    put: async (file, name) => {
      for (const each of [ofCase, mine, join(mine, name)]) makeLike(folder, each);
      const to = join(mine, name, "rows.parquet");
      aboutTo("copy", to);
      await copyFile(file, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      await chmod(to, statSync(folder).mode & 0o666);
      return `${location}${mark}/${run}/${name}`;
    },
    clear: () => {
      if (!isThere()) return;
      removeFolder(mine);
      try {
        rmdirSync(ofCase);
      } catch {
        // Another build of the case began meanwhile.
      }
    },
  };
}
