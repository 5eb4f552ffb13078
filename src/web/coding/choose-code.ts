import type { CategoryLine } from "../../pages/coding.js";

export interface RankedCode {
  readonly category: CategoryLine;
  readonly path: string;
}

/** The codes that fit what was typed, best first: by key, then by how their names begin, then by letters in their order. */
export function rankedCodes(categories: readonly CategoryLine[], typed: string, recent: readonly string[]): RankedCode[] {
  const byId = new Map(categories.map((each) => [each.id, each]));
  const path = (each: CategoryLine): string => {
    const names: string[] = [];
    const seen = new Set<string>();
    for (let parent = each.parent; parent !== null && !seen.has(parent); parent = byId.get(parent)?.parent ?? null) {
      seen.add(parent);
      names.unshift(byId.get(parent)?.name ?? parent);
    }
    return names.join(" › ");
  };
  const asked = typed.trim().toLowerCase();
  const order = new Map(recent.map((id, index) => [id, index]));
  return categories
    .map((category, index) => ({ category, path: path(category), index, rank: rank(category, asked) }))
    .filter(({ rank }) => rank < 9)
    .sort((a, b) => a.rank - b.rank || (order.get(a.category.id) ?? 99) - (order.get(b.category.id) ?? 99) || a.index - b.index);
}

function rank({ id, name, key }: CategoryLine, asked: string): number {
  if (!asked) return 0;
  if (key?.toLowerCase() === asked) return 0;
  const low = name.toLowerCase();
  if (low === asked || id.toLowerCase() === asked) return 1;
  if (low.startsWith(asked)) return 2;
  if (low.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(asked))) return 3;
  if (
    id
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.startsWith(asked))
  )
    return 4;
  if (low.includes(asked)) return 5;
  return letters(low, asked) ? 6 : 9;
}

function letters(name: string, asked: string): boolean {
  let at = -1;
  for (const letter of asked) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

const place = "amity-recent-codes";

/** Ids of the codes used last in this browser, the latest first. */
export function recentCodes(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === "string") : [];
  } catch {
    return [];
  }
}

/** Digits keep their codes: a code that is among the nine stays where it is, a new one takes the place used longest ago. */
export function withRecent(recent: readonly string[], id: string): string[] {
  const next = recent.includes(id) ? [...recent] : recent.length < 9 ? [...recent, id] : [...recent.slice(1), id];
  try {
    localStorage.setItem(place, JSON.stringify(next));
  } catch {
    return next;
  }
  return next;
}

/** An id for a new code named after words: letters and digits, with dashes between. */
export function idFor(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .trim()
      .toLowerCase()
      .normalize("NFC")
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-+|(?<!-)-+$/g, "")
      .slice(0, 40) || "code";
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}
