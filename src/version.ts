import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Version of the package. */
export const version: string = (JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string })
  .version;

let hash: string | undefined;
/** Hash of the program's own files: a stage made by another program is stale. */
export function programHash(): string {
  hash ??= made() ?? compute();
  return hash;
}

/** Written by the build, so that a start need not read the program again. */
function made(): string | undefined {
  try {
    return (JSON.parse(readFileSync(new URL("./program.json", import.meta.url), "utf8")) as { hash: string }).hash;
  } catch {
    return undefined;
  }
}

export function compute(): string {
  const sum = createHash("sha256");
  const names = (readdirSync(here, { recursive: true }) as string[]).filter(
    (name) => /\.(js|ts|tsx|sql|css|json|bin)$/.test(name) && !/program\.json|\.test\.|\.d\.ts|^(web|bundle)\//.test(name),
  );
  for (const name of names.sort()) sum.update(name).update(readFileSync(`${here}${name}`));
  return sum.digest("hex").slice(0, 16);
}
