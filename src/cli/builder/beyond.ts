import { join } from "node:path";
import { type TrinoAddress, trinoAddress } from "../../engine/trino/address.js";
import { markOf } from "../../engine/trino/far.js";
import { makeLike } from "../../engine/trino/shared-folder.js";
import { UsageError } from "../print.js";
import type { Beyond } from "./builder.js";

/** What a build on a server reaches. Of an address that is none the process of the build says so. */
export function beyondOf(engine: string, root: string): Beyond {
  let shared: TrinoAddress["shared"];
  try {
    shared = trinoAddress(engine).shared;
  } catch {
    return {};
  }
  if (!shared) return {};
  const { folder } = shared;
  const place = join(folder, markOf(root));
  try {
    makeLike(folder, place);
  } catch (cause) {
    const says = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`Nothing can be laid into ${folder}, the folder of the address: ${says}`);
  }
  return { shared: { folder, place } };
}
