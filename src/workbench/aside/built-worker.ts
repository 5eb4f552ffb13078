import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The file of a thread. It cannot be TypeScript: from the sources the built one is taken. */
export function builtWorker(module: URL): string {
  const beside = fileURLToPath(module);
  return existsSync(beside) ? beside : beside.replace(/([\\/])src([\\/]workbench[\\/])/u, "$1dist$2");
}
