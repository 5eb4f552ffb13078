/** Proposals that tell one and the same, in the order of their firsts. */
export interface Alike<T> {
  readonly first: T;
  readonly all: readonly T[];
}

/** Puts what reads alike together, where its first stands; what is alike to nothing, by the key null, stays alone. */
export function together<T>(lines: readonly T[], keyOf: (line: T) => string | null): Alike<T>[] {
  const groups: T[][] = [];
  const found = new Map<string, T[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = key === null ? undefined : found.get(key);
    if (group) group.push(line);
    else {
      const made = [line];
      groups.push(made);
      if (key !== null) found.set(key, made);
    }
  }
  return groups.map((all) => ({ first: all[0] as T, all }));
}
