import type { Root } from "mdast";
import { markdownTree, TooDeep } from "../../formats/documents/plain/markdown-tree.js";

export type Tree = { readonly tree: Root } | { readonly tooDeep: number; readonly says: string };

/** The tree of report.md, made in a thread. */
export default function tree(source: string): Tree {
  try {
    return { tree: markdownTree(source) };
  } catch (cause) {
    if (!(cause instanceof TooDeep)) throw cause;
    return { tooDeep: cause.line, says: cause.message };
  }
}
