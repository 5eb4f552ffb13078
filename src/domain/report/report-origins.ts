import type { Evidence } from "./report.js";

/** Whoever was in a position to say so, and the documents through which a reader knows it. */
interface OriginBehind {
  readonly id: string;
  readonly name: string;
  /** The root first; why each other is no origin of its own. */
  readonly documents: readonly { readonly id: string; readonly title: string; readonly because: string | null }[];
}

/** On how many independent origins something rests, not only on how many documents. */
export interface OriginsBehind {
  readonly documents: number;
  readonly datasets: number;
  readonly origins: readonly OriginBehind[];
}

/**
 * The origins behind several pieces of evidence: those of claims as they were folded there, documents and works by themselves,
 * or folded into the earlier document in which their words stand. Datasets behind figures are counted apart.
 */
export function originsBehind(evidence: readonly Evidence[]): OriginsBehind {
  const found = new Map<string, { name: string; documents: Map<string, OriginBehind["documents"][number]> }>();
  const datasets = new Set<string>();
  const add = (id: string, name: string, documents: OriginBehind["documents"]) => {
    const origin = found.get(id) ?? { name, documents: new Map() };
    for (const each of documents) if (!origin.documents.has(each.id)) origin.documents.set(each.id, each);
    found.set(id, origin);
  };
  const rootOf = new Map<string, string>();
  for (const each of evidence) {
    if (!each.origins.length) for (const source of each.sources) if (source.kind === "dataset") datasets.add(source.title);
    for (const origin of each.origins) {
      if (!origin.folds.length) continue;
      add(origin.id, origin.name, origin.folds);
      for (const { id } of origin.folds) if (!rootOf.has(id)) rootOf.set(id, origin.id);
    }
  }
  for (const each of evidence) {
    if (each.origins.length || each.kind === "claim") continue;
    const documents = each.sources.filter(({ kind }) => kind !== "dataset");
    const document = documents.find(({ kind }) => kind === "source") ?? documents[0];
    if (!document) continue;
    const own = { id: document.id, title: document.title, because: null };
    const known = rootOf.get(document.id);
    if (known) add(known, document.title, [own]);
    else if (each.taken) {
      const root = rootOf.get(each.taken.id) ?? each.taken.id;
      add(root, each.taken.title, [
        { id: each.taken.id, title: each.taken.title, because: null },
        { ...own, because: each.taken.because },
      ]);
    } else add(document.id, document.title, [own]);
  }
  const origins = [...found].map(([id, { name, documents }]) => ({ id, name, documents: [...documents.values()] }));
  return { documents: new Set(origins.flatMap((each) => each.documents.map(({ id }) => id))).size, datasets: datasets.size, origins };
}
