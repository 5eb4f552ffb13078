import { TooDeep } from "../../formats/documents/plain/markdown-tree.js";
import { takeApart } from "./manuscript.js";
import type { TakenApart } from "./spots.js";

export type ReadAside = TakenApart | { readonly tooDeep: number; readonly says: string };

/** report.md taken apart in a thread. */
export default function read({ source, file }: { readonly source: string; readonly file: string }): ReadAside {
  try {
    return takeApart(source, file);
  } catch (cause) {
    if (!(cause instanceof TooDeep)) throw cause;
    return { tooDeep: cause.line, says: cause.message };
  }
}
