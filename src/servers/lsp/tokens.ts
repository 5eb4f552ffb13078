import type { Kind } from "../../domain/report/tokens.js";

/** What may be completed at a place: the kind of name that is begun there, and where it begins. */
export interface Begun {
  readonly kinds: readonly Kind[];
  readonly from: number;
}

/** Keys of YAML files whose values are names, by the kind of name. */
const keys: Readonly<Record<string, Kind>> = {
  source: "source",
  through: "source",
  claim: "claim",
  figure: "figure",
  reference: "reference",
  speaker: "actor",
  by: "actor",
  actor: "actor",
  target: "actor",
  promiser: "actor",
  promisee: "actor",
  category: "category",
  parent: "category",
};

/** The name that is being written at an index of a file; null where none is. */
export function begunAt(file: string, text: string, index: number): Begun | null {
  const line = text.slice(text.lastIndexOf("\n", index - 1) + 1, index);
  const from = (found: RegExpExecArray | null) => (found ? index - (found[1] ?? "").length : index);
  if (file.endsWith(".md")) {
    const link = /\((figure|claim|source):([^\s()"]*)$/u.exec(line);
    if (link) return { kinds: [link[1] as Kind], from: index - (link[2] ?? "").length };
    const cited = /(?:^|[\s[;(-])@([^\s\];,]*)$/u.exec(line);
    return cited ? { kinds: ["reference"], from: from(cited) } : null;
  }
  const pair = /(?:^|[\s{,-])([a-z_]+): *["']?([\p{L}\p{N}_.-]*)$/u.exec(line);
  const kind = pair && keys[pair[1] as string];
  return kind ? { kinds: [kind], from: index - (pair[2] ?? "").length } : null;
}

/** The word of a YAML file at an index, as names are spelt. */
export function wordAt(text: string, index: number): { readonly word: string; readonly start: number; readonly end: number } | null {
  const isOfName = (at: number) => /[\p{L}\p{N}_.-]/u.test(text[at] ?? "");
  let [start, end] = [index, index];
  while (start > 0 && index - start < 200 && isOfName(start - 1)) start--;
  while (end < text.length && end - index < 200 && isOfName(end)) end++;
  return end > start ? { word: text.slice(start, end), start, end } : null;
}
