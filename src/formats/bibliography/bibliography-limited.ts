import { problem } from "../../domain/problem.js";
import { asRefusal, runAside, Stopped, secondsFor } from "../aside/aside.js";
import type { Bibliography } from "./reference-parts.js";

const worker = new URL("./bibliography-worker.js", import.meta.url).href;

/**
 * A bibliography read beside the main thread and within the limits; null where the file is none and `sure` is false.
 * `again` where it was refused and the machine may have been at fault.
 */
export async function bibliographyLimited(
  bytes: Uint8Array,
  path: string,
  sure = true,
): Promise<(Bibliography & { readonly again?: boolean }) | null> {
  const found = await runAside<Bibliography | null>(worker, { bytes, path, sure }, secondsFor(bytes.length));
  if (!(found instanceof Stopped)) return found;
  const { code, message, mend } = asRefusal(found);
  return { references: [], problems: [problem(code, { file: path, line: 1, column: 1 }, message, mend)], again: found.again };
}
