/** What belongs to each key, in its order; what has no key is left out. */
export function groupBy<T, K>(all: Iterable<T>, keyOf: (each: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
