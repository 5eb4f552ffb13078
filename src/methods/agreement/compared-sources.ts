/** Which coders are compared on which sources, and who has to be done first. */
export interface ComparedSources {
  /** Coders of each source that two of them or more coded. */
  readonly covers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where coding is blind: coders who are not done with a source that they began. */
  readonly waitsFor: readonly string[];
}

/**
 * A coder coded a source where they coded something in it or said to be done with it. Where coding is blind, a source counts once all
 * who coded it are done; machines need not say so.
 */
export function comparedSources(
  codings: Iterable<{ readonly source: string; readonly coder: string }>,
  done: ReadonlyMap<string, ReadonlySet<string>>,
  { chosen, isBlind, machines }: { readonly chosen: readonly string[]; readonly isBlind: boolean; readonly machines: ReadonlySet<string> },
): ComparedSources {
  const wanted = new Set(chosen);
  const covers = new Map<string, Set<string>>();
  const cover = (source: string, coder: string) => {
    const own = covers.get(source);
    if (own) own.add(coder);
    else covers.set(source, new Set([coder]));
  };
  for (const { source, coder } of codings) if (wanted.has(coder)) cover(source, coder);
  for (const coder of chosen) for (const source of done.get(coder) ?? []) cover(source, coder);
  const waiting = new Set<string>();
  for (const [source, own] of covers) {
    const open = isBlind ? [...own].filter((each) => !machines.has(each) && !done.get(each)?.has(source)) : [];
    for (const each of open) waiting.add(each);
    if (own.size < 2 || open.length) covers.delete(source);
  }
  return { covers, waitsFor: [...waiting].sort() };
}
