import type { CslCite } from "./citation.js";
import type { CslItem } from "./item.js";
import type { Position } from "./rendering.js";
import type { Style } from "./style.js";

export interface Place {
  readonly position: Position;
  readonly isNear: boolean;
}

/** Where each cite stands to those before it. In the text itself only notes ask for it; there, one citation is one note. */
export function positionsOf(style: Style, clusters: readonly (readonly CslCite[])[], works: ReadonlyMap<string, CslItem>): Place[][] {
  const near = Number(style.citation.is["near-note-distance"] ?? 5);
  const last = new Map<string, number>();
  let before: readonly CslCite[] = [];
  return clusters.map((cluster, n) => {
    const known = cluster.filter(({ id }) => works.has(id));
    const places = cluster.map((cite, k): Place => {
      const was = last.get(cite.id);
      last.set(cite.id, n);
      if (was === undefined) return { position: "first", isNear: false };
      const previous = k > 0 ? cluster[k - 1] : before.length === 1 ? before[0] : undefined;
      const isNear = n - was <= near;
      if (previous?.id !== cite.id) return { position: "subsequent", isNear };
      // Page 5 is another place than chapter 5.
      if (previous.locator === cite.locator && (cite.locator === undefined || previous.label === cite.label))
        return { position: "ibid", isNear };
      return { position: cite.locator === undefined ? "subsequent" : "ibid-with-locator", isNear };
    });
    if (known.length > 0) before = known;
    return places;
  });
}
