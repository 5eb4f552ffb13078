interface Names {
  has(name: string): boolean;
  add(name: string): void;
}

/** Names taken before, and those taken now. */
export function namesBeside(before: Pick<ReadonlySet<string>, "has">): Names {
  const mine = new Set<string>();
  return { has: (name) => mine.has(name.toLowerCase()) || before.has(name), add: (name) => void mine.add(name.toLowerCase()) };
}

/** A name that nobody has yet: the wanted one, or the first of the others; it is taken from then on. */
export function free(taken: Names, wanted: string, other: (wanted: string, n: number) => string): string {
  let found = wanted;
  for (let n = 2; taken.has(found); n++) found = other(wanted, n);
  taken.add(found);
  return found;
}

/** A path that a note names, where it stays within the folder of sources. */
export function safePath(path: unknown): string | undefined {
  if (typeof path !== "string" || path.length > 300 || /\\|\p{Cc}/u.test(path)) return undefined;
  const parts = path.split("/");
  return parts.every((each) => each !== "" && !each.startsWith(".") && !each.endsWith("~")) ? path : undefined;
}
