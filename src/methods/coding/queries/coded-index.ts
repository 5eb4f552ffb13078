/** Codings as queries read them: places in the order of texts, codes and sources by index. */
export interface CodedIndex {
  readonly codes: readonly string[];
  /** For each code, itself and those above it. */
  readonly above: readonly Int32Array[];
  readonly sources: readonly string[];
  readonly coders: readonly string[];
  /** Of each coding, sorted by source, start and stop. */
  readonly code: Int32Array;
  readonly source: Int32Array;
  readonly coder: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Codings of a source stand from first[source] up to, not including, first[source + 1]. */
  readonly first: Int32Array;
}

export interface Indexable {
  readonly source: string;
  readonly coder: string;
  readonly category: string;
  readonly start: number;
  readonly end: number;
}

/** Codings with a code or source that is not listed are left out. */
export function codedIndex(
  codings: readonly Indexable[],
  categories: readonly { readonly id: string; readonly parent: string | null }[],
  sources: readonly string[],
): CodedIndex {
  const codeAt = new Map(categories.map((each, at) => [each.id, at]));
  const sourceAt = new Map(sources.map((each, at) => [each, at]));
  const coders = [...new Set(codings.map((each) => each.coder))].sort();
  const coderAt = new Map(coders.map((each, at) => [each, at]));
  const kept = codings
    .filter((each) => codeAt.has(each.category) && sourceAt.has(each.source))
    .sort((a, b) => (sourceAt.get(a.source) as number) - (sourceAt.get(b.source) as number) || a.start - b.start || a.end - b.end);
  const column = (of: (each: Indexable) => number) => Int32Array.from(kept, of);
  const source = column((each) => sourceAt.get(each.source) as number);
  const first = new Int32Array(sources.length + 1);
  for (const each of source) first[each + 1] = (first[each + 1] as number) + 1;
  for (let at = 0; at < sources.length; at++) first[at + 1] = (first[at + 1] as number) + (first[at] as number);
  return {
    codes: categories.map((each) => each.id),
    above: categories.map((each) => lineage(each.id, categories, codeAt)),
    sources,
    coders,
    code: column((each) => codeAt.get(each.category) as number),
    source,
    coder: column((each) => coderAt.get(each.coder) as number),
    start: column((each) => each.start),
    end: column((each) => each.end),
    first,
  };
}

function lineage(
  id: string,
  categories: readonly { readonly id: string; readonly parent: string | null }[],
  at: ReadonlyMap<string, number>,
): Int32Array {
  const found = new Set<number>();
  for (let next: string | null = id; next !== null && at.has(next) && !found.has(at.get(next) as number); ) {
    const index = at.get(next) as number;
    found.add(index);
    next = categories[index]?.parent ?? null;
  }
  return Int32Array.from(found);
}
