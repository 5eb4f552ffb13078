import type { PlacedCoding } from "../../../pages/coding.js";

/** The codings of one text as the window shows them: acts stand in it at once, and are corrected by what the server answers. */
export interface Marks {
  subscribe(listen: () => void): () => void;
  /** All of them in the order of the text; the same list until something changes. */
  all(): readonly PlacedCoding[];
  /** Those that touch a stretch; the same list until one of them changes. */
  within(start: number, end: number): readonly PlacedCoding[];
  of(key: string): PlacedCoding | undefined;
  /** Puts in what is new or changed, takes out what is gone. */
  change(touched: readonly PlacedCoding[], gone?: readonly string[]): void;
  replace(all: readonly PlacedCoding[]): void;
}

const inOrder = (a: PlacedCoding, b: PlacedCoding) => a.start - b.start || b.end - a.end || (a.key < b.key ? -1 : 1);

export function marksOf(first: readonly PlacedCoding[]): Marks {
  let list: readonly PlacedCoding[] = [...first].sort(inOrder);
  let byKey = new Map(list.map((each) => [each.key, each]));
  const listeners = new Set<() => void>();
  const parts = new Map<string, readonly PlacedCoding[]>();
  const tell = () => {
    for (const each of listeners) each();
  };
  return {
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    all: () => list,
    of: (key) => byKey.get(key),
    within: (start, end) => {
      const key = `${start} ${end}`;
      const now = list.filter((each) => each.start < end && each.end > start);
      const before = parts.get(key);
      if (before && before.length === now.length && before.every((each, index) => each === now[index])) return before;
      parts.set(key, now);
      return now;
    },
    change: (touched, gone = []) => {
      for (const key of gone) byKey.delete(key);
      for (const each of touched) byKey.set(each.key, each);
      list = [...byKey.values()].sort(inOrder);
      tell();
    },
    replace: (all) => {
      const same = new Map(list.map((each) => [each.key, each]));
      list = all.map((each) => kept(same.get(each.key), each)).sort(inOrder);
      byKey = new Map(list.map((each) => [each.key, each]));
      tell();
    },
  };
}

/** The coding that was there, where nothing about it changed: what is drawn of it stays. */
function kept(before: PlacedCoding | undefined, now: PlacedCoding): PlacedCoding {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
