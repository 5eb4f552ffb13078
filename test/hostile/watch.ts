import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDuckDB } from "../../src/engine/duckdb.js";

/** A word that stands in every file of the home folder, and so may stand in nothing that a case makes. */
export const secret = "kestrel-7f3a";

/** A home folder that nobody may read or write. */
export async function canaryHome(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of [".bashrc", "secret.txt"]) writeFileSync(join(folder, name), `${secret}\n`);
  writeFileSync(join(folder, "secret.csv"), `a,b\n${secret},1\n`);
  writeFileSync(join(folder, "secret.json"), JSON.stringify([{ a: secret }]));
  const engine = await openDuckDB();
  await engine.run(`copy (select '${secret}' as a) to '${join(folder, "secret.parquet")}' (format parquet)`);
  await engine.run(`attach '${join(folder, "secret.db")}' as s; create table s.t as select '${secret}' as a; detach s`);
  engine.close();
}

/** Every file below a folder, with what it holds and when it was written. */
export function snapshot(folder: string, leaveOut: (path: string) => boolean = () => false): Record<string, string> {
  const found: Record<string, string> = {};
  const look = (path: string) => {
    if (leaveOut(path)) return;
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      found[path] = `folder ${stat.mtimeMs}`;
      for (const name of readdirSync(path)) look(join(path, name));
    } else if (stat.isSymbolicLink()) found[path] = `link ${readlinkSync(path)}`;
    else found[path] = `${stat.size} ${stat.mtimeMs} ${stat.isFile() ? createHash("sha256").update(readFileSync(path)).digest("hex") : ""}`;
  };
  look(folder);
  return found;
}

/** Files below a folder that hold a word. */
export function filesWith(folder: string, word: string): string[] {
  const found: string[] = [];
  const look = (path: string) => {
    for (const each of readdirSync(path, { withFileTypes: true })) {
      const inner = join(path, each.name);
      if (each.isDirectory()) look(inner);
      else if (each.isFile() && readFileSync(inner).includes(word)) found.push(inner);
    }
  };
  look(folder);
  return found;
}
