import { slug } from "./slug.js";

/** An id out of words that none of a list has yet, of so many words at most. */
export function freeId(says: string, taken: readonly unknown[], words = 5): string {
  const ids = new Set(taken.map((each) => String((each as { readonly id?: unknown } | null)?.id)));
  const base = slug(says).split("-").slice(0, words).join("-");
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!ids.has(id)) return id;
  }
}
